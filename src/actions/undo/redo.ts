import type { ExcelRun } from "../../excel/run";
import { ActionError } from "../actionError";
import { decideAccounts } from "../account/decideAccounts";
import { changeCriteria } from "../criteria/changeCriteria";
import { runMainJob, type MainJobOptions } from "../choose/mainJob";
import { addBlocks } from "../plan/addBlocks";
import { refreshPlans } from "../refresh/refreshPlans";
import { resetTemplate } from "../template/resetTemplate";
import { assignRole } from "../team/assignRole";
import { historyEntries, noteRedone, type Again } from "./history";

/**
 * Does again what was taken back: the same work with the same choices, on the workbook as it is now, so that what people have typed since
 * counts. It stands in the history as done now.
 * @throws ActionError `nothing-to-redo`, and what the work throws
 */
export async function redoEntry(run: ExcelRun, id: string, options: Pick<MainJobOptions, "today"> = {}): Promise<void> {
  const entry = historyEntries().find((each) => each.id === id && each.undone !== null);
  if (!entry) throw new ActionError("nothing-to-redo");
  await again(run, entry.again, options);
  noteRedone(id);
}

async function again(run: ExcelRun, work: Again, options: Pick<MainJobOptions, "today">): Promise<void> {
  switch (work.kind) {
    case "choice":
      await runMainJob(run, { ...options, half: "choosing" });
      return;
    case "plans":
      await runMainJob(run, { ...work.options, ...options });
      return;
    case "refresh":
      await refreshPlans(run, options);
      return;
    case "template":
      await resetTemplate(run);
      return;
    case "tables":
      await addBlocks(run, options);
      return;
    case "decision":
      await decideAccounts(run, work.decisions, options);
      return;
    case "role":
      await assignRole(run, work.assignment);
      return;
    case "criteria":
      await changeCriteria(run, work.changes, options);
  }
}
