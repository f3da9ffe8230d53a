import { rowsToFit } from "./rowsToFit";
import type { SheetEntry } from "../registry/entry";
import { SNAPSHOT_COLUMNS, type AccountSnapshot } from "../../domain/plan/snapshot";
import { texts, type Language } from "../../i18n";
import { columnLetters } from "../../domain/grid";
import { absolute, area, cell, quoteText, tableColumn } from "../a1";
import type { ChartDraft, DraftCell, Format, SheetDraft } from "../draft";
import { LEFT, frame } from "../frame";
import { startLink } from "../links";
import { COLORS, DATE_FORMAT, TABLE_STYLE, bodyLines, headerFormat, inputFormat } from "../style";
import type { TablePart } from "../tablePart";
import { OwnTable, type NewRows } from "./ownTable";
import { PLAN_ACCOUNTS_NAME, TODAY_NAME } from "./planNames";

export const SNAPSHOTS_TABLE = "KAM_Snapshots";

const COLUMNS = ["account", ...SNAPSHOT_COLUMNS, "id"] as const;

type Column = (typeof COLUMNS)[number];

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = COLUMNS.length;

/** What the trend draws, each from 0 to 100. */
const DRAWN = ["score", "completeness", "coverage"] as const;
const DRAWN_COLORS = { score: COLORS.accent, completeness: COLORS.soon, coverage: COLORS.inputEdge } as const;

/** The trend stands to the right of the table, which grows downwards. */
const TREND = LEFT + WIDTH + 1;
const TREND_WIDTH = 1 + DRAWN.length;
const CHOSEN = { row: 2, column: TREND + 1 } as const;

/** So many reviews of an account are drawn, the last ones. */
export const MOST_REVIEWS = 12;

const CHART_ROW = FIRST_ROW + MOST_REVIEWS + 1;

const headers = (language: Language): Readonly<Record<Column, string>> => texts(language).plan.reviewsSheet.headers;

/** The Reviews sheet: `KAM_Snapshots` with what is known, or an empty row; beside it the trend of one account. */
export function reviewsDraft(sheet: string, snapshots: readonly AccountSnapshot[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).plan.reviewsSheet;
  const cells = snapshots.length > 0 ? snapshots.map(snapshotCells) : [{}];
  const rows = cells.map((row: RowCells) => COLUMNS.map((column) => row[column] ?? ""));
  const chosen = cell(CHOSEN.row, CHOSEN.column);
  const shared = frame({
    kind: "reviews",
    title: own.title,
    note: own.note,
    back,
    lastColumn: TREND + TREND_WIDTH - 1,
    headerRow: HEADER_ROW,
    headerHeight: 25.5,
    tab: "muted",
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, LEFT), cells: [COLUMNS.map((column) => own.headers[column]), ...rows] },
      { at: cell(CHOSEN.row, TREND), cells: [[own.trend.title, { formula: lastReviewed(own.headers) }]] },
      { at: cell(HEADER_ROW, TREND), cells: [[own.trend.headers.date, ...DRAWN.map((each) => own.trend.headers[each])]] },
      { at: cell(CHART_ROW - 1, TREND), cells: [[{ formula: trendNote(language) }]] },
      { at: cell(FIRST_ROW, TREND), cells: Array.from({ length: MOST_REVIEWS }, (_, row) => trendCells(row, own.headers)) },
    ],
    tables: [
      { name: SNAPSHOTS_TABLE, range: area(HEADER_ROW, LEFT, rows.length + 1, WIDTH), style: TABLE_STYLE, showFilter: true, banded: false },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, WIDTH),
      ...bodyLines(area(FIRST_ROW, LEFT, rows.length, WIDTH)),
      ...formats(rows.length),
      { range: cell(CHOSEN.row, TREND), bold: true },
      { ...inputFormat(chosen), bold: true },
      headerFormat(HEADER_ROW, TREND, TREND_WIDTH),
      { range: area(HEADER_ROW, TREND + 1, MOST_REVIEWS + 1, DRAWN.length), horizontal: "Right" },
      { range: area(FIRST_ROW, TREND, MOST_REVIEWS, 1), numberFormat: DATE_FORMAT, horizontal: "Left" },
      { range: cell(CHART_ROW - 1, TREND), color: COLORS.muted },
      { range: area(FIRST_ROW, TREND + 1, MOST_REVIEWS, DRAWN.length), numberFormat: "0.0" },
    ],
    widths: { ...shared.widths, B: 20.7, C: 11.9, D: 9, E: 12, F: 13, G: 11.9, H: 11.9, J: 2.71, K: 14, L: 26, "M:N": 15 },
    hiddenColumns: [`${columnLetters(place("id"))}:${columnLetters(place("id"))}`],
    validations: [{ range: chosen, rule: { list: `=${PLAN_ACCOUNTS_NAME}` }, prompt: { title: own.trend.title, message: own.trend.hint } }],
    // What was not measured is not a point of a line, so it is an error; nobody has to see that.
    highlights: [
      {
        range: area(FIRST_ROW, TREND, MOST_REVIEWS, TREND_WIDTH),
        formula: `=OR(ISNA(${cell(FIRST_ROW, TREND)}),COUNT($${cell(FIRST_ROW, TREND + 1)}:$${cell(FIRST_ROW, TREND + DRAWN.length)})=0)`,
        color: COLORS.onAccent,
      },
    ],
    charts: [chart(language)],
  };
}

