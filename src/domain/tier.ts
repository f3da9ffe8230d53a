import { DomainError } from "./domainError";

/** Lowest scores of tier A and tier B; what is below is tier C. */
export const DEFAULT_TIERS: readonly [number, number] = [80, 60];

/**
 * The tier of a score: `A` from the first threshold, `B` from the second, and so on, one letter more than there are thresholds.
 * @param score 0 to 100
 * @param thresholds from high to low, each 0 to 100, at most 25
 * @throws DomainError `tiers-order`
 */
export function tier(score: number, thresholds: readonly number[] = DEFAULT_TIERS): string {
  const usable = thresholds.every((value, index) => value >= 0 && value <= 100 && value <= (thresholds[index - 1] ?? 100));
  if (!usable || thresholds.length === 0 || thresholds.length > 25) throw new DomainError("tiers-order");
  const place = thresholds.findIndex((threshold) => score >= threshold);
  return String.fromCharCode(65 + (place < 0 ? thresholds.length : place));
}
