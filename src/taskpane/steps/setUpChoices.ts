import type { MainJobOptions } from "../../actions/choose/mainJob";
import type { CriteriaChanges } from "../../actions/criteria/trying";
import type { RowsChoice } from "../readingChoices";

/** Words of one column and the ratings that they stand for. */
export type WordRatings = NonNullable<MainJobOptions["wordRatings"]>[number];

/** What a person has set in the first steps and the workbook does not hold yet: it goes with the next ranking. */
export interface SetUpChoices {
  /** Criterion id, `account` or `manager` → column, `""` for none: only what differs from what was recognised. */
  readonly overrides: Readonly<Record<string, string>>;
  /** What to do with several rows of an account; null to leave it as it is. */
  readonly rows: RowsChoice | null;
  readonly wordRatings: readonly WordRatings[];
  /** Changes of criteria before there are sheets of ours. */
  readonly criteria: CriteriaChanges;
}

/** Everything as it is recognised. */
export const AS_FOUND: SetUpChoices = { overrides: {}, rows: null, wordRatings: [], criteria: {} };

/** What the choices mean for reading and ranking the list. */
export const setUpOptions = ({
  overrides,
  rows,
  wordRatings,
  criteria,
}: SetUpChoices): Pick<MainJobOptions, "overrides" | "rows" | "wordRatings" | "criteria"> => ({
  overrides,
  ...(rows === null ? {} : { rows }),
  ...(wordRatings.length === 0 ? {} : { wordRatings }),
  ...(Object.keys(criteria).length === 0 ? {} : { criteria }),
});
