import { format, getFormatInfo, isDateFormat, isValidFormat } from "numfmt";
import { daysBetweenSystems, type CellScalar } from "./cellValues";

/** Excel keeps 15 digits of a number: what a text shows of it is rounded from these, so 0.575 is 58% and not 57%. */
const digitsOfExcel = 15;
/** With so many decimals the last digit of a double would show. */
const mostDecimals = 12;
/** From here on General shows no decimals: eleven characters are all it takes. */
const generalWhole = 1e9;

const options = {
  locale: "en-US",
  throws: false,
  dateErrorThrows: false,
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: "######",
} as const;

/** Windows' number of Spanish as in Spain, which the formatter does not know, and the older one that it does. */
const spainToday = /\[\$([^\]]*)-C0A\]/giu;
const spainBefore = "[$$$1-40A]";

/** The language behind a sign of money changes neither marks nor order of the number in Excel. */
const moneyOfLanguage = /\[\$([^\]-]+)-[^\]]*\]/gu;

/** What is known of a format, so that a column of equal ones is looked at once. */
interface KnownFormat {
  readonly pattern: string;
  readonly isDate: boolean;
  readonly isGeneral: boolean;
  /** Whether its last digit is rounded from the decimals of the number, which doubles have a little too small at times. */
  readonly rounds: boolean;
}

const known = new Map<string, KnownFormat>();

function formatOf(pattern: string): KnownFormat {
  const before = known.get(pattern);
  if (before) return before;
  const valid = isValidFormat(pattern) ? pattern.replace(moneyOfLanguage, "[$$$1]").replace(spainToday, spainBefore) : "General";
  const { type, maxDecimals } = getFormatInfo(valid);
  const rounds = type !== "fraction" && !/[?/]/u.test(valid) && maxDecimals <= mostDecimals;
  const made = { pattern: valid, isDate: isDateFormat(valid), isGeneral: type === "general", rounds };
  known.set(pattern, made);
  return made;
}

/** The number as Excel rounds it for a text: by its 15 digits, so that a half in decimals is a half. */
function roundable(value: number, { isGeneral, rounds }: KnownFormat): number {
  const kept = Number(value.toPrecision(digitsOfExcel));
  if (isGeneral && Math.abs(kept) >= generalWhole) return Math.sign(kept) * Math.round(Math.abs(kept));
  return rounds && !Number.isInteger(kept) ? kept * (1 + 4 * Number.EPSILON) : kept;
}

/** Whether Excel takes a text as a number format. */
export const isNumberFormat = (pattern: string): boolean => isValidFormat(pattern);

/**
 * What a cell shows of a value in its number format, in the English of the United States and whatever the cell's width: "######" for a date
 * that there is not.
 * @param pattern a number format as files and Office.js write it, "General" or "#,##0.00"
 */
export function shownText(value: CellScalar, pattern: string, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const found = formatOf(pattern);
  if (typeof value === "string") return value === "" ? "" : format(found.pattern, value, options);
  const number = found.isDate ? value + (date1904 ? daysBetweenSystems : 0) : roundable(value, found);
  return format(found.pattern, number, options);
}
