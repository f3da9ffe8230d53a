import { WORST_FROM } from "../../domain/plan/accountHealth";
import { STAGES } from "../../domain/plan/stages";
import { texts, type Language } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { Block, DraftCell, Format, Highlight, Validation } from "../draft";
import { COLORS, LATE_DATE, headerFormat, inputFormats, lateWhere, sectionFormat, soonWhere } from "../style";
import {
  BLOCK_DESCRIPTIONS,
  BLOCK_WIDTH,
  blockFields,
  blockHeaders,
  templateReferences,
  type Block as PlanBlock,
  type ColumnKind,
  type Field,
} from "./blocks";
import { TODAY_NAME } from "./planNames";
import { SummaryFormulas } from "./summaryFormulas";
import { NOTICE_DAYS } from "./templateHead";
import { namedCell } from "./templateLayout";
import type { TemplatePart, TemplateSources } from "./templateParts";
import { columnRule, headerAlignment } from "./templateRules";

/** A block's place: its title stands in `row` (from 0), its table begins below. */
export interface Placed {
  readonly block: PlanBlock;
  readonly row: number;
  readonly rows: number;
}

/** A titled table with a few words beside its title on how it is. */
export function blockPart(placed: Placed, language: Language, sources: TemplateSources): TemplatePart {
  const { block, row, rows } = placed;
  const { title } = texts(language).plan.blocks[block];
  const headers = Object.values<string>(blockHeaders(block, language));
  const body = area(row + 2, 0, rows, BLOCK_WIDTH);
  const cells = Array.from({ length: rows }, (_, index) => rowCells(block, index, language, sources));
  const columns = blockFields(block).map((field, column) => ({
    column,
    range: area(row + 2, column, rows, 1),
    kind: BLOCK_DESCRIPTIONS[block].kinds[field] ?? ({ kind: "text" } as const satisfies ColumnKind),
  }));
  const rules = columns.map(({ range, kind, column }) => columnRule(range, kind, column === 0 ? block : null, language));
  const beside = { formula: `=${new SummaryFormulas(language, sources).of(block)}` };
  const formats: Format[] = [
    sectionFormat(area(row, 0, 1, BLOCK_WIDTH)),
    { range: cell(row, BLOCK_WIDTH - 1), bold: false, size: 11, color: COLORS.muted, horizontal: "Right" },
    headerFormat(row + 1, 0, BLOCK_WIDTH),
    { range: body, wrap: true, vertical: "Top" },
    ...inputFormats(body),
    ...columns.flatMap(({ kind, column }) => headerAlignment(cell(row + 1, column), kind)),
    ...rules.flatMap((rule) => rule.formats),
    ...(block === "questions" ? questionFormats(row, rows) : []),
  ];
  return {
    blocks: [
      { at: cell(row, 0), cells: [[title]] },
      { at: cell(row, BLOCK_WIDTH - 1), cells: [[beside]] },
      { at: cell(row + 1, 0), cells: [headers, ...cells] },
    ],
    formats,
    validations: rules.flatMap((rule): readonly Validation[] => rule.validations),
    highlights: highlightsOf(placed, language),
    bars: [],
    names: [],
  };
}

/** A row of a new block: formulas where they belong, and a question's code. */
function rowCells(block: PlanBlock, index: number, language: Language, { questions, copy }: TemplateSources): DraftCell[] {
  const { kinds } = BLOCK_DESCRIPTIONS[block];
  const at = templateReferences(block, language, questions.headers, copy);
  const code = block === "questions" ? (questions.codes[index] ?? "") : "";
  return blockFields(block).map((field: string): DraftCell => {
    const kind = kinds[field];
    if (kind?.kind === "formula") return { formula: kind.formula(at) };
    return field === "code" ? code : "";
  });
}

/** Stage, hint and code are there to help; what was answered before is one line high, however much it is. */
const questionFormats = (row: number, rows: number): Format[] => [
  ...(["stage", "hint", "code"] as const).map((field): Format => ({
    range: area(row + 2, placeOf("questions", field), rows, 1),
    size: 9,
    color: COLORS.muted,
  })),
  { range: area(row + 2, placeOf("questions", "earlier"), rows, 1), wrap: false, size: 9 },
];

