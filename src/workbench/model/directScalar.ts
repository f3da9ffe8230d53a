import type { Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import type { CalculationMatrix } from "./customFunctions";

/** What a formula finds where it stands; slots are the numbers of its reads. */
export interface FormulaScope {
  /** The row the formula stands in. */
  readonly row: number;
  area(slot: number): Rectangle;
  value(slot: number): CalculationValue;
  /** The value at a place of a slot's area, counted from 0. */
  valueIn(slot: number, row: number, column: number): CalculationValue;
  /** How many cells of the area are empty or hold an empty text. */
  blanks(slot: number): number;
  /** The area as a custom function receives it. */
  passedArea(slot: number): unknown[][];
  passedValue(value: CalculationValue): unknown;
  /** The place, counted from 1, of the first cell of an area that equals a number or a text without regard to case; null for none. */
  position(slot: number, value: number | string): number | null;
  call(id: string, args: readonly unknown[]): CalculationValue | CalculationMatrix;
}

/** An expression that gives one value; undefined when the engine has to decide. */
export type Scalar = (scope: FormulaScope) => CalculationValue | undefined;

export function isError(value: CalculationValue | undefined): value is { error: string } {
  return typeof value === "object" && value !== null;
}
