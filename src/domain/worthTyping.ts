import { kthLargest } from "./kthLargest";
import { randomSequence } from "./random";
import { TIE } from "./ranking";
import { BEST, NOT_RATED, checkWeights } from "./scoring";
import { checkCap } from "./selection";

/** A rating that nobody has typed yet, and what it could change. */
export interface UnknownRating {
  /** Row of the account and position of the criterion, from 0. */
  readonly row: number;
  readonly criterion: number;
  /** By how much the account's chance of being on the list grows from rating 1 to rating 5 of this criterion, over 0 and 1 at most. */
  readonly effect: number;
}

/** So many ratings to type first are told where nothing else is said. */
export const WORTH_TYPING = 12;

/** Draws of a short list; fewer where more is unknown, so that the work has a limit. */
const MOST_DRAWS = 2000;
const LEAST_DRAWS = 200;
const MOST_WORK = 8_000_000;

/**
 * The unknown ratings worth typing first: those that could change who is on the list, the one that changes an account's chance most first.
 * All that is unknown is drawn many times, 1 to 5 as likely each, with the weights as they stand: where an account is in or out whatever
 * is typed, its unknown ratings change nothing and are not told. Of equal effect the heavier criterion comes first, then the first row.
 * @param ratings row after row, one rating for each weight: 1 to 5 or `NOT_RATED`; a row without any rating is nobody's and is left out
 * @param cap how many accounts the list holds
 * @param rules `lowest`: lowest score for being on the list; `count`: how many to tell at most; `competes`: which rows do
 * @throws DomainError `cap` and what `checkWeights` throws
 */
export function worthTyping(
  ratings: Float64Array,
  weights: Float64Array,
  cap: number,
  rules: { readonly lowest?: number; readonly count?: number; readonly competes?: (row: number) => boolean } = {},
): UnknownRating[] {
  checkWeights(weights);
  checkCap(cap);
  const { lowest = 0, count = WORTH_TYPING, competes = () => true } = rules;
  const accounts = openAccounts(ratings, weights, cap, lowest, competes);
  const draws = new UnknownDraws(accounts, weights, cap, lowest);
  const gaps = accounts.reduce((sum, { unknown }) => sum + unknown.length, 0);
  const times = Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.floor(MOST_WORK / Math.max(1, gaps + accounts.length))));
  for (let done = 0; done < times; done++) draws.next();
  return draws
    .effects()
    .filter(({ effect }) => effect > 0)
    .sort((a, b) => b.effect - a.effect || (weights[b.criterion] as number) - (weights[a.criterion] as number) || a.row - b.row)
    .slice(0, count);
}

/** An account with what is known of its score: Σ w·x over what is rated, for weights that sum to 1. */
interface OpenAccount {
  readonly row: number;
  readonly points: number;
  readonly unknown: readonly number[];
}

/** Accounts that may be on the list, whatever is unknown of them and of others; who certainly is on it keeps its place among them. */
function openAccounts(
  ratings: Float64Array,
  weights: Float64Array,
  cap: number,
  lowest: number,
  competes: (row: number) => boolean,
): OpenAccount[] {
  const width = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const accounts: OpenAccount[] = [];
  for (let row = 0; row * width < ratings.length; row++) {
    const own = ratings.subarray(row * width, (row + 1) * width);
    if (!competes(row) || own.every((rating) => rating === NOT_RATED)) continue;
    const points = own.reduce((sum, rating, i) => sum + (rating === NOT_RATED ? 0 : 25 * (weights[i] as number) * (rating - 1)), 0) / total;
    const unknown = Array.from(own.keys()).filter((i) => own[i] === NOT_RATED && (weights[i] as number) > 0);
    accounts.push({ row, points, unknown });
  }
  const atWorst = Float64Array.from(accounts, ({ points }) => points);
  const line = Math.max(accounts.length > cap ? kthLargest(atWorst, accounts.length, cap) : -Infinity, lowest);
  const atBest = ({ points, unknown }: OpenAccount): number =>
    points + unknown.reduce((sum, i) => sum + (100 * (weights[i] as number)) / total, 0);
  return accounts.filter((account) => atBest(account) >= line - 2 * TIE);
}

/** Draws what is unknown and keeps for each unknown rating how it goes along with being on the list. */
class UnknownDraws {
  private readonly random = randomSequence(1);
  private readonly scores: Float64Array;
  private readonly scratch: Float64Array;
  /** Account after account, the ratings drawn, less the 3 in the middle. */
  private readonly drawn: Int8Array;
  /** Where the unknown ratings of each account begin. */
  private readonly starts: readonly number[];
  /** By account: how often it is on the list. By unknown rating: the sum of what was drawn for it, always and while on the list. */
  private readonly hits: Float64Array;
  private readonly sums: Float64Array;
  private readonly hitSums: Float64Array;
  private readonly shares: Float64Array;
  private times = 0;

  constructor(
    private readonly accounts: readonly OpenAccount[],
    weights: Float64Array,
    private readonly cap: number,
    private readonly lowest: number,
  ) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let gaps = 0;
    this.starts = accounts.map(({ unknown }) => (gaps += unknown.length) - unknown.length);
    this.scores = new Float64Array(accounts.length);
    this.scratch = new Float64Array(accounts.length);
    this.hits = new Float64Array(accounts.length);
    this.drawn = new Int8Array(gaps);
    this.sums = new Float64Array(gaps);
    this.hitSums = new Float64Array(gaps);
    this.shares = Float64Array.from(
      accounts.flatMap(({ unknown }) => unknown),
      (criterion) => (weights[criterion] as number) / total,
    );
  }

  next(): void {
    const { accounts, scores, scratch, drawn, starts, shares, cap, lowest } = this;
    this.times++;
    accounts.forEach(({ points, unknown }, account) => {
      let score = points;
      const start = starts[account] as number;
      for (let gap = start; gap < start + unknown.length; gap++) {
        const rating = Math.floor(BEST * this.random());
        drawn[gap] = rating - 2;
        this.sums[gap] = (this.sums[gap] as number) + rating - 2;
        score += 25 * rating * (shares[gap] as number);
      }
      scores[account] = score;
    });
    scratch.set(scores);
    const line = Math.max(scores.length > cap ? kthLargest(scratch, scores.length, cap) : -Infinity, lowest) - TIE;
    scores.forEach((score, account) => {
      if (score >= line) this.hit(account);
    });
  }

  private hit(account: number): void {
    this.hits[account] = (this.hits[account] as number) + 1;
    const start = this.starts[account] as number;
    const end = start + (this.accounts[account]?.unknown.length ?? 0);
    for (let gap = start; gap < end; gap++) this.hitSums[gap] = (this.hitSums[gap] as number) + (this.drawn[gap] as number);
  }

  /** The slope of being on the list over each rating, times the four steps from 1 to 5; its variance is 2 where 1 to 5 are as likely. */
  effects(): UnknownRating[] {
    return this.accounts.flatMap(({ row, unknown }, account) => {
      const share = (this.hits[account] as number) / this.times;
      return unknown.map((criterion, place) => {
        const gap = (this.starts[account] as number) + place;
        const covariance = ((this.hitSums[gap] as number) - share * (this.sums[gap] as number)) / this.times;
        const isOpen = share > 0 && share < 1;
        return { row, criterion, effect: isOpen ? Math.min(1, Math.max(0, 2 * covariance)) : 0 };
      });
    });
  }
}
