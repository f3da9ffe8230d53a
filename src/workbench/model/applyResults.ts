import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { address, rectangleAddress } from "./addresses";
import type { CalculationResult } from "./calculation";
import { dynamicFormula, type CalculationValue } from "./cellValues";
import { rectangleOf } from "./formulaGroups";
import { forEachCell, spillsOf, type FormulaCell, type SheetData } from "./sheetData";
import type { SpillRange, SpillRegistry } from "./spills";

type FormulaResult = NonNullable<Cell["result"]>;

function formulaResult(value: CalculationValue): FormulaResult {
  return value === null ? 0 : typeof value === "object" ? { error: value.error as "#N/A" } : value;
}

/** Empties the cells that a spill filled, all but its anchor. */
export function clearSpilledCells(sheet: Worksheet, range: SpillRange): void {
  forEachCell(range, (row, column) => {
    const cell = row === range.row && column === range.column ? undefined : sheet.findCell(row, column);
    if (cell && cell.formula === undefined) cell.value = null;
  });
}

function store(formula: FormulaCell): void {
  const { cell, source } = formula;
  const result = formulaResult(formula.result);
  if (cell.formula === undefined) {
    // A formula behind a hyperlink: excelts shows it as a hyperlink and keeps the result in its model.
    cell.model.result = result;
    cell.model.text = typeof result === "object" && "error" in result ? result.error : String(result);
    return;
  }
  const ref = formula.dynamic ? refOf(formula) : null;
  if (ref === null || cell.model.ref === ref) cell.result = result;
  else cell.value = dynamicFormula(source, ref, result);
}

/** The address of the cells that a formula fills. */
function refOf({ row, column, spill }: FormulaCell): string {
  return spill ? rectangleAddress(rectangleOf(spill)) : address(row, column);
}

function storeGhosts(data: SheetData, range: SpillRange): void {
  for (let row = 0; row < range.rows; row++) storeGhostRow(data, range, range.row + row);
}

function storeGhostRow(data: SheetData, range: SpillRange, number: number): void {
  const row = data.sheet.getRow(number);
  for (let column = range.column; column < range.column + range.columns; column++) {
    if (number === range.row && column === range.column) continue;
    const value = formulaResult(data.value(number, column) ?? null);
    const cell: Cell = row.getCell(column);
    if (typeof value === "object" || cell.value !== value) cell.value = value;
  }
}

/** Writes a calculation's results into the workbook: values of formulas, the cells they spill into, and the marks files need. */
export function applyResults(calculation: CalculationResult, spills: SpillRegistry): void {
  for (const data of calculation.sheets) {
    const ranges = spillsOf(data);
    const now = new Set(ranges.map((range) => rectangleAddress(rectangleOf(range))));
    for (const before of spills.ranges(data.sheet)) {
      if (!now.has(rectangleAddress(rectangleOf(before)))) clearSpilledCells(data.sheet, before);
    }
    for (const formula of data.formulas) store(formula);
    for (const range of ranges) storeGhosts(data, range);
    spills.replace(data.sheet, ranges);
  }
}
