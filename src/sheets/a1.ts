import { columnLetters, quoteSheet } from "../domain/grid";

/** `B4` of zero-based row 3, column 1. */
export const cell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `$B$4` of zero-based row 3, column 1. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** `B4:D9` of a zero-based top left cell and a size in cells (both at least 1). */
export const area = (row: number, column: number, rows: number, columns: number): string =>
  `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;

/** `'My list'!$B$4:$D$9`: the same from anywhere in the workbook. */
export const absoluteArea = (sheet: string, row: number, column: number, rows: number, columns: number): string =>
  `${quoteSheet(sheet)}!${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;

/** Zero-based rectangle of an address as Office.js gives it (`'My list'!B4:D9`, `B4`); throws on anything that is not one rectangle of cells. */
export function parseArea(address: string): { row: number; column: number; rows: number; columns: number } {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(local);
  if (!match) throw new RangeError(`Not a rectangle of cells: ${address}`);
  const [, left = "", top = "", right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnNumber(left);
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}

/** Zero-based number of column letters: `A` → 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
}

/** A table's column as formulas name it (`KAM_Scores[Account]`); the characters Excel reserves are escaped. */
export const tableColumn = (table: string, header: string): string => `${table}[${escapeHeader(header)}]`;

/** A table's columns `from` to `to`, all rows. */
export const tableColumns = (table: string, from: string, to: string): string =>
  from === to ? tableColumn(table, from) : `${table}[[${escapeHeader(from)}]:[${escapeHeader(to)}]]`;

/** The header cells of a table's columns `from` to `to`. */
export const tableHeaders = (table: string, from: string, to: string): string =>
  from === to ? headerCell(table, from) : `${table}[[#Headers],[${escapeHeader(from)}]:[${escapeHeader(to)}]]`;

/** The cells of a table's columns `from` to `to` in the formula's own row. */
export const thisRow = (table: string, from: string, to = from): string =>
  from === to ? `${table}[[#This Row],[${escapeHeader(from)}]]` : `${table}[[#This Row],[${escapeHeader(from)}]:[${escapeHeader(to)}]]`;

/** The header cell of a table's column. */
export const headerCell = (table: string, header: string): string => `${table}[[#Headers],[${escapeHeader(header)}]]`;

const escapeHeader = (header: string): string => header.replace(/['#@[\]]/g, "'$&");

/** The header in a formula that is a header cell (see `headerCell`), or null where it says anything else. */
export function headerOfCell(formula: string): string | null {
  const [, header] = /^=\w+\[\[#Headers\],\s*\[((?:[^'[\]]|'.)+)\]\]$/s.exec(formula) ?? [];
  return header?.replace(/'(.)/gs, "$1") ?? null;
}

/** A text inside a formula. Excel takes at most 255 characters there. */
export const quoteText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text with formulas in the places of its `{placeholders}`, as formula text. */
export const filledFormula = (text: string, formulas: Readonly<Record<string, string>>): string =>
  text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? (formulas[part] ?? quoteText(part)) : part === "" ? "" : quoteText(part)))
    .filter((part) => part !== "")
    .join("&");

/**
 * Whether two formulas say the same though one was written by us and the other read back from Excel, which drops needless quotes and
 * shortens `Table[[#This Row],[Column]]` to `[@Column]` inside the table.
 */
export const sameFormula = (one: string, other: string): boolean => plainFormula(one) === plainFormula(other);

const plainFormula = (formula: string): string =>
  formula
    .replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!")
    .replace(/\w*\[\[#This Row\],(\[[^\]]*\](?::\[[^\]]*\])?)\]/g, "[@$1]")
    .replace(/\[@\[([^\]:]*)\]\]/g, "[@$1]")
    .replace(/\s+/g, "");

/** Arguments of a formula; those left out at the end need no place. */
export const given = (...all: readonly string[]): string => all.join(",").replace(/,+$/, "");
