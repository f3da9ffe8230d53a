import { quoteSheet, type CellValue } from "../domain/grid";
import { LANGUAGES, texts, type Language } from "../i18n";
import { absolute, area, cell, tableColumn } from "./a1";
import type { SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import type { SheetEntry } from "./registry/entry";
import type { Choice } from "./registry/facts";
import { COLORS, TABLE_STYLE, headerFormat, titleFormats } from "./style";
import { TOLD_JOBS, TOLD_NAME, type ToldJob } from "./toldFindings";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** How accounts stood at the last run that changed anything, and at the one before. */
export const RUNS_TABLE = "KAM_Runs";

/** The day of that run, and of the one before, one below the other. */
export const RUN_DATES_NAME = "KAM_RunDates";

const DATES_ROW = 3;
const HEADER_ROW = 6;
const FIRST_ROW = HEADER_ROW + 1;

/** Where the cells of what was told stand, beside the dates. */
const TOLD_COLUMN = 4;

/** `'Last run'!E4:E5`. */
const absoluteTold = (sheet: string): string =>
  `=${quoteSheet(sheet)}!${absolute(DATES_ROW, TOLD_COLUMN)}:${absolute(DATES_ROW + TOLD_JOBS.length - 1, TOLD_COLUMN)}`;

/** The cell for what a run tells, on a sheet that was just made. */
export const newToldCell = (job: ToldJob): string => cell(DATES_ROW + TOLD_JOBS.indexOf(job), TOLD_COLUMN);

const COLUMNS = ["account", "score", "rank", "key", "accountBefore", "scoreBefore", "rankBefore", "keyBefore"] as const;

type Column = (typeof COLUMNS)[number];

/** How an account stands: name, score, rank, and TRUE where it is on the list; blank where it has none. */
type Stand = readonly [CellValue, CellValue, CellValue, CellValue];

const NOBODY: Stand = ["", "", "", ""];

const headersOf = (column: Column): string[] => LANGUAGES.map((language) => texts(language).sheets.runs.headers[column]);

/** Scores that differ by less are the same: they were calculated in another order. */
const SAME = 1e-9;

/** Formula text of the columns that say how accounts stood at the run before. */
export type RunColumns = Readonly<Record<"account" | "score" | "rank" | "key", string>>;

/** The columns of the run before, by the headers that stand; null where they are not there. */
export function runColumns(headers: (table: string) => readonly string[] | null): RunColumns | null {
  const standing = headers(RUNS_TABLE);
  if (!standing) return null;
  const [account, score, rank, key] = (["accountBefore", "scoreBefore", "rankBefore", "keyBefore"] as const).map(
    (column) => standing[findColumn({ headers: standing }, headersOf(column))],
  );
  if (account === undefined || score === undefined || rank === undefined || key === undefined) return null;
  const column = (header: string): string => tableColumn(RUNS_TABLE, header);
  return { account: column(account), score: column(score), rank: column(rank), key: column(key) };
}

/** What the columns will be called where the table is yet to be made. */
export const newRunHeaders = (language: Language): string[] => COLUMNS.map((column) => texts(language).sheets.runs.headers[column]);

/** In the order of ranks, so that a person who sorts Scores moves nothing here. */
const standsNow = ({ ranking }: Choice): Stand[] =>
  [...ranking]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name, "en") || 0)
    .map(({ name, score, rank, isKey }) => [name, score ?? "", rank ?? "", isKey ? true : ""]);

