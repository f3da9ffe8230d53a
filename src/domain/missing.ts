import { NOT_RATED, type MissingPolicy } from "./scoring";

/**
 * Ratings that score under `reallocate` as these do under another policy, so that what follows needs to know one policy alone:
 * under `lowest` what is not rated becomes 1, under `strict` an account that lacks a rating with weight has none at all.
 * @param ratings row after row, one rating for each weight: 1 to 5 or `NOT_RATED`
 * @param competes whether an account without any rating competes: then it is all 1 under `lowest`, as `scoreRows` has it; else it stays
 * without. None does where nothing is said: such rows often stand for accounts that were taken out.
 */
export function asReallocated(
  ratings: Float64Array,
  weights: Float64Array,
  missing: MissingPolicy,
  competes: (row: number) => boolean = () => false,
): Float64Array {
  if (missing === "reallocate") return ratings;
  const result = ratings.slice();
  for (let first = 0; first < result.length; first += weights.length) {
    const row = result.subarray(first, first + weights.length);
    const lacks = row.some((rating, i) => rating === NOT_RATED && (weights[i] as number) > 0);
    if (!lacks || (row.every((rating) => rating === NOT_RATED) && !competes(first / weights.length))) continue;
    row.forEach((rating, i) => (row[i] = missing === "strict" ? NOT_RATED : rating === NOT_RATED ? 1 : rating));
  }
  return result;
}
