import type { SheetEntry } from "./registry/entry";
import { onlyChangesFramed } from "./registry/onlyChanges";
import { columnLetters, quoteSheet } from "../domain/grid";
import { LONGEST_NAME } from "../domain/namePlaces";
import { DEFAULT_CUT, STRATEGIES, type Strategy } from "../domain/quadrant";
import { fill, texts, type Language } from "../i18n";
import { absolute, area, cell, quoteText } from "./a1";
import { MOST_DRAWN } from "./dataContent";
import type { ChartDraft, DraftCell, Highlight, SeriesDraft, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { STRATEGIES_NAME } from "./namedCells";
import type { ScoresSheet } from "./scoresSheet";
import { COLORS, bodyLines, headerFormat, inputFormats } from "./style";

const HEADER_ROW = 3;
const FIRST_STRATEGY = HEADER_ROW + 1;
/** Columns of the strategies; behind them, hidden, what is there for the chart's sake. */
const STRATEGY_WIDTH = 5;
const HIDDEN = LEFT + STRATEGY_WIDTH + 1;
/** Where the chart writes the strategies' names. */
const NAME_COLUMN = HIDDEN;
/** The chart stands between the strategies and the points it draws; with them it is no taller than a laptop's screen. */
const REASON_ROW = FIRST_STRATEGY + STRATEGIES.length;
const CHART_ROW = REASON_ROW + 1;
const CHART_ROWS = 24;
const POINTS_ROW = CHART_ROW + CHART_ROWS + 2;
const FIRST_POINT = POINTS_ROW + 1;
/** Columns of the points that are seen. */
const POINT_WIDTH = 4;

/**
 * Portfolio: attractiveness against strength as a chart, and the four strategies with accounts, key accounts and revenue. The chart has all
 * the points it can have from the beginning, however few accounts there are: the list may grow.
 */
export function portfolioDraft(sheet: string, scores: ScoresSheet, cut: number, language: Language, back: DraftCell = ""): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.portfolio;
  const { strategy, accounts, keyAccounts, revenue, meaning } = own.headers;
  const strategies = area(FIRST_STRATEGY, LEFT, STRATEGIES.length, STRATEGY_WIDTH);
  const numbers = area(FIRST_POINT, STRENGTH_COLUMN, MOST_DRAWN, 2);
  const whole = (row: number, column: number, rows: number, columns: number): string => area(row, column, rows + 1, columns);
  const shared = frame({
    kind: "portfolio",
    title: own.title,
    note: own.note,
    back,
    lastColumn: LEFT + STRATEGY_WIDTH - 1,
    headerRow: HEADER_ROW,
    heights: { "3": 6 },
    // One page with the picture: the points below it are there for its sake.
    page: { area: area(0, 0, POINTS_ROW, LEFT + STRATEGY_WIDTH) },
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, LEFT), cells: [[strategy, accounts, keyAccounts, revenue, meaning]] },
      { at: cell(FIRST_STRATEGY, LEFT), once: true, cells: STRATEGIES.map((each) => [terms.strategies[each]]) },
      {
        at: cell(FIRST_STRATEGY, LEFT + 1),
        cells: STRATEGIES.map((each, index) => [...strategyCells(scores, `$${cell(FIRST_STRATEGY + index, LEFT)}`), own.meanings[each]]),
      },
      { at: cell(FIRST_STRATEGY, NAME_COLUMN), cells: STRATEGIES.map(namePlace) },
      { at: cell(REASON_ROW, LEFT), cells: [[{ formula: nothingDrawn(language) }]] },
      { at: cell(POINTS_ROW - 1, LEFT), cells: [[fill(own.drawnNote, { count: MOST_DRAWN })]] },
      {
        at: cell(POINTS_ROW, ACCOUNT_COLUMN),
        cells: [[own.points.account, own.points.strength, own.points.attractiveness, own.points.isKey]],
      },
      { at: cell(POINTS_ROW, KEY_COLUMN), cells: [[own.points.key, own.points.others, own.points.nameX, own.points.nameY]] },
      { at: cell(FIRST_POINT, ACCOUNT_COLUMN), cells: pointRows((row) => pointCells(row, scores)) },
      { at: cell(FIRST_POINT, KEY_COLUMN), cells: pointRows((row) => chartCells(row, scores)) },
    ],
    formats: [
      ...shared.formats,
      { range: cell(REASON_ROW, LEFT), color: COLORS.soon, bold: true },
      { range: cell(POINTS_ROW - 1, LEFT), color: COLORS.muted },
      headerFormat(HEADER_ROW, LEFT, STRATEGY_WIDTH),
      ...bodyLines(strategies),
      ...inputFormats(area(FIRST_STRATEGY, LEFT, STRATEGIES.length, 1)),
      { range: area(FIRST_STRATEGY, LEFT, STRATEGIES.length, 1), bold: true },
      // With their headers, so that these stand above what they head; text behind a number keeps off it.
      { range: whole(HEADER_ROW, LEFT + 1, STRATEGIES.length, 3), horizontal: "Right" },
      { range: whole(HEADER_ROW, LEFT + 4, STRATEGIES.length, 1), horizontal: "Left", indent: 1 },
      { range: area(FIRST_STRATEGY, LEFT + 3, STRATEGIES.length, 1), numberFormat: "#,##0" },
      { range: area(FIRST_STRATEGY, LEFT + 4, STRATEGIES.length, 1), color: COLORS.muted },
      headerFormat(POINTS_ROW, ACCOUNT_COLUMN, POINT_WIDTH),
      { range: whole(POINTS_ROW, STRENGTH_COLUMN, MOST_DRAWN, 2), horizontal: "Right" },
      { range: whole(POINTS_ROW, IS_KEY_COLUMN, MOST_DRAWN, 1), horizontal: "Center" },
      { range: numbers, numberFormat: "0.0" },
    ],
    widths: { ...shared.widths, B: 30, "C:E": 16, F: 110 },
    hiddenColumns: [`${columnLetters(HIDDEN)}:${columnLetters(HIDDEN + 3)}`],
    highlights: hidden(),
    charts: [chart(sheet, cut, language)],
    names: [
      ...shared.names,
      {
        name: STRATEGIES_NAME,
        refersTo: `=${quoteSheet(sheet)}!${absolute(FIRST_STRATEGY, LEFT)}:${absolute(FIRST_STRATEGY + STRATEGIES.length - 1, LEFT)}`,
        scope: "workbook",
      },
    ],
  };
}

