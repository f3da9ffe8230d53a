import type { SheetEntry } from "./registry/entry";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { DraftCell, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { LOG_COLUMNS, LOG_TABLE, entryCells, logRows, type LogEntry } from "./logTable";
import { DATE_FORMAT, TABLE_STYLE, bodyLines, headerFormat } from "./style";

const HEADER_ROW = 3;

/** The key account log: `KAM_Log` with its first lines. From then on lines are only added. */
export function logDraft(sheet: string, entries: readonly LogEntry[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).sheets.log;
  const begun = entries.map((entry) => (entry.reason === own.reasons.proposed ? { ...entry, reason: own.reasons.firstList } : entry));
  const rows = begun.length > 0 ? begun.map((entry) => entryCells(entry, LOG_COLUMNS, language)) : [LOG_COLUMNS.map(() => "")];
  const first = HEADER_ROW + 1;
  const at = (column: (typeof LOG_COLUMNS)[number]): number => LEFT + LOG_COLUMNS.indexOf(column);
  const body = area(first, LEFT, rows.length, LOG_COLUMNS.length);
  const shared = frame({
    kind: "log",
    title: own.title,
    note: own.note,
    back,
    lastColumn: at("rank"),
    headerRow: HEADER_ROW,
    tab: "muted",
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(HEADER_ROW, LEFT), cells: [LOG_COLUMNS.map((field) => own.headers[field]), ...rows] }],
    tables: [
      {
        name: LOG_TABLE,
        range: area(HEADER_ROW, LEFT, rows.length + 1, LOG_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: true,
        banded: false,
      },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, LOG_COLUMNS.length),
      ...bodyLines(body),
      { range: area(first, at("date"), rows.length, 1), numberFormat: DATE_FORMAT, horizontal: "Left" },
      { range: area(first, at("account"), rows.length, 1), bold: true },
      // With their headers, so that these stand above what they head.
      { range: area(HEADER_ROW, at("score"), rows.length + 1, 2), horizontal: "Right" },
      { range: area(first, at("score"), rows.length, 1), numberFormat: "0.0" },
    ],
    widths: { ...shared.widths, B: 11.9, C: 30, D: 14, E: 80, F: 9, G: 9 },
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
  draft: (facts) => (facts.choice && facts.log ? logDraft(facts.nameOf("log"), facts.log, facts.language, startLink(facts)) : null),
  update: ({ log, language }, { table }) => {
    const standing = table(LOG_TABLE);
    if (!standing || !log || log.length === 0) return null;
    return { blocks: [], rows: { name: LOG_TABLE, table: standing, cells: logRows(standing, log, language) } };
  },
};
