import { parseNumber } from "../domain/accounts/numbers";
import { DomainError } from "../domain/domainError";
import { lookup } from "../domain/lookup";
import { isCellError, listOf, mapCells, readName, sameLength } from "./cells";

/**
 * For each account the value that stands beside it in a list; blank where the list has no such account. Case and repeated spaces do not matter.
 * @customfunction LOOKUP
 * @param accounts Names to look for, a column or a row.
 * @param names Names in the list.
 * @param values What stands beside them.
 * @returns A column of values.
 */
export function LOOKUP(accounts: unknown[][], names: unknown[][], values: unknown[][]): unknown[][] {
  const [wanted, known, beside] = [listOf(accounts), listOf(names), listOf(values)];
  sameLength(known, beside);
  const nameOf = (cell: unknown): string => (isCellError(cell) ? "" : readName(cell));
  const found = lookup(wanted.map(nameOf), known.map(nameOf), beside);
  return wanted.map((cell, index) => [isCellError(cell) ? cell : (found[index] ?? "")]);
}

/**
 * The number that a text says, such as 1.234,5 or 80%; blank where it says none. Numbers stay as they are.
 * @customfunction NUMBER
 * @param text The text, or many of them.
 * @param decimal The decimal mark: "." or ",".
 * @returns One number a text.
 */
export function NUMBER(text: unknown[][], decimal: string): unknown[][] {
  if (decimal !== "." && decimal !== ",") throw new DomainError("decimal-unknown", { value: readName(decimal) });
  return mapCells(text, (cell) => {
    if (typeof cell === "string") return parseNumber(cell, decimal) ?? "";
    return typeof cell === "number" ? cell : "";
  });
}
