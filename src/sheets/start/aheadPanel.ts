import { LANGUAGES, texts } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { DataBar, DraftCell } from "../draft";
import { shortDay } from "../formulaText";
import { TODAY_NAME } from "../plan/planNames";
import { COLORS } from "../style";
import { COLUMN, INK, ROW, emptyPanel, heading, listFormats, together, type Panel } from "./grid";
import { sentence, type StartReferences } from "./references";

/** Periods of seven days that are shown, the first from today on: the same that "due" means in the list of this week. */
const PERIODS = 6;
const DAYS = 7;

/** Late, the periods, later, without a date. */
const ROWS = PERIODS + 3;

const COUNT_COLUMN = COLUMN.left + 3;

const counts = area(ROW.third + 1, COUNT_COLUMN, ROWS, 1);

/** Twenty actions fill the bar: it compares the rows, and does not say how many there are in all. */
export const aheadBar: DataBar = { range: counts, color: COLORS.bar, from: 0, to: 20 };

/** How many open actions fall due when, from late to those without a date: what is coming, and whether it piles up. */
export function aheadPanel(at: StartReferences): Panel {
  const own = texts(at.language).start.ahead;
  const { left, leftEnd } = COLUMN;
  const row = ROW.third;
  const title = heading(row, left, leftEnd, own.title);
  const [action, due, status] = (["action", "due", "status"] as const).map(at.actions);
  if (!action || !due || !status) return together([title, emptyPanel(row + 1, left, own.empty)]);
  const done = `{${LANGUAGES.map((language) => quoteText(texts(language).planning.words.actionStatuses.done)).join(",")}}`;
  const open = (...conditions: string[]): string => {
    const where = conditions.join(",");
    return `COUNTIFS(${where})-SUM(COUNTIFS(${where},${status},${done}))`;
  };
  const from = (period: number): string => (period === 0 ? TODAY_NAME : `${TODAY_NAME}+${DAYS * period}`);
  const on = (sign: string, period: number): string => `${due},"${sign}"&${from(period)}`;
  const span = (period: number): string =>
    sentence(own.span, {
      from: shortDay(`(${from(period)})`, at.language),
      to: shortDay(`(${TODAY_NAME}+${DAYS * period + DAYS - 1})`, at.language),
    });
  const line = (label: string, count: string): DraftCell[] => [{ formula: `=${label}` }, "", "", { formula: `=${count}` }];
  return together([
    title,
    {
      blocks: [
        {
          at: cell(row + 1, left),
          cells: [
            line(quoteText(own.late), open(on("<", 0))),
            ...Array.from({ length: PERIODS }, (_, period) => line(span(period), open(on(">=", period), on("<", period + 1)))),
            line(quoteText(own.later), open(on(">=", PERIODS))),
            line(quoteText(own.undated), open(`${action},"?*"`, `${due},""`)),
          ],
        },
      ],
      formats: [...listFormats(row, left, leftEnd, ROWS).slice(1), { range: counts, numberFormat: '0;"–";"–"', horizontal: "Right" }],
      highlights: [
        {
          range: area(row + 1, left, 1, COUNT_COLUMN - left + 1),
          formula: `=N($${cell(row + 1, COUNT_COLUMN)})>0`,
          color: INK.late,
          bold: true,
        },
      ],
    },
  ]);
}
