import { revert } from "../../excel/revert";
import { readJournal } from "../../excel/readJournal";
import { isEmptyJournal, type Journal } from "../../excel/journal";
import type { ExcelRun } from "../../excel/run";
import { guarded } from "../guarded";
import { ActionError } from "../actionError";
import { startAgain } from "../book/writeStart";
import { forgetRun, lastRun } from "../book/lastRun";
import type { UndoResult } from "../results";

/** Whether there is a generation, a refresh or a new template to take back: the last one since the add-in was opened. */
export const canUndo = (): boolean => lastRun() !== null;

/**
 * Takes the last generation of plans, the last refresh or a new template back, whole. A sheet on which somebody has typed since stays as it
 * is, and is told.
 * @throws ActionError `nothing-to-undo`
 */
export const undoLast = (run: ExcelRun): Promise<UndoResult> =>
  guarded(run, async (context) => {
    const journal = lastRun();
    if (!journal) throw new ActionError("nothing-to-undo");
    const touched = await readJournal(context, journal);
    const left = without(journal, touched);
    if (!isEmptyJournal(left)) await revert(context, left);
    forgetRun();
    await startAgain(context);
    const sheets = [...left.made, ...left.written, ...left.added].map(({ sheet }) => sheet);
    return { sheets: [...new Set(sheets)], kept: [...touched] };
  });

const without = (journal: Journal, sheets: ReadonlySet<string>): Journal => {
  const rest = <Change extends { readonly sheet: string }>(changes: readonly Change[]): Change[] =>
    changes.filter(({ sheet }) => !sheets.has(sheet));
  return {
    ...journal,
    made: rest(journal.made),
    written: rest(journal.written),
    added: rest(journal.added),
    columns: rest(journal.columns),
    resized: rest(journal.resized),
    widths: rest(journal.widths),
    tables: rest(journal.tables),
    // A name that is still in use cannot be given back.
    renamed: journal.renamed.filter(({ from }) => !sheets.has(from)),
  };
};
