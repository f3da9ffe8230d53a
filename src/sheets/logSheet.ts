import { isBlank, type CellValue } from "../domain/grid";
import type { LogChange, LogLine } from "../domain/keyAccountLog";
import { LANGUAGES, texts, type Language } from "../i18n";
import { keyOfWord } from "../i18n/words";
import { area, cell } from "./a1";
import type { SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, titleFormats } from "./style";
import { columnCells, findColumn, type TablePart } from "./tablePart";

export const LOG_TABLE = "KAM_Log";

const HEADER_ROW = 3;
const COLUMNS = ["date", "account", "change", "reason", "score", "rank"] as const;

type LogField = (typeof COLUMNS)[number];

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

/** The key account log: `KAM_Log` with its first lines. From then on lines are only added. */
export function logDraft(sheet: string, entries: readonly LogEntry[], language: Language): SheetDraft {
  const own = texts(language).sheets.log;
  const rows = entries.length > 0 ? entries.map((entry) => entryCells(entry, COLUMNS, language)) : [COLUMNS.map(() => "")];
  const first = HEADER_ROW + 1;
  const body = area(first, 0, rows.length, COLUMNS.length);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [COLUMNS.map((field) => own.headers[field]), ...rows] },
    ],
    tables: [
      { name: LOG_TABLE, range: area(HEADER_ROW, 0, rows.length + 1, COLUMNS.length), style: TABLE_STYLE, showFilter: true, banded: false },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, COLUMNS.length),
      ...bodyLines(body),
      // With their headers, so that these stand above what they head.
      ...[0, 2, 4, 5].map((column) => ({ range: area(HEADER_ROW, column, rows.length + 1, 1), horizontal: "Center" as const })),
      { range: area(first, 0, rows.length, 1), numberFormat: "yyyy-mm-dd" },
      { range: area(first, 4, rows.length, 1), numberFormat: "0.0" },
    ],
    widths: { A: 13, B: 34, C: 14, D: 52, E: 10, F: 8 },
    heights: { [String(HEADER_ROW + 1)]: 24 },
    names: [sheetMarker("log")],
    freeze: { rows: first, columns: 0 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` },
  };
}

/** The cells of an entry in the columns that are asked for; one that is not ours stays empty. */
function entryCells(entry: LogEntry, fields: readonly (LogField | undefined)[], language: Language): CellValue[] {
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
      part.headers.map((header) => COLUMNS.find((field) => findColumn({ headers: [header] }, logHeaders(field)) === 0)),
      language,
    ),
  );

/** The lines of the log, oldest first; what is no line (blank, or another word than ours) is passed over. */
export function parseLog(part: TablePart): LogLine[] {
  const accounts = columnCells(part, logHeaders("account"));
  const changes = columnCells(part, logHeaders("change"));
  return accounts.flatMap((account, index) => {
    const change = keyOfWord("logChanges", String(changes[index] ?? ""));
    return isBlank(account) || !change ? [] : [{ account: String(account), change }];
  });
}
