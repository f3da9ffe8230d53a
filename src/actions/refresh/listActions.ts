import { keyOfWord } from "../../i18n/words";
import type { Finding } from "../../domain/finding";
import { isBlank } from "../../domain/grid";
import { isOverdue } from "../../domain/plan/actions";
import { daysBetween } from "../../domain/plan/dates";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
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
    const { language, plans, today, findings } = await openPlans(context, options);
    return { language, actions: plans.flatMap((plan) => actionLines(plan, today)), findings };
  });

const actionLines = ({ editor, account }: OpenPlan, today: number): ActionLine[] =>
  editor
    .rows("actions")
    .filter(({ values }) => !isBlank(values.action))
    .map(({ values }) => {
      const status = keyOfWord("actionStatuses", String(values.status)) ?? "open";
      const due = typeof values.due === "number" ? values.due : null;
      const action = { owner: String(values.owner).trim(), due, status };
      return {
        ...action,
        account,
        sheet: editor.part.sheet,
        code: String(values.code),
        action: String(values.action),
        status: String(values.status),
        done: status === "done",
        daysLate: due !== null && isOverdue(action, today) ? daysBetween(due, today) : 0,
      };
    });
