import { columnLetters } from "../../domain/grid";
import { HEALTH_PARTS } from "../../domain/plan/health";
import { STAGE_FACTS } from "../../domain/plan/stages";
import { texts, type Language } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { Block, DraftCell, Format, Highlight, SheetDraft, TableDraft, Validation } from "../draft";
import { sheetMarker } from "../marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat } from "../style";
import {
  BLOCKS,
  BLOCK_DESCRIPTIONS,
  BLOCK_WIDTH,
  blockFields,
  blockHeaders,
  blockTable,
  templateReferences,
  type Block as PlanBlock,
  type Field,
} from "./blocks";
import { TODAY_NAME } from "./planNames";
import { PlanFormulas } from "./planFormulas";
import { HEAD_ROWS, MEASURE_COLUMNS } from "./templateLayout";
import { headPart } from "./templateHead";
import { measuresPart } from "./templateMeasures";
import type { TemplatePart, TemplateSources } from "./templateParts";
import { columnRule, headerAlignment } from "./templateRules";

/** A block's place: its title stands in `row` (from 0), its table begins below. */
interface Placed {
  readonly block: PlanBlock;
  readonly row: number;
  readonly rows: number;
}

const FIRST_BLOCK = HEAD_ROWS + 1;

/** In characters. All blocks share these columns: long texts first, then words, numbers, people and dates. */
const BLOCK_WIDTHS = [36, 32, 13, 10.5, 10.5, 15, 12, 13, 26, 10, 10];

const { left: LEFT, facts: FACTS, parts: PARTS, noted: NOTED } = MEASURE_COLUMNS;

/** What stands beside the blocks. */
const MEASURE_WIDTHS: readonly (readonly [column: number, characters: number])[] = [
  [LEFT - 1, 3],
  [LEFT, 16],
  ...STAGE_FACTS.map((_, index) => [FACTS + index, 17] as const),
  [PARTS - 1, 10],
  ...HEALTH_PARTS.map((_, index) => [PARTS + index, 15] as const),
  [NOTED - 1, 3],
  ...[17, 17, 17, 40].map((width, index) => [NOTED + index, width] as const),
];

const WIDTHS = Object.fromEntries([...BLOCK_WIDTHS.entries(), ...MEASURE_WIDTHS].map(([column, width]) => [columnLetters(column), width]));

/** In points. Rows that people fill in have none: Excel fits them to what is typed. */
const HEAD_HEIGHTS = { "1": 30, "3": 6, "4": 15, "5": 21, "6": 19, "7": 38, "8": 19, "9": 31, "10": 19 } as const;

/** The template that plans are copied from: light, two pages, the person's own from the moment it is written. */
export function templateDraft(sheet: string, language: Language, sources: TemplateSources): SheetDraft {
  const placed = place(sources.questions.codes.length);
  const formulas = new PlanFormulas(language, sources);
  const parts: TemplatePart[] = [
    headPart(sheet, language, formulas),
    measuresPart(language, sources.questions.codes, formulas),
    ...placed.map((each) => blockPart(each, language, sources)),
  ];
  return {
    sheet,
    blocks: parts.flatMap(({ blocks }) => blocks),
    tables: placed.map(({ block, row, rows }): TableDraft => {
      const range = area(row + 1, 0, rows + 1, BLOCK_WIDTH);
      return { name: blockTable(block, sources.copy), range, style: TABLE_STYLE, showFilter: false, banded: false };
    }),
    formats: parts.flatMap(({ formats }) => formats),
    widths: WIDTHS,
    heights: HEAD_HEIGHTS,
    fitRows: [blockRows(placed)],
    validations: parts.flatMap(({ validations }) => validations),
    highlights: parts.flatMap(({ highlights }) => highlights),
    merges: [area(8, 0, 1, BLOCK_WIDTH)],
    names: [sheetMarker("template"), ...parts.flatMap(({ names }) => names)],
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "landscape", area: `A:${columnLetters(BLOCK_WIDTH - 1)}`, margin: 36 },
  };
}

