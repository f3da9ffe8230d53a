import type { Finding } from "../domain/finding";
import type { PlanNews } from "../domain/news";
import type { Rigor } from "../domain/plan/rigor";
import type { Language } from "../i18n";
import type { HistoryEntry } from "./undo/history";

/** A plan as it stands after refreshing; `null` for what it does not say. */
export interface PlanSummary {
  readonly account: string;
  readonly sheet: string;
  readonly rigor: Rigor;
  /** In the words of its sheet. */
  readonly stage: string;
  readonly standing: string;
  /** Share of its questions that are answered, 0 to 1. */
  readonly completeness: number | null;
  /** 0 to 100. */
  readonly health: number | null;
  readonly overdue: number | null;
  readonly openActions: number | null;
  /** Excel's serial number of the day. */
  readonly nextReview: number | null;
  /** Nothing was changed for longer than its review rhythm. */
  readonly stale: boolean;
}

/** What refreshing did. */
export interface RefreshResult {
  readonly language: Language;
  readonly plans: readonly PlanSummary[];
  /** Sheets that were made or written to. */
  readonly sheets: readonly string[];
  /** Actions that were changed both in a plan and on the Actions sheet: shown there, decided by nobody. */
  readonly conflicts: number;
  readonly news: PlanNews;
  readonly findings: readonly Finding[];
  /** Those of the findings that the refresh before told too. */
  readonly told: readonly Finding[];
}

/** One action of a plan, or a question that became a task. */
export interface ActionLine {
  readonly account: string;
  readonly sheet: string;
  readonly code: string;
  readonly action: string;
  readonly owner: string;
  /** Excel's serial number of the day; null without a date. */
  readonly due: number | null;
  /** In the words of its sheet. */
  readonly status: string;
  readonly done: boolean;
  /** Days since it was due; 0 for one that is not late. */
  readonly daysLate: number;
}

/** What taking back the last generation or refresh did. */
export interface UndoResult {
  /** Sheets that are as they were before. */
  readonly sheets: readonly string[];
  /** Where somebody has typed since: left as it is. */
  readonly kept: readonly string[];
}

/** What taking something back would do. */
export interface UndoPreview {
  readonly entry: HistoryEntry;
  /** Sheets that were made, and go. */
  readonly removed: readonly string[];
  /** Sheets that were written to: how many cells get back what was in them, and how many rows go. */
  readonly restored: readonly { readonly sheet: string; readonly cells: number; readonly rows: number }[];
  /** Sheets that stay as they are, with the later step that has written there; null where somebody has typed. */
  readonly kept: readonly { readonly sheet: string; readonly by: HistoryEntry | null }[];
  /** How many other sheets there are. */
  readonly untouched: number;
}

/** What writing the template afresh did. */
export interface TemplateResult {
  readonly language: Language;
  /** The sheet that the next plans are copied from, unless another one is chosen. */
  readonly template: string;
  /** What the template that was there is called now; null where there was none. */
  readonly kept: string | null;
  /** Sheets that were made. */
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
}
