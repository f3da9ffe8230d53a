import { texts, type Language } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { ChartDraft, SheetDraft } from "../draft";
import { dayFormat, shortDay } from "../formulaText";
import { linkTo } from "../links";
import { sheetMarker } from "../marker";
import { TODAY_NAME } from "../plan/planNames";
import { pointSeries } from "../portfolioSheet";
import type { SheetEntry } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { RUN_DATES_NAME } from "../runsSheet";
import { aheadBar, aheadPanel } from "./aheadPanel";
import { figures } from "./figures";
import { COLUMN, INK, ROW, WIDTHS, heading, padded, together, wholePage, type Panel } from "./grid";
import { movedPanel } from "./movedPanel";
import { gapsPanel } from "./gapsPanel";
import { nextStep } from "./nextStep";
import { sentence, startReferences, type StartReferences } from "./references";
import { reviewsPanel } from "./reviewsPanel";
import { stagesPanel } from "./stagesPanel";
import { changedBlocks } from "../tablePart";
import { withoutTyped } from "./typedNotes";
import { weekPanel } from "./weekPanel";

/** Links in a row of the list of sheets, and rows of them. */
const LINKS_ACROSS = [COLUMN.right + 1, COLUMN.right + 2, COLUMN.right + 4] as const;
const LINK_ROWS = 6;

/** Start: the list, the next best step, this week, what is missing, what moved, every plan and every sheet on one page. All of it is live. */
export function startDraft(sheet: string, facts: SheetFacts): SheetDraft {
  const at = startReferences(facts);
  const { blocks, formats, merges, highlights } = together([
    head(facts),
    nextStep(facts, at),
    figures(facts, at),
    weekPanel(at),
    reviewsPanel(facts),
    gapsPanel(facts),
    movedPanel(facts, at),
    stagesPanel(facts),
    linksPanel(facts),
    chartPanel(facts),
    aheadPanel(at),
  ]);
  const chart = portfolioChart(facts);
  return {
    sheet,
    blocks: [wholePage(blocks, merges)],
    formats: [{ range: area(0, 0, ROW.last + 1, COLUMN.rightEnd + 1), vertical: "Center", size: 11, color: INK.ink }, ...formats],
    merges,
    highlights,
    bars: [aheadBar],
    widths: WIDTHS,
    heights: { "1": 27, "3": 6, "4": 14, "5": 21, "6": 6, "7": 14, "8": 24, "9": 14, "10": 8 },
    names: [sheetMarker("start")],
    ...(chart ? { charts: [chart] } : {}),
    gridlines: false,
    tabColor: INK.brand,
    page: { orientation: "landscape", area: area(0, 0, ROW.last + 1, COLUMN.rightEnd + 1), margin: 28 },
  };
}

/** Title, whose accounts these are, the day and the last run. */
function head({ language, list, sheetOf }: SheetFacts): Panel {
  const own = texts(language).start;
  const lastRun = sheetOf("runs") === null ? TODAY_NAME : `INDEX(${RUN_DATES_NAME},1)`;
  const week = sentence(own.week, { week: `ISOWEEKNUM(${TODAY_NAME})`, date: shortDay(lastRun, language) });
  return {
    blocks: [
      { at: cell(ROW.title, COLUMN.left), cells: [[own.title]] },
      ...(list ? [{ at: cell(ROW.title, COLUMN.rightEnd), cells: [[listText(own.list, list)]] }] : []),
      { at: cell(ROW.date, COLUMN.left), cells: [[{ formula: `=${TODAY_NAME}` }]] },
      { at: cell(ROW.date, COLUMN.left + 3), cells: [[{ formula: `="· "&${week}` }]] },
    ],
    formats: [
      { range: cell(ROW.title, COLUMN.left), bold: true, size: 18, color: INK.brand },
      { range: cell(ROW.title, COLUMN.rightEnd), color: INK.muted, horizontal: "Right" },
      { range: cell(ROW.date, COLUMN.left), color: INK.muted, numberFormat: dayFormat("dddd d mmmm yyyy", language), horizontal: "Left" },
      { range: cell(ROW.date, COLUMN.left + 3), color: INK.muted },
    ],
    merges: [area(ROW.date, COLUMN.left, 1, 3)],
  };
}

