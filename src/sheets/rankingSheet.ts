import { quoteSheet } from "../domain/grid";
import { STATUSES } from "../domain/selection";
import { texts, type Language } from "../i18n";
import { absolute, area, cell, tableColumn } from "./a1";
import { tieBreaks } from "./dataColumns";
import type { SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { SCORES_TABLE, headerOf } from "./scoresLayout";
import type { ScoresSheet } from "./scoresSheet";
import { CAP_NAME } from "./settingsSheet";
import { COLORS, headerFormat, titleFormats } from "./style";

const LABEL_ROW = 3;
const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = 4;

/** How many rows from the top hold everything that is written; below, the list spills. */
export const RANKING_TOP_ROWS = FIRST_ROW + 1;

/** Where other sheets find the ranked accounts, as formula text: their column, and the header cell that rows are counted from. */
export interface RankingPlaces {
  readonly accounts: string;
  readonly header: string;
}

export const rankingPlaces = (sheet: string): RankingPlaces => ({
  accounts: `${quoteSheet(sheet)}!$B:$B`,
  header: `${quoteSheet(sheet)}!${absolute(HEADER_ROW, 0)}`,
});

/** Ranking: the live list, best first, with the cap line, ties at the line and the waiting list. One formula; nothing is typed here. */
export function rankingDraft(sheet: string, { layout: scores, data }: ScoresSheet, accounts: number, language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.ranking;
  const labels = `${absolute(LABEL_ROW, 1)}:${absolute(LABEL_ROW, STATUSES.length)}`;
  const account = tableColumn(SCORES_TABLE, headerOf(scores, "account") ?? "");
  const select = [account, data.spill("ranked"), CAP_NAME, ...tieBreaks(scores), labels].join(",");
  const body = area(FIRST_ROW, 0, accounts, WIDTH);
  const status = `$${cell(FIRST_ROW, WIDTH - 1)}`;
  const label = (index: number): string => absolute(LABEL_ROW, 1 + index);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(LABEL_ROW, 0), cells: [[own.labels, ...STATUSES.map((each) => terms.statuses[each])]] },
      { at: cell(HEADER_ROW, 0), cells: [[own.headers.rank, own.headers.account, own.headers.score, own.headers.status]] },
      { at: cell(FIRST_ROW, 0), cells: [[{ formula: `=KAM.SELECT(${select})` }]] },
    ],
    formats: [
      ...titleFormats(),
      { range: cell(LABEL_ROW, 0), color: COLORS.muted },
      { range: cell(LABEL_ROW, 1), fill: COLORS.accentLight, horizontal: "Center" },
      { range: cell(LABEL_ROW, 2), fill: COLORS.warning, horizontal: "Center" },
      { range: cell(LABEL_ROW, 3), color: COLORS.muted, horizontal: "Center" },
      headerFormat(HEADER_ROW, 0, WIDTH),
      { range: area(FIRST_ROW, 0, accounts, 1), horizontal: "Center" },
      { range: area(FIRST_ROW, 2, accounts, 1), numberFormat: "0.0", horizontal: "Center" },
    ],
    widths: { A: 12, B: 40, C: 20, D: 22 },
    heights: { [String(HEADER_ROW + 1)]: 24 },
    highlights: [
      { range: body, formula: `=${status}=${label(0)}`, fill: COLORS.accentLight, bold: true },
      { range: body, formula: `=${status}=${label(1)}`, fill: COLORS.warning, bold: true },
    ],
    names: [sheetMarker("ranking")],
    freeze: { rows: FIRST_ROW, columns: 0 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "portrait", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` },
  };
}
