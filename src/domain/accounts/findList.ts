import type { Finding } from "../finding";
import { columnLetters, type TableArea } from "../grid";
import { AccountListError } from "./accountListError";
import { foldHeader } from "./header";
import type { ListArea, ListSearch } from "./listArea";
import { bestHeaderRow, blockAreas, blockUnderBestRow, hasRows, tableAreas } from "./listAreas";
import { withHeaderRows } from "./headerRows";
import { countsAccounts, firstRowWithoutHeaders, noHeadings, notAList } from "./shapes";
import type { Recogniser } from "./recognise";
import { shortened, span, textOf, type SheetCells } from "./sheetCells";

/** The list to read, and the lists that were left alone. */
export interface FoundList {
  readonly area: ListArea;
  readonly findings: readonly Finding[];
}

/** Two lists of a sheet are equally plausible unless their headers name half a field more or less. */
const CLEARLY_BETTER = 0.5;

/** How many headers a message names. */
const HEADERS_NAMED = 30;

/**
 * Finds the account list of a sheet: an Excel table if one has an account column, else a block of cells under a row of headers.
 * @param wanted header or column letters of the account column, where a person has named it
 * @throws AccountListError `empty-sheet`, `no-accounts`, `no-account-column`, `no-such-column`, `two-lists`
 */
export function findList(cells: SheetCells, tables: readonly TableArea[], recognise: Recogniser, wanted: string | undefined): FoundList {
  if (span(cells.firstRow, cells.lastRow).every((row) => cells.filled(row).length === 0)) {
    throw new AccountListError("empty-sheet", { sheet: cells.sheet }, cells.sheet);
  }
  const plain = cells.without(tables);
  const byRecognition: ListSearch = {
    cells,
    recognise,
    isAccount: (text, column) => recognise(text).matches.some(({ field }) => field === "account") && !countsAccounts(cells, text, column),
  };
  const found =
    wanted === undefined
      ? firstOf([() => tableAreas(byRecognition, tables), () => blockAreas({ ...byRecognition, cells: plain })])
      : areasNamed(byRecognition, plain, tables, wanted);
  if (found.length > 0) {
    const { area, findings } = choose(byRecognition, found);
    const problem = notAList(byRecognition, area);
    if (problem) throw problem;
    return { area: withHeaderRows(cells, area, recognise), findings };
  }
  const problem = tables.length === 0 ? notAList(byRecognition, null) : null;
  if (problem) throw problem;
  const withoutHeaders = wanted === undefined && tables.length === 0 ? firstRowWithoutHeaders(plain) : null;
  if (withoutHeaders !== null) throw noHeadings(cells, withoutHeaders);
  const { row, columns } = likelyHeaders(byRecognition, tables);
  throw noSuchColumn(cells, row, columns, wanted?.trim() ?? "");
}

/**
 * The lists that have the account column that a person has named, by its header or else by its letters. Lists that are recognised without
 * that keep their bounds: nothing of a list beside or below the named one is read with it.
 */
function areasNamed(search: ListSearch, plain: SheetCells, tables: readonly TableArea[], wanted: string): ListArea[] {
  const header = foldHeader(wanted);
  const byName: ListSearch = { ...search, isAccount: (text) => text !== "" && foldHeader(text) === header };
  const recognised = blockAreas({ ...search, cells: plain });
  const address = cellOfAddress(wanted);
  const isAt = ({ headerRow, columns }: ListArea): boolean => headerRow === address?.row && columns.includes(address.column);
  const atAddress = address ? [...tableAreas(search, tables), ...recognised].filter(isAt) : [];
  if (atAddress.length > 0) return atAddress;
  const isNamed = ({ headerRow, columns }: ListArea): boolean =>
    columns.some((column) => byName.isAccount(textOf(plain.at(headerRow, column)), column));
  const named = firstOf([
    () => tableAreas(byName, tables),
    () => recognised.filter(isNamed),
    () => blockAreas({ ...byName, cells: plain }),
  ]);
  if (named.length > 0 || wanted.trim() === "") return named;
  const place = columnOfLetters(wanted);
  const byPlace: ListSearch = { ...search, isAccount: (_, column) => column === place };
  const row = bestHeaderRow({ ...byPlace, cells: plain });
  const isThere = ({ headerRow, columns }: ListArea): boolean => headerRow === row && columns.some((column) => column === place);
  return firstOf([
    () => tableAreas(byPlace, tables),
    () => recognised.filter(isThere),
    () => blockUnderBestRow({ ...byPlace, cells: plain }),
  ]);
}

