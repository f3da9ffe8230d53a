import { accountKey } from "../accountKeys";
import type { ListRow } from "./listRow";
import { isClose } from "./runningSums";
import { textOf, type SheetCells } from "./sheetCells";

/** What the rows of an outline are: an account, a heading above accounts, or a part of the account above it. */
export type OutlineKind = "account" | "above" | "part";

/** Share of the rows that stand below others, from which on spaces before names are an outline. */
const INDENTED = 0.4;

/** Names of one level that differ, from which on they may be accounts rather than the products of each. */
const DISTINCT = 0.8;

/** So many rows must add up to the one above them where there is but one sum in the list. */
const ROWS_OF_ONE_SUM = 4;

/**
 * The rows of a list that stands as an outline, the sum or the name above its parts: by the spaces before names, or by what adds up. Null where
 * it does not. Of its levels, the lowest whose names differ is that of the accounts: products and months repeat below each.
 * @param columns those that may hold sums
 */
export function outline(
  cells: SheetCells,
  rows: readonly ListRow[],
  accountColumn: number,
  columns: readonly number[],
): ReadonlyMap<number, OutlineKind> | null {
  const named = rows.filter(({ name }) => name !== "");
  if (named.length < 3 || named.length < rows.length) return null;
  const levels = indentation(cells, named, accountColumn) ?? levelsBySums(cells, named, columns);
  if (!levels) return null;
  const all = [...new Set(levels)].sort((a, b) => a - b);
  const differ = all.filter((level) => {
    const names = named.filter((_, index) => levels[index] === level).map(({ name }) => accountKey(name));
    return new Set(names).size >= DISTINCT * names.length;
  });
  const accounts = differ.at(-1) ?? all[0] ?? 0;
  const kind = (level: number): OutlineKind => (level === accounts ? "account" : level < accounts ? "above" : "part");
  return new Map(named.map(({ row }, index) => [row, kind(levels[index] ?? 0)]));
}

/** Each row's spaces before its name, or null where they are no outline. */
function indentation(cells: SheetCells, rows: readonly ListRow[], accountColumn: number): number[] | null {
  const spaces = rows.map(({ row }) => /^[ \t\u00a0\u3000]*/.exec(textOf(cells.at(row, accountColumn)))?.[0].length ?? 0);
  const least = Math.min(...new Set(spaces));
  const deeper = spaces.filter((each) => each > least).length;
  return spaces[0] === least && deeper >= INDENTED * rows.length && deeper < rows.length ? spaces : null;
}

/**
 * 0 for a row that is the sum of the rows below it up to the next such row, 1 for those; null where the list does not fall into such groups from
 * its first row to its last.
 */
function levelsBySums(cells: SheetCells, rows: readonly ListRow[], columns: readonly number[]): number[] | null {
  const numberAt = (index: number, column: number): number => {
    const value = cells.at(rows[index]?.row ?? 0, column);
    return typeof value === "number" ? value : 0;
  };
  const lead = columns.find((column) => rows.filter((_, index) => numberAt(index, column) !== 0).length * 2 > rows.length);
  if (lead === undefined) return null;
  const before = [0];
  for (const index of rows.keys()) before.push((before[index] ?? 0) + numberAt(index, lead));
  const levels = rows.map(() => 1);
  let groups = 0;
  let largest = 0;
  for (let start = 0; start < rows.length;) {
    const end = endOfSum(before, start, numberAt(start, lead));
    if (end === null) return null;
    levels[start] = 0;
    groups++;
    largest = Math.max(largest, end - start - 1);
    start = end;
  }
  const isSure = groups > 1 ? largest > 1 && groups * 2 < rows.length : largest >= ROWS_OF_ONE_SUM;
  return isSure ? levels : null;
}

/** The index after the last of the rows below `start` that add up to its number, or null. Numbers below 0 do not end the search early. */
function endOfSum(before: readonly number[], start: number, sum: number): number | null {
  if (sum === 0) return null;
  const from = before[start + 1] ?? 0;
  for (let end = start + 2; end < before.length; end++) {
    const value = (before[end] ?? 0) - from;
    if (isClose(value, sum)) return end;
    if (sum > 0 && value > 2 * sum) return null;
  }
  return null;
}
