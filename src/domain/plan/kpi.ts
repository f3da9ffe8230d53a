import { DomainError } from "../domainError";

/** Which way a measure should go: up, down, or within a range. */
export const KPI_DIRECTIONS = ["higher", "lower", "between"] as const;

export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

/** A measure of an objective, all of it in the unit of the measure. */
export interface Kpi {
  readonly direction: KpiDirection;
  /** Where it stands; `null` is not measured yet. */
  readonly actual: number | null;
  /** What is to be reached; the lower end for `between`. */
  readonly target: number | null;
  /** The upper end, for `between` alone. */
  readonly upper: number | null;
  /** Where it stood at the start; `null` is not known. */
  readonly baseline: number | null;
}

/**
 * How much of the way to its target a measure has come: 0 is where it started or further away, 1 the target, more is beyond it.
 *
 * - With a baseline: the way gone ÷ the whole way. A baseline that is at the target or beyond leaves no way: 1 while it is held, else 0.
 * - Without one: `higher` is actual ÷ target, `lower` is target ÷ actual and 1 at most. These need a target above 0; one that is not is
 *   reached (1) or not (0).
 * - `between`: 1 within the range; outside, with a baseline, the part of its distance from the range that is gone, else 0.
 *
 * A measure with a direction is never good news by being far off: 5 complaints where 2 are the target are 0.4, not 2.5.
 * @returns `null` where actual or target is not known
 * @throws DomainError `kpi-range` for `between` without an upper end, or with one below the target
 */
export function reached({ direction, actual, target, upper, baseline }: Kpi): number | null {
  if (direction === "between" && target !== null && (upper === null || upper < target)) {
    throw new DomainError("kpi-range", { lower: target, upper: upper ?? "" });
  }
  if (actual === null || target === null) return null;
  if (direction === "between") return reachedRange(actual, target, upper ?? target, baseline);
  const [value, goal, start] =
    direction === "higher" ? [actual, target, baseline] : [-actual, -target, baseline === null ? null : -baseline];
  if (start !== null && start < goal) return Math.max(0, (value - start) / (goal - start));
  if (start !== null || target <= 0) return value >= goal ? 1 : 0;
  if (direction === "higher") return Math.max(0, actual / target);
  return actual <= target ? 1 : target / actual;
}

function reachedRange(actual: number, lower: number, upper: number, baseline: number | null): number {
  const off = (value: number): number => Math.max(0, lower - value, value - upper);
  if (off(actual) === 0) return 1;
  if (baseline === null || off(baseline) === 0) return 0;
  return Math.max(0, 1 - off(actual) / off(baseline));
}

/** The share of the way that a plan's measures have come on average, each 1 at most: over those that are known, `null` without any. */
export function reachedOnAverage(measures: readonly Kpi[]): number | null {
  const known = measures.map(reached).filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + Math.min(1, share), 0) / known.length;
}
