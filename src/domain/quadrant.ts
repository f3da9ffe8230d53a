import { DomainError } from "./domainError";
import { TIE } from "./ranking";

/** What to do with an account, by account attractiveness and our relative strength; high and high first, low and low last. */
export const STRATEGIES = ["invest", "investSelectively", "maintain", "manageForCash"] as const;

export type Strategy = (typeof STRATEGIES)[number];

/** Where high begins on both axes when nothing else is said. */
export const DEFAULT_CUT = 50;

/** @throws DomainError `cut` unless each is over 0 and 100 at most */
export function checkCuts(cuts: readonly number[]): void {
  for (const cut of cuts) if (!(cut > 0 && cut <= 100)) throw new DomainError("cut", { value: cut });
}

/**
 * The strategy for an account: attractive and we are strong → invest; attractive and we are not → invest selectively; not attractive but
 * we are strong → maintain; neither → manage for cash. What stands at a cut is high.
 * @param attractiveness 0 to 100
 * @param strength 0 to 100
 * @param cuts where high begins on either axis (see `checkCuts`)
 */
export function strategy(attractiveness: number, strength: number, cuts: readonly [number, number] = [DEFAULT_CUT, DEFAULT_CUT]): Strategy {
  const strong = strength >= cuts[1] - TIE;
  if (attractiveness >= cuts[0] - TIE) return strong ? "invest" : "investSelectively";
  return strong ? "maintain" : "manageForCash";
}
