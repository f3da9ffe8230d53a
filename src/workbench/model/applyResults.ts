import type { Cell, CellFormulaValue, Worksheet } from "@cj-tech-master/excelts";
import { rectangleAddress } from "./addresses";
import { needsArrayEvaluation } from "./arrayEvaluation";
import type { CalculationResult } from "./calculation";
import type { CalculationValue } from "./cellValues";
import { rectangleOf } from "./formulaGroups";
import { cellKey, type FormulaCell, type SheetData } from "./sheetData";
import type { SpillRange, SpillRegistry } from "./spills";

type FormulaResult = NonNullable<Cell["result"]>;

function formulaResult(value: CalculationValue): FormulaResult {
  return value === null ? 0 : typeof value === "object" ? { error: value.error as "#N/A" } : value;
}

/** Empties the cells that a spill filled, all but its anchor. */
export function clearSpilledCells(sheet: Worksheet, range: SpillRange): void {
  forEachGhost(range, (row, column) => {
    const cell = sheet.findCell(row, column);
    if (cell && cell.formula === undefined) cell.value = null;
  });
}

function forEachGhost(range: SpillRange, visit: (row: number, column: number) => void): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      if (row !== range.row || column !== range.column) visit(row, column);
    }
  }
}

function isSpillError(value: CalculationValue): boolean {
  return typeof value === "object" && value !== null && value.error === "#SPILL!";
}

/** Decides which formulas must be calculated as arrays; the decision is the same for all formulas of one pattern. */
class ArrayNeeds {
  private readonly decided = new Map<string, boolean>();

  of({ engine }: FormulaCell): boolean {
    if (!engine.mayReturnArray) return false;
    const needed = this.decided.get(engine.pattern) ?? needsArrayEvaluation(engine.text);
    this.decided.set(engine.pattern, needed);
    return needed;
  }
}

/** Whether a file must hold the formula as a dynamic array for Excel and others to calculate it alike. */
function isDynamic(formula: FormulaCell, needs: ArrayNeeds): boolean {
  if (formula.fixedArray) return false;
  return formula.spill !== null || isSpillError(formula.result) || formula.cell.model.isDynamicArray === true || needs.of(formula);
}

function store(formula: FormulaCell, needs: ArrayNeeds): void {
  const { cell, source } = formula;
  const result = formulaResult(formula.result);
  if (cell.formula === undefined) {
    // A formula behind a hyperlink: excelts shows it as a hyperlink and keeps the result in its model.
    cell.model.result = result;
    cell.model.text = typeof result === "object" && "error" in result ? result.error : String(result);
    return;
  }
  if (!isDynamic(formula, needs)) {
    cell.result = result;
    return;
  }
  const ref = rectangleAddress(rectangleOf(formula.spill ?? { row: formula.row, column: formula.column, rows: 1, columns: 1 }));
  if (cell.model.isDynamicArray === true && cell.model.ref === ref) cell.result = result;
  else cell.value = { formula: source, shareType: "array", ref, isDynamicArray: true, result } as CellFormulaValue;
}

function storeGhosts(data: SheetData, range: SpillRange): void {
  forEachGhost(range, (row, column) => {
    const value = formulaResult(data.computed.get(cellKey(row, column)) ?? null);
    const cell: Cell = data.sheet.getCell(row, column);
    if (typeof value === "object" || cell.value !== value) cell.value = value;
  });
}

/** Writes a calculation's results into the workbook: values of formulas, the cells they spill into, and the marks files need. */
export function applyResults(calculation: CalculationResult, spills: SpillRegistry, keeps: (formula: FormulaCell) => boolean): void {
  const needs = new ArrayNeeds();
  for (const data of calculation.sheets) {
    const ranges = [...data.formulas.values()].flatMap((formula) => formula.spill ?? []);
    const now = new Set(ranges.map((range) => rectangleAddress(rectangleOf(range))));
    for (const before of spills.ranges(data.sheet)) {
      if (!now.has(rectangleAddress(rectangleOf(before)))) clearSpilledCells(data.sheet, before);
    }
    for (const formula of data.formulas.values()) if (!keeps(formula)) store(formula, needs);
    for (const range of ranges) storeGhosts(data, range);
    spills.replace(data.sheet, ranges);
  }
}
