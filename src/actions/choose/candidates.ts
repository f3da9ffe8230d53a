import type { AccountFacts, AccountScore, CriterionSetting } from "../../domain/accountScores";
import { TIE_BREAKS_BY_SUBSTANCE } from "../../domain/proposal";
import type { Candidate } from "../../domain/selection";
import type { Language } from "../../i18n";
import type { TableAccount } from "../../sheets/registry/facts";
import type { ScoresLayout } from "../../sheets/scoresLayout";
import type { Settings } from "../../sheets/settings";

/** The accounts with their scores, and what the list is limited by. */
export interface Contenders {
  readonly ranking: readonly AccountScore[];
  /** In the order of the ranking. */
  readonly candidates: readonly Candidate[];
  readonly isRanked: boolean;
  readonly settings: Settings;
  readonly layout: ScoresLayout;
  readonly accounts: readonly TableAccount[];
  readonly language: Language;
}

/** The scored accounts as the list takes them, in their order. */
export const candidatesOf = (
  ranking: readonly AccountScore[],
  facts: readonly AccountFacts[],
  criteria: readonly CriterionSetting[],
): Candidate[] =>
  ranking.map(({ name, score, rank, ratings, provisional, notProposed }, index) => ({
    name,
    score: rank === null ? null : score,
    tieBreaks: TIE_BREAKS_BY_SUBSTANCE.map((id) => {
      const revenue = facts[index]?.revenue;
      if (id === "currentRevenue" && revenue !== undefined) return revenue;
      return ratings[criteria.findIndex((criterion) => criterion.id === id)] ?? null;
    }),
    provisional,
    barred: notProposed === "manageForCash",
  }));
