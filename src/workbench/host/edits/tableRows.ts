import type { Table } from "@cj-tech-master/excelts";
import { columnsOf, rowsOf, type Rectangle } from "../area";
import { invalidArgument } from "../hostError";
import { isList, type Json } from "../json";
import type { WorkbookHost } from "../workbookHost";
import { clearContents } from "./clearRange";
import { fillRows, filledColumns } from "./filledColumns";
import { shiftCells } from "./shiftCells";
import { extendReferences, extendRules, hasNoRows } from "./tableGrowth";
import { insertColumnModels, placeTable, removeColumnModels } from "./tableModels";
import { areasOf, tableId } from "./tables";
import { writeCells } from "./writeCells";

/** Values for new rows: one row or several, each as wide as the table; nothing for one empty row. */
function rowsFor(table: Table, values: Json): readonly Json[] {
  const width = table.table.columns.length;
  if (values === null) return [Array.from({ length: width }, () => null)];
  if (!isList(values)) return [Array.from({ length: width }, () => values)];
  const rows = values.every((row) => !isList(row)) ? [values] : values;
  if (rows.length === 0 || !rows.every((row) => isList(row) && row.length === width)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return rows;
}

/**
 * Puts rows into a table, at the end where `index` is null; cells below move down. New rows look like the row before them, take its
 * validations and conditional formats, and the formulas of columns that are filled with one.
 * @returns the cells of the new rows
 */
export function insertRows(host: WorkbookHost, table: Table, index: number | null, values: Json): Rectangle {
  const rows = rowsFor(table, values);
  host.filters.guardRows(tableId(host, table));
  const { all, body } = areasOf(host, table);
  const at = index === null || index === -1 ? rowsOf(body) : index;
  if (at < 0 || at > rowsOf(body)) throw invalidArgument("index is beyond the table's rows.");
  if (hasNoRows(table.worksheet, body)) return fillBlankRow(host, table, rows);
  const filled = filledColumns(table.worksheet, body);
  const added = { ...body, top: body.top + at, bottom: body.top + at + rows.length - 1 };
  shiftCells(host, table.worksheet, added, "down", table.name);
  placeTable(table, { ...all, bottom: all.bottom + rows.length });
  host.changed();
  if (added.top > body.bottom) {
    extendRules(table, { ...body, top: body.bottom }, added);
    extendReferences(host, table, body, added);
  }
  // Rows that come before all others: the formulas are those of a row that has moved down.
  fillRows(table.worksheet, filled, at === 0 ? body.top + rows.length : body.top, added);
  host.events.changed(table.worksheet, added, "RowInserted");
  writeCells(host, table.worksheet, added, rows);
  return added;
}

/** A table without rows shows a blank one: the first row goes there, the others below it. */
function fillBlankRow(host: WorkbookHost, table: Table, [first, ...others]: readonly Json[]): Rectangle {
  const { body } = areasOf(host, table);
  writeCells(host, table.worksheet, body, [first ?? null]);
  return others.length === 0 || hasNoRows(table.worksheet, body) ? body : { ...insertRows(host, table, 1, others), top: body.top };
}

/** Takes rows out of a table; cells below move up. The last row that is left is emptied instead. */
export function deleteRows(host: WorkbookHost, table: Table, index: number, count: number): void {
  host.filters.guardRows(tableId(host, table));
  const { all, body } = areasOf(host, table);
  if (index < 0 || count < 1 || index + count > rowsOf(body)) throw invalidArgument("The table has no such rows.");
  const gone = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === rowsOf(body)) {
    clearContents(host, table.worksheet, { ...gone, bottom: gone.top });
    if (count > 1) deleteRows(host, table, 1, count - 1);
    host.changed();
    return;
  }
  shiftCells(host, table.worksheet, gone, "up", table.name);
  placeTable(table, { ...all, bottom: all.bottom - count });
  host.changed();
  host.events.changed(table.worksheet, gone, "RowDeleted");
}

/** Puts a column into a table, at the end where `index` is null; cells beside move right. @returns its place in the table, zero-based */
export function insertColumn(host: WorkbookHost, table: Table, index: number | null, values: Json, name: string | null): number {
  const { all, header } = areasOf(host, table);
  const at = index === null || index === -1 ? columnsOf(all) : index;
  if (at < 0 || at > columnsOf(all)) throw invalidArgument("index is beyond the table's columns.");
  const added = { ...all, left: all.left + at, right: all.left + at };
  if (isList(values) && !(values.length === rowsOf(all) && values.every((row) => isList(row) && row.length === 1))) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  shiftCells(host, table.worksheet, added, "right", table.name);
  insertColumnModels(table, at, 1);
  placeTable(table, { ...all, right: all.right + 1 });
  host.changed();
  host.events.changed(table.worksheet, added, "ColumnInserted");
  if (values !== null) writeCells(host, table.worksheet, added, values);
  if (name !== null && header) writeCells(host, table.worksheet, { ...added, bottom: added.top }, name);
  return at;
}

/** Takes a column out of a table; cells beside move left. */
export function deleteColumn(host: WorkbookHost, table: Table, index: number): void {
  const { all } = areasOf(host, table);
  if (columnsOf(all) === 1) throw invalidArgument("A table has one column at least.");
  const gone = { ...all, left: all.left + index, right: all.left + index };
  shiftCells(host, table.worksheet, gone, "left", table.name);
  removeColumnModels(host, table, index, 1);
  placeTable(table, { ...all, right: all.right - 1 });
  host.changed();
  host.events.changed(table.worksheet, gone, "ColumnDeleted");
}
