import { scoreAccounts, type AccountFacts, type AccountScore, type CriterionSetting, type ListSettings } from "./accountScores";
import type { KnockOutRule } from "./knockOut";
import { NOT_RATED } from "./scoring";

/** A list with its criteria: what a change of them can be tried on without a workbook. */
export interface Trial {
  readonly facts: readonly AccountFacts[];
  readonly criteria: readonly CriterionSetting[];
  readonly settings: ListSettings;
}

/** An account in the ranking as it would be. */
export interface TriedPlace {
  readonly name: string;
  readonly rank: number;
  /** 0–100. */
  readonly score: number;
  /** Places up (above 0) or down from the ranking before; null where it had no rank. */
  readonly moved: number | null;
  readonly provisional: boolean;
  readonly isKey: boolean;
}

/** What a change of criteria would do. */
export interface TrialEffect {
  /** The first of the ranking, best first. */
  readonly first: readonly TriedPlace[];
  /** Accounts that would come onto the list, and leave it. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
  /** How many would be on the list. */
  readonly keyAccounts: number;
}

/** So many places of the ranking are shown. */
const FIRST = 10;

/** Scores and ranks as they would be; null where they cannot be: no weight at all, or breakpoints that do not ascend. */
export function tried({ facts, criteria, settings }: Trial): AccountScore[] | null {
  const weighs = criteria.some(({ weight }) => weight > 0) && criteria.every(({ weight }) => weight >= 0 && Number.isFinite(weight));
  return weighs ? scoreAccounts(facts, criteria, settings) : null;
}

/** What changes between a ranking and the one that is tried, account by account in the same order. */
export function effectOf(before: readonly AccountScore[], after: readonly AccountScore[], places = FIRST): TrialEffect {
  const first = after
    .flatMap(({ name, rank, score, provisional, isKey }, index): TriedPlace[] => {
      if (rank === null || score === null || rank > places) return [];
      const was = before[index]?.rank ?? null;
      return [{ name, rank, score, moved: was === null ? null : was - rank, provisional, isKey }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, places);
  const changes = (onto: boolean): string[] =>
    after.flatMap(({ name, isKey }, index) => (isKey === onto && (before[index]?.isKey ?? false) !== onto ? [name] : []));
  return { first, enters: changes(true), leaves: changes(false), keyAccounts: after.filter(({ isKey }) => isKey).length };
}

/** Whom one knock-out rule takes out by itself, those on the list first. */
export interface TakenOut {
  readonly count: number;
  readonly onList: readonly string[];
  /** Up to three of the others, for an example. */
  readonly examples: readonly string[];
}

/** Whom a rule takes out of a ranking, whether or not it is in use. What is not rated is never taken out. */
export function takenOutBy(ranking: readonly AccountScore[], { criterion, applies }: KnockOutRule): TakenOut {
  const out = ranking.filter(({ ratings }) => {
    const rating = ratings[criterion] ?? NOT_RATED;
    return rating !== NOT_RATED && applies(rating);
  });
  return {
    count: out.length,
    onList: out.filter(({ isKey }) => isKey).map(({ name }) => name),
    examples: out
      .filter(({ isKey }) => !isKey)
      .slice(0, 3)
      .map(({ name }) => name),
  };
}

/** A bar of a histogram: values from `from` up to `to`, the last one included in the last bar. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How amounts are spread: bars of equal width from the lowest to the highest; none without values. */
export function histogram(values: readonly number[], bars = 20): HistogramBar[] {
  if (values.length === 0) return [];
  const [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const counts = new Array<number>(bars).fill(0);
  for (const value of values) {
    const place = Math.min(bars - 1, Math.floor(((value - low) / (high - low)) * bars));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const edge = (place: number): number => low + ((high - low) * place) / bars;
  return counts.map((count, place) => ({ from: edge(place), to: edge(place + 1), count }));
}

/** How many values fall into each of the five bands of four breakpoints, the lowest first. */
export function bandCounts(values: readonly number[], breakpoints: readonly number[]): number[] {
  const counts = new Array<number>(breakpoints.length + 1).fill(0);
  for (const value of values) {
    const band = breakpoints.filter((point) => value >= point).length;
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
}
