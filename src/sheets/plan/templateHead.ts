import { quoteSheet } from "../../domain/grid";
import { NOTICE_DAYS } from "../../domain/plan/contracts";
import { texts, type Language } from "../../i18n";
import { area, cell } from "../a1";
import type { Block, DraftCell, Format, Highlight, NameDraft, Validation } from "../draft";
import { COLORS, DATE_FORMAT, inputFormat, lateWhere, linkFormat, scoreBar, soonWhere } from "../style";
import { AccountFormulas } from "./accountFormulas";
import { BLOCK_WIDTH } from "./blocks";
import { NextStepFormulas } from "./nextStepFormulas";
import { placeholderText, type Placeholder } from "./placeholders";
import type { PlanFormulas } from "./planFormulas";
import { PLAN_CELLS, TODAY_NAME, type PlanCell } from "./planNames";
import type { TemplatePart, TemplateSources } from "./templateParts";
import { BALANCE_CELL, CELL_PLACES, HEAD, STANDING_CELL, factCell, namedCell, partCell } from "./templateLayout";
import { dateRule, listRule } from "./templateRules";

const formula = (text: string): DraftCell => ({ formula: `=${text}` });

/** Title, how the plan and the account stand, what to do next, facts of the account, and whether it is a candidate at all. */
export function headPart(sheet: string, language: Language, formulas: PlanFormulas, sources: TemplateSources): TemplatePart {
  return {
    blocks: headBlocks(language, formulas, sources),
    formats: headFormats(),
    validations: headValidations(language),
    highlights: headHighlights(language),
    bars: (["health", "accountHealth"] as const).map((name) => scoreBar(placeOf(name))),
    names: Object.entries(PLAN_CELLS).map(([key, name]): NameDraft => ({
      name,
      refersTo: `=${quoteSheet(sheet)}!${namedCell(key as PlanCell)}`,
      scope: "sheet",
    })),
  };
}

function headBlocks(language: Language, formulas: PlanFormulas, sources: TemplateSources): Block[] {
  const { head } = texts(language).plan;
  const { facts, state, out } = head;
  const [account, next] = [new AccountFormulas(language, sources), new NextStepFormulas(language, sources)];
  const own = (name: Placeholder): string => placeholderText(name, language);
  const row = (at: number, cells: readonly (readonly DraftCell[])[]): Block => ({ at: cell(at, 0), cells });
  const { start, plans } = sources.links ?? {};
  return [
    row(HEAD.title, [[own("account")], [head.subtitle]]),
    ...(plans ? [{ at: cell(HEAD.title, BLOCK_WIDTH - 3), cells: [[plans]] }] : []),
    ...(start ? [{ at: cell(HEAD.title, BLOCK_WIDTH - 1), cells: [[start]] }] : []),
    row(HEAD.state, [
      Object.values(state),
      [
        formula(formulas.stage()),
        own("manager"),
        own("rigor"),
        formula(formulas.health()),
        formula(account.health()),
        own("owner"),
        formula(formulas.nextReview()),
        formula(formulas.overdue()),
        formula(account.notice()),
        formula(formulas.openActions()),
        formula(partCell("progress")),
      ],
    ]),
    row(HEAD.next, [[head.next.title], [formula(next.sentence())], [formula(next.purpose())]]),
    { at: cell(HEAD.next + 1, BLOCK_WIDTH - 1), cells: [[formula(next.toQuestion())]] },
    row(HEAD.facts, [
      Object.values(facts),
      [
        formula(formulas.balance()),
        formula(account.satisfactionSource()),
        formula(account.satisfaction()),
        formula(account.satisfactionOn()),
        own("score"),
        own("revenue"),
        own("tier"),
        own("rank"),
        own("completeness"),
        formula(partCell("roles")),
        formula(namedCell("made")),
      ],
    ]),
    row(HEAD.out, [
      [out.standing, out.reason, out.since, out.revisit, out.backOn, "", out.lastReview],
      [formula(formulas.standing()), "", "", "", "", "", formula(formulas.lastReview())],
    ]),
  ];
}

const placeOf = (name: PlanCell): string => cell(...CELL_PLACES[name]);

const LAST = BLOCK_WIDTH - 1;

