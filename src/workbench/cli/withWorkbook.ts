import type { ExcelRun } from "../../actions/excelRun";
import { setFunctionLanguage } from "../../functions/messages";
import { customFunctions } from "../customFunctions";
import { openSession, type Recording } from "../host";
import { WorkbookModel } from "../model";
import type { CommonArguments } from "./arguments";

/** How a workbook is opened. */
export type OpenOptions = Pick<CommonArguments, "language" | "platform" | "today">;

/** A workbook that is open, as the add-in's actions take it. */
export interface OpenWorkbook {
  readonly run: ExcelRun;
  readonly model: WorkbookModel;
  /** What Excel would have been asked so far. */
  readonly recording: Recording;
}

/** Opens a workbook for the add-in's own actions, through the real Office.js, and closes it when the work is done. */
export async function withWorkbook<T>(
  input: Uint8Array,
  { language, platform, today }: OpenOptions,
  work: (opened: OpenWorkbook) => Promise<T>,
): Promise<T> {
  const model = await WorkbookModel.open(input);
  if (language) setFunctionLanguage(language);
  const session = openSession({ model, platform, functions: customFunctions(), ...(today === null ? {} : { today }) });
  try {
    return await work({ run: (batch) => session.Excel.run(batch), model, recording: session.recorder });
  } finally {
    session.close();
  }
}
