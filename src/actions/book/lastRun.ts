import { isEmptyJournal, type Journal } from "../../excel/journal";

/** What the last generation, refresh or new template did, as long as the add-in is open: Excel's own undo does not reach it. */
let last: Journal | null = null;

/** Keeps what was done; a run that changed nothing leaves the one before to be taken back. */
export function rememberRun(journal: Journal): void {
  if (!isEmptyJournal(journal)) last = journal;
}

/** What can be taken back, or null. */
export const lastRun = (): Journal | null => last;

/** Nothing is left to be taken back. */
export function forgetRun(): void {
  last = null;
}
