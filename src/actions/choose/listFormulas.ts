import {
  accountOfEachRow,
  accountsOfRows,
  placesIn,
  placesText,
  type AccountList,
  type ColumnWords,
  type MappedColumn,
  type MappedCriterion,
} from "../../domain/accounts";
import { foldHeader } from "../../domain/accounts/header";
import { readNumbers } from "../../domain/accounts/numberColumn";
import { nameOf } from "../../domain/accounts/sheetCells";
import { isBlank, isErrorText, type CellValue, type Grid } from "../../domain/grid";
import type { SourceColumn } from "../../sheets/dataContent";
import { convertedValues, type RateHeaders } from "../../sheets/ratesTable";
import { PLAIN_ROWS, type ListRows } from "../../sheets/listRows";
import { sourceColumn, sourceColumns, sourceValues, summedValues } from "../../sheets/source";
import { wordRatings, type WordHeaders } from "../../sheets/wordsTable";

/** The longest text that a cell holds. */
const LONGEST_CELL = 32_767;

/** The cells of the list, by its rows from 0 and zero-based sheet columns. */
class ListCells {
  readonly count: number;
  readonly first: number;

  constructor(
    readonly list: AccountList,
    private readonly grid: Grid,
  ) {
    this.first = list.source.firstRow;
    this.count = list.source.lastRow - this.first + 1;
  }

  at(row: number, column: number): CellValue {
    return this.grid.values[row + this.first - this.grid.top]?.[column - this.grid.left] ?? "";
  }

  header(column: number): string {
    return String(this.grid.values[this.list.source.headerRow - this.grid.top]?.[column - this.grid.left] ?? "");
  }

  column(column: number): CellValue[] {
    return Array.from({ length: this.count }, (_, row) => this.at(row, column));
  }

  names(column: number): string[] {
    return this.column(column).map(nameOf);
  }

  /** Whether a column holds anything but numbers, blanks and errors: its numbers then have to be read out of text. */
  keepsText(column: number): boolean {
    return this.column(column).some((value) => typeof value !== "number" && !isBlank(value) && !isErrorText(value));
  }

  /** The columns that say anything of an account. */
  get mapped(): number[] {
    const { criteria, manager } = this.list.mapping;
    const all = Object.values(criteria).flatMap((each) => (each ? (each.added ?? [each.column]) : []));
    return manager ? [...all, manager.column] : all;
  }
}

/** The words of the workbook: its tables and their headers. */
export interface StandingWords {
  readonly tables: readonly ColumnWords[];
  readonly headers: WordHeaders;
}

/**
 * The columns of the list that serve criteria, as formulas refer to them.
 * @param rates the headers of the table of rates; null where nothing is converted
 */
export function criterionSources(
  list: AccountList,
  grid: Grid,
  words: StandingWords,
  rates: RateHeaders | null,
): Record<string, SourceColumn> {
  const cells = new ListCells(list, grid);
  const sources = new Map<string, SourceColumn>();
  for (const [id, mapped] of Object.entries(list.mapping.criteria)) {
    if (!mapped) continue;
    sources.set(id, {
      header: mapped.header,
      values: inOneCurrency(cells, mapped, mapped.added ? summed(cells, mapped.added) : valuesOf(cells, mapped, words), rates),
      ...(mapped.combining ? { how: mapped.combining, isRating: mapped.scale === "rating" } : {}),
    });
  }
  return Object.fromEntries(sources);
}

function valuesOf(cells: ListCells, mapped: MappedCriterion, { tables, headers }: StandingWords): string {
  const { column, header, decimal, words } = mapped;
  const reference = sourceColumn(cells.list.source, column, header);
  const text = cells.keepsText(column) ? { decimal: decimal ?? "." } : null;
  if (!words) return sourceValues(reference, text);
  const spelled = tables.find((table) => foldHeader(table.header) === foldHeader(header))?.header ?? header;
  return `KAM.NUMBER(${wordRatings(sourceValues(reference, null), spelled, headers)},"${decimal ?? "."}")`;
}

