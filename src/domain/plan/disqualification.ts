import { daysBetween, type SerialDate } from "./dates";
import type { Notice } from "./notice";

/** That an account was found to be no candidate: recorded early, never final. */
export interface Disqualification {
  readonly reason: string;
  readonly date: SerialDate;
  /** When to look again; `null` for no date. */
  readonly revisit: SerialDate | null;
  /** When the account was brought back; `null` while the disqualification stands. The record is kept. */
  readonly lifted: SerialDate | null;
}

/** `active`: a candidate like any other, also after being brought back; `revisit`: disqualified, and it is time to look again. */
export type Standing = "active" | "disqualified" | "revisit";

/** What is wrong with a disqualification before it is recorded; empty where nothing is. */
export function checkDisqualification({ reason, date, revisit }: Omit<Disqualification, "lifted">): Notice[] {
  const notices: Notice[] = [];
  if (reason.trim() === "") notices.push({ code: "reason-missing", params: {} });
  if (revisit !== null && daysBetween(date, revisit) <= 0) notices.push({ code: "revisit-not-after", params: {} });
  return notices;
}

/** Brings an account back: the record stays, with the day it ended. One that was lifted before stays as it is. */
export const lift = (record: Disqualification, date: SerialDate): Disqualification =>
  record.lifted === null ? { ...record, lifted: date } : record;

/** How an account stands today by its last record, if there is one. */
export function standing(record: Disqualification | null, today: SerialDate): Standing {
  if (record === null || record.lifted !== null) return "active";
  return record.revisit !== null && daysBetween(record.revisit, today) >= 0 ? "revisit" : "disqualified";
}
