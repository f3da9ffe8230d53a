import { scoreAccounts, type AccountFacts, type AccountScore, type CriterionSetting, type ListSettings } from "./accountScores";
import { contributionRows, shortReason } from "./explain";
import { TIE } from "./ranking";
import { BEST, NOT_RATED } from "./scoring";

/** What one criterion gives an account. */
export interface Part {
  readonly id: string;
  /** 1 to 5; null where it is not rated. */
  readonly rating: number | null;
  /** Of the score, 0 to 100; null without a score. */
  readonly points: number | null;
  /** What a 5 would give; null without a score. */
  readonly most: number | null;
}

/** A change of one rating that puts an account on the list of proposed accounts, or takes it off. */
export interface SingleChange {
  readonly id: string;
  /** The rating as it is; null where it is not rated. */
  readonly from: number | null;
  readonly to: number;
}

/** Why an account stands where it does: everything that can be told in words. */
export interface Why {
  readonly account: AccountScore;
  /** How many accounts have a rank. */
  readonly ranked: number;
  readonly cap: number;
  /** The criteria with weight, the one that gives the most points first. */
  readonly parts: readonly Part[];
  /** Ids of the two that contribute the most, and of the one that costs the most. */
  readonly best: readonly string[];
  readonly worst: string | null;
  /** Criteria with weight that are not rated, the heaviest first. */
  readonly unknown: readonly string[];
  /** 1 for the largest; null where its revenue is not known. */
  readonly revenueRank: number | null;
  /** The smallest change of one rating that brings it in where it is out, or takes it out where it is in; null where none does. */
  readonly change: SingleChange | null;
  /** Share of draws in which it makes the list, 0 to 1; null where it was not asked or has none. */
  readonly stability: number | null;
}

/**
 * Why an account stands where it does. What a single rating would change is tried by scoring the list again, so that it holds under all of
 * its rules: the lowest score, tie-breaks, completeness, knock-out rules, cuts.
 * @param index of the account
 * @param scores what `scoreAccounts` makes of the same list, where it is known already
 * @throws DomainError what `scoreAccounts` throws; RangeError where there is no such account
 */
export function whyOf(
  index: number,
  accounts: readonly AccountFacts[],
  criteria: readonly CriterionSetting[],
  settings: ListSettings,
  stability: number | null = null,
  scores: readonly AccountScore[] = scoreAccounts(accounts, criteria, settings),
): Why {
  const [account, facts] = [scores[index], accounts[index]];
  if (!account || !facts) throw new RangeError(`There is no account ${index}`);
  const ratings = Float64Array.from(account.ratings, (rating) => rating ?? NOT_RATED);
  const weights = Float64Array.from(criteria, ({ weight }) => weight);
  const { best, worst } = shortReason(ratings, weights);
  const idOf = (position: number): string => criteria[position]?.id ?? "";
  return {
    account,
    ranked: scores.filter(({ rank }) => rank !== null).length,
    cap: settings.cap,
    parts: partsOf(account, ratings, weights, criteria, settings),
    best: best.map(idOf),
    worst: worst === null ? null : idOf(worst),
    unknown: criteria
      .map(({ id, weight }, position) => ({ id, weight, rated: account.ratings[position] !== null }))
      .filter(({ weight, rated }) => weight > 0 && !rated)
      .sort((a, b) => b.weight - a.weight)
      .map(({ id }) => id),
    revenueRank: revenueRank(index, accounts, scores, criteria),
    change: singleChange(facts, account, rivals(index, accounts, scores, settings), criteria, settings),
    stability,
  };
}

function partsOf(
  { score }: AccountScore,
  ratings: Float64Array,
  weights: Float64Array,
  criteria: readonly CriterionSetting[],
  { missing }: ListSettings,
): Part[] {
  const points = contributionRows(ratings, weights, missing);
  const best = contributionRows(
    ratings.map((rating) => (rating === NOT_RATED ? NOT_RATED : BEST)),
    weights,
    missing,
  );
  const of = (values: Float64Array, position: number): number | null => (score === null ? null : (values[position] ?? null));
  return criteria
    .map(({ id, weight }, position) => {
      const rating = ratings[position] ?? NOT_RATED;
      return { weight, part: { id, rating: rating === NOT_RATED ? null : rating, points: of(points, position), most: of(best, position) } };
    })
    .filter(({ weight }) => weight > 0)
    .map(({ part }) => part)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
}

/** By the amounts where the list has them, else by the rating of the revenue. */
function revenueRank(
  index: number,
  accounts: readonly AccountFacts[],
  scores: readonly AccountScore[],
  criteria: readonly CriterionSetting[],
): number | null {
  const position = criteria.findIndex(({ id }) => id === "currentRevenue");
  const hasAmounts = accounts.some(({ revenue }) => revenue !== undefined && revenue !== null);
  const of = (at: number): number | null => (hasAmounts ? (accounts[at]?.revenue ?? null) : (scores[at]?.ratings[position] ?? null));
  const own = of(index);
  return own === null ? null : 1 + accounts.filter((_, at) => (of(at) ?? -Infinity) > own + TIE).length;
}

/**
 * The others that decide whether an account is on the list: the best ones that may be proposed, as many as there are places and one more,
 * among those of which enough is known and the others. Where the cuts are medians, everybody: each moves them.
 */
function rivals(index: number, accounts: readonly AccountFacts[], scores: readonly AccountScore[], settings: ListSettings): AccountFacts[] {
  const others = scores.flatMap((score, at) => (at === index ? [] : [{ score, facts: accounts[at] as AccountFacts }]));
  if (settings.proposal?.cuts === "median") return others.map(({ facts }) => facts);
  const able = others.filter(({ score }) => score.status !== "no").sort((a, b) => (a.score.rank ?? Infinity) - (b.score.rank ?? Infinity));
  const best = (provisional: boolean): typeof able =>
    able.filter(({ score }) => score.provisional === provisional).slice(0, settings.cap + 1);
  return [...best(false), ...best(true)].map(({ facts }) => facts);
}

/** The shortest way of one rating to the other side of the line; of equal ones the first criterion. */
function singleChange(
  facts: AccountFacts,
  { status, score, ratings, provisional }: AccountScore,
  others: readonly AccountFacts[],
  criteria: readonly CriterionSetting[],
  settings: ListSettings,
): SingleChange | null {
  if (score === null) return null;
  const isIn = status === "key";
  const ways = criteria.flatMap(({ id, weight, partOf }, position) => {
    if (weight <= 0 || partOf !== "") return [];
    const rating = ratings[position] ?? null;
    const from = rating ?? 1 + score / 25;
    return [1, 2, 3, 4, 5]
      .filter((to) => (provisional && rating === null) || (isIn ? to < from - TIE : to > from + TIE))
      .map((to) => ({ id, from: rating, to, length: Math.abs(to - from) }));
  });
  const found = ways
    .sort((a, b) => a.length - b.length)
    .find(({ id, to }) => {
      const changed = { ...facts, typed: { ...facts.typed, [id]: to } };
      return (scoreAccounts([changed, ...others], criteria, settings)[0]?.status === "key") !== isIn;
    });
  return found ? { id: found.id, from: found.from, to: found.to } : null;
}
