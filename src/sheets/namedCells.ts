/** Workbook-scoped names of cells that formulas on other sheets refer to: the cells may move, the names stay. */

/** The weights of the criteria, in the order of the rating columns. */
export const WEIGHTS_NAME = "KAM_Weights";

/** Columns of Data: revenue (not there where the list names none), the accounts, and which of them are on the list. */
export const REVENUE_NAME = "KAM_Revenue";
export const LISTED_NAME = "KAM_Listed";
export const ON_LIST_NAME = "KAM_OnList";

/** Strategies of the portfolio in the person's own words, in the order of `STRATEGIES`. */
export const STRATEGIES_NAME = "KAM_Strategies";

/** The words for the status of a ranked account, in the order of `ALL_STATUSES`; the first three alone in workbooks made before. */
export const STATUS_NAME = "KAM_StatusLabels";

/** The comparisons of criteria in pairs, and beside each compared criterion its id and weight. */
export const PAIRWISE_NAME = "KAM_Pairwise";
export const PAIRWISE_IDS_NAME = "KAM_PairwiseIds";
export const PAIRWISE_WEIGHTS_NAME = "KAM_PairwiseWeights";
