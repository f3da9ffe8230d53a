import { rate } from "./rating";
import { rank } from "./ranking";
import { completeness, score, type MissingPolicy } from "./scoring";
import { tier } from "./tier";
import type { Direction } from "./criteria";

/** What scoring needs to know of one criterion. */
export interface CriterionSetting {
  readonly id: string;
  readonly weight: number;
  readonly direction: Direction;
  /** Four for bands, two for a straight scale, none for a rating as it stands. */
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

/** Scores and ranks the accounts exactly as the cells of the Scores sheet do; ties are broken by growth potential, then fit, then name. */
export function scoreAccounts(
  accounts: readonly AccountFacts[],
  criteria: readonly CriterionSetting[],
  missing: MissingPolicy,
  tiers: readonly number[],
): AccountScore[] {
  const weights = criteria.map((criterion) => criterion.weight);
  const rated = accounts.map((account) => ({ account, ratings: criteria.map((criterion) => ratingOf(account, criterion)) }));
  const scores = rated.map(({ account, ratings }) => (hasFailed(account, criteria) ? null : score(ratings, weights, missing)));
  const column = (id: string): (number | null)[] => {
    const index = criteria.findIndex((criterion) => criterion.id === id);
    return rated.map(({ ratings }) => ratings[index] ?? null);
  };
  const ranks = rank(
    scores,
    [column("growthPotential"), column("fit")],
    accounts.map((account) => account.name),
  );
  return rated.map(({ account, ratings }, index) => {
    const points = scores[index] ?? null;
    return {
      name: account.name,
      ratings,
      score: points,
      completeness: completeness(ratings, weights),
      tier: points === null ? null : tier(points, tiers),
      rank: ranks[index] ?? null,
    };
  });
}

/** The rating a criterion gets: typed, else from the list's value, else null. */
function ratingOf({ values, typed }: AccountFacts, { id, breakpoints, direction }: CriterionSetting): number | null {
  const own = typed[id];
  if (own !== undefined) return own;
  const value = values[id] ?? null;
  return value === null ? null : rate(value, breakpoints, direction);
}

const hasFailed = ({ failed, typed }: AccountFacts, criteria: readonly CriterionSetting[]): boolean =>
  failed.some((id) => typed[id] === undefined && criteria.some((criterion) => criterion.id === id));
