import type { SheetEntry } from "./registry/entry";
import { onlyChanges } from "./registry/onlyChanges";
import { capInForce } from "./settings";
import { ROLES } from "../domain/roles";
import { fill, texts, type Language } from "../i18n";
import { absoluteArea, area, cell, quoteText, tableColumn } from "./a1";
import type { DataLayout } from "./dataSheet";
import type { DraftCell, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { COLORS, bodyLines, headerFormat, titleFormats } from "./style";
import { TEAM_TABLE, type TeamSources } from "./teamTable";

const HEADER_ROW = 4;
const FIRST_ROLE = 2;

/** Rows that are highlighted, and counted, from the beginning: the list may grow. */
const MOST_HIGHLIGHTED = 100;

/** From this many roles on one account a person is overloaded: more than half of the six. */
export const OVERLOAD = 4;

/** The Team table's headers as they stand, so that the formulas fit a workbook made in the other language, and where the accounts come from. */
export interface CoverageSources extends TeamSources {
  readonly data: DataLayout;
}

/**
 * Role coverage: the key accounts in order of rank × the six roles, each cell the people who hold it. All of it follows `KAM_Scores` and
 * `KAM_Team`; nothing is typed here.
 */
export function coverageDraft(sheet: string, accounts: number, sources: CoverageSources, language: Language): SheetDraft {
  const { sheets } = texts(language);
  const own = sheets.coverage;
  const first = HEADER_ROW + 1;
  const roles = ROLES.length;
  const width = FIRST_ROLE + roles + 3;
  const holders = area(first, FIRST_ROLE, accounts, roles);
  // The list may grow later: rows that are added then are highlighted too.
  const highlighted = Math.max(accounts, MOST_HIGHLIGHTED);
  const headers = [own.headers.account, own.headers.manager, ...sources.roles, own.headers.covered, own.headers.gaps, own.headers.most];
  const rows = Array.from({ length: accounts }, (_, index) => accountCells(first + index, index + 1, sources));
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [fill(own.note, { limit: OVERLOAD })]] },
      { at: cell(HEADER_ROW - 1, FIRST_ROLE), cells: [ROLES.map((role) => (role.oftenMissing ? own.often : ""))] },
      { at: cell(HEADER_ROW, 0), cells: [headers, ...rows] },
    ],
    formats: [
      ...titleFormats(),
      { range: area(HEADER_ROW - 1, FIRST_ROLE, 1, roles), italic: true, color: COLORS.muted, horizontal: "Center", size: 9 },
      headerFormat(HEADER_ROW, 0, width),
      ...bodyLines(area(first, 0, accounts, width)),
      { range: area(first, 0, accounts, 1), bold: true },
      { range: holders, wrap: true, vertical: "Center" },
      { range: area(first, FIRST_ROLE + roles, accounts, 1), numberFormat: "0%", horizontal: "Center" },
      { range: area(first, FIRST_ROLE + roles + 1, accounts, 2), horizontal: "Center" },
    ],
    widths: { A: 30, B: 20, "C:H": 17, I: 10, J: 8, K: 14 },
    heights: { [String(HEADER_ROW + 1)]: 34 },
    highlights: [
      {
        range: area(first, FIRST_ROLE, highlighted, roles),
        formula: `=AND($${cell(first, 0)}<>"",${cell(first, FIRST_ROLE)}="")`,
        fill: COLORS.gap,
      },
      {
        range: area(first, width - 1, highlighted, 1),
        formula: `=AND(ISNUMBER(${cell(first, width - 1)}),${cell(first, width - 1)}>=${OVERLOAD})`,
        fill: COLORS.warning,
        bold: true,
      },
    ],
    names: [sheetMarker("coverage")],
    freeze: { rows: first, columns: 1 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` },
  };
}

/** Cells of the key account at `place`, in zero-based sheet row `row`. */
function accountCells(row: number, place: number, { data, team, roles }: CoverageSources): DraftCell[] {
  const account = `$${cell(row, 0)}`;
  const blankOr = (formula: string): string => `IF(${account}="","",${formula})`;
  const column = (header: string): string => tableColumn(TEAM_TABLE, header);
  const mine = `(${column(team.account)}=${account})`;
  const holders = `${cell(row, FIRST_ROLE)}:${cell(row, FIRST_ROLE + ROLES.length - 1)}`;
  const gaps = cell(row, FIRST_ROLE + ROLES.length + 1);
  const formulas = [
    data.nth("keyList", place, 1),
    data.nth("keyManager", place),
    ...roles.map((role) => blankOr(`TEXTJOIN(", ",TRUE,IF(${mine}*(${column(team.role)}=${quoteText(role)}),${column(team.person)},""))`)),
    blankOr(`1-${gaps}/${ROLES.length}`),
    blankOr(`COUNTBLANK(${holders})`),
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
  draft: ({ choice, planning, team, language, nameOf }) => {
    if (!choice || !planning || !team) return null;
    const places = Math.max(capInForce(choice.settings), choice.chosen.length);
    return coverageDraft(nameOf("coverage"), places, { data: choice.scores.data, ...team }, language);
  },
  update: onlyChanges((facts) => coverageSheet.draft(facts)),
};
