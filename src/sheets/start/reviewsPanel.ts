import { texts } from "../../i18n";
import { absolute, area, cell } from "../a1";
import { dayFormat } from "../formulaText";
import { TODAY_NAME } from "../plan/planNames";
import type { SheetFacts } from "../registry/facts";
import { COLUMN, ROW, emptyPanel, heading, listFormats, spilling, together, whileBlank, type Panel } from "./grid";
import { ROWS } from "./places";
import { STAGES } from "./stagesPanel";

/** Days that are looked ahead. */
const DAYS = 14;

/** The reviews that come next, from the plans beside. */
export function reviewsPanel({ language, plans }: SheetFacts): Panel {
  const own = texts(language).start.reviews;
  const { left, leftEnd } = COLUMN;
  const row = ROW.second;
  const title = heading(row, left, leftEnd, own.title);
  if (plans.length === 0) return together([title, emptyPanel(row + 1, left, own.empty)]);
  const [accounts, dates] = [STAGES.account, STAGES.review].map(
    (column) => `${absolute(STAGES.first, column)}:${absolute(STAGES.first + ROWS.plans - 1, column)}`,
  );
  // Not the third column, which says where on the list a plan stands: the name has the room of the next cells.
  const next = `INDEX(KAM.UPCOMING(${accounts},${dates},${TODAY_NAME},${DAYS},${ROWS.reviews}),SEQUENCE(${ROWS.reviews}),{1,2})`;
  return together([
    title,
    whileBlank(row, leftEnd, cell(row + 1, left), own.none),
    {
      blocks: [spilling(row + 1, left, `=${next}`, ROWS.reviews, 2)],
      formats: [
        ...listFormats(row, left, leftEnd, ROWS.reviews).slice(1),
        { range: area(row + 1, left, ROWS.reviews, 1), numberFormat: dayFormat("ddd d mmm", language), horizontal: "Left" },
      ],
    },
  ]);
}
