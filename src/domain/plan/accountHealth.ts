import { daysBetween, type SerialDate } from "./dates";

/**
 * What the health of an account is made of, each a share from 0 to 1: how satisfied the client says it is, where revenue goes, how strong the
 * relationships are, whether people are met in time, and how bad the worst risk is. It says nothing of how well the plan is kept.
 */
export const ACCOUNT_PARTS = ["satisfaction", "trend", "relationship", "contacts", "risks"] as const;

export type AccountPart = (typeof ACCOUNT_PARTS)[number];

/** A part that is not known is `null` and does not count. */
export type AccountParts = Readonly<Record<AccountPart, number | null>>;

/** The health of an account from 0 to 100: the mean of the parts that are known; `null` where none is. */
export function accountHealth(parts: AccountParts): number | null {
  const known = ACCOUNT_PARTS.flatMap((part) => parts[part] ?? []);
  return known.length === 0 ? null : (100 * known.reduce((sum, share) => sum + share, 0)) / known.length;
}

/** Ratings go from 1 to 5. */
const [LOWEST, HIGHEST] = [1, 5];

/** A rating from 1 to 5 as a share from 0 to 1; what is beyond counts as the nearest end. */
export const ratingShare = (rating: number): number => Math.min(1, Math.max(0, (rating - LOWEST) / (HIGHEST - LOWEST)));

/** So much more or less revenue than before, as a share, is the best or the worst that there is. */
export const TREND_SPAN = 0.2;

/** Revenue is compared with the earliest review of so many days back. */
export const TREND_DAYS = 400;

/**
 * Where revenue goes, 0 to 1: half where it stands, 1 where it has grown by a fifth or more, 0 where it has fallen by as much. `null` where
 * either is not known or the earlier is not above 0.
 */
export function revenueTrend(now: number | null, before: number | null): number | null {
  if (now === null || before === null || before <= 0) return null;
  return Math.min(1, Math.max(0, 0.5 + (now / before - 1) / (2 * TREND_SPAN)));
}

/** When somebody at the client was met last, and is to be met next. */
export interface Contact {
  readonly last: SerialDate | null;
  readonly next: SerialDate | null;
  /** Days between two contacts at most; `null` where nothing was agreed. */
  readonly cadence: number | null;
}

/** By when somebody is to be met: on the agreed day or, where there is none, when the cadence has passed since the last time. */
export function contactDue({ last, next, cadence }: Contact): SerialDate | null {
  if (next !== null && (last === null || daysBetween(last, next) > 0)) return next;
  return last !== null && cadence !== null && cadence > 0 ? last + cadence : null;
}

/** Whether somebody should have been met by now. What is due today is not late. */
export function isContactOverdue(contact: Contact, today: SerialDate): boolean {
  const due = contactDue(contact);
  return due !== null && daysBetween(due, today) > 0;
}

/** Share of the people who are met in time: met before and not overdue. `null` where nobody is named. */
export const contactsInTime = (contacts: readonly Contact[], today: SerialDate): number | null =>
  contacts.length === 0
    ? null
    : contacts.filter((contact) => contact.last !== null && !isContactOverdue(contact, today)).length / contacts.length;

/** A risk that is open: likelihood and severity from 1 to 5; `null` is not rated. */
export interface Risk {
  readonly likelihood: number | null;
  readonly severity: number | null;
}

/** From this score on, likelihood times severity, a risk wants attention at once. */
export const WORST_FROM = 12;

/** How bad a risk is, 1 to 25; `null` where it is not rated. */
export const riskScore = ({ likelihood, severity }: Risk): number | null =>
  likelihood === null || severity === null ? null : likelihood * severity;

/** 1 where no open risk is rated, less the worse the worst one is; `null` where no risk was ever written down. */
export function riskShare(open: readonly Risk[], written: number): number | null {
  if (written === 0) return null;
  const worst = Math.max(0, ...open.map((risk) => riskScore(risk) ?? 0));
  return 1 - worst / (HIGHEST * HIGHEST);
}
