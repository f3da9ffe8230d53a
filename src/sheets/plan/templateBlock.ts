import { WORST_FROM } from "../../domain/plan/accountHealth";
import { NOTICE_DAYS } from "../../domain/plan/contracts";
import { texts, type Language } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { DraftCell, Format, Highlight, Validation } from "../draft";
import { COLORS, headerFormat, inputFormats, lateWhere, sectionFormat, soonWhere } from "../style";
import { BLOCK_DESCRIPTIONS, blockFields, templateReferences, type Block as PlanBlock, type ColumnKind } from "./blocks";
import { TODAY_NAME } from "./planNames";
import type { FormulaReferences } from "./rowFormulas";
import { SummaryFormulas } from "./summaryFormulas";
import { namedCell } from "./templateLayout";
import type { TemplatePart, TemplateSources } from "./templateParts";
import { columnRule, headerAlignment, isNumeric } from "./templateRules";

/** A block's place: its title stands in `row` (from 0), its table begins below. */
export interface Placed {
  readonly block: PlanBlock;
  readonly row: number;
  readonly rows: number;
  /** Zero-based first column, and the columns of the table: without them, those of a new template. */
  readonly left?: number;
  readonly fields?: readonly string[];
}

/** Where the columns of a block stand. */
class Columns {
  readonly fields: readonly string[];
  readonly left: number;

  constructor(private readonly placed: Placed) {
    this.fields = placed.fields ?? blockFields(placed.block);
    this.left = placed.left ?? 0;
  }

  has(...fields: readonly string[]): boolean {
    return fields.every((field) => this.fields.includes(field));
  }

  /** The cells of a column. */
  body(field: string): string {
    return area(this.placed.row + 2, this.left + this.fields.indexOf(field), this.placed.rows, 1);
  }

  /** The first of them, as rules for all refer to it. */
  first(field: string): string {
    return `$${cell(this.placed.row + 2, this.left + this.fields.indexOf(field))}`;
  }
}

/** A titled table with a few words beside its title on how it is. */
export function blockPart(
  placed: Placed,
  language: Language,
  sources: TemplateSources,
  at: FormulaReferences = templateReferences(placed.block, language, sources.questions.headers, sources.copy),
): TemplatePart {
  const { block, row, rows } = placed;
  const { title, headers: words } = texts(language).plan.blocks[block];
  const own = new Columns(placed);
  const width = own.fields.length;
  const headers = own.fields.map((field) => (words as Readonly<Record<string, string>>)[field] ?? field);
  const body = area(row + 2, own.left, rows, width);
  const cells = Array.from({ length: rows }, (_, index) => rowCells(placed, index, at, sources));
  const columns = alike(block, own.fields);
  const rules = columns.map(({ column, columns: count, kind }) =>
    columnRule(area(row + 2, own.left + column, rows, count), kind, column === 0 ? block : null, language),
  );
  const beside = { formula: `=${new SummaryFormulas(language, sources).of(block)}` };
  const formats: Format[] = [
    { ...sectionFormat(area(row, own.left, 1, width)), wrap: false },
    { range: cell(row, own.left + width - 1), bold: false, size: 11, color: COLORS.muted, horizontal: "Right" },
    headerFormat(row + 1, own.left, width),
    ...inputFormats(body),
    ...columns.flatMap(({ column, columns: count, kind }) => headerAlignment(area(row + 1, own.left + column, 1, count), kind)),
    ...rules.flatMap((rule) => rule.formats),
    ...behindNumbers(columns).map((column): Format => ({ range: area(row + 1, own.left + column, rows + 1, 1), indent: 1 })),
    ...(block === "questions" ? questionFormats(own) : []),
  ];
  return {
    // In one piece: title, a few words, headers and rows.
    blocks: [{ at: cell(row, own.left), cells: [[title, ...Array<string>(width - 2).fill(""), beside], headers, ...cells] }],
    formats,
    validations: rules.flatMap((rule): readonly Validation[] => rule.validations),
    highlights: highlightsOf(block, own, language),
    bars: [],
    names: [],
  };
}

/** How the cells of all blocks stand, before each says what is its own. */
export const blocksFormat = (range: string): Format => ({ range, wrap: true, vertical: "Top", horizontal: "Left" });

/** Columns beside each other that hold the same kind of thing. The first of a block stands alone: it has the hint. */
interface Alike {
  readonly column: number;
  readonly columns: number;
  readonly kind: ColumnKind;
}

function alike(block: PlanBlock, fields: readonly string[]): Alike[] {
  const found: Alike[] = [];
  fields.forEach((field, column) => {
    const kind = BLOCK_DESCRIPTIONS[block].kinds[field] ?? ({ kind: "text" } as const satisfies ColumnKind);
    const last = found.at(-1);
    if (last && column > 1 && looksAlike(last.kind, kind)) found[found.length - 1] = { ...last, columns: last.columns + 1 };
    else found.push({ column, columns: 1, kind });
  });
  return found;
}

