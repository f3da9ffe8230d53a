import { DomainError } from "../domain/domainError";
import { MISSING_POLICIES, checkWeights, type MissingPolicy } from "../domain/scoring";
import { keyOfWord } from "../i18n/words";
import { isBlankCell, isCellError, isOmitted, listOf, passErrors, readRating, type CellError, type Cells } from "./cells";
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
 * @throws DomainError `weights-count` and what `checkWeights` throws; PassedOn for an error among the weights
 */
export function readRatings(cells: Cells, weightCells: Cells): RatingRows {
  const weights = readWeights(weightCells);
  const standing = cells.length === weights.length && weights.length > 1 && cells.every((row) => row.length === 1);
  const accounts = standing ? [cells.map((row) => row[0])] : cells;
  const width = accounts[0]?.length ?? 0;
  if (width !== weights.length) throw new DomainError("weights-count", { ratings: width, weights: weights.length });
  const ratings = new Float64Array(accounts.length * width);
  const errors = new Map<number, CellError>();
  for (let row = 0; row < accounts.length; row++) {
    const account = accounts[row] ?? [];
    try {
      for (let i = 0; i < width; i++) ratings[row * width + i] = ratingOf(account[i]);
    } catch (error) {
      errors.set(row, describe(error));
      ratings.fill(0, row * width, (row + 1) * width);
    }
  }
  return { ratings, weights, errors, rows: accounts.length };
}

function ratingOf(cell: unknown): number {
  if (isCellError(cell)) passErrors([cell]);
  return readRating(cell);
}

/** Weights of a row or column; a blank one is 0. */
export function readWeights(cells: Cells): Float64Array {
  const list = listOf(cells);
  passErrors(list);
  const weights = Float64Array.from(list, (cell) => (isBlankCell(cell) ? 0 : typeof cell === "number" ? cell : NaN));
  checkWeights(weights);
  return weights;
}

/** The policy for missing ratings, by its key or its word in either language; `reallocate` where it is left out or blank. */
export function readPolicy(argument: unknown): MissingPolicy {
  if (isOmitted(argument) || isBlankCell(argument) || argument === 0) return "reallocate";
  if (isCellError(argument)) passErrors([argument]);
  const key = keyOfWord("missing", String(argument));
  const policy = MISSING_POLICIES.find((each) => each === key);
  if (!policy) throw new DomainError("policy-unknown", { value: String(argument) });
  return policy;
}
