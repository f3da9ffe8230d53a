import { area, cell } from "../a1";
import { COLUMN, ROW } from "./grid";
import { ROWS } from "./places";

/** Where Start shows what the pane shows, too: what to do next, the link to it, the week by owner, and who moved. */
export const START_CELLS = {
  next: cell(ROW.sentence, COLUMN.left),
  link: cell(ROW.sentence, COLUMN.right + 3),
  week: area(ROW.first + 2, COLUMN.left, ROWS.owners, 3),
  moved: area(ROW.second + 1, COLUMN.middle, ROWS.moved, 3),
} as const;
