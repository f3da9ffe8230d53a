import { isBlank, type CellValue } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockFields, blockHeaders, blockOfTable, type Block } from "../../sheets/plan/blocks";
import { QUESTION_CODES } from "../../sheets/plan/questionsTable";
import { MAP_ROWS } from "../../sheets/plan/templateMap";
import type { Visit } from "./planContent";
import { inLanguage, type Said } from "../../sheets/sample/said";
import { tablesOf, typeCell, type OpenTable } from "./typeCells";
import { workday } from "./workdays";

/** Who types, and when: the language of the sheets, and the day from which dates are counted. */
export interface Typist {
  readonly language: Language;
  readonly day: number;
}

type Cells = Readonly<Partial<Record<string, Said>>>;

/** Types into a plan what somebody filled in on one day. Nothing but those cells changes. */
export async function typePlan(context: Excel.RequestContext, sheet: string, visit: Visit, typist: Typist): Promise<void> {
  for (const open of await tablesOf(context, sheet)) {
    const block = blockOfTable(open.name);
    if (block === "questions") typeAnswers(open, visit, typist);
    else if (block !== null) typeBlock(open, block, visit, typist);
    // Excel does so as somebody types.
    open.table.getDataBodyRange().format.autofitRows();
    if (block !== null && isFolded(block) && block in visit.rows) unfold(open, block);
  }
  await context.sync();
}

/** Blocks behind the questions are folded until somebody opens them. */
const isFolded = (block: Block): boolean => BLOCKS.indexOf(block) > BLOCKS.indexOf("questions");

/** Opens a folded block, as the + beside it does: with the people comes the map of who knows whom. */
const unfold = ({ table }: OpenTable, block: Block): void =>
  table
    .getRange()
    .getResizedRange(block === "stakeholders" ? MAP_ROWS + 1 : 0, 0)
    .getEntireRow()
    .showGroupDetails("ByRows");

function typeBlock(open: OpenTable, block: Exclude<Block, "questions">, { rows, changes }: Visit, typist: Typist): void {
  for (const [of, cells] of changes?.[block] ?? [])
    typeInto(open, block, rowWhere(open, 0, inLanguage(of, typist.language)), cells, typist);
  const free = open.rows.flatMap((row, index) => (isBlank(row[0] ?? "") ? [index] : []));
  (rows[block] ?? []).forEach((cells, index) => {
    const row = free[index];
    if (row === undefined) throw new RangeError(`${open.name} has no room for what the sample types.`);
    typeInto(open, block, row, cells, typist);
  });
}

function typeAnswers(open: OpenTable, { answers }: Visit, typist: Typist): void {
  const codes = open.headers.indexOf(blockHeaders("questions", typist.language).code);
  for (const { id, ...cells } of answers) typeInto(open, "questions", rowWhere(open, codes, QUESTION_CODES[id]), cells, typist);
}

function rowWhere({ name, rows }: OpenTable, column: number, value: CellValue): number {
  const row = rows.findIndex((cells) => cells[column] === value);
  if (row < 0) throw new RangeError(`${name} has no row ${String(value)}.`);
  return row;
}

function typeInto(open: OpenTable, block: Block, row: number, cells: Cells, typist: Typist): void {
  const headers: Readonly<Record<string, string>> = blockHeaders(block, typist.language);
  for (const field of blockFields(block) as readonly string[]) {
    const value = cells[field];
    if (value !== undefined) typeCell(open, row, open.headers.indexOf(headers[field] ?? ""), typed(block, field, value, typist));
  }
}

/** What is typed into a cell of this kind: a date is a number of days, a word of a list its key. */
function typed(block: Block, field: string, value: Said, { language, day }: Typist): CellValue {
  const kind = BLOCK_DESCRIPTIONS[block].kinds[field];
  if (kind?.kind === "date") return workday(day, Number(value));
  if (kind?.kind !== "list" || typeof value !== "string") return inLanguage(value, language);
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = texts(language).planning.words;
  return words[kind.words]?.[value] ?? value;
}
