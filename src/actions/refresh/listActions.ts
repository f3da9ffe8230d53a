import type { Finding } from "../../domain/finding";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { guarded } from "../guarded";
import type { ActionLine } from "../results";
import { actionLines } from "./actionLines";
import { openPlans, type RefreshOptions } from "./refreshPlans";

/** The actions of all plans, tasks of questions among them, in the order of the plans; writes nothing. @throws ActionError `no-plans` */
export const listActions = (
  run: ExcelRun,
  options: RefreshOptions = {},
): Promise<{ language: Language; actions: readonly ActionLine[]; findings: readonly Finding[] }> =>
  guarded(run, async (context) => {
    const { language, plans, today, findings } = await openPlans(context, options);
    return { language, actions: plans.flatMap((plan) => actionLines(plan, today)), findings };
  });
