import type { SheetEntry } from "./registry/entry";
import { onlyChangesFramed } from "./registry/onlyChanges";
import type { SheetFacts } from "./registry/facts";
import { columnLetters, quoteSheet } from "../domain/grid";
import { ALL_STATUSES } from "../domain/selection";
import { fill, texts, type Language } from "../i18n";
import { absolute, area, cell, filledFormula, quoteText, tableColumn } from "./a1";
import { MOST_RANKED } from "./dataContent";
import type { DraftCell, Format, Highlight, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { RUN_DATES_NAME, newRunHeaders, runColumns, type RunColumns } from "./runsSheet";
import { SCORES_TABLE, headerOf } from "./scoresLayout";
import type { ScoreField } from "./scoreColumns";
import type { ScoresSheet } from "./scoresSheet";
import { COLORS, headerFormat, inputFormats, linkFormat, scoreBar, soonWhere } from "./style";
import { STATUS_NAME } from "./namedCells";
import { PLAN_ACCOUNTS_NAME, PLAN_LINKS_NAME } from "./plan/planNames";

const LABEL_ROW = 2;
const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;

/** Columns that are seen, in their order. */
const SHOWN = [
  "rank",
  "account",
  "manager",
  "score",
  "tier",
  "known",
  "revenue",
  "strategy",
  "stability",
  "moved",
  "onList",
  "why",
  "change",
  "plan",
] as const;

/** Behind them, hidden: the account's place on Scores, its status by rank, and whether it is a key account. */
const HIDDEN = ["place", "status", "key"] as const;

type RankingColumn = (typeof SHOWN)[number] | (typeof HIDDEN)[number];

const COLUMNS: readonly RankingColumn[] = [...SHOWN, ...HIDDEN];

const at = (column: RankingColumn): number => LEFT + COLUMNS.indexOf(column);
const letters = (column: RankingColumn): string => columnLetters(at(column));

/** Characters. */
const WIDTHS: Readonly<Record<(typeof SHOWN)[number], number>> = {
  rank: 5,
  account: 20.7,
  manager: 14.3,
  score: 10.7,
  tier: 6,
  known: 9.3,
  revenue: 9,
  strategy: 20,
  stability: 9.3,
  moved: 7,
  onList: 15,
  why: 40,
  change: 38,
  plan: 11,
};

const NUMBERS: readonly RankingColumn[] = ["score", "known", "revenue", "stability"];
const CENTRED: readonly RankingColumn[] = ["rank", "tier", "moved"];
/** Text behind a number keeps off it. */
const INDENTED: readonly RankingColumn[] = ["strategy", "onList"];

/** What the Ranking refers to beside Scores and Data. */
export interface RankingSources {
  readonly scores: ScoresSheet;
  /** How accounts stood at the run before. */
  readonly before: RunColumns | null;
  /** The way back to the first sheet. */
  readonly back: DraftCell;
}

/**
 * Ranking: the live list, best first, with the cap line, ties at the line and the waiting list, why each account stands where it does and what
 * would change it. Its first places; nothing is typed here but the words for the status. All places have their looks from the beginning: the
 * list may grow.
 */
export function rankingDraft(sheet: string, sources: RankingSources, accounts: number, language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.ranking;
  const rows = Math.min(accounts, MOST_RANKED);
  const labels = area(LABEL_ROW, LEFT + 1, 1, ALL_STATUSES.length);
  const shared = frame({
    kind: "ranking",
    title: own.title,
    note: fill(own.note, { count: MOST_RANKED }),
    back: sources.back,
    lastColumn: at("plan"),
    headerRow: HEADER_ROW,
    frozen: 2,
    headerHeight: 25.5,
    heights: { "4": 6 },
  });
  const headers: Readonly<Record<RankingColumn, string>> = own.headers;
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(LABEL_ROW, LEFT), cells: [[own.labels]] },
      { at: cell(LABEL_ROW, LEFT + 1), once: true, cells: [ALL_STATUSES.map((each) => terms.statuses[each])] },
      { at: cell(LABEL_ROW, at("strategy")), cells: [[own.listNote]] },
      { at: cell(HEADER_ROW, LEFT), cells: [COLUMNS.map((column) => headers[column])] },
      { at: cell(FIRST_ROW, LEFT), cells: Array.from({ length: rows }, (_, index) => rowCells(index, sources, language)) },
    ],
    formats: [
      ...shared.formats,
      { range: cell(LABEL_ROW, LEFT), size: 9, color: COLORS.muted },
      ...inputFormats(labels),
      // Words stand over columns of numbers: long ones are drawn smaller rather than cut.
      { range: labels, shrink: true },
      { range: cell(LABEL_ROW, at("strategy")), size: 9, color: COLORS.muted },
      headerFormat(HEADER_ROW, LEFT, SHOWN.length),
      ...columnFormats(),
      linkFormat(bodyOf("plan")),
    ],
    widths: { ...shared.widths, ...Object.fromEntries(SHOWN.map((column) => [letters(column), WIDTHS[column]])) },
    hiddenColumns: [`${letters("place")}:${letters("key")}`],
    bars: [scoreBar(bodyOf("score"))],
    highlights: highlights(language),
    names: [
      ...shared.names,
      {
        name: STATUS_NAME,
        refersTo: `=${quoteSheet(sheet)}!${absolute(LABEL_ROW, LEFT + 1)}:${absolute(LABEL_ROW, LEFT + ALL_STATUSES.length)}`,
        scope: "workbook",
      },
    ],
  };
}

