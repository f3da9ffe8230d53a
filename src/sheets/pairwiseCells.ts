import { isBlank, type CellValue } from "../domain/grid";
import { cell, parseArea } from "./a1";
import type { ComparisonChange } from "./criteriaChanges";
import type { Block, DraftCell } from "./draft";
import type { CellsPart } from "./tablePart";

/** Where an answer is typed: above the diagonal, as how many times as much the row's criterion counts. */
export interface AnswerPlace {
  readonly row: number;
  readonly column: number;
  /** 1/9 to 9; null for none. */
  readonly times: number | null;
}

/** The place of an answer among criteria, by position from 0; null where one of them is not compared. */
export function answerPlace(ids: readonly string[], { first, second, times }: ComparisonChange): AnswerPlace | null {
  const [one, other] = [ids.indexOf(first), ids.indexOf(second)];
  if (one < 0 || other < 0 || one === other) return null;
  return one < other ? { row: one, column: other, times } : { row: other, column: one, times: times === null ? null : 1 / times };
}

/** How a comparison stands in its cell: a whole number as it is, one below 1 as the fraction that it is. */
export const timesCell = (times: number): DraftCell => (times >= 1 ? times : { formula: `=1/${Math.round(1 / times)}` });

/** What stands on the sheet of comparisons. */
export interface ReadComparisons {
  /** Ids of the criteria that are compared, in their order. */
  readonly ids: readonly string[];
  /** One row a criterion; above the diagonal what is typed, null where nothing can be read. */
  readonly upper: readonly (readonly (number | null)[])[];
}

/**
 * Reads the comparisons where their name says that they are.
 * @param refersTo what the name of the comparisons stands for
 */
export function readComparisons(part: CellsPart, refersTo: string): ReadComparisons {
  const { row, column, rows } = parseArea(refersTo);
  const at = (y: number, x: number): CellValue => part.cells[y - part.top]?.[x - part.left] ?? "";
  const ids = Array.from({ length: rows }, (_, index) => String(at(row + index, column - 1)));
  return {
    ids,
    upper: ids.map((_, y) => ids.map((__, x) => (x > y ? timesOf(at(row + y, column + x)) : null))),
  };
}

/** A number, or a fraction as people type it into a formula. */
function timesOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const fraction = /^=\s*1\s*\/\s*([1-9])$/.exec(String(value));
  return fraction ? 1 / Number(fraction[1]) : null;
}

/** The cells of answers on a standing sheet, without those that stand so already and those whose cell holds a formula that is not an answer. */
export function comparisonBlocks(part: CellsPart, refersTo: string, answers: readonly ComparisonChange[]): Block[] {
  const { row, column } = parseArea(refersTo);
  const { ids, upper } = readComparisons(part, refersTo);
  return answers.flatMap((answer): Block[] => {
    const place = answerPlace(ids, answer);
    if (!place) return [];
    const [y, x] = [row + place.row, column + place.column];
    const standing = part.cells[y - part.top]?.[x - part.left] ?? "";
    const known = upper[place.row]?.[place.column] ?? null;
    if (known === place.times || (known === null && !isBlank(standing))) return [];
    return [{ at: cell(y, x), cells: [[place.times === null ? "" : timesCell(place.times)]] }];
  });
}
