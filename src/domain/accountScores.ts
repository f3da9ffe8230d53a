import type { Direction } from "./criteria";
import { rank } from "./ranking";
import { isRatable, rate } from "./rating";
import { NOT_RATED, completenessRows, scoreRows, type MissingPolicy } from "./scoring";
import { checkTiers, tier } from "./tier";

/** What scoring needs to know of one criterion. */
export interface CriterionSetting {
  readonly id: string;
  readonly weight: number;
  readonly direction: Direction;
  /** Four for bands, two for a straight scale, none for a rating as it stands; see `checkBreakpoints`. */
  readonly breakpoints: readonly number[];
}

/** What is known of one account, by criterion id. */
export interface AccountFacts {
  readonly name: string;
  /** Amount, probability or rating as the list has it; null or absent where not known. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Ratings 1–5 typed by a person: they count before the list. */
  readonly typed: Readonly<Record<string, number>>;
  /** Criteria whose cell holds an error: the account has no score until it is mended. */
  readonly failed: readonly string[];
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
  /** 1 is the best; null without a score. */
  readonly rank: number | null;
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
  missing: MissingPolicy,
  tiers: readonly number[],
): AccountScore[] {
  checkTiers(tiers);
  const rated = accounts.map((account) => criteria.map((criterion) => ratingOf(account, criterion)));
  const ratings = Float64Array.from(rated.flatMap((row) => row.map((rating) => rating ?? NOT_RATED)));
  const weights = Float64Array.from(criteria, ({ weight }) => weight);
  const points = scoreRows(ratings, weights, missing);
  const complete = completenessRows(ratings, weights);
  const scores = accounts.map((account, index) => {
    const unrated = rated[index]?.every((rating) => rating === null);
    const score = points[index] ?? NaN;
    return hasFailed(account, criteria) || unrated || Number.isNaN(score) ? null : score;
  });
  const breaks = TIE_BREAKS.map((id) => criteria.findIndex((criterion) => criterion.id === id));
  const ranks = rank(
    accounts.map(({ name }, index) => ({
      name,
      score: scores[index] ?? null,
      tieBreaks: breaks.map((column) => rated[index]?.[column] ?? null),
    })),
  );
  return accounts.map(({ name }, index) => {
    const score = scores[index] ?? null;
    return {
      name,
      ratings: rated[index] ?? [],
      score,
      completeness: complete[index] ?? 0,
      tier: score === null ? null : tier(score, tiers),
      rank: ranks[index] ?? null,
    };
  });
}

/** The rating a criterion gets: typed, else from the list's value, else null. */
function ratingOf({ values, typed }: AccountFacts, { id, breakpoints, direction }: CriterionSetting): number | null {
  const own = typed[id];
  if (own !== undefined) return own;
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
