import { accountsOfRows, combine, converted, placesIn, ratingsOfWords, timeOf, type Combining } from "../domain/accounts";
import { parseNumber, type DecimalMark } from "../domain/accounts/numbers";
import { DomainError } from "../domain/domainError";
import type { CellValue } from "../domain/grid";
import { NOT_RATED } from "../domain/scoring";
import {
  isBlankCell,
  isCellError,
  isFlag,
  isNothing,
  isOmitted,
  listOf,
  mapCells,
  passErrors,
  readName,
  readRating,
  rowsOf,
  sameLength,
  type Cells,
} from "./cells";
import { describe } from "./messages";

/** How several rows of an account become one value; `name` takes the first text. */
const WAYS: readonly (Combining | "name")[] = ["sum", "mean", "weighted", "latest", "first", "name"];

/** The text of a name's or an id's cell; an error is none. */
const textOf = (cell: unknown): string => (isCellError(cell) ? "" : readName(cell));

/** The cells of a range that may be left out, as many as there are rows. */
function beside(cells: Cells | null | undefined, rows: readonly unknown[]): readonly unknown[] | null {
  if (isOmitted(cells)) return null;
  const list = listOf(cells);
  sameLength(rows, list);
  return list;
}

/**
 * One value for each account from all rows of a list that are its own; blank where they say nothing, or the list has no such account.
 * @customfunction COMBINE
 * @param accounts Names to look for, a column or a row.
 * @param names Whose each row of the list is.
 * @param values What each row says.
 * @param how sum, mean, weighted, latest, first, or name for the first text.
 * @param [weights] What each row is weighed by, for weighted.
 * @param [times] The day, month or year of each row, for latest.
 * @param [once] TRUE where a name holds for the rows without one below it.
 * @param [keys] The account's id in each row: it counts before the name.
 * @param [ratings] TRUE where values are ratings: 0 is not known, and what is not from 1 to 5 is an error.
 * @returns A column of values.
 */
export function COMBINE(
  accounts: unknown[][],
  names: unknown[][],
  values: unknown[][],
  how: unknown,
  weights?: unknown[][],
  times?: unknown[][],
  once?: unknown,
  keys?: unknown[][],
  ratings?: unknown,
): unknown[][] {
  const [wanted, rows, cells] = [listOf(accounts), listOf(names), listOf(values)];
  sameLength(rows, cells);
  passErrors([how]);
  const way = WAYS.find((each) => each === readName(how));
  if (!way) throw new DomainError("way-unknown", { value: readName(how), ways: WAYS.join(", ") });
  const [weight, time, key] = [weights, times, keys].map((each) => beside(each, rows));
  const own = wanted.map((): number[] => []);
  const list = { names: rows.map(textOf), namesStandOnce: isFlag(once), keys: key?.map(textOf) ?? null };
  accountsOfRows(wanted.map(textOf), list).forEach((account, row) => own[account]?.push(row));
  const isRating = isFlag(ratings);
  return own.map((places, account) => {
    const name = wanted[account];
    if (isCellError(name)) return [name];
    const told = places.map((row) => cells[row]);
    if (way === "name") return [told.find((cell) => !isCellError(cell) && !isNothing(cell)) ?? ""];
    const error = told.find(isCellError) ?? (isRating ? firstWrong(told) : undefined);
    if (error) return [error];
    const figures = places.map((row) => ({
      value: figureOf(cells[row], isRating),
      weight: figureOf(weight?.[row], false),
      time: isCellError(time?.[row]) ? null : timeOf(time?.[row]),
    }));
    return [combine(figures, way) ?? ""];
  });
}

const figureOf = (cell: unknown, isRating: boolean): number | null =>
  typeof cell === "number" && !(isRating && cell === NOT_RATED) ? cell : null;

/** The error of the first cell whose number is not a rating. */
function firstWrong(cells: readonly unknown[]): unknown {
  for (const cell of cells) {
    if (typeof cell !== "number") continue;
    try {
      readRating(cell);
    } catch (error) {
      return describe(error);
    }
  }
  return undefined;
}

