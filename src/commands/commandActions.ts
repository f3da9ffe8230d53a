import { selectedAccount, type SelectedAccount } from "../actions/account/accountOfSelection";
import { planFor, type AccountPlan } from "../actions/account/planFor";
import { whyFor, type WhyOfAccount } from "../actions/account/whyFor";
import { runMainJob, type MainJobOptions, type MainJobResult } from "../actions/choose/mainJob";
import { exclusively } from "../actions/exclusively";
import type { ExcelRun } from "../actions/excelRun";
import { refreshPlans } from "../actions/refresh/refreshPlans";
import type { RefreshResult } from "../actions/results";
import { goToStart } from "../actions/show/goToStart";
import type { Command } from "./commandIds";

/** What a command came to. */
export type CommandResult =
  | { readonly command: "open" }
  | { readonly command: "choose"; readonly result: MainJobResult }
  | { readonly command: "refresh"; readonly result: RefreshResult }
  | { readonly command: "plan"; readonly plan: AccountPlan }
  | { readonly command: "why"; readonly account: SelectedAccount; readonly why: WhyOfAccount }
  | { readonly command: "decide"; readonly account: SelectedAccount }
  | { readonly command: "start"; readonly sheet: string };

/**
 * Each command through the same actions as the pane.
 * @param work does what writes: one piece at a time, and notes it where a history is kept
 */
export function commandActions(
  run: ExcelRun,
  options: Pick<MainJobOptions, "today" | "language"> = {},
  work: typeof exclusively = exclusively,
): Readonly<Record<Command, () => Promise<CommandResult>>> {
  return {
    open: () => Promise.resolve({ command: "open" }),
    choose: async () => ({
      command: "choose",
      result: await work(() => runMainJob(run, { ...options, half: "choosing" })),
    }),
    refresh: async () => ({ command: "refresh", result: await work(() => refreshPlans(run, day(options))) }),
    plan: async () => ({
      command: "plan",
      plan: await work(async () => planFor(run, await selectedAccount(run), options)),
    }),
    why: async () => {
      const account = await selectedAccount(run);
      return { command: "why", account, why: await whyFor(run, account, day(options)) };
    },
    decide: async () => ({ command: "decide", account: await selectedAccount(run) }),
    start: async () => ({ command: "start", sheet: await goToStart(run) }),
  };
}

const day = ({ today }: Pick<MainJobOptions, "today">): Pick<MainJobOptions, "today"> => (today === undefined ? {} : { today });
