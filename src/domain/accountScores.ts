import type { Direction } from "./criteria";
import { knockedOutBy, type KnockOutRule } from "./knockOut";
import { TIE, rank, type Contender } from "./ranking";
import { isRatable, rate } from "./rating";
import { NOT_RATED, completenessRows, scoreRows, type MissingPolicy } from "./scoring";
import { checkTiers, tier } from "./tier";

/** What scoring needs to know of one criterion. */
export interface CriterionSetting {
  readonly id: string;
  readonly weight: number;
  readonly direction: Direction;
  /** Four for bands, two for a straight scale, none for a rating as it stands. */
  readonly breakpoints: readonly number[];
  /** Id of the criterion whose rating is the average of this and others, or `""`. */
  readonly partOf: string;
}

/** What a person may decide about an account, whatever the ranking proposes. */
export const DECISIONS = ["key", "waiting", "no", "disqualified"] as const;

export type Decision = (typeof DECISIONS)[number];

/** What is known of one account, by criterion id. */
export interface AccountFacts {
  readonly name: string;
  /** Amount, probability or rating as the list has it; null or absent where not known. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Ratings typed by a person, 1 to 5 or 0 for not rated: they count before the list. */
  readonly typed: Readonly<Record<string, number>>;
  /** Criteria whose cell holds an error: the account has no score until it is mended. */
  readonly failed: readonly string[];
  readonly decision: Decision | null;
}

/** What counts for the whole list. */
export interface ListSettings {
  readonly missing: MissingPolicy;
  /** Lowest scores of the tiers, from high to low. */
  readonly tiers: readonly number[];
  /** 0 to 1; what is less complete has no rank. */
  readonly minCompleteness: number;
  readonly rules: readonly KnockOutRule[];
  /** How many key accounts the ranking proposes. */
  readonly cap: number;
}

/** An account with everything that the Scores sheet shows of it. */
export interface AccountScore {
  readonly name: string;
  readonly ratings: readonly (number | null)[];
  /** 0–100, or null where there is none. */
  readonly score: number | null;
  /** 0–1. */
  readonly completeness: number;
  readonly tier: string | null;
  /** Reasons of the rules that take the account out. */
  readonly knockedOut: readonly string[];
  /** 1 is the best; null without a score, and for what is knocked out, disqualified or not complete enough. */
  readonly rank: number | null;
  readonly proposed: Decision;
  readonly decision: Decision | null;
  /** Decided, or proposed where nothing was decided. */
  readonly isKey: boolean;
}

/** Criteria that decide between equal scores, in this order; then the name does. */
export const TIE_BREAKS = ["growthPotential", "fit"] as const;

/**
 * Scores and ranks the accounts exactly as the cells of the Scores sheet do. An account with a value that cannot be rated has no score.
 * @throws DomainError for thresholds that cannot be used
 */
export function scoreAccounts(
  accounts: readonly AccountFacts[],
  criteria: readonly CriterionSetting[],
  settings: ListSettings,
): AccountScore[] {
  checkTiers(settings.tiers);
  const scored = scoredAccounts(accounts, criteria, settings);
  const ranks = rank(contenders(accounts, scored, criteria, settings.minCompleteness));
  return accounts.map(({ name, decision }, index) => {
    const { ratings = [], score = null, completeness = 0, knockedOut = [] } = scored[index] ?? {};
    const place = ranks[index] ?? null;
    const proposed = place === null ? "no" : place <= settings.cap ? "key" : "waiting";
    return {
      name,
      ratings,
      score,
      completeness,
      tier: score === null ? null : tier(score, settings.tiers),
      knockedOut,
      rank: place,
      proposed,
      decision,
      isKey: (decision ?? proposed) === "key",
    };
  });
}

/** What can be said of an account without looking at the others. */
type Scored = Pick<AccountScore, "ratings" | "score" | "completeness" | "knockedOut">;

function scoredAccounts(accounts: readonly AccountFacts[], criteria: readonly CriterionSetting[], settings: ListSettings): Scored[] {
  const rated = accounts.map((account) => ratingsOf(account, criteria));
  const ratings = Float64Array.from(rated.flat(), (rating) => rating ?? NOT_RATED);
  const weights = Float64Array.from(criteria, ({ weight }) => weight);
  const scores = scoreRows(ratings, weights, settings.missing);
  const complete = completenessRows(ratings, weights);
  return accounts.map((account, index) => {
    const own = rated[index] ?? [];
    const score = scores[index] ?? NaN;
    const unrated = own.every((rating) => rating === null);
    return {
      ratings: own,
      score: hasFailed(account, criteria) || unrated || Number.isNaN(score) ? null : score,
      completeness: complete[index] ?? 0,
      knockedOut: knockedOutBy(
        own.map((rating) => rating ?? NOT_RATED),
        settings.rules,
      ),
    };
  });
}

/** The accounts as the ranking takes them: what is knocked out, disqualified or not complete enough does not compete. */
function contenders(
  accounts: readonly AccountFacts[],
  scored: readonly Scored[],
  criteria: readonly CriterionSetting[],
  minCompleteness: number,
): Contender[] {
  const breaks = TIE_BREAKS.map((id) => criteria.findIndex((criterion) => criterion.id === id));
  return scored.map(({ ratings, score, completeness, knockedOut }, index) => {
    const { name = "", decision = null } = accounts[index] ?? {};
    const competes = knockedOut.length === 0 && decision !== "disqualified" && completeness >= minCompleteness - TIE;
    return { name, score: competes ? score : null, tieBreaks: breaks.map((column) => ratings[column] ?? null) };
  });
}

/** The ratings of all criteria: one that has parts gets the average of those that are rated, unless it was typed. */
function ratingsOf(account: AccountFacts, criteria: readonly CriterionSetting[]): (number | null)[] {
  const own = criteria.map((criterion) => ratingOf(account, criterion));
  return criteria.map(({ id }, index) => {
    const parts = criteria.flatMap(({ partOf }, part) => (partOf === id ? [own[part] ?? null] : []));
    if (parts.length === 0 || account.typed[id] !== undefined) return own[index] ?? null;
    const known = parts.filter((rating) => rating !== null);
    return known.length === 0 ? null : known.reduce((sum, rating) => sum + rating, 0) / known.length;
  });
}

/** The rating a criterion gets: typed, else from the list's value, else null. */
function ratingOf({ values, typed }: AccountFacts, { id, breakpoints, direction }: CriterionSetting): number | null {
  const own = typed[id];
  if (own !== undefined) return own === NOT_RATED ? null : own;
  const value = values[id] ?? null;
  if (value === null || !isRatable(value, breakpoints)) return null;
  const rating = rate(value, breakpoints, direction);
  return rating === NOT_RATED ? null : rating;
}

/** Whether a rating cell of the account shows an error: its input has one, or the list's value is no rating. */
const hasFailed = ({ failed, typed, values }: AccountFacts, criteria: readonly CriterionSetting[]): boolean =>
  criteria.some(({ id, breakpoints }) => {
    if (typed[id] !== undefined) return false;
    const value = values[id] ?? null;
    return failed.includes(id) || (value !== null && !isRatable(value, breakpoints));
  });
