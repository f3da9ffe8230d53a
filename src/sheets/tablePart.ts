import type { CellValue } from "../domain/grid";
import { writtenAs } from "../i18n/formerly";
import { parseArea, sameFormula } from "./a1";
import type { Block, DraftCell } from "./draft";

/** What stands in one of our tables: read back so that nothing typed is written over. */
export interface TablePart {
  readonly sheet: string;
  /** Zero-based sheet row of the header and sheet column of the first column. */
  readonly headerRow: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** Zero-based last row of its sheet that holds anything, where that was asked for. */
  readonly lastUsedRow?: number;
  /** Cells of each column that was read, by header: a formula with its `=`, otherwise the value. */
  readonly formulas: Readonly<Record<string, readonly CellValue[]>>;
  /** The same cells as they show: what a formula amounts to. */
  readonly values: Readonly<Record<string, readonly CellValue[]>>;
}

/** Cells of a sheet as they stand, formulas with their `=`; `top` and `left` are the zero-based place of the first. */
export interface CellsPart {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** The cells of a table that were read, as cells of its sheet: what was not read counts as empty. */
export function cellsOfTable({ sheet, headerRow, left, headers, rowCount, ...part }: TablePart): {
  formulas: CellsPart;
  values: CellsPart;
} {
  const of = (cells: TablePart["values"]): CellsPart => ({
    sheet,
    top: headerRow + 1,
    left,
    cells: Array.from({ length: rowCount }, (_, row) => headers.map((header) => cells[header]?.[row] ?? "")),
  });
  return { formulas: of(part.formulas), values: of(part.values) };
}

/** The blocks that do not stand as they should; a cell that is to be left alone always does, and so does what is written only once. */
export const changedBlocks = (part: CellsPart, blocks: readonly Block[]): Block[] =>
  blocks.filter(({ at, cells, once }) => {
    if (once) return false;
    const { row, column } = parseArea(at);
    const standing = (y: number, x: number): CellValue => part.cells[row + y - part.top]?.[column + x - part.left] ?? "";
    return !cells.every((line, y) => line.every((wanted, x) => says(standing(y, x), wanted)));
  });

/** Whether a standing cell, read as a formula, holds what is wanted. */
const says = (standing: CellValue, wanted: DraftCell): boolean => {
  if (wanted === null) return true;
  return typeof wanted === "object" ? sameFormula(String(standing), wanted.formula) : standing === wanted;
};

/** Index of the first column whose header is one of `names`, now or in an earlier version (case and outer spaces aside), or -1. */
export function findColumn(part: Pick<TablePart, "headers">, names: readonly string[]): number {
  const wanted = new Set(names.flatMap(writtenAs).map(normalise));
  return part.headers.findIndex((header) => wanted.has(normalise(header)));
}

/** Cells of the first column whose header is one of `names`, as they show; empty where there is none. */
export function columnCells(part: TablePart, names: readonly string[], as: "values" | "formulas" = "values"): readonly CellValue[] {
  const header = part.headers[findColumn(part, names)];
  return header === undefined ? [] : (part[as][header] ?? []);
}

const normalise = (text: string): string => text.trim().toLocaleLowerCase("en");
