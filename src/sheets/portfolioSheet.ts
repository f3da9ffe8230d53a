import { quoteSheet } from "../domain/grid";
import { STRATEGIES } from "../domain/quadrant";
import { texts, type Language } from "../i18n";
import { absolute, area, cell, quoteText, tableColumn } from "./a1";

import type { DraftCell, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import type { ScoreField } from "./scoreColumns";
import { SCORES_TABLE, headerOf, scoreHeader } from "./scoresLayout";
import type { ScoresSheet } from "./scoresSheet";
import { COLORS, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";
import { STRATEGIES_NAME } from "./namedCells";

const HEADER_ROW = 3;
const FIRST_STRATEGY = HEADER_ROW + 1;
const WIDTH = 5;
/** The chart stands between the strategies and the points it draws. */
const CHART_ROW = FIRST_STRATEGY + STRATEGIES.length + 1;
const POINTS_ROW = CHART_ROW + 26;
const FIRST_POINT = POINTS_ROW + 1;

/** So many accounts are drawn: the best by rank. More would hide each other's names. */
export const MOST_POINTS = 40;

/** Portfolio: attractiveness against strength as a chart, and the four strategies with accounts, key accounts and revenue. */
export function portfolioDraft(sheet: string, scores: ScoresSheet, accounts: number, language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.portfolio;
  const points = Math.min(accounts, MOST_POINTS);
  const name = (row: number): string => absolute(FIRST_POINT + row, 0);
  const strategies = area(FIRST_STRATEGY, 0, STRATEGIES.length, WIDTH);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      {
        at: cell(HEADER_ROW, 0),
        cells: [[own.headers.strategy, own.headers.accounts, own.headers.keyAccounts, own.headers.revenue, own.headers.meaning]],
      },
      { at: cell(FIRST_STRATEGY, 0), once: true, cells: STRATEGIES.map((each) => [terms.strategies[each]]) },
      {
        at: cell(FIRST_STRATEGY, 1),
        cells: STRATEGIES.map((each, index) => [...strategyCells(scores, `$${cell(FIRST_STRATEGY + index, 0)}`), own.meanings[each]]),
      },
      {
        at: cell(POINTS_ROW, 0),
        cells: [[own.points.account, own.points.strength, own.points.attractiveness, own.points.key, own.points.others]],
      },
      { at: cell(FIRST_POINT, 0), cells: Array.from({ length: points }, (_, row) => pointCells(row, scores)) },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, WIDTH),
      { ...inputFormat(area(FIRST_STRATEGY, 0, STRATEGIES.length, 1)), bold: true },
      { range: area(FIRST_STRATEGY, 1, STRATEGIES.length, 2), horizontal: "Center" },
      { range: area(FIRST_STRATEGY, 3, STRATEGIES.length, 1), numberFormat: "#,##0" },
      { range: area(FIRST_STRATEGY, 4, STRATEGIES.length, 1), color: COLORS.muted },
      ...bodyLines(strategies),
      headerFormat(POINTS_ROW, 0, WIDTH),
      { range: area(FIRST_POINT, 1, points, 4), numberFormat: "0.0", horizontal: "Center" },
    ],
    widths: { A: 30, "B:C": 16, D: 18, E: 62 },
    heights: { [String(HEADER_ROW + 1)]: 24 },
    highlights: [{ range: area(FIRST_POINT, 3, points, 2), formula: `=ISNA(${cell(FIRST_POINT, 3)})`, color: COLORS.onAccent }],
    charts: [
      {
        name: "KAM_PortfolioChart",
        title: own.chart,
        from: cell(CHART_ROW, 0),
        to: cell(POINTS_ROW - 2, WIDTH - 1),
        xTitle: own.points.strength,
        yTitle: own.points.attractiveness,
        max: 100,
        series: [
          {
            name: own.points.key,
            x: pointsOf(1, points),
            y: pointsOf(3, points),
            labels: labelsOf(sheet, name, points),
            color: COLORS.accent,
          },
          {
            name: own.points.others,
            x: pointsOf(1, points),
            y: pointsOf(4, points),
            labels: labelsOf(sheet, name, points),
            color: COLORS.muted,
          },
        ],
      },
    ],
    names: [
      sheetMarker("portfolio"),
      {
        name: STRATEGIES_NAME,
        refersTo: `=${quoteSheet(sheet)}!${absolute(FIRST_STRATEGY, 0)}:${absolute(FIRST_STRATEGY + STRATEGIES.length - 1, 0)}`,
        scope: "workbook",
      },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "landscape" },
  };
}

const pointsOf = (column: number, points: number): string => area(FIRST_POINT, column, points, 1);

const labelsOf = (sheet: string, name: (row: number) => string, points: number): string[] =>
  Array.from({ length: points }, (_, row) => `=${quoteSheet(sheet)}!${name(row)}`);

/** How many accounts follow a strategy, how many of them are key accounts, and their revenue. */
function strategyCells({ layout, data, content: { language } }: ScoresSheet, strategy: string): DraftCell[] {
  const column = (field: ScoreField): string => tableColumn(SCORES_TABLE, headerOf(layout, field) ?? scoreHeader(field, language));
  const yes = quoteText(texts(language).sheets.yes);
  return [
    { formula: `=COUNTIF(${column("quadrant")},${strategy})` },
    { formula: `=COUNTIFS(${column("quadrant")},${strategy},${column("keyAccount")},${yes})` },
    data.has("currentRevenue")
      ? { formula: `=SUMIF(${data.wholeColumn("quadrant")},${strategy},${data.wholeColumn("currentRevenue")})` }
      : "",
  ];
}

/** One account of the ranked list: its name, strength, attractiveness, and the attractiveness again in the column of its series. */
function pointCells(row: number, { data, content: { language } }: ScoresSheet): DraftCell[] {
  const attractiveness = cell(FIRST_POINT + row, 2);
  const isKey = `${data.nth("rankedKey", row + 1)}=${quoteText(texts(language).sheets.yes)}`;
  return [
    data.nth("ranking", row + 1, 1),
    data.nthNumber("rankedStrength", row + 1),
    data.nthNumber("rankedAttractiveness", row + 1),
    `IF(AND(ISNUMBER(${attractiveness}),${isKey}),${attractiveness},NA())`,
    `IF(AND(ISNUMBER(${attractiveness}),NOT(${isKey})),${attractiveness},NA())`,
  ].map((formula) => ({ formula: `=${formula}` }));
}
