import { asReallocated } from "../domain/missing";
import { DEFAULT_DRAWS, DEFAULT_SPREAD, stability, stabilitySlices, type StabilityQuestion } from "../domain/stability";
import { NotAvailable, isOmitted, listOf, readArgument, sameLength, type Cells } from "./cells";
import { leaveOut, readPolicy, readRatings, type RatingRows } from "./ratings";
import { inSlices } from "./slices";
import { readKey } from "./words";

/**
 * Share of draws, from 0 to 1, in which each account makes the list when every weight moves at random: how sure its place is. Accounts that
 * tie at the line in all that counts all make it. Rounded to what the draws can tell. Blank without a rating.
 * @customfunction STABILITY
 * @cancelable
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param cap How many key accounts there may be.
 * @param [spread] How far each weight moves, 0.25 if left out: up to a quarter of itself, up or down. From 1 on, every split of the weight is as likely, unless the split is "around my weights".
 * @param [draws] How many times weights are drawn, up to 100,000; 2,048 if left out.
 * @param [seed] A whole number; the same one draws the same weights. 1 if left out.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @param [ranks] Blank for accounts that do not compete, such as those knocked out; one cell a row. All compete if left out.
 * @param [split] "around my weights", or "ignore my weights": every split of the weight is as likely, whatever the spread.
 * @param [unknown] "policy" (as usual: what is missing follows the policy) or "draw": missing ratings are drawn too, 1 to 5 as likely each.
 * @param [tieBreak1] Decides between equal scores: higher is better; one cell a row.
 * @param [tieBreak2] Decides where the first tie-break is equal too.
 * @param [tieBreak3] Decides where both tie-breaks are equal.
 * @param [lowest] Lowest score for being on the list, 0 if left out.
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
  split?: unknown,
  unknown?: unknown,
  tieBreak1?: unknown[][],
  tieBreak2?: unknown[][],
  tieBreak3?: unknown[][],
  lowest?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
) {
  const policy = readPolicy(missing);
  const read = readRatings(ratings, weights);
  const competes = leaveOut(read, ranks);
  const way = readKey("splits", split, "split-unknown");
  const drawUnknown = readKey("unknowns", unknown, "unknown-unknown") === "draw";
  const question: StabilityQuestion = {
    ratings: drawUnknown ? read.ratings : asReallocated(read.ratings, read.weights, policy, competes),
    weights: read.weights,
    cap: readArgument(cap, "cap", 0),
    spread: readArgument(spread, "spread", DEFAULT_SPREAD),
    ...(way ? { split: way } : {}),
    draws: readArgument(draws, "draws", DEFAULT_DRAWS),
    seed: readArgument(seed, "seed", 1),
    drawUnknown,
    tieBreaks: [tieBreak1, tieBreak2, tieBreak3].flatMap((cells) => (isOmitted(cells) ? [] : [readTieBreak(cells, read.rows)])),
    lowest: readArgument(lowest, "lowest", 0),
  };
  // Excel hands over an invocation and waits; the workbench calculates at one go and hands over none.
  if (!invocation) return shareCells(read, stability(question));
  return inSlices(stabilitySlices(question), invocation).then((shares) => {
    if (!shares) throw new NotAvailable("canceled");
    return shareCells(read, shares);
  });
}

/** A tie-break's numbers; what is not a number counts as not known. */
function readTieBreak(cells: Cells, rows: number): (number | null)[] {
  const list = listOf(cells);
  sameLength({ length: rows }, list);
  return list.map((cell) => (typeof cell === "number" ? cell : null));
}

const shareCells = (read: RatingRows, shares: Float64Array): unknown[][] =>
  Array.from(shares, (share, row) => [read.errors.get(row) ?? (Number.isNaN(share) ? "" : share)]);
