import type { SheetEntry } from "./registry/entry";
import { onlyChanges } from "./registry/onlyChanges";
import { quoteSheet } from "../domain/grid";
import { STATUSES } from "../domain/selection";
import { fill, texts, type Language } from "../i18n";
import { absolute, area, cell } from "./a1";
import { MOST_RANKED } from "./dataColumns";
import type { SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import type { ScoresSheet } from "./scoresSheet";
import { COLORS, headerFormat, titleFormats } from "./style";
import { STATUS_NAME } from "./namedCells";

const LABEL_ROW = 3;
const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = 5;
const STATUS_COLUMN = 3;

/**
 * Ranking: the live list, best first, with the cap line, ties at the line and the waiting list. Its first places; nothing is typed here but
 * the words for the status. All places have their looks from the beginning: the list may grow.
 */
export function rankingDraft(sheet: string, { data }: ScoresSheet, accounts: number, language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.ranking;
  const rows = Math.min(accounts, MOST_RANKED);
  const body = area(FIRST_ROW, 0, MOST_RANKED, WIDTH);
  const status = `$${cell(FIRST_ROW, STATUS_COLUMN)}`;
  const onList = `$${cell(FIRST_ROW, WIDTH - 1)}`;
  const label = (index: number): string => absolute(LABEL_ROW, 1 + index);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [fill(own.note, { count: MOST_RANKED })], [own.listNote]] },
      { at: cell(LABEL_ROW, 0), once: true, cells: [[own.labels, ...STATUSES.map((each) => terms.statuses[each])]] },
      { at: cell(HEADER_ROW, 0), cells: [[own.headers.rank, own.headers.account, own.headers.score, own.headers.status, own.headers.key]] },
      {
        at: cell(FIRST_ROW, 0),
        cells: Array.from({ length: rows }, (_, row) =>
          [
            data.nthNumber("ranking", row + 1),
            data.nth("ranking", row + 1, 1),
            data.nthNumber("ranking", row + 1, 2),
            data.nth("ranking", row + 1, 3),
            data.nth("rankedKey", row + 1),
          ].map((formula) => ({ formula: `=${formula}` })),
        ),
      },
    ],
    formats: [
      ...titleFormats(),
      { range: "A3", italic: true, color: COLORS.muted },
      { range: cell(LABEL_ROW, 0), color: COLORS.muted },
      { range: cell(LABEL_ROW, 1), fill: COLORS.accentLight, horizontal: "Center" },
      { range: cell(LABEL_ROW, 2), fill: COLORS.warning, horizontal: "Center" },
      { range: cell(LABEL_ROW, 3), color: COLORS.muted, horizontal: "Center" },
      headerFormat(HEADER_ROW, 0, WIDTH),
      // With their headers, so that these stand above what they head.
      ...[0, 2, WIDTH - 1].map((column) => ({ range: area(HEADER_ROW, column, MOST_RANKED + 1, 1), horizontal: "Center" as const })),
      { range: area(FIRST_ROW, 2, MOST_RANKED, 1), numberFormat: "0.0" },
    ],
    widths: { A: 12, B: 40, C: 20, D: 22, E: 14 },
    heights: { [String(HEADER_ROW + 1)]: 24 },
    highlights: [
      { range: body, formula: `=${status}=${label(0)}`, fill: COLORS.accentLight, bold: true },
      { range: body, formula: `=${status}=${label(1)}`, fill: COLORS.warning, bold: true },
      // On the list by a decision, against the rank.
      {
        range: area(FIRST_ROW, WIDTH - 1, MOST_RANKED, 1),
        formula: `=AND(${onList}<>"",${status}=${label(2)})`,
        fill: COLORS.warning,
        bold: true,
      },
    ],
    names: [
      sheetMarker("ranking"),
      {
        name: STATUS_NAME,
        refersTo: `=${quoteSheet(sheet)}!${absolute(LABEL_ROW, 1)}:${absolute(LABEL_ROW, STATUSES.length)}`,
        scope: "workbook",
      },
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "portrait", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` },
  };
}

/** Ranking follows Scores: every run writes what no longer stands as it should. */
export const rankingSheet: SheetEntry = {
  kind: "ranking",
  name: (language) => texts(language).sheets.names.ranking,
  shown: "always",
  group: "list",
  tables: [],
  reads: { choose: { cells: "all" } },
  draft: ({ choice, language, nameOf }) => choice && rankingDraft(nameOf("ranking"), choice.scores, choice.accounts.length, language),
  update: onlyChanges((facts) => rankingSheet.draft(facts)),
};
