import { NOT_RATED, weightBase, type MissingPolicy } from "./scoring";

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
