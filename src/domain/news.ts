import type { LogChange } from "./keyAccountLog";

/** Who entered or left the list of key accounts since the run before, and why. */
export interface ListNews {
  /** Excel's serial number of the day of that run. */
  readonly since: number;
  readonly changes: readonly { readonly account: string; readonly change: LogChange; readonly reason: string }[];
}

/** An action in the news: done since the plans were brought up to date last, or late now. */
export interface ActionNews {
  readonly account: string;
  readonly action: string;
  readonly owner: string;
  /** Excel's serial number of the day; null without a date. */
  readonly due: number | null;
}

/** What happened to the actions of all plans. */
export interface PlanNews {
  readonly done: readonly ActionNews[];
  /** What became late last comes first. */
  readonly late: readonly ActionNews[];
}
