import { accountKey } from "../../domain/accountKeys";
import type { Decision } from "../../domain/accountScores";
import type { Finding } from "../../domain/finding";
import { cellAddress, isBlank, type CellValue } from "../../domain/grid";
import { fill, texts, type Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { cell } from "../../sheets/a1";
import type { Block } from "../../sheets/draft";
import { parseLog, type LogEntry } from "../../sheets/logTable";
import type { PlanStanding } from "../../sheets/plan/planUpdate";
import { PLAN_SCORE_FIELDS } from "../../sheets/registry/scoresEntry";
import { scoreHeaders } from "../../sheets/scoresLayout";
import { columnCells, findColumn, type TablePart } from "../../sheets/tablePart";

/** An account as its row in `KAM_Scores` says. */
export interface ScoredAccount {
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly manager: string;
  readonly decision: Decision | null;
  /** The decision as it stands, also where it is not a word of ours. */
  readonly decisionText: string;
  /** The day of the decision. */
  readonly decided: number | null;
  readonly reason: string;
  readonly score: number | null;
  readonly rank: number | null;
}

/** The accounts of `KAM_Scores`, row by row. */
export function scoredAccounts(part: TablePart): ScoredAccount[] {
  const columns = Object.fromEntries(PLAN_SCORE_FIELDS.map((field) => [field, columnCells(part, scoreHeaders(field))])) as Record<
    (typeof PLAN_SCORE_FIELDS)[number],
    readonly CellValue[]
  >;
  const number = (value: CellValue | undefined): number | null => (typeof value === "number" ? value : null);
  return columns.account.map((name, row) => ({
    row,
    name: String(name),
    id: String(columns.id[row] ?? ""),
    manager: String(columns.manager[row] ?? ""),
    decision: keyOfWord("decisions", String(columns.decision[row] ?? "")) ?? null,
    decisionText: String(columns.decision[row] ?? "").trim(),
    decided: number(columns.decided[row]),
    reason: String(columns.reason[row] ?? ""),
    score: number(columns.score[row]),
    rank: number(columns.rank[row]),
  }));
}

/** What a plan's early disqualification, or bringing back, writes into `KAM_Scores` and the key account log. */
export interface PlanDecision {
  readonly blocks: readonly Block[];
  readonly entries: readonly LogEntry[];
  readonly findings: readonly Finding[];
}

/**
 * Takes an account that its plan disqualifies off the list, and takes the decision back when the plan says that it is back. The log keeps
 * what was decided before. A disqualification that somebody else made stays, and is told where the plan does not say the same.
 * @param plan what the plan says; null where it says nothing of the kind
 */
export function planDecision(
  account: ScoredAccount,
  plan: PlanStanding | null,
  { scores, log, language }: { readonly scores: TablePart; readonly log: TablePart | null; readonly language: Language },
): PlanDecision {
  const isOut = account.decision === "disqualified";
  const decide = (decision: CellValue, decided: CellValue, reason: CellValue): Block[] =>
    (
      [
        ["decision", decision],
        ["decided", decided],
        ["reason", reason],
      ] as const
    ).flatMap(([field, value]) => {
      const column = findColumn(scores, scoreHeaders(field));
      return column < 0 ? [] : [{ at: cell(scores.headerRow + 1 + account.row, scores.left + column), cells: [[value]] }];
    });
  if (plan === null || plan.standing === "active") {
    if (!isOut) return NOTHING;
    if (plan !== null && isOfPlan(account, plan)) return { ...NOTHING, blocks: decide("", "", "") };
    const where = cellAddress(scores.sheet, scores.headerRow + 1 + account.row, scores.left + findColumn(scores, scoreHeaders("decision")));
    return { ...NOTHING, findings: [{ code: "disqualified-elsewhere", params: { account: account.name }, where }] };
  }
  if (isOut) return NOTHING;
  const last = log && parseLog(log).findLast((line) => accountKey(line.account) === accountKey(account.name));
  const { decisions } = texts(language).terms;
  const before = account.decision === null ? account.decisionText : decisions[account.decision];
  const reason = isBlank(before)
    ? plan.reason
    : fill(texts(language).sheets.log.reasons.instead, { reason: plan.reason, before, beforeReason: account.reason || "–" });
  const entry: LogEntry = { date: plan.since, account: account.name, change: "left", reason, score: account.score, rank: account.rank };
  return {
    blocks: decide(decisions.disqualified, plan.since, plan.reason),
    entries: last?.change === "entered" ? [entry] : [],
    findings: [],
  };
}

const NOTHING: PlanDecision = { blocks: [], entries: [], findings: [] };

/** Whether it was the plan that disqualified the account: its reason may have been put in other words since, or emptied. */
const isOfPlan = ({ reason, decided }: ScoredAccount, plan: PlanStanding): boolean =>
  (plan.reason !== "" && reason === plan.reason) || (decided !== null && decided === plan.since);
