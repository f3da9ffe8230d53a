import { absolute } from "../a1";
import { COLUMN, ROW } from "./grid";

/** Rows that the lists of the page have. */
export const ROWS = { owners: 5, reviews: 4, gaps: 7, moved: 4, plans: 15 } as const;

/** Cells of the page that other cells of it look at. */
export const PLACES = {
  /** Share of the weight that is known. */
  known: absolute(ROW.figures + 1, COLUMN.middle),
  /** The owner with most late actions, and how many are late in all. */
  firstOwner: absolute(ROW.first + 2, COLUMN.left),
  late: absolute(ROW.first + 2 + ROWS.owners, COLUMN.left + 1),
  due: absolute(ROW.first + 2 + ROWS.owners, COLUMN.left + 2),
  /** The next review. */
  review: absolute(ROW.second + 1, COLUMN.left),
  reviewAccount: absolute(ROW.second + 1, COLUMN.left + 1),
} as const;