const placeOf = <B extends PlanBlock>(block: B, field: Field<B>): number => blockFields(block).indexOf(field);

/** What wants attention in the rows of a block, by mark and ink. */
function highlightsOf(placed: Placed, language: Language): Highlight[] {
  const { block, row, rows } = placed;
  const column = <B extends PlanBlock>(of: B, field: Field<B>): string => area(row + 2, placeOf(of, field), rows, 1);
  const first = <B extends PlanBlock>(of: B, field: Field<B>): string => `$${cell(row + 2, placeOf(of, field))}`;
  const { actionStatuses } = texts(language).planning.words;
  switch (block) {
    case "questions":
      return [...lateDates(placed, language), ...questionHighlights(placed, language)];
    case "contracts":
      return [
        soonWhere(
          column(block, "days"),
          `=AND(ISNUMBER(${first(block, "days")}),${first(block, "days")}>=0,${first(block, "days")}<=${NOTICE_DAYS})`,
        ),
        lateWhere(column(block, "days"), `=AND(ISNUMBER(${first(block, "days")}),${first(block, "days")}<0)`),
      ];
    case "risks":
      return [
        lateWhere(
          column(block, "score"),
          `=AND(N(${first(block, "score")})>=${WORST_FROM},${first(block, "status")}<>${quoteText(actionStatuses.done)})`,
        ),
      ];
    case "stakeholders": {
      const [last, next, cadence] = (["lastContact", "nextContact", "cadence"] as const).map((field) => `N(${first(block, field)})`);
      const due = `IF(${next}>${last},${next},IF(AND(${last}>0,${cadence}>0),${last}+${cadence},0))`;
      const isLate = `=AND(${due}>0,${due}<INT(${TODAY_NAME}))`;
      return [{ ...lateWhere(column(block, "nextContact"), isLate), numberFormat: LATE_DATE }];
    }
    default:
      return lateDates(placed, language);
  }
}

/** The date of what is late and not done stands out. */
function lateDates({ block, row, rows }: Placed, language: Language): Highlight[] {
  const fields: readonly string[] = blockFields(block);
  const [due, status] = [fields.indexOf("due"), fields.indexOf("status")];
  if (due < 0 || status < 0) return [];
  const { actionStatuses, questionStatuses } = texts(language).planning.words;
  const over = block === "questions" ? [questionStatuses.answered, questionStatuses.notRelevant] : [actionStatuses.done];
  const at = (column: number): string => `$${cell(row + 2, column)}`;
  const open = over.map((word) => `${at(status)}<>"${word}"`);
  const formula = `=AND(ISNUMBER(${at(due)}),${at(due)}<INT(${TODAY_NAME}),${open.join(",")})`;
  return [{ ...lateWhere(area(row + 2, due, rows, 1), formula), numberFormat: LATE_DATE }];
}

/**
 * The questions of the plan's stage stand in ink, those of later ones in grey; the status of one that has an answer and stands as open stands
 * out: it counts for nothing.
 */
function questionHighlights({ row, rows }: Placed, language: Language): Highlight[] {
  const at = (field: Field<"questions">): string => `$${cell(row + 2, placeOf("questions", field))}`;
  const { stages, questionStatuses } = texts(language).planning.words;
  const order = `{${STAGES.map((stage) => quoteText(stages[stage])).join(",")}}`;
  const place = (of: string): string => `IFERROR(MATCH(${of},{0},0),0)`.replace("{0}", order);
  const missing = (["missing", "owner", "due"] as const).map((field) => `${at(field)}=""`);
  return [
    {
      range: area(row + 2, placeOf("questions", "question"), rows, 1),
      formula: `=${place(at("stage"))}>${place(namedCell("stage"))}`,
      color: COLORS.muted,
    },
    soonWhere(
      area(row + 2, placeOf("questions", "status"), rows, 1),
      `=AND(${at("answer")}<>"",${at("status")}=${quoteText(questionStatuses.open)},${missing.join(",")})`,
    ),
  ];
}
