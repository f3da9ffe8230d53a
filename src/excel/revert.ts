import { area, parseArea } from "../sheets/a1";
import type { Block } from "../sheets/draft";
import { cellInput } from "./cellInput";
import { clearFilter } from "./filters";
import type { Journal } from "./journal";
import { asFailure, ExcelFailure } from "./run";

/** The sheets, tables and names that a journal speaks of, as far as they are there. */
interface Touched {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly tables: ReadonlyMap<string, Excel.Table>;
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
}

/**
 * Takes everything back, whether it had arrived or not: rows that were added, then cells as they stood, then columns, sheets and names that
 * were made, then names of sheets. A sheet that is gone by now is passed over. Two round trips.
 */
export async function revert(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const touched = await readTouched(context, journal);
  const { sheets, tables, names } = touched;
  showAll(journal, touched);
  for (const { table, before, rows, row, whole } of [...journal.added].reverse()) {
    const item = tables.get(table);
    if (!item) continue;
    const extra = Math.min(rows.length, item.rows.count - before);
    if (whole && extra > 0) item.worksheet.getRange(`${row + 1}:${row + extra}`).delete("Up");
    else for (let index = 0; index < extra; index++) item.rows.getItemAt(before + extra - 1 - index).delete();
  }
  for (const { sheet, tables: made, range } of [...journal.tables].reverse()) blank(sheets.get(sheet), made, range, tables);
  // Where columns had not arrived, no cell beside them had, and all stand where they stood.
  const narrow = new Set(journal.columns.filter((each) => !hasColumn(tables.get(each.table), each.header)).map(({ sheet }) => sheet));
  const behind: (() => void)[] = [];
  for (const { sheet, before } of [...journal.written].reverse()) {
    const item = sheets.get(sheet);
    if (!item || narrow.has(sheet)) continue;
    if (item.protection.protected) behind.push(() => restore(item, before));
    else restore(item, before);
  }
  for (const { table, header } of journal.columns) {
    const item = tables.get(table);
    if (item && hasColumn(item, header)) item.columns.getItem(header).delete();
  }
  for (const resized of journal.resized) shrink(resized, touched);
  for (const { sheet, columns, points } of journal.widths) {
    const item = sheets.get(sheet);
    if (item && !item.protection.protected) item.getRange(columns).format.columnWidth = points;
  }
  // Where renaming had not arrived, the sheet under that name is still the one that was there.
  const unmoved = new Set(journal.renamed.filter(({ to }) => !sheets.has(to)).map(({ from }) => from));
  for (const { sheet } of journal.made) {
    if (!unmoved.has(sheet)) sheets.get(sheet)?.delete();
  }
  for (const name of journal.names) names.get(name)?.delete();
  for (const { name, before } of [...journal.moved].reverse()) {
    const item = names.get(name);
    if (item) item.formula = before;
  }
  for (const { from, to } of journal.renamed) {
    const item = sheets.get(to);
    if (item) item.name = from;
  }
  await context.sync();
  await restoreProtected(context, behind);
}

/** On protected sheets each block by itself: one that is refused now was refused when it was to be written, and stands as it stood. */
async function restoreProtected(context: Excel.RequestContext, [restoreFirst, ...others]: readonly (() => void)[]): Promise<void> {
  if (!restoreFirst) return;
  restoreFirst();
  await context.sync().catch((error: unknown) => {
    const failure = asFailure(error);
    if (!(failure instanceof ExcelFailure) || failure.code !== "AccessDenied") throw failure;
  });
  await restoreProtected(context, others);
}

async function readTouched(context: Excel.RequestContext, journal: Journal): Promise<Touched> {
  const { worksheets, names, tables } = context.workbook;
  const { written, added, made, columns, resized, widths, renamed, moved } = journal;
  const ofSheets = [...written, ...added, ...made, ...columns, ...resized, ...widths, ...journal.tables].map(({ sheet }) => sheet);
  const sheets = queueItems([...ofSheets, ...renamed.map(({ to }) => to)], (name) => worksheets.getItemOrNullObject(name));
  const own = queueItems(
    [...[...added, ...columns, ...resized].map(({ table }) => table), ...journal.tables.flatMap((each) => each.tables)],
    (name) => tables.getItemOrNullObject(name),
  );
  const ofBook = queueItems([...journal.names, ...moved.map(({ name }) => name)], (name) => names.getItemOrNullObject(name));
  for (const item of sheets.values())
    item.load("name,protection/protected,autoFilter/isDataFiltered,tables/items/name,tables/items/showFilterButton");
  for (const item of own.values()) item.load("name,rows/count,columns/items/name");
  for (const item of ofBook.values()) item.load("name");
  await context.sync();
  return { sheets: standing(sheets), tables: standing(own), names: standing(ofBook) };
}

const queueItems = <Item>(names: readonly string[], item: (name: string) => Item): ReadonlyMap<string, Item> =>
  new Map([...new Set(names)].map((name) => [name, item(name)]));

const standing = <Item extends { readonly isNullObject: boolean }>(items: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> =>
  new Map([...items].filter(([, item]) => !item.isNullObject));

const hasColumn = (table: Excel.Table | undefined, header: string): boolean =>
  table?.columns.items.some(({ name }) => name === header) ?? false;

/** Clears all filters of sheets whose cells or rows are about to be put back: a person may have set some since. */
function showAll({ written, added }: Journal, { sheets }: Touched): void {
  for (const name of new Set([...written, ...added].map(({ sheet }) => sheet))) {
    const sheet = sheets.get(name);
    if (!sheet || sheet.protection.protected) continue;
    if (sheet.autoFilter.isDataFiltered) clearFilter(sheet, { sheet: name, table: null });
    for (const table of sheet.tables.items) {
      if (table.showFilterButton) clearFilter(sheet, { sheet: name, table: table.name });
    }
  }
}

/** Gives a table its rows back, and makes the rows that it had got blank, rules and looks too. */
function shrink({ sheet, table, before, grown }: Journal["resized"][number], { sheets, tables }: Touched): void {
  const [worksheet, item] = [sheets.get(sheet), tables.get(table)];
  if (!worksheet || !item || item.rows.count < parseArea(before).rows) return;
  item.resize(worksheet.getRange(before));
  const range = worksheet.getRange(grown);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear();
}

/** Takes tables away that were made where nothing stood, with their rules and looks. */
function blank(sheet: Excel.Worksheet | undefined, made: readonly string[], cells: string, tables: ReadonlyMap<string, Excel.Table>): void {
  if (!sheet || sheet.protection.protected) return;
  for (const table of made) tables.get(table)?.delete();
  const range = sheet.getRange(cells);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear();
}

/** Writes a block with whatever is in its cells; `null` cells are left alone. */
function restore(sheet: Excel.Worksheet, { at, cells }: Block): void {
  const { row, column } = parseArea(at);
  sheet.getRange(area(row, column, cells.length, cells[0]?.length ?? 1)).formulas = cells.map((line) => line.map(cellInput));
}
