import type { CellValue } from "../../domain/grid";
import { fill, texts, type Language } from "../../i18n";
import { asShown } from "../../i18n/numberText";
import { filledFormula, quoteText } from "../a1";
import type { DraftCell } from "../draft";
import type { Within } from "./placeholders";

/** A text that stands, or a value in its place in a text: what it is now, and the formula that keeps it live where there is one. */
export type Piece = string | { readonly within: Within; readonly now: CellValue; readonly live: string | null };

/** Excel takes so many characters of text in one piece within a formula. */
const LONGEST_LITERAL = 255;

/** Excel takes 8,192 characters, counted in the person's own language: its names of functions may be longer than the English ones. */
const LONGEST_FORMULA = 7_500;

/** Pieces as one text: with a formula that keeps it live, or as plain text where nothing in it is live or the formula would be too long. */
export function sentence(pieces: readonly Piece[], language: Language): DraftCell {
  const terms = merged(pieces, language).map((piece) => (typeof piece === "string" ? literal(piece) : piece.formula));
  const formula = `=${terms.join("&")}`;
  const isLive = pieces.some((piece) => typeof piece !== "string" && piece.live !== null);
  return isLive && formula.length <= LONGEST_FORMULA ? { formula } : plainSentence(pieces, language);
}

/** Pieces as one text that says what is so now. */
export const plainSentence = (pieces: readonly Piece[], language: Language): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : readable(piece.within, piece.now, language))).join("");

type Term = string | { readonly formula: string };

/** What does not change is one text. */
function merged(pieces: readonly Piece[], language: Language): Term[] {
  const terms: Term[] = [];
  for (const piece of pieces) {
    const term =
      typeof piece === "string"
        ? piece
        : piece.live === null
          ? readable(piece.within, piece.now, language)
          : { formula: readableFormula(piece.within, piece.live, language) };
    const last = terms.at(-1);
    if (typeof last === "string" && typeof term === "string") terms[terms.length - 1] = last + term;
    else if (term !== "") terms.push(term);
  }
  return terms;
}

/** A text within a formula, cut where it is too long for one; no character is cut in two. */
function literal(text: string): string {
  const cut: string[] = [""];
  for (const character of text) {
    const last = cut.at(-1) ?? "";
    if (quoteText(last + character).length - 2 > LONGEST_LITERAL) cut.push(character);
    else cut[cut.length - 1] = last + character;
  }
  return cut.map(quoteText).join("&");
}

/** A value as a person reads it within a sentence; see `readableFormula`, which says the same. */
function readable(within: Within, value: CellValue, language: Language): string {
  if (typeof value !== "number" || within === "text") return String(value);
  const { written } = texts(language).planning;
  if (within === "date") {
    const [year = "", month = "", day = ""] = new Date((Math.floor(value) - 25_569) * 86_400_000).toISOString().slice(0, 10).split("-");
    return fill(written.date, { year, month, day });
  }
  if (within === "share") return fill(written.share, { value: Math.round(100 * value) });
  const digits = DECIMALS[within];
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: "always" } as const;
  return new Intl.NumberFormat(language, style).format(asShown(value, digits));
}

/** As the cells of a plan show them. */
const DECIMALS = { score: 1, amount: 0 } as const;

/**
 * A formula for how a value reads: FIXED writes numbers as the person's Excel does. TEXT would not do: its codes of years and its marks of
 * thousands differ by Excel's language. What is blank or cannot be found reads as nothing.
 */
function readableFormula(within: Within, value: string, language: Language): string {
  const text = `${value}&""`;
  if (within === "text") return `IFERROR(${text},"")`;
  return `IFERROR(IF(ISNUMBER(${value}),${ofNumber(within, value, language)},${text}),"")`;
}

function ofNumber(within: Exclude<Within, "text">, value: string, language: Language): string {
  const { written } = texts(language).planning;
  switch (within) {
    case "date":
      return filledFormula(written.date, {
        year: `YEAR(${value})`,
        month: `RIGHT("0"&MONTH(${value}),2)`,
        day: `RIGHT("0"&DAY(${value}),2)`,
      });
    case "share":
      return filledFormula(written.share, { value: `ROUND(100*${value},0)` });
    default:
      return `FIXED(${value},${DECIMALS[within]})`;
  }
}
