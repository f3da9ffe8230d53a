import { wholeDay, type SerialDate } from "../plan/dates";

/** The checks of the programme, in the order in which they are shown. */
export const CHECKS = ["definition", "selling", "knowledge", "trust", "leadership", "maturity"] as const;

export type CheckId = (typeof CHECKS)[number];

/** What a round keeps of a check as a whole, beside its parts. */
export const WHOLE = "whole";

/** A number that a check came to on the day of a round. The rows of all rounds show the change. */
export interface RoundValue {
  readonly date: SerialDate;
  readonly check: CheckId;
  /** `WHOLE`, or the id of a question, an area, a reason … */
  readonly item: string;
  readonly value: number;
}

/** The columns of the rounds, in their order. */
export const ROUND_COLUMNS = ["date", "check", "item", "value"] as const satisfies readonly (keyof RoundValue)[];

/** The numbers of one check on one day, by item. */
export interface Round {
  readonly date: SerialDate;
  readonly values: ReadonlyMap<string, number>;
}

/** The rounds with one more, by date; one of the same check on the same day takes the place of the first. What has no number is left out. */
export function withRound(
  rounds: readonly RoundValue[],
  check: CheckId,
  date: SerialDate,
  values: ReadonlyMap<string, number | null>,
): RoundValue[] {
  const day = wholeDay(date);
  const taken = [...values].flatMap(([item, value]) => (value === null ? [] : [{ date: day, check, item, value }]));
  return [...rounds.filter((row) => row.check !== check || wholeDay(row.date) !== day), ...taken].sort((a, b) => a.date - b.date);
}

/** The last round of a check before a day; `null` where there is none. */
export function previousRound(rounds: readonly RoundValue[], check: CheckId, before: SerialDate): Round | null {
  const own = rounds.filter((row) => row.check === check && wholeDay(row.date) < wholeDay(before));
  if (own.length === 0) return null;
  const date = own.reduce((latest, row) => Math.max(latest, wholeDay(row.date)), 0);
  return { date, values: new Map(own.filter((row) => wholeDay(row.date) === date).map(({ item, value }) => [item, value])) };
}

/** What an item was in the round before, and by how much it changed; `null` where either is not known. */
export interface Change {
  readonly before: number | null;
  readonly by: number | null;
}

/** Differences smaller than this are rounding, not a change. */
const SAME = 1e-9;

export function changeOf(now: number | null, item: string, previous: Round | null): Change {
  const before = previous?.values.get(item) ?? null;
  if (now === null || before === null) return { before, by: null };
  return { before, by: Math.abs(now - before) < SAME ? 0 : now - before };
}