/** The error for a column that was asked for and is not there; without a name, for a list that has no account column. */
export function noSuchColumn(cells: SheetCells, headerRow: number, columns: readonly number[], wanted: string): AccountListError {
  const headers = columns.map((column) => shortened(textOf(cells.at(headerRow, column)).trim())).filter((header) => header !== "");
  const named = headers.length > HEADERS_NAMED ? [...headers.slice(0, HEADERS_NAMED), "…"] : headers;
  const where = cells.range(headerRow, columns[0] ?? cells.firstColumn, headerRow, columns.at(-1) ?? cells.firstColumn);
  const params = { sheet: cells.sheet, headers: named.join(", ") };
  return wanted === ""
    ? new AccountListError("no-account-column", params, where)
    : new AccountListError("no-such-column", { ...params, column: shortened(wanted) }, where);
}

/** Zero-based row and column of a cell's address without a sheet, null for another text. */
export function cellOfAddress(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim()) ?? [];
  const column = letters === undefined ? null : columnOfLetters(letters);
  return column === null ? null : { row: Number(digits) - 1, column };
}

/** Zero-based number of column letters in any case, null for another text. */
export function columnOfLetters(text: string): number | null {
  const letters = text.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return columnLetters(column) === letters ? column : null;
}

function firstOf(searches: readonly (() => ListArea[])[]): ListArea[] {
  for (const search of searches) {
    const areas = search();
    if (areas.length > 0) return areas;
  }
  return [];
}

function choose({ cells, isAccount }: ListSearch, areas: readonly ListArea[]): FoundList {
  const filled = areas.filter((area) => hasRows(cells, area));
  const [best, ...others] = filled.sort((a, b) => b.plausibility - a.plausibility);
  if (!best) throw noAccounts(cells, areas[0]);
  const rival = others[0];
  if (rival && best.plausibility - rival.plausibility < CLEARLY_BETTER) {
    const [first, second] = [best, rival].sort((a, b) => a.headerRow - b.headerRow || (a.columns[0] ?? 0) - (b.columns[0] ?? 0));
    const cellOf = ({ columns, headerRow }: ListArea): string => {
      const account = columns.find((column) => isAccount(textOf(cells.at(headerRow, column)), column)) ?? columns[0] ?? 0;
      return `${columnLetters(account)}${headerRow + 1}`;
    };
    const params = {
      sheet: cells.sheet,
      first: nameOf(cells, first ?? best),
      second: nameOf(cells, second ?? rival),
      firstCell: cellOf(first ?? best),
      secondCell: cellOf(second ?? rival),
    };
    throw new AccountListError("two-lists", params, cells.sheet);
  }
  return {
    area: best,
    findings: others.map((other) => ({
      code: "other-list",
      params: { list: nameOf(cells, best), other: nameOf(cells, other) },
      where: headerRange(cells, other),
    })),
  };
}

/** The error for a list without a single account. */
export const noAccounts = (cells: SheetCells, area: ListArea | undefined): AccountListError =>
  new AccountListError("no-accounts", { sheet: cells.sheet }, area ? headerRange(cells, area) : cells.sheet);

/** A list as a person knows it: its table's name, or where its headers stand. */
const nameOf = (cells: SheetCells, area: ListArea): string => area.table ?? headerRange(cells, area);

const headerRange = (cells: SheetCells, { headerRow, columns }: ListArea): string =>
  cells.range(headerRow, columns[0] ?? cells.firstColumn, headerRow, columns.at(-1) ?? cells.firstColumn);

/** The headers a person would see as those of the list: the largest table's, else those of the most likely row. */
function likelyHeaders(search: ListSearch, tables: readonly TableArea[]): { readonly row: number; readonly columns: readonly number[] } {
  const { cells } = search;
  const largest = tables.reduce<TableArea | null>((best, table) => (!best || table.rows > best.rows ? table : best), null);
  const row = largest ? largest.top : bestHeaderRow(search);
  const inside = (column: number): boolean => !largest || (column >= largest.left && column < largest.left + largest.columns);
  return { row, columns: cells.filled(row).filter(inside) };
}