/** Blocks one below the other, each with a title row, its table and a gap. */
function place(questions: number): Placed[] {
  let row = FIRST_BLOCK;
  return BLOCKS.map((block) => {
    const rows = Math.max(1, block === "questions" ? questions : BLOCK_DESCRIPTIONS[block].rows);
    const placed = { block, row, rows };
    row += rows + 3;
    return placed;
  });
}

/** Rows of all blocks: what stands in them moves down when tables grow, and heights do not move with it, so Excel fits them. */
function blockRows(placed: readonly Placed[]): string {
  const end = Math.max(...placed.map(({ row, rows }) => row + 2 + rows));
  return `${FIRST_BLOCK + 1}:${end}`;
}

function blockPart({ block, row, rows }: Placed, language: Language, sources: TemplateSources): TemplatePart {
  const { title } = texts(language).plan.blocks[block];
  const headers = Object.values<string>(blockHeaders(block, language));
  const body = area(row + 2, 0, rows, BLOCK_WIDTH);
  const cells = Array.from({ length: rows }, (_, index) => rowCells(block, index, language, sources));
  const table: Block = { at: cell(row + 1, 0), cells: [headers, ...cells] };
  const columns = blockFields(block).map((field, column) => ({
    range: area(row + 2, column, rows, 1),
    kind: BLOCK_DESCRIPTIONS[block].kinds[field] ?? ({ kind: "text" } as const),
    first: column === 0,
  }));
  const rules = columns.map(({ range, kind, first }) => columnRule(range, kind, first ? block : null, language));
  const formats: Format[] = [
    { range: cell(row, 0), bold: true, size: 14, color: COLORS.accent },
    headerFormat(row + 1, 0, BLOCK_WIDTH),
    inputFormat(body),
    { range: body, wrap: true, vertical: "Top" },
    ...bodyLines(body),
    ...columns.flatMap(({ kind }, column) => headerAlignment(cell(row + 1, column), kind)),
    ...rules.flatMap((rule) => rule.formats),
  ];
  return {
    blocks: [{ at: cell(row, 0), cells: [[title]] }, table],
    formats,
    validations: rules.flatMap((rule): readonly Validation[] => rule.validations),
    highlights: [...lateDates(block, row, rows, language), ...(block === "questions" ? [uncountedAnswers(row, rows, language)] : [])],
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
    if (code === "") return "";
    if (field === "code") return code;
    return field === "status" ? texts(language).planning.words.questionStatuses.open : "";
  });
}

/** The date of what is late and not done stands out. */
function lateDates(block: PlanBlock, row: number, rows: number, language: Language): Highlight[] {
  const fields: readonly string[] = blockFields(block);
  const [due, status] = [fields.indexOf("due"), fields.indexOf("status")];
  if (due < 0 || status < 0) return [];
  const { actionStatuses, questionStatuses } = texts(language).planning.words;
  const over = block === "questions" ? [questionStatuses.answered, questionStatuses.notRelevant] : [actionStatuses.done];
  const at = (column: number): string => `$${cell(row + 2, column)}`;
  const open = over.map((word) => `${at(status)}<>"${word}"`);
  return [
    {
      range: area(row + 2, due, rows, 1),
      formula: `=AND(ISNUMBER(${at(due)}),${at(due)}<INT(${TODAY_NAME}),${open.join(",")})`,
      fill: COLORS.gap,
      bold: true,
    },
  ];
}

/** The status of a question stands out that has an answer, while nothing is said to be missing: as open it counts for nothing. */
function uncountedAnswers(row: number, rows: number, language: Language): Highlight {
  const at = (field: Field<"questions">): string => `$${cell(row + 2, blockFields("questions").indexOf(field))}`;
  const { open } = texts(language).planning.words.questionStatuses;
  const missing = (["missing", "owner", "due"] as const).map((field) => `${at(field)}=""`);
  return {
    range: area(row + 2, blockFields("questions").indexOf("status"), rows, 1),
    formula: `=AND(${at("answer")}<>"",OR(${at("status")}="",${at("status")}=${quoteText(open)}),${missing.join(",")})`,
    fill: COLORS.warning,
  };
}
