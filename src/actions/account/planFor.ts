import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { showSheet } from "../../excel/showSheet";
import { runMainJob, type MainJobOptions, type MainJobResult } from "../choose/mainJob";
import { guarded } from "../guarded";
import { planOf, type AccountRef } from "./accountRef";

/** The plan of one account. */
export interface AccountPlan {
  readonly account: string;
  readonly sheet: string;
  /** What making it did; null where it was there and was only gone to. */
  readonly made: MainJobResult | null;
}

/**
 * Goes to the plan of an account, and makes it first where there is none: on the list or not, for a plan is also how an account becomes one.
 * @throws ActionError `no-such-account`, and what the main job throws
 */
export async function planFor(
  run: ExcelRun,
  account: AccountRef,
  options: Omit<MainJobOptions, "half" | "planAccounts" | "plans"> = {},
): Promise<AccountPlan> {
  const standing = await openPlan(run, account);
  if (standing !== null) return { account: account.name, sheet: standing, made: null };
  const made = await runMainJob(run, { ...options, planAccounts: [account] });
  const sheet = await openPlan(run, account);
  if (sheet === null) throw new Error(`The plan of ${account.name} was made and is not there`);
  return { account: account.name, sheet, made };
}

/** Goes to the plan of an account; null where it has none. */
const openPlan = (run: ExcelRun, account: AccountRef): Promise<string | null> =>
  guarded(run, async (context) => {
    const sheet = planOf(await readStructure(context), account);
    if (sheet !== null) await showSheet(context, sheet);
    return sheet;
  });
