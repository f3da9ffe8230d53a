import type { SheetEntry } from "./registry/entry";
import { texts, type Language } from "../i18n";
import type { DraftCell, SheetDraft } from "./draft";
import { startLink } from "./links";
import { listSheet } from "./listSheet";
import { LOG_COLUMNS, LOG_TABLE, entryCells, logRows, type LogEntry } from "./logTable";
import { DATE_FORMAT } from "./style";

/** The key account log: `KAM_Log` with its first lines. From then on lines are only added. */
export function logDraft(sheet: string, entries: readonly LogEntry[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).sheets.log;
  const begun = entries.map((entry) => (entry.reason === own.reasons.proposed ? { ...entry, reason: own.reasons.firstList } : entry));
  const rows = begun.length > 0 ? begun.map((entry) => entryCells(entry, LOG_COLUMNS, language)) : [LOG_COLUMNS.map(() => "")];
  const { date, account, change, reason, score, rank } = own.headers;
  const number = { horizontal: "Right" } as const;
  return listSheet({
    ...{ sheet, kind: "log", title: own.title, note: own.note, back, tab: "muted", table: LOG_TABLE, rows, showFilter: true },
    columns: [
      { header: date, width: 11.9, body: { numberFormat: DATE_FORMAT, horizontal: "Left" } },
      { header: account, width: 30, body: { bold: true } },
      { header: change, width: 14 },
      { header: reason, width: 80 },
      { header: score, width: 9, whole: number, body: { numberFormat: "0.0" } },
      { header: rank, width: 9, whole: number },
    ],
  });
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
