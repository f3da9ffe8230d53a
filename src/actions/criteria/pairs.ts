import {
  CONSISTENCY_LIMIT,
  compared,
  consistencyRatio,
  pairwiseWeights,
  reciprocal,
  worstConflict,
  type Compared,
  type Conflict,
} from "../../domain/pairwise";
import type { ComparisonChange } from "../../sheets/criteriaChanges";
import { answerPlace, type ReadComparisons } from "../../sheets/pairwiseCells";

/** How far a person is with comparing in pairs, and what the answers amount to. */
export interface PairsState {
  readonly ids: readonly string[];
  readonly progress: Compared;
  /** The pair to ask for next, by id; null where all are answered or put off. */
  readonly next: readonly [string, string] | null;
  /** Weights in per cent by id; null until the answers connect all criteria. */
  readonly weights: ReadonlyMap<string, number> | null;
  /** 0 to 1; null without weights. */
  readonly ratio: number | null;
  /** The answer that fits least, where the answers contradict each other. */
  readonly conflict: (Conflict & { readonly first: string; readonly second: string }) | null;
}

/**
 * What answers amount to together with those of the sheet, which they come before.
 * @param skipped pairs that the person could not say, as `first second`
 */
export function pairsState(
  { ids, upper }: ReadComparisons,
  answers: readonly ComparisonChange[],
  skipped: ReadonlySet<string>,
): PairsState {
  const table = upper.map((cells) => cells.map(inRange));
  for (const answer of answers) {
    const place = answerPlace(ids, answer);
    const cells = place && table[place.row];
    if (cells) cells[place.column] = place.times;
  }
  const comparisons = reciprocal(table);
  const progress = compared(comparisons);
  const weights = progress.connected ? pairwiseWeights(comparisons) : null;
  const ratio = weights && consistencyRatio(comparisons);
  const worst = weights && ratio !== null && ratio > CONSISTENCY_LIMIT ? worstConflict(comparisons) : null;
  return {
    ids,
    progress,
    next: nextPair(ids, table, progress, skipped),
    weights: weights && new Map(ids.map((id, index) => [id, weights[index] ?? 0])),
    ratio,
    conflict: worst && { ...worst, first: ids[worst.row] ?? "", second: ids[worst.column] ?? "" },
  };
}

/** A typed comparison that makes no sense is as good as none. */
const inRange = (value: number | null): number | null => (value !== null && value >= 1 / 9 && value <= 9 ? value : null);

export const pairKey = (first: string, second: string): string => [first, second].sort().join("\n");

/** What comparing asks for next, unless that was put off: then the first open pair that was not. */
function nextPair(
  ids: readonly string[],
  table: readonly (readonly (number | null)[])[],
  { next }: Compared,
  skipped: ReadonlySet<string>,
): readonly [string, string] | null {
  const named = (row: number, column: number): readonly [string, string] => [ids[row] ?? "", ids[column] ?? ""];
  if (next && !skipped.has(pairKey(...named(next.row, next.column)))) return named(next.row, next.column);
  for (let row = 0; row < ids.length; row++) {
    for (let column = row + 1; column < ids.length; column++) {
      const pair = named(row, column);
      if ((table[row]?.[column] ?? null) === null && !skipped.has(pairKey(...pair))) return pair;
    }
  }
  return null;
}
