import { texts } from "../../i18n";
import { area, cell } from "../a1";
import { linkTo } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLUMN, INK, ROW, emptyPanel, heading, listFormats, padded, together, type Panel } from "./grid";
import { ROWS } from "./places";

/** What is missing, a line from each sheet that has something to say: how many, what, and where to act. */
export function gapsPanel({ language, startLines, sheetOf }: SheetFacts): Panel {
  const own = texts(language).start;
  const { middle, middleEnd } = COLUMN;
  const row = ROW.first;
  const title = heading(row, middle, middleEnd, own.gaps.title);
  if (startLines.length === 0) return together([title, emptyPanel(row + 1, middle, own.gaps.empty)]);
  const lines = startLines.slice(0, ROWS.gaps);
  const rows = padded(
    lines.map(({ count, text, kind }) => {
      const sheet = sheetOf(kind);
      return [{ formula: `=${count}` }, own.lines[text], "", "", sheet === null ? "" : linkTo(sheet, own.gaps.open)];
    }),
    ROWS.gaps,
    middleEnd - middle + 1,
  );
  return together([
    title,
    {
      blocks: [{ at: cell(row + 1, middle), cells: rows }],
      formats: [
        ...listFormats(row, middle, middleEnd, ROWS.gaps).slice(1),
        ...lines.map(({ mark }, index) => ({
          range: cell(row + 1 + index, middle),
          numberFormat: mark === "late" ? '[>0]"▲ "0;"✓ "0' : '[>0]"◆ "0;"✓ "0',
          color: mark === "late" ? INK.late : INK.look,
          bold: true,
          horizontal: "Left" as const,
        })),
        { range: area(row + 1, middleEnd, ROWS.gaps, 1), color: INK.brand, underline: true, horizontal: "Right" },
      ],
    },
  ]);
}
