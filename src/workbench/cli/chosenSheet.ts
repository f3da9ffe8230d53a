import { ActionError } from "../../actions/actionError";
import { AccountListError, listElsewhere, otherLists } from "../../domain/accounts";
import type { Finding } from "../../domain/finding";
import type { WorkbookModel } from "../model";
import { judgedSheets } from "./otherSheets";

/**
 * Does work on the list of a workbook's active sheet, or of the one that was named, and says where another sheet has the list.
 * @throws ActionError `no-such-sheet`, `list-elsewhere`, and what the work throws
 */
export async function onChosenSheet<T>(
  model: WorkbookModel,
  wanted: string | null,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly advice: readonly Finding[] }> {
  if (wanted !== null) activate(model, wanted);
  const sheet = model.activeSheetName;
  const judged = judgedSheets(model);
  const done = await work().catch((error: unknown) => {
    const isOfList = error instanceof AccountListError || error instanceof ActionError;
    throw (isOfList ? listElsewhere(error, sheet, judged) : null) ?? error;
  });
  // A sheet that was named is the one that is meant.
  return { done, advice: wanted === null ? otherLists(sheet, judged) : [] };
}

function activate(model: WorkbookModel, wanted: string): void {
  const names = model.workbook.worksheets.map((sheet) => sheet.name);
  const name = names.find((each) => each.toLowerCase() === wanted.trim().toLowerCase());
  if (name === undefined) throw new ActionError("no-such-sheet", { sheet: wanted, sheets: names.join(", ") }, wanted);
  model.activeSheetName = name;
}
