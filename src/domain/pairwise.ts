import { DomainError } from "./domainError";

/**
 * Weights of criteria from comparing them in pairs: the analytic hierarchy process. A comparison says how many times as much one criterion
 * counts as another, from 1 (the same) to 9, or one divided by that; null is not compared. Source of the method: T. L. Saaty, "How to make a
 * decision: The analytic hierarchy process", European Journal of Operational Research 48 (1990). Where comparisons are missing: P. T. Harker,
 * "Incomplete pairwise comparisons in the analytic hierarchy process", Mathematical Modelling 9 (1987).
 */
export type Comparisons = readonly (readonly (number | null)[])[];

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
  /** The value nearest to it that can be typed: 1 to 9, or one divided by that. Never the one given. */
  readonly advised: number;
}

/** How far the comparing is. */
export interface Compared {
  readonly given: number;
  /** As many as weights need at least, if they connect all criteria: one fewer than there are criteria. */
  readonly needed: number;
  /** All that can be compared. */
  readonly possible: number;
  /** Every criterion is compared with every other one, if only by way of others: there are weights. */
  readonly connected: boolean;
  /** The comparison to do next, by positions from 0; null where all are done. */
  readonly next: { readonly row: number; readonly column: number } | null;
}

/**
 * The whole table from its upper triangle; what stands on and below the diagonal is not looked at.
 * @param upper one row a criterion, as wide as there are criteria; null where nothing is typed
 * @throws DomainError `comparison-range` with `row` and `column`, from 1
 */
export function reciprocal(upper: readonly (readonly (number | null)[])[]): Comparisons {
  const full = upper.map((cells, row) => cells.map((_, column): number | null => (row === column ? 1 : null)));
  upper.forEach((cells, row) => {
    for (let column = row + 1; column < cells.length; column++) {
      const value = cells[column] ?? null;
      if (value === null) continue;
      if (!(value >= LEAST && value <= MOST)) throw new DomainError("comparison-range", { value, row: row + 1, column: column + 1 });
      (full[row] as (number | null)[])[column] = value;
      (full[column] as (number | null)[])[row] = 1 / value;
    }
  });
  return full;
}

/**
 * How many comparisons there are, and which one to do next: first what connects criteria that nothing connects yet, then the pair whose two
 * criteria were compared least; of equals the first.
 */
export function compared(comparisons: Comparisons): Compared {
  const n = comparisons.length;
  const counts = comparisons.map((cells) => cells.filter((value) => value !== null).length - 1);
  const group = groupsOf(comparisons);
  const connected = group.every((each) => each === group[0]);
  const open = comparisons.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value === null && column > row && (connected || group[row] !== group[column]) ? [{ row, column }] : [],
    ),
  );
  const done = ({ row, column }: { row: number; column: number }): number => (counts[row] ?? 0) + (counts[column] ?? 0);
  const next = connected ? open.reduce((best, pair) => (best && done(best) <= done(pair) ? best : pair), open[0]) : open[0];
  return {
    given: counts.reduce((sum, count) => sum + count, 0) / 2,
    needed: Math.max(0, n - 1),
    possible: (n * (n - 1)) / 2,
    connected,
    next: next ?? null,
  };
}

/** A number for each criterion, the same for all that comparisons connect, if only by way of others. */
function groupsOf(comparisons: Comparisons): number[] {
  const group = comparisons.map((_, index) => index);
  comparisons.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const [own, other] = [group[row] as number, group[column] as number];
      if (value === null || own === other) return;
      group.forEach((each, index) => {
        if (each === other) group[index] = own;
      });
    }),
  );
  return group;
}

/**
 * Weights in per cent, sum 100: the principal eigenvector of the comparisons, by repeated multiplication. What is missing is left to what
 * the others say of it.
 * @throws DomainError `comparisons-few` where criteria are not connected yet, with what is `given` and `needed` and the `row` and `column` of
 * the comparison to do next, from 1
 */
export const pairwiseWeights = (comparisons: Comparisons): number[] => eigenvector(harker(comparisons)).map((weight) => 100 * weight);

