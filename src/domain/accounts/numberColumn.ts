import { isBlank, isErrorText, type CellValue } from "../grid";
import type { Header } from "./header";
import { RATING_WORDS, SHARE_WORDS } from "./headerWords";
import { decimalMark, isNoValue, parseNumber, type DecimalMark } from "./numbers";
import type { Scale } from "./mappedColumn";
import type { Measure } from "./synonyms";

/** What a cell of a column of numbers turns out to be; `text` is one that says no number. */
export type NumberCell =
  { readonly kind: "number"; readonly value: number } | { readonly kind: "blank" } | { readonly kind: "error" } | { readonly kind: "text" };

/** A column read as numbers. */
export interface NumberColumn {
  readonly cells: readonly NumberCell[];
  readonly numbers: number;
  readonly texts: number;
  readonly decimal: DecimalMark | null;
  /** A text whose decimal mark had to be assumed; null where the column decides it. */
  readonly assumed: string | null;
}

/** Reads a column's cells as numbers; numbers in texts by the decimal mark that the column's texts agree on. */
export function readNumbers(values: readonly CellValue[]): NumberColumn {
  const texts = values.filter((value): value is string => typeof value === "string" && !isBlank(value) && !isErrorText(value));
  const decision = decimalMark(texts);
  const cells = values.map((value) => readCell(value, decision?.mark ?? "."));
  return {
    cells,
    numbers: cells.filter(({ kind }) => kind === "number").length,
    texts: cells.filter(({ kind }) => kind === "text").length,
    decimal: decision?.mark ?? null,
    assumed: decision?.assumed ?? null,
  };
}

function readCell(value: CellValue, mark: DecimalMark): NumberCell {
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value } : { kind: "text" };
  if (typeof value === "boolean") return { kind: "text" };
  if (isErrorText(value)) return { kind: "error" };
  if (isBlank(value) || isNoValue(value)) return { kind: "blank" };
  const number = parseNumber(value, mark);
  return number === null ? { kind: "text" } : { kind: "number", value: number };
}

/** What the numbers are, by the nature of what the header names, by what else it says and by their range. */
export function scaleOf({ cells }: NumberColumn, measure: Measure, header: Header): Scale {
  // 0 is in all ranges, or means that nothing is known.
  const values = cells.flatMap((cell) => (cell.kind === "number" && cell.value !== 0 ? [cell.value] : []));
  const says = (words: ReadonlySet<string>): boolean => [...header.words].some((word) => words.has(word));
  if (header.scale?.[1] === 5) return "rating";
  const otherScale = header.scale !== null;
  const marks = !otherScale && !header.percent && isMostlyRatings(values, measure === "rating");
  switch (measure) {
    case "amount":
      return marks && says(RATING_WORDS) ? "rating" : "amount";
    case "potential":
      return marks && !header.money ? "rating" : "amount";
    case "rating":
      if (marks) return "rating";
      break;
    case "share":
      if (marks && !isMostly(values, 0, 1)) return "rating";
      break;
    case "name":
      return "amount";
  }
  const fractions = values.some((value) => value > 0 && value < 1);
  if (values.length > 0 && isMostly(values, 0, 1) && (fractions || values.every((value) => value === 1))) return "probability";
  const shareLike = measure === "share" || header.percent || header.scale?.[1] === 100 || says(SHARE_WORDS);
  return shareLike && isMostly(values, 0, 100) && (header.scale === null || header.scale[1] === 100) ? "percent" : "amount";
}

/** Whether numbers are ratings but for a few that are wrong. Half steps are usual; where marks are expected, any steps are. */
function isMostlyRatings(values: readonly number[], expected: boolean): boolean {
  const outside = values.filter((value) => !isOnScale(value, "rating")).length;
  const few = expected && values.length <= FEW ? outside * 2 <= values.length : outside <= exceptions(values.length);
  if (!few) return false;
  const steps = values.filter((value) => Number.isInteger(value * 2)).length;
  return expected || steps * 2 >= values.length;
}

/** Of so few marks, half may be wrong. */
const FEW = 4;

const isMostly = (values: readonly number[], low: number, high: number): boolean =>
  values.filter((value) => value < low || value > high).length <= exceptions(values.length);

/** How many numbers of a column may be off its scale: a fifth, or one of at least three. */
const exceptions = (count: number): number => (count < 3 ? 0 : Math.max(1, Math.floor(count / 5)));

/** Whether a number has its place on a scale. */
export const isOnScale = (value: number, scale: Scale): boolean => {
  if (scale === "rating") return value >= 1 && value <= 5;
  if (scale === "probability") return value >= 0 && value <= 1;
  return scale === "amount" || (value >= 0 && value <= 100);
};
