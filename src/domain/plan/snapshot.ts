import { wholeDay, type SerialDate } from "./dates";

/** How an account stood on the day of a review. The rows of all reviews show the trend. */
export interface Snapshot {
  readonly date: SerialDate;
  /** 0 to 100; `null` without a score. */
  readonly score: number | null;
  /** In the currency of the account list; `null` where not known. */
  readonly revenue: number | null;
  /** Plan completeness, 0 to 1; `null` where nothing is left to answer. */
  readonly completeness: number | null;
  /** Share of the six roles that somebody holds, 0 to 1. */
  readonly coverage: number | null;
  readonly openActions: number;
}

/** A snapshot and whose it is. */
export interface AccountSnapshot extends Snapshot {
  readonly account: string;
  readonly accountId: string;
}

/** The columns of a snapshot row, in their order. */
export const SNAPSHOT_COLUMNS = [
  "date",
  "score",
  "revenue",
  "completeness",
  "coverage",
  "openActions",
] as const satisfies readonly (keyof Snapshot)[];

/** A snapshot as a row of cells; what is not known is an empty cell, so that no trend is drawn through a 0 that was never measured. */
export const snapshotRow = (snapshot: Snapshot): (number | "")[] => SNAPSHOT_COLUMNS.map((column) => snapshot[column] ?? "");

/** The snapshots with one more, by date; a second one of the same day takes the place of the first. */
export const withSnapshot = (snapshots: readonly Snapshot[], taken: Snapshot): Snapshot[] =>
  [...snapshots.filter(({ date }) => wholeDay(date) !== wholeDay(taken.date)), { ...taken, date: wholeDay(taken.date) }].sort(
    (a, b) => a.date - b.date,
  );
