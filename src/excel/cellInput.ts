import type { DraftCell } from "../sheets/draft";

/** Excel would take these for a formula, a number, a date, a truth value or an error: as text they need a leading apostrophe. */
const NOT_PLAIN = [
  /^[=+\-@'#]/,
  /^[\s(]*[-+$€£¥%]?\s*[\d.,]/,
  /^\s*(true|false|verdadero|falso)\s*$/i,
  /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*[\s.\-/]*\d/i,
];

/** A text as Excel has to be given it so that it stays text, whatever it begins with. */
export const textInput = (text: string): string => (NOT_PLAIN.some((pattern) => pattern.test(text)) ? `'${text}` : text);

/** One drafted cell as `range.formulas` takes it; null leaves the cell alone. */
export function cellInput(cell: DraftCell): string | number | boolean | null {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell;
  return typeof cell === "string" ? textInput(cell) : cell.formula;
}
