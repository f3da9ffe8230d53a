import { texts } from "../../i18n";
import { area, cell } from "../a1";
import { linkTo } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLUMN, INK, ROW, emptyPanel, heading, listFormats, padded, signal, together, type Panel } from "./grid";
import { ROWS } from "./places";

/** What is missing, a line from each sheet that has something to say: how many, what, and where to act. */
export function gapsPanel({ language, startLines, sheetOf }: SheetFacts): Panel {
  const own = texts(language).start;
  const { middle, middleEnd } = COLUMN;
  const row = ROW.first;
  const title = heading(row, middle, middleEnd, own.gaps.title);
  if (startLines.length === 0) return together([title, emptyPanel(row + 1, middle, own.gaps.empty)]);
  const lines = startLines.slice(0, ROWS.gaps);
  const signals = lines.map(({ mark }, index) => signal(cell(row + 1 + index, middle), mark, "✓ 0"));
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
        { range: area(row + 1, middle, ROWS.gaps, 1), horizontal: "Left" },
        ...signals.flatMap(({ formats }) => formats),
        { range: area(row + 1, middleEnd, ROWS.gaps, 1), color: INK.brand, underline: true, horizontal: "Right" },
      ],
      highlights: signals.flatMap(({ highlights }) => highlights),
    },
  ]);
}
