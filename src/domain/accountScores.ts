import { axisRows } from "./axes";
import type { Axis, Direction } from "./criteria";
import { knockedOutBy, type KnockOutRule } from "./knockOut";
import { cutsOf, type ProposalRules } from "./proposal";
import { strategy } from "./quadrant";
import { TIE, ranked } from "./ranking";
import { isRatable, rate } from "./rating";
import { NOT_RATED, completenessRows, scoreRows, type MissingPolicy } from "./scoring";
import { select, type Candidate, type Selected, type SelectionStatus } from "./selection";
import { checkTiers, provisionalTier, tier } from "./tier";

/** What scoring needs to know of one criterion. */
export interface CriterionSetting {
  readonly id: string;
  readonly weight: number;
  readonly direction: Direction;
  /** Four for bands, two for a straight scale, none for a rating as it stands. */
  readonly breakpoints: readonly number[];
  /** Id of the criterion whose rating is the average of this and others, or `""`. */
  readonly partOf: string;
  /** Needed where accounts that are to be managed for cash are not proposed. */
  readonly axis?: Axis | null;
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
  /** Criteria whose cell holds an error: the account has no score until it is fixed. */
  readonly failed: readonly string[];
  readonly decision: Decision | null;
  /** The amount they buy for, which decides between equals where it is known for the list; their revenue's rating where it is left out. */
  readonly revenue?: number | null;
}

/** What counts for the whole list. */
export interface ListSettings {
  readonly missing: MissingPolicy;
  /** Lowest scores of the tiers, from high to low. */
  readonly tiers: readonly number[];
  /** 0 to 1; what is less complete has no rank or, with rules for proposing, is provisional. */
  readonly minCompleteness: number;
  readonly rules: readonly KnockOutRule[];
  /** How many key accounts the ranking proposes. */
  readonly cap: number;
  /** What holds beside the cap. Without it, whoever has a rank up to the cap is proposed, and names decide between equals. */
  readonly proposal?: ProposalRules;
}

/** Why an account is not proposed, however many places are free. */
export type NotProposed = "noScore" | "disqualified" | "knockedOut" | "incomplete" | "manageForCash" | "belowLowest";

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
  /** What the list makes of it. A tie and a provisional account are proposed as waiting: a person decides. */
  readonly status: SelectionStatus;
  /** Too little is known of it: no tier A, ranked after all others, and not on the list until a person says so. */
  readonly provisional: boolean;
  readonly notProposed: NotProposed | null;
  readonly decision: Decision | null;
  /** Decided, or proposed where nothing was decided. */
  readonly isKey: boolean;
}

/** Criteria that decide between equal scores where nothing else is said, in this order; then the name does. */
export const TIE_BREAKS = ["growthPotential", "fit"] as const;

/**
 * Scores and ranks the accounts exactly as the cells of the Scores sheet do. An account with a value that cannot be rated has no score.
 * @throws DomainError for thresholds that cannot be used and, with rules for proposing, a cap or a lowest score that cannot
 */
