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
  /** Points that the score gains. */
  readonly points: number;
}

/**
 * For each account outside the list the smallest rise of a single rating that brings it in, all else equal; null for accounts inside,
 * without a score, or that no single rating brings in. An account is inside when fewer than `cap` accounts are better by more than 1e-9.
 * The smallest rise is the shortest way up; of equal ones that which adds the fewest points, then the first.
 * @param ratings row after row, one rating for each weight: 1 to 5 or `NOT_RATED`, whose weight goes to what is rated
 * @throws DomainError `cap` and what `checkWeights` throws
 */
export function entryChanges(ratings: Float64Array, weights: Float64Array, cap: number): (RatingChange | null)[] {
  checkWeights(weights);
  checkCap(cap);
  const scores = scoreRows(ratings, weights, "reallocate");
  const known = scores.filter((score) => !Number.isNaN(score));
  // The line stays where it is: it is drawn by accounts that are inside, and one outside changes.
  const line = known.length > cap ? kthLargest(known, known.length, cap) - TIE : -Infinity;
  return Array.from(scores, (score, row) => {
    if (Number.isNaN(score) || score >= line) return null;
    const first = row * weights.length;
    return smallestChange(ratings.subarray(first, first + weights.length), weights, score, line - score);
  });
}

function smallestChange(ratings: Float64Array, weights: Float64Array, score: number, needed: number): RatingChange | null {
  const known = weights.reduce((sum, weight, i) => (ratings[i] === NOT_RATED ? sum : sum + weight), 0);
  let best: RatingChange | null = null;
  weights.forEach((weight, criterion) => {
    const rating = ratings[criterion] as number;
    const rated = rating !== NOT_RATED;
    const from = rated ? rating : 1 + score / 25;
    const pointsOf = (to: number): number => (25 * weight * (to - from)) / (rated ? known : known + weight);
    for (let to = Math.floor(from) + 1; to <= BEST; to++) {
      if (pointsOf(to) < needed) continue;
      const change = { criterion, from, to, points: pointsOf(to) };
      if (!best || isSmaller(change, best)) best = change;
      return;
    }
  });
  return best;
}

function isSmaller(a: RatingChange, b: RatingChange): boolean {
  const longer = a.to - a.from - (b.to - b.from);
  return longer < -TIE || (longer <= TIE && a.points < b.points - TIE);
}
