import type { Language } from "../domain/language";

/** 1 January 1970 as Excel counts days. */
const UNIX_EPOCH = 25_569;

/** A day within a sentence: `3 December 2026`, `3 de diciembre de 2026`. @param serial Excel's serial number of the day */
export function dayText(serial: number, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  const day = new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000);
  return day.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
