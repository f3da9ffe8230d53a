import type { Combining } from "./combine";
import type { DecimalMark } from "./numbers";
import type { Match } from "./recognise";
import type { RatedWord } from "./words";

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
  /** Columns that are added up, this one among them, from left to right; left out where it is this one alone. */
  readonly added?: readonly number[];
  /** Words that are read as these ratings; left out where there are none. */
  readonly words?: readonly RatedWord[];
  /** The amounts are in several currencies: these, the most frequent first, named in the cells of a column, which may be this one itself. */
  readonly currencies?: { readonly column: number; readonly codes: readonly string[] };
  /** How several rows of an account become its figure; left out where every account has one row. */
  readonly combining?: Combining;
}

/** The column of a field, and why: null where a person has named it. */
export interface Choice {
  readonly column: number;
  readonly match: Match | null;
  readonly confidence: number;
  readonly fromPeriods: boolean;
}