/** Columns of the points: account, strength, attractiveness, key account or not; hidden, the attractiveness again by series. */
const ACCOUNT_COLUMN = LEFT;
const STRENGTH_COLUMN = LEFT + 1;
const ATTRACTIVENESS_COLUMN = LEFT + 2;
const IS_KEY_COLUMN = LEFT + 3;
const KEY_COLUMN = HIDDEN;
const OTHERS_COLUMN = HIDDEN + 1;
/** Where the account's name is written. */
const NAME_X_COLUMN = HIDDEN + 2;
const NAME_Y_COLUMN = HIDDEN + 3;

/** Rows for all the points there can be. */
const pointRows = (cells: (row: number) => DraftCell[]): DraftCell[][] => Array.from({ length: MOST_DRAWN }, (_, row) => cells(row));

/** Why the chart is empty, where nothing in it has a place. */
function nothingDrawn(language: Language): string {
  const places = area(FIRST_POINT, KEY_COLUMN, MOST_DRAWN, 2);
  return `=IF(COUNT(${places})=0,${quoteText(texts(language).sheets.portfolio.nothingDrawn)},"")`;
}

/** The chart takes numbers alone for what goes across: where there is none, the 0 says nothing to a person, and is white on white. */
function hidden(): Highlight[] {
  const first = (column: number): string => `$${cell(FIRST_POINT, column)}`;
  const notDrawn = `AND(ISNA(${first(KEY_COLUMN)}),ISNA(${first(OTHERS_COLUMN)}))`;
  return [
    { range: area(FIRST_POINT, ACCOUNT_COLUMN, MOST_DRAWN, POINT_WIDTH), formula: `=${first(ACCOUNT_COLUMN)}<>""`, below: COLORS.line },
    { range: area(FIRST_POINT, STRENGTH_COLUMN, MOST_DRAWN, 1), formula: `=${notDrawn}`, color: COLORS.onAccent },
  ];
}

