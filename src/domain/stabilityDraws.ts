import { kthLargest } from "./kthLargest";
import { randomSequence, type RandomSequence } from "./random";
import { TIE } from "./ranking";
import { evenPoints, type PointSequence } from "./sobol";
import type { Points } from "./stabilityPoints";

/** What the draws go by. */
export interface DrawRules {
  readonly cap: number;
  /** 0 to 1: how far each weight moves. */
  readonly spread: number;
  /** Every split of the whole is as likely, whatever the weights. */
  readonly any: boolean;
  readonly drawUnknown: boolean;
  readonly lowest: number;
  readonly seed: number;
  /** By row: the place that the tie-breaks give, 1 for the best; all the same without any. */
  readonly order: Uint32Array;
}

/** A power of 2, so that the rest of a division is quick. */
const DRAWN_POINTS = 2 ** 17;

/** Draws weights, and unknown ratings where they are asked for, and counts who makes the list. All its arrays are made once. */
export class Draws {
  /** By account: how often it made the list. */
  readonly hits: Uint32Array;
  /** By account: which group of the same rated criteria it belongs to; one group where unknown ratings are drawn. */
  private readonly group: Uint32Array;
  /** One row of 1 and 0 a group: which criteria are rated. Accounts with the same ones share the sum of their weights. */
  private readonly rated: Float64Array;
  /** As given, 0 where not rated. */
  private readonly points: Float64Array;
  /** Criteria of the ratings that are drawn, account after account; those of an account end where the next one's start. */
  private readonly gaps: Uint16Array;
  private readonly gapStarts: Uint32Array;
  /** Points of drawn ratings, read from another place in each draw: a number from here costs a fraction of a new one. */
  private readonly drawnPoints: Float64Array;
  private readonly drawn: Float64Array;
  /** By group: 1 ÷ the sum of the drawn weights of what is rated. */
  private readonly inverse: Float64Array;
  /** By account: its place by the tie-breaks. */
  private readonly order: Uint32Array;
  /** Accounts that may make the list in this draw, and their scores. */
  private readonly candidates: Uint32Array;
  private readonly scores: Float64Array;
  private readonly scratch: Float64Array;
  private readonly nextPoint: PointSequence;
  private readonly random: RandomSequence;

  constructor(
    private readonly accounts: Points,
    private readonly rules: DrawRules,
  ) {
    const { rows, weights, points } = accounts;
    const width = weights.length;
    const { group, rated } = groupByRated(rules.drawUnknown ? { ...accounts, points: new Float64Array(points.length) } : accounts);
    this.group = group;
    this.rated = rated;
    this.points = points.map((x) => (Number.isNaN(x) ? 0 : x));
    const gaps = rules.drawUnknown ? rows.map((_, account) => gapsOf(points.subarray(account * width, (account + 1) * width))) : [];
    this.gaps = Uint16Array.from(gaps.flat());
    let start = 0;
    this.gapStarts = Uint32Array.from({ length: rows.length + 1 }, (_, account) => (start += gaps[account - 1]?.length ?? 0));
    this.drawn = new Float64Array(width);
    this.inverse = new Float64Array(rated.length / width);
    this.order = Uint32Array.from(rows, (row) => rules.order[row] ?? 0);
    this.hits = new Uint32Array(rows.length);
    this.candidates = new Uint32Array(rows.length);
    this.scores = new Float64Array(rows.length);
    this.scratch = new Float64Array(rows.length);
    this.nextPoint = evenPoints(width, rules.seed);
    this.random = randomSequence(rules.seed);
    this.drawnPoints = Float64Array.from({ length: rules.drawUnknown ? DRAWN_POINTS : 0 }, () => 25 * Math.floor(5 * this.random()));
  }

  next(): void {
    this.draw();
    this.sumWeights();
    this.count(this.score());
  }

  /** Weights of one draw. Exponential numbers, divided by their sum, spread evenly over all splits of a whole. */
  private draw(): void {
    const { drawn } = this;
    const { weights } = this.accounts;
    const { spread, any } = this.rules;
    this.nextPoint(drawn);
    for (let i = 0; i < weights.length; i++) {
      const number = drawn[i] as number;
      drawn[i] = any ? -Math.log(number) : (weights[i] as number) * (1 + spread * (2 * number - 1));
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
   * Scores every account, with unknown ratings of 1 to 5, each as likely, where they are drawn, and keeps who may make the list. The accounts that come first are as many as the list holds, so the line is
   * at least the lowest of them; who is below that is out.
   * @returns how many were kept
   */
  private score(): number {
    const { points, drawn, inverse, group, scores, candidates, gaps, gapStarts, drawnPoints } = this;
    const { cap, lowest } = this.rules;
    const width = drawn.length;
    const enough = lowest - TIE;
    let kept = 0;
    let least = Infinity;
    let floor = -Infinity;
    let place = drawnPoints.length > 0 ? Math.floor(DRAWN_POINTS * this.random()) : 0;
    for (let account = 0, at = 0, gap = 0; account < group.length; account++) {
      if (account === cap && kept === cap) floor = least - TIE;
      let sum = 0;
      for (let i = 0; i < width; i++, at++) sum += (points[at] as number) * (drawn[i] as number);
      for (const end = gapStarts[account + 1] as number; gap < end; gap++, place++) {
        sum += (drawnPoints[place % DRAWN_POINTS] as number) * (drawn[gaps[gap] as number] as number);
      }
      const score = sum * (inverse[group[account] as number] as number);
      if (score < floor || score < enough) continue;
      if (score < least) least = score;
      scores[kept] = score;
      candidates[kept++] = account;
    }
    return kept;
  }

  /** Counts those of the `kept` accounts that are on the list. */
  private count(kept: number): void {
    const { scores, candidates, scratch, hits } = this;
    const { cap } = this.rules;
    for (let i = 0; i < kept; i++) scratch[i] = scores[i] as number;
    const line = kept > cap ? kthLargest(scratch, kept, cap) : -Infinity;
    let on = 0;
    for (let i = 0; i < kept; i++) {
      if ((scores[i] as number) < line - TIE) continue;
      candidates[on] = candidates[i] as number;
      scores[on++] = scores[i] as number;
    }
    const last = on > cap ? this.lastPlace(on, line) : Infinity;
    for (let i = 0; i < on; i++) {
      const account = candidates[i] as number;
      const isIn = (scores[i] as number) > line + TIE || (this.order[account] as number) <= last;
      if (isIn) hits[account] = (hits[account] as number) + 1;
    }
  }

  /** The place by the tie-breaks that still makes the list, among the first `on` candidates of which too many tie at the line. */
  private lastPlace(on: number, line: number): number {
    const tied: number[] = [];
    for (let i = 0; i < on; i++)
      if ((this.scores[i] as number) <= line + TIE) tied.push(this.order[this.candidates[i] as number] as number);
    tied.sort((a, b) => a - b);
    return tied[this.rules.cap - (on - tied.length) - 1] ?? Infinity;
  }
}

const gapsOf = (points: Float64Array): number[] => Array.from(points.keys()).filter((criterion) => Number.isNaN(points[criterion]));

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
