import { runMainJob, type MainJobResult } from "../../actions/mainJob";
import { setFunctionLanguage } from "../../functions/arguments";
import type { Language } from "../../i18n";
import { customFunctions } from "../customFunctions";
import { openSession, type Recording } from "../host";
import { WorkbookModel, type FileWarning, type Platform } from "../model";
import { ActionError } from "../../actions/actionError";

/** How to run the main job on a file. */
export interface PlanRun {
  readonly sheet: string | null;
  readonly overrides: Readonly<Record<string, string>>;
  readonly cap: number | null;
  readonly plans: number | null;
  readonly language: Language | null;
  readonly platform: Platform;
}

/** What came of it: the new workbook, what was done, and what Excel would have been asked. */
export interface PlanOutcome {
  readonly result: MainJobResult;
  readonly bytes: Uint8Array;
  readonly fileWarnings: readonly FileWarning[];
  readonly recording: Recording;
}

/** Runs the add-in's main job on a workbook, through the real Office.js, and saves the workbook it leaves. */
export async function runPlan(input: Uint8Array, run: PlanRun): Promise<PlanOutcome> {
  const model = await WorkbookModel.open(input);
  if (run.sheet !== null) activate(model, run.sheet);
  if (run.language) setFunctionLanguage(run.language);
  const session = openSession({ model, platform: run.platform, functions: customFunctions() });
  try {
    const result = await runMainJob((batch) => session.Excel.run(batch), {
      overrides: run.overrides,
      ...(run.cap === null ? {} : { cap: run.cap }),
      ...(run.plans === null ? {} : { plans: run.plans }),
      ...(run.language === null ? {} : { language: run.language }),
    });
    const { bytes, warnings } = await model.save();
    return { result, bytes, fileWarnings: warnings, recording: session.recorder };
  } finally {
    session.close();
  }
}

function activate(model: WorkbookModel, wanted: string): void {
  const names = model.workbook.worksheets.map((sheet) => sheet.name);
  const name = names.find((each) => each.toLowerCase() === wanted.trim().toLowerCase());
  if (name === undefined) throw new ActionError("no-such-sheet", { sheet: wanted, sheets: names.join(", ") }, wanted);
  model.activeSheetName = name;
}
