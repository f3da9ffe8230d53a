import { parseArea } from "../a1";
import type { Block, DraftCell } from "../draft";
import type { TablePart } from "../tablePart";

/** Texts up to this length stand in one line of any column. */
const SHORT = 11;

/** Zero-based rows in which blocks write a text that may take more than one line, or a formula that may give one. */
export const rowsOfTexts = (blocks: readonly Block[]): number[] =>
  blocks.flatMap(({ at, cells }) => {
    const { row } = parseArea(at);
    return cells.flatMap((line, index) =>
      line.some((value) => (typeof value === "string" ? value.length > SHORT : typeof value === "object" && value !== null))
        ? [row + index]
        : [],
    );
  });

/** Zero-based rows as few stretches of rows: `3:5`. */
export function stretches(rows: Iterable<number>): string[] {
  const found: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.to + 1 === row) last.to = row;
    else found.push({ from: row, to: row });
  }
  return found.map(({ from, to }) => `${from + 1}:${to + 1}`);
}

/** Rows for the end of a table, and which rows are fitted to what stands in them once they were added. */
export interface NewRowsToFit {
  readonly rows: { readonly table: TablePart; readonly name: string; readonly cells: readonly (readonly DraftCell[])[] };
  readonly fitLast: readonly string[];
}

/** New rows of a table, and which rows are to be as high as what stands in them. */
export function rowsToFit(
  table: TablePart,
  name: string,
  blocks: readonly Block[],
  cells: readonly (readonly DraftCell[])[],
): NewRowsToFit {
  const end = table.headerRow + 1 + table.rowCount;
  return { rows: { name, table, cells }, fitLast: stretches([...rowsOfTexts(blocks), ...cells.map((_, index) => end + index)]) };
}
