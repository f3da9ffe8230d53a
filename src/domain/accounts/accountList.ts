import type { Finding } from "../finding";
import type { Language } from "../language";
import type { MappedColumn, MappedCriterion } from "./mappedColumn";
import type { MappingWhy } from "./mapping";
import type { RowsChoice } from "./rowsPerAccount";
import type { HeaderLanguage } from "./synonyms";
import type { UnusedColumn } from "./unusedColumns";

/** An account as the list has it. */
export interface AccountRow {
  /** Exactly as it stands in the cell; a number as its text. */
  readonly name: string;
  /** Zero-based sheet row: the first of the account's. */
  readonly row: number;
  /** All rows of the account in their order; left out where it has one. */
  readonly rows?: readonly number[];
  /** The account's id in another system, from the column `mapping.key`; left out where there is none. */
  readonly key?: string;
  /** `""` where the list names none. */
  readonly manager: string;
  /** By criterion id; null where nothing usable stands there, or no column is mapped. A rating of 0 is null: not rated. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Criteria whose cell holds an Excel error, or a number that is not a rating where ratings stand: a formula on it has an error too. */
  readonly errors: readonly string[];
}

/** How the rows of the list became accounts. */
export interface RowsReading {
  /** Rows that say something of an account. */
  readonly read: number;
  /** Whether accounts were found to have several rows, whatever was chosen. */
  readonly areSeveral: boolean;
  /** What was done with several rows; `as-is` where each account has one. */
  readonly choice: RowsChoice;
  /** An account's name stands once for several rows, as in merged cells: it holds for the rows without one below it. */
  readonly namesStandOnce: boolean;
  /** The column that orders the rows in time, null for the order of the list. */
  readonly time: MappedColumn | null;
  /** The criterion that weighs shares, null for none. */
  readonly weight: string | null;
}

/** A sheet read as an account list. */
export interface AccountList {
  readonly source: {
    readonly sheet: string;
    /** Name of the Excel table, null for plain cells. */
    readonly table: string | null;
    /** Zero-based sheet rows. First and last cover all accounts: the whole body of a table, the first to the last account of plain cells. */
    readonly headerRow: number;
    readonly firstRow: number;
    readonly lastRow: number;
  };
  readonly mapping: {
    readonly account: MappedColumn;
    readonly manager: MappedColumn | null;
    /** The account's id in another system: what an account is known by when its name changes, or when two are called alike. */
    readonly key: MappedColumn | null;
    /** Every criterion in play; null where no column serves. */
    readonly criteria: Readonly<Record<string, MappedCriterion | null>>;
    /** Why each column serves, and how surely: by field (`account`, `manager` or a criterion's id). */
    readonly why: ReadonlyMap<string, MappingWhy>;
  };
  /** The columns of the list that have a header, as a person may choose them. */
  readonly columns: readonly MappedColumn[];
  /** Columns that look like a criterion and are not used, each with why. */
  readonly unused: readonly UnusedColumn[];
  readonly rows: RowsReading;
  readonly accounts: readonly AccountRow[];
  /** That of sheets about the list. */
  readonly language: Language;
  /** Of the recognised headers. */
  readonly headerLanguage: HeaderLanguage;
  readonly findings: readonly Finding[];
}
