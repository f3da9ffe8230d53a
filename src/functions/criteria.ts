import { SPREAD_METHODS, spreadBreakpoints, type BreakpointCount, type SpreadMethod } from "../domain/breakpoints";
import { DomainError } from "../domain/domainError";
import { knockOutRule, knockedOutBy, type KnockOutRule } from "../domain/knockOut";
import {
  MOST_COMPARED,
  compared,
  consistencyRatio,
  pairwiseWeights,
  reciprocal,
  worstConflict,
  type Comparisons,
} from "../domain/pairwise";
import { NOT_RATED } from "../domain/scoring";
import { NotAvailable, isNothing, listOf, passErrors, readName, readRating, rowsOf, type Cells } from "./cells";
import { orError } from "./messages";
import { accountRows } from "./ratings";

/**
 * Breakpoints spread over a column of amounts, for RATE. Texts and blanks do not count. They move when amounts are added: keep them as values.
 * @customfunction BREAKPOINTS
 * @param values The amounts. On desktop Excel a blank cell counts as 0.
 * @param method "percentile" (bands of equal numbers), "minmax" (bands of equal width) or "log" (bands of equal ratio, for amounts above 0).
 * @param [count] 4 for bands (as usual) or 2 for the ends of a straight scale.
 * @returns A row of breakpoints.
 */
export function BREAKPOINTS(values: unknown[][], method: unknown, count?: unknown): unknown[][] {
  const cells = rowsOf(values).flat();
  passErrors([...cells, method, count]);
  const numbers = cells.filter((cell) => typeof cell === "number");
  const [spread, points] = [readMethod(method), readCount(count)];
  if (numbers.length === 0) throw new NotAvailable("values-none");
  return [spreadBreakpoints(numbers, spread, points)];
}

function readMethod(argument: unknown): SpreadMethod {
  const word = readName(argument).trim().toLowerCase();
  const method = SPREAD_METHODS.find((each) => each === word);
  if (!method) throw new DomainError("method-unknown", { value: readName(argument) });
  return method;
}

function readCount(argument: unknown): BreakpointCount {
  if (isNothing(argument)) return 4;
  if (argument !== 2 && argument !== 4) throw new DomainError("spread-count", { value: String(argument) });
  return argument;
}

/**
 * Reasons why accounts are out before anything is weighted, such as "Likelihood of renewal < 2"; blank where none is.
 * @customfunction KNOCKOUT
 * @param ratings Ratings from 1 to 5, one row an account. What is not rated takes no account out.
 * @param criteria Names of the criteria, in the order of the ratings.
 * @param rules One rule a row: name of the criterion, operator (<, <=, =, <>, >= or >), rating. Empty rows do not count.
 * @returns One text a row.
 */
export function KNOCKOUT(ratings: unknown[][], criteria: unknown[][], rules: unknown[][]): unknown[][] {
  const cells = listOf(criteria);
  passErrors(cells);
  const names = cells.map(readName);
  const used = readRules(rules, names);
  return accountRows(rowsOf(ratings), names.length).map((account) => [
    orError(() => {
      const known = account.map(() => NOT_RATED as number);
      for (const { criterion } of used) {
        passErrors([account[criterion]]);
        known[criterion] = readRating(account[criterion]);
      }
      return knockedOutBy(known, used).join("; ");
    }),
  ]);
}

function readRules(cells: Cells, names: readonly string[]): KnockOutRule[] {
  return rowsOf(cells).flatMap((row) => {
    if (row.length !== 3) throw new DomainError("rule-columns");
    passErrors(row);
    if (row.every(isNothing)) return [];
    const [name, operator, value] = row;
    return [knockOutRule(readName(name), readName(operator), typeof value === "number" ? value : NaN, names)];
  });
}

/**
 * Weights from comparing criteria in pairs, in per cent: the principal eigenvector of the comparisons. Not all of them are needed: what is
 * missing follows from the others, as soon as these connect all criteria.
 * @customfunction WEIGHTS
 * @param matrix One row and one column a criterion. Above the diagonal: how many times as much the row's criterion counts as the column's, 1/9 to 9; blank where not compared.
 * @returns A column of weights that add up to 100.
 */
export function WEIGHTS(matrix: unknown[][]): unknown[][] {
  return connected(() => pairwiseWeights(readComparisons(matrix))).map((weight) => [weight]);
}

/**
 * How much pairwise comparisons contradict each other: 0 not at all, 1 as much as random ones. Above 0.10 please compare again.
 * @customfunction CONSISTENCY
 * @param matrix The comparisons, as for WEIGHTS.
 * @returns The consistency ratio.
 */
export function CONSISTENCY(matrix: unknown[][]): number {
  return connected(() => consistencyRatio(readComparisons(matrix)));
}

/**
 * The pairwise comparison that fits the others least, and the value to type that would fit best. Blank where no other value fits better.
 * @customfunction CONFLICT
 * @param matrix The comparisons, as for WEIGHTS.
 * @returns Three columns: row and column of the comparison, counted from 1, and a value from 1/9 to 9, whole or one divided by that.
 */
export function CONFLICT(matrix: unknown[][]): unknown[][] {
  const conflict = connected(() => worstConflict(readComparisons(matrix)));
  return [conflict ? [conflict.row + 1, conflict.column + 1, conflict.advised] : ["", "", ""]];
}

/**
 * How far comparing in pairs is: comparisons given, needed at least, possible, and the row and column of the one to do next, counted from 1.
 * @customfunction COMPARED
 * @param matrix The comparisons, as for WEIGHTS.
 * @returns Five columns; the last two are blank where all are given.
 */
export function COMPARED(matrix: unknown[][]): unknown[][] {
  const { given, needed, possible, next } = compared(readComparisons(matrix));
  return [[given, needed, possible, ...(next ? [next.row + 1, next.column + 1] : ["", ""])]];
}

/** What comparisons give that do not connect all criteria yet is not there yet: #N/A, with what to compare next. */
function connected<T>(calculate: () => T): T {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof DomainError && error.code === "comparisons-few") throw new NotAvailable(error.code, error.params);
    throw error;
  }
}

/** The comparisons, read from what stands above the diagonal. */
function readComparisons(cells: Cells): Comparisons {
  const rows = rowsOf(cells);
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  if (height !== width || height > MOST_COMPARED)
    throw new DomainError("matrix-size", { rows: height, columns: width, most: MOST_COMPARED });
  return reciprocal(
    rows.map((row, index) =>
      row.map((cell, column) => {
        if (column <= index || isNothing(cell)) return null;
        passErrors([cell]);
        if (typeof cell === "number") return cell;
        throw new DomainError("comparison-range", { value: String(cell), row: index + 1, column: column + 1 });
      }),
    ),
  );
}
