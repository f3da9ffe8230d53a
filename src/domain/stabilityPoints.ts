import { kthLargest } from "./kthLargest";
import { TIE } from "./ranking";
import { NOT_RATED } from "./scoring";

/** Accounts that have a score, with what it is made of. */
export interface Points {
  /** The row of each account among the ratings. */
  readonly rows: readonly number[];
  /** Weights of the criteria that have one, sum 1. */
  readonly weights: Float64Array;
  /** Account after account, 0 to 100 for each of these criteria; NaN where not rated. */
  readonly points: Float64Array;
}

/** The accounts that are rated where there is weight. */
export function pointsOf({ ratings, weights }: { readonly ratings: Float64Array; readonly weights: Float64Array }): Points {
  const width = weights.length;
  const used = Array.from(weights.keys()).filter((i) => (weights[i] as number) > 0);
  const total = used.reduce((sum, i) => sum + (weights[i] as number), 0);
  const points = new Float64Array((ratings.length / width) * used.length);
  const rows: number[] = [];
  for (let row = 0; row * width < ratings.length; row++) {
    const at = rows.length * used.length;
    let rated = false;
    for (let i = 0; i < used.length; i++) {
      const rating = ratings[row * width + (used[i] as number)] as number;
      points[at + i] = rating === NOT_RATED ? NaN : 25 * (rating - 1);
      rated ||= rating !== NOT_RATED;
    }
    if (rated) rows.push(row);
  }
  return {
    rows,
    weights: Float64Array.from(used, (i) => (weights[i] as number) / total),
    points: points.subarray(0, rows.length * used.length),
  };
}

/** By account: its score with the weights as they stand, and what it can be at most and at least in any draw. */
interface Range {
  readonly score: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/**
 * A score μ = Σwx ÷ Σw (over what is rated) becomes μ + s·Σwε(x − μ) ÷ Σw(1 + sε) with each ε within ±1. That is within s ÷ (1 − s)
 * times the mean deviation Σw|x − μ| ÷ Σw of μ; and it never leaves the range of the points x.
 */
function rangeOf({ rows, weights, points }: Points, spread: number): Range {
  const reach = spread < 1 ? spread / (1 - spread) : Infinity;
  const [score, lowest, highest] = [new Float64Array(rows.length), new Float64Array(rows.length), new Float64Array(rows.length)];
  for (let account = 0; account < rows.length; account++) {
    const own: number[] = [];
    const weightOf: number[] = [];
    for (let i = 0; i < weights.length; i++) {
      const x = points[account * weights.length + i] as number;
      if (Number.isNaN(x)) continue;
      own.push(x);
      weightOf.push(weights[i] as number);
    }
    const mean = weightedMean(own, weightOf);
    const deviation = weightedMean(
      own.map((x) => Math.abs(x - mean)),
      weightOf,
    );
    const moves = deviation > 0 ? reach * deviation : 0;
    score[account] = mean;
    lowest[account] = Math.max(Math.min(...own), mean - moves);
    highest[account] = Math.min(Math.max(...own), mean + moves);
  }
  return { score, lowest, highest };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i] as number) * (values[i] as number);
    total += weights[i] as number;
  }
  return sum / total;
}

/** What decides who may be left out. */
interface Reach {
  readonly cap: number;
  /** 0 to 1. */
  readonly spread: number;
  /** Weights are drawn without regard to those that are set. */
  readonly any: boolean;
  readonly drawUnknown: boolean;
  readonly lowest: number;
}

/**
 * Leaves out accounts that no draw can bring onto the list, and puts the `cap` that are best with the weights as they stand first.
 * Who stays below what `cap` others always reach is never on the list and never moves its line.
 */
export function keepNear(accounts: Points, { cap, spread, any, drawUnknown, lowest: least }: Reach): Points {
  const { rows, weights, points } = accounts;
  const width = weights.length;
  const reach = any ? 1 : spread;
  const { score, lowest, highest } = drawUnknown ? rangeWithUnknown(accounts, reach) : rangeOf(accounts, reach);
  // Twice the tolerance of a tie: rounding must not drop an account that ties at the line.
  const line = (rows.length > cap ? kthLargest(lowest, rows.length, cap) : -Infinity) - 2 * TIE;
  const near = Array.from(rows.keys()).filter((account) => (highest[account] as number) >= Math.max(line, least - 2 * TIE));
  const scores = Float64Array.from(near, (account) => score[account] as number);
  const best = near.length > cap ? kthLargest(scores, near.length, cap) : -Infinity;
  const isFirst = (account: number): boolean => (score[account] as number) >= best;
  const order = [...near.filter(isFirst), ...near.filter((account) => !isFirst(account))];
  const kept = new Float64Array(order.length * width);
  order.forEach((account, place) => kept.set(points.subarray(account * width, (account + 1) * width), place * width));
  return { rows: order.map((account) => rows[account] as number), weights, points: kept };
}

/** The same where unknown ratings are drawn too: at worst all of them are the lowest, at best the highest. */
function rangeWithUnknown(accounts: Points, spread: number): Range {
  const filled = (point: number): Range =>
    rangeOf({ ...accounts, points: accounts.points.map((x) => (Number.isNaN(x) ? point : x)) }, spread);
  return { score: rangeOf(accounts, spread).score, lowest: filled(0).lowest, highest: filled(100).highest };
}
