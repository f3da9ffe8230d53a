import { DomainError } from "../domain/domainError";
import { BEST, MISSING_POLICIES, NOT_RATED, checkWeights, type MissingPolicy } from "../domain/scoring";
import { keyOfWord } from "../i18n/words";
import {
  NotAvailable,
  PassedOn,
  isBlankCell,
  isCellError,
  isNothing,
  isOmitted,
  listOf,
  passErrors,
  readRating,
  rowsOf,
  sameLength,
  type CellError,
  type Cells,
} from "./cells";
import { describe } from "./messages";

/** Ratings that need no second look. */
const [lowest, highest] = [1, BEST];
const noErrors: ReadonlyMap<number, CellError> = new Map();

/** Ratings of one or many accounts, read and checked. */
export interface RatingRows {
  /** Row after row; a row with an error is all not rated. */
  readonly ratings: Float64Array;
  readonly weights: Float64Array;
  /** By row: why it cannot be calculated. */
  readonly errors: ReadonlyMap<number, CellError>;
  readonly rows: number;
}

/**
 * Reads a range with one row an account (or a single column for one account) and its weights, a row or a column.
 * What is wrong with one account is an error of its row alone.
 * @throws DomainError what `accountRows` and `readWeights` throw
 */
export function readRatings(cells: Cells, weightCells: Cells): RatingRows {
  const weights = readWeights(weightCells);
  const accounts = accountRows(cells, weights.length);
  return readAccounts(accounts, weights, new Float64Array(accounts.length * weights.length));
}

/** So many accounts are calculated at a time. */
const block = 256;

/**
 * Reads ratings as `readRatings` does and calculates them a few hundred accounts at a time, all in the same memory: asking the system
 * for new memory for all of a large list takes longer than to score it.
 * @param calculate makes one row of cells an account; what it is given holds until it returns
 */
export function calculateAccounts(cells: Cells, weightCells: Cells, calculate: (read: RatingRows) => unknown[][]): unknown[][] {
  const weights = readWeights(weightCells);
  const accounts = accountRows(cells, weights.length);
  const memory = new Float64Array(Math.min(accounts.length, block) * weights.length);
  if (accounts.length <= block) return calculate(readAccounts(accounts, weights, memory));
  const result: unknown[][] = [];
  for (let from = 0; from < accounts.length; from += block) {
    const some = accounts.slice(from, from + block);
    result.push(...calculate(readAccounts(some, weights, memory.subarray(0, some.length * weights.length))));
  }
  return result;
}

/** Reads accounts into `ratings`, which has room for all of them. */
function readAccounts(accounts: Cells, weights: Float64Array, ratings: Float64Array): RatingRows {
  const width = weights.length;
  let errors: Map<number, CellError> | null = null;
  accounts.forEach((account, row) => {
    const start = row * width;
    try {
      readAccount(account, ratings, start, width);
    } catch (error) {
      (errors ??= new Map()).set(row, describe(error));
      ratings.fill(NOT_RATED, start, start + width);
    }
  });
  return { ratings, weights, errors: errors ?? noErrors, rows: accounts.length };
}

/** One account's ratings. Most cells hold one: they are told by numbers alone, as all of this loop counts for large lists. */
function readAccount(account: readonly unknown[], ratings: Float64Array, start: number, width: number): void {
  for (let i = 0; i < width; i++) {
    const cell = account[i];
    ratings[start + i] = typeof cell === "number" && cell >= lowest && cell <= highest ? cell : ratingOf(cell);
  }
}

/**
 * Ratings with one row an account: the range as it is, or its single column as the row of one account.
 * @throws DomainError `range-missing`, `weights-count` where the rows are not as wide as there are criteria
 */
export function accountRows(cells: Cells, criteria: number): Cells {
  const rows = rowsOf(cells);
  const standing = criteria > 1 && rows.length === criteria && rows.every((row) => row.length === 1);
  const accounts = standing ? [rows.map((row) => row[0])] : rows;
  const width = accounts[0]?.length ?? 0;
  if (width !== criteria) throw new DomainError("weights-count", { ratings: width, weights: criteria });
  return accounts;
}

/** Points as cells, as many to a row as there are for an account; a row with an error or without a score says so in each of them. */
export function pointCells(read: RatingRows, points: Float64Array, policy: MissingPolicy): unknown[][] {
  const columns = points.length / read.rows;
  const result: unknown[][] = [];
  for (let row = 0; row < read.rows; row++) result.push(accountCells(read, points, row, columns, policy));
  return result;
}

function accountCells(read: RatingRows, points: Float64Array, row: number, columns: number, policy: MissingPolicy): unknown[] {
  const own = new Array<number>(columns);
  let complete = true;
  for (let i = 0; i < columns; i++) {
    const point = points[row * columns + i] ?? NaN;
    own[i] = point;
    if (Number.isNaN(point)) complete = false;
  }
  const error = read.errors.get(row) ?? (complete ? null : describe(withoutScore(read, row, policy)));
  return error ? own.map(() => error) : own;
}

/** Why there is no score for ratings without an error. */
function withoutScore({ ratings, weights }: RatingRows, row: number, policy: MissingPolicy): NotAvailable {
  const own = ratings.subarray(row * weights.length, (row + 1) * weights.length);
  const rated = own.some((rating) => rating !== NOT_RATED);
  return new NotAvailable(policy === "strict" && rated ? "rating-missing" : "nothing-rated");
}

function ratingOf(cell: unknown): number {
  if (isCellError(cell)) throw new PassedOn(cell);
  return readRating(cell);
}

/**
 * Weights of a row or column; a blank one is 0.
 * @throws DomainError `range-missing`, `one-column`, `weight-negative`, `weights-all-zero`; PassedOn for an error among them
 */
export function readWeights(cells: Cells): Float64Array {
  const list = listOf(cells);
  passErrors(list);
  const weights = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const cell = list[i];
    weights[i] = typeof cell === "number" ? cell : isBlankCell(cell) ? 0 : NaN;
  }
  checkWeights(weights);
  return weights;
}

/** The policy for missing ratings, by its key or its word in either language; `reallocate` where it is left out or blank. */
export function readPolicy(argument: unknown): MissingPolicy {
  if (isNothing(argument)) return "reallocate";
  passErrors([argument]);
  const key = keyOfWord("missing", String(argument));
  const policy = MISSING_POLICIES.find((each) => each === key);
  if (!policy) throw new DomainError("policy-unknown", { value: String(argument) });
  return policy;
}

/** Takes the ratings away from accounts that do not compete: those whose rank is blank. @returns whether the account of a row does */
export function leaveOut({ ratings, weights, rows, errors }: RatingRows, ranks: Cells | null | undefined): (row: number) => boolean {
  const list = isOmitted(ranks) ? null : listOf(ranks);
  if (list) sameLength(list, { length: rows });
  const isOut = (row: number): boolean => errors.has(row) || (list !== null && (isNothing(list[row]) || isCellError(list[row])));
  for (let row = 0; row < rows; row++) if (isOut(row)) ratings.fill(NOT_RATED, row * weights.length, (row + 1) * weights.length);
  return (row) => !isOut(row);
}
