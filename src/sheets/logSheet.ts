import type { SheetEntry } from "./registry/entry";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { SheetDraft } from "./draft";
import { LOG_COLUMNS, LOG_TABLE, entryCells, logRows, type LogEntry } from "./logTable";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, titleFormats } from "./style";

const HEADER_ROW = 3;

/** The key account log: `KAM_Log` with its first lines. From then on lines are only added. */
export function logDraft(sheet: string, entries: readonly LogEntry[], language: Language): SheetDraft {
  const own = texts(language).sheets.log;
  const rows = entries.length > 0 ? entries.map((entry) => entryCells(entry, LOG_COLUMNS, language)) : [LOG_COLUMNS.map(() => "")];
  const first = HEADER_ROW + 1;
  const body = area(first, 0, rows.length, LOG_COLUMNS.length);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [LOG_COLUMNS.map((field) => own.headers[field]), ...rows] },
    ],
    tables: [
      {
        name: LOG_TABLE,
        range: area(HEADER_ROW, 0, rows.length + 1, LOG_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: true,
        banded: false,
      },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, LOG_COLUMNS.length),
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

/** The key account log: only ever added to. */
export const logSheet: SheetEntry = {
  kind: "log",
  name: (language) => texts(language).sheets.names.log,
  shown: "always",
  group: "list",
  tables: [LOG_TABLE],
  reads: { choose: { tables: { [LOG_TABLE]: "whole" } }, refresh: { tables: { [LOG_TABLE]: "whole" } } },
  draft: ({ choice, log, language, nameOf }) => (choice && log ? logDraft(nameOf("log"), log, language) : null),
  update: ({ log, language }, { table }) => {
    const standing = table(LOG_TABLE);
    if (!standing || !log || log.length === 0) return null;
    return { blocks: [], rows: { name: LOG_TABLE, table: standing, cells: logRows(standing, log, language) } };
  },
};
