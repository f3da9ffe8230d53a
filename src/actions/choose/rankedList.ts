import { scoreAccounts, type AccountScore } from "../../domain/accountScores";
import { TIE } from "../../domain/ranking";
import { BEST } from "../../domain/scoring";
import type { AccountRef } from "../account/accountRef";
import { capInForce } from "../../sheets/settings";
import type { Choice } from "../../sheets/registry/facts";
import { ChosenList } from "./chosenList";
import { listSettings } from "./prepareChoice";
import { whyAccount, type AccountWhy } from "./whyAccounts";

/** An account as the ranking has it. */
export interface RankedAccount extends AccountRef {
  /** Its place among all accounts: what names it to `why`. */
  readonly index: number;
  /** 1 is the best; null where it has none. */
  readonly rank: number | null;
  /** 0–100; null without one. */
  readonly score: number | null;
  readonly tier: string | null;
  readonly provisional: boolean;
  readonly isKey: boolean;
  /** Decided by a person. */
  readonly isDecided: boolean;
  /** Its score is that of another at the cap line. */
  readonly isTie: boolean;
  /** Reasons of the rules that take it out. */
  readonly knockedOut: readonly string[];
  /** Where its score comes from, as parts of what could be had, which is 1: both sides and what is not known. */
  readonly parts: { readonly attractiveness: number; readonly strength: number; readonly unknown: number };
}

/** A criterion and how much it weighs. */
export interface WeighedCriterion {
  readonly id: string;
  readonly name: string;
  /** 0 or more. */
  readonly weight: number;
}

/** The accounts in the order in which they stand, and what can be asked about them without another look at the workbook. */
export interface RankedList {
  readonly cap: number;
  /** By rank; those without one at the end, in the order of the list. */
  readonly accounts: readonly RankedAccount[];
  readonly criteria: readonly WeighedCriterion[];
  /** Share of all weight that is known of the accounts, 0 to 1. */
  readonly known: number;
  /** The same list under other weights, by criterion id; those that are not named weigh as they do. */
  readonly under: (weights: Readonly<Record<string, number>>) => readonly RankedAccount[];
  readonly why: (index: number) => AccountWhy;
  /** How many of 100 tests with other weights an account passes, 0 to 1, by index; null where it does not compete. */
  readonly stability: () => readonly (number | null)[];
}

/** What the ranking says, for whoever shows it. */
export function rankedList(choice: Choice): RankedList {
  const { ranking, settings, rules, facts, scores } = choice;
  const criteria = scores.layout.ratings.map(({ criterion }) => criterion);
  let shares: (number | null)[] | null = null;
  const stability = (): (number | null)[] => (shares ??= new ChosenList(choice).shares());
  const weightsUnder = (weights: Readonly<Record<string, number>>) =>
    criteria.map((each) => ({ ...each, weight: new Map(Object.entries(weights)).get(each.id) ?? each.weight }));
  return {
    cap: capInForce(settings),
    accounts: inOrder(choice, ranking, criteria),
    criteria: criteria.filter(({ partOf }) => partOf === "").map(({ id, name, weight }) => ({ id, name, weight })),
    known: mean(ranking.map(({ completeness }) => completeness)),
    under: (weights) => {
      const weighed = weightsUnder(weights);
      if (weighed.every(({ weight }) => weight === 0)) return [];
      return inOrder(choice, scoreAccounts(facts, weighed, listSettings(settings, rules)), weighed);
    },
    why: (index) => whyAccount(choice, index, stability()),
    stability,
  };
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length);

type Weighed = Choice["scores"]["layout"]["ratings"][number]["criterion"];

function inOrder({ accounts, settings }: Choice, ranking: readonly AccountScore[], criteria: readonly Weighed[]): RankedAccount[] {
  const cap = capInForce(settings);
  const ranked = ranking.map((score, index) => ({ score, index }));
  ranked.sort((one, other) => (one.score.rank ?? Infinity) - (other.score.rank ?? Infinity) || one.index - other.index);
  const atLine = (place: number): number | null => ranked[place]?.score.score ?? null;
  const [last, next] = [atLine(cap - 1), atLine(cap)];
  const line = last !== null && next !== null && Math.abs(last - next) < TIE ? last : null;
  return ranked.map(({ score: each, index }) => ({
    name: each.name,
    id: accounts[index]?.id ?? null,
    index,
    rank: each.rank,
    score: each.score,
    tier: each.tier,
    provisional: each.provisional,
    isKey: each.isKey,
    isDecided: each.decision !== null,
    isTie: line !== null && each.rank !== null && each.score !== null && Math.abs(each.score - line) < TIE,
    knockedOut: each.knockedOut,
    parts: partsOf(each.ratings, criteria),
  }));
}

/** Shares of what an account could have at most: rated 1 gives nothing, `BEST` all that the criterion weighs. */
function partsOf(ratings: readonly (number | null)[], criteria: readonly Weighed[]): RankedAccount["parts"] {
  const counts = criteria.map(({ partOf, weight }) => (partOf === "" ? weight : 0));
  const all = counts.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (of: (criterion: Weighed, rating: number | null) => number): number =>
    criteria.reduce((sum, criterion, at) => sum + (counts[at] ?? 0) * of(criterion, ratings[at] ?? null), 0) / all;
  const reached = (rating: number | null): number => (rating === null ? 0 : (rating - 1) / (BEST - 1));
  return {
    attractiveness: share(({ axis }, rating) => (axis === "attractiveness" ? reached(rating) : 0)),
    strength: share(({ axis }, rating) => (axis === "attractiveness" ? 0 : reached(rating))),
    unknown: share((_, rating) => (rating === null ? 1 : 0)),
  };
}
