import type { SheetEntry } from "./registry/entry";
import { onlyChanges } from "./registry/onlyChanges";
import { quoteSheet } from "../domain/grid";
import { LONGEST_NAME } from "../domain/namePlaces";
import { DEFAULT_CUT, STRATEGIES, type Strategy } from "../domain/quadrant";
import { fill, texts, type Language } from "../i18n";
import { absolute, area, cell, quoteText } from "./a1";
import { MOST_DRAWN } from "./dataColumns";
import type { ChartDraft, DraftCell, Highlight, SeriesDraft, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { STRATEGIES_NAME } from "./namedCells";
import type { ScoresSheet } from "./scoresSheet";
import { COLORS, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";

const HEADER_ROW = 3;
const FIRST_STRATEGY = HEADER_ROW + 1;
/** Columns of the strategies; then where the chart writes their names. */
const STRATEGY_WIDTH = 5;
const NAME_COLUMN = STRATEGY_WIDTH;
const WIDTH = NAME_COLUMN + 2;
/** The chart stands between the strategies and the points it draws. */
const CHART_ROW = FIRST_STRATEGY + STRATEGIES.length + 1;
const POINTS_ROW = CHART_ROW + 42;
const FIRST_POINT = POINTS_ROW + 1;
const POINT_WIDTH = 8;

/**
 * Portfolio: attractiveness against strength as a chart, and the four strategies with accounts, key accounts and revenue. The chart has all
 * the points it can have from the beginning, however few accounts there are: the list may grow.
 */
export function portfolioDraft(sheet: string, scores: ScoresSheet, cut: number, language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.portfolio;
  const strategies = area(FIRST_STRATEGY, 0, STRATEGIES.length, WIDTH);
  const counts = area(FIRST_POINT, 1, MOST_DRAWN, POINT_WIDTH - 1);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [Object.values(own.headers)] },
      { at: cell(FIRST_STRATEGY, 0), once: true, cells: STRATEGIES.map((each) => [terms.strategies[each]]) },
      {
        at: cell(FIRST_STRATEGY, 1),
        cells: STRATEGIES.map((each, index) => [
          ...strategyCells(scores, `$${cell(FIRST_STRATEGY + index, 0)}`),
          own.meanings[each],
          ...namePlace(each),
        ]),
      },
      { at: cell(POINTS_ROW - 1, 0), cells: [[fill(own.drawnNote, { count: MOST_DRAWN })]] },
      { at: cell(POINTS_ROW, 0), cells: [Object.values(own.points)] },
      { at: cell(FIRST_POINT, 0), cells: Array.from({ length: MOST_DRAWN }, (_, row) => pointCells(row, scores)) },
    ],
    formats: [
      ...titleFormats(),
      { range: cell(POINTS_ROW - 1, 0), italic: true, color: COLORS.muted },
      headerFormat(HEADER_ROW, 0, WIDTH),
      { ...inputFormat(area(FIRST_STRATEGY, 0, STRATEGIES.length, 1)), bold: true },
      { range: area(HEADER_ROW, 1, STRATEGIES.length + 1, 3), horizontal: "Center" },
      { range: area(FIRST_STRATEGY, 3, STRATEGIES.length, 1), numberFormat: "#,##0" },
      { range: area(FIRST_STRATEGY, 4, STRATEGIES.length, 3), color: COLORS.muted },
      { range: area(HEADER_ROW, NAME_COLUMN, STRATEGIES.length + 1, 2), horizontal: "Center" },
      ...bodyLines(strategies),
      headerFormat(POINTS_ROW, 0, POINT_WIDTH),
      { range: area(POINTS_ROW, 1, 1, POINT_WIDTH - 1), horizontal: "Center" },
      { range: counts, numberFormat: "0.0", horizontal: "Center" },
    ],
    widths: { A: 30, "B:C": 15, D: 16, E: 62, "F:H": 17 },
    heights: { [String(HEADER_ROW + 1)]: 32, [String(POINTS_ROW + 1)]: 24 },
    highlights: hidden(),
    charts: [chart(sheet, cut, language)],
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
    // One page with the picture: the points below it are there for its sake.
    page: { orientation: "landscape", area: area(0, 0, POINTS_ROW, WIDTH) },
  };
}

/** Columns of the points: account, strength, attractiveness, key account or not, and the attractiveness again by series; then their names. */
const STRENGTH_COLUMN = 1;
const ATTRACTIVENESS_COLUMN = 2;
const IS_KEY_COLUMN = 3;
const KEY_COLUMN = 4;
const OTHERS_COLUMN = 5;
/** Where the account's name is written. */
const NAME_X_COLUMN = 6;
const NAME_Y_COLUMN = 7;

/** The chart takes numbers and #N/A alone: what there is for its sake, and says nothing to a person, is white on white. */
function hidden(): Highlight[] {
  const first = (column: number): string => `$${cell(FIRST_POINT, column)}`;
  const notDrawn = `AND(ISNA(${first(KEY_COLUMN)}),ISNA(${first(OTHERS_COLUMN)}))`;
  return [
    { range: area(FIRST_POINT, KEY_COLUMN, MOST_DRAWN, 2), formula: `=ISNA(${cell(FIRST_POINT, KEY_COLUMN)})`, color: COLORS.onAccent },
    ...[area(FIRST_POINT, STRENGTH_COLUMN, MOST_DRAWN, 1), area(FIRST_POINT, NAME_X_COLUMN, MOST_DRAWN, 2)].map((range) => ({
      range,
      formula: `=${notDrawn}`,
      color: COLORS.onAccent,
    })),
  ];
}

