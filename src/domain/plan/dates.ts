/**
 * A date as Excel's cells hold it: the days since 30 December 1899, so that 1 January 2026 is 46023. A fraction is a time of day.
 * "Today" is always an argument, one of these: the same plan and the same day give the same result.
 */
export type SerialDate = number;

/** The date without its time of day. */
export const wholeDay = (date: SerialDate): SerialDate => Math.floor(date);

/** Days from one date to another, times of day aside; below 0 where `to` comes first. */
export const daysBetween = (from: SerialDate, to: SerialDate): number => wholeDay(to) - wholeDay(from);

/** 1 January 1970 as Excel counts days. */
const UNIX_EPOCH = 25_569;

/** A day as it is written everywhere: `2026-03-31`. */
export const serialToIso = (date: SerialDate): string => new Date((wholeDay(date) - UNIX_EPOCH) * 86_400_000).toISOString().slice(0, 10);
