/** Whose the rows of the list are, as formulas refer to it. */
export interface ListRows {
  /** Which rows are called what another row is (see `placesText`); `""` where each has its own name. */
  readonly places: string;
  /** How several rows become one account; null where each row is an account of its own. */
  readonly combined: CombinedRows | null;
}

/** What `KAM.COMBINE` needs beside names and values. */
export interface CombinedRows {
  /** A name holds for the rows without one below it. */
  readonly once: boolean;
  /** Formula text of the accounts' ids, of what rows are ordered by in time, and of what they are weighed by; null for none. */
  readonly keys: string | null;
  readonly times: string | null;
  readonly weights: string | null;
}

/** Each row of the list an account of its own. */
export const PLAIN_ROWS: ListRows = { places: "", combined: null };
