import { REVIEW_RHYTHM, type ByRigor, type Rigor } from "./rigor";

/** The five stages, the same for every account, in their order. */
export const STAGES = ["strategy", "research", "actionPlan", "execution", "review"] as const;

export type Stage = (typeof STAGES)[number];

/** How an exit criterion is met. `share` is a count from 0 to 1 shown in per cent; `atMost` is in days. */
type Measure = "share" | "atLeast" | "atMost";

/** What a stage must have reached before the plan moves on: one fact of the plan, held against a number for each rigor. */
export interface ExitCriterion {
  readonly stage: Stage;
  readonly fact: string;
  readonly measure: Measure;
  /** 0 of `atLeast`: this rigor does not ask for it. */
  readonly need: ByRigor;
}

/** Share of a stage's questions to be answered, and of the actions to be on time. It is never all of them: relevance differs by account. */
const MOST: ByRigor = { light: 0.6, standard: 0.75, deep: 0.9 };

const questions = <Fact extends string>(stage: Stage, fact: Fact) => ({ stage, fact, measure: "share", need: MOST }) as const;

const atLeast = <Fact extends string>(stage: Stage, fact: Fact, light: number, standard: number, deep: number) =>
  ({ stage, fact, measure: "atLeast", need: { light, standard, deep } }) as const;

/** The exit criteria of all stages, in the order of their facts. */
export const EXIT_CRITERIA = [
  questions("strategy", "strategyQuestions"),
  // Themes with at least one objective: what we plan to do with them, and why.
  atLeast("strategy", "themes", 1, 2, 3),

  questions("research", "researchQuestions"),
  // Of the six roles: the core team.
  atLeast("research", "roles", 3, 5, 6),
  atLeast("research", "stakeholders", 2, 4, 6),
  atLeast("research", "enterpriseDeciders", 0, 1, 2),
  atLeast("research", "competitors", 0, 1, 2),
  // Whitespace fields with a known potential.
  atLeast("research", "potentials", 0, 3, 6),

  questions("actionPlan", "actionPlanQuestions"),
  // With a theme, a measure, a target, an owner and a date.
  atLeast("actionPlan", "objectives", 1, 2, 3),
  // With an owner and a date.
  atLeast("actionPlan", "actions", 2, 4, 6),

  questions("execution", "executionQuestions"),
  atLeast("execution", "actionsDone", 1, 3, 5),
  { stage: "execution", fact: "onTime", measure: "share", need: MOST },

  questions("review", "reviewQuestions"),
  atLeast("review", "reviews", 1, 1, 2),
  { stage: "review", fact: "reviewAge", measure: "atMost", need: REVIEW_RHYTHM },

  // What came later stands last: formulas know facts by their places. Objectives with a status that is more than open.
  atLeast("execution", "objectivesMoving", 1, 2, 3),
  // KPIs with a target and where they stand.
  atLeast("review", "kpisRead", 1, 2, 3),
] as const satisfies readonly ExitCriterion[];

/** What the exit criteria look at, one fact a criterion. */
export type StageFact = (typeof EXIT_CRITERIA)[number]["fact"];

/** The facts in the order of the criteria, which is that of `KAM.STAGE`. */
export const STAGE_FACTS: readonly StageFact[] = EXIT_CRITERIA.map(({ fact }) => fact);

/** So many facts the first version had: formulas of then name no more, and are asked for no more. */
export const FIRST_FACTS = 17;

/**
 * How a plan stands: shares from 0 to 1, counts, and days since the last review.
 * `null` is a fact that the plan does not keep, because its block was deleted or nothing of the kind is asked: no criterion asks for it.
 */
export type StageFacts = Readonly<Record<StageFact, number | null>>;

const BY_STAGE = EXIT_CRITERIA.toSorted((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));

/** A criterion that is not met. The words are in `src/i18n` under `planning.facts`, keyed by `fact`. */
export interface Missing {
  readonly stage: Stage;
  readonly fact: StageFact;
  readonly measure: Measure;
  readonly have: number;
  readonly need: number;
}

/** Where a plan stands in the process. */
export interface StageResult {
  /** The first stage whose exit criteria are not all met; `review` where all of them are. */
  readonly stage: Stage;
  /** Every stage has met its criteria; the next review opens the round again when its time has come. */
  readonly complete: boolean;
  /** What the current stage still lacks; empty where `complete`. */
  readonly missing: readonly Missing[];
}

/** The current stage of a plan and what it still lacks. A later stage never counts before an earlier one is done. */
export function currentStage(facts: StageFacts, rigor: Rigor): StageResult {
  const missing = allMissing(facts, rigor);
  const stage = missing[0]?.stage ?? "review";
  return { stage, complete: missing.length === 0, missing: missing.filter((each) => each.stage === stage) };
}

/** Every exit criterion that is not met, stage by stage. */
export const allMissing = (facts: StageFacts, rigor: Rigor): Missing[] =>
  BY_STAGE.flatMap(({ stage, fact, measure, need }) => {
    const have = facts[fact];
    const limit = need[rigor];
    if (have === null || (measure === "atMost" ? have <= limit : have >= limit)) return [];
    return [{ stage, fact, measure, have, need: limit }];
  });
