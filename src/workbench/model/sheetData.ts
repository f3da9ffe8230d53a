import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Rectangle } from "./addresses";
import { calculationValue, formulaOf, isDate1904, isMergedAway, type CalculationValue } from "./cellValues";
import { unreadableFormula, type EngineFormula } from "./engineFormula";
import { contains, type SpillRange, type SpillRegistry } from "./spills";

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
  /** The fixed range of an array formula entered with Ctrl+Shift+Enter, which does not spill. */
  readonly fixedArray: SpillRange | null;
  engine: EngineFormula;
  result: CalculationValue;
  /** Where the result reaches beyond the cell. */
  spill: SpillRange | null;
}

/** What the calculation knows of a sheet: what was typed, what formulas gave so far, and what spilled. */
export class SheetData {
  readonly constants = new Map<number, CalculationValue>();
  readonly computed = new Map<number, CalculationValue>();
  readonly formulas = new Map<number, FormulaCell>();
  readonly hiddenRows = new Set<number>();
  bottom = 1;
  right = 1;

  constructor(readonly sheet: Worksheet) {}

  value(key: number): CalculationValue | undefined {
    const computed = this.computed.get(key);
    return computed === undefined ? this.constants.get(key) : computed;
  }

  grow(row: number, column: number): void {
    if (row > this.bottom) this.bottom = row;
    if (column > this.right) this.right = column;
  }

  /** The part of an area that can hold anything. */
  clamp(area: Rectangle): Rectangle {
    return { ...area, bottom: Math.min(area.bottom, this.bottom), right: Math.min(area.right, this.right) };
  }
}

function fixedArrayOf(cell: Cell, ref: (cell: Cell) => SpillRange | null): SpillRange | null {
  const model = cell.model;
  return model.shareType === "array" && model.isDynamicArray !== true ? ref(cell) : null;
}

/** Reads every cell once. Cells that only show what a formula spilled are left out: they are results, not content. */
export function readSheets(
  workbook: Workbook,
  spills: SpillRegistry,
  arrayRange: (cell: Cell) => SpillRange | null,
): { sheets: SheetData[]; formulas: FormulaCell[] } {
  const date1904 = isDate1904(workbook);
  const formulas: FormulaCell[] = [];
  const sheets = workbook.worksheets.map((worksheet) => {
    const data = new SheetData(worksheet);
    const ranges = spills.ranges(worksheet);
    worksheet.eachRow({ includeEmpty: true }, (row, number) => {
      if (row.hidden) data.hiddenRows.add(number);
      row.eachCell((cell, column) => {
        if (isMergedAway(cell)) return;
        data.grow(number, column);
        const source = formulaOf(cell);
        if (source !== null) {
          const fixedArray = fixedArrayOf(cell, arrayRange);
          const formula = {
            id: formulas.length,
            sheet: data,
            row: number,
            column,
            cell,
            source,
            fixedArray,
            engine: unreadableFormula,
            result: null,
            spill: null,
          };
          formulas.push(formula);
          data.formulas.set(cellKey(number, column), formula);
          return;
        }
        if (ranges.length > 0 && ranges.some((range) => contains(range, number, column))) return;
        const value = calculationValue(cell.value, date1904);
        if (value !== null) data.constants.set(cellKey(number, column), value);
      });
    });
    return data;
  });
  return { sheets, formulas };
}
