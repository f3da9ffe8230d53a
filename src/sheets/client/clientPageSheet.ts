import { quoteSheet } from "../../domain/grid";
import { whatComesNext, type ClientPage, type ClientPromise } from "../../domain/plan/clientPage";
import { fill, texts, type Language } from "../../i18n";
import { dayText } from "../../i18n/dayText";
import { absolute, area, cell, quoteText } from "../a1";
import type { ChartDraft, DraftCell, NameDraft, SheetDraft } from "../draft";
import { dayFormat } from "../formulaText";
import { sheetMarker } from "../marker";
import { heading, listFormats, together, type Panel } from "../start/grid";
import { COLORS, inputFormats } from "../style";

/** What the sheet is, see `sheetMarker`. */
export const CLIENT_PAGE = "clientPage";

/** Sheet-scoped: whose page it is; and where the client writes who agrees to it, and when. */
export const PAGE_NAMES = { account: "KAM_PageAccount", who: "KAM_PageAgreedBy", on: "KAM_PageAgreedOn" } as const;

/** Zero-based columns of the three panels. */
const LEFT = { first: 1, last: 5 } as const;
const MIDDLE = { first: 7, last: 11 } as const;
const RIGHT = { first: 13, last: 15 } as const;
const WIDTHS = { A: 1.71, B: 30, C: 10, D: 10, E: 10, F: 14, G: 2.71, H: 26, I: 9, J: 9, K: 9, L: 14, M: 2.71, N: 9, O: 28, P: 18 };

const FIGURES = 3;
const FIRST = 7;
/** Lines of a list at the most: more than this is no page to talk about. */
const MOST = 8;
const CHART_ROWS = 11;
const MEETING_LINES = 3;
const FORMAT = "d mmm";

/** The page that is shown to the client: values alone, so that nothing on it leads back to the plan. */
export function clientPageDraft(sheet: string, page: ClientPage, language: Language): SheetDraft {
  const own = texts(language).clientPage;
  const [goals, measures] = [page.goals.slice(0, MOST), page.measures.slice(0, MOST)];
  const ours = promisesPanel(FIRST + goalsHeight(goals.length), own.ours, page.ours, language);
  const theirs = promisesPanel(ours.end + 1, own.theirs, page.theirs, language);
  const next = nextPanel(page, language);
  const agreement = agreementPanel(next.end + MEETING_LINES + 3, page, sheet, language);
  const chartTop = FIRST + Math.max(1, measures.length) + 3;
  const chart = reachedChart(measures, chartTop, language);
  const last = Math.max(theirs.end, agreement.end, chart ? chartTop + CHART_ROWS : 0) + 1;
  const foot = { blocks: [{ at: cell(last, LEFT.first), cells: [[own.foot]] }], formats: [{ range: cell(last, LEFT.first), italic: true, size: 9, color: COLORS.muted }] }; // prettier-ignore
  const parts = together([
    headPanel(page, language),
    figuresPanel(page, language),
    goalsPanel(goals, language),
    measuresPanel(measures, language),
    ours.panel,
    theirs.panel,
    next.panel,
    meetingPanel(next.end + 1, own.meeting),
    agreement.panel,
    foot,
  ]);
  return {
    sheet,
    blocks: parts.blocks,
    formats: [{ range: area(0, 0, last + 1, RIGHT.last + 1), vertical: "Center", size: 11, color: COLORS.ink }, ...parts.formats],
    widths: WIDTHS,
    heights: { "1": 27, "3": 8, [`${FIGURES + 1}`]: 14, [`${FIGURES + 2}`]: 24, [`${FIGURES + 3}`]: 14 },
    fitRows: [`${FIRST + 3}:${last}`],
    names: [
      sheetMarker(CLIENT_PAGE),
      { name: PAGE_NAMES.account, refersTo: `=${quoteText(page.accountId)}`, scope: "sheet" },
      ...agreement.names,
    ],
    ...(chart ? { charts: [chart] } : {}),
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "landscape", area: area(0, 0, last + 1, RIGHT.last + 1), margin: 28 },
  };
}

function headPanel({ account, day, preparedBy }: ClientPage, language: Language): Panel {
  const own = texts(language).clientPage;
  const date = dayText(day, language);
  const note = preparedBy === "" ? fill(own.note, { date }) : fill(own.noteBy, { date, owner: preparedBy });
  return {
    blocks: [{ at: cell(0, LEFT.first), cells: [[fill(own.title, { account })], [note]] }],
    formats: [
      { range: cell(0, LEFT.first), bold: true, size: 18, color: COLORS.accent },
      { range: cell(1, LEFT.first), color: COLORS.muted },
    ],
  };
}

