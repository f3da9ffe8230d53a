import { FIGURES, type Figure } from "../../domain/programme/figures";
import { texts, type Language } from "../../i18n";
import { filledFormula, quoteText, thisRow } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { startLink } from "../links";
import { listSheet, type ListColumn } from "../listSheet";
import { COLORS } from "../style";
import { checkEntry } from "./checkSheet";

/** Published figures, each with its base and caveat, and the programme's own number only where it is the same measure. */
export const FIGURES_TABLE = "KAM_Figures";

/** What counts as growth in the published figures: 20 % or more; rounding does not decide. */
const GROWTH_COUNTED = "0.2-1E-9";

/** Beside the probability of a sale to customers stands that to prospects, which needs a line of its own to be typed in. */
type Line = Figure | "prospects";

const LINES: readonly Line[] = FIGURES.flatMap(({ id }): Line[] => (id === "saleProbability" ? [id, "prospects"] : [id]));

function figuresDraft(sheet: string, language: Language, back: DraftCell): SheetDraft {
  const { guide, sheets } = texts(language).programme;
  const own = sheets.figures;
  const head = { ...guide.figureHeaders, ...own.headers };
  const [first, second] = [thisRow(FIGURES_TABLE, head.first), thisRow(FIGURES_TABLE, head.second)];
  const column = (header: string, width: number, more: Omit<ListColumn, "header" | "width"> = {}): ListColumn => ({
    header,
    width,
    ...more,
  });
  const wrapped = { wrap: true, vertical: "Center" } as const;
  const typed = { typed: true, whole: { horizontal: "Right" }, body: { vertical: "Center" } } as const;
  return listSheet({
    ...{
      sheet,
      kind: "figures",
      title: own.title,
      note: `${guide.figuresTitle}. ${guide.figuresNote}`,
      back,
      tab: "muted",
      table: FIGURES_TABLE,
    },
    columns: [
      column(head.measure, 40, { body: { bold: true, ...wrapped } }),
      column(head.published, 20, { body: { bold: true, color: COLORS.accent, ...wrapped } }),
      column(head.base, 40, { body: { color: COLORS.muted, ...wrapped } }),
      column(head.caveat, 38, { body: { color: COLORS.muted, ...wrapped } }),
      column(head.hint, 22, { body: { color: COLORS.muted, ...wrapped } }),
      column(head.first, 11, typed),
      column(head.second, 11, typed),
      column(head.own, 32, { whole: { horizontal: "Left", indent: 1 }, body: wrapped }),
    ],
    rows: LINES.map((line) => {
      const words = guide.figures[line === "prospects" ? "saleProbability" : line];
      const isMore = line === "prospects";
      return [
        isMore ? own.prospects : words.measure,
        isMore ? "" : words.published,
        isMore ? "" : words.base,
        isMore ? "" : words.caveat,
        own.hints[hintOf(line)],
        "",
        "",
        ownCell(line, first, second, language),
      ];
    }),
  });
}

const measureOf = (line: Line) => (line === "prospects" ? "offers" : (FIGURES.find(({ id }) => id === line)?.own ?? "none"));

function hintOf(line: Line): "periods" | "existing" | "prospects" | "none" {
  const measure = measureOf(line);
  if (measure === "offers") return line === "prospects" ? "prospects" : "existing";
  return measure === "none" ? "none" : "periods";
}

/** Our own number as `ownFigures` makes it: growth, a change, or a probability; until then what would have to be measured. */
function ownCell(line: Line, first: string, second: string, language: Language): DraftCell {
  const { figures, own } = texts(language).programme.guide;
  const measure = measureOf(line);
  const toMeasure = figures[line === "prospects" ? "saleProbability" : line].toMeasure;
  if (measure === "none") return toMeasure;
  const both = `AND(ISNUMBER(${first}),ISNUMBER(${second}))`;
  const until = (condition: string, formula: string): DraftCell => ({ formula: `=IF(${condition},${formula},${quoteText(toMeasure)})` });
  if (measure === "offers") {
    const possible = `AND(ISNUMBER(${first}),ISNUMBER(${second}),N(${first})>0,N(${second})>=0,N(${second})<=N(${first}))`;
    return until(possible, `ROUND(100*${second}/${first},1)&" %"`);
  }
  if (measure === "satisfaction") {
    const by = { by: `ROUND(${second}-${first},1)` };
    return until(both, `IF(${second}>${first},${filledFormula(own.improved, by)},${filledFormula(own.notImproved, by)})`);
  }
  const growth = `(${second}/${first}-1)`;
  const percent = { percent: `ROUND(100*${growth},1)` };
  return until(
    `AND(ISNUMBER(${first}),ISNUMBER(${second}),N(${first})>0)`,
    `IF(${growth}>=${GROWTH_COUNTED},${filledFormula(own.reached, percent)},${filledFormula(own.notReached, percent)})`,
  );
}

/** Figures: two blue cells a line for what is the same measure; nothing is a forecast for an account. */
export const figuresSheet = checkEntry({
  kind: "figures",
  table: FIGURES_TABLE,
  draft: (facts, sheet) => figuresDraft(sheet, facts.language, startLink(facts)),
});
