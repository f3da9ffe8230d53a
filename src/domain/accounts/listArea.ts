import type { Recogniser } from "./recognise";
import type { SheetCells } from "./sheetCells";

/** A part of a sheet that may hold an account list. Rows and columns are zero-based and of the sheet. */
export interface ListArea {
  /** Name of the Excel table, null for plain cells. */
  readonly table: string | null;
  /** Of two rows of headers the lower one; the row before the first where there are no headers. */
  readonly headerRow: number;
  /** Headers that are not what the cell of the header row says, by column: read together from two rows. */
  readonly headers?: ReadonlyMap<number, string>;
  /** First and last row that may hold an account; the last comes before the first where there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** All columns that may be mapped. */
  readonly columns: readonly number[];
  /** Those whose cells belong to the accounts: notes beside the list are no data of theirs. */
  readonly own: ReadonlySet<number>;
  /** How many fields its headers name, each counted by how surely. */
  readonly plausibility: number;
}

/** What the detection of lists works with. */
export interface ListSearch {
  readonly cells: SheetCells;
  readonly recognise: Recogniser;
  /** Whether a header is taken for the account column's. */
  readonly isAccount: (text: string, column: number) => boolean;
}
