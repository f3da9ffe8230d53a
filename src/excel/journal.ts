import type { CellValue } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import type { Block, DraftCell } from "../sheets/draft";
import type { CellsPart } from "../sheets/tablePart";

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

/** A workbook-scoped name that came to refer to something else. */
export interface MovedName {
  readonly name: string;
  readonly before: string;
}

/** A column that was put into a table. */
export interface InsertedColumn {
  readonly sheet: string;
  readonly table: string;
  readonly header: string;
}

/** A table that came to span more rows: what it spanned, and the rows it got. */
export interface ResizedTable {
  readonly sheet: string;
  readonly table: string;
  readonly before: string;
  readonly grown: string;
}

/** Tables that were made on a sheet that was there, and the cells that they and their titles take: all of them were blank. */
export interface MadeTables {
  readonly sheet: string;
  readonly tables: readonly string[];
  readonly range: string;
}

/** Columns of a sheet whose widths are about to change, in points as they were. */
export interface KeptWidth {
  readonly sheet: string;
  readonly columns: string;
  readonly points: number;
}

/** What a run has done to the workbook, in its order: enough to take it all back. */
export interface Journal {
  readonly made: MadeSheet[];
  readonly names: string[];
  readonly moved: MovedName[];
  readonly written: WrittenCells[];
  readonly added: AddedRows[];
  readonly renamed: RenamedSheet[];
  readonly columns: InsertedColumn[];
  readonly resized: ResizedTable[];
  readonly widths: KeptWidth[];
  readonly tables: MadeTables[];
}

export const emptyJournal = (): Journal => ({
  made: [],
  names: [],
  moved: [],
  written: [],
  added: [],
  renamed: [],
  columns: [],
  resized: [],
  widths: [],
  tables: [],
});

export const isEmptyJournal = (journal: Journal): boolean =>
  Object.values(journal).every((changes: readonly unknown[]) => changes.length === 0);

/** Cells as they stand: formulas with their `=`, and the same cells as they show where that was read, so that a text with `=` is not a formula. */
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
