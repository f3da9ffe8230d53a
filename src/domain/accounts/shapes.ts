import { columnLetters } from "../grid";
import { AccountListError } from "./accountListError";
import type { ListArea, ListSearch } from "./listArea";
import { isNoValue, parseNumber } from "./numbers";
import { shortened, span, textOf, type SheetCells } from "./sheetCells";

/** So many rows are looked at to tell the shape of what stands on a sheet. */
const LOOKED_AT = 60;

/** How many columns a message names. */
const COLUMNS_NAMED = 12;

/**
 * The error for what stands on a sheet where it is not a list with a row for each account: texts that were not split into columns, accounts that run
 * across, a form about one account. Null where it may be a list.
 * @param area the list that its headers seem to head, if any
 */
export const notAList = (search: ListSearch, area: ListArea | null): AccountListError | null =>
  inOneColumn(search) ?? labelsDown(search, area);

const DELIMITERS = [";", "\t", "|", ","] as const;

/** Rows of a text file that stand in one column: the same mark parts the headers and nearly all rows into as many. */
function inOneColumn({ cells, recognise }: ListSearch): AccountListError | null {
  const rows = span(cells.firstRow, cells.lastRow).filter((row) => cells.filled(row).length > 0);
  const [first] = rows;
  if (first === undefined || rows.length < 2) return null;
  const [column] = cells.filled(first);
  if (column === undefined || cells.filled(first).length > 1) return null;
  const headers = textOf(cells.at(first, column));
  for (const delimiter of DELIMITERS) {
    const parts = fieldsOf(headers, delimiter);
    if (parts.length < 2 || !parts.some((part) => recognise(part).matches.length > 0)) continue;
    const looked = rows.slice(1, LOOKED_AT);
    const alike = looked.filter((row) => fieldsOf(textOf(cells.at(row, column)), delimiter).length === parts.length);
    if (alike.length * 10 < looked.length * 8) continue;
    const params = { sheet: cells.sheet, delimiter: delimiter === "\t" ? "tab" : delimiter, column: columnLetters(column) };
    return new AccountListError("one-column", params, cells.address(first, column));
  }
  return null;
}

/** The fields of a line; what stands in quotation marks is one. */
const fieldsOf = (line: string, delimiter: string): string[] => line.replace(/"[^"]*"/g, "q").split(delimiter);

/** Labels that run down the first column, each of a field: accounts across the top, or a form about one account. */
function labelsDown({ cells, recognise }: ListSearch, area: ListArea | null): AccountListError | null {
  const headerRow = area?.headerRow ?? span(cells.firstRow, cells.lastRow).find((row) => cells.filled(row).length > 1);
  if (headerRow === undefined || headerRow < cells.firstRow) return null;
  const [label, ...beside] = cells.filled(headerRow);
  const labelColumn = Math.min(
    label ?? cells.firstColumn,
    ...span(headerRow, headerRow + 3).map((row) => cells.filled(row)[0] ?? cells.lastColumn),
  );
  const others = label === labelColumn ? beside : [label ?? 0, ...beside];
  const isField = (text: string): boolean => recognise(text).matches.length > 0;
  if (others.some((column) => isField(textOf(cells.at(headerRow, column))))) return null;
  const rows = span(headerRow + 1, Math.min(cells.lastRow, headerRow + LOOKED_AT)).filter((row) => !cells.isBlank(row, labelColumn));
  const fields = rows.flatMap((row) => {
    const [match] = recognise(textOf(cells.at(row, labelColumn))).matches;
    return match ? [match.field] : [];
  });
  const distinct = new Set(fields).size;
  const isOfLabels = fields.length * 2 >= rows.length && fields.length > 0 && (distinct > 1 || fields.length === rows.length);
  // Without a header for the account, one label is too little to go by.
  if (!isOfLabels || (area === null && distinct < 2)) return null;
  const where = cells.range(headerRow, labelColumn, rows.at(-1) ?? headerRow, others.at(-1) ?? labelColumn);
  const params = { sheet: cells.sheet, label: shortened(textOf(cells.at(rows[0] ?? headerRow, labelColumn)).trim()) };
  return new AccountListError(others.length > 1 ? "accounts-across" : "form-not-list", params, where);
}

