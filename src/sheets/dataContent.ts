import type { Combining } from "../domain/accounts";
import type { Language } from "../i18n";
import type { ListRows } from "./listRows";
import type { AccountDataKey } from "./scoreColumns";
import type { ScoresLayout } from "./scoresLayout";
import type { TeamHeaders } from "./teamTable";

/** A column of the person's list, as formulas refer to it. */
export interface SourceColumn {
  readonly header: string;
  /** Formula text (no `=`) of its values, empty cells as `""`. */
  readonly values: string;
  /** How the rows of an account become its value; left out where each has one row. */
  readonly how?: Combining;
  /** Whether the values are ratings: then what is none is an error in every row. */
  readonly isRating?: boolean;
}

/** What the Scores and Data sheets are made from. */
export interface ScoresContent {
  readonly language: Language;
  /** Name of the person's own sheet, for the note. */
  readonly sourceSheet: string;
  /** Formula text of the account names in the person's list. */
  readonly accountNames: string;
  /** Whose the rows of the list are. */
  readonly rows: ListRows;
  readonly manager: SourceColumn | null;
  /** The mapped criteria by id; the others are input columns. */
  readonly sources: Readonly<Record<string, SourceColumn>>;
  /** Headers of `KAM_Team`, or null where the workbook has no team yet. */
  readonly team: TeamHeaders | null;
  /** Whether there are knock-out rules, and comparisons in pairs: their sheets are made on request. */
  readonly rules: boolean;
  readonly pairwise: boolean;
  /** Whether Settings has a lowest score for being proposed: workbooks made before have none. */
  readonly lowest: boolean;
}

/** Columns of the Data sheet that are not criteria. */
export type DataKey =
  | AccountDataKey
  | "account"
  | "ranked"
  | "ranking"
  | "drawnStrength"
  | "drawnAttractiveness"
  | "rankedKey"
  | "keyList"
  | "keyManager"
  | "keyLoad"
  | "isKey"
  | "drawn"
  | "drawnKey"
  | "namePlace"
  | "pairwise"
  | "consistency"
  | "conflict"
  | "rankedRow"
  | "why"
  | "whatIf"
  | "barred"
  | "competes"
  | "rateFirst"
  | "compared";

/** The column with the live ratings of a criterion. */
export const ratedKey = (criterion: string): string => `rated ${criterion}`;

/** So many places of the ranked list are shown on sheets of their own; the Scores sheet has the ranks of all accounts. */
export const MOST_RANKED = 200;

/** So many accounts the portfolio's chart has room for: all key accounts, then the others by rank. */
export const MOST_DRAWN = 60;

/** What the formula of a column may refer to, as formula text. */
export interface DataReferences {
  readonly scores: ScoresLayout;
  readonly content: ScoresContent;
  /** All that another column of the sheet holds. */
  readonly spill: (key: string) => string;
  /** The first cells of another column, filled or not. `place` picks one of several columns of one formula, from 0. */
  readonly top: (key: string, rows: number, place: number) => string;
  /** Whether the person's list says anything for this column. */
  readonly has: (key: string) => boolean;
  /** A parameter of all criteria, in the order of the ratings. */
  readonly parameters: (parameter: "criterion" | "weight" | "axis") => string;
  /** Some parameters of one criterion, below each other. */
  readonly parameter: (criterion: string, from: "break1" | "direction", to?: "break4") => string;
  /** The cell that says which rows of the list are called what another row is. */
  readonly places: string;
}

/** A column (or a few beside each other) that one formula fills; null where the list says nothing: ratings are typed. */
export interface DataColumn {
  readonly key: string;
  readonly columns: number;
  readonly header: (language: Language) => string;
  readonly formula: (at: DataReferences) => string | null;
}