function figuresPanel({ goals, ours, theirs, nextReview }: ClientPage, language: Language): Panel {
  const own = texts(language).clientPage.figures;
  const of = (state: string): number => goals.filter((goal) => goal.state === state).length;
  const figures: readonly (readonly [number, string, DraftCell, string])[] = [
    [
      LEFT.first,
      own.goals,
      goals.length === 1 ? own.oneGoal : fill(own.goal, { count: goals.length }),
      fill(own.states, { onTrack: of("onTrack"), reached: of("reached") }),
    ],
    [MIDDLE.first, own.promises, ours.length + theirs.length, fill(own.both, { ours: ours.length, theirs: theirs.length })],
    [RIGHT.first, own.next, nextReview === null ? "–" : dayText(nextReview, language), ""],
  ];
  return {
    blocks: figures.map(([column, label, value, note]) => ({ at: cell(FIGURES, column), cells: [[label], [value], [note]] })),
    formats: figures.flatMap(([column]) => [
      { range: cell(FIGURES, column), size: 9, color: COLORS.muted },
      {
        range: cell(FIGURES + 1, column),
        bold: true,
        size: 18,
        horizontal: "Left" as const,
      },
      { range: cell(FIGURES + 2, column), size: 9, color: COLORS.muted },
    ]),
  };
}

/** Rows from the heading of the goals to the next heading. */
const goalsHeight = (count: number): number => Math.max(1, count) + 3;

function goalsPanel(goals: ClientPage["goals"], language: Language): Panel {
  const own = texts(language).clientPage.goals;
  const rows: DraftCell[][] = goals.map(({ goal, measure, today, target, due, state }) => [
    measure === "" ? goal : `${goal}: ${measure}`,
    today,
    target,
    due ?? "–",
    own.states[state],
  ]);
  return listPanel(FIRST, LEFT, own.title, own.headers, rows, own.empty, language, { dates: [3], right: [1, 2, 3], indented: [4] });
}

function measuresPanel(measures: ClientPage["measures"], language: Language): Panel {
  const own = texts(language).clientPage.measures;
  const rows: DraftCell[][] = measures.map(({ measure, unit, was, now, target, reached }) => [
    unit === "" ? measure : `${measure}, ${unit}`,
    was ?? "–",
    now ?? "–",
    target ?? "–",
    reached ?? "–",
  ]);
  return listPanel(FIRST, MIDDLE, own.title, own.headers, rows, own.empty, language, { shares: [4], right: [1, 2, 3, 4] });
}

/** Columns of a list, counted from its first, that hold dates or shares, or stand to the right. */
interface Looks {
  readonly dates?: readonly number[];
  readonly shares?: readonly number[];
  readonly right?: readonly number[];
  readonly indented?: readonly number[];
}

function listPanel(
  row: number,
  { first, last }: { readonly first: number; readonly last: number },
  title: string,
  headers: readonly string[],
  rows: readonly (readonly DraftCell[])[],
  empty: string,
  language: Language,
  { dates = [], shares = [], right = [], indented = [] }: Looks,
): Panel {
  const count = Math.max(1, rows.length);
  const body = rows.length > 0 ? rows : [[empty]];
  const column = (index: number): string => area(row + 2, first + index, count, 1);
  return together([
    heading(row, first, last, title),
    {
      blocks: [
        { at: cell(row + 1, first), cells: [[...headers]] },
        { at: cell(row + 2, first), cells: body },
      ],
      formats: [
        ...listFormats(row + 1, first, last, count),
        { range: column(0), wrap: rows.length > 0 },
        ...(rows.length === 0 ? [{ range: column(0), italic: true, color: COLORS.muted }] : []),
        ...right.map((index) => ({ range: area(row + 1, first + index, count + 1, 1), horizontal: "Right" as const })),
        ...indented.map((index) => ({ range: area(row + 1, first + index, count + 1, 1), horizontal: "Left" as const, indent: 1 })),
        ...dates.map((index) => ({ range: column(index), numberFormat: dayFormat(FORMAT, language) })),
        ...shares.map((index) => ({ range: column(index), numberFormat: "0%" })),
      ],
    },
  ]);
}

/** A panel and the row behind it. */
interface Placed {
  readonly panel: Panel;
  readonly end: number;
}

