import { cell as address, parseArea } from "../sheets/a1";
import type { Block, DraftCell, Formula, SheetDraft } from "../sheets/draft";

/** The cells of a draft in the order in which they are written: before its tables and names are made, and after. */
export interface StagedCells {
  readonly first: readonly Block[];
  readonly then: readonly Block[];
}

/** Stands in a cell until its formula comes. */
const PLACEHOLDER = 0;

export const isFormula = (cell: DraftCell): cell is Formula => typeof cell === "object" && cell !== null;

/**
 * What is written before the tables are made: what is not a formula, and what keeps the formulas of their columns apart. In a blank column of a
 * table, desktop Excel gives the last formula to all rows (AutoCorrect, "Fill formulas in tables to create calculated columns"). So a formula
 * that needs no table to come is there before it, and where others differ from row to row, their column is not blank.
 * @param coming names of tables that are yet to be made: Excel refuses a formula that names a table before it is there
 */
export function stagedCells({ blocks, tables = [] }: SheetDraft, coming: ReadonlySet<string>): StagedCells {
  const areas = tables.map(({ range }) => parseArea(range));
  const isInside = (row: number, column: number): boolean =>
    areas.some((at) => row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns);
  const needsTable = ({ formula }: Formula): boolean => [...coming].some((name) => formula.includes(name));
  const differing = columnsThatDiffer(blocks, isInside);
  const isFirst = (cell: DraftCell, row: number, column: number): boolean =>
    !isFormula(cell) || (isInside(row, column) && !needsTable(cell));
  return {
    first: blocks.map((block) =>
      pick(block, (cell, row, column) => {
        if (isFirst(cell, row, column)) return cell;
        return isInside(row, column) && differing.has(column) ? PLACEHOLDER : null;
      }),
    ),
    then: blocks.map((block) => pick(block, (cell, row, column) => (isFirst(cell, row, column) ? null : cell))),
  };
}

/** Columns in which not all formulas at certain places are the same. */
function columnsThatDiffer(blocks: readonly Block[], isInside: (row: number, column: number) => boolean): ReadonlySet<number> {
  const first = new Map<number, string>();
  const differing = new Set<number>();
  for (const { at, cells } of blocks) {
    const start = parseArea(at);
    cells.forEach((line, y) =>
      line.forEach((cell, x) => {
        const column = start.column + x;
        if (!isFormula(cell) || !isInside(start.row + y, column)) return;
        const known = first.get(column);
        if (known === undefined) first.set(column, cell.formula);
        else if (known !== cell.formula) differing.add(column);
      }),
    );
  }
  return differing;
}

/** The chosen cells of a block; the others are left as they are. `choose` gets zero-based places of the sheet. */
function pick(block: Block, choose: (cell: DraftCell, row: number, column: number) => DraftCell): Block {
  const { row, column } = parseArea(block.at);
  return { at: block.at, cells: block.cells.map((line, y) => line.map((cell, x) => choose(cell, row + y, column + x))) };
}

/** The smallest block with all cells that are written; null where there are none. */
export function trimmed({ at, cells }: Block): Block | null {
  const rows = cells.map((line) => line.some((cell) => cell !== null));
  const top = rows.indexOf(true);
  if (top < 0) return null;
  const columns = (cells[0] ?? []).map((_, x) => cells.some((line) => line[x] !== null));
  const [left, right] = [columns.indexOf(true), columns.lastIndexOf(true)];
  const { row, column } = parseArea(at);
  return {
    at: address(row + top, column + left),
    cells: cells.slice(top, rows.lastIndexOf(true) + 1).map((line) => line.slice(left, right + 1)),
  };
}

/** A block cut into stretches of rows of about so many characters each. */
export function pieces(block: Block, characters: number): Block[] {
  const perRow = Math.max(1, charactersOf(block) / Math.max(1, block.cells.length));
  const rows = Math.max(1, Math.floor(characters / perRow));
  const { row, column } = parseArea(block.at);
  const found: Block[] = [];
  for (let from = 0; from < block.cells.length; from += rows) {
    found.push({ at: address(row + from, column), cells: block.cells.slice(from, from + rows) });
  }
  return found;
}

/** About how long the block is in a request. */
export const charactersOf = (block: Block): number => JSON.stringify(block.cells).length;