/** The points of key accounts and of others; for a chart on another sheet, `sheet` is what the portfolio is called. */
export function pointSeries(sheet: string | null, language: Language): SeriesDraft[] {
  const { points } = texts(language).sheets.portfolio;
  const column = (at: number): string => area(FIRST_POINT, at, MOST_DRAWN, 1);
  const ofPoints = { x: column(STRENGTH_COLUMN), labels: [], ...(sheet === null ? {} : { sheet }) };
  return [
    { ...ofPoints, name: points.key, y: column(KEY_COLUMN), color: COLORS.accent },
    { ...ofPoints, name: points.others, y: column(OTHERS_COLUMN), color: COLORS.second },
  ];
}

/** A series that only writes names has none in the legend. */
const UNNAMED = " ";

/** The chart: key accounts and others in two colours, each named by its cell where there is room, and the four strategies by theirs. */
function chart(sheet: string, cut: number, language: Language): ChartDraft {
  const own = texts(language).sheets.portfolio;
  const column = (at: number): string => area(FIRST_POINT, at, MOST_DRAWN, 1);
  const labels = (row: number, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `=${quoteSheet(sheet)}!${absolute(row + index, LEFT)}`);
  return {
    name: "KAM_PortfolioChart",
    title: own.chart,
    from: cell(CHART_ROW, LEFT),
    to: cell(CHART_ROW + CHART_ROWS - 1, LEFT + STRATEGY_WIDTH - 1),
    xTitle: own.points.strength,
    yTitle: own.points.attractiveness,
    max: 100,
    drawsHidden: true,
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

const orZero = (value: string): string => `IF(ISNUMBER(${value}),${value},0)`;

/** One account of the chart: its name, strength and attractiveness, and whether it is a key account. */
function pointCells(row: number, { data }: ScoresSheet): DraftCell[] {
  const name = `TRIM(${data.nth("drawn", row + 1, 1)})`;
  return [
    `IF(LEN(${name})>${LONGEST_NAME},LEFT(${name},${LONGEST_NAME - 1})&"…",${name})`,
    // A text among the numbers that go across would let Excel count 1, 2, 3 for all of them.
    orZero(data.nthNumber("drawnStrength", row + 1)),
    data.nthNumber("drawnAttractiveness", row + 1),
    data.nth("drawnKey", row + 1),
  ].map((formula) => ({ formula: `=${formula}` }));
}

/** Its place in each series, and its name's. */
function chartCells(row: number, { data, content: { language } }: ScoresSheet): DraftCell[] {
  const at = (column: number): string => cell(FIRST_POINT + row, column);
  const attractiveness = at(ATTRACTIVENESS_COLUMN);
  const nameUp = data.nthNumber("namePlace", row + 1, 1);
  const known = `ISNUMBER(${attractiveness}),ISNUMBER(${data.nthNumber("drawnStrength", row + 1)})`;
  const isKey = `${at(IS_KEY_COLUMN)}=${quoteText(texts(language).sheets.yes)}`;
  return [
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
  draft: (facts) =>
    facts.choice &&
    portfolioDraft(facts.nameOf("portfolio"), facts.choice.scores, facts.choice.settings.cut, facts.language, startLink(facts)),
  update: onlyChangesFramed((each) => portfolioSheet.draft(each), HEADER_ROW),
};
