import type { Cell, Row, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { parseArea, type Rectangle } from "./addresses";
import { calculationValue, formulaOf, isDate1904, type CalculationValue } from "./cellValues";
import { contains, type SpillRange, type SpillRegistry } from "./spills";

/** excelts' numbers for kinds of cells that need no second look. */
const cellType = { empty: 0, merged: 1, number: 2, text: 3, boolean: 9 } as const;

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
  readonly formulas = new Map<number, FormulaCell>();
  readonly hiddenRows = new Set<number>();
  bottom = 1;
  right = 1;
  /** By column, then by row: numbers below each other, as they are in most columns, take little room and no second look by the engine. */
  private readonly columns: CalculationValue[][] = [];

  constructor(readonly sheet: Worksheet) {}

  /** The value of a cell; undefined or null where there is none (yet). */
  value(row: number, column: number): CalculationValue | undefined {
    return this.columns[column]?.[row];
  }

  set(row: number, column: number, value: CalculationValue): void {
    (this.columns[column] ??= [])[row] = value;
    if (row > this.bottom) this.bottom = row;
    if (column > this.right) this.right = column;
  }

  /** Takes away what formulas of the sheet gave. */
  forgetResults(): void {
    for (const { row, column, spill } of this.formulas.values()) {
      this.set(row, column, null);
      if (spill) forEachCell(spill, (r, c) => this.set(r, c, null));
    }
  }

  /** An area's values row by row, each as `convert` makes it. */
  read<T>({ top, left, bottom, right }: Rectangle, convert: (value: CalculationValue | undefined) => T): T[][] {
    const result: T[][] = [];
    const width = right - left + 1;
    for (let row = top; row <= bottom; row++) {
      const converted = new Array<T>(width);
      for (let i = 0; i < width; i++) converted[i] = convert(this.columns[left + i]?.[row]);
      result.push(converted);
    }
    return result;
  }

  /** The part of an area that can hold anything. */
  clamp(area: Rectangle): Rectangle {
    return { ...area, bottom: Math.min(area.bottom, this.bottom), right: Math.min(area.right, this.right) };
  }
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

/** Reads one sheet's cells. */
class SheetReader {
  readonly data: SheetData;
  private readonly ranges: readonly SpillRange[];

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
    if (row.hidden) this.data.hiddenRows.add(number);
    // Most rows cross no spill; those that do are looked at cell by cell.
    const ranges = this.ranges.filter((range) => number >= range.row && number < range.row + range.rows);
    for (let column = 1, last = row.cellCount; column <= last; column++) {
      const cell = row.findCell(column);
      const type = (cell?.type ?? cellType.empty) as number;
      if (!cell || type === cellType.empty || type === cellType.merged) continue;
      const plain = type === cellType.number || type === cellType.text || type === cellType.boolean;
      const source = plain ? null : formulaOf(cell);
      if (source !== null) this.formula(cell, number, column, source);
      else if (ranges.length === 0 || !ranges.some((range) => contains(range, number, column))) {
        const value = plain ? (cell.value as CalculationValue) : calculationValue(cell.value, this.date1904);
        if (value !== null) this.data.set(number, column, value);
      }
    }
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
    this.data.formulas.set(cellKey(row, column), formula);
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
