import { DomainError } from "./domainError";
import { TIE } from "./ranking";

/** What to do with an account, by account attractiveness and our relative strength; high and high first, low and low last. */
export const STRATEGIES = ["invest", "investSelectively", "maintain", "manageForCash"] as const;

export type Strategy = (typeof STRATEGIES)[number];

/** Where high begins on both axes when nothing else is said. */
export const DEFAULT_CUT = 50;

/** Where high begins: for account attractiveness and for our relative strength, each over 0 and 100 at most. */
export type Cuts = readonly [number, number];

/** @throws DomainError `cut` unless each is over 0 and 100 at most */
export function checkCuts(cuts: readonly number[]): void {
  for (const cut of cuts) if (!(cut > 0 && cut <= 100)) throw new DomainError("cut", { value: cut });
}

/**
 * A cut at the median: half of the accounts stand at it or above it, whatever the scale of the ratings. Of an even number of scores it lies
 * midway between the two in the middle. Where that is 0, the lowest score above 0, so that not everybody is high; the usual cut without one.
 * @param scores 0 to 100; null where there is none
 */
export function medianCut(scores: readonly (number | null)[]): number {
  const sorted = scores.filter((score) => score !== null).sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  const median = (low + high) / 2;
  return median > 0 ? median : (sorted.find((score) => score > 0) ?? DEFAULT_CUT);
}

/**
 * The strategy for an account: attractive and we are strong → invest; attractive and we are not → invest selectively; not attractive but
 * we are strong → maintain; neither → manage for cash. What stands at a cut is high.
 * @param attractiveness 0 to 100
 * @param strength 0 to 100
 * @param cuts where high begins on either axis (see `checkCuts`)
 */
export function strategy(attractiveness: number, strength: number, cuts: Cuts = [DEFAULT_CUT, DEFAULT_CUT]): Strategy {
  const strong = strength >= cuts[1] - TIE;
  if (attractiveness >= cuts[0] - TIE) return strong ? "invest" : "investSelectively";
  return strong ? "maintain" : "manageForCash";
}
