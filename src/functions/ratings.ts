import { DomainError } from "../domain/domainError";
import { MISSING_POLICIES, NOT_RATED, checkWeights, type MissingPolicy } from "../domain/scoring";
import { keyOfWord } from "../i18n/words";
import {
  NotAvailable,
  PassedOn,
  isBlankCell,
  isCellError,
  isNothing,
  listOf,
  passErrors,
  readRating,
  rowsOf,
  type CellError,
  type Cells,
} from "./cells";
import { describe } from "./messages";

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
  const width = weights.length;
  const accounts = accountRows(cells, width);
  const ratings = new Float64Array(accounts.length * width);
  const errors = new Map<number, CellError>();
  accounts.forEach((account, row) => {
    const start = row * width;
    try {
      for (let i = 0; i < width; i++) ratings[start + i] = ratingOf(account[i]);
    } catch (error) {
      errors.set(row, describe(error));
      ratings.fill(NOT_RATED, start, start + width);
    }
  });
  return { ratings, weights, errors, rows: accounts.length };
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
  for (let row = 0; row < read.rows; row++) {
    const own = new Array<number>(columns);
    for (let i = 0; i < columns; i++) own[i] = points[row * columns + i] ?? NaN;
    const error = read.errors.get(row) ?? (own.some(Number.isNaN) ? describe(withoutScore(read, row, policy)) : null);
    result.push(error ? own.map(() => error) : own);
  }
  return result;
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
  list.forEach((cell, i) => (weights[i] = isBlankCell(cell) ? 0 : typeof cell === "number" ? cell : NaN));
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
