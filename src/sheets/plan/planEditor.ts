import { cellAddress, isBlank, isErrorText, type CellValue } from "../../domain/grid";
import { cell, tableColumn, thisRow } from "../a1";
import type { Block as CellBlock, DraftCell } from "../draft";
import { findColumn } from "../tablePart";
import { tablesOfBlocks } from "./blockTables";
import { BLOCK_DESCRIPTIONS, blockFields, blockHeaderWords, type Block, type Field } from "./blocks";
import type { PlanCell } from "./planNames";
import type { PlanPart, PlanTable } from "./planPart";
import type { FormulaReferences } from "./rowFormulas";
import type { QuestionHeaders } from "./questionsTable";
import { rowsOfTexts, stretches } from "./rowsToFit";

/** A row of a block: one that stands, at its place in the table from 0, or one that is to be added behind the others. */
export interface PlanRow<B extends Block = Block> {
  readonly block: B;
  readonly index: number;
  /** What each cell shows, by field; blank where the column is gone. Changes made through the editor are in it. */
  readonly values: Readonly<Record<Field<B>, CellValue>>;
}

/** Rows to be put at the end of a table. */
export interface AddedPlanRows {
  readonly table: PlanTable;
  /** Whole rows of the sheet are put in: other tables stand below. */
  readonly whole: boolean;
  readonly rows: readonly (readonly DraftCell[])[];
}

interface OpenBlock {
  readonly table: PlanTable;
  /** Place of each field's column in the table, -1 where it is gone. */
  readonly columns: ReadonlyMap<string, number>;
  readonly values: Record<string, CellValue>[];
  /** Rows whose cells are all empty but for formulas of ours: to be filled before any is added. */
  readonly empty: number[];
}

/** What refreshing writes on a plan, put together step by step: later steps see what earlier ones have written. Nothing else changes. */
export class PlanEditor {
  private readonly open = new Map<Block, OpenBlock>();
  private readonly cells = new Map<string, { readonly row: number; readonly column: number; readonly value: DraftCell }>();
  private readonly added = new Map<Block, Map<string, DraftCell>[]>();

  constructor(
    readonly part: PlanPart,
    private readonly questions: QuestionHeaders,
  ) {
    for (const [block, table] of tablesOfBlocks(part.tables)) this.open.set(block, openBlock(block, table));
  }

  /** Whether the plan has the block: a person may have deleted it. */
  has(block: Block): boolean {
    return this.open.has(block);
  }

  /** The rows that say anything, in the order in which they stand; none where the block is gone. */
  rows<B extends Block>(block: B): PlanRow<B>[] {
    const open = this.open.get(block);
    if (!open) return [];
    return open.values.flatMap((values, index) =>
      open.empty.includes(index) ? [] : [{ block, index, values: values as PlanRow<B>["values"] }],
    );
  }

  /** Whether a column is there to be written to. */
  hasField<B extends Block>(block: B, field: Field<B>): boolean {
    return (this.open.get(block)?.columns.get(field) ?? -1) >= 0;
  }

  /** Writes a cell of a row; passed over where the column is gone. */
  set<B extends Block>({ block, index }: Pick<PlanRow<B>, "block" | "index">, field: Field<B>, value: DraftCell): void {
    const open = this.open.get(block);
    const column = open?.columns.get(field) ?? -1;
    if (!open || column < 0) return;
    const row = open.values[index];
    if (row) row[field] = typeof value === "object" ? "" : value;
    open.empty.splice(0, open.empty.length, ...open.empty.filter((each) => each !== index));
    const standing = index < open.table.rowCount;
    if (standing) this.put(open.table.headerRow + 1 + index, open.table.left + column, value);
    else this.added.get(block)?.[index - open.table.rowCount]?.set(field, value);
  }

