import type { Direction } from "../domain/criteria";
import { DomainError } from "../domain/domainError";
import { checkBreakpoints, rate } from "../domain/rating";
import { NOT_RATED, completenessRows, scoreRows } from "../domain/scoring";
import { DEFAULT_TIERS, checkTiers, provisionalTier, tier } from "../domain/tier";
import { keyOfWord } from "../i18n/words";
import { isFlag, isNothing, isOmitted, listOf, mapCells, passErrors, readNumber, sameShape, type Cells } from "./cells";
import { orError } from "./messages";
import { calculateAccounts, pointCells, readPolicy } from "./ratings";

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
  return calculateAccounts(ratings, weights, (read) => pointCells(read, scoreRows(read.ratings, read.weights, policy), policy));
}

/**
 * Share of the weight that is rated, from 0 to 1. One row of ratings gives one share, many rows spill.
 * @customfunction COMPLETENESS
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @returns One share a row.
 */
export function COMPLETENESS(ratings: unknown[][], weights: unknown[][]): unknown[][] {
  return calculateAccounts(ratings, weights, (read) =>
    Array.from(completenessRows(read.ratings, read.weights), (share, row) => [read.errors.get(row) ?? share]),
  );
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
  return mapCells(value, (cell) =>
    orError(() => {
      const amount = readNumber(cell, "value-text");
      const rating = amount === null ? NOT_RATED : rate(amount, points, way);
      return rating === NOT_RATED ? "" : rating;
    }),
  );
}

/**
 * Tier of a score: A from the first threshold, B from the second, C below. Blank cells stay blank.
 * @customfunction TIER
 * @param score The score from 0 to 100, or many of them.
 * @param [thresholds] Lowest scores of the tiers from high to low; 80 and 60 where left out.
 * @param [provisional] TRUE where too little is known of the account, in cells of the same shape: it is never in tier A.
 * @returns One letter a score.
 */
export function TIER(score: unknown[][], thresholds?: unknown[][], provisional?: unknown[][]): unknown[][] {
  const limits = readThresholds(thresholds);
  if (!isOmitted(provisional)) sameShape(score, provisional);
  return mapCells(score, (cell, row, column) =>
    orError(() => {
      const points = readNumber(cell, "score-text");
      if (points === null) return "";
      return isFlag(provisional?.[row]?.[column]) ? provisionalTier(points, limits) : tier(points, limits);
    }),
  );
}

/** The numbers of a row or column, blank cells left out. A text is thrown as DomainError with `code`, an error as PassedOn. */
function numbersOf(cells: Cells, code: string): number[] {
  const list = listOf(cells);
  passErrors(list);
  return list.map((cell) => readNumber(cell, code)).filter((number) => number !== null);
}

/**
 * Breakpoints without blank cells. Desktop Excel hands those over as 0, which can only stand at the end: after a number above 0,
 * or after nothing but zeros, a 0 is not a breakpoint.
 */
function readBreakpoints(cells: Cells | null | undefined): number[] {
  const points = isOmitted(cells) ? [] : numbersOf(cells, "value-text");
  const isBlank = points.some((point) => point > 0) || points.every((point) => point === 0);
  while (isBlank && points.at(-1) === 0) points.pop();
  checkBreakpoints(points);
  return points;
}

/** Thresholds without blank cells, the usual ones where there are none. A 0 is left out like a blank cell: no score is below it. */
function readThresholds(cells: Cells | null | undefined): readonly number[] {
  const limits = isOmitted(cells) ? [] : numbersOf(cells, "tiers-order").filter((limit) => limit !== 0);
  if (limits.length === 0) return DEFAULT_TIERS;
  checkTiers(limits);
  return limits;
}

/** The direction, by its key or its word in either language; `higher` where it is left out or blank. */
function readDirection(argument: unknown): Direction {
  if (isNothing(argument)) return "higher";
  passErrors([argument]);
  const direction = keyOfWord("directions", String(argument));
  if (!direction) throw new DomainError("direction-unknown", { value: String(argument) });
  return direction;
}