/** Columns to the left of which numbers end: a little space keeps the two apart. */
const behindNumbers = (columns: readonly Alike[]): number[] =>
  columns.flatMap(({ column, kind }, index) => {
    const before = columns[index - 1];
    return before && isNumeric(before.kind) && !isNumeric(kind) && kind.kind !== "rating" ? [column] : [];
  });

const looksAlike = (one: ColumnKind, other: ColumnKind): boolean =>
  one.kind === "formula" && other.kind === "formula"
    ? one.look === other.look
    : one.kind === other.kind && (one.kind === "list" && other.kind === "list" ? one.words === other.words : true);

/** A row of a new block: formulas where they belong, and a question's code. */
function rowCells(placed: Placed, index: number, at: FormulaReferences, { questions }: TemplateSources): DraftCell[] {
  const { kinds } = BLOCK_DESCRIPTIONS[placed.block];
  const code = placed.block === "questions" ? (questions.codes[index] ?? "") : "";
  return new Columns(placed).fields.map((field): DraftCell => {
    const kind = kinds[field];
    if (kind?.kind === "formula") return { formula: kind.formula(at) };
    return field === "code" ? code : "";
  });
}

/** Stage, hint and code are there to help; what was answered before is one line high, however much it is. */
const questionFormats = (own: Columns): Format[] => [
  ...["stage", "hint", "code"].map((field): Format => ({ range: own.body(field), size: 9, color: COLORS.muted })),
  { range: own.body("earlier"), wrap: false, size: 9 },
];

/** What wants attention in the rows of a block, by mark and ink; a rule whose columns are not there is left out. */
function highlightsOf(block: PlanBlock, own: Columns, language: Language): Highlight[] {
  const when = (fields: readonly string[], rules: () => Highlight[]): Highlight[] => (own.has(...fields) ? rules() : []);
  const late = (): Highlight[] => when(["due", "status"], () => [lateDate(own.body("due"), isLate(block, own, language))]);
  const { done } = texts(language).planning.words.actionStatuses;
  switch (block) {
    case "actions":
      return [...late(), ...when(["late"], () => [lateWhere(own.body("late"), `=N(${own.first("late")})>0`)])];
    case "questions":
      return [...late(), ...questionHighlights(own, language)];
    case "contracts":
      return when(["days"], () => {
        const days = own.first("days");
        return [
          soonWhere(own.body("days"), `=AND(ISNUMBER(${days}),${days}>=0,${days}<=${NOTICE_DAYS})`),
          lateWhere(own.body("days"), `=AND(ISNUMBER(${days}),${days}<0)`),
        ];
      });
    case "risks":
      return when(["score", "status"], () => [
        lateWhere(own.body("score"), `=AND(N(${own.first("score")})>=${WORST_FROM},${own.first("status")}<>${quoteText(done)})`),
      ]);
    case "stakeholders":
      return when(["lastContact", "nextContact", "cadence"], () => {
        const [last, next, cadence] = ["lastContact", "nextContact", "cadence"].map((field) => `N(${own.first(field)})`);
        const due = `IF(${next}>${last},${next},IF(AND(${last}>0,${cadence}>0),${last}+${cadence},0))`;
        return [lateDate(own.body("nextContact"), `=AND(${due}>0,${due}<INT(${TODAY_NAME}))`)];
      });
    default:
      return late();
  }
}

/** A date that is late: dates are shown as the reader's country writes them, and with a mark they could not be. */
const lateDate = (range: string, formula: string): Highlight => ({ range, formula, color: COLORS.late, bold: true });

/** Whether what is due in a row is past and not done. */
function isLate(block: PlanBlock, own: Columns, language: Language): string {
  const { actionStatuses, questionStatuses } = texts(language).planning.words;
  const over = block === "questions" ? [questionStatuses.answered, questionStatuses.notRelevant] : [actionStatuses.done];
  const [due, status] = [own.first("due"), own.first("status")];
  const open = over.map((word) => `${status}<>${quoteText(word)}`);
  // An answer counts as one, whatever was due for it.
  const untold = block === "questions" ? [`OR(${own.first("answer")}="",${status}<>"")`] : [];
  return `=AND(ISNUMBER(${due}),${due}<INT(${TODAY_NAME}),${[...open, ...untold].join(",")})`;
}

/**
 * The questions of the plan's stage stand in ink, those of others in grey; the status of one that has an answer and stands as open stands
 * out: it counts for nothing.
 */
function questionHighlights(own: Columns, language: Language): Highlight[] {
  const { questionStatuses } = texts(language).planning.words;
  const missing = ["missing", "owner", "due"].map((field) => `${own.first(field)}=""`);
  return [
    {
      range: own.body("question"),
      formula: `=AND(${own.first("stage")}<>"",${own.first("stage")}<>${namedCell("stage")})`,
      color: COLORS.muted,
    },
    soonWhere(
      own.body("status"),
      `=AND(${own.first("answer")}<>"",${own.first("status")}=${quoteText(questionStatuses.open)},${missing.join(",")})`,
    ),
  ];
}
