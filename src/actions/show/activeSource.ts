import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { sourceSheet } from "../book/ourBook";
import { guarded } from "../guarded";

/** The sheet whose list the main job would read now; one round trip, no cells. Throws as the main job does where there is none. */
export const activeSource = (run: ExcelRun): Promise<string> =>
  guarded(run, async (context) => sourceSheet(await readStructure(context)).name);
