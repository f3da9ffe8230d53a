import { accountKey } from "../domain/accountKeys";
import { axisRows } from "../domain/axes";
import { DomainError } from "../domain/domainError";
import { contributionRows } from "../domain/explain";
import { namePlaces } from "../domain/namePlaces";
import { DEFAULT_CUT, STRATEGIES, checkCuts, medianCut, strategy } from "../domain/quadrant";
import { terms } from "../i18n/en/terms";
import { keyOfWord } from "../i18n/words";
import {
  isCellError,
  isNothing,
  isOmitted,
  listOf,
  passErrors,
  readArgument,
  readLabels,
  readName,
  readNumber,
  sameLength,
  type Cells,
} from "./cells";
import { orError } from "./messages";
import { accountRows, calculateAccounts, pointCells, readPolicy, readWeights } from "./ratings";

/**
 * Points that each criterion contributes to the score; they add up to it. One row of ratings gives one row of points, many rows spill.
 * @customfunction EXPLAIN
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated and contribute nothing.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @returns Points where the ratings stand.
 */
export function EXPLAIN(ratings: unknown[][], weights: unknown[][], missing?: unknown): unknown[][] {
  const policy = readPolicy(missing);
  const points = calculateAccounts(ratings, weights, (read) =>
    pointCells(read, contributionRows(read.ratings, read.weights, policy), policy),
  );
  const standing = ratings.length > 1 && points.length === 1;
  return standing ? (points[0] ?? []).map((cell) => [cell]) : points;
}

/**
 * Score from 0 to 100 from the criteria of one axis alone, such as account attractiveness or our relative strength.
 * @customfunction AXIS
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param axes The axis of each criterion.
 * @param axis The axis that counts: "attractiveness", "strength", or a word of your own that stands among the axes.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @returns One score a row.
 */
export function AXIS(ratings: unknown[][], weights: unknown[][], axes: unknown[][], axis: unknown, missing?: unknown): unknown[][] {
  const policy = readPolicy(missing);
  passErrors([axis]);
  const weightOf = readWeights(weights);
  const axisOf = listOf(axes);
  sameLength(weightOf, axisOf);
  passErrors(axisOf);
  const wanted = axisKey(axis);
  const on = axisOf.map((each) => wanted !== "" && axisKey(each) === wanted);
  if (!on.some((counts, index) => counts && (weightOf[index] ?? 0) > 0)) throw new DomainError("axis-none", { value: readName(axis) });
  const own = accountRows(ratings, weightOf.length).map((row) => row.map((cell, index) => (on[index] ? cell : null)));
  return calculateAccounts(own, weights, (read) => pointCells(read, axisRows(read.ratings, read.weights, on, policy), policy));
}

/** What an axis is called, whichever of our languages it is written in; a word of one's own as it stands, but for case and spaces. */
const axisKey = (cell: unknown): string => keyOfWord("axes", readName(cell)) ?? accountKey(readName(cell));

/**
 * Strategy for each account: invest, invest selectively, maintain or manage for cash. Blank where either score is blank.
 * @customfunction QUADRANT
 * @param attractiveness Account attractiveness from 0 to 100, a column or a row.
 * @param strength Our relative strength from 0 to 100, in the same order.
 * @param [cut] Where high begins, 50 if left out: one number for both, or two for attractiveness and strength; "median" is that of the scores given. What stands at it is high.
 * @param [labels] Four words: invest (both high), invest selectively (attractive alone), maintain (strong alone), manage for cash.
 * @returns A column of strategies.
 */
export function QUADRANT(attractiveness: unknown[][], strength: unknown[][], cut?: unknown[][], labels?: unknown[][]): unknown[][] {
  const words = readLabels(labels, Object.values(terms.strategies), "strategies-count");
  const strengths = listOf(strength);
  const attractive = listOf(attractiveness);
  const cuts = readCuts(cut, [attractive, strengths]);
  sameLength(attractive, strengths);
  return attractive.map((cell, index) => [
    orError(() => {
      passErrors([cell, strengths[index]]);
      const [x, y] = [readNumber(cell, "score-text"), readNumber(strengths[index], "score-text")];
      return x === null || y === null ? "" : words[STRATEGIES.indexOf(strategy(x, y, cuts))];
    }),
  ]);
}

/**
 * Places for the names of points in a chart from 0 to 100, so that no name covers another: write each name to the right of its place.
 * @customfunction NAMEPLACES
 * @param across Where the points stand from left to right, 0 to 100, a column or a row.
 * @param up Where they stand from bottom to top, 0 to 100.
 * @param names What they are called; the first ones choose their places first; no more than 30 characters count. Blank for points that are not drawn.
 * @returns Two columns: across and up; blank where a point has no place or no name.
 */
export function NAMEPLACES(across: unknown[][], up: unknown[][], names: unknown[][]): unknown[][] {
  const [x, y, name] = [listOf(across), listOf(up), listOf(names)];
  sameLength(x, y);
  sameLength(x, name);
  const points = name.map((cell, index) =>
    orError(() => {
      passErrors([cell]);
      if (readName(cell) === "") return null;
      passErrors([x[index], y[index]]);
      const [toRight, toTop] = [readNumber(x[index], "score-text"), readNumber(y[index], "score-text")];
      return toRight === null || toTop === null ? null : { x: toRight, y: toTop, name: readName(cell) };
    }),
  );
  const places = namePlaces(points.map((point) => (isCellError(point) ? null : point)));
  return points.map((point, index) => {
    if (isCellError(point)) return [point, point];
    const place = places[index];
    return place ? [place.x, place.y] : ["", ""];
  });
}

/** One or two cuts; a blank one (0 on desktop Excel) is the usual one, "median" that of its axis. @throws DomainError `cut-count`, `cut` */
function readCuts(cells: Cells | null | undefined, axes: readonly [readonly unknown[], readonly unknown[]]): [number, number] {
  const list = isOmitted(cells) ? [] : listOf(cells);
  if (list.length > 2) throw new DomainError("cut-count", { count: list.length });
  const [first = null, second = first] = list;
  const cuts = [readCut(first, axes[0]), readCut(second, axes[1])] as [number, number];
  checkCuts(cuts);
  return cuts;
}

function readCut(cell: unknown, scores: readonly unknown[]): number {
  if (isNothing(cell)) return DEFAULT_CUT;
  if (typeof cell === "string" && keyOfWord("cuts", cell) === "median") {
    return medianCut(scores.map((score) => (typeof score === "number" ? score : null)));
  }
  return readArgument(cell, "cut", DEFAULT_CUT);
}
