import { DomainError } from "./domainError";

/**
 * Weights of criteria from comparing them in pairs: the analytic hierarchy process. A comparison says how many times as much one criterion
 * counts as another, from 1 (the same) to 9, or one divided by that. Source of the method: T. L. Saaty, "How to make a decision: The
 * analytic hierarchy process", European Journal of Operational Research 48 (1990).
 */
export type Comparisons = readonly (readonly number[])[];

/** Consistency index of random comparisons, by the number of criteria from 1 on (Saaty 1980). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const;

/** As many criteria as there are random indices for. */
export const MOST_COMPARED: number = RANDOM_INDEX.length;

/** From this ratio on, comparisons contradict each other too much to be used. */
export const CONSISTENCY_LIMIT = 0.1;

/** One ninth is often typed as 0.11. */
const LEAST = 0.11;
const MOST = 9;

/** The comparison that fits the others least. */
export interface Conflict {
  /** Positions of the two criteria, from 0; the row is the lower one. */
  readonly row: number;
  readonly column: number;
  /** The comparison as it is. */
  readonly given: number;
  /** The comparison that the weights amount to. */
  readonly fitting: number;
}

/**
 * The whole table from its upper triangle; what stands on and below the diagonal is not looked at.
 * @param upper one row a criterion, as wide as there are criteria; null where nothing is typed
 * @throws DomainError `comparison-missing` or `comparison-range` with `row` and `column`, from 1
 */
export function reciprocal(upper: readonly (readonly (number | null)[])[]): Comparisons {
  const full = upper.map((cells) => cells.map(() => 1));
  upper.forEach((cells, row) => {
    for (let column = row + 1; column < cells.length; column++) {
      const value = cells[column] ?? null;
      const where = { row: row + 1, column: column + 1 };
      if (value === null) throw new DomainError("comparison-missing", where);
      if (!(value >= LEAST && value <= MOST)) throw new DomainError("comparison-range", { value, ...where });
      (full[row] as number[])[column] = value;
      (full[column] as number[])[row] = 1 / value;
    }
  });
  return full;
}

/** Weights in per cent, sum 100: the principal eigenvector of the comparisons, by repeated multiplication. */
export const pairwiseWeights = (comparisons: Comparisons): number[] => eigenvector(comparisons).map((weight) => 100 * weight);

/**
 * How much the comparisons contradict each other: 0 not at all, 1 as much as random ones. (λ − n) ÷ (n − 1) ÷ the random index, where λ is
 * the principal eigenvalue. Two criteria or one cannot contradict each other.
 */
export function consistencyRatio(comparisons: Comparisons): number {
  const n = comparisons.length;
  const random = RANDOM_INDEX[n - 1] ?? 0;
  if (random === 0) return 0;
  const weights = eigenvector(comparisons);
  const eigenvalue = multiplied(comparisons, weights).reduce((sum, value, i) => sum + value / (weights[i] as number), 0) / n;
  return Math.max(0, (eigenvalue - n) / (n - 1) / random);
}

/** The comparison that is furthest from the ratio of the weights, as a factor either way; the first of equal ones. Null where all fit. */
export function worstConflict(comparisons: Comparisons): Conflict | null {
  const weights = eigenvector(comparisons);
  let worst: Conflict | null = null;
  let furthest = 1 + 1e-9;
  comparisons.forEach((cells, row) => {
    for (let column = row + 1; column < cells.length; column++) {
      const given = cells[column] as number;
      const fitting = (weights[row] as number) / (weights[column] as number);
      const factor = Math.max(given / fitting, fitting / given);
      if (factor <= furthest * (1 + 1e-9)) continue;
      furthest = factor;
      worst = { row, column, given, fitting };
    }
  });
  return worst;
}

/** The eigenvector of the largest eigenvalue, sum 1. All comparisons are above 0, so it exists and repeated multiplication comes to it. */
function eigenvector(comparisons: Comparisons): number[] {
  let weights = comparisons.map(() => 1 / comparisons.length);
  for (let step = 0; step < 10_000; step++) {
    const next = multiplied(comparisons, weights);
    const sum = next.reduce((total, value) => total + value, 0);
    const scaled = next.map((value) => value / sum);
    const change = scaled.reduce((most, value, i) => Math.max(most, Math.abs(value - (weights[i] as number))), 0);
    weights = scaled;
    if (change < 1e-15) break;
  }
  return weights;
}

const multiplied = (comparisons: Comparisons, weights: readonly number[]): number[] =>
  comparisons.map((cells) => cells.reduce((sum, value, i) => sum + value * (weights[i] as number), 0));
