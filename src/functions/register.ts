import { FUNCTIONS } from "./all";
import { isCellError, type CellError } from "./cells";
import { describe, orError, returnable } from "./messages";

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
      const result = orError(() => (implementation as Implementation)(...values));
      if (!(result instanceof Promise)) return shown(result, runtime);
      return result.catch(describe).then((settled: unknown) => shown(settled, runtime));
    });
  }
}

/** A result as Excel takes it. @throws the runtime's error where all of the result is one */
function shown(result: unknown, runtime: FunctionRuntime): unknown {
  const error = isCellError(result) ? result : onlyError(result);
  if (error) throw asExcelError(error, runtime);
  return Array.isArray(result) ? withExcelErrors(result, runtime) : result;
}

/** The error of a result that is one cell with an error: Excel shows its message only if it is thrown. */
function onlyError(result: unknown): CellError | null {
  const row: unknown = Array.isArray(result) && result.length === 1 ? result[0] : null;
  const cell: unknown = Array.isArray(row) && row.length === 1 ? row[0] : null;
  return isCellError(cell) ? cell : null;
}

/** Only rows with errors are rebuilt: a result may have very many. */
const withExcelErrors = (rows: readonly unknown[], runtime: FunctionRuntime): unknown[] =>
  rows.some(hasErrors) ? rows.map((row) => (hasErrors(row) ? row.map((cell) => shownCell(cell, runtime)) : row)) : (rows as unknown[]);

function hasErrors(row: unknown): row is unknown[] {
  if (!Array.isArray(row)) return false;
  for (const cell of row as unknown[]) if (typeof cell === "object" && isCellError(cell)) return true;
  return false;
}

const shownCell = (cell: unknown, runtime: FunctionRuntime): unknown => (isCellError(cell) ? asExcelError(cell, runtime) : cell);

function asExcelError(error: CellError, runtime: FunctionRuntime): unknown {
  const { code, message } = returnable(error);
  return new runtime.Error(code as CustomFunctions.ErrorCode, message);
}
