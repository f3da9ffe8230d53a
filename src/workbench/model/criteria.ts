import type { CalculationValue } from "./cellValues";
import { typedDate, type Calendar } from "./typedDates";
import { typedNumber } from "./typedNumbers";

/** Whether a cell's value is one that a criterion of COUNTIF and its like means. */
export type Criterion = (value: CalculationValue) => boolean;

type Order = "<" | "<=" | ">" | ">=";

const collator = new Intl.Collator("en", { sensitivity: "accent" });

const isError = (value: CalculationValue): value is { readonly error: string } => typeof value === "object" && value !== null;

/** The number that a text is read as when it is typed: `1`, `12.5%`, `3/31/2026`; null for any other text. */
function numberOf(text: string): number | null {
  if (!/\d/u.test(text)) return null;
  const trimmed = text.trim();
  return (typedNumber(trimmed) ?? typedDate(trimmed, calendar()))?.value ?? null;
}

/** The year that a date without one is in; days are counted from 1900. */
const calendar = (): Calendar => ({ year: new Date().getUTCFullYear(), date1904: false });

/** A number, and every text that is read as the same number: COUNTIF takes "1" for 1. */
const isNumber =
  (wanted: number): Criterion =>
  (value) =>
    value === wanted || (typeof value === "string" && numberOf(value) === wanted);

/** Texts with ? for a letter, * for any, and ~ before one that stands for itself; case aside. */
function isLike(pattern: string): Criterion {
  const source = pattern.replace(/~([?*~])|[?*]|[$()+.[\\\]^{|}/-]/gu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (part === "*") return "[^]*";
    return part === "?" ? "[^]" : `\\${part}`;
  });
  const expression = new RegExp(`^${source}$`, "iu");
  return (value) => typeof value === "string" && expression.test(value);
}

/** The values that are equal to what a text says: a number, TRUE, an error, or a text. */
function isEqualTo(text: string): Criterion {
  const number = numberOf(text);
  if (number !== null) return isNumber(number);
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  const like = isLike(text);
  return upper.startsWith("#") ? (value) => (isError(value) ? value.error === upper : like(value)) : like;
}

const isIn = (order: Order, difference: number): boolean => {
  if (order === "<") return difference < 0;
  if (order === "<=") return difference <= 0;
  return order === ">" ? difference > 0 : difference >= 0;
};

/** Numbers are compared with numbers and texts with texts; nothing else is in any order. */
function compares(order: Order, text: string): Criterion {
  const number = numberOf(text);
  if (number !== null) return (value) => typeof value === "number" && isIn(order, value - number);
  return (value) => typeof value === "string" && isIn(order, collator.compare(value, text));
}

function ofText(text: string): Criterion {
  const [, operator = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([^]*)$/u.exec(text) ?? [];
  // A formula that gives "" is blank to "", and a cell that holds something to "=" and "<>".
  if (operator === "" && rest === "") return (value) => value === null || value === "";
  if (operator === "=" && rest === "") return (value) => value === null;
  if (operator === "<>" && rest === "") return (value) => value !== null;
  if (operator === "<>") {
    const isEqual = isEqualTo(rest);
    return (value) => !isEqual(value);
  }
  return operator === "" || operator === "=" ? isEqualTo(rest) : compares(operator as Order, rest);
}

/** What a criterion means, as Excel documents and shows it: 32, "32", ">32", "<>x", "a*"; a blank cell means 0. */
export function criterionOf(wanted: CalculationValue): Criterion {
  if (wanted === null) return isNumber(0);
  if (typeof wanted === "number") return isNumber(wanted);
  if (typeof wanted === "boolean") return (value) => value === wanted;
  return isError(wanted) ? (value) => isError(value) && value.error === wanted.error : ofText(wanted);
}
