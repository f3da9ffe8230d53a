import { ACCOUNT_PARTS } from "../../domain/plan/accountHealth";
import { HEALTH_PARTS } from "../../domain/plan/health";
import { EXIT_CRITERIA } from "../../domain/plan/stages";
import { texts, type Language } from "../../i18n";
import { area, cell } from "../a1";
import type { Block, DraftCell, Format } from "../draft";
import { COLORS, bodyLines } from "../style";
import type { PlanFormulas } from "./planFormulas";
import { AccountFormulas } from "./accountFormulas";
import { NextStepFormulas, QUESTION_FACTS } from "./nextStepFormulas";
import type { TemplatePart, TemplateSources } from "./templateParts";
import { placeholderText } from "./placeholders";
import { MEASURE_COLUMNS, MEASURE_ROWS } from "./templateLayout";
import { DATE_FORMAT } from "../style";

const formula = (text: string): DraftCell => ({ formula: `=${text}` });

const { left, facts, parts, account, noted } = MEASURE_COLUMNS;
const { title, group, label, have, met } = MEASURE_ROWS;

/** Depth, made, first review, questions asked. */
const NOTED = 4;

/** "How this plan stands": what its stages and its health are made of, to the right of the printed page. */
export function measuresPart(language: Language, sources: TemplateSources, formulas: PlanFormulas): TemplatePart {
  const { no } = texts(language).sheets;
  return {
    blocks: [...measuresBlocks(language, sources, formulas), accountBlock(language, new AccountFormulas(language, sources))],
    bars: [],
    formats: measuresFormats(),
    validations: [],
    highlights: [
      { range: area(met, facts, 1, EXIT_CRITERIA.length), formula: `=${cell(met, facts)}="${no}"`, fill: COLORS.warning, bold: true },
    ],
    names: [],
  };
}

function measuresBlocks(language: Language, sources: TemplateSources, formulas: PlanFormulas): Block[] {
  const { plan, planning } = texts(language);
  const own = plan.measures;
  const [having, shares, next] = [formulas.facts(), formulas.parts(), new NextStepFormulas(language, sources)];
  const stageOf = (index: number): string => {
    const stage = EXIT_CRITERIA[index]?.stage;
    return stage === undefined || EXIT_CRITERIA[index - 1]?.stage === stage ? "" : planning.words.stages[stage];
  };
  const relevant = (fact: string): DraftCell => {
    const asked = QUESTION_FACTS.find((each) => each.fact === fact);
    return asked ? formula(formulas.relevant(asked.stage)) : "";
  };
  return [
    { at: cell(title, left), cells: [[own.title], [own.note]] },
    {
      at: cell(group, left),
      cells: [
        [own.headers.stage, ...EXIT_CRITERIA.map((_, index) => stageOf(index))],
        [own.headers.fact, ...EXIT_CRITERIA.map(({ fact }) => planning.facts[fact])],
        [own.headers.have, ...EXIT_CRITERIA.map(({ fact }) => formula(having[fact]))],
        [own.headers.need, ...EXIT_CRITERIA.map((criterion) => formula(formulas.need(criterion)))],
        [own.headers.met, ...EXIT_CRITERIA.map(({ fact, measure }) => formula(formulas.met(fact, measure)))],
        [own.todo, ...EXIT_CRITERIA.map((criterion) => formula(next.todo(criterion)))],
        [own.relevant, ...EXIT_CRITERIA.map(({ fact }) => relevant(fact))],
      ],
    },
    {
      at: cell(group, parts - 1),
      cells: [
        ["", own.health.part, ...HEALTH_PARTS.slice(1).map(() => "")],
        ["", ...HEALTH_PARTS.map((part) => planning.healthParts[part])],
        [own.health.share, ...HEALTH_PARTS.map((part) => formula(shares[part]))],
        [own.health.weight, ...HEALTH_PARTS.map((_, index) => formula(formulas.weight(index)))],
        [own.health.points, ...HEALTH_PARTS.map((part) => formula(formulas.points(part)))],
      ],
    },
    {
      at: cell(group, noted),
      cells: [
        [own.noted, "", "", ""],
        [own.depth, own.made, own.firstReview, own.asked],
        [formula(formulas.depth()), placeholderText("today", language), formula(formulas.firstReview()), sources.questions.codes.join(" ")],
      ],
    },
  ];
}

/** Beside the parts of the plan's health those of the account's: the share of each, and what it comes from. */
function accountBlock(language: Language, formulas: AccountFormulas): Block {
  const { plan, planning } = texts(language);
  const [shares, origins] = [formulas.parts(), formulas.origins()];
  return {
    at: cell(group, account - 1),
    cells: [
      ["", plan.measures.account.part, ...ACCOUNT_PARTS.slice(1).map(() => "")],
      ["", ...ACCOUNT_PARTS.map((part) => planning.accountParts[part])],
      [plan.measures.health.share, ...ACCOUNT_PARTS.map((part) => formula(shares[part]))],
      [plan.measures.account.from, ...ACCOUNT_PARTS.map((part) => formula(origins[part]))],
    ],
  };
}

function measuresFormats(): Format[] {
  const groups: readonly (readonly [column: number, columns: number, rows: number])[] = [
    [facts, EXIT_CRITERIA.length, 5],
    [parts, HEALTH_PARTS.length, 3],
    [account, ACCOUNT_PARTS.length, 2],
    [noted, NOTED, 1],
  ];
  return [
    { range: cell(title, left), bold: true, size: 12, color: COLORS.accent, vertical: "Center" },
    { range: cell(title + 1, left), color: COLORS.muted },
    ...[left, parts - 1, account - 1].map((column): Format => ({
      range: area(group, column, 7, 1),
      color: COLORS.muted,
      vertical: "Center",
    })),
    ...groups.flatMap(([column, columns, rows]): Format[] => [
      { range: area(group, column, 1, columns), bold: true, size: 9, color: COLORS.accent, fill: COLORS.accentLight, vertical: "Center" },
      { range: area(label, column, 1, columns), size: 9, fill: COLORS.accentLight, vertical: "Center", wrap: true },
      { range: area(have, column, rows, columns), horizontal: "Left", vertical: "Center" },
      ...bodyLines(area(have, column, rows, columns)),
    ]),
    ...EXIT_CRITERIA.map(({ measure }, index): Format => ({
      range: area(have, facts + index, 2, 1),
      numberFormat: measure === "share" ? "0%" : "0",
    })),
    { range: area(have, parts, 1, HEALTH_PARTS.length), numberFormat: "0%" },
    { range: area(have, account, 1, ACCOUNT_PARTS.length), numberFormat: "0%" },
    { range: area(have + 1, account, 1, ACCOUNT_PARTS.length), numberFormat: "#,##0.0" },
    { range: area(met, parts, 1, HEALTH_PARTS.length), numberFormat: "0.0" },
    { range: area(have, noted + 1, 1, 2), numberFormat: DATE_FORMAT },
  ];
}
