import type { Direction } from "./criteria";
import { DomainError } from "./domainError";
import { BEST, NOT_RATED } from "./scoring";

/**
 * Checks breakpoints once for many values: four that do not descend, two that ascend, or none.
 * @throws DomainError `breakpoints-count`, `breakpoints-order`
 */
export function checkBreakpoints(breakpoints: readonly number[]): void {
  const count = breakpoints.length;
  if (count !== 0 && count !== 2 && count !== 4) throw new DomainError("breakpoints-count", { count });
  const [low = 0, high = 0] = breakpoints;
  const ordered = count === 2 ? low < high : breakpoints.every((point, index) => point >= (breakpoints[index - 1] ?? -Infinity));
  if (!ordered) throw new DomainError("breakpoints-order");
}

/** Whether `rate` takes these breakpoints. */
export function breakpointsUsable(breakpoints: readonly number[]): boolean {
  try {
    checkBreakpoints(breakpoints);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** Whether `rate` makes anything of a value: without breakpoints only a rating from 1 to 5, or 0 for not rated, is one. */
export const isRatable = (value: number, breakpoints: readonly number[]): boolean =>
  breakpoints.length > 0 || value === NOT_RATED || (value >= 1 && value <= BEST);

/**
 * Turns a value into a rating from 1 to 5.
 * Four breakpoints are bands (below the first → 1, from the fourth → 5), two are the ends of a straight scale from 1 to 5,
 * none lets a rating through as it is, and 0 as `NOT_RATED`. `lower` turns the rating round: 6 − rating.
 * @param breakpoints see `checkBreakpoints`
 * @throws DomainError `rating-range` where the value is not ratable
 */
export function rate(value: number, breakpoints: readonly number[], direction: Direction = "higher"): number {
  if (!isRatable(value, breakpoints)) throw new DomainError("rating-range", { value });
  const rating = rateUp(value, breakpoints);
  return direction === "lower" && rating !== NOT_RATED ? BEST + 1 - rating : rating;
}

function rateUp(value: number, breakpoints: readonly number[]): number {
  const [low = 0, high = 0] = breakpoints;
  if (breakpoints.length === 0) return value;
  if (breakpoints.length === 2) return 1 + 4 * Math.min(1, Math.max(0, (value - low) / (high - low)));
  return 1 + breakpoints.filter((breakpoint) => value >= breakpoint).length;
}
