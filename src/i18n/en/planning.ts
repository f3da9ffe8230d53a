import type { AccountPart } from "../../domain/plan/accountHealth";
import type { ActionStatus } from "../../domain/plan/actions";
import type { Theme } from "../../domain/plan/balance";
import type { KpiDirection } from "../../domain/plan/kpi";
import type { Standing } from "../../domain/plan/disqualification";
import type { HealthPart } from "../../domain/plan/health";
import type { NoticeCode } from "../../domain/plan/notice";
import type { OpportunityStage } from "../../domain/plan/opportunities";
import type { QuestionStatus } from "../../domain/plan/progress";
import type { Category } from "../../domain/plan/questions";
import type { Rigor } from "../../domain/plan/rigor";
import type { Snapshot } from "../../domain/plan/snapshot";
import type { Stage, StageFact } from "../../domain/plan/stages";
import type { Influence, StakeholderLevel, Stance } from "../../domain/plan/stakeholders";
import type { WhitespaceStanding } from "../../domain/plan/whitespace";
import type { ClientUnknown } from "../../domain/plan/clientUnknowns";

/** One text for each of the domain's keys. */
type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Account plans: the words that stand in their cells, and what a plan says about itself. */
export const planning = {
  /** Words that a person may write into a cell; every one is understood in either language. */
  words: {
    categories: {
      ourTeam: "Our team today",
      accountTeam: "Who is on the account team",
      trends: "Trends that affect the account",
      needs: "Needs",
      otherInsight: "Other insight we hold",
      competitors: "Competitors",
      value: "Value we can offer",
      toLearn: "What else we must learn",
    } satisfies Words<Category>,
    stages: {
      strategy: "Strategy",
      research: "Research",
      actionPlan: "Action plan",
      execution: "Execution",
      review: "Review",
    } satisfies Words<Stage>,
    rigors: { light: "Light", standard: "Standard", deep: "Deep" } satisfies Words<Rigor>,
    questionStatuses: {
      open: "Open",
      answered: "Answered",
      notRelevant: "Not relevant",
      unknown: "Unknown",
    } satisfies Words<QuestionStatus>,
    themes: { penetrate: "Penetrate", expand: "Expand", protect: "Protect" } satisfies Words<Theme>,
    actionStatuses: { open: "Open", inProgress: "In progress", done: "Done" } satisfies Words<ActionStatus>,
    stakeholderLevels: { enterprise: "Enterprise", division: "Division", department: "Department" } satisfies Words<StakeholderLevel>,
    influences: { decides: "Decides", advises: "Advises", uses: "Uses" } satisfies Words<Influence>,
    stances: { for: "For us", neutral: "Neutral", against: "Against" } satisfies Words<Stance>,
    clientUnknowns: {
      offer: "The offer exists",
      problem: "They have the problem",
      worth: "What solving it is worth",
    } satisfies Words<ClientUnknown>,
    opportunityStages: {
      lead: "Lead",
      talks: "In talks",
      proposal: "Proposal",
      agreed: "Agreed",
      won: "Won",
      lost: "Lost",
    } satisfies Words<OpportunityStage>,
    whitespaceStandings: { open: "Open", ours: "Ours", notRelevant: "Not relevant" } satisfies Words<WhitespaceStanding>,
    kpiDirections: { higher: "Higher", lower: "Lower", between: "Between" } satisfies Words<KpiDirection>,
    progressViews: { share: "Share", counts: "Counts" },
    balanceViews: { shares: "Shares", counts: "Counts", covered: "Covered", missing: "Missing" },
    stageViews: { stage: "Stage", missing: "Missing" },
    healthViews: { health: "Health", points: "Points" },
  },
  /** Headers of what the stages look at, in the order of their exit criteria. */
  facts: {
    strategyQuestions: "Strategy questions answered",
    themes: "Themes with an objective",
    researchQuestions: "Research questions answered",
    roles: "Roles held",
    stakeholders: "Stakeholders named",
    enterpriseDeciders: "Enterprise-level deciders covered",
    competitors: "Competitors named",
    potentials: "Whitespace fields with a potential",
    actionPlanQuestions: "Action plan questions answered",
    objectives: "Objectives with theme, measure, target, owner and date",
    actions: "Actions with owner and date",
    executionQuestions: "Execution questions answered",
    actionsDone: "Actions done",
    onTime: "Actions in hand",
    reviewQuestions: "Review questions answered",
    reviews: "Reviews held",
    reviewAge: "Days since the last review",
    objectivesMoving: "Objectives under way or reached",
    kpisRead: "KPIs with a target and where they stand",
  } satisfies Words<StageFact>,
  healthParts: {
    progress: "Questions answered",
    roles: "Roles held",
    themes: "Themes with an objective",
    actions: "Actions in hand",
    stakeholders: "Deciders covered",
    review: "Review up to date",
  } satisfies Words<HealthPart>,
  accountParts: {
    satisfaction: "Satisfaction",
    trend: "Revenue trend",
    relationship: "Strength of relationships",
    contacts: "People met in time",
    risks: "Open risks",
  } satisfies Words<AccountPart>,
  snapshot: {
    date: "Date",
    score: "Score",
    revenue: "Revenue",
    completeness: "Plan completeness",
    coverage: "Role coverage",
    openActions: "Open actions",
  } satisfies Words<keyof Snapshot>,
  /** How a date and a share read within a sentence. */
  written: { date: "{year}-{month}-{day}", share: "{value}%" },
  standings: { active: "Active", disqualified: "Disqualified", revisit: "Time to revisit" } satisfies Words<Standing>,
  notices: {
    "no-enterprise-decider": "Nobody is named who decides for the whole company. Please find out who does and add them.",
    "decider-without-owner": "{name} decides for the whole company and nobody of us owns the relationship. Please name an owner.",
    "decider-not-rated": "{name} decides for the whole company and the relationship is not rated. Please rate it from 1 to 5.",
    "decider-weak":
      "{name} decides for the whole company and the relationship stands at {strength} of 5. Please plan an action to bring it to 3.",
    "reason-missing": "Please write the reason why the account is not a candidate.",
    "revisit-not-after": "Please choose a date to revisit that comes after the date of the decision.",
  } satisfies Words<NoticeCode>,
};
