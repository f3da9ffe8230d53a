import type { Language } from "../domain/language";

/** The writing of dates that goes with each language: day before month. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", es: "es-ES" };

/** 1 January 1970 as Excel counts days. */
const UNIX_EPOCH = 25_569;

/** A day within a sentence: `3 December 2026`, `3 de diciembre de 2026`. @param serial Excel's serial number of the day */
export function dayText(serial: number, language: Language): string {
  const day = new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000);
  return day.toLocaleDateString(LOCALES[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** The short names of the months, January first: `Jan`, `ene`. */
export function monthNames(language: Language): readonly string[] {
  const month = new Intl.DateTimeFormat(LOCALES[language], { month: "short", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1)));
}
