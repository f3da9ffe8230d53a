import type { Table } from "@cj-tech-master/excelts";
import type { WorkbookHost } from "../workbookHost";
import { shiftCells } from "./shiftCells";
import { placeTable } from "./tableModels";
import { areasOf } from "./tables";

/** Shows or hides a table's totals row; cells below it move. A new one says "Total" in its first cell. */
export function setTotals(host: WorkbookHost, table: Table, shown: boolean): void {
  if ((table.table.totalsRow === true) === shown) return;
  const { all } = areasOf(host, table);
  const row = shown ? { ...all, top: all.bottom + 1, bottom: all.bottom + 1 } : { ...all, top: all.bottom };
  shiftCells(host, table.worksheet, row, shown ? "down" : "up", table.name);
  table.table.totalsRow = shown;
  placeTable(table, { ...all, bottom: all.bottom + (shown ? 1 : -1) });
  if (shown) table.worksheet.getCell(row.top, row.left).value = "Total";
  host.changed();
}
