import { DomainError } from "./domainError";

/** How breakpoints are spread over a column of amounts. */
export const SPREAD_METHODS = ["percentile", "minmax", "log"] as const;

/**
 * `percentile`: bands that hold a fifth of the values each, whatever the size of the largest; `minmax`: bands of equal width, which one
 * outlier stretches; `log`: bands of equal ratio, where amounts differ by powers of ten.
 */
export type SpreadMethod = (typeof SPREAD_METHODS)[number];

/** Four breakpoints make five bands; two are the ends of a straight scale. */
export type BreakpointCount = 2 | 4;

const FIFTHS = [0.2, 0.4, 0.6, 0.8] as const;

/**
 * Breakpoints spread over values, ascending, to be kept as they are.
 *
 * - `percentile`: the values at 20, 40, 60 and 80 %, as Excel's PERCENTILE.INC. A breakpoint at the lowest value would let all that have it
 *   pass, so it moves up, to the next value at most: where most amounts are 0, they rate 1. Two: those at 20 and 80 %; the lowest and the
 *   highest value where these are the same.
 * - `minmax`: a fifth, two, three and four fifths of the way from the lowest to the highest value. Two: these ends themselves.
 * - `log`: the same on a logarithmic scale, over the values above 0; what is not above 0 rates 1. Two: the ends.
 *
 * Negative values and zeros are values like others, except for `log`. Values that are all equal lie in the middle of what is spread around
 * them (half of their size to either side; 1 where they are 0), so that all rate 3.
 * @throws DomainError `values-none`, or `values-not-positive` for `log` over values none of which is above 0
 */
export function spreadBreakpoints(values: readonly number[], method: SpreadMethod, count: BreakpointCount = 4): number[] {
  const counted = method === "log" ? values.filter((value) => value > 0) : values;
  if (values.length === 0) throw new DomainError("values-none");
  if (counted.length === 0) throw new DomainError("values-not-positive");
  const sorted = Float64Array.from(counted).sort();
  const [lowest, highest] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  if (lowest === highest) {
    const reach = Math.abs(lowest) / 2 || 1;
    return alongThe([lowest - reach, lowest + reach], count);
  }
  if (method === "percentile") return percentiles(sorted, count);
  if (method === "minmax" || count === 2) return alongThe([lowest, highest], count);
  return alongThe([Math.log(lowest), Math.log(highest)], count).map((at) => Math.exp(at));
}

/** Four breakpoints at 20, 40, 60 and 80 %: see `spreadBreakpoints`. */
export const percentileBreakpoints = (values: readonly number[]): number[] => spreadBreakpoints(values, "percentile");

const alongThe = ([from, to]: readonly [number, number], count: BreakpointCount): number[] =>
  count === 2 ? [from, to] : FIFTHS.map((part) => from + part * (to - from));

function percentiles(sorted: Float64Array, count: BreakpointCount): number[] {
  const lowest = sorted[0] as number;
  const next = sorted.find((value) => value > lowest) as number;
  const points = FIFTHS.map((part) => percentile(sorted, part));
  const lifted = Math.min(next, ...points.filter((point) => point > lowest));
  const [low = lowest, second = low, third = second, high = third] = points.map((point) => Math.max(point, lifted));
  if (count === 4) return [low, second, third, high];
  return low < high ? [low, high] : [lowest, sorted[sorted.length - 1] as number];
}

function percentile(sorted: Float64Array, part: number): number {
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (at - Math.floor(at)) * (above - below);
}
