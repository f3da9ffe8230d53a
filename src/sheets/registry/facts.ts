import type { AccountList, AccountRow, ColumnWords, RowsChoice } from "../../domain/accounts";
import type { AccountFacts, AccountScore, Decision } from "../../domain/accountScores";
import type { Finding } from "../../domain/finding";
import type { CellValue } from "../../domain/grid";
import type { KnockOutRule } from "../../domain/knockOut";
import type { ActionSync } from "../../domain/plan/actionSync";
import type { AccountSnapshot } from "../../domain/plan/snapshot";
import type { Strategy } from "../../domain/quadrant";
import type { Candidate } from "../../domain/selection";
import type { Rename } from "../../domain/renames";
import type { Language, Texts } from "../../i18n";
import type { NamedPlace } from "./named";
import type { CriteriaChanges } from "../criteriaChanges";
import type { CriteriaHeaders, CriterionRow } from "../criteriaSheet";
import type { Block, SheetDraft } from "../draft";
import type { LogEntry } from "../logTable";
import type { PlanContent } from "../overview/planCells";
import type { PlanPlaces } from "../plan/planNames";
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

/** The same with its place among the accounts of the Scores table: names alone do not tell accounts apart. */
export interface ChosenAccount extends KeyAccount {
  readonly index: number;
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
  readonly given: {
    readonly cap?: number;
    readonly capReason?: string;
    readonly rows?: RowsChoice;
    readonly weights?: Readonly<Record<string, number>>;
    /** Before there is a sheet of criteria: rules and comparisons that new sheets hold from the start. */
    readonly criteria?: Pick<CriteriaChanges, "rules" | "comparisons">;
  };
  /** What the four strategies are called on the sheets. */
  readonly strategies: Readonly<Record<Strategy, string>>;
  readonly scores: ScoresSheet;
  /** Null where the Scores sheet is new. */
  readonly update: ScoresUpdate | null;
  /** The accounts of the Scores table as it will stand, and beside each its score. */
  readonly accounts: readonly TableAccount[];
  readonly ranking: readonly AccountScore[];
  /** Words of the list that are read as ratings and not in the table of words yet. */
  readonly newWords: readonly ColumnWords[];
  /** Currencies that amounts of one column differ in and that are not in the table of rates yet. */
  readonly newCurrencies: readonly string[];
  /** What was scored, and what competes for the places on the list, in the same order. */
  readonly facts: readonly AccountFacts[];
  readonly candidates: readonly Candidate[];
  /** Whether the ranking can be known: it cannot while a knock-out rule cannot be read or weights are missing. */
  readonly isRanked: boolean;
  /** The knock-out rules that can be used. */
  readonly rules: readonly KnockOutRule[];
  /** The accounts on the list, best rank first. */
  readonly chosen: readonly ChosenAccount[];
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
  /** The plans themselves, where all of them are open. */
  readonly contents: readonly PlanContent[];
  /** What plans say of their accounts' decisions, to be written into the Scores table. */
  readonly decisions: readonly Block[];
}

/** A line of Start about what is missing. */
export interface StartLine {
  /** Formula text of how many there are. */
  readonly count: string;
  readonly text: keyof Texts["start"]["lines"];
  /** Late: it hurts already. Look: somebody should look at it. */
  readonly mark: "late" | "look";
  /** The kind of sheet on which it is put right. */
  readonly kind: string;
}

/** A plan as Start refers to it. */
export interface StartPlan {
  /** What the plan keeps of its account. */
  readonly accountId: string;
  readonly account: string;
  readonly sheet: string;
  readonly places: PlanPlaces;
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
  /** The cells of a workbook-scoped name that was read. */
  readonly named: (name: string) => NamedPlace | null;
  /** What the sheet of a kind is called; null where the workbook has none. */
  readonly sheetOf: (kind: string) => string | null;
  /** The headers of a table of ours as they stand, or were written in this run; null where there is none. */
  readonly headers: (table: string) => readonly string[] | null;
  /** The person's own list: its sheet, and formula text of how many accounts it has. */
  readonly list: { readonly source: string; readonly accounts: string } | null;
  /** Whether the list says what accounts earn us. */
  readonly hasRevenue: boolean;
  /** The rank of an account by what its plan keeps of it; null where it is not known. */
  readonly rankOf: (accountId: string) => number | null;
  /** All plans, best rank first as far as it is known. */
  readonly plans: readonly StartPlan[];
  /** The sheets of ours that a person looks at, in their order. */
  readonly sheets: readonly string[];
  /** What is missing, from all sheets. */
  readonly startLines: readonly StartLine[];
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
