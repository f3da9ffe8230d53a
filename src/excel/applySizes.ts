import { columnLetters } from "../domain/grid";
import { columnNumber } from "../sheets/a1";
import type { Ranges } from "./ranges";

/** Lines that one call may pass over to reach the next that has a size. */
const GAP = 20;

/** Neighbouring lines of one sheet, columns from 0 or rows from 1, and their sizes in points; null leaves a line as it is. */
interface Run {
  readonly from: number;
  readonly sizes: (number | null)[];
}

/** Queues the widths of columns (`B`, `C:E`) in characters: one call for neighbours, where one a column would take four actions each. */
export function applyWidths(at: Ranges, widths: Readonly<Record<string, number>>): void {
  const entries = Object.entries(widths).map(([columns, characters]) => [columns, pointsOfCharacters(characters)] as const);
  const { long, runs } = runsOf(entries, columnNumber);
  for (const [address, points] of long) at(address).format.columnWidth = points;
  for (const { from, sizes } of runs) {
    at(`${columnLetters(from)}:${columnLetters(from + sizes.length - 1)}`).setColumnProperties(
      sizes.map((columnWidth) => (columnWidth === null ? {} : { format: { columnWidth } })),
    );
  }
}

/** Queues the heights of rows (`3`, `5:9`) in points. */
export function applyHeights(at: Ranges, heights: Readonly<Record<string, number>>): void {
  const { long, runs } = runsOf(Object.entries(heights), Number);
  for (const [address, points] of long) at(address).format.rowHeight = points;
  for (const { from, sizes } of runs) {
    at(`${from}:${from + sizes.length - 1}`).setRowProperties(
      sizes.map((rowHeight) => (rowHeight === null ? {} : { format: { rowHeight } })),
    );
  }
}

/** Sizes by neighbourhood; stretches of many lines of one size stay by themselves. A later size of a line counts. */
function runsOf(
  entries: readonly (readonly [lines: string, points: number])[],
  numberOf: (line: string) => number,
): { readonly long: readonly (readonly [string, number])[]; readonly runs: readonly Run[] } {
  const long: (readonly [string, number])[] = [];
  const sizes = new Map<number, number>();
  for (const [lines, points] of entries) {
    const [first = lines, last = first] = lines.split(":");
    const [from, to] = [numberOf(first), numberOf(last)];
    if (to - from >= GAP) long.push([lines, points]);
    else for (let line = from; line <= to; line++) sizes.set(line, points);
  }
  const runs: Run[] = [];
  for (const [line, points] of [...sizes].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    const skipped = run ? line - run.from - run.sizes.length : Infinity;
    if (run && skipped <= GAP) run.sizes.push(...Array<null>(skipped).fill(null), points);
    else runs.push({ from: line, sizes: [points] });
  }
  return { long, runs };
}

/** Excel's default font: a character is 7 pixels wide, a cell has 5 more, a pixel is 0.75 points. */
const pointsOfCharacters = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;