const listText = (text: string, { accounts, source }: NonNullable<SheetFacts["list"]>) => ({
  formula: `=${sentence(text, { accounts, source: quoteText(source) })}`,
});

/** A link to every sheet of ours that a person looks at. */
function linksPanel({ language, sheets, plans }: SheetFacts): Panel {
  const own = texts(language).start;
  const row = ROW.first + 18;
  const links = sheets.map((name) => linkTo(name, `${name} ›`));
  const across = LINKS_ACROSS.length;
  const rows = padded(
    Array.from({ length: Math.ceil(links.length / across) }, (_, line) => links.slice(line * across, (line + 1) * across)),
    LINK_ROWS,
    across,
  );
  const title = heading(row, COLUMN.right, COLUMN.rightEnd, own.sheets.title);
  return {
    blocks: [
      ...title.blocks,
      ...LINKS_ACROSS.map((column, index) => ({ at: cell(row + 1, column), cells: rows.map((line) => [line[index] ?? ""]) })),
      { at: cell(ROW.last, COLUMN.left), cells: [[plans.length > 0 ? "" : own.add]] },
    ],
    formats: [
      ...title.formats,
      ...LINKS_ACROSS.map((column) => ({ range: area(row + 1, column, LINK_ROWS, 1), color: INK.brand, underline: true })),
      { range: cell(ROW.last, COLUMN.left), italic: true, color: INK.muted, size: 9 },
    ],
  };
}

/** The heading of the chart, with a link to the large one. */
function chartPanel({ language, sheetOf }: SheetFacts): Panel {
  const portfolio = sheetOf("portfolio");
  const title = heading(ROW.third, COLUMN.middle, COLUMN.middleEnd, texts(language).start.charts.portfolio);
  if (portfolio === null) return { blocks: [], formats: [] };
  return {
    blocks: [...title.blocks, { at: cell(ROW.third, COLUMN.middleEnd), cells: [[linkTo(portfolio, `${portfolio} ›`)]] }],
    formats: [...title.formats, { range: cell(ROW.third, COLUMN.middleEnd), color: INK.brand, underline: true, horizontal: "Right" }],
  };
}

/** The list on the portfolio, small: the points are those that the Portfolio sheet draws. */
function portfolioChart({ language, sheetOf }: SheetFacts): ChartDraft | null {
  const portfolio = sheetOf("portfolio");
  if (portfolio === null) return null;
  return {
    name: "KAM_StartChart",
    title: "",
    from: cell(ROW.third + 1, COLUMN.middle),
    to: cell(ROW.last - 1, COLUMN.middleEnd),
    xTitle: texts(language).sheets.portfolio.points.strength,
    yTitle: texts(language).sheets.portfolio.points.attractiveness,
    max: 100,
    unit: 50,
    drawsHidden: true,
    series: pointSeries(portfolio, language),
  };
}

/** Start follows everything: each run writes what no longer stands as it should, but for what a person has typed there. It is the first tab, and shown after every run. */
export const startSheet: SheetEntry = {
  kind: "start",
  name: (language: Language) => texts(language).sheets.names.start,
  shown: "always",
  group: "start",
  tables: [],
  reads: { choose: { cells: "all" }, refresh: { cells: "all" }, start: { cells: "all" } },
  draft: (facts) => startDraft(facts.nameOf("start"), facts),
  update: (facts, { cells }) => {
    const [drawn] = startDraft(facts.nameOf("start"), facts).blocks;
    if (!cells || !drawn) return null;
    const { page, findings } = withoutTyped(drawn, cells);
    return { blocks: changedBlocks(cells, [page]), findings };
  },
};

export type { StartReferences };
