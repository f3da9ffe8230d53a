import { isBlank, type CellValue } from "../../domain/grid";
import type { ActionNews, PlanNews } from "../../domain/news";
import { isOverdue } from "../../domain/plan/actions";
import type { ListedAction } from "../../domain/plan/actionSync";
import { daysBetween } from "../../domain/plan/dates";
import { isProgramme } from "../../domain/programme/programmeActions";
import type { Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { actionCell } from "../../sheets/plan/actionWords";
import { parseActions } from "../../sheets/plan/actionsSheet";
import type { TablePart } from "../../sheets/tablePart";
import type { ActionLine } from "../results";
import type { OpenPlan } from "./refreshPlan";

/** The actions of a plan, in its order; rows without a word of what is to be done are none. */
export const actionLines = ({ editor, account }: OpenPlan, today: number): ActionLine[] =>
  editor
    .rows("actions")
    .filter(({ values }) => !isBlank(values.action))
    .map(({ values }) => ({
      ...lineOf(values, today),
      account,
      sheet: editor.part.sheet,
      code: String(values.code),
      action: String(values.action),
      status: String(values.status),
    }));

/** Actions of the programme, which stand on the list of all actions alone. */
export const programmeLines = (part: TablePart, today: number, language: Language): ActionLine[] =>
  parseActions(part)
    .filter((row) => isProgramme(row) && !isBlank(row.values.action ?? ""))
    .map(({ account, code, values }) => ({
      ...lineOf({ owner: values.owner ?? "", due: values.due ?? "", status: values.status ?? "" }, today),
      ...{ account, sheet: part.sheet, code, action: String(values.action) },
      status: String(actionCell("status", values.status ?? "", language)),
    }));

/** Who does it, by when, and whether it is done or late. */
function lineOf(
  values: Readonly<Record<"owner" | "due" | "status", CellValue>>,
  today: number,
): Pick<ActionLine, "owner" | "due" | "done" | "daysLate"> {
  const status = keyOfWord("actionStatuses", String(values.status)) ?? "open";
  const due = typeof values.due === "number" ? values.due : null;
  const action = { owner: String(values.owner).trim(), due, status };
  return {
    ...{ owner: action.owner, due, done: status === "done" },
    daysLate: due !== null && isOverdue(action, today) ? daysBetween(due, today) : 0,
  };
}

/** What got done since the plans and the Actions sheet last agreed, and what is late on `today`. Asked once both say the same. */
export function planNews(plans: readonly OpenPlan[], listed: readonly ListedAction[], today: number): PlanNews {
  const wasDone = new Set(listed.filter(({ base }) => base.status === "done").map(({ accountId, code }) => keyOf(accountId, code)));
  const lines = plans.flatMap((plan) => actionLines(plan, today).map((line) => ({ id: plan.editor.part.accountId, line })));
  const late = lines.filter(({ line }) => line.daysLate > 0).sort((a, b) => a.line.daysLate - b.line.daysLate);
  return {
    done: lines.filter(({ id, line }) => line.done && !wasDone.has(keyOf(id, line.code))).map(({ line }) => newsOf(line)),
    late: late.map(({ line }) => newsOf(line)),
  };
}

const keyOf = (accountId: string, code: string): string => JSON.stringify([accountId, code.trim().toUpperCase()]);

const newsOf = ({ account, action, owner, due }: ActionLine): ActionNews => ({ account, action, owner, due });
