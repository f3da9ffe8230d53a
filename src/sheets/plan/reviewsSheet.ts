import { rowsToFit } from "./rowsToFit";
import type { SheetEntry } from "../registry/entry";
import { SNAPSHOT_COLUMNS, type AccountSnapshot } from "../../domain/plan/snapshot";
import { texts, type Language } from "../../i18n";
import { absolute, area, cell, tableColumn } from "../a1";
import type { ChartDraft, DraftCell, Format, SheetDraft } from "../draft";
import { sheetMarker } from "../marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "../style";
import type { TablePart } from "../tablePart";
import { OwnTable, type NewRows } from "./ownTable";
import { PLAN_ACCOUNTS_NAME } from "./planNames";

export const SNAPSHOTS_TABLE = "KAM_Snapshots";

const COLUMNS = ["account", ...SNAPSHOT_COLUMNS, "id"] as const;

type Column = (typeof COLUMNS)[number];

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = COLUMNS.length;

/** What the trend draws, each from 0 to 100. */
const DRAWN = ["score", "completeness", "coverage"] as const;
const DRAWN_COLORS = { score: COLORS.accent, completeness: "#C77D0A", coverage: "#3B6FB6" } as const;

/** The trend stands to the right of the table, which grows downwards. */
const TREND = WIDTH + 1;
const TREND_WIDTH = 1 + DRAWN.length;
const CHOSEN = { row: 1, column: TREND + 1 } as const;

/** So many reviews of an account are drawn, the last ones. */
export const MOST_REVIEWS = 12;

const CHART_ROW = FIRST_ROW + MOST_REVIEWS + 1;

const headers = (language: Language): Readonly<Record<Column, string>> => texts(language).plan.reviewsSheet.headers;

/** The Reviews sheet: `KAM_Snapshots` with what is known, or an empty row; beside it the trend of one account. */
export function reviewsDraft(sheet: string, snapshots: readonly AccountSnapshot[], language: Language): SheetDraft {
  const own = texts(language).plan.reviewsSheet;
  const cells = snapshots.length > 0 ? snapshots.map(snapshotCells) : [{}];
  const rows = cells.map((row: RowCells) => COLUMNS.map((column) => row[column] ?? ""));
  const chosen = cell(CHOSEN.row, CHOSEN.column);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [COLUMNS.map((column) => own.headers[column]), ...rows] },
      { at: cell(CHOSEN.row, TREND), cells: [[own.trend.title, { formula: lastReviewed(own.headers) }]] },
      { at: cell(HEADER_ROW, TREND), cells: [[own.trend.headers.date, ...DRAWN.map((each) => own.trend.headers[each])]] },
      { at: cell(FIRST_ROW, TREND), cells: Array.from({ length: MOST_REVIEWS }, (_, row) => trendCells(row, own.headers)) },
    ],
    tables: [
      { name: SNAPSHOTS_TABLE, range: area(HEADER_ROW, 0, rows.length + 1, WIDTH), style: TABLE_STYLE, showFilter: true, banded: false },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, WIDTH),
      ...bodyLines(area(FIRST_ROW, 0, rows.length, WIDTH)),
      ...formats(rows.length),
      { range: cell(CHOSEN.row, TREND), bold: true },
      { ...inputFormat(chosen), bold: true },
      headerFormat(HEADER_ROW, TREND, TREND_WIDTH),
      { range: area(HEADER_ROW, TREND, MOST_REVIEWS + 1, TREND_WIDTH), horizontal: "Center" },
      { range: area(FIRST_ROW, TREND, MOST_REVIEWS, 1), numberFormat: "yyyy-mm-dd" },
      { range: area(FIRST_ROW, TREND + 1, MOST_REVIEWS, DRAWN.length), numberFormat: "0.0" },
    ],
    widths: { A: 26, B: 12, C: 12, D: 14, "E:F": 11, G: 10, H: 7, I: 3, J: 13, K: 26, "L:M": 14 },
    heights: { [String(HEADER_ROW + 1)]: 32 },
    validations: [{ range: chosen, rule: { list: `=${PLAN_ACCOUNTS_NAME}` }, prompt: { title: own.trend.title, message: own.trend.hint } }],
    // What was not measured is not a point of a line, so it is an error; nobody has to see that.
    highlights: [
      {
        range: area(FIRST_ROW, TREND, MOST_REVIEWS, TREND_WIDTH),
        formula: `=ISNA(${cell(FIRST_ROW, TREND)})`,
        color: COLORS.onAccent,
      },
    ],
    charts: [chart(language)],
    names: [sheetMarker("reviews")],
    freeze: { rows: FIRST_ROW, columns: 0 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` },
  };
}

function formats(count: number): Format[] {
  const column = (name: Column, columns = 1): string => area(FIRST_ROW, COLUMNS.indexOf(name), count, columns);
  return [
    { range: area(HEADER_ROW, 1, count + 1, WIDTH - 1), horizontal: "Center" },
    { range: column("account"), bold: true, wrap: true },
    { range: column("date"), numberFormat: "yyyy-mm-dd" },
    { range: column("score"), numberFormat: "0.0" },
    { range: column("revenue"), numberFormat: "#,##0" },
    { range: column("completeness", 2), numberFormat: "0%" },
    { range: column("id"), color: COLORS.muted },
  ];
}

/** The account of the latest review: shown until one is chosen. */
function lastReviewed(standing: Readonly<Record<Column, string>>): string {
  const [accounts, dates] = [tableColumn(SNAPSHOTS_TABLE, standing.account), tableColumn(SNAPSHOTS_TABLE, standing.date)];
  return `=IF(COUNT(${dates})=0,"",INDEX(${accounts},MATCH(MAX(${dates}),${dates},0))&"")`;
}

/** One review of the chosen account, the latest first: its date, and what is drawn. */
function trendCells(row: number, standing: Readonly<Record<Column, string>>): DraftCell[] {
  const [accounts, dates] = [tableColumn(SNAPSHOTS_TABLE, standing.account), tableColumn(SNAPSHOTS_TABLE, standing.date)];
  const chosen = absolute(CHOSEN.row, CHOSEN.column);
  const before = row === 0 ? "" : `,${dates},"<"&N(${cell(FIRST_ROW + row - 1, TREND)})`;
  const latest = `MAXIFS(${dates},${accounts},${chosen}${before})`;
  const date = `$${cell(FIRST_ROW + row, TREND)}`;
  return [
    { formula: `=IF(${latest}=0,NA(),${latest})` },
    ...DRAWN.map((each) => {
      const times = each === "score" ? "" : "100*";
      return {
        formula: `=IFERROR(${times}AVERAGEIFS(${tableColumn(SNAPSHOTS_TABLE, standing[each])},${accounts},${chosen},${dates},${date}),NA())`,
      };
    }),
  ];
}

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
  draft: ({ planning, language, nameOf }) => planning && reviewsDraft(nameOf("reviews"), planning.snapshots, language),
  update: ({ planning }, { table }) => {
    const standing = table(SNAPSHOTS_TABLE);
    if (!standing || !planning) return null;
    const { blocks, rows } = newSnapshotRows(standing, planning.snapshots);
    return { blocks, ...rowsToFit(standing, SNAPSHOTS_TABLE, blocks, rows) };
  },
};
