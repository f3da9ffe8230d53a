import { quoteSheet } from "../../domain/grid";
import { fill, texts } from "../../i18n";
import { absolute, area, cell } from "../a1";
import type { DraftCell } from "../draft";
import { dayFormat } from "../formulaText";
import { linkText, linkTo } from "../links";
import type { PlanCell } from "../plan/planNames";
import type { SheetFacts, StartPlan } from "../registry/facts";
import { COLUMN, INK, ROW, emptyPanel, heading, listFormats, padded, signal, together, type Panel } from "./grid";
import { ROWS } from "./places";

/** Where the list of plans stands on the page. */
export const STAGES = {
  first: ROW.first + 2,
  account: COLUMN.right + 1,
  stage: COLUMN.right + 2,
  review: COLUMN.right + 4,
  late: COLUMN.right + 5,
} as const;

/** Where each key account's plan stands, best rank first, with a link to it. */
export function stagesPanel({ language, plans, sheetOf }: SheetFacts): Panel {
  const own = texts(language).start.stages;
  const { right, rightEnd } = COLUMN;
  const row = ROW.first;
  const title = heading(row, right, rightEnd, own.title);
  if (plans.length === 0) return together([title, emptyPanel(row + 1, right, own.empty)]);
  const overview = sheetOf("plans");
  const shown = plans.slice(0, ROWS.plans);
  const more = plans.length - shown.length;
  const late = signal(area(STAGES.first, STAGES.late, ROWS.plans, 1), "late");
  return together([
    title,
    {
      blocks: [
        {
          at: cell(row, rightEnd),
          cells: [[overview === null ? "" : linkTo(overview, more > 0 ? `${fill(own.more, { count: more })} ›` : `${overview} ›`)]],
        },
        { at: cell(row + 1, right), cells: [["", own.account, own.stage, "", own.review, own.late]] },
        { at: cell(STAGES.first, right), cells: padded(shown.map(planCells), ROWS.plans, rightEnd - right + 1) },
      ],
      formats: [
        { range: cell(row, rightEnd), color: INK.brand, underline: true, horizontal: "Right" },
        ...listFormats(row + 1, right, rightEnd, ROWS.plans),
        { range: area(STAGES.first, right, ROWS.plans, 1), color: INK.muted, size: 9, horizontal: "Right" },
        { range: area(STAGES.first, STAGES.account, ROWS.plans, 1), color: INK.brand, underline: true },
        { range: area(row + 1, STAGES.review, ROWS.plans + 1, 2), horizontal: "Right" },
        { range: area(STAGES.first, STAGES.review, ROWS.plans, 1), numberFormat: dayFormat("d mmm", language) },
        ...late.formats,
      ],
      highlights: late.highlights,
    },
  ]);
}

/** One plan; what it no longer says stays blank. */
function planCells(plan: StartPlan, index: number): DraftCell[] {
  const orBlank = (name: PlanCell, of: (reference: string) => string): DraftCell => {
    const reference = referenceTo(plan, name);
    return reference === null ? "" : { formula: `=${of(reference)}` };
  };
  const account = referenceTo(plan, "account");
  return [
    index + 1,
    account === null ? linkTo(plan.sheet, plan.account) : { formula: `=${linkText(plan.sheet, `${account}&""`)}` },
    orBlank("stage", (reference) => `${reference}&""`),
    "",
    orBlank("nextReview", (reference) => `IF(ISNUMBER(${reference}),${reference},"")`),
    orBlank("overdue", (reference) => `IF(ISNUMBER(${reference}),${reference},"")`),
  ];
}

/** A named cell of a plan as a formula refers to it; null where it is gone. */
function referenceTo({ sheet, places }: StartPlan, name: PlanCell): string | null {
  const place = places[name];
  return place ? `${quoteSheet(sheet)}!${absolute(place.row, place.column)}` : null;
}
