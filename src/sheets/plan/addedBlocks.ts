import type { Language } from "../../i18n";
import { area, tableColumn, thisRow } from "../a1";
import type { SheetDraft } from "../draft";
import { TABLE_STYLE } from "../style";
import { BLOCK_DESCRIPTIONS, BLOCK_WIDTH, blockFields, blockHeaders, blockTable, type Block } from "./blocks";
import type { PlanEditor } from "./planEditor";
import type { FormulaReferences } from "./rowFormulas";
import { blockPart, blocksFormat, type Placed } from "./templateBlock";
import type { TemplateSources } from "./templateParts";

/** Blocks that plans of the first version have not got, each with the columns that it cannot do without. */
const ADDABLE = {
  opportunities: ["opportunity", "nextStep", "stage", "value", "owner", "close", "chance", "weighted"],
  contracts: ["contract", "step", "value", "decider", "owner", "notice", "end", "code"],
  growth: ["period", "from", "until", "target", "committed", "expected", "stretch", "gap"],
  risks: ["risk", "answer", "likelihood", "severity", "owner", "review", "status", "score"],
} as const satisfies Partial<Record<Block, readonly string[]>>;

export const ADDABLE_BLOCKS = Object.keys(ADDABLE) as (keyof typeof ADDABLE)[];

/** Columns of the first version's tables. */
const NARROW = 8;

/**
 * The blocks that a plan has not got, to be put below all that stands on it. They are no wider than its narrowest table, because Excel refuses
 * to add rows to a table above a wider one: a plan of the first version gets the columns that count.
 * @param sources `copy` is the number in the names of the new tables
 * @returns null where the plan has them all
 */
export function addedBlocks(
  editor: PlanEditor,
  language: Language,
  sources: TemplateSources & { readonly copy: number },
): SheetDraft | null {
  const { sheet, formulas, tables } = editor.part;
  const missing = ADDABLE_BLOCKS.filter((block) => !editor.has(block));
  if (missing.length === 0) return null;
  const isWide = tables.every(({ headers }) => headers.length >= BLOCK_WIDTH);
  const left = Math.min(...tables.map((table) => table.left), ...(tables.length === 0 ? [0] : []));
  // Empty rows of tables are no cells in use.
  const ends = tables.map(({ headerRow, rowCount, hasTotals }) => headerRow + 1 + rowCount + (hasTotals ? 1 : 0));
  const first = Math.max(formulas.top + formulas.cells.length, ...ends) + 1;
  let row = first;
  const placed = missing.map((block): Placed => {
    const here = { block, row, rows: BLOCK_DESCRIPTIONS[block].rows, left, fields: isWide ? blockFields(block) : ADDABLE[block] };
    row += here.rows + 3;
    return here;
  });
  const parts = placed.map((each) => blockPart(each, language, sources, references(editor, each.block, language, sources.copy)));
  const width = isWide ? BLOCK_WIDTH : NARROW;
  const together = area(first, left, row - first, width);
  return {
    sheet,
    blocks: parts.flatMap(({ blocks }) => blocks),
    tables: placed.map(({ block, row: at, rows }) => ({
      name: blockTable(block, sources.copy),
      range: area(at + 1, left, rows + 1, width),
      style: TABLE_STYLE,
      showFilter: false,
      banded: false,
    })),
    together,
    formats: [blocksFormat(together), ...parts.flatMap(({ formats }) => formats)],
    fitRows: [`${first + 1}:${row}`],
    validations: parts.flatMap(({ validations }) => validations),
    highlights: parts.flatMap(({ highlights }) => highlights),
  };
}

/** Within the new tables by their names; opportunities and actions that stand already by theirs. */
function references(editor: PlanEditor, block: Block, language: Language, copy: number): FormulaReferences {
  const header = (of: Block, field: string): string => (blockHeaders(of, language) as Readonly<Record<string, string>>)[field] ?? field;
  const standing = editor.references(block);
  return {
    cell: (field) => thisRow(blockTable(block, copy), header(block, field)),
    column: (other, field) =>
      editor.has(other) ? standing.column(other, field) : tableColumn(blockTable(other, copy), header(other, field)),
    questions: standing.questions,
  };
}
