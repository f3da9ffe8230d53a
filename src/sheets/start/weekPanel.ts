import { texts } from "../../i18n";
import { area, cell } from "../a1";
import { TODAY_NAME } from "../plan/planNames";
import { COLUMN, INK, ROW, emptyPanel, heading, listFormats, signal, spilling, together, whileBlank, type Panel } from "./grid";
import { ROWS } from "./places";
import type { StartReferences } from "./references";

/** Late and due actions by owner. */
export function weekPanel(at: StartReferences): Panel {
  const own = texts(at.language).start.thisWeek;
  const { left, leftEnd } = COLUMN;
  const row = ROW.first;
  const title = heading(row, left, leftEnd, own.title);
  const columns = (["account", "owner", "due", "status"] as const).map(at.actions);
  if (columns.includes(null)) return together([title, emptyPanel(row + 1, left, own.empty)]);
  const first = row + 2;
  const total = first + ROWS.owners;
  const week = `KAM.WEEK(${columns.join(",")},${TODAY_NAME},${ROWS.owners})`;
  const all = `KAM.WEEK(${columns.join(",")},${TODAY_NAME},1000)`;
  const sum = (column: number) => ({ formula: `=SUM(INDEX(${all},0,${column}))` });
  const late = signal(area(first, left + 1, ROWS.owners + 1, 1), "late");
  return together([
    title,
    whileBlank(row, leftEnd, cell(first, left), own.none),
    {
      blocks: [
        { at: cell(row + 1, left), cells: [[own.owner, own.late, own.due, own.days, own.account]] },
        spilling(first, left, `=${week}`, ROWS.owners, leftEnd - left + 1),
        { at: cell(total, left), cells: [[own.all, sum(2), sum(3)]] },
      ],
      formats: [
        ...listFormats(row + 1, left, leftEnd, ROWS.owners),
        { range: area(row + 1, left + 1, ROWS.owners + 2, 3), horizontal: "Right" },
        { range: area(first, left + 2, ROWS.owners + 1, 1), numberFormat: '0;"–";"–"' },
        ...late.formats,
        { range: area(total, left, 1, leftEnd - left + 1), bold: true, border: { side: "EdgeTop", color: INK.brand } },
        { range: area(row + 1, leftEnd, ROWS.owners + 1, 1), horizontal: "Left", indent: 1 },
      ],
      highlights: late.highlights,
    },
  ]);
}