/** What one side owes the other: what, who, by when. */
function promisesPanel(
  row: number,
  { title, empty }: { readonly title: string; readonly empty: string },
  promises: readonly ClientPromise[],
  language: Language,
): Placed {
  const shown = promises.slice(0, MOST);
  const count = Math.max(1, shown.length);
  const { first, last } = LEFT;
  const cells: DraftCell[][] =
    shown.length === 0 ? [[empty, "", "", "", ""]] : shown.map(({ what, who, due }) => [what, who, "", "", due ?? "–"]);
  return {
    panel: together([
      heading(row, first, last, title),
      {
        blocks: [{ at: cell(row + 1, first), cells }],
        formats: [
          ...listFormats(row, first, last, count).slice(1),
          { range: area(row + 1, first, count, 1), wrap: true },
          { range: area(row + 1, first + 1, count, 1), color: COLORS.muted },
          { range: area(row + 1, last, count, 1), numberFormat: dayFormat(FORMAT, language), horizontal: "Right" },
        ],
      },
    ]),
    end: row + count + 2,
  };
}

/** The next days of both sides, and the next review behind them. */
function nextPanel(page: ClientPage, language: Language): Placed {
  const own = texts(language).clientPage.next;
  const { first, last } = RIGHT;
  const rows = whatComesNext(page, MOST - 1).map(({ what, who, due }): DraftCell[] => [due ?? "", what, who]);
  if (page.nextReview !== null) rows.push([page.nextReview, own.review, own.both]);
  const count = Math.max(1, rows.length);
  return {
    panel: together([
      heading(FIRST, first, last, own.title),
      {
        blocks: [{ at: cell(FIRST + 1, first), cells: rows.length > 0 ? rows : [["–", "", ""]] }],
        formats: [
          ...listFormats(FIRST, first, last, count).slice(1),
          { range: area(FIRST + 1, first, count, 1), bold: true, numberFormat: dayFormat(FORMAT, language), horizontal: "Left" },
          { range: area(FIRST + 1, first + 1, count, 1), wrap: true },
          { range: area(FIRST + 1, last, count, 1), color: COLORS.muted },
        ],
      },
    ]),
    end: FIRST + count + 1,
  };
}

/** Blank lines for what is to be talked about. */
function meetingPanel(row: number, title: string): Panel {
  const { first, last } = RIGHT;
  const lines = area(row + 1, first, MEETING_LINES, last - first + 1);
  return together([
    heading(row, first, last, title),
    { blocks: [{ at: cell(row + 1, first), cells: [[1], [2], [3]] }], formats: [...inputFormats(lines), { range: area(row + 1, first, MEETING_LINES, 1), horizontal: "Left", color: COLORS.muted }] }, // prettier-ignore
  ]);
}

/** Where both sides write that they agree; what the client writes flows back to the plan. */
function agreementPanel(
  row: number,
  { account, preparedBy }: ClientPage,
  sheet: string,
  language: Language,
): Placed & { names: NameDraft[] } {
  const { title, headers, us } = texts(language).clientPage.agreement;
  const { first, last } = RIGHT;
  const at = (column: number): string => `=${quoteSheet(sheet)}!${absolute(row + 2, column)}`;
  return {
    panel: together([
      heading(row, first, last, title),
      {
        blocks: [
          {
            at: cell(row + 1, first),
            cells: [
              [headers.side, headers.who, headers.on],
              [account, "", ""],
              [us, preparedBy, ""],
            ],
          },
        ],
        formats: [
          ...listFormats(row + 1, first, last, 2),
          { range: area(row + 2, first, 2, 1), shrink: true },
          ...inputFormats(area(row + 2, first + 1, 2, 2)),
          { range: area(row + 2, last, 2, 1), numberFormat: dayFormat("d mmm yyyy", language), horizontal: "Left" },
        ],
      },
    ]),
    end: row + 5,
    names: [
      { name: PAGE_NAMES.who, refersTo: at(first + 1), scope: "sheet" },
      { name: PAGE_NAMES.on, refersTo: at(last), scope: "sheet" },
    ],
  };
}

/** How much of the way each measure has gone, as bars; null while nothing is measured. */
function reachedChart(measures: ClientPage["measures"], top: number, language: Language): ChartDraft | null {
  if (!measures.some(({ reached }) => reached !== null)) return null;
  const own = texts(language).clientPage.measures;
  return {
    name: "KAM_ClientChart",
    kind: "bars",
    title: own.chart,
    from: cell(top, MIDDLE.first),
    to: cell(top + CHART_ROWS, MIDDLE.last),
    xTitle: "",
    yTitle: "",
    max: 1,
    unit: 0.25,
    series: [
      {
        name: own.chart,
        x: area(FIRST + 2, MIDDLE.first, measures.length, 1),
        y: area(FIRST + 2, MIDDLE.last, measures.length, 1),
        labels: [],
        color: COLORS.accent,
      },
    ],
  };
}
