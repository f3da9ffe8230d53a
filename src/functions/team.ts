import { coverage, mostRoles } from "../domain/roles";
import { isCellError, isNothing, listOf, mapCells, passErrors, readName, rowsOf, sameLength } from "./cells";

/**
 * Share of the roles that somebody holds, from 0 to 1. One row gives one share, many rows spill.
 * @customfunction COVERAGE
 * @param roles One cell a role with who holds it, one row an account. Blank, 0 and FALSE mean nobody.
 * @returns One share a row.
 */
export function COVERAGE(roles: unknown[][]): unknown[][] {
  return rowsOf(roles).map((row) => [row.find(isCellError) ?? coverage(row.map((cell) => !isNothing(cell) && cell !== false))]);
}

/**
 * The most roles that one person holds on an account. Four or more of the six are an overload.
 * @customfunction LOAD
 * @param account Name of the account, or many of them.
 * @param accounts The account of each row of the team.
 * @param people The person of each row.
 * @param roles The role of each row.
 * @returns One number an account.
 */
export function LOAD(account: unknown[][], accounts: unknown[][], people: unknown[][], roles: unknown[][]): unknown[][] {
  const [of, persons, held] = [listOf(accounts), listOf(people), listOf(roles)];
  for (const list of [of, persons, held]) {
    sameLength(of, list);
    passErrors(list);
  }
  const team = of.map((name, row) => ({ account: readName(name), person: readName(persons[row]), role: readName(held[row]) }));
  return mapCells(account, (cell) => (readName(cell) === "" ? "" : mostRoles(team, readName(cell))));
}
