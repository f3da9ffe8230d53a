import type { SerialDate } from "./dates";

/** How far a goal that was agreed with the client has come. */
export type GoalState = "open" | "onTrack" | "reached";

/** What was agreed with the client. Amounts and texts are as they were typed. */
export interface ClientGoal {
  readonly goal: string;
  readonly measure: string;
  readonly today: string | number;
  readonly target: string | number;
  readonly due: SerialDate | null;
  readonly state: GoalState;
}

/** A measure of what was agreed; in its own unit, `null` is not measured. */
export interface ClientMeasure {
  readonly measure: string;
  readonly unit: string;
  readonly was: number | null;
  readonly now: number | null;
  readonly target: number | null;
  /** How much of the way to the target is gone: 0 to 1, more is beyond it. */
  readonly reached: number | null;
}

/** Something that one side has promised the other and not done yet. */
export interface ClientPromise {
  readonly what: string;
  readonly who: string;
  readonly due: SerialDate | null;
}

/**
 * All that a client may see of a plan; nothing else of it is ever written on their page. An action counts as a promise where it serves a goal
 * that stands on the page; what belongs to nobody's goal is our own affair.
 */
export interface ClientPage {
  readonly account: string;
  readonly accountId: string;
  /** The owner of the plan; blank where nobody is named. */
  readonly preparedBy: string;
  readonly day: SerialDate;
  readonly goals: readonly ClientGoal[];
  readonly measures: readonly ClientMeasure[];
  readonly ours: readonly ClientPromise[];
  readonly theirs: readonly ClientPromise[];
  readonly nextReview: SerialDate | null;
}

/** The next days of both sides, the earliest first; `most` of them. Promises without a date are left out. */
export function whatComesNext({ ours, theirs, day }: ClientPage, most: number): ClientPromise[] {
  return [...ours, ...theirs]
    .filter(({ due }) => due !== null && due >= day)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
    .slice(0, most);
}
