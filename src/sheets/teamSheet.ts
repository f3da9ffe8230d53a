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
import type { Block, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";
import { columnCells, findColumn, type TablePart } from "./tablePart";
import { TEAM_COLUMNS, TEAM_TABLE, teamHeaders } from "./teamTable";

const HEADER_ROW = 3;

/** A key account and who leads it: the first row of its team. */
export interface TeamSeed {
  readonly account: string;
  readonly person: string;
}

/** The Team sheet: `KAM_Team` for typing, and the six roles in a line each beside it. */
export function teamDraft(sheet: string, seeds: readonly TeamSeed[], language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.team;
  const rows = seeds.length > 0 ? seeds.map(({ account, person }) => [account, person, ""]) : [["", "", ""]];
  const first = HEADER_ROW + 1;
  const legend = 4;
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [TEAM_COLUMNS.map((field) => own.headers[field]), ...rows] },
      {
        at: cell(HEADER_ROW, legend),
        cells: [
          [own.roles, own.duty, own.usually],
          ...ROLES.map((role) => [terms.roles[role.id], sheets.duties[role.id], role.oftenMissing ? own.often : own.covered]),
        ],
      },
    ],
    tables: [{ name: TEAM_TABLE, range: area(HEADER_ROW, 0, rows.length + 1, 3), style: TABLE_STYLE, showFilter: true, banded: false }],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, 3),
      headerFormat(HEADER_ROW, legend, 3),
      inputFormat(area(first, 0, rows.length, 3)),
      ...bodyLines(area(first, 0, rows.length, 3)),
      ...bodyLines(area(first, legend, ROLES.length, 3)),
    ],
    widths: { A: 30, B: 26, C: 22, D: 3, E: 20, F: 58, G: 20 },
    heights: { [String(HEADER_ROW + 1)]: 24 },
    validations: [roleValidation(first, rows.length, language)],
    names: [sheetMarker("team")],
    freeze: { rows: first, columns: 1 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "landscape" },
  };
}

const roleValidation = (row: number, count: number, language: Language) => {
  const { sheets, terms } = texts(language);
  return {
    range: area(row, 2, count, 1),
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
  draft: ({ choice, team, language, nameOf }) =>
    choice && team
      ? teamDraft(
          nameOf("team"),
          seedsOf(
            choice,
            choice.chosen.map(({ account }) => account),
          ),
          language,
        )
      : null,
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
