import { accountKey } from "../../domain/accountKeys";
import { isBlank, type CellValue } from "../../domain/grid";
import type { ClientGoal, ClientMeasure, ClientPage, ClientPromise, GoalState } from "../../domain/plan/clientPage";
import { keyOfWord } from "../../i18n/words";
import type { PlanEditor, PlanRow } from "../plan/planEditor";

const text = (value: CellValue): string => String(value).trim();
const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);
const day = (value: CellValue): number | null => (typeof value === "number" ? Math.floor(value) : null);

/** Field by field what a client may see of a plan: see `ClientPage`. */
export function clientPageOf(editor: PlanEditor, account: string, today: number): ClientPage {
  const goals = editor.rows("objectives").filter(({ values }) => !isBlank(values.objective));
  const promises = promisesOf(editor, goals);
  return {
    account,
    accountId: editor.part.accountId,
    preparedBy: text(editor.valueOf("owner")),
    day: today,
    goals: goals.map(({ values }) => goalOf(values)),
    measures: editor.rows("kpis").flatMap(({ values }) => (isBlank(values.kpi) ? [] : [measureOf(values)])),
    ...promises,
    nextReview: day(editor.valueOf("nextReview")),
  };
}

const STATES = { done: "reached", inProgress: "onTrack", open: "open" } as const satisfies Record<string, GoalState>;

function goalOf({ objective, measure, today, target, due, status }: PlanRow<"objectives">["values"]): ClientGoal {
  const shown = (value: CellValue): string | number => (typeof value === "number" ? value : text(value));
  return {
    goal: text(objective),
    measure: text(measure),
    today: shown(today),
    target: shown(target),
    due: day(due),
    state: STATES[keyOfWord("actionStatuses", text(status)) ?? "open"],
  };
}

const measureOf = ({ kpi, unit, baseline, actual, target, reached }: PlanRow<"kpis">["values"]): ClientMeasure => ({
  measure: text(kpi),
  unit: text(unit),
  was: number(baseline),
  now: number(actual),
  target: number(target),
  reached: number(reached),
});

/** Open actions that serve one of the goals, named by its words or its code: those of the client's own people are theirs, all others ours. */
function promisesOf(editor: PlanEditor, goals: readonly PlanRow<"objectives">[]): Pick<ClientPage, "ours" | "theirs"> {
  const named = new Set(
    goals
      .flatMap(({ values: { objective, code } }) => [text(objective), text(code)])
      .filter((name) => name !== "")
      .map(accountKey),
  );
  const people = new Set(editor.rows("stakeholders").map(({ values }) => accountKey(text(values.person))));
  const open = editor
    .rows("actions")
    .filter(({ values }) => !isBlank(values.action) && named.has(accountKey(text(values.objective))))
    .filter(({ values }) => keyOfWord("actionStatuses", text(values.status)) !== "done");
  const promises = open.map(({ values: { action, owner, due } }): ClientPromise => ({
    what: text(action),
    who: text(owner),
    due: day(due),
  }));
  const isTheirs = ({ who }: ClientPromise): boolean => who !== "" && people.has(accountKey(who));
  return { ours: promises.filter((promise) => !isTheirs(promise)), theirs: promises.filter(isTheirs) };
}
