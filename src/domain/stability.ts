import { DomainError } from "./domainError";
import { kthLargest } from "./kthLargest";
import { randomSequence, type RandomSequence } from "./random";
import { TIE } from "./ranking";
import { NOT_RATED, checkWeights } from "./scoring";
import { checkCap } from "./selection";

/** How far weights move where nothing else is said: up to a quarter of each, up or down. */
export const DEFAULT_SPREAD = 0.25;

export const DEFAULT_DRAWS = 1000;

const MOST_DRAWS = 100_000;

/** What is to be found out about a list. */
export interface StabilityQuestion {
  /** Row after row, one rating for each weight: 1 to 5 or `NOT_RATED`, whose weight goes to what is rated. */
  readonly ratings: Float64Array;
  /** Each 0 or more, not all 0. A criterion without weight stays without. */
  readonly weights: Float64Array;
  /** How many accounts the list holds, 1 or more. */
  readonly cap: number;
  /** Below 1: each weight moves evenly between (1 − spread) and (1 + spread) times itself. From 1 on: every split of the weight is as likely as any other. */
  readonly spread: number;
  /** 1 to 100,000. */
  readonly draws: number;
  readonly seed: number;
}

/** Multiply-adds of a slice: some ten milliseconds. By count, so that the slices are the same on every machine. */
const SLICE = 4_000_000;

/**
 * The share of draws, 0 to 1, in which each account makes the list when the weights move at random; NaN without a rating that has weight.
 * An account makes the list when fewer than `cap` accounts are better by more than 1e-9: true ties at the line all make it.
 * Stochastic multicriteria acceptability, after Lahdelma, Hokkanen and Salminen (1998), for a list in place of a rank.
 * Weights are drawn alike for all accounts, so that the order of the accounts changes nothing.
 * @yields after every slice of the work, the number of draws done
 * @throws DomainError `cap`, `spread`, `draws`, `seed` and what `checkWeights` throws
 */
export function* stabilitySlices(question: StabilityQuestion): Generator<number, Float64Array, void> {
  const { cap, draws } = question;
  checkQuestion(question);
  const accounts = pointsOf(question);
  const shares = new Float64Array(question.ratings.length / question.weights.length).fill(NaN);
  const scored = accounts.rows.length;
  accounts.rows.forEach((row) => (shares[row] = scored <= cap ? 1 : 0));
  if (scored <= cap) return shares;
  const near = keepNear(accounts, cap, question.spread);
  const run = new Draws(near, question);
  const perSlice = Math.max(1, Math.floor(SLICE / near.points.length));
  for (let done = 1; done <= draws; done++) {
    run.next();
    if (done % perSlice === 0 && done < draws) yield done;
  }
  near.rows.forEach((row, account) => (shares[row] = (run.hits[account] as number) / draws));
  return shares;
}

/** The same at one go. */
export function stability(question: StabilityQuestion): Float64Array {
  const slices = stabilitySlices(question);
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
  }
}

function checkQuestion({ weights, cap, spread, draws, seed }: StabilityQuestion): void {
  checkWeights(weights);
  checkCap(cap);
  if (!(spread >= 0)) throw new DomainError("spread", { value: spread });
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS)) throw new DomainError("draws", { value: draws });
  if (!Number.isSafeInteger(seed)) throw new DomainError("seed", { value: seed });
}

/** Accounts that have a score, with what it is made of. */
interface Points {
  /** The row of each account among the ratings. */
  readonly rows: readonly number[];
  /** Weights of the criteria that have one, sum 1. */
  readonly weights: Float64Array;
  /** Account after account, 0 to 100 for each of these criteria; NaN where not rated. */
  readonly points: Float64Array;
}

