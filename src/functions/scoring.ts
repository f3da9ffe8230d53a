import type { Direction } from "../domain/criteria";
import { DomainError } from "../domain/domainError";
import { rate } from "../domain/rating";
import { NOT_RATED, completenessRows, scoreRows } from "../domain/scoring";
import { DEFAULT_TIERS, tier } from "../domain/tier";
import { keyOfWord } from "../i18n/words";
import { NotAvailable, isBlankCell, isCellError, isOmitted, listOf, mapCells, passErrors, readNumber, type Cells } from "./cells";
import { describe } from "./messages";
import { readPolicy, readRatings } from "./ratings";

/**
 * Score of an account from 0 to 100: its ratings of 1 to 5, weighted. One row of ratings gives one score, many rows spill.
 * @customfunction SCORE
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings. They need not add up to 100.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @returns One score a row.
 */
export function SCORE(ratings: unknown[][], weights: unknown[][], missing?: unknown): unknown[][] {
  const policy = readPolicy(missing);
  const read = readRatings(ratings, weights);
  const scores = scoreRows(read.ratings, read.weights, policy);
  const width = read.weights.length;
  return Array.from(scores, (score, row) => {
    const error = read.errors.get(row);
    if (error) return [error];
    if (!Number.isNaN(score)) return [score];
    const rated = read.ratings.subarray(row * width, (row + 1) * width).some((rating) => rating !== NOT_RATED);
    return [describe(new NotAvailable(policy === "strict" && rated ? "rating-missing" : "nothing-rated"))];
  });
}

/**
 * Share of the weight that is rated, from 0 to 1. One row of ratings gives one share, many rows spill.
 * @customfunction COMPLETENESS
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @returns One share a row.
 */
export function COMPLETENESS(ratings: unknown[][], weights: unknown[][]): unknown[][] {
  const read = readRatings(ratings, weights);
  return Array.from(completenessRows(read.ratings, read.weights), (share, row) => [read.errors.get(row) ?? share]);
}

/**
 * Rating from 1 to 5 of an amount, a probability or a rating. Blank cells stay blank.
 * @customfunction RATE
 * @param value The amount, or many of them.
 * @param breakpoints Four ascending numbers for bands (below the first is 1, from the fourth on is 5), two for a straight scale, none for a rating as it stands.
 * @param [direction] "higher" (as usual) or "lower" where less is better: the rating is turned round.
 * @returns One rating a value.
 */
export function RATE(value: unknown[][], breakpoints: unknown[][], direction?: unknown): unknown[][] {
  const points = readBreakpoints(breakpoints);
  const way = readDirection(direction);
  return mapCells(value, (cell) => {
    try {
      const amount = readNumber(cell, "value-text");
      const blank = amount === null || (amount === 0 && points.length === 0);
      return blank ? "" : rate(amount, points, way);
    } catch (error) {
      return describe(error);
    }
  });
}

/**
 * Tier of a score: A from the first threshold, B from the second, C below. Blank cells stay blank.
 * @customfunction TIER
 * @param score The score from 0 to 100, or many of them.
 * @param [thresholds] Lowest scores of the tiers from high to low; 80 and 60 where left out.
 * @returns One letter a score.
 */
export function TIER(score: unknown[][], thresholds?: unknown[][]): unknown[][] {
  const limits = isOmitted(thresholds) ? DEFAULT_TIERS : numbersOf(thresholds, "tiers-order");
  return mapCells(score, (cell) => {
    try {
      const points = readNumber(cell, "score-text");
      return points === null ? "" : tier(points, limits);
    } catch (error) {
      return describe(error);
    }
  });
}

function numbersOf(cells: Cells, code: string): number[] {
  const list = listOf(cells);
  passErrors(list);
  return list.filter((cell) => !isBlankCell(cell)).map((cell) => readNumber(cell, code) ?? NaN);
}

/** Breakpoints without the blank cells, which desktop Excel hands over as 0 at the end. */
function readBreakpoints(cells: Cells): number[] {
  if (isOmitted(cells)) return [];
  const points = numbersOf(cells, "value-text");
  while (points.at(-1) === 0 && (points.length === 1 || (points.at(-2) ?? 0) > 0 || points.every((point) => point === 0))) points.pop();
  return points;
}

function readDirection(argument: unknown): Direction {
  if (isOmitted(argument) || isBlankCell(argument) || argument === 0) return "higher";
  if (isCellError(argument)) passErrors([argument]);
  const direction = keyOfWord("directions", String(argument));
  if (!direction) throw new DomainError("direction-unknown", { value: String(argument) });
  return direction;
}
