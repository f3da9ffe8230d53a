import type { Language } from "../i18n";
import { monthNames } from "../i18n/dayText";
import { quoteText } from "./a1";

// TEXT reads its format by the reader's country: under Spanish settings "0.0" has no decimals, under German ones "d mmm" has no day. What we
// put into sentences does without it.

/** A date as formula text, in the language of the sentence around it: `3 Dec`, `3 dic`. */
export function shortDay(date: string, language: Language): string {
  const names = monthNames(language).map(quoteText).join(",");
  return `DAY(${date})&" "&CHOOSE(MONTH(${date}),${names})`;
}

/** A number as formula text with one decimal, by the reader's decimal mark. */
export const oneDecimal = (number: string): string => `FIXED(${number},1,TRUE)`;

/** Windows' numbers of the languages: LibreOffice and others know no other way to name one in a number format. C0A is Spanish as in Spain. */
const LANGUAGE_NUMBERS: Readonly<Record<Language, string>> = { en: "809", es: "C0A" };

/** The format of a cell whose date is part of a page's prose: its names of days and months are in the language of the page. */
export const dayFormat = (format: string, language: Language): string => `[$-${LANGUAGE_NUMBERS[language]}]${format}`;
