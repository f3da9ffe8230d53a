import { DomainError } from "./domainError";
import { TIE } from "./ranking";

/** Lowest scores of tier A and tier B; what is below is tier C. */
export const DEFAULT_TIERS: readonly [number, number] = [80, 60];

/**
 * Checks thresholds once for many scores: from high to low, each 0 to 100, 1 to 25 of them.
 * @throws DomainError `tiers-order`
 */
export function checkTiers(thresholds: readonly number[]): void {
  const ordered = thresholds.every((value, index) => value >= 0 && value <= (thresholds[index - 1] ?? 100));
  if (!ordered || thresholds.length === 0 || thresholds.length > 25) throw new DomainError("tiers-order");
}

/**
 * The tier of a score: `A` from the first threshold, `B` from the second, and so on, one letter more than there are thresholds.
 * A score that misses a threshold by no more than a rounding error reaches it.
 * @param score 0 to 100
 * @param thresholds see `checkTiers`
 */
export function tier(score: number, thresholds: readonly number[] = DEFAULT_TIERS): string {
  const place = thresholds.findIndex((threshold) => score >= threshold - TIE);
  return String.fromCharCode(65 + (place < 0 ? thresholds.length : place));
}
