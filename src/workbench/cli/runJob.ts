import { ActionError } from "../../actions/actionError";
import { runMainJob, type MainJobResult } from "../../actions/mainJob";
import { setFunctionLanguage } from "../../functions/messages";
import { customFunctions } from "../customFunctions";
import { openSession, type Recording } from "../host";
import { WorkbookModel, type FileWarning } from "../model";
import type { Arguments } from "./arguments";

/** How to run the main job, or its first half, on a file. */
export type JobRun = Pick<Arguments, "command" | "sheet" | "overrides" | "cap" | "capReason" | "plans" | "language" | "platform" | "today">;

/** What came of it: the new workbook, what was done, and what Excel would have been asked. */
export interface JobOutcome {
  readonly result: MainJobResult;
  readonly bytes: Uint8Array;
  readonly fileWarnings: readonly FileWarning[];
  readonly recording: Recording;
}

/** Runs the add-in's own action on a workbook, through the real Office.js, and saves the workbook it leaves. */
export async function runJob(input: Uint8Array, run: JobRun): Promise<JobOutcome> {
  const model = await WorkbookModel.open(input);
  if (run.sheet !== null) activate(model, run.sheet);
  if (run.language) setFunctionLanguage(run.language);
  const session = openSession({
    model,
    platform: run.platform,
    functions: customFunctions(),
    ...(run.today === null ? {} : { today: run.today }),
  });
  try {
    const result = await runMainJob((batch) => session.Excel.run(batch), {
      overrides: run.overrides,
      ...(run.command === "score" ? { half: "choosing" } : {}),
      ...(run.cap === null ? {} : { cap: run.cap }),
      ...(run.capReason === null ? {} : { capReason: run.capReason }),
      ...(run.plans === null ? {} : { plans: run.plans }),
      ...(run.language === null ? {} : { language: run.language }),
      ...(run.today === null ? {} : { today: run.today }),
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
