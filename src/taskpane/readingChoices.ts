import type { MainJobOptions } from "../actions/choose/mainJob";

/** How the list is to be read. */
export type ReadingOptions = Pick<MainJobOptions, "overrides" | "rows" | "words">;

/** What a preview of the ranking depends on. */
export type PreviewOptions = ReadingOptions & Pick<MainJobOptions, "cap" | "capReason">;

/** What can be done with several rows of an account. */
export type RowsChoice = NonNullable<MainJobOptions["rows"]>;

/** How the person wants the list to be read. */
export interface ReadingChoices {
  /** Criterion id, `account` or `manager` → header, `""` for none: only what differs from what was recognised. */
  readonly overrides: Readonly<Record<string, string>>;
  /** What to do with several rows of an account; null to leave it as it is. */
  readonly rows: RowsChoice | null;
  /** Whether words are read as the ratings that are proposed. */
  readonly acceptsWords: boolean;
}

/** The list read as it is recognised. */
export const AS_RECOGNISED: ReadingChoices = { overrides: {}, rows: null, acceptsWords: false };

/** How the list is to be read, of all that was chosen. */
export const readingOf = ({ overrides, rows, acceptsWords }: ReadingChoices): ReadingChoices => ({ overrides, rows, acceptsWords });

/** Whether the list is read alike under both. */
export const isReadAlike = (one: ReadingChoices, other: ReadingChoices): boolean =>
  one.overrides === other.overrides && one.rows === other.rows && one.acceptsWords === other.acceptsWords;

/** What the choices mean for reading the list. */
export const readingOptions = ({ overrides, rows, acceptsWords }: ReadingChoices): ReadingOptions => ({
  overrides,
  ...(rows === null ? {} : { rows }),
  ...(acceptsWords ? { words: "accept" } : {}),
});
