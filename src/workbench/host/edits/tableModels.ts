import type { Table } from "@cj-tech-master/excelts";
import { address } from "../../model/addresses";
import { removeColumnReferences } from "../../model/removeReferences";
import { removeTableReferences } from "../../model/tableReferences";
import { rowsOf, type Rectangle } from "../area";
import type { WorkbookHost } from "../workbookHost";

/** Lets a table's description mean these cells; only its headers are written. */
export function placeTable(table: Table, area: Rectangle): void {
  const model = table.table;
  const rows = rowsOf(area) - (model.headerRow === false ? 0 : 1) - (model.totalsRow === true ? 1 : 0);
  model.ref = address(area.top, area.left);
  // Only how many rows there are is read from here: the cells are on the sheet.
  model.rows = Array.from({ length: rows }, () => []);
  table.validate();
  if (model.headerRow === false) return;
  model.columns.forEach(({ name }, i) => {
    table.worksheet.getCell(area.top, area.left + i).value = name;
  });
}

/** Describes new columns of a table, with names that are free: "Column4". Their headers are written by `placeTable`. */
export function insertColumnModels(table: Table, index: number, count: number): void {
  const { columns } = table.table;
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  const filterButton = columns[0]?.filterButton ?? true;
  for (let i = 0, number = columns.length + 1; i < count; number++) {
    if (!taken.has(`column${number}`)) columns.splice(index + i++, 0, { name: `Column${number}`, filterButton });
  }
}

/** Takes columns out of a table's description; formulas that mean them show #REF!. */
export function removeColumnModels(host: WorkbookHost, table: Table, index: number, count: number): void {
  for (const { name } of table.table.columns.slice(index, index + count)) removeColumnReferences(host.model, host.tables, table.name, name);
  table.table.columns.splice(index, count);
}

/** Takes a table away whose cells go too: what meant it shows #REF!. */
export function removeTable(host: WorkbookHost, table: Table): void {
  const geometry = host.tables.named(table.name);
  if (geometry) removeTableReferences(host.model, host.tables, geometry);
  table.worksheet.removeTable(table.name);
  host.changed();
}
