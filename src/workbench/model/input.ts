import type { CellScalar } from "./cellValues";

/** What typing a text into a cell makes of it. */
export interface TypedInput {
  readonly kind: "empty" | "formula" | "value";
  readonly value: CellScalar;
  /** The number format Excel gives a General cell for such input. */
  readonly numberFormat: string | null;
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const usDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;
const millisecondsInDay = 86_400_000;
/** Serial 61 is 1 March 1900; before it Excel's 1900 calendar is off by its phantom leap day. */
const firstSafeYear = 1901;
const dateFormat = "m/d/yyyy";

function value(of: CellScalar, numberFormat: string | null = null): TypedInput {
  return { kind: "value", value: of, numberFormat };
}

function parseNumber(text: string): number | null {
  if (!plainNumber.test(text) && !groupedNumber.test(text)) return null;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

function parseDate(text: string, date1904: boolean): number | null {
  const iso = isoDate.exec(text);
  const us = usDate.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(time);
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!exists || Number(year) < firstSafeYear || Number(year) > 9999) return null;
  return time / millisecondsInDay + 25569 - (date1904 ? 1462 : 0);
}

function parsePercent(text: string): TypedInput | null {
  if (!text.endsWith("%")) return null;
  const digits = text.slice(0, -1).trimEnd();
  const number = parseNumber(digits);
  // Divided as text, so that "7%" is 0.07 and not 0.07000000000000001.
  return number === null ? null : value(Number(`${number}e-2`) || number / 100, digits.includes(".") ? "0.00%" : "0%");
}

function interpretText(text: string, date1904: boolean): TypedInput {
  const trimmed = text.trim();
  if (/^(?:true|false)$/iu.test(trimmed)) return value(trimmed.toLowerCase() === "true");
  const number = parseNumber(trimmed);
  if (number !== null) return value(number, groupedNumber.test(trimmed) ? "#,##0" + (trimmed.includes(".") ? ".00" : "") : null);
  const percent = parsePercent(trimmed);
  if (percent) return percent;
  const date = parseDate(trimmed, date1904);
  return date === null ? value(text) : value(date, dateFormat);
}

/**
 * Reads an input as Excel (en-US) reads what is typed into a cell.
 * @param textFormatted the cell has the number format "@", which takes every input as text
 */
export function interpretInput(input: CellScalar, textFormatted: boolean, date1904: boolean): TypedInput {
  if (typeof input !== "string") return value(input);
  if (input === "") return { kind: "empty", value: "", numberFormat: null };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1), numberFormat: null };
  if (textFormatted) return value(input);
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", value: input.slice(1), numberFormat: null };
  return interpretText(input, date1904);
}
