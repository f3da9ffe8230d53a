import { median, timed } from "./statistics";

/** Something that is measured against something else that does the least that could do. */
export interface Measure {
  readonly name: string;
  /** What ours is measured against. */
  readonly baseline: string;
  /** The largest ratio of ours to the baseline that is good enough. */
  readonly atMost: number;
  /** How many pairs of runs: fewer where one takes seconds. */
  readonly pairs?: number;
  /** Makes the data, then gives both sides; called right before the measure, so that no measure lives in another's memory. */
  prepare(): Pair | Promise<Pair>;
}

/** Both sides of a measure. What they return keeps the engine from leaving the work out. */
export interface Pair {
  readonly ours: () => unknown;
  readonly baseline: () => unknown;
}

/** Medians of the pairs: times in milliseconds, and the ratio of each pair. */
export interface Measured {
  readonly measure: string;
  readonly baseline: string;
  readonly oursMs: number;
  readonly baselineMs: number;
  readonly ratio: number;
  readonly atMost: number;
}

const PAIRS = 11;

/** Runs ours and the baseline in turn, each first every other time, after one pair that warms up. */
export async function measured(measure: Measure): Promise<Measured> {
  const { ours, baseline } = await measure.prepare();
  const pairs: { ours: number; baseline: number }[] = [];
  for (let pair = 0; pair <= (measure.pairs ?? PAIRS); pair++) {
    const oursFirst = pair % 2 === 0;
    const first = await timed(oursFirst ? ours : baseline);
    const second = await timed(oursFirst ? baseline : ours);
    if (pair > 0) pairs.push(oursFirst ? { ours: first, baseline: second } : { ours: second, baseline: first });
  }
  return {
    measure: measure.name,
    baseline: measure.baseline,
    oursMs: rounded(median(pairs.map((pair) => pair.ours))),
    baselineMs: rounded(median(pairs.map((pair) => pair.baseline))),
    ratio: rounded(median(pairs.map((pair) => pair.ours / pair.baseline))),
    atMost: measure.atMost,
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
