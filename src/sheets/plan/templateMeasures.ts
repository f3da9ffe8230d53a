import { HEALTH_PARTS } from "../../domain/plan/health";
import { EXIT_CRITERIA, type ExitCriterion } from "../../domain/plan/stages";
import { texts, type Language } from "../../i18n";
import { absolute, area, cell } from "../a1";
import type { Block, DraftCell, Format } from "../draft";
import { COLORS, bodyLines, headerFormat } from "../style";
import type { PlanFormulas } from "./planFormulas";
import type { TemplatePart } from "./template";
import { MEASURES } from "./templateLayout";
import { DATE_FORMAT } from "./templateRules";

const formula = (text: string): DraftCell => ({ formula: `=${text}` });

const { left, have, met, width, facts, parts, dates } = MEASURES;

/** "How this plan stands": what its stages and its health are made of, to the right of the printed page. */
export function measuresPart(language: Language, codes: readonly string[], formulas: PlanFormulas): TemplatePart {
  const { no } = texts(language).sheets;
  const first = absolute(facts, met).replace(/\$(?=\d)/, "");
  return {
    blocks: measuresBlocks(language, codes, formulas),
    formats: measuresFormats(),
    validations: [],
    highlights: [{ range: area(facts, left, EXIT_CRITERIA.length, width), formula: `=${first}="${no}"`, color: COLORS.muted }],
    names: [],
  };
}

function measuresBlocks(language: Language, codes: readonly string[], formulas: PlanFormulas): Block[] {
  const { plan, planning } = texts(language);
  const own = plan.measures;
  const having = formulas.facts();
  const shares = formulas.parts();
  return [
    { at: cell(0, left), cells: [[own.title], [own.note]] },
    {
      at: cell(facts - 1, left),
      cells: [
        [own.headers.stage, own.headers.fact, own.headers.have, own.headers.need, own.headers.met],
        ...EXIT_CRITERIA.map((criterion, index) => [
          EXIT_CRITERIA[index - 1]?.stage === criterion.stage ? "" : planning.words.stages[criterion.stage],
          planning.facts[criterion.fact],
          formula(having[criterion.fact]),
          formula(formulas.need(criterion)),
          formula(formulas.met(criterion.fact, criterion.measure)),
        ]),
      ],
    },
    {
      at: cell(parts - 1, left),
      cells: [
        ["", own.health.part, own.health.share, own.health.weight, own.health.points],
        ...HEALTH_PARTS.map((part, index) => [
          "",
          planning.healthParts[part],
          formula(shares[part]),
          formula(formulas.weight(index)),
          formula(formulas.points(part)),
        ]),
      ],
    },
    {
      at: cell(dates - 1, left),
      cells: [
        ["", own.dates, "", "", ""],
        ["", own.depth, formula(formulas.depth()), "", ""],
        ["", own.made, "{{today}}", "", ""],
        ["", own.firstReview, "{{nextReview}}", "", ""],
        ["", own.asked, codes.join(" "), "", ""],
      ],
    },
  ];
}

function measuresFormats(): Format[] {
  const groups: readonly (readonly [row: number, rows: number])[] = [
    [facts, EXIT_CRITERIA.length],
    [parts, HEALTH_PARTS.length],
    [dates, 4],
  ];
  return [
    { range: cell(0, left), bold: true, size: 14, color: COLORS.accent, vertical: "Center" },
    { range: cell(1, left), color: COLORS.muted },
    ...groups.flatMap(([row, rows]): Format[] => [
      headerFormat(row - 1, left, width),
      ...bodyLines(area(row, left, rows, width)),
      { range: area(row, left, rows, width), vertical: "Top" },
      { range: area(row - 1, have, rows + 1, 3), horizontal: "Center" },
    ]),
    ...EXIT_CRITERIA.map(({ measure }: ExitCriterion, index): Format => ({
      range: area(facts + index, have, 1, 2),
      numberFormat: measure === "share" ? "0%" : "0",
    })),
    { range: area(facts, left, EXIT_CRITERIA.length, 1), bold: true },
    { range: area(parts, have, HEALTH_PARTS.length, 1), numberFormat: "0%" },
    { range: area(parts, met, HEALTH_PARTS.length, 1), numberFormat: "0.0" },
    { range: area(dates, have, 4, 1), horizontal: "Left" },
    { range: area(dates + 1, have, 2, 1), numberFormat: DATE_FORMAT },
  ];
}
