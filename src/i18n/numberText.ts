import type { Language } from "../domain/language";

/** Excel keeps this many digits of a number, and rounds what it shows from them: 74.35 shows as 74.4 though its bits are a little less. */
const DIGITS = 15;

/**
 * A number as a cell of that language shows it, rounded as Excel does.
 * @param decimals so many of them
 */
export function numberText(value: number, decimals: number, language: Language): string {
  return asShown(value, decimals).toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The number that a cell with so many decimals shows: half away from zero, from the decimal digits that Excel keeps. */
export function asShown(value: number, decimals: number): number {
  const kept = Math.abs(Number(value.toPrecision(DIGITS)));
  const shifted = Number(`${kept}e${decimals}`);
  // Too large, or too small, to be written without an exponent: there is nothing to round at that place.
  return Number.isNaN(shifted) ? value : Math.sign(value) * Number(`${Math.round(shifted)}e-${decimals}`);
}
