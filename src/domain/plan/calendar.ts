import { fingerprint } from "./changes";
import type { SerialDate } from "./dates";

/** What a calendar of plans holds: reviews, the last day to give notice of a contract, the end of one, and actions that are due. */
export const EVENT_KINDS = ["review", "notice", "contractEnd", "action"] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** A whole day in a calendar. */
export interface PlanEvent {
  readonly kind: EventKind;
  readonly day: SerialDate;
  readonly account: string;
  /** The account's id, or "" for what belongs to the programme. */
  readonly accountId: string;
  /** The code of the action or the contract on its plan; "" for a review. */
  readonly code: string;
  /** What is to be done, or what the contract is; "" for a review. */
  readonly what: string;
  /** Blank where nobody has it. */
  readonly owner: string;
}

/**
 * What a calendar knows an event by, 16 hexadecimal digits: the same on every day, so that importing the file again moves an event instead
 * of doubling it. It does not tell what the event is about.
 */
export const eventId = ({ kind, accountId, code, what }: PlanEvent): string =>
  fingerprint([JSON.stringify([kind, accountId, code.trim().toUpperCase() || what])]);

/** The events of a calendar: in the order of their days, contracts only from today on. One that stands twice counts once. */
export function calendarOf(events: readonly PlanEvent[], today: SerialDate): PlanEvent[] {
  const isAhead = ({ kind, day }: PlanEvent): boolean => (kind !== "notice" && kind !== "contractEnd") || day >= today;
  const byId = new Map(events.filter(isAhead).map((event) => [eventId(event), event]));
  return [...byId.values()].sort((a, b) => a.day - b.day || a.account.localeCompare(b.account, "en"));
}
