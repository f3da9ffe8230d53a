/** Gives the next number of a sequence, each between 0 and 1 and never either. */
export type RandomSequence = () => number;

/**
 * Even random numbers that a seed repeats on every machine: the mulberry32 generator, 32 bits of state, four thousand million numbers
 * before it starts again. Good for simulation, not for secrets.
 * @param seed a whole number; of a larger one its last 32 bits count
 */
export function randomSequence(seed: number): RandomSequence {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}
