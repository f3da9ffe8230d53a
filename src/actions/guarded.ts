import { asFailure, type ExcelRun } from "../excel/run";
import type { WorkbookWriter } from "../excel/writer";
import { ActionError } from "./actionError";

/** Takes back what was done; if even that fails, the first error is still the one to report, with the second as its note. */
export async function undo(writer: WorkbookWriter, error: unknown): Promise<void> {
  try {
    await writer.undo();
  } catch (second) {
    throw new ActionError("undo-failed", { reason: messageOf(error) }, "", { cause: second });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One `Excel.run`, with Excel's own errors in our shape. */
export async function guarded<T>(run: ExcelRun, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await run(batch);
  } catch (error) {
    throw asFailure(error);
  }
}
