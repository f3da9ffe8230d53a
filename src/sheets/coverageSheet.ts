import type { SheetEntry } from "./registry/entry";
import { onlyChangesFramed } from "./registry/onlyChanges";
import { capInForce } from "./settings";
import { OVERLOAD, ROLES } from "../domain/roles";
import { fill, texts, type Language } from "../i18n";
import { absoluteArea, area, cell, quoteText, tableColumn } from "./a1";
import type { DataLayout } from "./dataSheet";
import type { DraftCell, Highlight, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { SCORES_TABLE, headerOf } from "./scoresLayout";
import { COLORS, bodyLines, headerFormat, soonWhere } from "./style";
import { TEAM_TABLE, type TeamSources } from "./teamTable";

const HEADER_ROW = 4;
/** Account, account manager and tier stand before the roles. */
const FIRST_ROLE = LEFT + 3;
const [ACCOUNT, TIER] = [LEFT, LEFT + 2];

/** Rows that are highlighted, and counted, from the beginning: the list may grow. */
const MOST_HIGHLIGHTED = 100;

/** The Team table's headers as they stand, so that the formulas fit a workbook made in the other language, and where the accounts come from. */
export interface CoverageSources extends TeamSources {
  readonly data: DataLayout;
  /** Headers of `KAM_Scores` as they stand; null where the column is gone. */
  readonly scores: Readonly<Record<"account" | "tier", string | null>>;
}

/**
 * Role coverage: the key accounts in order of rank × the six roles, each cell the people who hold it. All of it follows `KAM_Scores` and
 * `KAM_Team`; nothing is typed here.
 */
export function coverageDraft(
  sheet: string,
  accounts: number,
  sources: CoverageSources,
  language: Language,
  back: DraftCell = "",
): SheetDraft {
  const { sheets } = texts(language);
  const own = sheets.coverage;
  const first = HEADER_ROW + 1;
  const roles = ROLES.length;
  const counts = FIRST_ROLE + roles;
  const width = counts + 3 - LEFT;
  const { account, manager, tier, covered, gaps, most } = own.headers;
  const headers = [account, manager, tier, ...sources.roles, covered, gaps, most];
  const rows = Array.from({ length: accounts }, (_, index) => accountCells(first + index, index + 1, sources, own.open));
  const shared = frame({
    kind: "coverage",
    title: own.title,
    note: fill(own.note, { limit: OVERLOAD }),
    back,
    lastColumn: counts + 2,
    headerRow: HEADER_ROW,
    frozen: 1,
    headerHeight: 25.5,
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW - 1, FIRST_ROLE), cells: [ROLES.map((role) => (role.oftenMissing ? own.often : ""))] },
      { at: cell(HEADER_ROW, LEFT), cells: [headers, ...rows] },
    ],
    formats: [
      ...shared.formats,
      { range: area(HEADER_ROW - 1, FIRST_ROLE, 1, roles), color: COLORS.soon, size: 9 },
      headerFormat(HEADER_ROW, LEFT, width),
      ...bodyLines(area(first, LEFT, accounts, width)),
      { range: area(first, ACCOUNT, accounts, 1), bold: true },
      { range: area(HEADER_ROW, TIER, accounts + 1, 1), horizontal: "Center" },
      { range: area(first, FIRST_ROLE, accounts, roles), wrap: true, vertical: "Center" },
      { range: area(HEADER_ROW, counts, accounts + 1, 3), horizontal: "Right" },
      { range: area(first, counts, accounts, 1), numberFormat: "0%" },
    ],
    widths: { ...shared.widths, B: 20.7, C: 16, D: 5.7, "E:J": 17, K: 9, L: 7, M: 15 },
    highlights: highlights(first, Math.max(accounts, MOST_HIGHLIGHTED), own.open),
  };
}

/** Gaps in their ink, on a tint where the account is of tier A; one person with too many roles. The list may grow: later rows have them too. */
function highlights(first: number, rows: number, open: string): Highlight[] {
  const [roles, counts] = [ROLES.length, FIRST_ROLE + ROLES.length];
  const holders = area(first, FIRST_ROLE, rows, roles);
  const isGap = `${cell(first, FIRST_ROLE)}=${quoteText(open)}`;
  const most = `$${cell(first, counts + 2)}`;
  return [
    { range: holders, formula: `=${isGap}`, color: COLORS.late },
    { range: holders, formula: `=AND(${isGap},$${cell(first, TIER)}="A")`, fill: COLORS.gap, color: COLORS.late, bold: true },
    soonWhere(area(first, counts + 2, rows, 1), `=AND(ISNUMBER(${most}),${most}>=${OVERLOAD})`),
  ];
}

/** Cells of the key account at `place`, in zero-based sheet row `row`. */
function accountCells(row: number, place: number, { data, team, roles, scores }: CoverageSources, open: string): DraftCell[] {
  const account = `$${cell(row, ACCOUNT)}`;
  const blankOr = (formula: string): string => `IF(${account}="","",${formula})`;
  const column = (header: string): string => tableColumn(TEAM_TABLE, header);
  const mine = `(${column(team.account)}=${account})`;
  const holders = `${cell(row, FIRST_ROLE)}:${cell(row, FIRST_ROLE + ROLES.length - 1)}`;
  const gaps = cell(row, FIRST_ROLE + ROLES.length + 1);
  const tier =
    scores.account === null || scores.tier === null
      ? '""'
      : blankOr(
          `IFERROR(INDEX(${tableColumn(SCORES_TABLE, scores.tier)},MATCH(${account},${tableColumn(SCORES_TABLE, scores.account)},0)),"")`,
        );
  const holding = (role: string): string => {
    const names = `TEXTJOIN(", ",TRUE,IF(${mine}*(${column(team.role)}=${quoteText(role)}),${column(team.person)},""))`;
    return blankOr(`IF(LEN(${names})=0,${quoteText(open)},${names})`);
  };
  const formulas = [
    data.nth("keyList", place, 1),
    data.nth("keyManager", place),
    tier,
    ...roles.map(holding),
    blankOr(`1-${gaps}/${ROLES.length}`),
    blankOr(`COUNTIF(${holders},${quoteText(open)})`),
    data.nthNumber("keyLoad", place),
  ];
  return formulas.map((formula) => ({ formula: `=${formula}` }));
}

/** Role coverage follows Scores and Team, with a row for each place on the list. */
export const coverageSheet: SheetEntry = {
  kind: "coverage",
  name: (language) => texts(language).sheets.names.coverage,
  shown: "always",
  group: "plans",
  tables: [],
  reads: { choose: { cells: "all" } },
  startLines: (_, sheet) => {
    const column = (at: number): string => absoluteArea(sheet, HEADER_ROW + 1, FIRST_ROLE + ROLES.length + at, MOST_HIGHLIGHTED, 1);
    return [
      { count: `SUM(${column(1)})`, text: "roles", mark: "late", kind: "coverage" },
      { count: `COUNTIF(${column(2)},">=${OVERLOAD}")`, text: "overload", mark: "look", kind: "coverage" },
    ];
  },
  draft: (facts) => {
    const { choice, planning, team, language, nameOf } = facts;
    if (!choice || !planning || !team) return null;
    const places = Math.max(capInForce(choice.settings), choice.chosen.length);
    const { data, layout } = choice.scores;
    const scores = { account: headerOf(layout, "account"), tier: headerOf(layout, "tier") };
    return coverageDraft(nameOf("coverage"), places, { data, scores, ...team }, language, startLink(facts));
  },
  update: onlyChangesFramed((each) => coverageSheet.draft(each), HEADER_ROW),
};
