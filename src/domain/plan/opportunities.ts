import { wholeDay, type SerialDate } from "./dates";

/** How far an opportunity is, from the first idea to its end. */
export const OPPORTUNITY_STAGES = ["lead", "talks", "proposal", "agreed", "won", "lost"] as const;

export type OpportunityStage = (typeof OPPORTUNITY_STAGES)[number];

/** The chance of each stage to begin with, 0 to 1. They stand on Settings and are the company's to change. */
export const DEFAULT_CHANCES: Readonly<Record<OpportunityStage, number>> = {
  lead: 0.1,
  talks: 0.25,
  proposal: 0.5,
  agreed: 0.9,
  won: 1,
  lost: 0,
};

/** From this chance on an opportunity counts as committed. */
export const COMMITTED_FROM = 0.9;

/** An opportunity of an account, as far as sums look at it. */
export interface Opportunity {
  /** In the currency of the account list; `null` is not known. */
  readonly value: number | null;
  /** 0 to 1; `null` where no stage is said: it counts nowhere. */
  readonly chance: number | null;
  readonly close: SerialDate | null;
}

/** A stretch of days with what is to be sold in it; both days belong to it. */
export interface GrowthPeriod {
  readonly from: SerialDate | null;
  readonly until: SerialDate | null;
  readonly target: number | null;
}

/** Sums of what may be sold in a period. They are sums, and no forecast beyond them. */
export interface Growth {
  /** Opportunities with a chance of 90 % and more, at their value times their chance: never more than what is expected. */
  readonly committed: number;
  /** Every opportunity at its value times its chance. */
  readonly expected: number;
  /** Every opportunity that is not lost, at its whole value. */
  readonly stretch: number;
  /** Target − expected; `null` without a target. Below 0 is more than the target. */
  readonly gap: number | null;
}

/** What the opportunities that close within a period come to. A period without both of its days holds nothing. */
export function growth({ from, until, target }: GrowthPeriod, opportunities: readonly Opportunity[]): Growth {
  const within = opportunities.filter(
    ({ close }) => close !== null && from !== null && until !== null && close >= wholeDay(from) && close < wholeDay(until) + 1,
  );
  const sum = (of: (value: number, chance: number) => number): number =>
    within.reduce((total, { value, chance }) => total + of(value ?? 0, chance ?? 0), 0);
  const expected = sum((value, chance) => value * chance);
  return {
    committed: sum((value, chance) => (chance >= COMMITTED_FROM ? value * chance : 0)),
    expected,
    stretch: sum((value, chance) => (chance > 0 ? value : 0)),
    gap: target === null ? null : target - expected,
  };
}
