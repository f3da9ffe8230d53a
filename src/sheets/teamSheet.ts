import { listChanges } from "../domain/keyAccountLog";
import { LOG_TABLE, parseLog } from "./logTable";
import type { SheetEntry } from "./registry/entry";
import type { Choice, SheetFacts } from "./registry/facts";
import { isBlank } from "../domain/grid";
import { ROLES } from "../domain/roles";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import { accountKey } from "../domain/accountKeys";
import type { Rename } from "../domain/renames";
import type { Block, DraftCell, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormats } from "./style";
import { columnCells, findColumn, type TablePart } from "./tablePart";
import { TEAM_COLUMNS, TEAM_TABLE, teamHeaders } from "./teamTable";

const HEADER_ROW = 3;

/** A key account and who leads it: the first row of its team. */
export interface TeamSeed {
  readonly account: string;
  readonly person: string;
}

/** The Team sheet: `KAM_Team` for typing, and the six roles in a line each beside it. */
export function teamDraft(sheet: string, seeds: readonly TeamSeed[], language: Language, back: DraftCell = ""): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.team;
  const rows = seeds.length > 0 ? seeds.map(({ account, person }) => [account, person, ""]) : [["", "", ""]];
  const first = HEADER_ROW + 1;
  const legend = LEFT + TEAM_COLUMNS.length + 1;
  const typed = area(first, LEFT, rows.length, TEAM_COLUMNS.length);
  const shared = frame({
    kind: "team",
    title: own.title,
    note: own.note,
    back,
    lastColumn: legend + 2,
    headerRow: HEADER_ROW,
    frozen: 1,
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, LEFT), cells: [TEAM_COLUMNS.map((field) => own.headers[field]), ...rows] },
      {
        at: cell(HEADER_ROW, legend),
        cells: [
          [own.roles, own.duty, own.usually],
          ...ROLES.map((role) => [terms.roles[role.id], sheets.duties[role.id], role.oftenMissing ? own.often : own.covered]),
        ],
      },
    ],
    tables: [{ name: TEAM_TABLE, range: area(HEADER_ROW, LEFT, rows.length + 1, 3), style: TABLE_STYLE, showFilter: true, banded: false }],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, 3),
      headerFormat(HEADER_ROW, legend, 3),
      ...inputFormats(typed),
      ...bodyLines(area(first, legend, ROLES.length, 3)),
      { range: area(first, legend, ROLES.length, 1), bold: true },
      { range: area(first, legend + 1, ROLES.length, 2), color: COLORS.muted },
    ],
    widths: { ...shared.widths, B: 26, C: 24, D: 22, E: 2.71, F: 22, G: 66, H: 18 },
    validations: [roleValidation(first, rows.length, language)],
  };
}

const roleValidation = (row: number, count: number, language: Language) => {
  const { sheets, terms } = texts(language);
  return {
    range: area(row, LEFT + 2, count, 1),
    rule: { list: Object.values(terms.roles).join(",") },
    error: { title: sheets.team.headers.role, message: sheets.team.roleError },
  };
};

/** The cells of accounts that are called something else now: their people stay theirs. */
export function renamedTeamCells(part: TablePart, renamed: readonly Rename[]): Block[] {
  const column = part.left + findColumn(part, teamHeaders("account"));
  return columnCells(part, teamHeaders("account"), "formulas").flatMap((value, row) => {
    const to = renamed.find(({ from }) => accountKey(from) === accountKey(String(value)))?.to;
    return to === undefined ? [] : [{ at: cell(part.headerRow + 1 + row, column), cells: [[to]] }];
  });
}

/** Rows for key accounts that are new to the list and that nobody has put into the table yet, to be added at its end. */
export function newTeamRows(part: TablePart, seeds: readonly TeamSeed[]): readonly (readonly string[])[] {
  const present = new Set(
    columnCells(part, teamHeaders("account"))
      .filter((value) => !isBlank(value))
      .map((value) => accountKey(String(value))),
  );
  const fields = part.headers.map((header) => TEAM_COLUMNS.find((field) => teamHeaders(field).includes(header)));
  return seeds
    .filter((seed) => !present.has(accountKey(seed.account)))
    .map((seed) => fields.map((field) => (field === "account" ? seed.account : field === "person" ? seed.person : "")));
}

/** Team: begun with the account manager of each key account; after that, a row for each account that enters the list. */
export const teamSheet: SheetEntry = {
  kind: "team",
  name: (language) => texts(language).sheets.names.team,
  shown: "always",
  group: "list",
  tables: [TEAM_TABLE],
  reads: { choose: { tables: { [TEAM_TABLE]: "whole" } } },
  draft: (facts) => {
    const { choice, team, language, nameOf } = facts;
    if (!choice || !team) return null;
    const seeds = seedsOf(
      choice,
      choice.chosen.map(({ account }) => account),
    );
    return teamDraft(nameOf("team"), seeds, language, startLink(facts));
  },
  update: ({ choice, team, table: standingTable }, { table }) => {
    const standing = table(TEAM_TABLE);
    if (!choice || !team || !standing) return null;
    const rows = newTeamRows(standing, seedsOf(choice, entered(choice, standingTable)));
    return { blocks: renamedTeamCells(standing, choice.renamed), rows: { name: TEAM_TABLE, table: standing, cells: rows } };
  },
};

const seedsOf = ({ listed }: Choice, accounts: readonly string[]): TeamSeed[] =>
  accounts.map((account) => ({ account, person: listed(account)?.manager ?? "" }));

/** Accounts that are new to the list, rather than called otherwise. */
function entered({ chosen, renamed }: Choice, table: SheetFacts["table"]): string[] {
  const log = table(LOG_TABLE);
  const changes = listChanges(
    chosen.map(({ account }) => account),
    log ? parseLog(log) : [],
  );
  return changes
    .filter(({ change, account }) => change === "entered" && !renamed.some(({ to }) => to === account))
    .map(({ account }) => account);
}
