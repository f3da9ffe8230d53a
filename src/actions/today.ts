/** The first day of Excel's calendar that JavaScript and Excel count alike: 1 January 1970. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** Excel's serial number of a calendar day. */
export const serialOf = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / DAY) + UNIX_EPOCH;

/** Today where the person is, as Excel's serial number: the one place that asks the clock. */
export function today(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