  /** Fills the first empty row of a block, or adds one. Returns null where the block is gone. */
  add<B extends Block>(block: B, values: Readonly<Partial<Record<Field<B>, DraftCell>>>): Pick<PlanRow<B>, "block" | "index"> | null {
    const open = this.open.get(block);
    if (!open) return null;
    const index = open.empty[0] ?? open.values.length;
    if (index === open.values.length) {
      open.values.push(Object.fromEntries(blockFields(block).map((field) => [field, ""])));
      this.added.set(block, [...(this.added.get(block) ?? []), new Map<string, DraftCell>()]);
    }
    for (const [field, value] of Object.entries(values)) this.set({ block, index }, field as Field<B>, value as DraftCell);
    return { block, index };
  }

  /** What a named cell shows; blank where it is gone or holds an error. */
  valueOf(name: PlanCell): CellValue {
    const place = this.part.places[name];
    if (!place) return "";
    const { values } = this.part;
    const changed = this.cells.get(cell(place.row, place.column))?.value;
    const value =
      typeof changed === "object" || changed === undefined ? values.cells[place.row - values.top]?.[place.column - values.left] : changed;
    return value === undefined || isErrorText(value) ? "" : value;
  }

  /** Writes a named cell; passed over where it is gone. */
  setCell(name: PlanCell, value: DraftCell): void {
    const place = this.part.places[name];
    if (place) this.put(place.row, place.column, value);
  }

  /** Address of a row's cell, as findings tell it; of the row's first cell where the column is gone. */
  where<B extends Block>({ block, index }: Pick<PlanRow<B>, "block" | "index">, field: Field<B>): string {
    const open = this.open.get(block);
    if (!open) return this.part.sheet;
    const column = Math.max(0, open.columns.get(field) ?? 0);
    return cellAddress(this.part.sheet, open.table.headerRow + 1 + index, open.table.left + column);
  }

  /** The formula of a column in a row of this plan. */
  formula<B extends Block>(block: B, field: Field<B>): DraftCell {
    const kind = BLOCK_DESCRIPTIONS[block].kinds[field];
    return kind?.kind === "formula" ? { formula: kind.formula(this.references(block)) } : null;
  }

  /** Cells to write where they stand now: before rows are added, which moves what is below. */
  blocks(): CellBlock[] {
    return [...this.cells.values()].map(({ row, column, value }) => ({ at: cell(row, column), cells: [[value]] }));
  }

  /** Rows to add; those of the lowest table first. */
  addedRows(): AddedPlanRows[] {
    return [...this.added]
      .flatMap(([block, rows]) => {
        const open = this.open.get(block);
        return open ? [{ open, rows: rows.map((row) => this.rowCells(block, open, row)) }] : [];
      })
      .sort((a, b) => b.open.table.headerRow - a.open.table.headerRow)
      .map(({ open: { table }, rows }) => ({ table, whole: this.movesWhole(table), rows }));
  }

  /**
   * Rows whose heights no longer fit once everything is written: those with new texts, those that were added and, where only the cells of
   * tables have moved, all from the first of them on: Excel leaves heights behind there.
   */
  rowsToFit(): string[] {
    const added = this.addedRows();
    const endOf = ({ headerRow, rowCount }: PlanTable): number => headerRow + 1 + rowCount;
    // Where a row stands once all rows are put in: below each table that has grown above it.
    const after = (row: number): number => added.reduce((sum, { table, rows }) => (row >= endOf(table) ? sum + rows.length : sum), row);
    const isInTable = (row: number): boolean => this.part.tables.some((table) => row > table.headerRow && row < endOf(table));
    const texts = rowsOfTexts(this.blocks()).filter(isInTable).map(after);
    const fresh = added.flatMap(({ table, rows }) => rows.map((_, index) => after(endOf(table)) - rows.length + index));
    const first = Math.min(...added.filter(({ whole }) => !whole).map(({ table }) => endOf(table)));
    const last = after(Math.max(...this.part.tables.map(endOf)));
    const moved = Number.isFinite(first) ? Array.from({ length: last - first }, (_, index) => first + index) : [];
    return stretches([...texts, ...fresh, ...moved]);
  }

