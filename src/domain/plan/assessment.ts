import { coverage } from "../roles";
import { actionsInHand, countActions, type ActionCounts, type ActionStatus, type PlanAction } from "./actions";
import { THEMES, balance, type Balance, type Theme } from "./balance";
import { daysBetween, type SerialDate } from "./dates";
import { HEALTH_PARTS, health, reviewFreshness, type Health, type HealthPart } from "./health";
import { progress, type PlanQuestion, type Progress } from "./progress";
import { REVIEW_RHYTHM, type Rigor } from "./rigor";
import { currentStage, type Stage, type StageFacts, type StageResult } from "./stages";
import { decidersCovered, stakeholderCover, type Stakeholder, type StakeholderCover } from "./stakeholders";
import { whitespace, type Whitespace, type WhitespaceField } from "./whitespace";

/** An objective as far as the assessment looks at it. */
export interface PlanObjective {
  readonly theme: Theme | null;
  /** It has a measure, a target, an owner and a date. */
  readonly complete: boolean;
  /** Blank is open. */
  readonly status: ActionStatus;
}

/** What a plan holds. A block that the person deleted is `null`: nothing is asked of it. */
export interface PlanContent {
  readonly rigor: Rigor;
  /** `stage: null` is a question of the account's own that belongs to no stage. */
  readonly questions: readonly (PlanQuestion & { readonly stage: Stage | null })[] | null;
  readonly objectives: readonly PlanObjective[] | null;
  readonly actions: readonly PlanAction[] | null;
  readonly stakeholders: readonly Stakeholder[] | null;
  readonly whitespace: readonly WhitespaceField[] | null;
  /** Competitors named. */
  readonly competitors: number | null;
  /** KPIs with a target and where they stand. */
  readonly kpisRead: number | null;
  /** Whether somebody holds each of the six roles. */
  readonly roles: readonly boolean[] | null;
  /** Days on which the plan was reviewed, in any order. */
  readonly reviews: readonly SerialDate[] | null;
  /** The day the plan was made, where it is known. */
  readonly made: SerialDate | null;
}

/** Everything that is derived from a plan; `null` for what it does not keep. */
export interface Assessment {
  readonly progress: Progress | null;
  readonly balance: Balance | null;
  readonly actions: ActionCounts | null;
  readonly stakeholders: StakeholderCover | null;
  readonly whitespace: Whitespace | null;
  readonly lastReview: SerialDate | null;
  /** What the stage is derived from, as `KAM.STAGE` takes it. */
  readonly facts: StageFacts;
  readonly stage: StageResult;
  /** What the health is made of, as `KAM.HEALTH` takes it. */
  readonly parts: HealthParts;
  readonly health: Health;
}

/** A share for each part of the health. */
export type HealthParts = Readonly<Record<HealthPart, number | null>>;

type Counted = Pick<Assessment, "progress" | "balance" | "actions" | "stakeholders" | "whitespace" | "lastReview">;

/**
 * Assesses a plan as it stands today.
 * @param weights of the health's parts
 * @throws DomainError `weight-negative`, `weights-all-zero`
 */
export function assess(plan: PlanContent, today: SerialDate, weights: Readonly<Record<HealthPart, number>>): Assessment {
  const { questions, objectives, actions, stakeholders, reviews, rigor } = plan;
  const counted: Counted = {
    progress: questions && progress(questions, rigor),
    balance: objectives && balance(objectives.map(({ theme }) => theme)),
    actions: actions && countActions(actions, today),
    stakeholders: stakeholders && stakeholderCover(stakeholders),
    whitespace: plan.whitespace && whitespace(plan.whitespace),
    lastReview: reviews && reviews.length > 0 ? Math.max(...reviews) : null,
  };
  const facts = stageFacts(plan, counted, today);
  const parts = healthParts(plan, counted, today);
  return {
    ...counted,
    facts,
    stage: currentStage(facts, rigor),
    parts,
    health: health(
      HEALTH_PARTS.map((part) => parts[part]),
      HEALTH_PARTS.map((part) => weights[part]),
    ),
  };
}

function stageFacts(plan: PlanContent, counted: Counted, today: SerialDate): StageFacts {
  const { questions, objectives, roles, reviews, rigor } = plan;
  const answered = (stage: Stage): number | null =>
    questions &&
    progress(
      questions.filter((question) => question.stage === stage),
      rigor,
    ).completeness;
  return {
    strategyQuestions: answered("strategy"),
    themes: counted.balance && THEMES.length - counted.balance.missing.length,
    researchQuestions: answered("research"),
    roles: roles && roles.filter(Boolean).length,
    stakeholders: counted.stakeholders && counted.stakeholders.named,
    enterpriseDeciders: counted.stakeholders && counted.stakeholders.enterprise,
    competitors: plan.competitors,
    potentials: counted.whitespace && counted.whitespace.known,
    actionPlanQuestions: answered("actionPlan"),
    objectives: objectives && objectives.filter(({ theme, complete }) => theme !== null && complete).length,
    actions: counted.actions && counted.actions.planned,
    executionQuestions: answered("execution"),
    actionsDone: counted.actions && counted.actions.done,
    onTime: plan.actions && actionsInHand(plan.actions, today),
    reviewQuestions: answered("review"),
    reviews: reviews && reviews.length,
    reviewAge: counted.lastReview === null ? null : daysBetween(counted.lastReview, today),
    objectivesMoving: objectives && objectives.filter(({ status }) => status !== "open").length,
    kpisRead: plan.kpisRead,
  };
}

function healthParts(plan: PlanContent, counted: Counted, today: SerialDate): HealthParts {
  return {
    progress: counted.progress && counted.progress.completeness,
    roles: plan.roles && coverage(plan.roles),
    themes: counted.balance && counted.balance.covered,
    actions: plan.actions && actionsInHand(plan.actions, today),
    stakeholders: plan.stakeholders && decidersCovered(plan.stakeholders, plan.rigor),
    review: plan.reviews && reviewFreshness(counted.lastReview ?? plan.made, today, REVIEW_RHYTHM[plan.rigor]),
  };
}
