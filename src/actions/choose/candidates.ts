import type { AccountFacts, AccountScore, CriterionSetting } from "../../domain/accountScores";
import { TIE_BREAKS_BY_SUBSTANCE } from "../../domain/proposal";
import type { Candidate } from "../../domain/selection";

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
