import { axisRows } from "../../domain/axes";
import type { Axis } from "../../domain/criteria";
import { asReallocated } from "../../domain/missing";
import { TIE_BREAKS_BY_SUBSTANCE } from "../../domain/proposal";
import { strategy } from "../../domain/quadrant";
import { ranked } from "../../domain/ranking";
import { NOT_RATED } from "../../domain/scoring";
import { DEFAULT_DRAWS, stability } from "../../domain/stability";
import { capInForce, lowestInForce } from "../../sheets/settings";
import type { Choice } from "../../sheets/registry/facts";

/** Why the list is as it is, by account: what the Scores sheet shows beside score and rank. */
export class ChosenList {
  private readonly ratings: Float64Array;
  private readonly weights: Float64Array;

  constructor(private readonly choice: Choice) {
    const { ranking, scores } = choice;
    this.weights = Float64Array.from(scores.layout.ratings, ({ criterion }) => criterion.weight);
    this.ratings = Float64Array.from(ranking.flatMap(({ ratings }) => ratings.map((rating) => rating ?? NOT_RATED)));
  }

  /** Share of random weightings, 0 to 1, in which each ranked account makes the list. */
  stability(): Record<string, number> {
    return this.byAccount(this.shares(), (share) => share);
  }

  /** The same in the order of the ranking; null for an account that does not compete for a place. */
  shares(): (number | null)[] {
    const { candidates, settings } = this.choice;
    const width = this.weights.length;
    const competes = candidates.map(({ score, provisional, barred }) => score !== null && !provisional && !barred);
    const competing = this.ratings.map((rating, at) => (competes[Math.floor(at / width)] ? rating : NOT_RATED));
    const question = {
      ratings: asReallocated(competing, this.weights, settings.missing, (row) => competes[row] === true),
      weights: this.weights,
      cap: capInForce(settings),
      spread: settings.spread,
      draws: DEFAULT_DRAWS,
      seed: 1,
      tieBreaks: TIE_BREAKS_BY_SUBSTANCE.map((_, key) => candidates.map(({ tieBreaks }) => tieBreaks[key] ?? null)),
      lowest: lowestInForce(settings),
    };
    return Array.from(stability(question), (share) => (Number.isNaN(share) ? null : share));
  }

  /** Attractiveness or strength of each account, 0 to 100. */
  axis(axis: Axis): Record<string, number> {
    return this.byAccount(this.axisScores(axis), (score) => (Number.isNaN(score) ? null : score));
  }

  /** The strategy of each account, in the words of the sheets. */
  quadrant(): Record<string, string> {
    const { settings, strategies } = this.choice;
    const strengths = this.axisScores("strength");
    return this.byAccount(this.axisScores("attractiveness"), (attractiveness, index) => {
      const strength = strengths[index] ?? NaN;
      if (Number.isNaN(attractiveness) || Number.isNaN(strength)) return null;
      return strategies[strategy(attractiveness, strength, [settings.cut, settings.cut])];
    });
  }

  /** The rules that took an account out. */
  knockedOut(): Record<string, readonly string[]> {
    return Object.fromEntries(
      this.choice.ranking.filter(({ knockedOut }) => knockedOut.length > 0).map(({ name, knockedOut }) => [name, knockedOut]),
    );
  }

  /** Groups of accounts that are equal in all that counts. */
  ties(): string[][] {
    const { ranking, candidates } = this.choice;
    const groups = new Map<number, string[]>();
    for (const { index, tie } of ranked(candidates, "share")) groups.set(tie, [...(groups.get(tie) ?? []), ranking[index]?.name ?? ""]);
    return [...groups.values()].filter((group) => group.length > 1);
  }

  private axisScores(axis: Axis): number[] {
    const { scores, settings } = this.choice;
    const on = scores.layout.ratings.map(({ criterion }) => criterion.axis === axis);
    const weighs = on.some((counts, index) => counts && (this.weights[index] ?? 0) > 0);
    if (!weighs) return this.choice.ranking.map(() => NaN);
    return [...axisRows(this.ratings, this.weights, on, settings.missing)];
  }

  /** By name: of accounts that are called the same, the first counts. */
  private byAccount<T, R>(values: readonly T[], of: (value: T, index: number) => R | null): Record<string, R> {
    const found = new Map<string, R>();
    this.choice.ranking.forEach(({ name }, index) => {
      const value = of(values[index] as T, index);
      if (value !== null && !found.has(name)) found.set(name, value);
    });
    return Object.fromEntries(found);
  }
}
