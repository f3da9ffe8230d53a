import { Cancelled } from "../excel/cancellable";
import { MINUTES, NoAnswer } from "../excel/limited";
import { readProtection } from "../excel/readProtection";
import { asFailure, ExcelFailure, isTooLarge, type ExcelRun } from "../excel/run";
import type { WorkbookWriter } from "../excel/writer";
import { ActionError } from "./actionError";

/** Takes back what was done; if even that fails, the first error is still the one to report, with the second as its note. */
export async function undo(writer: WorkbookWriter, error: unknown): Promise<void> {
  try {
    await writer.undo();
  } catch (second) {
    if (error instanceof NoAnswer) throw new ActionError("no-answer-undone", { minutes: MINUTES }, "", { cause: second });
    if (error instanceof Cancelled) throw new ActionError("cancelled-not-undone", {}, "", { cause: second });
    throw new ActionError("undo-failed", { reason: messageOf(error) }, "", { cause: second });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One `Excel.run`, with Excel's own errors in our shape: those that a person can do something about as ours, which say what. */
export async function guarded<T>(run: ExcelRun, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await run(batch);
  } catch (error) {
    throw await explained(run, error);
  }
}

async function explained(run: ExcelRun, error: unknown): Promise<unknown> {
  if (error instanceof NoAnswer) return new ActionError("no-answer", { minutes: MINUTES }, "", { cause: error });
  if (error instanceof Cancelled) return new ActionError("cancelled", {}, "", { cause: error });
  const failure = asFailure(error);
  if (isTooLarge(error)) return new ActionError("too-much-at-once", {}, "", { cause: failure });
  if (!(failure instanceof ExcelFailure)) return failure;
  if (failure.code === "InvalidOperationInCellEditMode") return new ActionError("cell-edited", {}, "", { cause: failure });
  return failure.code === "AccessDenied" ? deniedBy(run, failure) : failure;
}

/** Excel has one code for all that it does not allow: what it is stands in the workbook. */
async function deniedBy(run: ExcelRun, failure: ExcelFailure): Promise<unknown> {
  const standing = await run(readProtection).catch(() => null);
  if (!standing) return failure;
  const { isReadOnly, hasFixedSheets, sheets } = standing;
  if (isReadOnly) return new ActionError("read-only", {}, "", { cause: failure });
  if (sheets.length > 0) return new ActionError("sheets-protected", { sheets: sheets.join(", ") }, sheets[0], { cause: failure });
  return hasFixedSheets ? new ActionError("workbook-protected", {}, "", { cause: failure }) : failure;
}
