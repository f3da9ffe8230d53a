import type { CellValue } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import type { Block, DraftCell } from "../sheets/draft";
import type { CellsPart } from "../sheets/tablePart";
import { readFormulas } from "./readCells";
import { usedRange } from "./readStructure";
import type { GrownRows, Journal, MadeSheet } from "./journal";

/**
 * Says which sheets no longer stand as a run has left them, because somebody has typed, added rows or deleted something there since. Such a
 * sheet cannot be taken back without losing what is theirs. Takes two round trips, unless there is too much for one answer.
 */
export async function readJournal(context: Excel.RequestContext, journal: Journal): Promise<ReadonlySet<string>> {
  const names = new Set([
    ...[...journal.made, ...journal.written, ...journal.added].map(({ sheet }) => sheet),
    ...journal.made.flatMap(({ template }) => template ?? []),
    ...journal.renamed.map(({ to }) => to),
  ]);
  const sheets = [...names].map((name) => queueSheet(context, name));
  const tables = journal.added.map((added) => {
    const table = context.workbook.tables.getItemOrNullObject(added.table);
    table.load("name,rows/count");
    return { added, table };
  });
  await context.sync();
  const parts = await readParts(context, sheets);
  const cellsOf = (name: string): CellsPart | null => parts.get(name) ?? null;
  const grown = tables.filter(({ added, table }) => table.isNullObject || table.rows.count !== added.before + added.rows.length);
  return new Set([
    ...grown.map(({ added }) => added.sheet),
    // The sheet that had made room is gone, or somebody has called it otherwise: the new one stays in its place.
    ...journal.renamed.filter(({ to }) => !cellsOf(to)).map(({ from }) => from),
    ...journal.written.filter(({ sheet, after }) => !stands(cellsOf(sheet), after, shifts(journal, sheet))).map(({ sheet }) => sheet),
    ...journal.added
      .filter(({ sheet, table, row, column, rows }) => {
        const others = { ...journal, added: journal.added.filter((each) => each.table !== table) };
        return !stands(cellsOf(sheet), { row, column, cells: rows }, shifts(others, sheet));
      })
      .map(({ sheet }) => sheet),
    ...journal.made
      .filter((made) => !isAsMade(cellsOf(made.sheet), made.template === null ? null : cellsOf(made.template), made))
      .map(({ sheet }) => sheet),
  ]);
}

interface QueuedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Queues whether a sheet is still there, and how far it is used. */
function queueSheet(context: Excel.RequestContext, name: string): QueuedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("name");
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { name, sheet, used };
}

/** All cells of the sheets that are still there, by their names. */
async function readParts(context: Excel.RequestContext, queued: readonly QueuedSheet[]): Promise<ReadonlyMap<string, CellsPart>> {
  const standing = queued.filter(({ sheet }) => !sheet.isNullObject).map(({ used, ...each }) => ({ ...each, used: usedRange(used) }));
  const filled = standing.flatMap(({ used, ...each }) => (used ? [{ ...each, used }] : []));
  const cells = await readFormulas(context, filled);
  const parts = new Map<string, CellsPart>(standing.map(({ name }) => [name, { sheet: name, top: 0, left: 0, cells: [] }]));
  filled.forEach(({ name, used }, index) => parts.set(name, { sheet: name, top: used.row, left: used.column, cells: cells[index] ?? [] }));
  return parts;
}

/** Where a cell of a sheet lies now that rows were added above it. */
type Shift = (row: number, column: number) => number;

const shifts = ({ added }: Pick<Journal, "added">, sheet: string): Shift => below(added.filter((each) => each.sheet === sheet));

function below(grown: readonly GrownRows[]): Shift {
  return (row, column) =>
    grown.reduce((sum, { row: from, column: left, rows, whole }) => {
      const isBelow = row >= from && (whole || (column >= left && column < left + (rows[0]?.length ?? 0)));
      return isBelow ? sum + rows.length : sum;
    }, row);
}

/** Whether cells that were written still say what was written. */
function stands(
  part: CellsPart | null,
  written: Block | { readonly row: number; readonly column: number; readonly cells: Block["cells"] },
  shift: Shift,
): boolean {
  if (!part) return false;
  const start = "at" in written ? parseArea(written.at) : written;
  return written.cells.every((line, y) =>
    line.every((value, x) => {
      const [row, column] = [start.row + y, start.column + x];
      return value === null || says(part.cells[shift(row, column) - part.top]?.[column - part.left] ?? "", value);
    }),
  );
}

const isFormula = (cell: CellValue): cell is string => typeof cell === "string" && cell.startsWith("=");

/** A formula will do for one that has the same texts in it: Excel writes names, tables and cells in its own way, a person changes words. */
const says = (standing: CellValue, wanted: DraftCell): boolean =>
  typeof wanted === "object"
    ? wanted === null || (isFormula(standing) && wordsOf(standing) === wordsOf(wanted.formula))
    : standing === wanted;

/** The texts in a formula; a sheet's name in quotes is none, whatever is in it. */
const wordsOf = (formula: string): string =>
  Array.from(formula.matchAll(/'(?:[^']|'')*'!|"((?:[^"]|"")*)"/g), ([, text]) => text)
    .filter((text) => text !== undefined)
    .join('"');

/** Whether a sheet that was made holds what was written, and where it is a copy, what its template holds: nothing else was typed. */
function isAsMade(part: CellsPart | null, template: CellsPart | null, { blocks, grown, template: copied }: MadeSheet): boolean {
  if (!part) return true;
  if (copied !== null && !template) return false;
  const wanted = new Map<string, DraftCell>();
  const key = (row: number, column: number): string => `${row} ${column}`;
  const shift = below(grown);
  const placed = (row: number, column: number): string => key(shift(row, column), column);
  template?.cells.forEach((line, y) =>
    line.forEach((value, x) => wanted.set(placed(template.top + y, template.left + x), isFormula(value) ? { formula: value } : value)),
  );
  for (const { at, cells } of blocks) {
    const { row, column } = parseArea(at);
    cells.forEach((line, y) =>
      line.forEach((value, x) => {
        if (value !== null) wanted.set(placed(row + y, column + x), value);
      }),
    );
  }
  for (const rows of grown) {
    const others = below(grown.filter((each) => each !== rows));
    rows.rows.forEach((line, y) =>
      line.forEach((value, x) => {
        const [row, column] = [rows.row + y, rows.column + x];
        wanted.set(key(others(row, column), column), value ?? "");
      }),
    );
  }
  const rows = Math.max(part.top + part.cells.length, ...[...wanted.keys()].map((each) => Number(each.split(" ")[0]) + 1));
  return Array.from({ length: rows }, (_, row) => row).every((row) =>
    (part.cells[row - part.top] ?? []).every((standing, x) => says(standing, wanted.get(key(row, part.left + x)) ?? "")),
  );
}
