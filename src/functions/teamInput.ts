import { accountKey } from "../domain/accountKeys";
import { DomainError } from "../domain/domainError";
import type { CellValue } from "../domain/grid";
import { NOT_RATED } from "../domain/scoring";
import { readHolders, isHeld } from "../domain/team/holders";
import type { Holding } from "../domain/team/teamIndex";
import { keyOfWord } from "../i18n/words";
import { TEAM_WORDS } from "../i18n/teamWords";
import { isOmitted, listOf, passErrors, readName, readRating, rowsOf, sameLength, type Cells } from "./cells";

/** What a role is compared by: its id where it is one of the six, in whichever language and with whatever accents and case; else its text. */
export const roleKey = (cell: unknown): string => keyOfWord("roles", readName(cell)) ?? accountKey(readName(cell));

/** Whether a cell of a matrix names somebody; a name with a question mark is a proposal, which is nobody yet. */
export const holdsRole = (cell: unknown): boolean =>
  typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean" ? isHeld(cell, TEAM_WORDS) : false;

/**
 * The team that three ranges say, in one of two forms: as a list, with a cell a row in each of them, or as a matrix, with the accounts in a
 * column, the roles in a row, and the names of those who hold them where both meet, several in a cell by comma.
 * @param strengths ratings from 1 to 5 in cells like those of the people; may be left out
 * @throws DomainError `range-missing`, `one-column`, `lengths-differ`, `shapes-differ`, `rating-text`, `rating-range`; PassedOn for an error
 */
export function readTeam(accounts: unknown[][], people: unknown[][], roles: unknown[][], strengths?: unknown[][]): Holding[] {
  const [accountCells, roleCells] = [listOf(accounts), listOf(roles)];
  const isMatrix = accounts.length === accountCells.length && isBlock(rowsOf(people), accountCells.length, roleCells.length);
  const rated = isOmitted(strengths) ? null : strengths;
  for (const cells of [accountCells, roleCells, people.flat(), rated?.flat() ?? []]) passErrors(cells);
  return isMatrix ? matrixTeam(accountCells, people, roleCells, rated) : listTeam(accountCells, people, roleCells, rated);
}

/** A single column is a list, whose commas belong to the names. */
const isBlock = (cells: Cells, rows: number, columns: number): boolean =>
  columns > 1 && cells.length === rows && cells[0]?.length === columns;

function listTeam(accounts: readonly unknown[], people: Cells, roles: readonly unknown[], strengths: Cells | null): Holding[] {
  const [persons, rated] = [listOf(people), strengths && listOf(strengths)];
  for (const list of [persons, roles, ...(rated ? [rated] : [])]) sameLength(accounts, list);
  return accounts.map((account, row) => ({
    account: readName(account),
    person: readName(persons[row]),
    role: roleKey(roles[row]),
    strength: readStrength(rated?.[row]),
  }));
}

function matrixTeam(accounts: readonly unknown[], people: Cells, roles: readonly unknown[], strengths: Cells | null): Holding[] {
  if (strengths && !isBlock(strengths, accounts.length, roles.length)) {
    const shape = (cells: Cells): string => `${cells.length} × ${cells[0]?.length ?? 0}`;
    throw new DomainError("shapes-differ", { first: shape(people), second: shape(strengths) });
  }
  const keys = roles.map(roleKey);
  return accounts.flatMap((account, row) =>
    keys.flatMap((role, column) =>
      readHolders((people[row]?.[column] ?? "") as CellValue, TEAM_WORDS).names.map((person) => ({
        ...{ account: readName(account), person, role, strength: readStrength(strengths?.[row]?.[column]) },
      })),
    ),
  );
}

function readStrength(cell: unknown): number | null {
  const rating = readRating(cell);
  return rating === NOT_RATED ? null : rating;
}
