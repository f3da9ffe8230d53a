import type { Table, Worksheet } from "@cj-tech-master/excelts";
import { address } from "../../model/addresses";
import { renameTableReferences } from "../../model/renameReferences";
import { plainTableReferences } from "../../model/tableReferences";
import { columnsOf, containsArea, overlap, rowsOf, type Rectangle } from "../area";
import { HostError, invalidArgument, invalidOperation } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { checkTableNameForm } from "./names";
import { readTexts, usedArea } from "./readCells";
import { shiftCells } from "./shiftCells";
import { settledSpills } from "./spillAreas";
import { uniqueHeaders } from "./tableHeaders";
import { placeTable } from "./tableModels";

/** All tables of the workbook with their sheets. */
export const allTables = (host: WorkbookHost): readonly Table[] => host.sheets.flatMap((sheet) => sheet.getTables());

/** The table of that name or id, or null. */
export function findTable(host: WorkbookHost, key: string, tables: readonly Table[] = allTables(host)): Table | null {
  const wanted = key.toLowerCase();
  return tables.find((table) => table.name.toLowerCase() === wanted || tableId(host, table) === key) ?? null;
}

/** The tables that share cells with an area, or lie in it wholly: those further up first, then those further left. */
export function tablesIn(host: WorkbookHost, sheet: Worksheet, area: Rectangle, fullyContained: boolean): readonly Table[] {
  return sheet
    .getTables()
    .map((table) => ({ table, place: areasOf(host, table).all }))
    .filter(({ place }) => (fullyContained ? containsArea(area, place) : overlap(area, place)))
    .sort((a, b) => a.place.top - b.place.top || a.place.left - b.place.left)
    .map(({ table }) => table);
}

export const tableId = (host: WorkbookHost, table: Table): string => host.tableId(table);

/** Where a table stands, and where its parts are. */
export function areasOf(
  host: WorkbookHost,
  table: Table,
): { all: Rectangle; header: Rectangle | null; body: Rectangle; totals: Rectangle | null } {
  const geometry = host.tables.named(table.name);
  if (!geometry) throw invalidOperation(`The table ${table.name} stands nowhere.`);
  const { area, headerRow, firstDataRow, lastDataRow, totalsRow } = geometry;
  const row = (number: number | null): Rectangle | null => (number === null ? null : { ...area, top: number, bottom: number });
  return { all: area, header: row(headerRow), body: { ...area, top: firstDataRow, bottom: lastDataRow }, totals: row(totalsRow) };
}

/** @throws HostError when the area cannot hold a table: another table, merged cells or something spilled is in the way */
function checkPlace(host: WorkbookHost, sheet: Worksheet, area: Rectangle, except: string | null): void {
  const other = host.tablesOn(sheet).find((table) => table.name !== except && overlap(table.area, area));
  if (other || sheet.mergedRegions.some((merged) => overlap(merged, area)))
    throw new HostError(
      "MergedRangeConflict",
      "Cannot complete the operation. A table can't overlap with another table or with merged cells.",
    );
  if (settledSpills(host, sheet, area).length > 0) throw invalidArgument("A table cannot overlap what a formula has spilled.");
}

