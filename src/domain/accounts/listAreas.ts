import { isErrorText, type CellValue, type TableArea } from "../grid";
import { foldHeader } from "./header";
import type { ListArea, ListSearch } from "./listArea";
import { periodOf } from "./periods";
import { firstRowWithoutHeaders } from "./shapes";
import { span, textOf, type SheetCells } from "./sheetCells";

/** Excel tables that have an account column. */
export function tableAreas(search: ListSearch, tables: readonly TableArea[]): ListArea[] {
  const { cells } = search;
  return tables.flatMap((table) => {
    const columns = span(Math.max(table.left, cells.firstColumn), Math.min(table.left + table.columns - 1, cells.lastColumn));
    if (!hasAccount(search, table.top, columns)) return [];
    return [
      {
        table: table.name,
        headerRow: table.top,
        firstRow: table.top + 1,
        lastRow: table.top + table.rows - 1 - (table.hasTotals ? 1 : 0),
        columns,
        own: new Set(columns),
        plausibility: plausibilityOf(search, table.top, columns),
      },
    ];
  });
}

/** How far down a list is expected to begin: below, only a row after an empty one can be a row of headers. */
const ROWS_AT_TOP = 50;

/** More lists than these are not told apart. */
const MOST_LISTS = 10;

/** So many rows of one cell may stand between two lists as titles of the lower one. */
const MOST_TITLES = 3;

/** Share of the widest row that a row of unknown headers has at least. */
const WIDE = 0.6;

/** A header row right below another must name two fields: an account may be called `Customer`. */
const TWO_FIELDS = 1.2;

/** Blocks of plain cells under a row of headers, one of which is the account column's. */
export function blockAreas(search: ListSearch): ListArea[] {
  const { cells } = search;
  const lastFilled = lastFilledRows(cells);
  const found: ListArea[] = [];
  const single: ListArea[] = [];
  let atStart = true;
  for (let row = cells.firstRow; row <= cells.lastRow && found.length < MOST_LISTS; row++) {
    const filled = cells.filled(row);
    // A block starts after an empty row; titles of one cell do not end its start.
    const standsAlone = atStart;
    atStart = filled.length === 0 || (atStart && filled.length === 1);
    const expected = standsAlone || row < cells.firstRow + ROWS_AT_TOP;
    if (!expected || filled.length === 0 || !isHeaderRow(cells, row, filled)) continue;
    const areas = areasOfRow(search, row, lastFilled);
    if (filled.length === 1) single.push(...areas);
    else if (found.length === 0 || standsAlone) found.push(...areas);
    else if (!found.some((area) => repeatsHeader(cells, area, row))) found.push(...areas.filter((area) => area.plausibility >= TWO_FIELDS));
  }
  // A word alone in its row is a title, unless what follows is a list of one column too.
  const areas = found.length > 0 ? found : single.filter((area) => isSingleColumn(cells, area)).slice(0, 1);
  return areas.map((area) => endBeforeNext(cells, area, areas));
}

/** The block under the row that looks most like headers, whatever they say; its account column is given by its place. */
export function blockUnderBestRow(search: ListSearch): ListArea[] {
  const { cells } = search;
  const lastFilled = lastFilledRows(cells);
  const withoutHeaders = firstRowWithoutHeaders(cells);
  const best = withoutHeaders === null ? bestHeaderRow(search) : withoutHeaders - 1;
  return areasOfRow(search, best, lastFilled).slice(0, 1);
}

/** The row near the top that names most fields; where none does, the first that is about as wide as the widest. */
export function bestHeaderRow({ cells, recognise }: ListSearch): number {
  const byWords: ListSearch = { cells, recognise, isAccount: () => false };
  const rows = span(cells.firstRow, Math.min(cells.lastRow, cells.firstRow + ROWS_AT_TOP - 1)).map((row) => {
    const filled = cells.filled(row);
    return { row, width: filled.length, headerLike: isHeaderRow(cells, row, filled), filled };
  });
  const widest = Math.max(0, ...rows.map(({ width }) => width));
  const headers = rows.filter(({ width, headerLike }) => width > 0 && headerLike);
  const fields = ({ row, width, filled }: (typeof rows)[number]): number => {
    const isTitle = width === 1 && widest > 1 && hasAccountWord(byWords, row, filled);
    return isTitle ? 0 : plausibilityOf(byWords, row, filled);
  };
  const [named] = headers.map((row) => ({ row: row.row, fields: fields(row) })).sort((x, y) => y.fields - x.fields || x.row - y.row);
  const wide = headers.find(({ width }) => width >= WIDE * widest) ?? headers[0] ?? rows.find(({ width }) => width > 0);
  return named && named.fields > 0 ? named.row : (wide?.row ?? cells.firstRow);
}

const hasAccountWord = ({ cells, recognise }: ListSearch, row: number, columns: readonly number[]): boolean =>
  columns.some((column) => recognise(textOf(cells.at(row, column))).matches.some(({ field }) => field === "account"));

/** Whether a row of the list says its headers again, as printed lists do on every page. */
export const repeatsHeader = (cells: SheetCells, { headerRow, columns }: ListArea, row: number): boolean =>
  columns.every((column) => foldHeader(textOf(cells.at(row, column))) === foldHeader(textOf(cells.at(headerRow, column))));