  /**
   * Whether new rows of a table are whole rows of the sheet: so what is below keeps its heights and what is folded. Never where they would go
   * through a table of the person's own beside it, unless Excel refuses all else.
   */
  private movesWhole(table: PlanTable): boolean {
    const { headerRow, rowCount } = table;
    const end = headerRow + rowCount;
    const below = this.part.tables.filter((other) => other.headerRow > end && isBeneath(table, other));
    if (below.some((other) => reachesBeyond(table, other))) return true;
    const beside = this.part.tables.some(
      (other) => !isBeneath(table, other) && other.headerRow <= end && end < other.headerRow + other.rowCount,
    );
    return below.length > 0 && !beside;
  }

  /** All cells as they will stand, formulas with their `=`. */
  *cellsAfter(): Iterable<CellValue> {
    const { top, left, cells } = this.part.formulas;
    const says = (value: DraftCell): CellValue => (typeof value === "object" ? (value?.formula ?? "") : value);
    const changed = new Map(this.cells);
    for (const [y, line] of cells.entries()) {
      for (const [x, standing] of line.entries()) {
        const at = cell(top + y, left + x);
        const change = changed.get(at);
        changed.delete(at);
        yield change ? says(change.value) : standing;
      }
    }
    for (const { value } of changed.values()) yield says(value);
    for (const { rows } of this.addedRows()) for (const row of rows) yield* row.map(says);
  }

  private put(row: number, column: number, value: DraftCell): void {
    this.cells.set(cell(row, column), { row, column, value });
  }

  /** A new row in the order of the table's columns; a person's own formula over the row goes on in it. */
  private rowCells(block: Block, { table, columns }: OpenBlock, row: ReadonlyMap<string, DraftCell>): DraftCell[] {
    const fields = new Map([...columns].map(([field, column]) => [column, field]));
    return table.headers.map((header, index) => {
      const field = fields.get(index);
      if (field !== undefined) return row.get(field) ?? this.formula(block, field as Field<Block>) ?? "";
      return repeated(table.formulas[header]?.at(-1) ?? "");
    });
  }

  /** What formulas of a block refer to on this plan. */
  references(block: Block): FormulaReferences {
    return {
      cell: (field) => this.header(block, field, thisRow),
      column: (other, field) => this.header(other, field, tableColumn),
      questions: this.questions,
    };
  }

  private header(block: Block, field: string, reference: (table: string, header: string) => string): string {
    const open = this.open.get(block);
    const header = open?.table.headers[open.columns.get(field) ?? -1];
    return open && header !== undefined ? reference(open.table.name, header) : "#REF!";
  }
}

/** Whether two tables share columns of their sheet, and whether the other goes beyond this one's. */
const isBeneath = (one: PlanTable, other: PlanTable): boolean =>
  other.left < one.left + one.headers.length && one.left < other.left + other.headers.length;
const reachesBeyond = (one: PlanTable, other: PlanTable): boolean =>
  other.left < one.left || other.left + other.headers.length > one.left + one.headers.length;

/** The formula of a column of the person's own, for the next row: one that names columns, not cells, says the same there. */
export function repeated(formula: CellValue): DraftCell {
  const text = String(formula);
  return text.startsWith("=") && /\[(@|#This Row)/.test(text) && !/\$?[A-Z]{1,3}\$?\d/.test(text) ? { formula: text } : "";
}

function openBlock(block: Block, table: PlanTable): OpenBlock {
  const fields = blockFields(block);
  const columns = new Map<string, number>(fields.map((field) => [field, findColumn(table, blockHeaderWords(block, field))]));
  const { kinds } = BLOCK_DESCRIPTIONS[block];
  const ours = new Set(fields.filter((field) => kinds[field]?.kind === "formula").map((field) => columns.get(field)));
  const at = (cells: PlanTable["values"], column: number, row: number): CellValue => cells[table.headers[column] ?? ""]?.[row] ?? "";
  const isFree = (column: number, row: number): boolean =>
    isBlank(at(table.formulas, column, row)) || (ours.has(column) && String(at(table.formulas, column, row)).startsWith("="));
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  return {
    table,
    columns,
    values: rows.map((row) => Object.fromEntries(fields.map((field) => [field, at(table.values, columns.get(field) ?? -1, row)]))),
    empty: rows.filter((row) => table.headers.every((_, column) => isFree(column, row))),
  };
}
