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

/** Values as excelts' formula engine hands them to a function. */
export type EngineScalar =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };
export interface EngineArray {
  readonly kind: 5;
  readonly rows: readonly (readonly EngineScalar[])[];
  readonly height: number;
  readonly width: number;
  /** Set when the array was read from cells rather than computed. */
  readonly originRow?: number;
  readonly originCol?: number;
}
/** A reference or a lambda: nothing a custom function can receive. */
export interface EngineOther {
  readonly kind: 6 | 7;
}
export type EngineValue = EngineScalar | EngineArray | EngineOther;

/** An argument left out in the middle of a call; told apart from an empty cell by identity. */
export const omittedArgument: EngineScalar = { kind: 0 };

const errorCodes: ReadonlySet<string> = new Set(["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"]);
const valueError: EngineScalar = { kind: 4, code: "#VALUE!" };

/** How an error reaches a custom function and how it returns one: the shape of CustomFunctions.Error. */
export interface CustomFunctionError {
  readonly code: string;
  readonly message: string;
}

function isCustomFunctionError(value: unknown): value is { code: string; message?: unknown } {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

function scalarArgument(value: EngineScalar, blank: 0 | null): unknown {
  switch (value.kind) {
    case 0:
      return blank;
    case 4:
      return { code: value.code, message: "" } satisfies CustomFunctionError;
    default:
      return value.value;
  }
}

function matrixArgument(value: EngineArray, blank: 0 | null): unknown[][] {
  // A computed array holds no empty cells: what it took from one is 0, whatever the platform.
  const blankHere = value.originRow === undefined ? 0 : blank;
  return value.rows.map((row) => row.map((cell) => scalarArgument(cell, blankHere)));
}

export function isOther(value: EngineScalar | EngineOther): value is EngineOther {
  return value.kind === 6 || value.kind === 7;
}

/** One argument as Excel of `platform` passes it; `matrix` is undefined when the metadata is not known. */
export function toArgument(value: EngineValue, matrix: boolean | undefined, platform: Platform): unknown {
  if (value === omittedArgument) return null;
  const blank = platform === "desktop" ? 0 : null;
  if (value.kind === 5) {
    const rows = matrixArgument(value, blank);
    return matrix === false && value.height === 1 && value.width === 1 ? rows[0]?.[0] : rows;
  }
  if (isOther(value)) return { code: "#VALUE!", message: "" } satisfies CustomFunctionError;
  const scalar = scalarArgument(value, blank);
  return matrix === true ? [[scalar]] : scalar;
}

/** A result as the engine takes it; `onError` hears the message of every error in it. */
function toScalar(value: unknown, onError: (error: CustomFunctionError) => void): EngineScalar {
  if (typeof value === "number") return Number.isFinite(value) ? { kind: 1, value } : { kind: 4, code: "#NUM!" };
  if (typeof value === "string") return { kind: 2, value };
  if (typeof value === "boolean") return { kind: 3, value };
  if (value === null || value === undefined) return { kind: 2, value: "" };
  if (!isCustomFunctionError(value)) return valueError;
  const code = errorCodes.has(value.code) ? value.code : "#VALUE!";
  onError({ code, message: typeof value.message === "string" ? value.message : "" });
  return { kind: 4, code };
}

function toResult(value: unknown, onError: (error: CustomFunctionError) => void): EngineValue {
  if (!Array.isArray(value)) return toScalar(value, onError);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => toScalar(cell, onError)));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return valueError;
  return { kind: 5, rows, height: rows.length, width };
}

function describe(entry: CustomFunction | DescribedCustomFunction): { fn: CustomFunction; matrix: readonly boolean[] | null } {
  return typeof entry === "function" ? { fn: entry, matrix: null } : { fn: entry.fn, matrix: entry.matrixParameters };
}

/**
 * Calls a custom function as Excel calls it: ranges as 2-D arrays, omitted arguments null up to the declared number of
 * parameters, errors as objects of the shape of CustomFunctions.Error. A thrown CustomFunctions.Error becomes that error,
 * any other exception #VALUE!. A promise is not supported: the calculation is synchronous, so it gives #VALUE!.
 */
export function callCustomFunction(
  entry: CustomFunction | DescribedCustomFunction,
  args: readonly EngineValue[],
  platform: Platform,
  onError: (error: CustomFunctionError) => void,
): EngineValue {
  const { fn, matrix } = describe(entry);
  const declared = matrix?.length ?? fn.length;
  if (matrix && args.some((arg, i) => matrix[i] === false && arg.kind === 5 && arg.height * arg.width !== 1)) {
    onError({ code: "#VALUE!", message: "" });
    return valueError;
  }
  const passed: unknown[] = args.map((arg, i) => toArgument(arg, matrix?.[i], platform));
  while (passed.length < declared) passed.push(null);
  try {
    return toResult((fn as (...values: unknown[]) => unknown)(...passed), onError);
  } catch (error) {
    return isCustomFunctionError(error) ? toScalar(error, onError) : valueError;
  }
}
