import { cellAddress, isBlank, type CellValue } from "../../domain/grid";
import { ROLE_IDS, type RoleId } from "../../domain/roles";
import type { Agreed } from "../../domain/team/merge";
import type { MatrixRow } from "../../domain/team/readMatrix";
import { texts, type Language } from "../../i18n";
import { OwnTable } from "../plan/ownTable";
import type { TablePart } from "../tablePart";

/** Who holds which role, as a matrix: a row a key account, a column a role, names typed where both meet. */
export const ROLES_TABLE = "KAM_Roles";

/** Where the matrix keeps what it last agreed on with the list, a hidden column a role. */
export type BaseColumn = `agreed ${RoleId}`;

export const baseOf = (role: RoleId): BaseColumn => `agreed ${role}`;

/** Columns of `KAM_Roles`, in their order: what is shown, then what only the add-in needs. */
export const ROLES_COLUMNS = ["account", "tier", "manager", ...ROLE_IDS, "held", "words", ...ROLE_IDS.map(baseOf)] as const;

export type RolesColumn = (typeof ROLES_COLUMNS)[number];

/** The headers in one language. */
export function rolesHeaders(language: Language): Readonly<Record<RolesColumn, string>> {
  const { terms, team, sheets } = texts(language);
  const { account, held, words } = team.matrix.headers;
  const { tier, manager } = sheets.coverage.headers;
  const base = ROLE_IDS.map((role) => [baseOf(role), `${terms.roles[role]} ${team.matrix.agreed}`] as const);
  return { account, tier, manager, held, words, ...terms.roles, ...(Object.fromEntries(base) as Record<BaseColumn, string>) };
}

export const openRoles = (part: TablePart): OwnTable<RolesColumn> =>
  new OwnTable(part, { en: rolesHeaders("en"), es: rolesHeaders("es") }, ROLES_COLUMNS);

/** What stands in a cell of a role that nobody holds: a mark and a word, which name nobody. */
export const gapText = (language: Language): string => `▲ ${texts(language).team.matrix.open}`;

/**
 * The rows of the matrix as they were typed, each account called as it is called now.
 * @param managerOf the account manager as the list has it now; what the row shows where that does not say
 */
export function parseRoles(
  table: OwnTable<RolesColumn>,
  nameNow: (account: string) => string,
  managerOf: (account: string) => string | undefined,
): MatrixRow[] {
  const roles = ROLE_IDS.filter((role) => table.has(role));
  return rowsWithAccount(table).map((row) => ({
    account: nameNow(table.text(row, "account")),
    manager: managerOf(nameNow(table.text(row, "account"))) ?? table.text(row, "manager"),
    cells: roles.map((role) => ({ role, value: table.at(row, role), where: whereOf(table, row, role) })),
  }));
}

/** Indexes of the rows that name an account. */
export const rowsWithAccount = (table: OwnTable<RolesColumn>): number[] =>
  Array.from({ length: table.part.rowCount }, (_, row) => row).filter((row) => !isBlank(table.at(row, "account")));

export function whereOf(table: OwnTable<RolesColumn>, row: number, column: RolesColumn): string {
  const place = table.place(row, column);
  return cellAddress(table.part.sheet, place.row, place.column);
}

/** What both forms of the team last agreed on: names by comma, as we write them. */
export const agreedText = (people: readonly string[]): string => people.join(", ");

/** The same as it was kept; null where the columns that keep it are gone. */
export function parseAgreed(table: OwnTable<RolesColumn>, nameNow: (account: string) => string): Agreed[] | null {
  const roles = ROLE_IDS.filter((role) => table.has(baseOf(role)));
  if (roles.length === 0) return null;
  return rowsWithAccount(table).flatMap((row) =>
    roles.flatMap((role) =>
      people(table.at(row, baseOf(role))).map((person) => ({ account: nameNow(table.text(row, "account")), role, person })),
    ),
  );
}

const people = (cell: CellValue): string[] =>
  isBlank(cell)
    ? []
    : String(cell)
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "");
