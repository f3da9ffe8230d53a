import type { AccountList, AccountRow } from "../../domain/accounts";
import type { AccountScore, Decision } from "../../domain/accountScores";
import type { Finding } from "../../domain/finding";
import type { CellValue } from "../../domain/grid";
import type { ActionSync } from "../../domain/plan/actionSync";
import type { AccountSnapshot } from "../../domain/plan/snapshot";
import type { Strategy } from "../../domain/quadrant";
import type { Rename } from "../../domain/renames";
import type { Language } from "../../i18n";
import type { CriteriaHeaders, CriterionRow } from "../criteriaSheet";
import type { Block, SheetDraft } from "../draft";
import type { LogEntry } from "../logTable";
import type { PlanEntry, PlansContext } from "../plan/planRow";
import type { CatalogueQuestion } from "../plan/questionsTable";
import type { QuestionHeaders } from "../plan/questionsTable";
import type { ScoresSheet } from "../scoresSheet";
import type { ScoresUpdate } from "../scoresUpdate";
import type { Settings } from "../settings";
import type { TablePart } from "../tablePart";
import type { TeamSources } from "../teamTable";

/** An account of the Scores table: its name, its row in the list (none where it has left the list), and what was typed about it. */
export interface TableAccount {
  readonly name: string;
  /** Stays when the name changes; null where the person has deleted the column of ids. */
  readonly id: string | null;
  readonly listed: AccountRow | null;
  /** Ratings by criterion id, as they were typed. */
  readonly typed: Readonly<Record<string, CellValue>>;
  readonly manager: string;
  readonly decision: Decision | null;
  readonly reason: string;
}

/** An account on the key-account list. */
export interface KeyAccount {
  readonly account: string;
  /** 0–100; null where a person decided on an account that has none. */
  readonly score: number | null;
  readonly tier: string | null;
  readonly rank: number | null;
}

/** The list as it was read and scored: everything that is decided before the first cell is written. */
export interface Choice {
  readonly list: AccountList;
  /** An account's row in the list, by its name. */
  readonly listed: (account: string) => AccountRow | undefined;
  readonly language: Language;
  readonly criteria: readonly CriterionRow[];
  readonly criteriaHeaders: CriteriaHeaders;
  readonly settings: Settings;
  /** What was given for this run: the one thing that is written over a setting that stands. */
  readonly given: { readonly cap?: number; readonly capReason?: string };
  /** What the four strategies are called on the sheets. */
  readonly strategies: Readonly<Record<Strategy, string>>;
  readonly scores: ScoresSheet;
  /** Null where the Scores sheet is new. */
  readonly update: ScoresUpdate | null;
  /** The accounts of the Scores table as it will stand, and beside each its score. */
  readonly accounts: readonly TableAccount[];
  readonly ranking: readonly AccountScore[];
  /** Whether the ranking can be known: it cannot while a knock-out rule cannot be read or weights are missing. */
  readonly isRanked: boolean;
  /** The accounts on the list, best rank first. */
  readonly chosen: readonly KeyAccount[];
  /** Accounts that are called something other than at the last run. */
  readonly renamed: readonly Rename[];
  /** What the sheet of comparisons that stands needs for criteria it does not compare yet. */
  readonly pairwise: SheetDraft | null;
  readonly findings: readonly Finding[];
}

/** The questions that plans may ask, and what their sheet lacks. */
export interface Catalogue {
  readonly questions: readonly CatalogueQuestion[];
  readonly headers: QuestionHeaders;
  /** Codes to write for questions that have none. */
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** What is known of plans, and of what goes across them. */
export interface Planning {
  readonly catalogue: Catalogue;
  /** Whether plans are copied from a template of ours that is yet to be made. */
  readonly needsTemplate: boolean;
  readonly context: PlansContext;
  readonly plans: readonly PlanEntry[];
  /** Whether these are all the plans there are, rather than new ones alone. */
  readonly areAll: boolean;
  /** What makes plans and the list of all actions say the same; null where that was not compared. */
  readonly sync: ActionSync | null;
  readonly snapshots: readonly AccountSnapshot[];
  /** What plans say of their accounts' decisions, to be written into the Scores table. */
  readonly decisions: readonly Block[];
}

/** All that our sheets are made from, once the workbook is read and everything is decided. */
export interface SheetFacts {
  readonly language: Language;
  /** Excel's serial number of the day. */
  readonly today: number;
  /** What the sheet of a kind is called, or will be. */
  readonly nameOf: (kind: string) => string;
  /** A table of ours as it stands. */
  readonly table: (name: string) => TablePart | null;
  /** Kinds of sheets that were asked for. */
  readonly requested: ReadonlySet<string>;
  /** Null where the list was not read. */
  readonly choice: Choice | null;
  /** Null where plans are not looked at. */
  readonly planning: Planning | null;
  /** Who has a part in which account, as formulas refer to it; null while the workbook has no team and gets none. */
  readonly team: TeamSources | null;
  /** Lines for the key account log; null while it cannot be known who is on the list. */
  readonly log: readonly LogEntry[] | null;
}
