import type { ColumnWords, RowsChoice } from "../../domain/accounts";
import type { Rigor } from "../../domain/plan/rigor";
import type { Language } from "../../i18n";
import type { CriteriaChanges } from "../../sheets/criteriaChanges";
import type { TemplateFile } from "../plan/planTemplate";
import type { AccountRef } from "../account/accountRef";

/** Named steps of the main job, in order: what the pane shows while it runs. */
export const MAIN_JOB_STEPS = ["read", "score", "plan"] as const;

export type MainJobStep = (typeof MAIN_JOB_STEPS)[number];

/** How far a step is. */
export interface StepCount {
  readonly step: MainJobStep;
  readonly done: number;
  readonly total: number;
  /** What is at work now; left out where nothing single is. */
  readonly of?: string;
}

/** What a person may set for one run. */
export interface MainJobOptions {
  /** Criterion id, `account` or `manager` → header of the list; `""` for none. They count before what is recognised. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** What to do where the list has several rows an account; kept on the Settings sheet. */
  readonly rows?: RowsChoice;
  /** `accept` reads words that look like ratings as those that are proposed; kept on the sheet of words. */
  readonly words?: "propose" | "accept";
  /** Criterion id → weight, 0 or more, where it is to be another; kept on the Criteria sheet. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Words of columns and the ratings that they stand for, as a person has set them; kept on the sheet of words, where those that stand count first. */
  readonly wordRatings?: readonly ColumnWords[];
  /** What a person has changed about the criteria before there is a sheet of them; later it is changed there. */
  readonly criteria?: CriteriaChanges;
  /** How many key accounts the list may hold; kept on the Settings sheet. */
  readonly cap?: number;
  /** Why the cap is over 50. */
  readonly capReason?: string;
  /** How many plan tabs to write at most, best rank first; all key accounts without it. */
  readonly plans?: number;
  /** The accounts that get a plan now, whether or not they are on the list; the key accounts without it. */
  readonly planAccounts?: readonly AccountRef[];
  /** Who owns the new plans; the account manager of each without it. */
  readonly owner?: string;
  /** How deep new plans go; light without it. */
  readonly rigor?: Rigor;
  /** The sheet of the workbook that new plans are copied from. */
  readonly template?: string;
  /** A company's own template, brought in from a file, that new plans are copied from. */
  readonly templateFile?: TemplateFile;
  /** Language of the sheets; without it, that of the list's headers. Sheets that are there keep theirs. */
  readonly language?: Language;
  /** Excel's serial number of the day that the log is dated with; the clock's without it. */
  readonly today?: number;
  /** `choosing` writes the scores and the list alone; without it, plans, team and role coverage too. */
  readonly half?: "choosing";
  /** Kinds of sheets that are made on request, to be made now. */
  readonly add?: readonly string[];
  readonly onStep?: (step: MainJobStep) => void;
  /** Counts within a step: accounts read and scored, plans drafted. */
  readonly onCount?: (count: StepCount) => void;
}

/** What choosing looks at, with the day it counts as. */
export type ChoiceOptions = Pick<
  MainJobOptions,
  "overrides" | "rows" | "words" | "wordRatings" | "weights" | "criteria" | "cap" | "capReason" | "language" | "half" | "add"
> & {
  readonly today: number;
};
