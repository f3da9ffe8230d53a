import type { Direction } from "./criteria";
import { DomainError } from "./domainError";
import { BEST } from "./scoring";

/**
 * Turns a value into a rating from 1 to 5.
 * Four ascending breakpoints are bands (below the first → 1, from the fourth → 5), two are the ends of a straight scale from 1 to 5,
 * none lets a rating through as it is. `lower` turns the rating round: 6 − rating.
 * @throws DomainError `breakpoints-count`, `breakpoints-order`, `rating-range` (no breakpoints and the value is no rating)
 */
export function rate(value: number, breakpoints: readonly number[], direction: Direction = "higher"): number {
  const rating = rateUp(value, breakpoints);
  return direction === "lower" ? BEST + 1 - rating : rating;
}

/** Whether `rate` takes these breakpoints. */
export function breakpointsUsable(breakpoints: readonly number[]): boolean {
  try {
    rate(1, breakpoints);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function rateUp(value: number, breakpoints: readonly number[]): number {
  if (breakpoints.length === 0) {
    if (!(value >= 1 && value <= BEST)) throw new DomainError("rating-range", { value });
    return value;
  }
  const [low = 0, high = 0] = breakpoints;
  if (breakpoints.length === 2) {
    if (!(low < high)) throw new DomainError("breakpoints-order");
    return 1 + 4 * Math.min(1, Math.max(0, (value - low) / (high - low)));
  }
  if (breakpoints.length !== 4) throw new DomainError("breakpoints-count", { count: breakpoints.length });
  if (breakpoints.some((breakpoint, index) => index > 0 && breakpoint < (breakpoints[index - 1] ?? 0))) {
    throw new DomainError("breakpoints-order");
  }
  return 1 + breakpoints.filter((breakpoint) => value >= breakpoint).length;
}