const bodyOf = (column: RankingColumn, columns = 1): string => area(FIRST_ROW, at(column), MOST_RANKED, columns);

/** With their headers, so that these stand above what they head. */
function columnFormats(): Format[] {
  const whole = (column: RankingColumn): string => area(HEADER_ROW, at(column), MOST_RANKED + 1, 1);
  return [
    ...NUMBERS.map((column): Format => ({ range: whole(column), horizontal: "Right" })),
    ...CENTRED.map((column): Format => ({ range: whole(column), horizontal: "Center" })),
    ...INDENTED.map((column): Format => ({ range: whole(column), horizontal: "Left", indent: 1 })),
    { range: bodyOf("rank"), bold: true },
    { range: bodyOf("score"), numberFormat: "0.0", bold: true },
    { range: bodyOf("known"), numberFormat: "0%" },
    { range: bodyOf("revenue"), numberFormat: "#,##0" },
    { range: bodyOf("stability"), numberFormat: "0%", color: COLORS.muted },
    { range: bodyOf("moved"), numberFormat: MOVED_FORMAT, color: COLORS.muted },
  ];
}

/** Places up and down since the run before. */
const MOVED_FORMAT = '"▲ "0;"▼ "0;"–";@';

/** What is found on the place of one row: `$Q6` of the hidden columns. */
function rowCells(index: number, { scores: { data, layout }, before }: RankingSources, language: Language): DraftCell[] {
  const n = index + 1;
  const own = (column: RankingColumn): string => `$${cell(FIRST_ROW + index, at(column))}`;
  const known = (formula: string): string => `IF(N(${own("place")})=0,"",${formula})`;
  const fromScores = (field: ScoreField, asText = ""): string => {
    const header = headerOf(layout, field);
    return header === null ? '""' : known(`INDEX(${tableColumn(SCORES_TABLE, header)},${own("place")})${asText}`);
  };
  const fromData = (key: string, asText = ""): string => {
    const row = `${own("place")}+ROW(${data.headerCell()})`;
    return data.has(key) ? known(`IFERROR(${data.value(key, row)}${asText},"")`) : '""';
  };
  const formulas: Readonly<Record<RankingColumn, string>> = {
    rank: data.nthNumber("ranking", n),
    account: data.nth("ranking", n, 1),
    manager: fromScores("manager", '&""'),
    score: data.nthNumber("ranking", n, 2),
    tier: fromScores("tier"),
    known: fromScores("completeness"),
    revenue: fromData("currentRevenue"),
    strategy: fromData("quadrant", '&""'),
    stability: fromData("stability"),
    moved: known(before ? placesMoved(own("account"), own("rank"), before, language) : '"–"'),
    onList: known(onList(own("status"), own("key"), language)),
    why: fromData("why", '&""'),
    change: fromData("whatIf", '&""'),
    plan: known(planLink(own("account"), language)),
    place: data.nthNumber("rankedRow", n),
    status: data.nth("ranking", n, 3),
    key: data.nth("rankedKey", n),
  };
  return COLUMNS.map((column) => ({ formula: `=${formulas[column]}` }));
}

