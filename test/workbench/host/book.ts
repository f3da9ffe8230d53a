import { openSession, type Faults, type Session } from "../../../src/workbench/host";
import { WorkbookModel, type CustomFunctionTable, type Platform } from "../../../src/workbench/model";

type Cell = string | number | boolean | null;

export interface BookOptions {
  /** Cells of Sheet1 from A1; null leaves one empty. */
  readonly cells?: readonly (readonly Cell[])[];
  readonly platform?: Platform;
  readonly functions?: CustomFunctionTable;
  readonly faults?: Faults;
  readonly model?: WorkbookModel;
}

/** A workbook with Sheet1, open in a session of the real client. */
export interface Book {
  readonly model: WorkbookModel;
  readonly session: Session;
  readonly run: <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T) => Promise<T>;
  /** Values of a range of Sheet1, or of another sheet by "Name!A1". */
  readonly values: (address: string) => Promise<unknown[][]>;
  readonly formulas: (address: string) => Promise<unknown[][]>;
}

const opened: Session[] = [];

/** Ends all sessions that were opened: for `afterEach`. */
export function closeBooks(): void {
  for (const session of opened.splice(0)) session.close();
}

export function openBook({
  cells = [],
  platform = "desktop",
  functions = new Map(),
  faults,
  model = WorkbookModel.blank(),
}: BookOptions = {}): Book {
  cells.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) model.writeInput("Sheet1", r, c, value);
    }),
  );
  const session = openSession({ model, platform, functions, ...(faults ? { faults } : {}) });
  opened.push(session);
  const run: Book["run"] = (batch) =>
    session.Excel.run(async (context) => {
      const result = await batch(context, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
      return result;
    });
  const read = (address: string, what: "values" | "formulas"): Promise<unknown[][]> =>
    session.Excel.run(async (context) => {
      const [name, cellsOf] = address.includes("!") ? (address.split("!") as [string, string]) : ["Sheet1", address];
      const range = context.workbook.worksheets.getItem(name).getRange(cellsOf);
      range.load(what);
      await context.sync();
      return range[what];
    });
  return { model, session, run, values: (address) => read(address, "values"), formulas: (address) => read(address, "formulas") };
}

/** The error that a promise is rejected with, as Office.js reports it. */
export async function refusal(promise: Promise<unknown>): Promise<{ code: string; message: string; location: string }> {
  try {
    await promise;
  } catch (error) {
    const { code, message, debugInfo } = error as { code: string; message: string; debugInfo?: { errorLocation?: string } };
    return { code, message, location: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("Nothing was refused.");
}

/** The code alone. */
export const refusedWith = async (promise: Promise<unknown>): Promise<string> => (await refusal(promise)).code;
