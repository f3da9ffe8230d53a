import { DomainError } from "./domainError";
import { kthLargest } from "./kthLargest";
import { TIE } from "./ranking";
import { BEST, NOT_RATED, checkWeights, scoreRows } from "./scoring";
import { checkCap } from "./selection";

/** A change of one rating. */
export interface RatingChange {
  /** Position of the criterion, from 0. */
  readonly criterion: number;
  /** The rating as it is; where there is none, the one that its reallocated weight amounts to. */
  readonly from: number;
  /** A whole rating, for it has to mean one of the five described steps. */
  readonly to: number;
  /** Points that the score gains; below 0 where it loses them. */
  readonly points: number;
}

/**
 * For each account outside the list the smallest rise of a single rating that brings it in, all else equal; null for accounts inside,
 * without a score, or that no single rating brings in. An account is inside when it reaches the lowest score and fewer than `cap` accounts
 * are better by more than 1e-9. The smallest rise is the shortest way up; of equal ones that which adds the fewest points, then the first.
 * @param ratings row after row, one rating for each weight: 1 to 5 or `NOT_RATED`, whose weight goes to what is rated
 * @param lowest lowest score for being on the list, 0 to 100
 * @throws DomainError `cap`, `lowest` and what `checkWeights` throws
 */
export const entryChanges = (ratings: Float64Array, weights: Float64Array, cap: number, lowest = 0): (RatingChange | null)[] =>
  changes(ratings, weights, cap, lowest).map(({ entry }) => entry);

/** For each account inside the list the smallest fall of a single rating that takes it out, otherwise as `entryChanges`. */
export const exitChanges = (ratings: Float64Array, weights: Float64Array, cap: number, lowest = 0): (RatingChange | null)[] =>
  changes(ratings, weights, cap, lowest).map(({ exit }) => exit);

/** What one rating could change for an account. */
export interface Changes {
  /** null without a score. */
  readonly inside: boolean | null;
  readonly entry: RatingChange | null;
  readonly exit: RatingChange | null;
}

/** Both for each account, with whether it is inside; arguments as for `entryChanges`. */
export function changes(ratings: Float64Array, weights: Float64Array, cap: number, lowest = 0): Changes[] {
  checkWeights(weights);
  checkCap(cap);
  if (!(lowest >= 0 && lowest <= 100)) throw new DomainError("lowest", { value: lowest });
  const scores = scoreRows(ratings, weights, "reallocate");
  const known = scores.filter((score) => !Number.isNaN(score));
  // Neither line moves with the account that changes: the one to reach is drawn by accounts inside, the one to keep by the best outside.
  const toReach = lineAt(known, cap, lowest);
  const toKeep = lineAt(known, cap + 1, lowest);
  return Array.from(scores, (score, row) => {
    const own = ratings.subarray(row * weights.length, (row + 1) * weights.length);
    if (Number.isNaN(score)) return { inside: null, entry: null, exit: null };
    if (score >= toReach) return { inside: true, entry: null, exit: smallestChange(own, weights, score, toKeep - score, -1) };
    return { inside: false, entry: smallestChange(own, weights, score, toReach - score, 1), exit: null };
  });
}

/** The least score that is still as good as the k-th best. */
const lineAt = (scores: Float64Array, k: number, lowest: number): number =>
  Math.max(scores.length >= k && scores.length > 0 ? kthLargest(scores.slice(), scores.length, k) : -Infinity, lowest) - TIE;

/**
 * @param needed points that the score must gain to be in; with `way` −1, below which it must fall to be out
 * @param way 1 up, −1 down
 */
function smallestChange(ratings: Float64Array, weights: Float64Array, score: number, needed: number, way: 1 | -1): RatingChange | null {
  const known = weights.reduce((sum, weight, i) => (ratings[i] === NOT_RATED ? sum : sum + weight), 0);
  const isEnough = (points: number): boolean => (way > 0 ? points >= needed : points < needed);
  let best: RatingChange | null = null;
  weights.forEach((weight, criterion) => {
    const rating = ratings[criterion] as number;
    const rated = rating !== NOT_RATED;
    const from = rated ? rating : 1 + score / 25;
    const pointsOf = (to: number): number => (25 * weight * (to - from)) / (rated ? known : known + weight);
    for (let to = way > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1; to >= 1 && to <= BEST; to += way) {
      if (!isEnough(pointsOf(to))) continue;
      const change = { criterion, from, to, points: pointsOf(to) };
      if (!best || isSmaller(change, best)) best = change;
      return;
    }
  });
  return best;
}

function isSmaller(a: RatingChange, b: RatingChange): boolean {
  const longer = Math.abs(a.to - a.from) - Math.abs(b.to - b.from);
  return longer < -TIE || (longer <= TIE && Math.abs(a.points) < Math.abs(b.points) - TIE);
}