/**
 * How much the comparisons contradict each other: 0 not at all, 1 as much as random ones. (λ − n) ÷ (n − 1) ÷ the random index, where λ is
 * the principal eigenvalue. Two criteria or one cannot contradict each other, nor can n − 1 comparisons of n criteria.
 *
 * The random index falls with the number m of missing comparisons, by the factor 1 − 2m ÷ ((n − 1)(n − 2)): K. Ágoston and L. Csató,
 * "Inconsistency thresholds for incomplete pairwise comparison matrices", Omega 108 (2022).
 * @throws DomainError as `pairwiseWeights`
 */
export function consistencyRatio(comparisons: Comparisons): number {
  const n = comparisons.length;
  const full = harker(comparisons);
  const { given, possible } = compared(comparisons);
  const random = (RANDOM_INDEX[n - 1] ?? 0) * (1 - (2 * (possible - given)) / ((n - 1) * (n - 2)));
  if (!(random > ROUNDING)) return 0;
  const weights = eigenvector(full);
  const eigenvalue = multiplied(full, weights).reduce((sum, value, i) => sum + value / (weights[i] as number), 0) / n;
  const ratio = (eigenvalue - n) / (n - 1) / random;
  return ratio > ROUNDING ? ratio : 0;
}

/** What a ratio may be off by. */
const ROUNDING = 1e-12;

/**
 * The comparison that is furthest from the ratio of the weights, as a factor either way; the first of equal ones. Null where no value that
 * can be typed fits better than the one that is there.
 * @throws DomainError as `pairwiseWeights`
 */
export function worstConflict(comparisons: Comparisons): Conflict | null {
  const weights = eigenvector(harker(comparisons));
  let worst: Conflict | null = null;
  let furthest = 1 + 1e-9;
  comparisons.forEach((cells, row) => {
    for (let column = row + 1; column < cells.length; column++) {
      const given = cells[column] ?? null;
      if (given === null) continue;
      const fitting = (weights[row] as number) / (weights[column] as number);
      const factor = factorBetween(given, fitting);
      const advised = typeable(fitting);
      // One ninth is often typed as 0.11, a third as 0.33: that is no other value.
      const same = factorBetween(advised, given) < SAME;
      if (same || factor <= furthest * (1 + 1e-9) || factorBetween(advised, fitting) >= factor) continue;
      furthest = factor;
      worst = { row, column, given, fitting, advised };
    }
  });
  return worst;
}

const SAME = 1.02;

const factorBetween = (a: number, b: number): number => Math.max(a / b, b / a);

/** The value nearest to a ratio, as a factor, that a cell of comparisons takes: whole from 1 to 9, or one divided by that. */
function typeable(ratio: number): number {
  if (ratio < 1) return 1 / typeable(1 / ratio);
  const below = Math.min(MOST, Math.floor(ratio));
  const above = Math.min(MOST, below + 1);
  return factorBetween(below, ratio) <= factorBetween(above, ratio) ? below : above;
}

/** Harker's table: 0 where nothing was compared, and how often that is, added to the diagonal. */
function harker(comparisons: Comparisons): number[][] {
  const { given, needed, connected, next } = compared(comparisons);
  if (!connected) throw new DomainError("comparisons-few", { given, needed, row: (next?.row ?? 0) + 1, column: (next?.column ?? 0) + 1 });
  return comparisons.map((cells, row) => {
    const missing = cells.filter((value) => value === null).length;
    return cells.map((value, column) => (row === column ? 1 + missing : (value ?? 0)));
  });
}

/** The eigenvector of the largest eigenvalue, sum 1. What is connected has one above 0, and repeated multiplication comes to it. */
function eigenvector(table: readonly (readonly number[])[]): number[] {
  let weights = table.map(() => 1 / table.length);
  for (let step = 0; step < 10_000; step++) {
    const next = multiplied(table, weights);
    const sum = next.reduce((total, value) => total + value, 0);
    const scaled = next.map((value) => value / sum);
    const change = scaled.reduce((most, value, i) => Math.max(most, Math.abs(value - (weights[i] as number))), 0);
    weights = scaled;
    if (change < 1e-15) break;
  }
  return weights;
}

const multiplied = (table: readonly (readonly number[])[], weights: readonly number[]): number[] =>
  table.map((cells) => cells.reduce((sum, value, i) => sum + value * (weights[i] as number), 0));
