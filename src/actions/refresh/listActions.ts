import type { Finding } from "../../domain/finding";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { ACTIONS_TABLE } from "../../sheets/plan/actionsSheet";
import { guarded } from "../guarded";
import type { ActionLine } from "../results";
import { actionLines, programmeLines } from "./actionLines";
import { openPlans, type RefreshOptions } from "./refreshPlans";

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
