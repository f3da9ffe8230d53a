import { quoteSheet } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import { absolute, area, cell } from "../a1";
import type { Block, DraftCell, Format, Highlight, NameDraft, Validation } from "../draft";
import { COLORS, inputFormat } from "../style";
import { BLOCK_WIDTH } from "./blocks";
import { placeholderText, type Placeholder } from "./placeholders";
import type { PlanFormulas } from "./planFormulas";
import { PLAN_CELLS, TODAY_NAME, type PlanCell } from "./planNames";
import type { TemplatePart } from "./templateParts";
import { CELL_PLACES, HEAD, factCell, namedCell, partCell } from "./templateLayout";
import { DATE_FORMAT, dateRule, listRule } from "./templateRules";

const formula = (text: string): DraftCell => ({ formula: `=${text}` });

/** Title, facts of the account, how the plan stands, what its stage lacks, and whether the account is a candidate at all. */
export function headPart(sheet: string, language: Language, formulas: PlanFormulas): TemplatePart {
  return {
    blocks: headBlocks(language, formulas),
    formats: headFormats(),
    validations: headValidations(language),
    highlights: headHighlights(language),
    names: Object.entries(PLAN_CELLS).map(([key, name]): NameDraft => ({
      name,
      refersTo: `=${quoteSheet(sheet)}!${namedCell(key as PlanCell)}`,
      scope: "sheet",
    })),
  };
}

function headBlocks(language: Language, formulas: PlanFormulas): Block[] {
  const { head } = texts(language).plan;
  const { facts, state, out } = head;
  const own = (name: Placeholder): string => placeholderText(name, language);
  const row = (at: number, cells: readonly (readonly DraftCell[])[]): Block => ({ at: cell(at, 0), cells });
  return [
    row(HEAD.title, [[own("account")], [head.subtitle]]),
    row(HEAD.facts, [
      [facts.manager, facts.owner, facts.score, facts.revenue, facts.tier, facts.nextReview, facts.completeness, facts.rank],
      [
        own("manager"),
        own("owner"),
        own("score"),
        own("revenue"),
        own("tier"),
        formula(formulas.nextReview()),
        own("completeness"),
        own("rank"),
      ],
    ]),
    row(HEAD.state, [
      [state.stage, state.balance, state.rigor, state.answered, state.coverage, state.health, state.overdue, state.openActions],
      [
        formula(formulas.stage()),
        formula(formulas.balance()),
        own("rigor"),
        formula(partCell("progress")),
        formula(partCell("roles")),
        formula(formulas.health()),
        formula(formulas.overdue()),
        formula(formulas.openActions()),
      ],
    ]),
    row(HEAD.missing, [[head.missing], [formula(formulas.missing())]]),
    row(HEAD.out, [
      [out.standing, out.reason, out.since, out.revisit, out.backOn, out.lastReview],
      [formula(formulas.standing()), "", "", "", "", formula(formulas.lastReview())],
    ]),
  ];
}

const placeOf = (name: PlanCell): string => cell(...CELL_PLACES[name]);

function headFormats(): Format[] {
  const labels = [HEAD.facts, HEAD.state, HEAD.missing, HEAD.out];
  const values = [HEAD.facts, HEAD.state, HEAD.out].map((row) => row + 1);
  return [
    { range: placeOf("account"), bold: true, size: 20, color: COLORS.accent },
    { range: cell(HEAD.subtitle, 0), color: COLORS.muted },
    ...labels.map((row): Format => ({ range: area(row, 0, 1, BLOCK_WIDTH), color: COLORS.muted, size: 9, vertical: "Bottom" })),
    ...values.map((row): Format => ({
      range: area(row, 0, 1, BLOCK_WIDTH),
      bold: true,
      fill: COLORS.accentLight,
      horizontal: "Left",
      vertical: "Center",
      wrap: true,
    })),
    ...[HEAD.facts, HEAD.state].map((row): Format => ({ range: area(row + 1, 0, 1, BLOCK_WIDTH), size: 12 })),
    // One line high: what is long shows smaller.
    { range: area(HEAD.facts + 1, 0, 1, BLOCK_WIDTH), wrap: false, shrink: true },
    { range: cell(HEAD.state + 1, 1), bold: false, size: 10 },
    {
      range: area(HEAD.missing + 1, 0, 1, BLOCK_WIDTH),
      fill: COLORS.accentLight,
      vertical: "Center",
      wrap: true,
    },
    { ...inputFormat(`${placeOf("outReason")}:${placeOf("backOn")}`), bold: false },
    ...(["owner", "rigor"] as const).map((name) => inputFormat(placeOf(name))),
    ...numberFormats(),
  ];
}

function numberFormats(): Format[] {
  const formats: readonly (readonly [string, string])[] = [
    [placeOf("score"), "0.0"],
    [placeOf("revenue"), "#,##0"],
    [cell(HEAD.facts + 1, 6), "0%"],
    [placeOf("completeness"), "0%"],
    [placeOf("coverage"), "0%"],
    [placeOf("health"), "0"],
    ...(["nextReview", "outSince", "revisit", "backOn", "lastReview"] as const).map((name) => [placeOf(name), DATE_FORMAT] as const),
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

/** What wants attention stands out: a theme without objective, actions that are late, a review that is due, an account that is not a candidate. */
function headHighlights(language: Language): Highlight[] {
  const { active } = texts(language).planning.standings;
  const [next, overdue, balance] = [namedCell("nextReview"), namedCell("overdue"), absolute(HEAD.state + 1, 1)];
  const standing = absolute(HEAD.out + 1, 0);
  return [
    { range: placeOf("nextReview"), formula: `=AND(ISNUMBER(${next}),${next}<INT(${TODAY_NAME}))`, fill: COLORS.warning },
    { range: placeOf("overdue"), formula: `=AND(ISNUMBER(${overdue}),${overdue}>0)`, fill: COLORS.gap },
    { range: cell(HEAD.state + 1, 1), formula: `=AND(${balance}<>"",${factCell("themes")}<3)`, fill: COLORS.warning },
    { range: cell(HEAD.out + 1, 0), formula: `=AND(${standing}<>"",${standing}<>"${active}")`, fill: COLORS.gap },
  ];
}
