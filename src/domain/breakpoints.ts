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

/** Over this share at the lowest value, most often 0, breakpoints are spread over what lies above it. */
export const LOWEST_SHARE_LIMIT = 0.2;

/** Breakpoints with what has to be said of them. */
export interface Spread {
  readonly breakpoints: readonly number[];
  /** The lowest value, where it stands aside because so many have it: it rates 1. */
  readonly aside: { readonly value: number; readonly count: number; readonly share: number } | null;
}

/**
 * Breakpoints spread over values, ascending, to be kept as they are.
 *
 * - `percentile`: the values at 20, 40, 60 and 80 %, as Excel's PERCENTILE.INC. Where several values, more than a fifth, are the lowest one, it
 *   stands aside and rates 1, and the breakpoints are those of the values above it. A breakpoint at the lowest value would let all that have
 *   it pass, so it moves up, to the next value at most. Two: those at 20 and 80 %; the lowest and the highest value where these are the same.
 * - `minmax`: a fifth, two, three and four fifths of the way from the lowest to the highest value. Two: these ends themselves.
 * - `log`: the same on a logarithmic scale, over the values above 0; what is not above 0 rates 1. Two: the ends.
 *
 * Negative values and zeros are values like others, except for `log`. Values that are all equal lie in the middle of what is spread around
 * them (half of their size to either side; 1 where they are 0), so that all rate 3.
 * @throws DomainError `values-none`, or `values-not-positive` for `log` over values none of which is above 0
 */
export function spreadOver(values: readonly number[], method: SpreadMethod, count: BreakpointCount = 4): Spread {
  const counted = method === "log" ? values.filter((value) => value > 0) : values;
  if (values.length === 0) throw new DomainError("values-none");
  if (counted.length === 0) throw new DomainError("values-not-positive");
  const sorted = Float64Array.from(counted).sort();
  const [lowest, highest] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  const spread = (points: readonly number[], aside: Spread["aside"] = null): Spread => ({
    breakpoints: count === 4 ? rounded(points, sorted, EXACT_DIGITS) : points.map((point) => toDigits(point, EXACT_DIGITS)),
    aside,
  });
  if (lowest === highest) return spread(aroundThe(lowest, Math.abs(lowest) / 2 || 1, count));
  if (method === "percentile") {
    const above = sorted.filter((value) => value > lowest);
    const atLowest = sorted.length - above.length;
    const share = atLowest / sorted.length;
    if (atLowest === 1 || share <= LOWEST_SHARE_LIMIT) return spread(percentiles(sorted, count));
    return spread(aboveThe(lowest, above, count), { value: lowest, count: atLowest, share });
  }
  if (method === "minmax" || count === 2) return spread(alongThe([lowest, highest], count));
  return spread(alongThe([Math.log(lowest), Math.log(highest)], count).map((at) => Math.exp(at)));
}

/** The breakpoints alone: see `spreadOver`. */
export const spreadBreakpoints = (values: readonly number[], method: SpreadMethod, count: BreakpointCount = 4): number[] => [
  ...spreadOver(values, method, count).breakpoints,
];

/** Four breakpoints at 20, 40, 60 and 80 %: see `spreadOver`. */
export const percentileBreakpoints = (values: readonly number[]): number[] => spreadBreakpoints(values, "percentile");

/** More digits are rounding errors. */
const EXACT_DIGITS = 12;

const FEWEST_DIGITS = 2;

/**
 * Breakpoints as people write them: each rounded to as few digits as leave every value's rating as it is, two at least.
 * @param breakpoints four, ascending
 * @param values those that they were spread over
 */
export const readableBreakpoints = (breakpoints: readonly number[], values: readonly number[]): number[] =>
  breakpoints.length === 4 ? rounded(breakpoints, Float64Array.from(values).sort(), FEWEST_DIGITS) : [...breakpoints];

/** Rounds each breakpoint to the fewest digits with which as many values as before are below it. */
function rounded(breakpoints: readonly number[], sorted: Float64Array, fewest: number): number[] {
  const below = (point: number): number => firstFrom(sorted, point);
  return breakpoints.map((point) => {
    for (let digits = fewest; digits <= EXACT_DIGITS; digits++) {
      const shorter = toDigits(point, digits);
      if (below(shorter) === below(point)) return shorter;
    }
    return point;
  });
}

const toDigits = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** How many of sorted values are below one. */
function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const alongThe = ([from, to]: readonly [number, number], count: BreakpointCount): number[] =>
  count === 2 ? [from, to] : FIFTHS.map((part) => from + part * (to - from));

const aroundThe = (value: number, reach: number, count: BreakpointCount): number[] => alongThe([value - reach, value + reach], count);

/** The breakpoints of the values above the lowest, none of which lets the lowest pass. */
function aboveThe(lowest: number, above: Float64Array, count: BreakpointCount): number[] {
  const [least, most] = [above[0] as number, above[above.length - 1] as number];
  if (least < most) return percentiles(above, count);
  return count === 2 ? [lowest, most] : aroundThe(least, Math.min(Math.abs(least) / 2 || 1, least - lowest), count);
}

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
