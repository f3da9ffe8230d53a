import { readStructure } from "../excel/readStructure";
import { asFailure, type ExcelRun } from "../excel/run";
import { sourceSheet } from "./context";

/** The sheet whose list the main job would read now; one round trip, no cells. Throws as the main job does where there is none. */
export const activeSource = async (run: ExcelRun): Promise<string> => {
  try {
    return await run(async (context) => sourceSheet(await readStructure(context)).name);
  } catch (error) {
    throw asFailure(error);
  }
};
