import { maxColumn, maxRow, type Rectangle } from "./addresses";
import { calculationValue, type CalculationValue } from "./cellValues";
import type { CalculationMatrix } from "./customFunctions";
import { overlaps, rectangleOf } from "./formulaGroups";
import { forEachCell, type FormulaCell, type SheetData } from "./sheetData";
import type { SpillRange, SpillRegistry } from "./spills";
import type { TableIndex } from "./tables";

const spillError: CalculationValue = { error: "#SPILL!" };

/** Puts what formulas give where they stand and where they spill. */
export class FormulaResults {
  constructor(
    private readonly tables: TableIndex,
    private readonly date1904: boolean,
  ) {}

  /** Takes over what a formula gave: one value, a spill, or a fixed array. */
  settle(formula: FormulaCell, value: CalculationValue | CalculationMatrix): void {
    const { sheet, fixedArray } = formula;
    if (formula.spill) forEachCell(formula.spill, (r, c) => sheet.set(r, c, null));
    formula.spill = null;
    const many = Array.isArray(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1);
    if (fixedArray) this.fill(formula, fixedArray, Array.isArray(value) ? value : [[value]]);
    else if (many && formula.dynamic) this.spill(formula, value);
    // An empty result shows as 0.
    else this.put(formula, (Array.isArray(value) ? value[0]?.[0] : value) ?? 0);
  }

  private put(formula: FormulaCell, value: CalculationValue): void {
    formula.result = value;
    formula.sheet.set(formula.row, formula.column, value);
  }

  private spill(formula: FormulaCell, rows: CalculationMatrix): void {
    const range = { row: formula.row, column: formula.column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    if (this.isBlocked(formula, rectangleOf(range))) this.put(formula, spillError);
    else this.fill(formula, range, rows);
  }

  private isBlocked(formula: FormulaCell, area: Rectangle): boolean {
    const { sheet } = formula;
    if (area.bottom > maxRow || area.right > maxColumn) return true;
    if (this.tables.at(sheet.sheet, formula.row, formula.column)) return true;
    if (sheet.sheet.mergedRegions.some((merged) => overlaps(merged, area))) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const own = row === area.top && column === area.left;
        if (!own && ((sheet.value(row, column) ?? null) !== null || sheet.hasFormula(row, column))) return true;
      }
    }
    return false;
  }

  /** Puts an array into a range; a fixed range that is larger shows #N/A where the array has nothing, unless it is one wide or high. */
  private fill(formula: FormulaCell, range: SpillRange, rows: CalculationMatrix): void {
    const { sheet } = formula;
    const [height, width] = [rows.length, rows[0]?.length ?? 0];
    for (let row = 0; row < range.rows; row++) fillRow(sheet, range, row, rows[height === 1 ? 0 : row] ?? [], width === 1);
    formula.spill = range;
    formula.result = sheet.value(formula.row, formula.column) ?? 0;
  }

  /**
   * A formula that needs what only Excel has keeps what it showed when it was opened.
   * @param known what was spilled then
   */
  keep(formula: FormulaCell, known: SpillRegistry): void {
    const { cell, sheet, row, column } = formula;
    const value = hasResult(formula) ? calculationValue(cell.value, this.date1904) : { error: "#NAME?" };
    this.put(formula, value ?? 0);
    const range = known.ranges(sheet.sheet).find((candidate) => candidate.row === row && candidate.column === column);
    if (!range) return;
    formula.spill = range;
    forEachCell(range, (r, c) => {
      if (r !== row || c !== column) sheet.set(r, c, calculationValue(sheet.sheet.findCell(r, c)?.value, this.date1904));
    });
  }
}

/** @param one the row has one cell for all columns */
function fillRow(sheet: SheetData, range: SpillRange, row: number, values: readonly CalculationValue[], one: boolean): void {
  for (let column = 0; column < range.columns; column++) {
    const value = values[one ? 0 : column];
    sheet.set(range.row + row, range.column + column, value === undefined ? { error: "#N/A" } : (value ?? 0));
  }
}

/** Whether a formula came with a result, or has been given one. */
export function hasResult({ cell }: FormulaCell): boolean {
  const { result } = cell.model;
  return result !== undefined && result !== null;
}
