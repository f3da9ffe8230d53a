import { isErrorText } from "../grid";
import type { ListRow } from "./listRow";
import { parseNumber } from "./numbers";
import { textOf, type SheetCells } from "./sheetCells";
import { soundsLikeSection } from "./totalWords";

/** Share of the cells that are filled in the other rows, from which on a row that says nothing stands out. */
const COMPLETE = 0.8;

/**
 * Rows that divide the list, such as `NORTH REGION`: alone in their row, with accounts right below them, and told apart from an account of which
 * nothing is known by how they are written, by the gap above them, or by how complete all other rows are.
 * @param isTotal whether a row is one of totals
 * @returns sheet rows
 */
export function sectionRows(
  cells: SheetCells,
  rows: readonly ListRow[],
  accountColumn: number,
  isTotal: (row: ListRow) => boolean,
): ReadonlySet<number> {
  const sections = new Set<number>();
  const isBare = (row: ListRow | undefined): row is ListRow =>
    row !== undefined && row.filled.length === 1 && !isTotal(row) && isWord(cells, row);
  const full = rows.filter(({ filled }) => filled.length > 1);
  if (full.length < 2 || full.length === rows.length) return sections;
  const isComplete = completeness(full) >= COMPLETE;
  const capitals = full.filter(({ name }) => isCapitals(name)).length;
  const standsOut = (text: string): boolean => isCapitals(text) && capitals * 3 < full.length;
  const headsAccounts = (index: number): boolean => {
    const next = rows[index + 1];
    if (next === undefined) return false;
    return next.filled.length > 1 || (isBare(next) && (rows[index + 2]?.filled.length ?? 0) > 1 && soundsLikeSection(textAt(cells, next)));
  };
  rows.forEach((row, index) => {
    if (!isBare(row) || !headsAccounts(index)) return;
    const text = textAt(cells, row);
    const before = rows[index - 1];
    const isApart = before !== undefined && (row.afterBlank || isTotal(before));
    const isFirst = before === undefined && isComplete && (rows[2]?.filled.length ?? 0) > 1;
    const isBeside = row.filled[0] !== accountColumn;
    if (isBeside || standsOut(text) || (isComplete && soundsLikeSection(text)) || (isApart && isComplete) || isFirst) sections.add(row.row);
  });
  // Where the list begins with a heading, whatever else heads accounts is one too.
  const first = rows[0];
  if (isComplete && first && sections.has(first.row)) {
    rows.forEach((row, index) => {
      if (isBare(row) && headsAccounts(index)) sections.add(row.row);
    });
  }
  return sections;
}

const textAt = (cells: SheetCells, { row, filled }: ListRow): string => textOf(cells.at(row, filled[0] ?? 0)).trim();

/** A text that says no number. */
function isWord(cells: SheetCells, { row, filled }: ListRow): boolean {
  const value = cells.at(row, filled[0] ?? 0);
  return typeof value === "string" && !isErrorText(value) && parseNumber(value, ".") === null;
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

function completeness(rows: readonly ListRow[]): number {
  const widest = rows.reduce((most, { filled }) => Math.max(most, filled.length), 1);
  return rows.reduce((sum, { filled }) => sum + filled.length, 0) / (rows.length * widest);
}
