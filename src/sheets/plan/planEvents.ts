import { isBlank, type CellValue } from "../../domain/grid";
import type { EventKind, PlanEvent } from "../../domain/plan/calendar";
import { keyOfWord } from "../../i18n/words";
import type { PlanEditor } from "./planEditor";

/** Days of a plan that belong into a calendar: its next review, its contracts and its open actions. What has no date is left out. */
export function planEvents(editor: PlanEditor, account: string): PlanEvent[] {
  const { accountId } = editor.part;
  const event = (kind: EventKind, day: CellValue, code: CellValue, what: CellValue, owner: CellValue): PlanEvent[] =>
    typeof day === "number"
      ? [{ kind, day: Math.floor(day), account, accountId, code: String(code), what: String(what).trim(), owner: String(owner).trim() }]
      : [];
  const contracts = editor.rows("contracts").filter(({ values }) => !isBlank(values.contract));
  // What is to be done about a contract stands among the actions under its code, and on its day.
  const known = new Set(contracts.map(({ values }) => String(values.code).trim()).filter((code) => code !== ""));
  const actions = editor
    .rows("actions")
    .filter(({ values }) => !known.has(String(values.code).trim()))
    .filter(({ values }) => !isBlank(values.action) && keyOfWord("actionStatuses", String(values.status)) !== "done");
  return [
    ...event("review", editor.valueOf("nextReview"), "", "", editor.valueOf("owner")),
    ...contracts.flatMap(({ values: { contract, code, notice, end, owner } }) => [
      ...event("notice", notice, code, contract, owner),
      ...event("contractEnd", end, code, contract, owner),
    ]),
    ...actions.flatMap(({ values: { action, code, due, owner } }) => event("action", due, code, action, owner)),
  ];
}
