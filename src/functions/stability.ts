import { asReallocated } from "../domain/missing";
import { NOT_RATED } from "../domain/scoring";
import { DEFAULT_DRAWS, DEFAULT_SPREAD, stability, stabilitySlices, type StabilityQuestion } from "../domain/stability";
import { entryChanges } from "../domain/whatIf";
import {
  NotAvailable,
  isCellError,
  isNothing,
  isOmitted,
  listOf,
  passErrors,
  readArgument,
  readName,
  sameLength,
  type Cells,
} from "./cells";
import { readPolicy, readRatings, type RatingRows } from "./ratings";
import { inSlices } from "./slices";

/**
 * Share of draws, from 0 to 1, in which each account makes the list when every weight moves at random: how sure its place is. Accounts that
 * tie at the line all make it. Blank without a rating.
 * @customfunction STABILITY
 * @cancelable
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param cap How many key accounts there may be.
 * @param [spread] How far each weight moves, 0.25 if left out: up to a quarter of itself, up or down. From 1 on, every split of the weight is as likely.
 * @param [draws] How many times weights are drawn, up to 100,000; 1,000 if left out.
 * @param [seed] A whole number; the same one draws the same weights. 1 if left out.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @param [ranks] Blank for accounts that do not compete, such as those knocked out; one cell a row. All compete if left out.
 * @returns {unknown[][]} One share a row.
 */
export function STABILITY(
  ratings: unknown[][],
  weights: unknown[][],
  cap: unknown,
  spread?: unknown,
  draws?: unknown,
  seed?: unknown,
  missing?: unknown,
  ranks?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
) {
  const policy = readPolicy(missing);
  const read = readRatings(ratings, weights);
  leaveOut(read, ranks);
  const question: StabilityQuestion = {
    ratings: asReallocated(read.ratings, read.weights, policy),
    weights: read.weights,
    cap: readArgument(cap, "cap", 0),
    spread: readArgument(spread, "spread", DEFAULT_SPREAD),
    draws: readArgument(draws, "draws", DEFAULT_DRAWS),
    seed: readArgument(seed, "seed", 1),
  };
  // Excel hands over an invocation and waits; the workbench calculates at one go and hands over none.
  if (!invocation) return shareCells(read, stability(question));
  return inSlices(stabilitySlices(question), invocation).then((shares) => {
    if (!shares) throw new NotAvailable("canceled");
    return shareCells(read, shares);
  });
}

/** Takes the ratings away from accounts that do not compete. */
function leaveOut({ ratings, weights, rows }: RatingRows, ranks: Cells | null | undefined): void {
  if (isOmitted(ranks)) return;
  const list = listOf(ranks);
  sameLength(list, { length: rows });
  list.forEach((rank, row) => {
    if (isNothing(rank) || isCellError(rank)) ratings.fill(NOT_RATED, row * weights.length, (row + 1) * weights.length);
  });
}

const shareCells = (read: RatingRows, shares: Float64Array): unknown[][] =>
  Array.from(shares, (share, row) => [read.errors.get(row) ?? (Number.isNaN(share) ? "" : share)]);

/**
 * For each account outside the list the smallest rise of a single rating that would bring it in, all else equal. Blank for accounts that are
 * inside, have no score, or that no single rating brings in.
 * @customfunction WHATIF
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param cap How many key accounts there may be.
 * @param [names] Names of the criteria, shown in place of their numbers.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @returns Two columns: the criterion and the whole rating that it needs.
 */
export function WHATIF(ratings: unknown[][], weights: unknown[][], cap: unknown, names?: unknown[][], missing?: unknown): unknown[][] {
  const policy = readPolicy(missing);
  const read = readRatings(ratings, weights);
  const nameOf = readNames(names, read.weights.length);
  const changes = entryChanges(asReallocated(read.ratings, read.weights, policy), read.weights, readArgument(cap, "cap", 0));
  return changes.map((change, row) => {
    const error = read.errors.get(row);
    if (error) return [error, error];
    return change ? [nameOf[change.criterion] || change.criterion + 1, change.to] : ["", ""];
  });
}

function readNames(cells: Cells | null | undefined, criteria: number): readonly string[] {
  if (isOmitted(cells)) return [];
  const list = listOf(cells);
  passErrors(list);
  sameLength(list, { length: criteria });
  return list.map(readName);
}
