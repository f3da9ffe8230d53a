import type { CellScalar, ErrorValue } from "./cellValues";
import { clockSerial } from "./clock";
import { shownText } from "./numberText";
import { typedDate } from "./typedDates";
import { typedNumber } from "./typedNumbers";

/** What typing a text into a cell makes of it: nothing, a formula (its text without "="), or a value, which may be an error. */
export type TypedInput = (
  { readonly kind: "empty" | "formula"; readonly value: string } | { readonly kind: "value"; readonly value: CellScalar | ErrorValue }
) & {
  /** The number format Excel gives a General cell for such input. */
  readonly numberFormat: string | null;
};

/** The errors that can be typed. */
const errors = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);
const millisecondsInDay = 86_400_000;
const unixEpoch = 25_569;

function value(of: TypedInput["value"], numberFormat: string | null = null): TypedInput {
  return { kind: "value", value: of, numberFormat };
}

const yearOf = (serial: number): number => new Date((serial - unixEpoch) * millisecondsInDay).getUTCFullYear();

/** What begins like a formula is one, or Excel refuses it: a sign alone is a text, and a number with a sign is a number. */
const beginsFormula = (text: string): boolean => text.length > 1 && /^[=+\-@]/u.test(text);

function interpretText(text: string, date1904: boolean, today: number): TypedInput {
  const trimmed = text.trim();
  if (/^(?:true|false)$/iu.test(trimmed)) return value(trimmed.toLowerCase() === "true");
  if (errors.has(trimmed.toUpperCase())) return value({ error: trimmed.toUpperCase() });
  const found = typedNumber(trimmed) ?? typedDate(trimmed, { year: yearOf(today), date1904 });
  if (found) return value(found.value, found.format);
  return beginsFormula(text) ? { kind: "formula", value: text.replace(/^=/u, ""), numberFormat: null } : value(text);
}

/**
 * Reads an input as Excel (en-US) reads what is typed into a cell. Whether a formula is one Excel takes is not looked at.
 * @param textFormatted the cell has the number format "@", which takes every input as text
 * @param today the day whose year a date without one belongs to, as a serial number of the 1900 date system
 */
export function interpretInput(input: CellScalar, textFormatted: boolean, date1904: boolean, today = clockSerial()): TypedInput {
  if (typeof input !== "string") return value(input);
  if (input === "") return { kind: "empty", value: "", numberFormat: null };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1), numberFormat: null };
  return textFormatted ? value(input) : interpretText(input, date1904, today);
}

/** What was typed as the text that a cell would show of it, as a table's header takes it. */
export function typedText({ value: typed, numberFormat }: TypedInput, date1904: boolean): string {
  return typeof typed === "object" ? typed.error : shownText(typed, numberFormat ?? "General", date1904);
}
