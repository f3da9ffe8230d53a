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
  return letterOf(place < 0 ? thresholds.length : place);
}

/** The tier of an account of which too little is known: never A, however high its score. Arguments as for `tier`. */
export const provisionalTier = (score: number, thresholds: readonly number[] = DEFAULT_TIERS): string => {
  const own = tier(score, thresholds);
  return own === letterOf(0) ? letterOf(1) : own;
};

/**
 * The lowest score with which an account may be proposed as a key account.
 * @param lowest a tier's letter, whose threshold it is, the last tier having none; or a score from 0 to 100
 * @throws DomainError `lowest` for anything else
 */
export function lowestScore(lowest: string | number, thresholds: readonly number[] = DEFAULT_TIERS): number {
  const place = typeof lowest === "string" ? lowest.trim().toUpperCase().charCodeAt(0) - 65 : NaN;
  const isLetter = typeof lowest === "string" && lowest.trim().length === 1 && place >= 0 && place <= thresholds.length;
  const score = isLetter ? (thresholds[place] ?? 0) : typeof lowest === "number" ? lowest : NaN;
  if (!(score >= 0 && score <= 100)) throw new DomainError("lowest", { value: lowest });
  return score;
}

const letterOf = (place: number): string => String.fromCharCode(65 + place);
