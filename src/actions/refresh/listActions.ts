import { keyOfWord } from "../../i18n/words";
import type { Finding } from "../../domain/finding";
import { isBlank, type CellValue } from "../../domain/grid";
import { isOverdue } from "../../domain/plan/actions";
import { daysBetween } from "../../domain/plan/dates";
import { isProgramme } from "../../domain/programme/programmeActions";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { actionCell } from "../../sheets/plan/actionWords";
import { ACTIONS_TABLE, parseActions } from "../../sheets/plan/actionsSheet";
import type { TablePart } from "../../sheets/tablePart";
import { guarded } from "../guarded";
import type { ActionLine } from "../results";
import { openPlans, type RefreshOptions } from "./refreshPlans";
import type { OpenPlan } from "./refreshPlan";

/** The actions of all plans, tasks of questions among them, in the order of the plans; writes nothing. @throws ActionError `no-plans` */
export const listActions = (
  run: ExcelRun,
  options: RefreshOptions = {},
): Promise<{ language: Language; actions: readonly ActionLine[]; findings: readonly Finding[] }> =>
  guarded(run, async (context) => {
    const { language, plans, today, findings, book } = await openPlans(context, options);
    const listed = book.table(ACTIONS_TABLE);
    const ofProgramme = listed ? programmeLines(listed, today, language) : [];
    return { language, actions: [...plans.flatMap((plan) => actionLines(plan, today)), ...ofProgramme], findings };
  });

/** Actions of the programme, which stand on the list of all actions alone. */
const programmeLines = (part: TablePart, today: number, language: Language): ActionLine[] =>
  parseActions(part)
    .filter((row) => isProgramme(row) && !isBlank(row.values.action ?? ""))
    .map(({ account, code, values }) => ({
      ...lineOf({ owner: values.owner ?? "", due: values.due ?? "", status: values.status ?? "" }, today),
      ...{ account, sheet: part.sheet, code, action: String(values.action) },
      status: String(actionCell("status", values.status ?? "", language)),
    }));

const actionLines = ({ editor, account }: OpenPlan, today: number): ActionLine[] =>
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