function pointsOf({ ratings, weights }: StabilityQuestion): Points {
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

/**
 * Leaves out accounts that no draw can bring onto the list, and puts the `cap` that are best with the weights as they stand first.
 * Who stays below what `cap` others always reach is never on the list and never moves its line.
 */
function keepNear(accounts: Points, cap: number, spread: number): Points {
  const { rows, weights, points } = accounts;
  const width = weights.length;
  const { score, lowest, highest } = rangeOf(accounts, spread);
  // Twice the tolerance of a tie: rounding must not drop an account that ties at the line.
  const line = kthLargest(lowest, rows.length, cap) - 2 * TIE;
  const near = Array.from(rows.keys()).filter((account) => (highest[account] as number) >= line);
  const scores = Float64Array.from(near, (account) => score[account] as number);
  const best = kthLargest(scores, near.length, cap);
  const isFirst = (account: number): boolean => (score[account] as number) >= best;
  const order = [...near.filter(isFirst), ...near.filter((account) => !isFirst(account))];
  const kept = new Float64Array(order.length * width);
  order.forEach((account, place) => kept.set(points.subarray(account * width, (account + 1) * width), place * width));
  return { rows: order.map((account) => rows[account] as number), weights, points: kept };
}

/** Draws weights and counts who makes the list. All its arrays are made once. */
class Draws {
  /** By account: how often it made the list. */
  readonly hits: Uint32Array;
  /** By account: which group of the same rated criteria it belongs to. */
  private readonly group: Uint32Array;
  /** One row of 1 and 0 a group: which criteria are rated. Accounts with the same ones share the sum of their weights. */
  private readonly rated: Float64Array;
  /** As given, 0 where not rated. */
  private readonly points: Float64Array;
  private readonly drawn: Float64Array;
  /** By group: 1 ÷ the sum of the drawn weights of what is rated. */
  private readonly inverse: Float64Array;
  /** Accounts that may make the list in this draw, and their scores. */
  private readonly candidates: Uint32Array;
  private readonly scores: Float64Array;
  private readonly scratch: Float64Array;
  private readonly random: RandomSequence;

  constructor(
    private readonly accounts: Points,
    private readonly question: StabilityQuestion,
  ) {
    const count = accounts.rows.length;
    const { group, rated } = groupByRated(accounts);
    this.group = group;
    this.rated = rated;
    this.points = accounts.points.map((x) => (Number.isNaN(x) ? 0 : x));
    this.drawn = new Float64Array(accounts.weights.length);
    this.inverse = new Float64Array(rated.length / accounts.weights.length);
    this.hits = new Uint32Array(count);
    this.candidates = new Uint32Array(count);
    this.scores = new Float64Array(count);
    this.scratch = new Float64Array(count);
    this.random = randomSequence(question.seed);
  }

  next(): void {
    this.draw();
    this.sumWeights();
    this.count(this.score());
  }

  /** Weights of one draw. Exponential numbers, divided by their sum, spread evenly over all splits of a whole. */
  private draw(): void {
    const { weights } = this.accounts;
    const { spread } = this.question;
    for (let i = 0; i < weights.length; i++) {
      const number = this.random();
      this.drawn[i] = spread < 1 ? (weights[i] as number) * (1 + spread * (2 * number - 1)) : -Math.log(number);
    }
  }

  private sumWeights(): void {
    const { inverse, rated, drawn } = this;
    for (let group = 0, at = 0; group < inverse.length; group++) {
      let sum = 0;
      for (let i = 0; i < drawn.length; i++, at++) sum += (rated[at] as number) * (drawn[i] as number);
      inverse[group] = 1 / sum;
    }
  }

  /**
   * Scores every account and keeps who may make the list. The accounts that come first are as many as the list holds, so the line is
   * at least the lowest of them; who is below that is out.
   * @returns how many were kept
   */
  private score(): number {
    const { points, drawn, inverse, group, scores, candidates } = this;
    const { cap } = this.question;
    const width = drawn.length;
    let kept = 0;
    let least = Infinity;
    let floor = -Infinity;
    for (let account = 0, at = 0; account < group.length; account++) {
      if (account === cap) floor = least - TIE;
      let sum = 0;
      for (let i = 0; i < width; i++, at++) sum += (points[at] as number) * (drawn[i] as number);
      const score = sum * (inverse[group[account] as number] as number);
      if (score < floor) continue;
      if (score < least) least = score;
      scores[kept] = score;
      candidates[kept++] = account;
    }
    return kept;
  }

  /** Counts those of the `kept` accounts that are on the list. */
  private count(kept: number): void {
    const { scores, candidates, scratch, hits } = this;
    for (let i = 0; i < kept; i++) scratch[i] = scores[i] as number;
    const line = kthLargest(scratch, kept, this.question.cap) - TIE;
    for (let i = 0; i < kept; i++) {
      if ((scores[i] as number) >= line) hits[candidates[i] as number] = (hits[candidates[i] as number] as number) + 1;
    }
  }
}

function groupByRated({ rows, weights, points }: Points): { group: Uint32Array; rated: Float64Array } {
  const width = weights.length;
  const groups = new Map<string, number>();
  const group = Uint32Array.from(rows, (_, account) => {
    let key = "";
    for (let i = account * width; i < (account + 1) * width; i++) key += Number.isNaN(points[i]) ? "0" : "1";
    const known = groups.get(key);
    if (known !== undefined) return known;
    groups.set(key, groups.size);
    return groups.size - 1;
  });
  return { group, rated: Float64Array.from([...groups.keys()].join(""), Number) };
}