/**
 * Names of a list, some rows called what another row is: as in lists where totals and parts stand between accounts.
 * @customfunction ROWNAMES
 * @param names The names, a row of the list each.
 * @param places Which rows are called what other row is, such as 2-4:1,9:0 for rows 2 to 4 as row 1, and row 9 nothing.
 * @returns One name a row.
 */
export function ROWNAMES(names: unknown[][], places: unknown): unknown[][] {
  const list = listOf(names);
  passErrors([places]);
  const rows = placesIn(readName(places), list.length);
  if (!rows) throw new DomainError("places-wrong", { count: list.length });
  return rows.map((row) => [row < 0 ? "" : (list[row] ?? "")]);
}

/**
 * The sum of each row; blank where it says nothing, an error where it holds one. Numbers kept as text count.
 * @customfunction ROWSUM
 * @param values The columns.
 * @param decimals For each column the decimal mark of its texts, "." or ","; blank for a column that is not added.
 * @returns One sum a row.
 */
export function ROWSUM(values: unknown[][], decimals: unknown[][]): unknown[][] {
  const marks = listOf(decimals);
  passErrors(marks);
  const rows = rowsOf(values);
  sameLength(marks, rows[0] ?? []);
  const read = marks.map((mark): DecimalMark | null => {
    if (isBlankCell(mark)) return null;
    if (mark !== "." && mark !== ",") throw new DomainError("decimal-unknown", { value: readName(mark) });
    return mark;
  });
  return rows.map((row) => {
    const added = row.flatMap((cell, column) => (read[column] ? [{ cell, mark: read[column] }] : []));
    const error = added.find(({ cell }) => isCellError(cell));
    if (error) return [error.cell];
    const numbers = added.flatMap(({ cell, mark }) => {
      const number = typeof cell === "string" ? parseNumber(cell, mark) : cell;
      return typeof number === "number" ? [number] : [];
    });
    return [numbers.length === 0 ? "" : numbers.reduce((sum, number) => sum + number, 0)];
  });
}

/**
 * Amounts by the rates of their currencies; blank where a currency has no rate. Without any rate all amounts stay as they are, and so does one
 * without a currency.
 * @customfunction CONVERT
 * @param amounts The amounts, one or many.
 * @param currencies What names the currency of each: a code such as EUR, or a text such as € 1,200.
 * @param codes The currencies of the table.
 * @param rates What one unit of each is worth.
 * @returns One amount each.
 */
export function CONVERT(amounts: unknown[][], currencies: unknown[][], codes: unknown[][], rates: unknown[][]): unknown[][] {
  const [values, said, known, worth] = [listOf(amounts), listOf(currencies), listOf(codes), listOf(rates)];
  sameLength(values, said);
  sameLength(known, worth);
  const table = new Map(
    known.flatMap((code, index): [string, number][] => {
      const rate = worth[index];
      return isCellError(code) || isNothing(code) || typeof rate !== "number" || rate <= 0
        ? []
        : [[String(code).trim().toUpperCase(), rate]];
    }),
  );
  return values.map((value, index) => {
    const cell = said[index];
    if (typeof value !== "number" || table.size === 0) return [isCellError(value) ? value : isBlankCell(value) ? "" : value];
    return [isCellError(cell) ? cell : (converted(value, cell as CellValue, table) ?? "")];
  });
}

/**
 * Words as ratings by a table; what is not in it stays as it is. Case and accents do not matter.
 * @customfunction WORDRATING
 * @param values The words, one or many.
 * @param words The words of the table.
 * @param ratings The rating of each.
 * @returns One rating a word.
 */
export function WORDRATING(values: unknown[][], words: unknown[][], ratings: unknown[][]): unknown[][] {
  const [known, rated] = [listOf(words), listOf(ratings)];
  sameLength(known, rated);
  const table = ratingsOfWords(
    known.flatMap((word, index) => {
      const rating = rated[index];
      return isCellError(word) || isNothing(word) || typeof rating !== "number" ? [] : [{ word: String(word), rating }];
    }),
  );
  return mapCells(values, (cell) => (isBlankCell(cell) ? "" : (table(cell as CellValue) ?? cell)));
}
