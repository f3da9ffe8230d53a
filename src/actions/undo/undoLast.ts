import { revert } from "../../excel/revert";
import { readJournal } from "../../excel/readJournal";
import { readStructure } from "../../excel/readStructure";
import { isEmptyJournal, type Journal } from "../../excel/journal";
import type { ExcelRun } from "../../excel/run";
import { guarded } from "../guarded";
import { ActionError } from "../actionError";
import { startAgain } from "../book/writeStart";
import type { UndoPreview, UndoResult } from "../results";
import { historyEntries, noteUndone, sheetsOf, undoable, type HistoryEntry } from "./history";

/** Whether there is anything to take back. */
export const canUndo = (): boolean => undoable().length > 0;

/** Takes back what was done last: see `undoEntry`. @throws ActionError `nothing-to-undo` */
export const undoLast = (run: ExcelRun): Promise<UndoResult> => undoEntry(run, undoable().at(-1)?.id ?? "");

/**
 * Takes back one thing that the add-in did, whole. A sheet on which somebody has typed since, or a later step has written, stays as it is, and
 * is told.
 * @throws ActionError `nothing-to-undo`
 */
export const undoEntry = (run: ExcelRun, id: string): Promise<UndoResult> =>
  guarded(run, async (context) => {
    const { journal } = entryOf(id);
    const touched = await readJournal(context, journal);
    const left = without(journal, touched);
    if (!isEmptyJournal(left)) await revert(context, left);
    noteUndone(id);
    await startAgain(context);
    return { sheets: sheetsOf(left), kept: [...touched] };
  });

/**
 * Says what taking something back would do, before it is done; writes nothing.
 * @throws ActionError `nothing-to-undo`
 */
export const previewUndo = (run: ExcelRun, id: string): Promise<UndoPreview> =>
  guarded(run, async (context) => {
    const { journal, ...entry } = entryOf(id);
    const { sheets } = await readStructure(context);
    const touched = await readJournal(context, journal);
    const later = laterEntries(id);
    const left = without(journal, touched);
    const removed = left.made.map(({ sheet }) => sheet);
    const restored = sheetsOf(left).filter((sheet) => !removed.includes(sheet));
    const kept = [...touched].map((sheet) => ({ sheet, by: later.find((each) => each.sheets.includes(sheet)) ?? null }));
    return {
      entry: { ...entry, journal: null },
      removed: removed.filter((sheet) => sheets.some(({ name }) => name === sheet)),
      restored: restored.map((sheet) => ({ sheet, ...sizeOn(left, sheet) })),
      kept,
      untouched: sheets.filter(({ name }) => !removed.includes(name) && !restored.includes(name) && !touched.has(name)).length,
    };
  });

/** @throws ActionError `nothing-to-undo` */
function entryOf(id: string): HistoryEntry & { readonly journal: Journal } {
  const entry = undoable().find((each) => each.id === id);
  if (!entry?.journal) throw new ActionError("nothing-to-undo");
  return { ...entry, journal: entry.journal };
}

/** What was done after an entry and stands. */
function laterEntries(id: string): readonly HistoryEntry[] {
  const all = historyEntries();
  return all.slice(all.findIndex((entry) => entry.id === id) + 1).filter(({ undone }) => undone === null);
}

/** How many cells of a sheet are written back, and how many rows of tables go. */
function sizeOn({ written, added }: Journal, sheet: string): { cells: number; rows: number } {
  const cells = written.filter((each) => each.sheet === sheet).flatMap(({ before }) => before.cells.flat());
  const rows = added.filter((each) => each.sheet === sheet).reduce((sum, each) => sum + each.rows.length, 0);
  return { cells: cells.filter((cell) => cell !== null).length, rows };
}

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
    // A name that is still in use cannot be given back.
    renamed: journal.renamed.filter(({ from }) => !sheets.has(from)),
  };
};
