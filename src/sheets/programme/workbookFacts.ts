import { accountKey } from "../../domain/accountKeys";
import type { DefinitionFacts } from "../../domain/programme/definition";
import type { WorkbookFacts } from "../../domain/programme/maturity";
import { coverageTotals } from "../../domain/team/coverage";
import { loads } from "../../domain/team/load";
import { LANGUAGES, texts } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { PLANS_TABLE, type PlanColumn } from "../plan/planRow";
import type { SheetFacts } from "../registry/facts";
import { SCORES_TABLE, scoreHeaders } from "../scoresLayout";
import { capInForce } from "../settings";
import { columnCells, type TablePart } from "../tablePart";
import { ROLES_TABLE } from "../team/rolesTable";
import type { Staff } from "../team/staff";

type Known = Pick<SheetFacts, "table" | "choice" | "today">;

/** What the workbook shows of the reasons that have no check of their own, as `programmeFormulas` calculates it in the cells. */
export function workbookFacts({ table, choice, today }: Known, staff: Staff): WorkbookFacts {
  const plans = table(PLANS_TABLE);
  const people = loads(staff.index);
  const totals = coverageTotals(staff.covered);
  const hasMatrix = table(ROLES_TABLE) !== null;
  return {
    ...listFacts({ table, choice }, staff),
    ...planFacts(plans, staff, today),
    rolesOpen: totals.open,
    roles: hasMatrix ? totals.roles : 0,
    oftenMissingShare: totals.oftenMissingShare,
    overloaded: people.filter(({ overloadedInAll, overloadedOnAccount }) => overloadedInAll || overloadedOnAccount).length,
    people: people.length,
  };
}

function listFacts({ table, choice }: Pick<Known, "table" | "choice">, staff: Staff) {
  const key = new Set(staff.accounts.map(({ account }) => accountKey(account)));
  if (choice) {
    return {
      listed: choice.ranking.length,
      ranked: choice.ranking.filter(({ rank }) => rank !== null).length,
      keyAccounts: choice.chosen.length,
      cap: capInForce(choice.settings),
      byHand: choice.accounts.filter(({ name, decision }) => decision === "key" && key.has(accountKey(name))).length,
    };
  }
  const scores = table(SCORES_TABLE);
  const column = (field: "account" | "rank" | "decision") => (scores ? columnCells(scores, scoreHeaders(field)) : []);
  const decisions = column("decision");
  return {
    listed: column("account").filter((name) => name !== "").length,
    ranked: column("rank").filter((rank) => typeof rank === "number").length,
    keyAccounts: staff.accounts.length,
    cap: null,
    byHand: column("account").filter(
      (name, row) => key.has(accountKey(String(name))) && keyOfWord("decisions", String(decisions[row] ?? "")) === "key",
    ).length,
  };
}

/** What the overview of plans shows, as it was calculated last. */
function planFacts(plans: TablePart | null, staff: Staff, today: number) {
  if (!plans) return { planned: 0, answered: null, onTime: null, reviewed: 0, allStages: 0 };
  const column = (field: PlanColumn) =>
    columnCells(
      plans,
      LANGUAGES.map((language) => texts(language).plan.plansSheet.headers[field]),
    );
  const numbers = (field: PlanColumn): number[] => column(field).filter((value) => typeof value === "number");
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const planned = new Set(column("account").map((name) => accountKey(String(name))));
  const [last, next, stages] = [column("lastReview"), column("nextReview"), column("stage")];
  const isReviewed = (row: number): boolean => typeof last[row] === "number" && last[row] > 0;
  const isInTime = (row: number): boolean => typeof next[row] === "number" && next[row] >= today;
  const rows = Array.from({ length: plans.rowCount }, (_, row) => row).filter(isReviewed);
  const [answered, open] = [numbers("answered"), sum(numbers("openActions"))];
  return {
    planned: staff.accounts.filter(({ account }) => planned.has(accountKey(account))).length,
    answered: answered.length === 0 ? null : sum(answered) / answered.length,
    onTime: open === 0 ? null : 1 - sum(numbers("overdue")) / open,
    reviewed: rows.filter(isInTime).length,
    allStages: rows.filter((row) => keyOfWord("stages", String(stages[row] ?? "")) === "review").length,
  };
}

/** What the workbook shows of the definition; what it does not keep is not known. */
export function definitionFacts({ choice }: Pick<SheetFacts, "choice">): DefinitionFacts {
  const unknown = { themes: null, withJointWork: null, withInvestment: null, withLongTermValue: null };
  if (!choice) return { keyAccounts: 0, cap: null, amongLargest: null, ...unknown };
  const count = choice.chosen.length;
  const sized = choice.facts.flatMap(({ name, revenue }) => (typeof revenue === "number" ? [{ key: accountKey(name), revenue }] : []));
  const largest = new Set(
    [...sized]
      .sort((a, b) => b.revenue - a.revenue)
      .slice(0, count)
      .map(({ key }) => key),
  );
  return {
    ...{ keyAccounts: count, cap: capInForce(choice.settings), ...unknown },
    amongLargest: sized.length === 0 ? null : choice.chosen.filter(({ account }) => largest.has(accountKey(account))).length,
  };
}
