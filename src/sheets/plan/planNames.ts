import type { CellValue } from "../../domain/grid";
import { parseArea } from "../a1";

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
  accountHealth: "KAM_PlanAccountHealth",
  /** What the client says of us, 1 to 5, and when; and the next day until which notice can be given of a contract. */
  satisfaction: "KAM_PlanSatisfaction",
  satisfactionOn: "KAM_PlanSatisfactionOn",
  notice: "KAM_PlanNotice",
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

/** Zero-based places of the named cells that are there. */
export type PlanPlaces = Readonly<Partial<Record<PlanCell, { readonly row: number; readonly column: number }>>>;

/** Workbook-scoped: the day that everything is looked at from, and the weights of the six parts of the health, one below the other. */
export const TODAY_NAME = "KAM_Today";

/**
 * The day of a run as a formula: unlike `TODAY()`, with which Excel calculates all plans again at every change, it stands still, and unlike a
 * date it cannot be taken for one that somebody has typed.
 * @param day Excel's serial number
 */
export function dayStamp(day: number): string {
  const date = new Date((Math.floor(day) - UNIX_EPOCH) * 86_400_000);
  return `=DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}

/** 1 January 1970 as Excel counts days. */
const UNIX_EPOCH = 25_569;

/** Whether a cell holds the day of a run, as earlier versions had it too, or nothing: no day that somebody has typed. */
export const isDayStamp = (formula: CellValue): boolean => /^(=TODAY\(\)|=DATE\(\d+,\d+,\d+\)|)$/.test(String(formula).trim());
/** The accounts that have a plan, for choosing one of them. */
export const PLAN_ACCOUNTS_NAME = "KAM_PlanAccounts";
/** Where the plan of each of them begins, in the same order, as links lead there. */
export const PLAN_LINKS_NAME = "KAM_PlanLinks";
export const HEALTH_WEIGHTS_NAME = "KAM_HealthWeights";
/** Workbook-scoped: the chance of each stage of an opportunity, one below the other. */
export const CHANCES_NAME = "KAM_StageChances";

/** `='Contoso'!$B$4`. */
const SINGLE_CELL = /![$]?[A-Z]+[$]?\d+$/;

/** Where the named cells of a plan or of a template stand; a name whose cell was deleted is left out. */
export function placesOf(names: Readonly<Record<string, string>>): PlanPlaces {
  return Object.fromEntries(
    (Object.keys(PLAN_CELLS) as PlanCell[]).flatMap((cell) => {
      const reference = names[PLAN_CELLS[cell]];
      if (reference === undefined || !SINGLE_CELL.test(reference)) return [];
      const { row, column } = parseArea(reference);
      return [[cell, { row, column }]];
    }),
  );
}