function formats(count: number): Format[] {
  const column = (name: Column, columns = 1): string => area(FIRST_ROW, place(name), count, columns);
  return [
    { range: area(HEADER_ROW, place("date"), count + 1, WIDTH - 2), horizontal: "Right" },
    { range: column("account"), bold: true, wrap: true },
    { range: column("date"), numberFormat: DATE_FORMAT },
    { range: column("score"), numberFormat: "0.0" },
    { range: column("revenue"), numberFormat: "#,##0" },
    { range: column("completeness", 2), numberFormat: "0%" },
  ];
}

const place = (column: Column): number => LEFT + COLUMNS.indexOf(column);

/** The account of the latest review: shown until one is chosen. */
function lastReviewed(standing: Readonly<Record<Column, string>>): string {
  const [accounts, dates] = [tableColumn(SNAPSHOTS_TABLE, standing.account), tableColumn(SNAPSHOTS_TABLE, standing.date)];
  return `=IF(COUNT(${dates})=0,"",INDEX(${accounts},MATCH(MAX(${dates}),${dates},0))&"")`;
}

/**
 * One review of the chosen account, the latest first: its date, and what is drawn. Until there are two, the day and a quarter before it stand in
 * their places, without values: else the axis of the dates would begin in 1900.
 */
function trendCells(row: number, standing: Readonly<Record<Column, string>>): DraftCell[] {
  const [accounts, dates] = [tableColumn(SNAPSHOTS_TABLE, standing.account), tableColumn(SNAPSHOTS_TABLE, standing.date)];
  const chosen = absolute(CHOSEN.row, CHOSEN.column);
  const before = row === 0 ? "" : `,${dates},"<"&N(${cell(FIRST_ROW + row - 1, TREND)})`;
  const latest = `MAXIFS(${dates},${accounts},${chosen}${before})`;
  const date = `$${cell(FIRST_ROW + row, TREND)}`;
  const otherwise = row === 0 ? `INT(${TODAY_NAME})` : row === 1 ? `${cell(FIRST_ROW, TREND)}-${QUARTER}` : "NA()";
  return [
    { formula: `=IF(${latest}=0,${otherwise},${latest})` },
    ...DRAWN.map((each) => {
      const times = each === "score" ? "" : "100*";
      return {
        formula: `=IFERROR(${times}AVERAGEIFS(${tableColumn(SNAPSHOTS_TABLE, standing[each])},${accounts},${chosen},${dates},${date}),NA())`,
      };
    }),
  ];
}

/** What is missing for a trend. */
const trendNote = (language: Language): string => {
  const dates = area(FIRST_ROW, TREND + 1, MOST_REVIEWS, 1);
  return `=IF(COUNT(${dates})>1,"",${quoteText(texts(language).plan.reviewsSheet.trend.tooFew)})`;
};

/** The lines of the trend, over the dates of the reviews. */
function chart(language: Language): ChartDraft {
  const { trend } = texts(language).plan.reviewsSheet;
  const column = (index: number): string => area(FIRST_ROW, TREND + index, MOST_REVIEWS, 1);
  return {
    name: "KAM_ReviewsChart",
    title: trend.chart,
    from: cell(CHART_ROW, TREND),
    to: cell(CHART_ROW + 20, TREND + TREND_WIDTH - 1),
    xTitle: trend.headers.date,
    yTitle: trend.scale,
    max: 100,
    unit: 25,
    dates: true,
    series: DRAWN.map((each, index) => ({
      name: trend.headers[each],
      x: column(0),
      y: column(index + 1),
      labels: [],
      color: DRAWN_COLORS[each],
    })),
  };
}

/** Days. */
const QUARTER = 91;

type RowCells = Readonly<Partial<Record<Column, DraftCell>>>;

const snapshotCells = ({ account, accountId, ...snapshot }: AccountSnapshot): RowCells => ({
  account,
  id: accountId,
  ...Object.fromEntries(SNAPSHOT_COLUMNS.map((column) => [column, snapshot[column] ?? ""])),
});

/** Rows for snapshots that the table does not have: one an account and day. */
export function newSnapshotRows(part: TablePart, snapshots: readonly AccountSnapshot[]): NewRows {
  const table = new OwnTable(part, { en: headers("en"), es: headers("es") }, COLUMNS);
  const key = (id: string, date: unknown): string => `${id.trim()} ${typeof date === "number" ? Math.floor(date) : ""}`;
  const known = new Set(Array.from({ length: part.rowCount }, (_, row) => key(table.text(row, "id"), table.at(row, "date"))));
  const fresh = snapshots.filter(({ accountId, date }) => !known.has(key(accountId, date)));
  return table.newRows(fresh.map(snapshotCells));
}

/** How accounts stood at their reviews, and the trend of one. */
export const reviewsSheet: SheetEntry = {
  kind: "reviews",
  name: (language) => texts(language).sheets.names.reviews,
  shown: "onRequest",
  group: "plans",
  tables: [SNAPSHOTS_TABLE],
  reads: { refresh: { tables: { [SNAPSHOTS_TABLE]: "whole" } } },
  isDue: ({ planning }) => (planning?.snapshots.length ?? 0) > 0,
  draft: (facts) => facts.planning && reviewsDraft(facts.nameOf("reviews"), facts.planning.snapshots, facts.language, startLink(facts)),
  update: ({ planning }, { table }) => {
    const standing = table(SNAPSHOTS_TABLE);
    if (!standing || !planning) return null;
    const { blocks, rows } = newSnapshotRows(standing, planning.snapshots);
    return { blocks, ...rowsToFit(standing, SNAPSHOTS_TABLE, blocks, rows) };
  },
};
