import { listChanges } from "../domain/keyAccountLog";
import { LOG_TABLE, parseLog } from "./logTable";
import type { SheetEntry } from "./registry/entry";
import type { Choice, SheetFacts } from "./registry/facts";
import { isBlank } from "../domain/grid";
import { ROLES, ROLE_IDS } from "../domain/roles";
import { LIST_FIELDS, type ListField } from "../domain/team/readList";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import { accountKey } from "../domain/accountKeys";
import type { Rename } from "../domain/renames";
import type { Block, DraftCell, SheetDraft, Validation } from "./draft";
import { LEFT } from "./frame";
import { startLink } from "./links";
import { LIST_HEADER_ROW, extended, listSheet, type ListColumn } from "./listSheet";
import { COLORS, DATE_FORMAT, bodyLines, headerFormat } from "./style";
import { columnCells, findColumn, type TablePart } from "./tablePart";
import { ROLES_TABLE } from "./team/rolesTable";
import { staffOf } from "./team/staff";
import { TEAM_TABLE, listHeaders, teamHeaders, teamSources } from "./teamTable";

const HEADER_ROW = LIST_HEADER_ROW;

/** A key account and who leads it: the first row of its team. */
export interface TeamSeed {
  readonly account: string;
  readonly person: string;
}

/** The Team sheet: `KAM_Team` for typing, and the six roles in a line each beside it. */
export function teamDraft(sheet: string, seeds: readonly TeamSeed[], language: Language, back: DraftCell = ""): SheetDraft {
  const { sheets, terms, plan } = texts(language);
  const own = sheets.team;
  const { headers, strengthHint, untilHint } = texts(language).team.list;
  const typed = seeds.length > 0 ? seeds : [{ account: "", person: "" }];
  const first = HEADER_ROW + 1;
  const legend = LEFT + LIST_FIELDS.length + 1;
  const date = (title: string, message: string): Omit<Validation, "range"> => ({
    rule: { date: [FIRST_DAY, LAST_DAY] },
    error: { title, message },
  });
  const columns: Readonly<Record<ListField, Omit<ListColumn, "header">>> = {
    account: { width: 22 },
    person: { width: 20 },
    role: { width: 18, validation: roleRule(language) },
    strength: {
      ...{ width: 10, whole: { horizontal: "Right" } },
      validation: { rule: { decimal: [1, 5] }, error: { title: headers.strength, message: strengthHint } },
    },
    since: {
      width: 11.9,
      whole: { horizontal: "Right" },
      body: { numberFormat: DATE_FORMAT },
      validation: date(headers.since, plan.errors.date),
    },
    until: {
      ...{ width: 11.9, whole: { horizontal: "Right" }, body: { numberFormat: DATE_FORMAT } },
      validation: { rule: { custom: "=TRUE" }, prompt: { title: headers.until, message: untilHint } },
    },
  };
  const draft = listSheet({
    ...{
      sheet,
      kind: "team",
      title: own.title,
      note: own.note,
      back,
      table: TEAM_TABLE,
      frozen: 1,
      showFilter: true,
      lastColumn: legend + 2,
    },
    columns: LIST_FIELDS.map((field) => ({ header: headers[field], typed: true, ...columns[field] })),
    rows: typed.map(({ account, person }) => [account, person, "", "", "", ""]),
  });
  return extended(draft, {
    blocks: [
      {
        at: cell(HEADER_ROW, legend),
        cells: [
          [own.roles, own.duty, own.usually],
          ...ROLES.map((role) => [terms.roles[role.id], sheets.duties[role.id], role.oftenMissing ? own.often : own.covered]),
        ],
      },
    ],
    formats: [
      headerFormat(HEADER_ROW, legend, 3),
      ...bodyLines(area(first, legend, ROLES.length, 3)),
      { range: area(first, legend, ROLES.length, 1), bold: true },
      { range: area(first, legend + 1, ROLES.length, 2), color: COLORS.muted },
    ],
    widths: { H: 2.71, I: 21.5, J: 66, K: 15 },
  });
}

/** Days that Excel takes from 2000 on. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

const roleRule = (language: Language): Omit<Validation, "range"> => {
  const { sheets, terms } = texts(language);
  return {
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
export function newTeamRows(part: TablePart, seeds: readonly TeamSeed[]): readonly (readonly DraftCell[])[] {
  const present = new Set(
    columnCells(part, teamHeaders("account"))
      .filter((value) => !isBlank(value))
      .map((value) => accountKey(String(value))),
  );
  return seeds.filter((seed) => !present.has(accountKey(seed.account))).map(({ account, person }) => inColumns(part, { account, person }));
}

const READS = { tables: { [TEAM_TABLE]: "whole" } } as const;

/** Team: begun with the account manager of each key account; after that, a row for each account that enters the list. */
export const teamSheet: SheetEntry = {
  kind: "team",
  name: (language) => texts(language).sheets.names.team,
  shown: "always",
  group: "list",
  tables: [TEAM_TABLE],
  reads: { choose: READS, refresh: READS },
  draft: (facts) => {
    const { choice, team, language, nameOf } = facts;
    if (!choice || !team) return null;
    const seeds = seedsOf(
      choice,
      choice.chosen.map(({ account }) => account),
    );
    return teamDraft(nameOf("team"), seeds, language, startLink(facts));
  },
  update: (facts, { table }) => {
    const standing = table(TEAM_TABLE);
    if (!standing) return null;
    const { choice, team, table: standingTable } = facts;
    const seeds = choice && team ? newTeamRows(standing, seedsOf(choice, entered(choice, standingTable))) : [];
    const renamed = choice ? renamedTeamCells(standing, choice.renamed) : [];
    const { blocks, rows } = standingTable(ROLES_TABLE) ? asTheMatrixSays(standing, facts) : NOTHING;
    return { blocks: [...renamed, ...blocks], rows: { name: TEAM_TABLE, table: standing, cells: [...seeds, ...rows] } };
  },
};

const NOTHING = { blocks: [], rows: [] };

/** What the list lacks of what was typed into the role matrix: rows at its end, and the last day of those that are no longer named. */
function asTheMatrixSays(part: TablePart, facts: SheetFacts): { readonly blocks: readonly Block[]; readonly rows: readonly DraftCell[][] } {
  const { merged } = staffOf(facts);
  const { roles } = teamSources(part, facts.language);
  const column = findColumn(part, listHeaders("until"));
  return {
    blocks: merged.ended.flatMap(({ entry, until }) =>
      column < 0 ? [] : [{ at: cell(part.headerRow + 1 + entry.row, part.left + column), cells: [[until]] }],
    ),
    rows: merged.added.map(({ account, person, role }) =>
      inColumns(part, { account, person, role: roles[ROLE_IDS.indexOf(role)] ?? "", since: facts.today }),
    ),
  };
}

/** A row in the order of the columns as they stand; those of one's own stay blank. */
const inColumns = (part: TablePart, values: Readonly<Partial<Record<ListField, DraftCell>>>): DraftCell[] =>
  part.headers.map((header) => {
    const field = LIST_FIELDS.find((each) => findColumn({ headers: [header] }, listHeaders(each)) === 0);
    return (field && values[field]) ?? "";
  });

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
