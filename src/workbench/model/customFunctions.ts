import type { CalculationValue } from "./cellValues";

/** The faces of Excel that differ in what a custom function receives for an empty cell: 0 on desktop, null on the web. */
export type Platform = "desktop" | "web";

export type CustomFunction = (...args: never[]) => unknown;

/** A custom function with what its metadata (functions.json) says about its parameters. */
export interface DescribedCustomFunction {
  readonly fn: CustomFunction;
  /** For each declared parameter, whether its dimensionality is "matrix": it then always receives a 2-D array. */
  readonly matrixParameters: readonly boolean[];
}

/** Id in upper case without its namespace ("SCORE") → implementation. The namespace is KAM. */
export type CustomFunctionTable = ReadonlyMap<string, CustomFunction | DescribedCustomFunction>;

/** How an error reaches a custom function and how it returns one: the shape of CustomFunctions.Error. */
export interface CustomFunctionError {
  readonly code: string;
  readonly message: string;
}

/** A result in rows of equal length. */
export type CalculationMatrix = CalculationValue[][];

/** Stands for an argument left out. */
export const omitted = Symbol("omitted argument");

/** The errors that a JavaScript function may give; any other becomes #VALUE!. */
const errorCodes: ReadonlySet<string> = new Set(["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!"]);

/** What a cell shows while its custom function has not answered. */
export const BUSY = "#BUSY!";

/** Thrown in place of a custom function that has not answered yet. */
export class NotAnswered extends Error {
  override readonly name = "NotAnswered";
}
const valueError: CalculationValue = { error: "#VALUE!" };

function isCustomFunctionError(value: unknown): value is { code: string; message?: unknown } {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

/**
 * A value as Excel passes it.
 * @param blank what an empty cell is: 0 or null
 */
export function passedValue(value: CalculationValue | undefined, blank: 0 | null): unknown {
  if (value === null || value === undefined) return blank;
  return typeof value === "object" ? ({ code: value.error, message: "" } satisfies CustomFunctionError) : value;
}

/** What an empty cell is to a custom function. */
export function blankOn(platform: Platform): 0 | null {
  return platform === "desktop" ? 0 : null;
}

type ErrorListener = (error: CustomFunctionError) => void;

function resultValue(value: unknown, onError: ErrorListener): CalculationValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return "";
  if (!isCustomFunctionError(value)) return valueError;
  const code = errorCodes.has(value.code) ? value.code : "#VALUE!";
  onError({ code, message: typeof value.message === "string" ? value.message : "" });
  return { error: code };
}

function isPlain(cell: unknown): cell is CalculationValue {
  return typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string" || typeof cell === "boolean";
}

function isPlainRow(row: unknown): row is CalculationValue[] {
  if (!Array.isArray(row)) return false;
  for (const cell of row as unknown[]) if (!isPlain(cell)) return false;
  return true;
}

/** A row of plain values stays the same array: results may have very many. */
function resultRow(row: unknown, onError: ErrorListener): CalculationValue[] {
  if (isPlainRow(row)) return row;
  const cells: unknown[] = Array.isArray(row) ? row : [row];
  return cells.map((cell) => resultValue(cell, onError));
}

function result(value: unknown, onError: ErrorListener): CalculationValue | CalculationMatrix {
  if (!Array.isArray(value)) return resultValue(value, onError);
  const rows = value.every(isPlainRow) ? value : value.map((row: unknown) => resultRow(row, onError));
  const width = rows[0]?.length ?? 0;
  return width === 0 || rows.some((row) => row.length !== width) ? valueError : rows;
}

function isMatrix(value: unknown): value is unknown[][] {
  return Array.isArray(value);
}

function unlessOmitted(argument: unknown): unknown {
  return argument === omitted ? null : argument;
}

/** An argument in the shape the function's metadata asks for; undefined when it cannot have it. */
function shaped(argument: unknown, matrix: boolean): unknown {
  if (argument === omitted) return null;
  if (matrix) return isMatrix(argument) ? argument : [[argument]];
  if (!isMatrix(argument)) return argument;
  return argument.length === 1 && argument[0]?.length === 1 ? argument[0][0] : undefined;
}

/**
 * Calls a custom function as Excel calls it: omitted arguments null up to the declared number of parameters. A thrown
 * CustomFunctions.Error becomes that error, any other exception #VALUE!. A promise is not supported: the calculation is
 * synchronous, so it gives #VALUE!.
 * @param args values made by `passedValue`, ranges of them as rows, `omitted` for an argument left out
 * @param onError hears the message of every error in the result
 */
export function callCustomFunction(
  entry: CustomFunction | DescribedCustomFunction,
  args: readonly unknown[],
  onError: ErrorListener,
): CalculationValue | CalculationMatrix {
  const { fn, matrixParameters } = typeof entry === "function" ? { fn: entry, matrixParameters: null } : entry;
  const passed = matrixParameters ? args.map((argument, i) => shaped(argument, matrixParameters[i] ?? false)) : args.map(unlessOmitted);
  if (passed.includes(undefined)) return valueError;
  while (passed.length < (matrixParameters?.length ?? fn.length)) passed.push(null);
  try {
    return result((fn as (...values: unknown[]) => unknown)(...passed), onError);
  } catch (error) {
    if (error instanceof NotAnswered) return { error: BUSY };
    return isCustomFunctionError(error) ? resultValue(error, onError) : valueError;
  }
}
