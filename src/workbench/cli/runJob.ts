import { runMainJob, type MainJobOptions, type MainJobResult, type MainJobStep } from "../../actions/choose/mainJob";
import type { Recording } from "../host";
import type { FileWarning } from "../model";
import type { JobArguments } from "./arguments";
import { onChosenSheet } from "./chosenSheet";
import { withWorkbook, type OpenOptions } from "./withWorkbook";

/** How to run the main job, or its first half, on a file. */
export type JobRun = OpenOptions &
  Pick<JobArguments, "command" | "sheet" | "overrides" | "cap" | "capReason" | "plans"> &
  Partial<Pick<JobArguments, "rows" | "words">> &
  Pick<MainJobOptions, "rigor" | "template" | "templateFile"> & { readonly onStep?: (step: JobStep) => void };

/** What is done one after the other. */
export type JobStep = "open" | MainJobStep | "save";

/** What came of it: the new workbook, what was done, and what Excel would have been asked. */
export interface JobOutcome {
  readonly result: MainJobResult;
  readonly bytes: Uint8Array;
  readonly fileWarnings: readonly FileWarning[];
  readonly recording: Recording;
}

/** Runs the main job on a workbook and saves the workbook it leaves. */
export const runJob = (input: Uint8Array, job: JobRun): Promise<JobOutcome> => {
  job.onStep?.("open");
  return withWorkbook(input, job, async ({ run, model, recording }) => {
    const { done: result, advice } = await onChosenSheet(model, job.sheet, () => runMainJob(run, jobOptions(job)));
    job.onStep?.("save");
    const { bytes, warnings } = await model.save();
    return { result: { ...result, findings: [...result.findings, ...advice] }, bytes, fileWarnings: warnings, recording };
  });
};

function jobOptions({
  command,
  overrides,
  rows,
  words,
  cap,
  capReason,
  plans,
  rigor,
  template,
  templateFile,
  language,
  today,
  onStep,
}: JobRun): MainJobOptions {
  return {
    overrides,
    ...(onStep === undefined ? {} : { onStep }),
    ...(command === "score" ? { half: "choosing" } : {}),
    ...(rows ? { rows } : {}),
    ...(words ? { words } : {}),
    ...(cap === null ? {} : { cap }),
    ...(capReason === null ? {} : { capReason }),
    ...(plans === null ? {} : { plans }),
    ...(rigor === undefined ? {} : { rigor }),
    ...(template === undefined ? {} : { template }),
    ...(templateFile === undefined ? {} : { templateFile }),
    ...(language === null ? {} : { language }),
    ...(today === null ? {} : { today }),
  };
}
