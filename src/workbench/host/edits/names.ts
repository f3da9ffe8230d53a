import { HostError, invalidArgument } from "../hostError";
import { maxColumn, maxRow } from "../area";
import { columnNumber } from "../../model/addresses";

const forbiddenInSheets = /[\\/?*[\]:]/u;

/**
 * Excel's rules for a sheet's name.
 * @param taken names of the other sheets
 * @throws HostError InvalidArgument, ItemAlreadyExists
 */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (name === "" || name.length > 31) throw invalidArgument("A sheet's name has 1 to 31 characters.");
  if (forbiddenInSheets.test(name)) throw invalidArgument(`A sheet's name has none of \\ / ? * [ ] : in it: "${name}".`);
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument("A sheet's name does not begin or end with an apostrophe.");
  if (name.toLowerCase() === "history") throw invalidArgument('"History" is reserved by Excel.');
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists: the sheet "${name}".`);
  }
}

const nameForm = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u;

/**
 * Excel's rules for the name of a table or a defined name: letters, digits, dots and underscores, and not the look of a cell.
 * @throws HostError InvalidArgument
 */
export function checkDefinedName(name: string): void {
  if (name.length === 0 || name.length > 255 || !nameForm.test(name)) throw invalidArgument(`"${name}" cannot be a name.`);
  if (looksLikeCell(name) || /^[rc]$/iu.test(name) || /^(?:true|false)$/iu.test(name)) {
    throw invalidArgument(`"${name}" cannot be a name: it means something else in a formula.`);
  }
}

/**
 * A table's name has fewer signs than other names, and does not look like a cell even beyond the sheet: files could not hold it.
 * @throws HostError InvalidArgument
 */
export function checkTableNameForm(name: string): void {
  checkDefinedName(name);
  if (/[?]|.\\/u.test(name) || /^[A-Z]{1,3}\d+$/iu.test(name)) throw invalidArgument(`"${name}" cannot be a table's name.`);
}

function looksLikeCell(name: string): boolean {
  if (/^r\d*c\d*$/iu.test(name)) return true;
  const found = /^([A-Z]{1,3})(\d+)$/iu.exec(name);
  return found !== null && columnNumber(found[1] ?? "") <= maxColumn && Number(found[2]) >= 1 && Number(found[2]) <= maxRow;
}
