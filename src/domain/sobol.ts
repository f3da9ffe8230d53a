import { randomSequence } from "./random";

/**
 * Primitive polynomials and first direction numbers of a Sobol sequence, one line a dimension after the first: degree, coefficients, then
 * m₁, m₂ … Source: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM Journal on Scientific
 * Computing 30 (2008), table new-joe-kuo-6.
 */
const DIMENSIONS: readonly (readonly number[])[] = [
  [1, 0, 1],
  [2, 1, 1, 3],
  [3, 1, 1, 3, 1],
  [3, 2, 1, 1, 1],
  [4, 1, 1, 1, 3, 3],
  [4, 4, 1, 3, 5, 13],
  [5, 2, 1, 1, 5, 5, 17],
  [5, 4, 1, 1, 5, 5, 5],
  [5, 7, 1, 1, 7, 11, 19],
  [5, 11, 1, 1, 5, 1, 1],
  [5, 13, 1, 1, 1, 3, 11],
  [5, 14, 1, 3, 5, 5, 31],
  [6, 1, 1, 3, 3, 9, 7, 49],
  [6, 13, 1, 1, 1, 15, 21, 21],
  [6, 16, 1, 3, 1, 13, 27, 49],
];

/** So many dimensions are spread evenly; those beyond are random. */
export const EVEN_DIMENSIONS = DIMENSIONS.length + 1;

const BITS = 32;

/** Fills an array with the next point of a sequence: one number a dimension, each between 0 and 1 and never either. */
export type PointSequence = (point: Float64Array) => void;

/**
 * Points that fill a cube more evenly than random ones: a Sobol sequence, shifted at random (a digital shift), so that each seed gives
 * another one. An average over n of its points comes as close to the truth as over some four times as many random ones.
 * @param dimensions of the points, 1 or more
 * @param seed a whole number; of a larger one its last 32 bits count
 */
export function evenPoints(dimensions: number, seed: number): PointSequence {
  const random = randomSequence(seed);
  const even = Math.min(dimensions, EVEN_DIMENSIONS);
  const directions = Array.from({ length: even }, (_, dimension) => directionsOf(dimension));
  // Each number starts at its shift and changes by one direction from point to point (the Gray code).
  const state = Int32Array.from({ length: even }, () => Math.floor(random() * 2 ** BITS));
  let drawn = 0;
  return (point) => {
    if (drawn > 0) {
      const bit = lowestZero(drawn - 1);
      for (let i = 0; i < even; i++) state[i] = (state[i] as number) ^ ((directions[i] as Int32Array)[bit] as number);
    }
    drawn++;
    for (let i = 0; i < even; i++) point[i] = (((state[i] as number) >>> 0) + 0.5) / 2 ** BITS;
    for (let i = even; i < dimensions; i++) point[i] = random();
  };
}

/** The place of the lowest bit that is 0. */
function lowestZero(number: number): number {
  let place = 0;
  for (let rest = number; rest % 2 === 1; rest = (rest - 1) / 2) place++;
  return place;
}

/** What each bit of a point's number changes in one dimension. */
function directionsOf(dimension: number): Int32Array {
  const found = new Int32Array(BITS);
  const [degree = 0, coefficients = 0, ...first] = DIMENSIONS[dimension - 1] ?? [];
  for (let i = 0; i < BITS; i++) {
    if (dimension === 0 || i < degree) {
      found[i] = (first[i] ?? 1) << (BITS - 1 - i);
      continue;
    }
    const before = found[i - degree] as number;
    let direction = before ^ (before >>> degree);
    for (let k = 1; k < degree; k++) if ((coefficients >> (degree - 1 - k)) & 1) direction ^= found[i - k] as number;
    found[i] = direction;
  }
  return found;
}
