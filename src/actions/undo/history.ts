import type { RoleId } from "../../domain/roles";
import { isEmptyJournal, type Journal } from "../../excel/journal";
import type { AccountDecision } from "../account/accountRef";
import type { MainJobOptions } from "../choose/options";
import type { CriteriaChanges } from "../../sheets/criteriaChanges";

/** What the add-in does to a workbook. */
export const HISTORY_KINDS = ["choice", "plans", "refresh", "template", "tables", "decision", "role", "criteria"] as const;

export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What doing it again asks for; a choice is not taken back, for the list follows the cells that people change. */
export type Again =
  | { readonly kind: "choice" }
  | { readonly kind: "plans"; readonly options: Omit<MainJobOptions, "onStep" | "onCount" | "today"> }
  | { readonly kind: "refresh" }
  | { readonly kind: "template" }
  | { readonly kind: "tables" }
  | { readonly kind: "decision"; readonly decisions: readonly AccountDecision[] }
  | { readonly kind: "role"; readonly assignment: { readonly account: string; readonly role: RoleId; readonly person: string } }
  | { readonly kind: "criteria"; readonly changes: CriteriaChanges };

/** One thing that the add-in did. */
export interface HistoryEntry {
  readonly id: string;
  readonly again: Again;
  /** Milliseconds since 1970. */
  readonly when: number;
  /** What it was about: names of accounts or of sheets. */
  readonly about: readonly string[];
  /** Sheets that were made or written to, and how many cells. */
  readonly sheets: readonly string[];
  readonly cells: number;
  /** What takes it back; null for what is not taken back, or no longer. */
  readonly journal: Journal | null;
  /** When it was taken back, in milliseconds since 1970; null where it stands. */
  readonly undone: number | null;
}

/** Where a history outlives the pane: of one workbook. */
export interface HistoryStorage {
  load(): Promise<readonly HistoryEntry[]>;
  save(entries: readonly HistoryEntry[]): Promise<void>;
}

/** As many can be taken back; older ones are told, and no more. */
const MOST_JOURNALS = 20;

/** As many are told. */
const MOST = 100;

/** Newest last. There is one workbook in the life of a page. */
let entries: readonly HistoryEntry[] = [];

/** All that the add-in did, newest last. */
export const historyEntries = (): readonly HistoryEntry[] => entries;

/** Puts another history in the place of this one. */
export function setHistory(others: readonly HistoryEntry[]): void {
  const withJournal = new Set(others.filter(({ journal }) => journal !== null).slice(-MOST_JOURNALS));
  entries = others.slice(-MOST).map((entry) => (entry.journal === null || withJournal.has(entry) ? entry : { ...entry, journal: null }));
}

/** Forgets all of it. */
export const forgetHistory = (): void => setHistory([]);

/** Notes what was done; what changed nothing is no news. */
export function rememberRun(journal: Journal, again: Again, about: readonly string[] = [], now = Date.now()): void {
  if (isEmptyJournal(journal)) return;
  const id = `${now}-${entries.length}`;
  const canUndo = again.kind !== "choice";
  setHistory([...entries, { id, again, when: now, about, ...sizeOf(journal), journal: canUndo ? journal : null, undone: null }]);
}

/** Notes that something was taken back. */
export const noteUndone = (id: string, now = Date.now()): void =>
  setHistory(entries.map((entry) => (entry.id === id ? { ...entry, undone: now, journal: null } : entry)));

/** Lets go of an entry that was done again under another one. */
export const noteRedone = (id: string): void => setHistory(entries.filter((entry) => entry.id !== id));

/** What can be taken back, newest last. */
export const undoable = (): readonly HistoryEntry[] => entries.filter(({ journal, undone }) => journal !== null && undone === null);

/** Sheets that a journal speaks of. */
export const sheetsOf = ({ made, written, added }: Journal): string[] => [
  ...new Set([...made, ...written, ...added].map(({ sheet }) => sheet)),
];

function sizeOf(journal: Journal): Pick<HistoryEntry, "sheets" | "cells"> {
  const filled = (cells: readonly (readonly unknown[])[]): number =>
    cells.reduce((sum, line) => sum + line.filter((cell) => cell !== null && cell !== "").length, 0);
  const made = journal.made.flatMap(({ blocks, grown }) => [...blocks.map(({ cells }) => cells), ...grown.map(({ rows }) => rows)]);
  const written = [...journal.written.map(({ after }) => after.cells), ...journal.added.map(({ rows }) => rows)];
  return { sheets: sheetsOf(journal), cells: [...made, ...written].reduce((sum, cells) => sum + filled(cells), 0) };
}
