/**
 * Names of single cells on a plan and on the template: sheet-scoped, so that a copy has its own and they follow their cells wherever the
 * person moves them. A name that is gone is a part the person does not want.
 */
export const PLAN_CELLS = {
  /** Light, standard or deep: typed. */
  rigor: "KAM_PlanRigor",
  owner: "KAM_PlanOwner",
  /** The day the plan was made, and the next review as long as no review names one: written once. */
  made: "KAM_PlanMade",
  firstReview: "KAM_PlanFirstReview",
  /** Codes of all questions that were ever put on the plan: one that the person deletes does not come back. */
  asked: "KAM_PlanAsked",
  /** Formulas. */
  account: "KAM_PlanAccountName",
  score: "KAM_PlanScore",
  revenue: "KAM_PlanRevenue",
  stage: "KAM_PlanStage",
  completeness: "KAM_PlanCompleteness",
  health: "KAM_PlanHealth",
  coverage: "KAM_PlanCoverage",
  overdue: "KAM_PlanOverdue",
  openActions: "KAM_PlanOpenActions",
  nextReview: "KAM_PlanNextReview",
  lastReview: "KAM_PlanLastReview",
  /** Early disqualification: typed; the day is ours where none was typed. */
  outReason: "KAM_PlanOutReason",
  outSince: "KAM_PlanOutSince",
  revisit: "KAM_PlanRevisit",
  backOn: "KAM_PlanBackOn",
} as const;

export type PlanCell = keyof typeof PLAN_CELLS;

/** Workbook-scoped: the day that everything is looked at from, and the weights of the six parts of the health, one below the other. */
export const TODAY_NAME = "KAM_Today";
export const HEALTH_WEIGHTS_NAME = "KAM_HealthWeights";
