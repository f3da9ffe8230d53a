import type { Cell, Row, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { parseArea, type Rectangle } from "./addresses";
import { calculationValue, formulaOf, isDate1904, type CalculationValue } from "./cellValues";
import type { SpillRange, SpillRegistry } from "./spills";

/** excelts' numbers for kinds of cells that need no second look. */
const cellType = { empty: 0, merged: 1, number: 2, text: 3 } as const;

/** A column has room for so many rows from the beginning; beyond, it grows. */
const mostRowsAtOnce = 65_536;

/** A cell's place on its sheet as one number. */
export function cellKey(row: number, column: number): number {
  return row * 16_385 + column;
}

/** A cell with a formula, while the workbook is calculated. */
export interface FormulaCell {
  readonly id: number;
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly source: string;
  /** It may spill. Any other formula shows one value, as in Excel before dynamic arrays. */
  readonly dynamic: boolean;
  /** The fixed range of an array formula entered with Ctrl+Shift+Enter, which does not spill. */
  readonly fixedArray: SpillRange | null;
  result: CalculationValue;
  /** Where the result reaches beyond the cell. */
  spill: SpillRange | null;
}

/** What the calculation knows of a sheet: what was typed, what formulas gave so far, and what spilled. */
export class SheetData {
  readonly formulas: FormulaCell[] = [];
  readonly hiddenRows = new Set<number>();
  bottom = 1;
  right = 1;
  /** By column, then by row: numbers below each other, as they are in most columns, take little room and no second look by the engine. */
  private readonly columns: CalculationValue[][] = [];

  /** The places of the formulas; made when first asked for, as it takes longer than to calculate a simple formula. */
  private places: ReadonlySet<number> | null = null;

  constructor(readonly sheet: Worksheet) {}

  hasFormula(row: number, column: number): boolean {
    this.places ??= new Set(this.formulas.map((formula) => cellKey(formula.row, formula.column)));
    return this.places.has(cellKey(row, column));
  }

  /** Made for all rows at once: a column that grows with each row is moved again and again. */
  private newColumn(): CalculationValue[] {
    return new Array<CalculationValue>(Math.min(this.sheet.rowCount + 1, mostRowsAtOnce)).fill(null);
  }

  /** The value of a cell; undefined or null where there is none (yet). */
  value(row: number, column: number): CalculationValue | undefined {
    return this.columns[column]?.[row];
  }

  set(row: number, column: number, value: CalculationValue): void {
    (this.columns[column] ??= this.newColumn())[row] = value;
    if (row > this.bottom) this.bottom = row;
    if (column > this.right) this.right = column;
  }

  /** The values as they are now, whatever is calculated later. */
  copy(): SheetData {
    const copy = new SheetData(this.sheet);
    copy.bottom = this.bottom;
    copy.right = this.right;
    this.columns.forEach((cells, column) => void (copy.columns[column] = [...cells]));
    return copy;
  }

  /** Takes away what formulas of the sheet gave. */
  forgetResults(): void {
    for (const { row, column, spill } of this.formulas) {
      this.set(row, column, null);
      if (spill) forEachCell(spill, (r, c) => this.set(r, c, null));
    }
  }

  /** An area's values row by row, each as `convert` makes it. */
  read<T>({ top, left, bottom, right }: Rectangle, convert: (value: CalculationValue | undefined) => T): T[][] {
    const columns: (readonly CalculationValue[] | undefined)[] = [];
    for (let column = left; column <= right; column++) columns.push(this.columns[column]);
    const result: T[][] = [];
    for (let row = top; row <= bottom; row++) result.push(readRow(columns, row, convert));
    return result;
  }

  /** The values of a range. */
  valuesOf({ row, column, rows, columns }: SpillRange): CalculationValue[][] {
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    return this.read(area, (value) => value ?? null);
  }

  /** Whether an area has the same values on a sheet as it was before. */
  isLike(before: SheetData, area: Rectangle): boolean {
    const bottom = Math.min(area.bottom, Math.max(this.bottom, before.bottom));
    const right = Math.min(area.right, Math.max(this.right, before.right));
    for (let column = area.left; column <= right; column++) {
      const [ours, others] = [this.columns[column], before.columns[column]];
      for (let row = area.top; row <= bottom; row++) if (!isSameValue(ours?.[row], others?.[row])) return false;
    }
    return true;
  }

  /** How many cells of an area hold something other than an empty text. */
  filled({ top, left, bottom, right }: Rectangle): number {
    const [lastRow, lastColumn] = [Math.min(bottom, this.bottom), Math.min(right, this.right)];
    let filled = 0;
    for (let column = left; column <= lastColumn; column++) {
      const cells = this.columns[column];
      for (let row = top; cells && row <= lastRow; row++) if ((cells[row] ?? "") !== "") filled++;
    }
    return filled;
  }

  /** The part of an area that can hold anything. */
  clamp(area: Rectangle): Rectangle {
    return { ...area, bottom: Math.min(area.bottom, this.bottom), right: Math.min(area.right, this.right) };
  }
}

/** Whether two values are the same to a formula that reads them. */
export function isSameValue(a: CalculationValue | undefined, b: CalculationValue | undefined): boolean {
  const [x, y] = [a ?? null, b ?? null];
  return x === y || (typeof x === "object" && typeof y === "object" && x !== null && x.error === y?.error);
}

type Columns = readonly (readonly CalculationValue[] | undefined)[];

function readRow<T>(columns: Columns, row: number, convert: (value: CalculationValue | undefined) => T): T[] {
  const cells = new Array<T>(columns.length);
  for (let i = 0; i < cells.length; i++) cells[i] = convert(columns[i]?.[row]);
  return cells;
}

/** The ranges that the formulas of a sheet fill. */
export function spillsOf(data: SheetData): SpillRange[] {
  const ranges: SpillRange[] = [];
  for (const { spill } of data.formulas) if (spill) ranges.push(spill);
  return ranges;
}

/** Visits the cells of a range row by row. */
export function forEachCell(range: SpillRange, visit: (row: number, column: number) => void): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) visit(row, column);
  }
}

