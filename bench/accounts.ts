import { randomSequence } from "../src/domain/random";
import { NOT_RATED } from "../src/domain/scoring";

/** The weights that the product begins with. */
export const WEIGHTS = Float64Array.of(15, 20, 10, 15, 10, 10, 15, 5);

/** Ratings of many accounts, row after row: 1 to 5 at random, a share of them not rated. The same on every run. */
export function randomRatings(accounts: number, criteria: number, notRated: number): Float64Array {
  const random = randomSequence(7);
  return Float64Array.from({ length: accounts * criteria }, () => (random() < notRated ? NOT_RATED : 1 + Math.floor(5 * random())));
}
