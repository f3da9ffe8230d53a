import { checkWeights } from "../scoring";
import { daysBetween, type SerialDate } from "./dates";

/**
 * What the health of a plan is made of, each a share from 0 to 1: questions answered, roles held, themes with an objective,
 * actions that are not overdue, decision makers covered, and how fresh the last review is.
 */
export const HEALTH_PARTS = ["progress", "roles", "themes", "actions", "stakeholders", "review"] as const;

export type HealthPart = (typeof HEALTH_PARTS)[number];

/** The weights to begin with, summing to 100. They stand in cells and are the person's to change. */
export const DEFAULT_HEALTH_WEIGHTS: Readonly<Record<HealthPart, number>> = {
  progress: 20,
  roles: 15,
  themes: 15,
  actions: 20,
  stakeholders: 15,
  review: 15,
};

/** The health of one plan. */
export interface Health {
  /** 100·Σ w·s ÷ Σ w over the parts that are known, 0 to 100; `null` where no part with a weight is known. */
  readonly health: number | null;
  /** The points that each part gives: they sum to the health; `null` for a part that is not known. */
  readonly points: readonly (number | null)[];
}

/**
 * The health of a plan. The weight of a part that is not known is shared among the others, as with ratings.
 * @param parts shares from 0 to 1, or `null` where not known
 * @param weights one a part, each 0 or more, not all 0
 * @throws DomainError `weight-negative`, `weights-all-zero`
 */
export function health(parts: readonly (number | null)[], weights: ArrayLike<number>): Health {
  checkWeights(weights);
  const weightOf = (index: number): number => weights[index] ?? 0;
  let [sum, known] = [0, 0];
  parts.forEach((part, index) => {
    if (part === null) return;
    sum += weightOf(index) * part;
    known += weightOf(index);
  });
  if (known === 0) return { health: null, points: parts.map(() => null) };
  // Divided first: where every part is 1 the health is 100, not 100 and a rounding error.
  return {
    health: 100 * (sum / known),
    points: parts.map((part, index) => (part === null ? null : 100 * ((weightOf(index) * part) / known))),
  };
}

/**
 * How fresh a plan's last review is: 1 within its rhythm, then falling straight to 0 at twice the rhythm.
 * A plan that was never reviewed counts from the day it was made: one that nobody opens does not stay healthy.
 * @param last the last review or, before the first, the day the plan was made; `null` where neither is known
 * @param rhythm days between two reviews, more than 0
 */
export function reviewFreshness(last: SerialDate | null, today: SerialDate, rhythm: number): number | null {
  if (last === null) return null;
  return Math.min(1, Math.max(0, 2 - daysBetween(last, today) / rhythm));
}