/**
 * The first row of a block without headers, or null where its first row may be headers: it holds numbers where numbers stand below, and
 * beside them a text; or texts alone, one of which stands again below.
 */
export function firstRowWithoutHeaders(cells: SheetCells): number | null {
  const rows = span(cells.firstRow, cells.lastRow).filter((row) => cells.filled(row).length > 1);
  const [first, ...more] = rows.slice(0, LOOKED_AT);
  if (first === undefined || more.length === 0) return null;
  const filled = cells.filled(first);
  const isNumber = (row: number, column: number): boolean => {
    const value = cells.at(row, column);
    if (typeof value === "number") return true;
    return (
      typeof value === "string" && !isNoValue(value) && /\d/.test(value) && (parseNumber(value, ".") ?? parseNumber(value, ",")) !== null
    );
  };
  const below = (column: number): number => more.filter((row) => isNumber(row, column)).length;
  const numbers = filled.filter((column) => isNumber(first, column) && below(column) * 2 >= more.length);
  const texts = filled.filter((column) => typeof cells.at(first, column) === "string" && below(column) * 2 < more.length);
  const ofNumbers = filled.filter((column) => below(column) * 2 >= more.length);
  if (numbers.length > 0 && texts.length > 0 && numbers.length === ofNumbers.length) return first;
  return ofNumbers.length === 0 && recurs(cells, first, more, filled) ? first : null;
}

/** Whether a text of a row stands again below it in another row of its kind: headers do not, but on every page as a whole. */
function recurs(cells: SheetCells, row: number, below: readonly number[], filled: readonly number[]): boolean {
  const isSame = (other: number, column: number): boolean => cells.at(other, column) === cells.at(row, column);
  return below.some((other) => filled.some((column) => isSame(other, column)) && !filled.every((column) => isSame(other, column)));
}

/** The error for a list without headers, with its columns by their letters. */
export function noHeadings(cells: SheetCells, row: number): AccountListError {
  const filled = cells.filled(row);
  const named = filled
    .slice(0, COLUMNS_NAMED)
    .map((column) => `${columnLetters(column)} (${shortened(textOf(cells.at(row, column)).trim())})`);
  const texts = filled.filter((column) => typeof cells.at(row, column) === "string");
  const params = {
    sheet: cells.sheet,
    columns: [...named, ...(filled.length > COLUMNS_NAMED ? ["…"] : [])].join(", "),
    account: columnLetters(texts[0] ?? filled[0] ?? cells.firstColumn),
  };
  return new AccountListError("no-headings", params, cells.range(row, filled[0] ?? 0, row, filled.at(-1) ?? 0));
}

/** Words for more than one account: numbers under them are counts, not names. */
const MANY_ACCOUNTS =
  /(?:^|\P{L})(?:accounts|customers|clients|companies|organizations|cuentas|clientes|empresas|comptes|kunden|conti|clienti|contas)(?:\P{L}|$)|^(?:#|no\.?|num|number|nº|n°)/iu;

/** Whether a column counts accounts rather than naming them: `Clientes` over 41, 38, 52. */
export function countsAccounts(cells: SheetCells, text: string, column: number): boolean {
  if (!MANY_ACCOUNTS.test(text)) return false;
  const values = span(cells.firstRow, Math.min(cells.lastRow, cells.firstRow + LOOKED_AT)).map((row) => cells.at(row, column));
  const numbers = values.filter((value) => typeof value === "number").length;
  return numbers > 0 && numbers >= values.filter((value) => typeof value === "string" && value.trim() !== "").length;
}
