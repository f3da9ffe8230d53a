import { quoteSheet } from "../../domain/grid";
import { REVIEW_RHYTHM, RIGORS } from "../../domain/plan/rigor";
import { texts, type Language } from "../../i18n";
import { absolute, quoteText, sameFormula, tableColumn, thisRow } from "../a1";
import type { DraftCell } from "../draft";
import { addressText, linkTo } from "../links";
import { SCORES_TABLE } from "../scoresLayout";
import { TODAY_NAME, type PlanCell } from "./planNames";
import type { PlanPart } from "./planPart";

export const PLANS_TABLE = "KAM_Plans";

/** Columns of `KAM_Plans`, in their order. */
export const PLAN_COLUMNS = [
  "account",
  "link",
  "manager",
  "tier",
  "rank",
  "strategy",
  "stage",
  "rigor",
  "answered",
  "health",
  "overdue",
  "openActions",
  "lastReview",
  "nextReview",
  "stale",
  "standing",
  "changedOn",
  "fingerprint",
  "id",
  "address",
] as const;

export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Where a plan stands. */
export interface PlanSheetPlace {
  /** Its account, as long as it is not found in `KAM_Scores`. */
  readonly account: string;
  readonly sheet: string;
  readonly places: PlanPart["places"];
}

/** A plan as the overview shows it. */
export interface PlanEntry extends PlanSheetPlace {
  readonly accountId: string;
  /** What was typed in it, see `fingerprint`. */
  readonly fingerprint: string;
}

/** Columns that show what `KAM_Scores` says of the account as it is. */
const OF_SCORES = ["tier", "rank", "strategy"] as const;

/** What the formulas of the overview refer to besides the plans: headers of `KAM_Scores`, null where the column is gone. */
export interface PlansContext {
  readonly language: Language;
  readonly scores: Readonly<Record<"account" | "manager" | "id", string | null>> &
    Readonly<Partial<Record<(typeof OF_SCORES)[number], string | null>>>;
}

/** Columns that show a cell of the plan as it is. */
const SHOWN = {
  stage: "stage",
  rigor: "rigor",
  answered: "completeness",
  health: "health",
  overdue: "overdue",
  openActions: "openActions",
  lastReview: "lastReview",
  nextReview: "nextReview",
} as const satisfies Partial<Record<PlanColumn, PlanCell>>;

export type PlanRowCells = Readonly<Partial<Record<PlanColumn, DraftCell>>>;

/** The formulas of a plan's row; of one whose sheet is gone, what stands there instead. */
export function planFormulas(
  plan: PlanSheetPlace | null,
  headers: Readonly<Record<PlanColumn, string>>,
  context: PlansContext,
): PlanRowCells {
  const own = texts(context.language).plan.plansSheet;
  const shown = Object.keys(SHOWN) as (keyof typeof SHOWN)[];
  const scored = Object.fromEntries(
    (["manager", ...OF_SCORES] as const).map((column) => [column, fromScores(column, "", headers, context)]),
  );
  if (!plan) {
    return { link: "", address: "", ...scored, ...Object.fromEntries(shown.map((column) => [column, ""])), stale: "", standing: own.gone };
  }
  const values = shown.map((column) => {
    const at = reference(plan, SHOWN[column]);
    return [column, at === null ? "" : { formula: `=IF(${at}="","",${at})` }] as const;
  });
  return {
    account: fromScores("account", plan.account, headers, context),
    // A link that follows its sheet when that is renamed: its address is computed.
    link: linkTo(plan.sheet, own.open),
    address: { formula: `=${addressText(plan.sheet)}` },
    ...scored,
    ...Object.fromEntries(values),
    stale: { formula: stale(headers, context.language) },
    standing: { formula: standing(plan, context.language) },
  };
}

/** A named cell of a plan as a formula refers to it; null where it is gone. */
function reference({ sheet, places }: PlanSheetPlace, name: PlanCell): string | null {
  const at = places[name];
  return at ? `${quoteSheet(sheet)}!${absolute(at.row, at.column)}` : null;
}

/** What `KAM_Scores` says about the account of the row's id; until it does, what is known. */
function fromScores(
  wanted: "account" | "manager" | (typeof OF_SCORES)[number],
  known: string,
  headers: Readonly<Record<PlanColumn, string>>,
  { scores }: PlansContext,
): DraftCell {
  const header = scores[wanted] ?? null;
  if (header === null || scores.id === null) return known;
  const [column, ids] = [tableColumn(SCORES_TABLE, header), tableColumn(SCORES_TABLE, scores.id)];
  return { formula: `=IFERROR(INDEX(${column},MATCH(${thisRow(PLANS_TABLE, headers.id)},${ids},0)),${quoteText(known.slice(0, 255))})` };
}

/** Whether a plan that counts has rested for longer than the time between two reviews of its rigor. */
function stale(headers: Readonly<Record<PlanColumn, string>>, language: Language): string {
  const { plan, planning } = texts(language);
  const of = (column: PlanColumn): string => thisRow(PLANS_TABLE, headers[column]);
  const words = RIGORS.map((rigor) => quoteText(planning.words.rigors[rigor])).join(",");
  const rhythm = `CHOOSE(IFERROR(MATCH(${of("rigor")},{${words}},0),1),${RIGORS.map((rigor) => REVIEW_RHYTHM[rigor]).join(",")})`;
  const rests = `INT(${TODAY_NAME})-N(${of("changedOn")})>${rhythm}`;
  const counts = `${of("standing")}=${quoteText(planning.standings.active)}`;
  return `=IF(AND(ISNUMBER(${of("changedOn")}),${rests},${counts}),${quoteText(plan.plansSheet.stale)},"")`;
}

/** How the account stands by its plan's early disqualification. What the plan no longer has counts as empty. */
function standing(plan: PlanSheetPlace, language: Language): string {
  const words = texts(language).planning.standings;
  const [reason, back, again] = (["outReason", "backOn", "revisit"] as const).map((name) => reference(plan, name) ?? '""');
  const due = `AND(ISNUMBER(${again}),INT(N(${again}))<=INT(${TODAY_NAME}))`;
  const out = `IF(${due},${quoteText(words.revisit)},${quoteText(words.disqualified)})`;
  return `=IF(OR(${reason}="",ISNUMBER(${back})),${quoteText(words.active)},${out})`;
}

/** Texts, cells of other sheets, columns of the scores, and what is left of them once they are gone. */
const REFERENCES =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*|#REF)!(?:#REF!|\$?[A-Z]{1,3}\$?\d+)?|KAM_Scores\[(?:[^\]']|'.)*\]/gu;

/** Whether two formulas are alike but for what they refer to: one of ours is known even where its plan is gone or it is in another language. */
export const sameShape = (one: string, other: string): boolean => sameFormula(one.replace(REFERENCES, "§"), other.replace(REFERENCES, "§"));
