import type { CellValue } from "../domain/grid";

/** What stands in one of our tables: read back so that nothing typed is written over. */
export interface TablePart {
  readonly sheet: string;
  /** Zero-based sheet row of the header and sheet column of the first column. */
  readonly headerRow: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** Cells of each column that was read, by header: a formula with its `=`, otherwise the value. */
  readonly formulas: Readonly<Record<string, readonly CellValue[]>>;
}

/** Cells of a sheet as they stand, formulas with their `=`; `top` and `left` are the zero-based place of the first. */
export interface CellsPart {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** Index of the first column whose header is one of `names` (case and outer spaces aside), or -1. */
export function findColumn(part: Pick<TablePart, "headers">, names: readonly string[]): number {
  const wanted = new Set(names.map(normalise));
  return part.headers.findIndex((header) => wanted.has(normalise(header)));
}

/** Cells of the first column whose header is one of `names`; empty where there is none. */
export function columnCells(part: TablePart, names: readonly string[]): readonly CellValue[] {
  const header = part.headers[findColumn(part, names)];
  return header === undefined ? [] : (part.formulas[header] ?? []);
}

const normalise = (text: string): string => text.trim().toLocaleLowerCase("en");
