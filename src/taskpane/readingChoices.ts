import type { MainJobOptions } from "../actions/choose/mainJob";

/** How the list is to be read. */
export type ReadingOptions = Pick<MainJobOptions, "overrides" | "rows" | "words" | "wordRatings" | "criteria">;

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
  /** Words of columns and the ratings that they stand for, as the person has set them. */
  readonly wordRatings: NonNullable<MainJobOptions["wordRatings"]>;
  /** What was changed about the criteria before there are sheets of them. */
  readonly criteria: NonNullable<MainJobOptions["criteria"]>;
}

/** The list read as it is recognised. */
export const AS_RECOGNISED: ReadingChoices = { overrides: {}, rows: null, acceptsWords: false, wordRatings: [], criteria: {} };

/** How the list is to be read, of all that was chosen. */
export const readingOf = ({ overrides, rows, acceptsWords, wordRatings, criteria }: ReadingChoices): ReadingChoices => ({
  overrides,
  rows,
  acceptsWords,
  wordRatings,
  criteria,
});

/** Whether the list is read alike under both. */
export const isReadAlike = (one: ReadingChoices, other: ReadingChoices): boolean =>
  one.overrides === other.overrides &&
  one.rows === other.rows &&
  one.acceptsWords === other.acceptsWords &&
  one.wordRatings === other.wordRatings &&
  one.criteria === other.criteria;

/** What the choices mean for reading the list. */
export const readingOptions = ({ overrides, rows, acceptsWords, wordRatings, criteria }: ReadingChoices): ReadingOptions => ({
  overrides,
  ...(rows === null ? {} : { rows }),
  ...(acceptsWords ? { words: "accept" } : {}),
  ...(wordRatings.length === 0 ? {} : { wordRatings }),
  ...(Object.keys(criteria).length === 0 ? {} : { criteria }),
});
