import { BEST, NOT_RATED, weightBase, type MissingPolicy } from "./scoring";

/**
 * The points that each criterion contributes to the score: 25·w(r−1) ÷ the weight that the score is divided by. A row's points sum to its
 * score. What is not rated contributes nothing; a row without a score is all `NaN`. Arguments as for `scoreRows`.
 */
export function contributionRows(ratings: Float64Array, weights: Float64Array, missing: MissingPolicy): Float64Array {
  const criteria = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const points = new Float64Array(ratings.length);
  for (let first = 0; first < ratings.length; first += criteria) {
    let known = 0;
    for (let i = 0; i < criteria; i++) if (ratings[first + i] !== NOT_RATED) known += weights[i] as number;
    const base = weightBase(missing, known, total);
    for (let i = 0; i < criteria; i++) {
      const rating = ratings[first + i] as number;
      const own = rating === NOT_RATED ? 0 : (25 * (weights[i] as number) * (rating - 1)) / base;
      points[first + i] = base > 0 ? own : NaN;
    }
  }
  return points;
}

/** What speaks for an account and what against it, by position of the criterion. */
export interface ShortReason {
  /** Up to two that contribute the most points, the most first. */
  readonly best: readonly number[];
  /** Of the others, the one that misses the most points; null where none misses any. */
  readonly worst: number | null;
}

/**
 * The score in short: the two criteria that contribute the most, and of the others the one that costs the most. Criteria without weight or
 * rating say nothing. Where only two are rated, one of them is the best; one alone is the best unless it contributes nothing.
 * @param ratings one for each weight: 1 to 5 or `NOT_RATED`
 */
export function shortReason(ratings: ArrayLike<number>, weights: ArrayLike<number>): ShortReason {
  const weightOf = (i: number): number => weights[i] ?? 0;
  const known = Array.from({ length: weights.length }, (_, i) => i).filter(
    (i) => weightOf(i) > 0 && (ratings[i] ?? NOT_RATED) !== NOT_RATED,
  );
  const gained = (i: number): number => weightOf(i) * ((ratings[i] ?? 1) - 1);
  const missed = (i: number): number => weightOf(i) * (BEST - (ratings[i] ?? BEST));
  const best = [...known]
    .sort((a, b) => gained(b) - gained(a))
    .slice(0, Math.max(1, Math.min(2, known.length - 1)))
    .filter((i) => gained(i) > 0);
  const rest = known.filter((i) => !best.includes(i) && missed(i) > 0);
  const worst = rest.reduce<number | null>((most, i) => (most === null || missed(i) > missed(most) ? i : most), null);
  return { best, worst };
}