/** The next free "Table1", "Table2" … */
function newTableName(host: WorkbookHost): string {
  const taken = new Set(allTables(host).map((table) => table.name.toLowerCase()));
  for (let number = taken.size + 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}

/** Makes a table of cells. Headers become unique texts; without headers a header row is put above, and the cells move down. */
export function addTable(host: WorkbookHost, sheet: Worksheet, given: Rectangle, hasHeaders: boolean): Table {
  const area = rowsOf(given) === 1 || !hasHeaders ? { ...given, bottom: given.bottom + 1 } : given;
  checkPlace(host, sheet, hasHeaders ? area : given, null);
  if (!hasHeaders) shiftCells(host, sheet, { ...given, bottom: given.top }, "down");
  else if (rowsOf(given) === 1 && usedArea(host, sheet, { ...area, top: area.bottom }, true)) {
    throw invalidOperation("The row below the headers belongs to the table too, and is not empty.");
  }
  const headers = headersOf(host, sheet, area);
  const name = newTableName(host);
  const table = sheet.addTable({
    name,
    ref: address(area.top, area.left),
    headerRow: true,
    columns: headers.map((header) => ({ name: header, filterButton: true })),
    rows: [],
    style: { theme: "TableStyleMedium2", showRowStripes: true },
  });
  placeTable(table, area);
  host.changed();
  return table;
}

/** The texts that stand in a row, as a table takes them for its headers. */
function headersOf(host: WorkbookHost, sheet: Worksheet, area: Rectangle): string[] {
  const texts = readTexts(host, sheet, { ...area, bottom: area.top })?.[0] ?? [];
  return uniqueHeaders(texts);
}

/** Gives a table another name; formulas that mean it follow. @returns the table under its new name */
export function renameTable(host: WorkbookHost, table: Table, name: string): Table {
  if (table.name === name) return table;
  checkTableName(host, name, table);
  const { worksheet } = table;
  renameTableReferences(host.model, table.name, name);
  worksheet.removeTable(table.name);
  // A table writes its rows into the sheet when it is made, so it is made without any and then told what it is.
  const { ref, columns } = table.table;
  const heir = worksheet.addTable({ name, ref, headerRow: false, columns: [...columns], rows: [] });
  heir.table = { ...table.table, name, displayName: name };
  heir.validate();
  host.tableIds.pass(table, heir);
  host.changed();
  return heir;
}

/** @throws HostError InvalidArgument for a name that no table can have, or that another table or a defined name has */
export function checkTableName(host: WorkbookHost, name: string, except: Table | null): void {
  checkTableNameForm(name);
  const wanted = name.toLowerCase();
  if (allTables(host).some((table) => table !== except && table.name.toLowerCase() === wanted)) {
    throw invalidArgument(`There is a table "${name}" already.`);
  }
  if (host.model.names.get(name, null)) throw invalidArgument(`"${name}" is a defined name already.`);
}

/** Lets a table span other cells. The header row stays where it is, and both areas share cells. */
export function resizeTable(host: WorkbookHost, table: Table, area: Rectangle): void {
  const { all } = areasOf(host, table);
  if (area.top !== all.top) throw invalidArgument("The header row of a table stays where it is.");
  if (!overlap(area, all)) throw invalidArgument("A table's new range overlaps its old one.");
  if (table.table.totalsRow === true) throw new HostError("UnsupportedOperation", "A table with a totals row cannot be resized here.");
  if (rowsOf(area) < 2) throw invalidArgument("A table has one row below its headers at least.");
  checkPlace(host, table.worksheet, area, table.name);
  setColumns(host, table, area, all);
  placeTable(table, area);
  host.changed();
}

/** Columns that stay keep all they have; new ones take their names from the header row. */
function setColumns(host: WorkbookHost, table: Table, area: Rectangle, before: Rectangle): void {
  const columns = table.table.columns;
  const texts = readTexts(host, table.worksheet, { ...area, bottom: area.top })?.[0] ?? [];
  const kept = (i: number): (typeof columns)[number] | undefined => columns[area.left + i - before.left];
  const names = uniqueHeaders(Array.from({ length: columnsOf(area) }, (_, i) => kept(i)?.name ?? texts[i] ?? ""));
  table.table.columns = names.map((name, i) => Object.assign(kept(i) ?? { filterButton: columns[0]?.filterButton ?? true }, { name }));
}

/** Takes a table away, its cells stay: what meant the table means its cells by their addresses. */
export function convertToRange(host: WorkbookHost, table: Table): void {
  const geometry = host.tables.named(table.name);
  if (geometry) plainTableReferences(host.model, host.tables, geometry);
  table.worksheet.removeTable(table.name);
  host.changed();
}
