import type { CustomFunction, CustomFunctionTable } from "../model";

/** An error that a custom function throws, or puts into a cell of its result: the shape of Excel's own. */
export class CustomFunctionsError extends Error {
  override readonly name = "CustomFunctions.Error";

  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** The part of `CustomFunctions` that registering needs. */
export interface CustomFunctionsRuntime {
  associate(id: string, implementation: (...values: unknown[]) => unknown): void;
  associate(functions: Readonly<Record<string, (...values: unknown[]) => unknown>>): void;
  readonly Error: typeof CustomFunctionsError;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** `CustomFunctions` of one session: what is associated joins the functions that the session was opened with. */
export function customFunctionsRuntime(given: CustomFunctionTable): { runtime: CustomFunctionsRuntime; table: CustomFunctionTable } {
  const table = new Map(given);
  const add = (id: string, fn: (...values: unknown[]) => unknown): void => {
    const key = id.toUpperCase();
    const known = table.get(key);
    const implementation: CustomFunction = fn;
    table.set(key, typeof known === "object" ? { ...known, fn: implementation } : implementation);
  };
  const runtime: CustomFunctionsRuntime = {
    associate: (first: string | Readonly<Record<string, (...values: unknown[]) => unknown>>, fn?: (...values: unknown[]) => unknown) => {
      if (typeof first !== "string") for (const [id, each] of Object.entries(first)) add(id, each);
      else if (fn) add(first, fn);
    },
    Error: CustomFunctionsError,
    ErrorCode,
  };
  return { runtime, table };
}