export function scoreAccounts(
  accounts: readonly AccountFacts[],
  criteria: readonly CriterionSetting[],
  settings: ListSettings,
): AccountScore[] {
  checkTiers(settings.tiers);
  const scored = scoredAccounts(accounts, criteria, settings);
  const standings = standingsOf(accounts, scored, criteria, settings);
  const places = new Map(placesOf(accounts, scored, criteria, settings, standings).map((place) => [place.index, place]));
  return accounts.map(({ name, decision }, index) => {
    const { ratings = [], score = null, completeness = 0, knockedOut = [] } = scored[index] ?? {};
    const { provisional = false, barredBy = null } = standings[index] ?? {};
    const { rank = null, status = "no" } = places.get(index) ?? {};
    const proposed = status === "key" || status === "no" ? status : "waiting";
    return {
      name,
      ratings,
      score,
      completeness,
      tier: score === null ? null : (provisional ? provisionalTier : tier)(score, settings.tiers),
      knockedOut,
      rank,
      proposed,
      status,
      provisional,
      notProposed: barredBy ?? (status === "no" ? "belowLowest" : null),
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

/** What keeps an account from the list, and whether enough is known of it. */
interface Standing {
  readonly barredBy: NotProposed | null;
  readonly provisional: boolean;
}

function standingsOf(
  accounts: readonly AccountFacts[],
  scored: readonly Scored[],
  criteria: readonly CriterionSetting[],
  { minCompleteness, missing, proposal }: ListSettings,
): Standing[] {
  const forCash = proposal?.cuts ? managedForCash(scored, criteria, missing, proposal.cuts) : null;
  return scored.map(({ score, completeness, knockedOut }, index) => {
    const complete = completeness >= minCompleteness - TIE;
    const out = (): NotProposed | null => {
      if (score === null) return "noScore";
      if (accounts[index]?.decision === "disqualified") return "disqualified";
      if (knockedOut.length > 0) return "knockedOut";
      if (!complete && !proposal) return "incomplete";
      return forCash?.[index] ? "manageForCash" : null;
    };
    return { barredBy: out(), provisional: !complete && proposal !== undefined && score !== null };
  });
}

/** Which accounts are neither attractive nor ones with which we are strong; none that has no score on an axis. */
function managedForCash(
  scored: readonly Scored[],
  criteria: readonly CriterionSetting[],
  missing: MissingPolicy,
  cuts: NonNullable<ProposalRules["cuts"]>,
): boolean[] {
  const ratings = Float64Array.from(
    scored.flatMap((each) => each.ratings),
    (rating) => rating ?? NOT_RATED,
  );
  const weights = Float64Array.from(criteria, ({ weight }) => weight);
  const on = (axis: Axis): Float64Array => {
    const counts = criteria.map((criterion) => criterion.axis === axis);
    const weighs = counts.some((own, index) => own && (weights[index] ?? 0) > 0);
    return weighs ? axisRows(ratings, weights, counts, missing) : new Float64Array(scored.length).fill(NaN);
  };
  const [attractiveness, strength] = [on("attractiveness"), on("strength")];
  const line = cutsOf(cuts, attractiveness, strength);
  return scored.map((_, index) => {
    const [x, y] = [attractiveness[index] ?? NaN, strength[index] ?? NaN];
    return !Number.isNaN(x + y) && strategy(x, y, line) === "manageForCash";
  });
}

/** Who has no rank, whatever its score: those that a person or a rule has taken out. Managed for cash is a rank without a place. */
const UNRANKED: readonly (NotProposed | null)[] = ["noScore", "disqualified", "knockedOut", "incomplete"];

/** The ranked list, as `select` makes it of what competes. */
function placesOf(
  accounts: readonly AccountFacts[],
  scored: readonly Scored[],
  criteria: readonly CriterionSetting[],
  { cap, proposal }: ListSettings,
  standings: readonly Standing[],
): Selected[] {
  const candidates = scored.map(({ ratings, score }, index): Candidate => {
    const { barredBy = null, provisional = false } = standings[index] ?? {};
    const { name = "", revenue } = accounts[index] ?? {};
    const tieBreaks = (proposal?.tieBreaks ?? TIE_BREAKS).map((id) => {
      if (id === "currentRevenue" && revenue !== undefined) return revenue;
      return ratings[criteria.findIndex((criterion) => criterion.id === id)] ?? null;
    });
    return { name, score: UNRANKED.includes(barredBy) ? null : score, tieBreaks, provisional, barred: barredBy !== null };
  });
  if (proposal) return select(candidates, cap, { lowest: proposal.lowest, equals: "share" });
  return ranked(candidates).map(({ index, rank }) => ({ index, rank, status: rank <= cap ? "key" : "waiting" }));
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

/** Whether a rating cell of the account shows an error: its input has one, or the list's value is not a rating. */
const hasFailed = ({ failed, typed, values }: AccountFacts, criteria: readonly CriterionSetting[]): boolean =>
  criteria.some(({ id, breakpoints }) => {
    if (typed[id] !== undefined) return false;
    const value = values[id] ?? null;
    return failed.includes(id) || (value !== null && !isRatable(value, breakpoints));
  });
