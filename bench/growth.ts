import { median, timed } from "./statistics";

/** Something whose time grows with the number of accounts. */
export interface Growth {
  readonly name: string;
  /** Numbers of accounts, ascending. */
  readonly sizes: readonly number[];
  /** The largest exponent of the growth that is good enough; null where the time is only told. */
  readonly atMost: number | null;
  /** Makes the data for one size, then gives what is timed. */
  prepare(accounts: number): (() => unknown) | Promise<() => unknown>;
}

/** Medians of the runs at each size. */
export interface Grown {
  readonly growth: string;
  readonly sizes: readonly { readonly accounts: number; readonly ms: number; readonly microsecondsPerRow: number }[];
  /** The slope of time over accounts where both are logarithms: 1 where ten times the accounts take ten times as long. */
  readonly exponent: number;
  readonly atMost: number | null;
}

const RUNS = 5;

/** Runs every size in turn, after one run of each that warms up. */
export async function grown(growth: Growth): Promise<Grown> {
  const { name, sizes, atMost } = growth;
  const runs: (() => unknown)[] = [];
  for (const accounts of sizes) runs.push(await growth.prepare(accounts));
  const times: number[][] = sizes.map(() => []);
  for (let round = 0; round <= RUNS; round++) {
    for (const [at, run] of runs.entries()) {
      const time = await timed(run);
      if (round > 0) times[at]?.push(time);
    }
  }
  const medians = times.map(median);
  return {
    growth: name,
    sizes: sizes.map((accounts, at) => ({
      accounts,
      ms: rounded(medians[at] ?? NaN),
      microsecondsPerRow: rounded((1000 * (medians[at] ?? NaN)) / accounts),
    })),
    exponent: rounded(slope(sizes.map(Math.log), medians.map(Math.log))),
    atMost,
  };
}

/** Slope of the straight line that fits the points best (least squares). */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const products = xs.map((x, i) => (x - meanX) * ((ys[i] ?? NaN) - meanY));
  return mean(products) / mean(xs.map((x) => (x - meanX) ** 2));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number): number => Math.round(value * 100) / 100;
