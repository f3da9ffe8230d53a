import { texts } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import { shortDay } from "../formulaText";
import type { SheetFacts } from "../registry/facts";
import { RUN_DATES_NAME, runColumns } from "../runsSheet";
import { COLUMN, INK, ROW, emptyPanel, heading, listFormats, spilling, together, type Panel } from "./grid";
import { ROWS } from "./places";
import { sentence, type StartReferences } from "./references";

/** Who entered, who left and whose score moved since the run before. */
export function movedPanel(facts: SheetFacts, at: StartReferences): Panel {
  const own = texts(at.language).start.moved;
  const { middle, middleEnd } = COLUMN;
  const row = ROW.second;
  const title = heading(row, middle, middleEnd, own.title);
  const before = runColumns(facts.headers);
  const [account, score, key] = (["account", "score", "keyAccount"] as const).map(at.scores);
  if (before === null || !account || !score || !key) return together([title, emptyPanel(row + 1, middle, own.empty)]);
  const isKey = `IF(${key}=${quoteText(texts(at.language).sheets.yes)},TRUE,FALSE)`;
  const labels = `{${[own.in, own.out, own.up, own.down].map(quoteText).join(",")}}`;
  const moved = `KAM.MOVERS(${[account, score, isKey, before.account, before.score, before.key, ROWS.moved, labels].join(",")})`;
  const since = sentence(own.since, { date: shortDay(`INDEX(${RUN_DATES_NAME},2)`, at.language) });
  return together([
    title,
    {
      blocks: [
        { at: cell(row, middleEnd), cells: [[{ formula: `=IF(N(INDEX(${RUN_DATES_NAME},2))=0,${quoteText(own.first)},${since})` }]] },
        spilling(row + 1, middle, `=${moved}`, ROWS.moved, 3),
      ],
      formats: [
        { range: cell(row, middleEnd), size: 9, color: INK.muted, horizontal: "Right" },
        ...listFormats(row, middle, middleEnd, ROWS.moved).slice(1),
        { range: area(row + 1, middle, ROWS.moved, 1), bold: true, color: INK.brand },
        { range: area(row + 1, middle + 1, ROWS.moved, 1), bold: true },
        { range: area(row + 1, middle + 2, ROWS.moved, 1), numberFormat: "+0.0;-0.0;0", horizontal: "Right" },
      ],
    },
  ]);
}
