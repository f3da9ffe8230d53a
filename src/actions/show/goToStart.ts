import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { showSheet } from "../../excel/showSheet";
import { ActionError } from "../actionError";
import { ourSheet } from "../book/ourBook";
import { guarded } from "../guarded";

/** Goes to Start, whatever it is called by now and though it was hidden. @throws ActionError `no-start` */
export const goToStart = (run: ExcelRun): Promise<string> =>
  guarded(run, async (context) => {
    const start = ourSheet(await readStructure(context), "start");
    if (!start) throw new ActionError("no-start");
    await showSheet(context, start.name);
    return start.name;
  });