/** The points of key accounts and of others; for a chart on another sheet, `sheet` is what the portfolio is called. */
export function pointSeries(sheet: string | null, language: Language): SeriesDraft[] {
  const { points } = texts(language).sheets.portfolio;
  const column = (at: number): string => area(FIRST_POINT, at, MOST_DRAWN, 1);
  const ofPoints = { x: column(STRENGTH_COLUMN), labels: [], ...(sheet === null ? {} : { sheet }) };
  return [
    { ...ofPoints, name: points.key, y: column(KEY_COLUMN), color: COLORS.accent },
    { ...ofPoints, name: points.others, y: column(OTHERS_COLUMN), color: COLORS.muted },
  ];
}

/** A series that only writes names has none in the legend. */
const UNNAMED = " ";

/** The chart: key accounts and others in two colours, each named by its cell where there is room, and the four strategies by theirs. */
function chart(sheet: string, cut: number, language: Language): ChartDraft {
  const own = texts(language).sheets.portfolio;
  const column = (at: number): string => area(FIRST_POINT, at, MOST_DRAWN, 1);
  const labels = (row: number, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `=${quoteSheet(sheet)}!${absolute(row + index, 0)}`);
  return {
    name: "KAM_PortfolioChart",
    title: own.chart,
    from: cell(CHART_ROW, 0),
    to: cell(POINTS_ROW - 2, WIDTH - 1),
    xTitle: own.points.strength,
    yTitle: own.points.attractiveness,
    max: 100,
    unit: cut > 0 && cut < 100 ? cut : DEFAULT_CUT,
    series: [
      ...pointSeries(null, language),
      {
        name: UNNAMED,
        x: column(NAME_X_COLUMN),
        y: column(NAME_Y_COLUMN),
        labels: labels(FIRST_POINT, MOST_DRAWN),
        color: COLORS.ink,
        namesOnly: "Right",
      },
      {
        name: UNNAMED,
        x: area(FIRST_STRATEGY, NAME_COLUMN, STRATEGIES.length, 1),
        y: area(FIRST_STRATEGY, NAME_COLUMN + 1, STRATEGIES.length, 1),
        labels: labels(FIRST_STRATEGY, STRATEGIES.length),
        color: COLORS.ink,
        namesOnly: "Center",
      },
    ],
  };
}

/** Where the chart writes a strategy's name: in the outer corner of its part, where accounts are fewest. */
function namePlace(strategy: Strategy): DraftCell[] {
  const strong = strategy === "invest" || strategy === "maintain";
  const attractive = strategy === "invest" || strategy === "investSelectively";
  return [strong ? 94 : 8, attractive ? 97 : 3];
}

/** How many accounts follow a strategy, how many of them are key accounts, and their revenue. */
function strategyCells({ data, content: { language } }: ScoresSheet, strategy: string): DraftCell[] {
  const theirs = `${data.wholeColumn("quadrant")},${strategy}`;
  const yes = quoteText(texts(language).sheets.yes);
  return [
    { formula: `=COUNTIF(${theirs})` },
    { formula: `=COUNTIFS(${theirs},${data.wholeColumn("isKey")},${yes})` },
    data.has("currentRevenue") ? { formula: `=SUMIF(${theirs},${data.wholeColumn("currentRevenue")})` } : "",
  ];
}

/** One account of the chart: its name, strength and attractiveness, whether it is a key account, its place in each series, and its name's. */
function pointCells(row: number, { data, content: { language } }: ScoresSheet): DraftCell[] {
  const at = (column: number): string => cell(FIRST_POINT + row, column);
  const attractiveness = at(ATTRACTIVENESS_COLUMN);
  const strength = data.nthNumber("drawnStrength", row + 1);
  const nameUp = data.nthNumber("namePlace", row + 1, 1);
  const orZero = (value: string): string => `IF(ISNUMBER(${value}),${value},0)`;
  const known = `ISNUMBER(${attractiveness}),ISNUMBER(${strength})`;
  const isKey = `${at(IS_KEY_COLUMN)}=${quoteText(texts(language).sheets.yes)}`;
  const name = `TRIM(${data.nth("drawn", row + 1, 1)})`;
  return [
    `IF(LEN(${name})>${LONGEST_NAME},LEFT(${name},${LONGEST_NAME - 1})&"…",${name})`,
    // A text among the numbers that go across would let Excel count 1, 2, 3 for all of them.
    orZero(strength),
    data.nthNumber("drawnAttractiveness", row + 1),
    data.nth("drawnKey", row + 1),
    `IF(AND(${known},${isKey}),${attractiveness},NA())`,
    `IF(AND(${known},NOT(${isKey})),${attractiveness},NA())`,
    orZero(data.nthNumber("namePlace", row + 1)),
    `IF(ISNUMBER(${nameUp}),${nameUp},NA())`,
  ].map((formula) => ({ formula: `=${formula}` }));
}

/** Portfolio follows Scores, and holds what the person calls the four strategies. */
export const portfolioSheet: SheetEntry = {
  kind: "portfolio",
  name: (language) => texts(language).sheets.names.portfolio,
  shown: "always",
  group: "list",
  tables: [],
  reads: { choose: { cells: "all", names: [STRATEGIES_NAME] } },
  draft: ({ choice, language, nameOf }) => choice && portfolioDraft(nameOf("portfolio"), choice.scores, choice.settings.cut, language),
  update: onlyChanges((facts) => portfolioSheet.draft(facts)),
};
