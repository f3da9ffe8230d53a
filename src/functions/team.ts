import { coverage, mostRoles } from "../domain/roles";
import { isCellError, mapCells, readName, rowsOf } from "./cells";
import { holdsRole, readTeam } from "./teamInput";

/**
 * Share of the roles that somebody holds, from 0 to 1. One row gives one share, many rows spill.
 * @customfunction COVERAGE
 * @param roles One cell a role with who holds it, one row an account. Blank, 0, FALSE, no and a name with a question mark mean nobody.
 * @returns One share a row.
 */
export function COVERAGE(roles: unknown[][]): unknown[][] {
  return rowsOf(roles).map((row) => [row.find(isCellError) ?? coverage(row.map(holdsRole))]);
}

/**
 * The most roles that one person holds on an account. Four or more of the six are an overload.
 * @customfunction LOAD
 * @param account Name of the account, or many of them.
 * @param accounts The account of each row of the team.
 * @param people The person of each row; or, where the roles stand in a row above, who holds which on each account.
 * @param roles The role of each row; or the roles above the people.
 * @returns One number an account.
 */
export function LOAD(account: unknown[][], accounts: unknown[][], people: unknown[][], roles: unknown[][]): unknown[][] {
  const most = mostRoles(readTeam(accounts, people, roles));
  return mapCells(account, (cell) => (readName(cell) === "" ? "" : most(readName(cell))));
}