/** The range of an array formula or of a dynamic array, as the cell's model has it; null for other cells. */
export function arrayRange(cell: Cell): SpillRange | null {
  const { shareType, ref } = cell.model;
  const area = shareType === "array" ? parseArea(ref ?? "") : null;
  return area && { row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** Whether a column is in one of the ranges, all of which cross the row. */
function isSpilled(ranges: readonly SpillRange[], column: number): boolean {
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as SpillRange;
    if (column >= range.column && column < range.column + range.columns) return true;
  }
  return false;
}

/** Reads one sheet's cells. */
class SheetReader {
  readonly data: SheetData;
  private readonly ranges: readonly SpillRange[];
  /** The spills that cross the row that was read last, and the first row from which on it may be others. */
  private crossed: readonly SpillRange[] = [];
  private sameUntil = 0;

  constructor(
    sheet: Worksheet,
    spills: SpillRegistry,
    private readonly formulas: FormulaCell[],
    private readonly date1904: boolean,
  ) {
    this.data = new SheetData(sheet);
    this.ranges = spills.ranges(sheet);
  }

  read(): SheetData {
    const { sheet } = this.data;
    // Not by eachRow and eachCell, which look at every cell three times.
    for (let number = 1, last = sheet.rowCount; number <= last; number++) {
      const row = sheet.findRow(number);
      if (row && row.cellCount > 0) this.row(row, number);
    }
    return this.data;
  }

  private row(row: Row, number: number): void {
    const { data } = this;
    if (row.hidden) data.hiddenRows.add(number);
    const ranges = this.crossing(number);
    for (let column = 1, last = row.cellCount; column <= last; column++) {
      const cell = row.findCell(column);
      if (!cell) continue;
      const type = cell.type as number;
      // Nearly all cells are numbers and texts: the rest has a function of its own, so that this loop stays small and fast.
      if (type === cellType.number || type === cellType.text) {
        if (!isSpilled(ranges, column)) data.set(number, column, cell.value as CalculationValue);
      } else if (type !== cellType.empty && type !== cellType.merged) this.other(cell, number, column, ranges);
    }
  }

  /** The spills that cross a row: mostly none, or those that cross the row above. */
  private crossing(number: number): readonly SpillRange[] {
    if (number < this.sameUntil) return this.crossed;
    this.crossed = this.ranges.filter(({ row, rows }) => number >= row && number < row + rows);
    const edges = this.ranges.flatMap(({ row, rows }) => [row, row + rows]).filter((edge) => edge > number);
    this.sameUntil = edges.length === 0 ? Infinity : Math.min(...edges);
    return this.crossed;
  }

  private other(cell: Cell, row: number, column: number, ranges: readonly SpillRange[]): void {
    const source = formulaOf(cell);
    if (source !== null) return this.formula(cell, row, column, source);
    const value = isSpilled(ranges, column) ? null : calculationValue(cell.value, this.date1904);
    if (value !== null) this.data.set(row, column, value);
  }

  private formula(cell: Cell, row: number, column: number, source: string): void {
    const { model } = cell;
    const dynamic = model.isDynamicArray === true;
    const formula: FormulaCell = {
      id: this.formulas.length,
      sheet: this.data,
      row,
      column,
      cell,
      source,
      dynamic,
      fixedArray: dynamic || model.shareType !== "array" ? null : arrayRange(cell),
      result: null,
      spill: null,
    };
    this.formulas.push(formula);
    this.data.formulas.push(formula);
    this.data.set(row, column, null);
  }
}

/** Reads every cell once. Cells that only show what a formula spilled are left out: they are results, not content. */
export function readSheets(workbook: Workbook, spills: SpillRegistry): { sheets: SheetData[]; formulas: FormulaCell[] } {
  const date1904 = isDate1904(workbook);
  const formulas: FormulaCell[] = [];
  const sheets = workbook.worksheets.map((sheet) => new SheetReader(sheet, spills, formulas, date1904).read());
  return { sheets, formulas };
}
