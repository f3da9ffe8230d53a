import type { Finding } from "./finding";
import { medianCut, type Cuts } from "./quadrant";
import { DEFAULT_TIERS } from "./tier";

/** What decides between equal scores, in this order: how much they may grow, how well we fit, how much they buy. Never the name. */
export const TIE_BREAKS_BY_SUBSTANCE = ["growthPotential", "fit", "currentRevenue"] as const;

/** Completeness below which an account is provisional, where nothing else is said. */
export const DEFAULT_COMPLETENESS = 0.5;

/** Share of a list from which on a cap chooses hardly anything. */
export const CAP_SHARE_LIMIT = 0.3;

/** Rules for being proposed beside the cap. */
export interface ProposalRules {
  /** Lowest score for being proposed, 0 to 100. */
  readonly lowest: number;
  /** Where high begins on both axes, so that accounts to be managed for cash are never proposed; null leaves them in. */
  readonly cuts: Cuts | "median" | null;
  /** Ids of the criteria that decide between equal scores. */
  readonly tieBreaks: readonly string[];
}

/** The rules to begin with: tier B at least, nobody who is to be managed for cash. */
export const DEFAULT_PROPOSAL: ProposalRules = { lowest: DEFAULT_TIERS[1], cuts: [50, 50], tieBreaks: TIE_BREAKS_BY_SUBSTANCE };

/** The cuts of a list: those set, or the medians of its accounts on either axis. Scores from 0 to 100, `NaN` where there is none. */
export const cutsOf = (cuts: Cuts | "median", attractiveness: ArrayLike<number>, strength: ArrayLike<number>): Cuts =>
  cuts === "median" ? [medianCut(known(attractiveness)), medianCut(known(strength))] : cuts;

const known = (scores: ArrayLike<number>): number[] => Array.from(scores).filter((score) => !Number.isNaN(score));

/**
 * Says so where the cap is over 30 % of the list: a list that takes nearly everybody protects nobody.
 * @param accounts how many accounts the list has
 * @param where the cell of the cap
 */
export function capShareFinding(cap: number, accounts: number, where: string): Finding | null {
  if (accounts === 0 || cap <= CAP_SHARE_LIMIT * accounts) return null;
  const suggested = Math.max(1, Math.floor(CAP_SHARE_LIMIT * accounts));
  const params = { cap, accounts, share: Math.min(100, Math.round((100 * cap) / accounts)), limit: 100 * CAP_SHARE_LIMIT, suggested };
  return { code: "cap-share", params, where };
}
