import type { Finding } from "../finding";
import type { Language } from "../language";
import type { DecimalMark } from "./numbers";

/** What the numbers of a column are: `probability` goes from 0 to 1, `percent` from 0 to 100, `rating` from 1 to 5. */
export type Scale = "amount" | "rating" | "probability" | "percent";

/** A column of the list. */
export interface MappedColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  /** Its header as it stands there; the column's letters where the cell is empty. */
  readonly header: string;
}

/** The column that a criterion is read from. */
export interface MappedCriterion extends MappedColumn {
  readonly scale: Scale;
  /** The decimal mark of numbers that stand as text; null where none does. */
  readonly decimal: DecimalMark | null;
  /** The column stands for the criterion without being called so. */
  readonly guess: boolean;
}

/** An account as the list has it. */
export interface AccountRow {
  /** Exactly as it stands in the cell; a number as its text. */
  readonly name: string;
  /** Zero-based sheet row. */
  readonly row: number;
  /** `""` where the list names none. */
  readonly manager: string;
  /** By criterion id; null where nothing usable stands there, or no column is mapped. A rating of 0 is null: not rated. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Criteria whose cell holds an Excel error, or a number that is no rating where ratings stand: a formula on it has an error too. */
  readonly errors: readonly string[];
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
    /** Every criterion in play; null where no column serves. */
    readonly criteria: Readonly<Record<string, MappedCriterion | null>>;
  };
  readonly accounts: readonly AccountRow[];
  /** Of the recognised headers. */
  readonly language: Language;
  readonly findings: readonly Finding[];
}
