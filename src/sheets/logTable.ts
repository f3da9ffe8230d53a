import { isBlank, type CellValue } from "../domain/grid";
import type { LogChange, LogLine } from "../domain/keyAccountLog";
import { LANGUAGES, texts, type Language } from "../i18n";
import { keyOfWord } from "../i18n/words";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** Who entered and who left the list, when and why. */
export const LOG_TABLE = "KAM_Log";

/** Its columns, in their order. */
export const LOG_COLUMNS = ["date", "account", "change", "reason", "score", "rank"] as const;

type LogField = (typeof LOG_COLUMNS)[number];

/** A line as it is written: what happened, when and why, and where the account stood. */
export interface LogEntry {
  /** Excel's serial number of the day. */
  readonly date: number;
  readonly account: string;
  readonly change: LogChange;
  readonly reason: string;
  readonly score: number | null;
  readonly rank: number | null;
}

const logHeaders = (field: LogField): string[] => LANGUAGES.map((language) => texts(language).sheets.log.headers[field]);

/** The cells of an entry in the columns that are asked for; one that is not ours stays empty. */
export function entryCells(entry: LogEntry, fields: readonly (LogField | undefined)[], language: Language): CellValue[] {
  return fields.map((field) => {
    if (field === undefined) return "";
    return field === "change" ? texts(language).terms.logChanges[entry.change] : (entry[field] ?? "");
  });
}

/** Rows to be added at the end of a log that stands, in the order of its columns. */
export const logRows = (part: TablePart, entries: readonly LogEntry[], language: Language): CellValue[][] =>
  entries.map((entry) =>
    entryCells(
      entry,
      part.headers.map((header) => LOG_COLUMNS.find((field) => findColumn({ headers: [header] }, logHeaders(field)) === 0)),
      language,
    ),
  );

/** The lines of the log, oldest first; what is not a line (blank, or another word than ours) is passed over. */
export function parseLog(part: TablePart): LogLine[] {
  const accounts = columnCells(part, logHeaders("account"));
  const changes = columnCells(part, logHeaders("change"));
  return accounts.flatMap((account, index) => {
    const change = keyOfWord("logChanges", String(changes[index] ?? ""));
    return isBlank(account) || !change ? [] : [{ account: String(account), change }];
  });
}
