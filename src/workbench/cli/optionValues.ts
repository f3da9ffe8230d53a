import { serialOf } from "../../actions/today";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import { LANGUAGES, fill, texts, type Language, type Texts } from "../../i18n";
import { UsageError } from "./usageError";

/** The highest number that an option takes. */
const MOST = 1000;

/** Fields that `--map` takes beside the criteria. */
export const FIELDS: readonly string[] = ["account", "manager"];

/** What `--map` knows without the workbook. */
export const MAPPED_IDS: readonly string[] = [...FIELDS, ...DEFAULT_CRITERIA.map(({ id }) => id)];

/** One of the choices, or null where the option is not there. @throws UsageError */
export function choice<T extends string>(option: string, value: string | undefined, choices: readonly T[], cli: Texts["cli"]): T | null {
  if (value === undefined) return null;
  const found = choices.find((each) => each === value);
  if (!found) throw new UsageError(fill(cli.badChoice, { option, choices: choices.join(", "), value }));
  return found;
}

/** A whole number from `least` on, or null where the option is not there. @throws UsageError */
export function wholeNumber(option: string, value: string | undefined, least: number, cli: Texts["cli"]): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number < least || number > MOST) {
    throw new UsageError(fill(cli.badNumber, { option, least, most: MOST, value }));
  }
  return number;
}

/** A text that says something, or null where the option is not there. @throws UsageError */
export function someText(option: string, value: string | undefined, cli: Texts["cli"]): string | null {
  const text = value?.trim() ?? null;
  if (text === "") throw new UsageError(fill(cli.noValue, { option }));
  return text;
}

/** A day of the calendar as Excel's serial number; Excel's calendar begins in 1900. @throws UsageError */
export function day(option: string, value: string | undefined, cli: Texts["cli"]): number | null {
  if (value === undefined) return null;
  const [, year, month, date] = (/^(\d{4})-(\d\d)-(\d\d)$/u.exec(value) ?? []).map(Number);
  const time = new Date(`${value}T00:00:00Z`);
  const isDay = year !== undefined && month !== undefined && date !== undefined && year > 1900;
  if (!isDay || Number.isNaN(time.getTime()) || time.getUTCDate() !== date) throw new UsageError(fill(cli.badDay, { option, value }));
  return serialOf(year, month, date);
}

/**
 * `fit=Match` → [`fit`, `Match`]: a criterion by its id or its name in either language; others are a person's own, known only with the
 * workbook. @throws UsageError
 */
export function mapped(pair: string, cli: Texts["cli"]): [string, string] {
  const equals = pair.indexOf("=");
  const key = pair.slice(0, Math.max(0, equals)).trim();
  if (key === "") throw new UsageError(fill(cli.badMap, { value: pair, ids: MAPPED_IDS.join(", ") }));
  return [idOf(key), pair.slice(equals + 1).trim()];
}

function idOf(key: string): string {
  const wanted = key.toLowerCase();
  const isCalled = (id: string): boolean =>
    [id, ...LANGUAGES.map((language) => nameOf(id, language))].some((each) => each.toLowerCase() === wanted);
  return MAPPED_IDS.find(isCalled) ?? key;
}

function nameOf(id: string, language: Language): string {
  const names: Readonly<Record<string, string>> = texts(language).terms.criteria;
  return names[id] ?? id;
}
