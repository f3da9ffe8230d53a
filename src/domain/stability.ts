import { DomainError } from "./domainError";
import { rank } from "./ranking";
import { checkWeights } from "./scoring";
import { checkCap } from "./selection";
import { Draws } from "./stabilityDraws";
import { keepNear, pointsOf } from "./stabilityPoints";

/** How far weights move where nothing else is said: up to a quarter of each, up or down. */
export const DEFAULT_SPREAD = 0.25;

/** As many as keep shares within a point of the truth: see `shareStep`. A power of 2, for which the points drawn are most even. */
export const DEFAULT_DRAWS = 2048;

const MOST_DRAWS = 100_000;

/** How weights are drawn: `around` those that are set, within the spread, or `any`: ignoring them, every split of the whole is as likely. */
export const SPLITS = ["around", "any"] as const;

export type Split = (typeof SPLITS)[number];

/** What is to be found out about a list. */
export interface StabilityQuestion {
  /** Row after row, one rating for each weight: 1 to 5 or `NOT_RATED`, whose weight goes to what is rated. */
  readonly ratings: Float64Array;
  /** Each 0 or more, not all 0. A criterion without weight stays without. */
  readonly weights: Float64Array;
  /** How many accounts the list holds, 1 or more. */
  readonly cap: number;
  /** Each weight moves evenly between (1 − spread) and (1 + spread) times itself; over 1 is as 1. */
  readonly spread: number;
  /** Where nothing is said, a spread from 1 on is `any`. */
  readonly split?: Split;
  /** 1 to 100,000. */
  readonly draws: number;
  readonly seed: number;
  /** Unknown ratings are drawn too: 1, 2, 3, 4 or 5, each as likely. An account without any rating has no share either way. */
  readonly drawUnknown?: boolean;
  /** What decides between equal scores, as for a ranking: one list a tie-break with a number an account, the higher the better. */
  readonly tieBreaks?: readonly (readonly (number | null)[])[];
  /** Lowest score for being on the list, 0 to 100; 0 where nothing is said. */
  readonly lowest?: number;
}

/** Multiply-adds of a slice: some ten milliseconds. By count, so that the slices are the same on every machine. */
const SLICE = 4_000_000;

/**
 * The share of draws, 0 to 1, in which each account makes the list when the weights move at random; NaN without a rating that has weight.
 * An account makes the list when it reaches the lowest score and fewer than `cap` accounts are better by more than 1e-9, or by the
 * tie-breaks where scores are that close: true ties at the line all make it. Shares are rounded to what so many draws can tell.
 * Stochastic multicriteria acceptability, after Lahdelma, Hokkanen and Salminen (1998), for a list in place of a rank; the weights are those
 * of a Sobol sequence. Weights are drawn alike for all accounts: unless ratings are drawn, the order of the accounts changes nothing.
 * @yields after every slice of the work, the number of draws done
 * @throws DomainError `cap`, `lowest`, `spread`, `draws`, `seed`, `lengths-differ` and what `checkWeights` throws
 */
export function* stabilitySlices(question: StabilityQuestion): Generator<number, Float64Array, void> {
  const { cap, draws, lowest = 0, drawUnknown = false } = question;
  checkQuestion(question);
  const accounts = pointsOf(question);
  const shares = new Float64Array(question.ratings.length / question.weights.length).fill(NaN);
  const scored = accounts.rows.length;
  const isOpen = scored <= cap && lowest === 0;
  accounts.rows.forEach((row) => (shares[row] = isOpen ? 1 : 0));
  if (isOpen) return shares;
  const rules = { ...question, lowest, drawUnknown, ...drawnSpread(question), order: orderOf(question) };
  const near = keepNear(accounts, rules);
  const run = new Draws(near, rules);
  const perSlice = Math.max(1, Math.floor(SLICE / Math.max(1, near.points.length)));
  for (let done = 1; done <= draws; done++) {
    run.next();
    if (done % perSlice === 0 && done < draws) yield done;
  }
  near.rows.forEach((row, account) => (shares[row] = rounded((run.hits[account] as number) / draws, shareStep(draws, drawUnknown))));
  return shares;
}

/** The same at one go. */
export function stability(question: StabilityQuestion): Float64Array {
  const slices = stabilitySlices(question);
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
  }
}

/** Steps in which shares are shown. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;

/**
 * The step that shares of so many draws are rounded to: the smallest that nineteen of twenty shares are closer to the truth than. Measured
 * on lists of 40 and 8 criteria, a share of one half is off by 0.19 ÷ √draws (root mean square) with evenly drawn weights; drawn ratings are
 * random, by 0.5 ÷ √draws.
 * @param drawUnknown whether unknown ratings are drawn too
 */
export function shareStep(draws: number, drawUnknown: boolean): number {
  const off = (1.96 * (drawUnknown ? 0.5 : 0.19)) / Math.sqrt(draws);
  return STEPS.find((step) => step >= off) ?? 1;
}

/** Never to 0 or 1 unless it is: a place that some draws question is not certain. */
function rounded(share: number, step: number): number {
  if (share === 0 || share === 1 || step > 0.5) return share;
  const parts = Math.round(1 / step);
  return Math.min(parts - 1, Math.max(1, Math.round(share * parts))) / parts;
}

const drawnSpread = ({ spread, split }: StabilityQuestion): { spread: number; any: boolean } => ({
  spread: Math.min(1, spread),
  any: split === undefined ? spread >= 1 : split === "any",
});

/** By row: the place that the tie-breaks alone give the account, 1 for the best; equals share one. */
function orderOf({ tieBreaks = [], ratings, weights }: StabilityQuestion): Uint32Array {
  const rows = Array.from({ length: ratings.length / weights.length }, (_, row) => row);
  const equal = rows.map((row) => ({ score: 0, name: "", tieBreaks: tieBreaks.map((list) => list[row] ?? null) }));
  return tieBreaks.length === 0 ? new Uint32Array(rows.length) : Uint32Array.from(rank(equal, "share"), (place) => place ?? 0);
}

function checkQuestion(question: StabilityQuestion): void {
  const { ratings, weights, cap, spread, draws, seed, lowest = 0, tieBreaks = [] } = question;
  checkWeights(weights);
  checkCap(cap);
  if (!(lowest >= 0 && lowest <= 100)) throw new DomainError("lowest", { value: lowest });
  if (!(spread >= 0)) throw new DomainError("spread", { value: spread });
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS)) throw new DomainError("draws", { value: draws });
  if (!Number.isSafeInteger(seed)) throw new DomainError("seed", { value: seed });
  const rows = ratings.length / weights.length;
  for (const list of tieBreaks) if (list.length !== rows) throw new DomainError("lengths-differ", { first: rows, second: list.length });
}
