import { MISSING_POLICIES, scoreRows } from "../../src/domain/scoring";
import { WEIGHTS, randomRatings } from "../accounts";
import type { Measure } from "../measure";

const ACCOUNTS = 100_000;

/** One pass is too short to be timed. */
const PASSES = 20;

/** Scores of many accounts against the sum of products alone. */
export const measures: readonly Measure[] = MISSING_POLICIES.map((policy) => ({
  name: `score 100,000 × 8, ${policy}`,
  baseline: "a bare dot product over the same arrays",
  atMost: 3,
  prepare: () => {
    const ratings = randomRatings(ACCOUNTS, WEIGHTS.length, 0.2);
    const scores = new Float64Array(ACCOUNTS);
    return {
      ours: () => {
        for (let pass = 0; pass < PASSES; pass++) scoreRows(ratings, WEIGHTS, policy, scores);
        return scores[0];
      },
      baseline: () => {
        for (let pass = 0; pass < PASSES; pass++) dotProducts(ratings, WEIGHTS, scores);
        return scores[0];
      },
    };
  },
}));

function dotProducts(ratings: Float64Array, weights: Float64Array, sums: Float64Array): void {
  const criteria = weights.length;
  for (let row = 0, at = 0; row < sums.length; row++) {
    let sum = 0;
    for (let i = 0; i < criteria; i++, at++) sum += (weights[i] as number) * (ratings[at] as number);
    sums[row] = sum;
  }
}