/** Places up since the run before; a dash where there was none, or no rank then or now. */
function placesMoved(account: string, rank: string, before: RunColumns, language: Language): string {
  const row = `MATCH(${account},${before.account},0)`;
  const moved = `IF(ISNA(${row}),${quoteText(texts(language).sheets.ranking.entered)},IFERROR(INDEX(${before.rank},${row})-${rank},"–"))`;
  return `IF(N(INDEX(${RUN_DATES_NAME},2))=0,"–",${moved})`;
}

/** A link to the account's plan. The names come with the first plans: until then, and where there is no plan, it is blank. */
function planLink(account: string, language: Language): string {
  const address = `INDEX(${PLAN_LINKS_NAME},MATCH(${account},${PLAN_ACCOUNTS_NAME},0))`;
  return `IF(ISTEXT(${address}),HYPERLINK("#"&${address},${quoteText(texts(language).sheets.ranking.openPlan)}),"")`;
}

/** The status by rank, and what was decided where that says otherwise. */
function onList(status: string, key: string, language: Language): string {
  const { decidedIn, decidedOut, tieIn, tieOut } = texts(language).sheets.ranking;
  const label = (index: number): string => absolute(LABEL_ROW, LEFT + 1 + index);
  const tie = (text: string): string => filledFormula(text, { status });
  const inside = `IF(${status}=${label(1)},${tie(tieIn)},IF(${status}=${label(0)},${status},${quoteText(decidedIn)}))`;
  const outside = `IF(${status}=${label(1)},${tie(tieOut)},IF(${status}=${label(0)},${quoteText(decidedOut)},${status}))`;
  return `IF(${key}="",${outside},${inside})`;
}

/** Key accounts by their filled rank; the cap line; what to look at: ties at the line, and what was decided against the rank. */
function highlights(language: Language): Highlight[] {
  const first = (column: RankingColumn): string => `$${cell(FIRST_ROW, at(column))}`;
  const all = bodyOf("rank", SHOWN.length);
  const key = `${first("key")}<>""`;
  const label = (index: number): string => absolute(LABEL_ROW, LEFT + 1 + index);
  const status = first("status");
  const isProvisional = `AND(${status}<>"",${status}=${label(3)})`;
  const isIn = `AND(${status}<>"",OR(${[0, 1, 3].map((index) => `${status}=${label(index)}`).join(",")}))`;
  // The line stands below the last account that has a place by its rank, whoever stands before it without one.
  const rest = `$${cell(FIRST_ROW + 1, at("status"))}:${absolute(FIRST_ROW + MOST_RANKED, at("status"))}`;
  const insideBelow = [0, 1, 3].map((index) => `COUNTIFS(${rest},${label(index)},${rest},"?*")`).join("+");
  const { noWayIn, noWayOut } = texts(language).terms.whatIf;
  const nothing = `OR(${first("change")}=${quoteText(noWayIn)},${first("change")}=${quoteText(noWayOut)})`;
  return [
    { range: all, formula: `=${first("account")}<>""`, below: COLORS.line },
    { range: all, formula: `=AND(${isIn},${insideBelow}=0)`, below: COLORS.accent },
    { range: bodyOf("rank"), formula: `=${key}`, fill: COLORS.accent, color: COLORS.onAccent },
    { range: bodyOf("account"), formula: `=${key}`, bold: true },
    { range: bodyOf("account"), formula: `=${isProvisional}`, italic: true, numberFormat: '"☆ "@' },
    { range: bodyOf("change"), formula: `=${nothing}`, color: COLORS.muted },
    { range: bodyOf("onList"), formula: `=AND(${first("account")}<>"",${key})`, color: COLORS.accent, bold: true },
    soonWhere(
      bodyOf("onList"),
      `=AND(${first("account")}<>"",OR(${first("status")}=${label(1)},(${key})<>(${first("status")}=${label(0)})))`,
    ),
  ];
}

const draftOf = (facts: SheetFacts): SheetDraft | null => {
  const { choice, headers, language, nameOf } = facts;
  if (!choice) return null;
  const before = runColumns((table) => headers(table) ?? newRunHeaders(language));
  return rankingDraft(nameOf("ranking"), { scores: choice.scores, before, back: startLink(facts) }, choice.accounts.length, language);
};

/** Ranking follows Scores: every run writes what no longer stands as it should. */
export const rankingSheet: SheetEntry = {
  kind: "ranking",
  name: (language) => texts(language).sheets.names.ranking,
  shown: "always",
  group: "list",
  tables: [],
  reads: { choose: { cells: "all" } },
  draft: draftOf,
  update: onlyChangesFramed(draftOf, HEADER_ROW),
};
