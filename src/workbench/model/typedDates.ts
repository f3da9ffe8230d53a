import { daysBetweenSystems } from "./cellValues";
import type { TypedNumber } from "./typedNumbers";

const millisecondsInDay = 86_400_000;
const unixEpoch = 25_569;
/** Serial number of 1 March 1900: before it Excel counts one day less, as it takes 1900 for a leap year. */
const afterPhantomDay = 61;
const secondsInDay = 86_400;
const format = { whole: "m/d/yyyy", dayMonth: "d-mmm", dayMonthYear: "d-mmm-yy", monthYear: "mmm-yy" };

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** What dates are read by: the year that is left out, and the first day that there is. */
export interface Calendar {
  readonly year: number;
  readonly date1904: boolean;
}

/** 1 for "Jan", "january" and whatever lies between; 0 for no month. */
const monthOf = (name: string): number => (name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);

/** Two digits are a year from 1930 to 2029. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

/** The serial number of a day, or null where there is no such day. */
function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= (date1904 ? 1904 : 1900) && year <= 9999;
  if (!exists) return null;
  const serial = time / millisecondsInDay + unixEpoch;
  return date1904 ? serial - daysBetweenSystems : serial < afterPhantomDay ? serial - 1 : serial;
}

type Reader = (parts: readonly string[], calendar: Calendar) => TypedNumber | null;

const day =
  (shown: string, of: (parts: readonly string[], calendar: Calendar) => readonly [number, number, number]): Reader =>
  (parts, calendar) => {
    const value = serialOf(...of(parts, calendar), calendar.date1904);
    return value === null ? null : { value, format: shown };
  };

const number = (text: string | undefined): number => Number(text);
const year = (text: string | undefined): number => fullYear(text ?? "");
const month = (text: string | undefined): number => monthOf(text ?? "");

/** What dates look like, and how each is read: the first that gives a day counts. */
const shapes: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u, day(format.whole, ([y, m, d]) => [number(y), number(m), number(d)])],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{1,2})$/u, day(format.whole, ([m, d, y]) => [year(y), number(m), number(d)])],
  [/^(\d{1,2})[-/](\d{1,2})$/u, day(format.dayMonth, ([m, d], calendar) => [calendar.year, number(m), number(d)])],
  [/^(\d{1,2})[-/](\d{4}|\d{2})$/u, day(format.monthYear, ([m, y]) => [year(y), number(m), 1])],
  [/^(\d{1,2})[- /]([a-z]+)[- /](\d{4}|\d{1,2})$/iu, day(format.dayMonthYear, ([d, m, y]) => [year(y), month(m), number(d)])],
  [/^(\d{1,2})[- /]([a-z]+)$/iu, day(format.dayMonth, ([d, m], calendar) => [calendar.year, month(m), number(d)])],
  [/^([a-z]+)[- /](\d{1,2})$/iu, day(format.dayMonth, ([m, d], calendar) => [calendar.year, month(m), number(d)])],
  [/^([a-z]+)[- /](\d{4}|\d{2})$/iu, day(format.monthYear, ([m, y]) => [year(y), month(m), 1])],
  [/^([a-z]+)[- /](\d{1,2}),? ?(\d{4})$/iu, day(format.dayMonthYear, ([m, d, y]) => [number(y), month(m), number(d)])],
];

function typedDay(text: string, calendar: Calendar): TypedNumber | null {
  for (const [shape, read] of shapes) {
    const parts = shape.exec(text);
    const found = parts && read(parts.slice(1), calendar);
    if (found) return found;
  }
  return null;
}

const clock = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}))?(\.\d+)?(?: ?([ap])m?)?$/iu;

/** A time of day or a duration: 12:30, 1:05:30 PM, 1 pm, 25:00, 0:30.5 (minutes and seconds). */
function typedTime(text: string): TypedNumber | null {
  const [, first = "", second, third, rest, half] = clock.exec(text) ?? [];
  if (first === "" || (second === undefined && (half === undefined || rest !== undefined))) return null;
  const isShort = rest !== undefined && third === undefined;
  const [hours, minutes, seconds] = isShort ? [0, Number(first), Number(second)] : [Number(first), Number(second ?? 0), Number(third ?? 0)];
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours > 12 || hours < 1 || rest !== undefined))) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds + Number(rest ?? 0)) / secondsInDay;
  return {
    value,
    format: timeFormat({ hour, hasSeconds: third !== undefined, hasHalf: half !== undefined, hasParts: rest !== undefined }),
  };
}

function timeFormat({
  hour,
  hasSeconds,
  hasHalf,
  hasParts,
}: Record<"hasSeconds" | "hasHalf" | "hasParts", boolean> & { hour: number }): string {
  if (hasParts) return "mm:ss.0";
  if (hour >= 24) return "[h]:mm:ss";
  return `h:mm${hasSeconds ? ":ss" : ""}${hasHalf ? " AM/PM" : ""}`;
}

/** Reads days and times as they are typed in the United States; a day with a time is shown as both. Null for anything else. */
export function typedDate(text: string, calendar: Calendar): TypedNumber | null {
  const alone = typedDay(text, calendar) ?? typedTime(text);
  if (alone) return alone;
  const [, before, after] = /^(.*\S) +(\d{1,2}:\S+(?: ?[ap]m?)?)$/iu.exec(text) ?? [];
  const date = before === undefined ? null : typedDay(before, calendar);
  const time = after === undefined ? null : typedTime(after);
  return date && time ? { value: date.value + time.value, format: "m/d/yyyy h:mm" } : null;
}
