import type { CellValue } from "../domain/grid";
import { area, parseArea } from "../sheets/a1";
import type { Block, DraftCell } from "../sheets/draft";
import type { CellsPart } from "../sheets/tablePart";
import { cellInput } from "./cellInput";
import { clearFilter } from "./filters";

/** Cells that were written over on a sheet that was there. */
export interface WrittenCells {
  readonly sheet: string;
  /** The same cells as they stood; `null` for one that was left as it was. */
  readonly before: Block;
  readonly after: Block;
}

/** Rows put at the end of a table. */
export interface GrownRows {
  /** Zero-based place of the first cell that was added. */
  readonly row: number;
  readonly column: number;
  /** Whole rows of the sheet were put in, not only cells under the table. */
  readonly whole: boolean;
  readonly rows: readonly (readonly DraftCell[])[];
}

/** Rows put at the end of a table that was there. */
export interface AddedRows extends GrownRows {
  readonly sheet: string;
  readonly table: string;
  /** How many rows it had. */
  readonly before: number;
}

/** A sheet that was made. */
export interface MadeSheet {
  readonly sheet: string;
  /** The sheet it is a copy of, or null. */
  readonly template: string | null;
  readonly blocks: Block[];
  /** Rows that were put into its tables after that. */
  readonly grown: GrownRows[];
}

/** A sheet that made room for another one under its name. */
export interface RenamedSheet {
  readonly from: string;
  readonly to: string;
}

/** What a run has done to the workbook, in its order: enough to take it all back. */
export interface Journal {
  readonly made: MadeSheet[];
  readonly names: string[];
  readonly written: WrittenCells[];
  readonly added: AddedRows[];
  readonly renamed: RenamedSheet[];
}

export const emptyJournal = (): Journal => ({ made: [], names: [], written: [], added: [], renamed: [] });

export const isEmptyJournal = ({ made, names, written, added, renamed }: Journal): boolean =>
  made.length + names.length + written.length + added.length + renamed.length === 0;

/** Cells as they stand: formulas with their `=`, and the same cells as they show where that was read, so that a text with `=` is no formula. */
export interface StandingCells {
  readonly formulas: CellsPart;
  readonly values: CellsPart | null;
}

/** What stood in the cells that a block is about to write; `null` where it leaves a cell alone. */
export function standingBlock({ formulas, values }: StandingCells, { at, cells }: Block): Block {
  const { row, column } = parseArea(at);
  return {
    at,
    cells: cells.map((line, y) =>
      line.map((wanted, x) => {
        if (wanted === null) return null;
        const look = (part: CellsPart): CellValue => part.cells[row + y - part.top]?.[column + x - part.left] ?? "";
        const formula = look(formulas);
        const value = values && look(values);
        return typeof formula === "string" && formula.startsWith("=") && formula !== value ? { formula } : formula;
      }),
    ),
  };
}

/**
 * Takes everything back, whether it had arrived or not: rows that were added, then cells as they stood, then sheets and names that were made,
 * then names of sheets. A sheet that is gone by now is passed over.
 */
export async function revert(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const { worksheets, names, tables } = context.workbook;
  const sheets = new Map(
    [...journal.written, ...journal.added, ...journal.made].map(({ sheet }) => [sheet, worksheets.getItemOrNullObject(sheet)]),
  );
  const renamed = journal.renamed.map(({ from, to }) => ({ from, item: worksheets.getItemOrNullObject(to) }));
  const made = journal.names.map((name) => names.getItemOrNullObject(name));
  const grown = journal.added.map((added) => ({ ...added, item: tables.getItemOrNullObject(added.table) }));
  for (const item of sheets.values()) item.load("name,autoFilter/isDataFiltered,tables/items/name,tables/items/showFilterButton");
  for (const item of [...made, ...renamed.map((each) => each.item)]) item.load("name");
  for (const { item } of grown) item.load("name,rows/count");
  await context.sync();
  const standing = new Set([...journal.written, ...journal.added].map(({ sheet }) => sheet));
  for (const [name, item] of sheets) {
    if (!item.isNullObject && standing.has(name)) showAllRows(item);
  }
  for (const { item, before, rows, row, whole } of grown.reverse()) {
    if (item.isNullObject) continue;
    const extra = Math.min(rows.length, item.rows.count - before);
    if (whole && extra > 0) item.worksheet.getRange(`${row + 1}:${row + extra}`).delete("Up");
    else for (let index = 0; index < extra; index++) item.rows.getItemAt(before + extra - 1 - index).delete();
  }
  for (const { sheet, before } of [...journal.written].reverse()) {
    const item = sheets.get(sheet);
    if (item && !item.isNullObject) restore(item, before);
  }
  // Where renaming had not arrived, the sheet under that name is still the one that was there.
  const unmoved = new Set(renamed.filter(({ item }) => item.isNullObject).map(({ from }) => from));
  for (const { sheet } of journal.made) {
    const item = sheets.get(sheet);
    if (item && !item.isNullObject && !unmoved.has(sheet)) item.delete();
  }
  for (const item of made) if (!item.isNullObject) item.delete();
  for (const { from, item } of renamed) if (!item.isNullObject) item.name = from;
  await context.sync();
}

/** Clears all filters of a sheet: a person may have set some since. */
function showAllRows(sheet: Excel.Worksheet): void {
  if (sheet.autoFilter.isDataFiltered) clearFilter(sheet, { sheet: sheet.name, table: null });
  for (const { name, showFilterButton } of sheet.tables.items) {
    if (showFilterButton) clearFilter(sheet, { sheet: sheet.name, table: name });
  }
}

/** Writes a block with whatever is in its cells; `null` cells are left alone. */
function restore(sheet: Excel.Worksheet, { at, cells }: Block): void {
  const { row, column } = parseArea(at);
  sheet.getRange(area(row, column, cells.length, cells[0]?.length ?? 1)).formulas = cells.map((line) => line.map(cellInput));
}
