import { isBlank, isErrorText, type CellValue } from "../grid";
import { parseNumber, type DecimalMark } from "./numbers";

/** Currencies by the marks and codes that texts carry; a dollar sign, or crowns without a country, is one of its own. */
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ["EUR", /€|\beur(?:os?)?\b/i],
  ["GBP", /£|\bgbp\b/i],
  ["JPY", /¥|\bjpy\b|\bcny\b|\brmb\b/i],
  ["INR", /₹|\binr\b|\brs\b\.?/i],
  ["MXN", /\bmxn\b|\bmx\$/i],
  ["BRL", /r\$|\bbrl\b/i],
  ["CHF", /\bchf\b/i],
  ["PEN", /\bs\/(?=\.? ?\d)|\bpen\b/i],
  ["KRW", /₩|\bkrw\b/i],
  ["PLN", /zł|\bpln\b/i],
  ["SEK", /\bsek\b/i],
  ["NOK", /\bnok\b/i],
  ["DKK", /\bdkk\b/i],
  ["CAD", /\bcad\b|\bc\$|\bca\$/i],
  ["AUD", /\baud\b|\ba\$/i],
  ["COP", /\bcop\b/i],
  ["CLP", /\bclp\b/i],
  ["ARS", /\bars\b/i],
  ["KR", /\bkr\b/i],
  ["USD", /\$|\busd\b|\bdolares\b/i],
];

/** The code of the currency that a text names, or null. */
export const currencyOf = (text: string): string | null => {
  if (text.length > 40) return null;
  const spaced = text.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, "$1$2 ");
  return CURRENCIES.find(([, mark]) => mark.test(spaced))?.[0] ?? null;
};

/** The code of the currency that a cell names, by a mark, a word or the code alone; null for none. */
export function currencyIn(value: CellValue): string | null {
  if (typeof value !== "string") return null;
  return currencyOf(value) ?? (/^[A-Z]{3}$/.test(value.trim()) ? value.trim() : null);
}

/** The currencies that the texts of a column name, those met most first. */
export function currenciesIn(values: readonly CellValue[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (typeof value !== "string" || isBlank(value) || isErrorText(value)) continue;
    const code = currencyIn(value);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

/** The code of the currency that a number format shows beside the number: `[$€-407] #,##0`, `#,##0 "US$"`; null for none. */
export function currencyOfFormat(format: string): string | null {
  const [positive = ""] = format.split(";");
  const shown = [...positive.matchAll(/\[\$([^\]-]+)(?:-[^\]]*)?\]|"([^"]*)"|([€£¥₹₩$])/gu)].map(
    ([, code, text, mark]) => code ?? text ?? mark ?? "",
  );
  const found = shown.flatMap((text) => currencyIn(text.trim()) ?? []);
  return found[0] ?? null;
}

/**
 * The first text of a column that is read with its decimal mark but looks grouped by it, where others are grouped by the other mark:
 * `$ 750.000` among `$1,200,000`. Null where there is none.
 */
export function otherStyle(values: readonly CellValue[], decimal: DecimalMark): string | null {
  const texts = values.filter((value): value is string => typeof value === "string" && /\d/.test(value));
  const [own, other] = decimal === "." ? ["\\.", ","] : [",", "\\."];
  const groupedByOwn = new RegExp(`(?:^|[^\\d.,])[1-9]\\d{0,2}(?:${own}\\d{3})+(?:[^\\d.,]|$)`);
  const groupedByOther = new RegExp(`[1-9]\\d{0,2}${other}\\d{3}(?:[^\\d]|$)`);
  const doubtful = texts.find((text) => groupedByOwn.test(text));
  if (doubtful === undefined || !texts.some((text) => groupedByOther.test(text))) return null;
  return parseNumber(doubtful, decimal) === null ? null : doubtful;
}

/** A column of shares that stand on two scales. */
export interface MixedShares {
  /** A value between 0 and 1, and one between 1 and 100. */
  readonly fraction: number;
  readonly percentage: number;
}

/** Whether a column of shares mixes fractions and percentages: 0.65 beside 80. A few values above 1 may be slips: a tenth of either is needed. */
export function mixedShares(values: readonly number[]): MixedShares | null {
  const fractions = values.filter((value) => value > 0 && value < 1);
  const percentages = values.filter((value) => value > 1 && value <= 100);
  const [fraction, percentage] = [fractions[0], percentages.find((value) => value >= 5)];
  const least = Math.max(1, 0.1 * values.length);
  if (fraction === undefined || percentage === undefined || fractions.length < least || percentages.length < least) return null;
  return { fraction, percentage };
}
