import type { HistoryEntry } from "../../actions/undo/history";
import { fill } from "../../i18n";
import type { Words } from "../words";

/** So many names are said; how many there are is known from the count. */
const MOST_NAMES = 2;

/** What was done, in words: "Made 14 plans". */
export function whatWasDone({ again, about }: Pick<HistoryEntry, "again" | "about">, { pages, counted }: Words): string {
  const text = pages.history.did[again.kind];
  const names = about.length > MOST_NAMES ? [...about.slice(0, MOST_NAMES), "…"] : about;
  return fill(counted(text, about.length), { names: names.join(", ") });
}

/** The time of the day: `09:41`. */
export const timeText = (when: number, { language }: Words): string =>
  new Date(when).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });

/** The day, `12 March`; today by its word. */
export function dayOf(when: number, { language, pages }: Words, now = Date.now()): string {
  const day = new Date(when);
  if (day.toDateString() === new Date(now).toDateString()) return pages.history.today;
  return day.toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
}

/** How much it was: "09:41 · 18 sheets, 2,310 cells". */
export function sizeText({ when, sheets, cells }: HistoryEntry, words: Words): string {
  const whole = new Intl.NumberFormat(words.language);
  return fill(words.pages.history.size, { time: timeText(when, words), sheets: sheets.length, cells: whole.format(cells) });
}

/** Entries by their day, the newest first. */
export function byDay(entries: readonly HistoryEntry[], words: Words): { readonly day: string; readonly entries: HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of [...entries].reverse()) {
    const day = dayOf(entry.when, words);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
