import { scoreRows, type MissingPolicy } from "./scoring";

/**
 * Scores of many accounts from some of the criteria alone, such as those of one axis: 0 to 100, `NaN` where there is none.
 * @param on for each criterion whether it counts; the weights of those that do are not all 0
 * Other arguments as for `scoreRows`.
 */
export function axisRows(ratings: Float64Array, weights: Float64Array, on: readonly boolean[], missing: MissingPolicy): Float64Array {
  const criteria = weights.length;
  const counts = (at: number): boolean => on[at % criteria] === true;
  return scoreRows(
    ratings.filter((_, at) => counts(at)),
    weights.filter((_, at) => counts(at)),
    missing,
  );
}