/** The values of a column by the rates of its currencies, where they are several. */
function inOneCurrency(cells: ListCells, { currencies }: MappedCriterion, values: string, rates: RateHeaders | null): string {
  if (!currencies || !rates) return values;
  const { column } = currencies;
  return convertedValues(values, sourceValues(sourceColumn(cells.list.source, column, cells.header(column)), null), rates);
}

/** Columns that are added up, each with the decimal mark of its own texts. */
function summed(cells: ListCells, added: readonly number[]): string {
  const [first, last] = [Math.min(...added), Math.max(...added)];
  const rows = cells.list.accounts.flatMap(({ row, rows: own }) => own ?? [row]);
  const decimals = Array.from({ length: last - first + 1 }, (_, index) => {
    const column = first + index;
    return added.includes(column) ? (readNumbers(rows.map((row) => cells.at(row - cells.first, column))).decimal ?? ".") : "";
  });
  return summedValues(sourceColumns(cells.list.source, [first, cells.header(first)], [last, cells.header(last)]), decimals);
}

/**
 * How formulas tell whose the rows of the list are, so that they find the same accounts as were read: by names alone where that is enough, else by
 * names that stand once, ids, or row by row. Null where no formula can.
 */
export function listRows(list: AccountList, grid: Grid, sources: Readonly<Record<string, SourceColumn>>): ListRows | null {
  const cells = new ListCells(list, grid);
  const { mapping, rows } = list;
  const reference = (column: MappedColumn | null): string | null => column && sourceColumn(list.source, column.column, column.header);
  const names = cells.names(mapping.account.column);
  const keys = mapping.key && cells.names(mapping.key.column);
  const accounts = list.accounts.map(({ name }) => name);
  const wanted = accountsAsRead(cells);
  const says = wanted.map((account, row) => account >= 0 || cells.mapped.some((column) => !isBlank(cells.at(row, column))));
  const agrees = (found: readonly number[]): boolean => found.every((account, row) => !says[row] || account === wanted[row]);
  const places = placesText(nameRows(cells, names, wanted));
  const texts = places.length <= LONGEST_CELL && places !== "" ? ["", places] : [""];
  for (const text of texts) {
    const from = placesIn(text, names.length) ?? [];
    const called = (column: readonly string[]): string[] => from.map((row) => column[row] ?? "");
    if (rows.choice === "as-is") {
      if (agrees(accountOfEachRow(accounts, called(names)))) return { ...PLAIN_ROWS, places: text };
      continue;
    }
    for (const own of keys ? [null, keys] : [null]) {
      for (const once of rows.namesStandOnce && text === "" ? [false, true] : [false]) {
        if (!agrees(accountsOfRows(accounts, { names: called(names), namesStandOnce: once, keys: own && called(own) }))) continue;
        const combined = {
          once,
          keys: own && reference(mapping.key),
          times: reference(rows.time),
          weights: sources["currentRevenue"]?.values ?? null,
        };
        return { places: text, combined };
      }
    }
  }
  return null;
}

/** The place of each row's account, as the list was read; -1 for none. */
function accountsAsRead({ list, first, count }: ListCells): number[] {
  const wanted = Array<number>(count).fill(-1);
  list.accounts.forEach(({ row, rows = [row] }, account) => {
    for (const each of rows) wanted[each - first] = account;
  });
  return wanted;
}

/** For each row that which has the name of its account, -1 for none; an empty row has its own. */
function nameRows({ list }: ListCells, names: readonly string[], wanted: readonly number[]): number[] {
  const sources = new Map<number, number>();
  return wanted.map((account, row) => {
    if (account < 0) return names[row] === "" ? row : -1;
    const name = list.accounts[account]?.name;
    if (list.rows.choice === "as-is" && names[row] === name) return row;
    const known = list.rows.choice === "as-is" ? undefined : sources.get(account);
    const source = known ?? names.lastIndexOf(name ?? "", row);
    sources.set(account, source);
    return source;
  });
}
