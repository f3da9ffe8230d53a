import type { CriteriaStanding } from "../../../actions/criteria/readCriteria";
import type { AccountScore } from "../../../actions/criteria/trying";
import type { CriteriaDraft } from "../../../actions/criteria/draft";

/** What each part of the criteria works on. */
export interface TabProps {
  readonly standing: CriteriaStanding;
  readonly draft: CriteriaDraft;
  readonly change: (draft: CriteriaDraft) => void;
  /** The ranking as the workbook has it, and as the draft would make it; null where it cannot be known. */
  readonly before: readonly AccountScore[] | null;
  readonly after: readonly AccountScore[] | null;
}