function headFormats(): Format[] {
  const line = (row: number, rows = 1): string => area(row, 0, rows, BLOCK_WIDTH);
  const captions = [HEAD.state, HEAD.facts, HEAD.out];
  return [
    { range: placeOf("account"), bold: true, size: 18, color: COLORS.accent, vertical: "Center" },
    linkFormat(cell(HEAD.title, LAST - 2)),
    linkFormat(cell(HEAD.title, LAST), "Right"),
    { range: cell(HEAD.subtitle, 0), color: COLORS.muted },
    ...captions.map((row): Format => ({ range: line(row), color: COLORS.muted, size: 9, vertical: "Bottom", shrink: true })),
    // One line high: what is long shows smaller.
    ...captions.map((row): Format => ({ range: line(row + 1), bold: true, horizontal: "Left", vertical: "Center", shrink: true })),
    { range: line(HEAD.state + 1), size: 12, border: { side: "EdgeBottom", color: COLORS.accent } },
    ...[HEAD.facts, HEAD.out].map((row): Format => ({ range: line(row + 1), border: { side: "EdgeBottom", color: COLORS.line } })),
    { range: line(HEAD.next, 3), fill: COLORS.accent, color: COLORS.onAccent, vertical: "Center", horizontal: "Left" },
    { range: cell(HEAD.next, 0), size: 9, bold: true, indent: 1 },
    { range: cell(HEAD.next + 1, 0), size: 13, bold: true, indent: 1 },
    { range: cell(HEAD.next + 2, 0), indent: 1, vertical: "Top" },
    { range: cell(HEAD.next + 1, LAST), bold: true, underline: true, horizontal: "Right" },
    ...inputs(),
    ...numberFormats(),
  ];
}

/** What a person fills in: the band below keeps no colour of its own there. */
const inputs = (): Format[] => [
  { ...inputFormat(`${placeOf("outReason")}:${placeOf("backOn")}`), bold: false },
  ...(["owner", "rigor"] as const).map((name) => inputFormat(placeOf(name))),
];

function numberFormats(): Format[] {
  const dates = ["nextReview", "outSince", "revisit", "backOn", "lastReview", "satisfactionOn", "notice"] as const;
  const formats: readonly (readonly [string, string])[] = [
    [placeOf("score"), "0.0"],
    [placeOf("revenue"), "#,##0"],
    [placeOf("satisfaction"), "0.0"],
    [cell(HEAD.facts + 1, LAST - 2), "0%"],
    [placeOf("completeness"), "0%"],
    [placeOf("coverage"), "0%"],
    [placeOf("health"), "0"],
    [placeOf("accountHealth"), "0"],
    ...dates.map((name) => [placeOf(name), DATE_FORMAT] as const),
    [cell(HEAD.facts + 1, LAST), DATE_FORMAT],
  ];
  return formats.map(([range, numberFormat]) => ({ range, numberFormat }));
}

function headValidations(language: Language): Validation[] {
  const { plan, planning } = texts(language);
  const { head, hints } = plan;
  return [
    {
      range: placeOf("rigor"),
      ...listRule(planning.words.rigors, language),
      prompt: { title: head.state.rigor, message: hints.rigor },
    },
    { range: placeOf("outReason"), rule: { custom: "=TRUE" }, prompt: { title: head.out.standing, message: hints.outReason } },
    { range: `${placeOf("outSince")}:${placeOf("backOn")}`, ...dateRule(language) },
  ];
}

/** What wants attention stands out: a theme without objective, actions that are late, a review or a notice that is due, an account that is out. */
function headHighlights(language: Language): Highlight[] {
  const { active } = texts(language).planning.standings;
  const [next, overdue, notice] = (["nextReview", "overdue", "notice"] as const).map(namedCell);
  return [
    lateWhere(placeOf("overdue"), `=N(${overdue})>0`),
    { range: placeOf("nextReview"), formula: `=AND(N(${next})>0,N(${next})<INT(${TODAY_NAME}))`, color: COLORS.late, bold: true },
    {
      range: placeOf("notice"),
      formula: `=AND(N(${notice})>0,N(${notice})<=INT(${TODAY_NAME})+${NOTICE_DAYS})`,
      color: COLORS.soon,
      bold: true,
    },
    soonWhere(BALANCE_CELL.replaceAll("$", ""), `=AND(${BALANCE_CELL}<>"",${factCell("themes")}<3)`),
    lateWhere(STANDING_CELL.replaceAll("$", ""), `=AND(${STANDING_CELL}<>"",${STANDING_CELL}<>"${active}")`),
  ];
}
