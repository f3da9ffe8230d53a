import type { CalculationValue } from "./cellValues";
import { isNumberFormat, shownText } from "./numberText";
import { typedNumber } from "./typedNumbers";

const invalid: CalculationValue = { error: "#VALUE!" };

const isError = (value: CalculationValue): boolean => typeof value === "object" && value !== null;

/**
 * TEXT: a value as a cell of that format shows it; a text that is a number counts as one.
 * @returns #VALUE! for what is no number format, and for a date that there is not
 */
export function textFunction(value: CalculationValue, format: CalculationValue, date1904: boolean): CalculationValue {
  const error = [value, format].find(isError);
  if (error !== undefined) return error;
  const pattern = typeof format === "object" ? "" : String(format);
  if (pattern === "") return "";
  if (!isNumberFormat(pattern)) return invalid;
  const typed = typeof value === "string" ? (typedNumber(value.trim())?.value ?? value) : (value ?? 0);
  const shown = shownText(typed as number | string | boolean, pattern, date1904);
  return /^#+$/u.test(shown) && typeof typed === "number" ? invalid : shown;
}
