import type { CalculationValue } from "./cellValues";

/** A function of plain values, none of them an error; undefined where the engine has to decide. */
type PlainFunction = (values: readonly CalculationValue[]) => CalculationValue | undefined;

/** The truth of a boolean or a number; undefined for anything else. */
function truthOf(value: CalculationValue | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  return typeof value === "number" ? value !== 0 : undefined;
}

function truths(values: readonly CalculationValue[]): boolean[] | undefined {
  const found = values.map(truthOf);
  return found.length === 0 || found.includes(undefined) ? undefined : (found as boolean[]);
}

/** The text of a text; undefined for anything else. */
const textOf = (value: CalculationValue | undefined): string | undefined => (typeof value === "string" ? value : undefined);

/** The part of a text at its beginning that is so long, where that is a whole number from 0 on. */
function leftOf([value, length = 1, ...more]: readonly CalculationValue[]): string | undefined {
  const text = textOf(value);
  if (text === undefined || typeof length !== "number" || more.length > 0) return undefined;
  return Number.isInteger(length) && length >= 0 ? text.slice(0, length) : undefined;
}

/** N: the number of a value. */
function numberIn([value, ...more]: readonly CalculationValue[]): number | undefined {
  if (more.length > 0 || value === undefined || typeof value === "object") return undefined;
  return typeof value === "string" ? 0 : Number(value);
}

/** The functions that are simple where they are given simple values, by their names; they agree with the engine there. */
export const plainFunctions: ReadonlyMap<string, PlainFunction> = new Map<string, PlainFunction>([
  ["AND", (values) => truths(values)?.every(Boolean)],
  ["OR", (values) => truths(values)?.some(Boolean)],
  [
    "NOT",
    (values) => {
      const truth = values.length === 1 ? truthOf(values[0]) : undefined;
      return truth === undefined ? undefined : !truth;
    },
  ],
  ["NA", (values) => (values.length === 0 ? { error: "#N/A" } : undefined)],
  ["N", numberIn],
  ["INT", ([value, ...more]) => (typeof value === "number" && more.length === 0 ? Math.floor(value) : undefined)],
  ["LEN", ([value, ...more]) => (more.length === 0 ? textOf(value)?.length : undefined)],
  [
    "TRIM",
    ([value, ...more]) =>
      more.length === 0
        ? textOf(value)
            ?.replace(/^ +| +$/gu, "")
            .replace(/ +/gu, " ")
        : undefined,
  ],
  ["LEFT", leftOf],
]);