/** Last run: values, as they were; nothing is typed there. */
function runsDraft(sheet: string, stands: readonly Stand[], today: number, language: Language): SheetDraft {
  const own = texts(language).sheets.runs;
  const rows = stands.map((stand) => [...stand, ...NOBODY]);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      {
        at: cell(DATES_ROW, 0),
        cells: [
          [own.last, today],
          [own.before, ""],
        ],
      },
      { at: cell(DATES_ROW, TOLD_COLUMN - 1), cells: TOLD_JOBS.map((job) => [own.told[job], ""]) },
      { at: cell(HEADER_ROW, 0), cells: [newRunHeaders(language), ...rows] },
    ],
    tables: [
      {
        name: RUNS_TABLE,
        range: area(HEADER_ROW, 0, rows.length + 1, COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, COLUMNS.length),
      { range: area(DATES_ROW, 1, 2, 1), numberFormat: "yyyy-mm-dd", horizontal: "Left" },
    ],
    widths: { A: 30, "B:D": 12, E: 30, "F:H": 12 },
    names: [
      sheetMarker("runs"),
      {
        name: RUN_DATES_NAME,
        refersTo: `=${quoteSheet(sheet)}!${absolute(DATES_ROW, 1)}:${absolute(DATES_ROW + 1, 1)}`,
        scope: "workbook",
      },
      { name: TOLD_NAME, refersTo: absoluteTold(sheet), scope: "workbook" },
    ],
    freeze: { rows: FIRST_ROW, columns: 1 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "landscape" },
  };
}

/** The stands that the table holds, now or before. */
function standing(part: TablePart, columns: readonly Column[]): Stand[] {
  const cells = columns.map((column) => columnCells(part, headersOf(column)));
  return Array.from({ length: part.rowCount }, (_, row) => cells.map((column) => column[row] ?? "") as unknown as Stand);
}

/** Whether accounts stand as they stood, in whatever order. */
function isSame(one: readonly Stand[], other: readonly Stand[]): boolean {
  const [now, then] = [byName(one), byName(other)];
  return (
    now.length === then.length && now.every((stand, row) => stand.every((value, column) => sameValue(value, then[row]?.[column] ?? "")))
  );
}

/** Sorted by name, then by rank and score: what cannot be told apart any more says the same. */
const byName = (stands: readonly Stand[]): Stand[] =>
  [...stands].sort(
    ([a, scoreA, rankA], [b, scoreB, rankB]) =>
      compareText(String(a), String(b)) || Number(rankA) - Number(rankB) || Number(scoreA) - Number(scoreB),
  );

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sameValue = (one: CellValue, other: CellValue): boolean =>
  typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < SAME : one === other;

/** How accounts stood, and what was told: what stood at the last run becomes what stood before, once anything has changed. */
export const runsSheet: SheetEntry = {
  kind: "runs",
  name: (language) => texts(language).sheets.names.runs,
  shown: "hidden",
  group: "list",
  tables: [RUNS_TABLE],
  reads: {
    choose: { tables: { [RUNS_TABLE]: "whole" }, names: [RUN_DATES_NAME, TOLD_NAME] },
    refresh: { names: [TOLD_NAME] },
  },
  draft: ({ choice, today, language, nameOf }) => choice && runsDraft(nameOf("runs"), standsNow(choice), today, language),
  update: ({ choice, today }, { table, named }) => {
    const part = table(RUNS_TABLE);
    const dates = named(RUN_DATES_NAME);
    if (!choice || !part || !dates || part.headers.length !== COLUMNS.length) return null;
    const now = standsNow(choice);
    const last = standing(part, COLUMNS.slice(0, 4)).filter(([name]) => name !== "");
    if (isSame(now, last)) return null;
    const rows = Array.from({ length: Math.max(now.length, last.length) }, (_, row) => [...(now[row] ?? NOBODY), ...(last[row] ?? NOBODY)]);
    const blank = Array.from({ length: Math.max(0, part.rowCount - rows.length) }, () => [...NOBODY, ...NOBODY]);
    const grows = rows.length > part.rowCount;
    return {
      blocks: [
        { at: dates.at, cells: [[today], [dates.values[0] ?? ""]] },
        { at: cell(part.headerRow + 1, part.left), cells: [...rows, ...blank] },
      ],
      ...(grows ? { resize: { table: RUNS_TABLE, range: area(part.headerRow, part.left, rows.length + 1, COLUMNS.length) } } : {}),
    };
  },
};