/** Whether there is anything under the headers. */
export const hasRows = (cells: SheetCells, { firstRow, lastRow, own }: ListArea): boolean =>
  span(firstRow, Math.min(lastRow, cells.lastRow)).some((row) => cells.filled(row, own).length > 0);

/** So many months that stand as days make a row of headers rather than one of data. */
const MONTHS_IN_A_ROW = 3;

/** Whether all cells of a row can be headers. Days are, where several in a row are the edges of months, each later than the one before. */
function isHeaderRow(cells: SheetCells, row: number, filled: readonly number[]): boolean {
  const others = filled.map((column) => cells.at(row, column)).filter((value) => !isHeaderLike(value));
  if (others.length === 0) return true;
  const isInOrder = others.every((value, index) => index === 0 || Number(value) > Number(others[index - 1]));
  return others.length >= MONTHS_IN_A_ROW && isInOrder && others.every((value) => typeof value === "number" && periodOf(value) !== null);
}

/** Texts and years (`2025`) can be headers; other numbers, errors and truth values cannot. */
function isHeaderLike(value: CellValue): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value >= 1990 && value <= 2100;
  return typeof value === "string" && !isErrorText(value);
}

const hasAccount = ({ cells, isAccount }: ListSearch, row: number, columns: readonly number[]): boolean =>
  columns.some((column) => isAccount(textOf(cells.at(row, column)), column));

function plausibilityOf(search: ListSearch, row: number, columns: readonly number[]): number {
  const fields = new Map<string, number>();
  for (const column of columns) {
    const text = textOf(search.cells.at(row, column));
    if (search.isAccount(text, column)) fields.set("account", 1);
    for (const { field, score } of search.recognise(text).matches) fields.set(field, Math.max(score, fields.get(field) ?? 0));
  }
  return [...fields.values()].reduce((sum, score) => sum + score, 0);
}

/** The lists that a row may head: one, or several side by side with empty columns between. */
function areasOfRow(search: ListSearch, headerRow: number, lastFilled: ReadonlyMap<number, number>): ListArea[] {
  const { cells, recognise } = search;
  if (!hasAccount(search, headerRow, cells.columns)) return [];
  const lists: { columns: number[]; own: number[]; hasAccount: boolean }[] = [];
  for (const columns of stretches(cells, headerRow, lastFilled)) {
    const own = columns.some((column) => recognise(textOf(cells.at(headerRow, column))).matches.length > 0);
    const last = lists.at(-1);
    const account = hasAccount(search, headerRow, columns);
    if (!last || (last.hasAccount && account))
      lists.push({ columns: [...columns], own: own || account ? [...columns] : [], hasAccount: account });
    else {
      last.columns.push(...columns);
      if (own || account) last.own.push(...columns);
      last.hasAccount ||= account;
    }
  }
  return lists
    .filter((list) => list.hasAccount)
    .map(({ columns, own }) => ({
      table: null,
      headerRow,
      firstRow: headerRow + 1,
      lastRow: cells.lastRow,
      columns,
      own: new Set(own),
      plausibility: plausibilityOf(search, headerRow, columns),
    }));
}

/** Neighbouring columns that have a header or anything below it. */
function stretches(cells: SheetCells, headerRow: number, lastFilled: ReadonlyMap<number, number>): number[][] {
  const found: number[][] = [];
  let last = -2;
  for (const column of cells.columns) {
    if ((lastFilled.get(column) ?? -1) < headerRow) continue;
    if (column === last + 1) found.at(-1)?.push(column);
    else found.push([column]);
    last = column;
  }
  return found;
}

/** For each column that is not empty, its last row that is not. */
function lastFilledRows(cells: SheetCells): Map<number, number> {
  const last = new Map<number, number>();
  for (const column of cells.columns) {
    let row = cells.lastRow;
    while (row >= cells.firstRow && cells.isBlank(row, column)) row--;
    if (row >= cells.firstRow) last.set(column, row);
  }
  return last;
}

/** Whether the next row that is not empty, if any, has a single cell too. */
function isSingleColumn(cells: SheetCells, { headerRow, lastRow }: ListArea): boolean {
  let row = headerRow + 1;
  while (row < lastRow && cells.filled(row).length === 0) row++;
  return cells.filled(row).length <= 1;
}

/** Ends a list before the headers of the next one below it, and before the titles right above those. */
function endBeforeNext(cells: SheetCells, area: ListArea, areas: readonly ListArea[]): ListArea {
  const below = areas.filter((other) => other.headerRow > area.headerRow && overlap(area, other)).map((other) => other.headerRow);
  if (below.length === 0) return area;
  const next = Math.min(...below);
  const columns = new Set(area.columns);
  const filled = (row: number): number => cells.filled(row, columns).length;
  const aboveBlanks = (row: number): number => {
    let last = row;
    while (last > area.headerRow && filled(last) === 0) last--;
    return last;
  };
  const last = aboveBlanks(next - 1);
  let title = last;
  while (title > area.headerRow && last - title < MOST_TITLES && filled(title) === 1) title--;
  return { ...area, lastRow: filled(title) === 0 ? aboveBlanks(title) : last };
}

const overlap = ({ columns }: ListArea, other: ListArea): boolean => {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  return other.columns.some((column) => column >= left && column <= right);
};
