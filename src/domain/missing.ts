import { NOT_RATED, type MissingPolicy } from "./scoring";

/**
 * Ratings that score under `reallocate` as these do under another policy, so that what follows needs to know one policy alone:
 * under `lowest` what is not rated becomes 1, under `strict` an account that lacks a rating with weight has none at all. An account
 * without any rating stays without.
 * @param ratings row after row, one rating for each weight: 1 to 5 or `NOT_RATED`
 */
export function asReallocated(ratings: Float64Array, weights: Float64Array, missing: MissingPolicy): Float64Array {
  if (missing === "reallocate") return ratings;
  const result = ratings.slice();
  for (let first = 0; first < result.length; first += weights.length) {
    const row = result.subarray(first, first + weights.length);
    const lacks = row.some((rating, i) => rating === NOT_RATED && (weights[i] as number) > 0);
    if (!lacks || row.every((rating) => rating === NOT_RATED)) continue;
    row.forEach((rating, i) => (row[i] = missing === "strict" ? NOT_RATED : rating === NOT_RATED ? 1 : rating));
  }
  return result;
}
