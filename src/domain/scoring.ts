import { DomainError } from "./domainError";

/** What happens to the weight of a criterion that is not rated. */
export const MISSING_POLICIES = ["reallocate", "lowest", "strict"] as const;

/** `reallocate`: it is shared among what is rated; `lowest`: the criterion counts as 1; `strict`: there is no score. */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** What a rating of 0 stands for in the arrays below: not rated. Ratings themselves are 1 to 5. */
export const NOT_RATED = 0;

/** The best rating. */
export const BEST = 5;

/**
 * Checks weights once for many rows.
 * @throws DomainError `weight-negative` (with its `position`, from 1) or `weights-all-zero`
 */
export function checkWeights(weights: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? NaN;
    if (!(weight >= 0 && weight < Infinity)) throw new DomainError("weight-negative", { position: i + 1 });
    sum += weight;
  }
  if (!(sum > 0)) throw new DomainError("weights-all-zero");
}

/**
 * The weight that a score is divided by, 0 where there is no score: of the `total`, what is `known` (rated). Both are sums in the same
 * order: where all the weight is rated they are the same number.
 */
export const weightBase = (missing: MissingPolicy, known: number, total: number): number =>
  missing === "reallocate" ? known : missing === "lowest" || known === total ? total : 0;

/**
 * Scores of many accounts: 100·Σ w(r−1)/4 ÷ Σ w over the rated criteria, 0 to 100. Under `strict` a criterion without weight need not be rated.
 * @param ratings row after row, one rating for each weight: 1 to 5, or `NOT_RATED`
 * @param weights each 0 or more, not all 0 (see `checkWeights`)
 * @param scores receives one score a row, `NaN` where there is none
 */
export function scoreRows(
  ratings: Float64Array,
  weights: Float64Array,
  missing: MissingPolicy,
  scores = new Float64Array(ratings.length / weights.length),
): Float64Array {
  const criteria = weights.length;
  const total = totalOf(weights);
  for (let row = 0, at = 0; row < scores.length; row++) {
    let sum = 0;
    let known = 0;
    for (let i = 0; i < criteria; i++, at++) {
      const rating = ratings[at] as number;
      // Times 0 where not rated: a jump that the processor cannot foresee would cost more than the rest of the loop.
      const weight = (weights[i] as number) * Number(rating !== NOT_RATED);
      sum += weight * (rating - 1);
      known += weight;
    }
    const base = weightBase(missing, known, total);
    // Whole weights and ratings are multiplied exactly; others may end a rounding error above 100.
    scores[row] = base > 0 ? Math.min(100, (25 * sum) / base) : NaN;
  }
  return scores;
}

/** Share of the weight that is rated, 0 to 1, for many accounts; arguments as for `scoreRows`. */
export function completenessRows(ratings: Float64Array, weights: Float64Array): Float64Array {
  const criteria = weights.length;
  const shares = new Float64Array(ratings.length / criteria);
  const total = totalOf(weights);
  for (let row = 0, at = 0; row < shares.length; row++) {
    let known = 0;
    for (let i = 0; i < criteria; i++, at++) if (ratings[at] !== NOT_RATED) known += weights[i] as number;
    shares[row] = total > 0 ? known / total : 0;
  }
  return shares;
}

const totalOf = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + weight, 0);
