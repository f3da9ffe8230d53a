import { coverage } from "../domain/roles";
import { isBlankCell, isCellError } from "./cells";

/**
 * Share of the roles that somebody holds, from 0 to 1. One row gives one share, many rows spill.
 * @customfunction COVERAGE
 * @param roles One cell a role with who holds it, one row an account. Blank and 0 mean nobody.
 * @returns One share a row.
 */
export function COVERAGE(roles: unknown[][]): unknown[][] {
  return roles.map((row) => [row.find(isCellError) ?? coverage(row.map((cell) => !isBlankCell(cell) && cell !== 0))]);
}
