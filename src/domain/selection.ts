import { DomainError } from "./domainError";
import { ranked, type Contender } from "./ranking";

/** `tie`: equal in score and tie-breaks to another account on the other side of the cap line. */
export const STATUSES = ["key", "tie", "waiting"] as const;

export type SelectionStatus = (typeof STATUSES)[number];

/** One line of the ranked list. */
export interface Selected {
  /** Index among the contenders. */
  readonly index: number;
  readonly rank: number;
  readonly status: SelectionStatus;
}

/** @throws DomainError `cap` for anything but a whole number of at least 1 */
export function checkCap(cap: number): void {
  if (!Number.isInteger(cap) || cap < 1) throw new DomainError("cap", { value: cap });
}

/**
 * The accounts with a score, best first, with what the cap makes of them. Names order equals for reading, but do not hide a tie:
 * where accounts that only their names tell apart stand on both sides of the line, all of them are `tie`.
 * @param cap how many key accounts there may be, a whole number of at least 1
 * @throws DomainError `cap`
 */
export function select(contenders: readonly Contender[], cap: number): Selected[] {
  checkCap(cap);
  const list = ranked(contenders);
  const last = list[cap - 1]?.tie;
  const split = last !== undefined && last === list[cap]?.tie;
  return list.map(({ index, rank, tie }, place) => ({
    index,
    rank,
    status: split && tie === last ? "tie" : place < cap ? "key" : "waiting",
  }));
}
