import { randomSequence } from "../../src/domain/random";
import { stability } from "../../src/domain/stability";
import { WEIGHTS, randomRatings } from "../accounts";
import type { Measure } from "../measure";

const ACCOUNTS = 10_000;
const DRAWS = 1000;

/** The usual question first; the others are harder, for fewer accounts can be left out beforehand and the line is in the thick of them. */
const QUESTIONS = [
  { label: "cap 15, ±25 %", cap: 15, spread: 0.25, notRated: 0.2 },
  { label: "cap 15, all weights", cap: 15, spread: 1, notRated: 0.2 },
  { label: "cap 15, all weights, all rated", cap: 15, spread: 1, notRated: 0 },
  { label: "cap 5,000, ±25 %", cap: 5000, spread: 0.25, notRated: 0.2 },
  { label: "cap 5,000, all weights", cap: 5000, spread: 1, notRated: 0.2 },
] as const;

export const measures: readonly Measure[] = QUESTIONS.map(({ label, cap, spread, notRated }) => ({
  name: `stability 1,000 × 10,000 × 8, ${label}`,
  baseline: "a bare loop of its multiplications",
  atMost: 4,
  prepare: () => {
    const ratings = randomRatings(ACCOUNTS, WEIGHTS.length, notRated);
    const drawn = Float64Array.from({ length: DRAWS * WEIGHTS.length }, randomSequence(1));
    const scores = new Float64Array(ACCOUNTS);
    return {
      ours: () => stability({ ratings, weights: WEIGHTS, cap, spread, draws: DRAWS, seed: 1 }),
      baseline: () => multiplyAll(ratings, drawn, scores),
    };
  },
}));

function multiplyAll(ratings: Float64Array, drawn: Float64Array, scores: Float64Array): Float64Array {
  const criteria = ratings.length / scores.length;
  for (let first = 0; first < drawn.length; first += criteria) {
    for (let account = 0, at = 0; account < scores.length; account++) {
      let sum = 0;
      for (let i = 0; i < criteria; i++, at++) sum += (drawn[first + i] as number) * (ratings[at] as number);
      scores[account] = sum;
    }
  }
  return scores;
}
