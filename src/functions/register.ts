import { FUNCTIONS } from "./all";
import { isCellError, type CellError } from "./cells";
import { describe } from "./messages";

/** The part of Excel's `CustomFunctions` that registering needs: the add-in gives Excel's own, the workbench its session's. */
export interface FunctionRuntime {
  associate(id: string, implementation: (...values: unknown[]) => unknown): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => object;
}

type Implementation = (...values: unknown[]) => unknown;

/** Gives every KAM function to Excel: what goes wrong becomes an error that the cell shows, with its message. */
export function register(runtime: FunctionRuntime): void {
  for (const [id, implementation] of Object.entries(FUNCTIONS)) {
    runtime.associate(id, (...values) => {
      const result = calculated(implementation as Implementation, values);
      if (isCellError(result)) throw asExcelError(result, runtime);
      return Array.isArray(result) ? withExcelErrors(result, runtime) : result;
    });
  }
}

/** The result; of a single cell with an error in it, the error itself. */
function calculated(implementation: Implementation, values: readonly unknown[]): unknown {
  try {
    const result = implementation(...values);
    if (!Array.isArray(result) || result.length !== 1) return result;
    const row: unknown = result[0];
    return Array.isArray(row) && row.length === 1 && isCellError(row[0]) ? row[0] : result;
  } catch (error) {
    return describe(error);
  }
}

const withExcelErrors = (rows: readonly unknown[], runtime: FunctionRuntime): unknown[] =>
  rows.map((row) => (Array.isArray(row) ? row.map((cell: unknown) => (isCellError(cell) ? asExcelError(cell, runtime) : cell)) : row));

const asExcelError = ({ code, message }: CellError, runtime: FunctionRuntime): object =>
  new runtime.Error(code as CustomFunctions.ErrorCode, message);
