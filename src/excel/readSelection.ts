import type { CellValue } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import { readStructure, usedRange, type WorkbookStructure } from "./readStructure";

/** The active cell, zero-based, on the active sheet. */
export interface ActiveCell {
  readonly row: number;
  readonly column: number;
}

/** Reads which sheets there are and which cell is the active one: one round trip. */
export async function readSelection(context: Excel.RequestContext): Promise<{ structure: WorkbookStructure; active: ActiveCell }> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex");
  const structure = await readStructure(context);
  return { structure, active: { row: cell.rowIndex, column: cell.columnIndex } };
}

/** What to read beside the row of the active cell. */
export interface RowRequest {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  /** Columns of a table, by header. */
  readonly table: { readonly name: string; readonly columns: readonly string[] } | null;
  /** A column of the same sheet from a row down to the one that is read, zero-based; null where it is not asked for. */
  readonly above: { readonly column: number; readonly from: number } | null;
}

/** The row as it shows, and what was asked for beside it. */
export interface RowRead {
  /** Zero-based column of the first of the cells. */
  readonly left: number;
  readonly cells: readonly CellValue[];
  /** The columns of the table in the order in which they were asked for, and the sheet row of its first row, zero-based. */
  readonly table: { readonly firstRow: number; readonly columns: readonly (readonly CellValue[])[] } | null;
  readonly above: readonly CellValue[];
}

/** Reads one row of a sheet, columns of a table and the cells above it: one round trip. */
export async function readRow(context: Excel.RequestContext, { sheet, row, table, above }: RowRequest): Promise<RowRead> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = worksheet.getRange(`${row + 1}:${row + 1}`).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex,rowCount,columnCount");
  const columns = (table?.columns ?? []).map((header) => {
    const body = context.workbook.tables
      .getItem(table?.name ?? "")
      .columns.getItem(header)
      .getDataBodyRange();
    body.load("values,rowIndex");
    return body;
  });
  const before = above && above.from <= row ? worksheet.getRangeByIndexes(above.from, above.column, row - above.from + 1, 1) : null;
  before?.load("values");
  await context.sync();
  const place = usedRange(used);
  const [first] = columns;
  return {
    left: place?.column ?? 0,
    cells: place ? ((used.values as CellValue[][])[0] ?? []) : [],
    table: first ? { firstRow: first.rowIndex, columns: columns.map(({ values }) => (values as CellValue[][]).flat()) } : null,
    above: before ? (before.values as CellValue[][]).flat() : [],
  };
}

/** Zero-based place of the cell that a name refers to, `=Accounts!$B$4`; null where it refers to none any more. */
export function cellOfName(reference: string): ActiveCell | null {
  if (!/!\$?[A-Z]+\$?\d+$/.test(reference)) return null;
  const { row, column } = parseArea(reference);
  return { row, column };
}
