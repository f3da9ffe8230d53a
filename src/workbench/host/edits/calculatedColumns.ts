import type { Cell } from "@cj-tech-master/excelts";
import { formulaOf } from "../../model/cellValues";
import { tokenizeFormula } from "../../model/formulaTokens";
import { relocatedFormula } from "../../model/shiftReferences";
import type { TableGeometry } from "../../model/tables";
import { intersection, type Rectangle } from "../area";

/** A column of a table, by the sheet's number of it. */
export interface ColumnOfTable {
  readonly table: TableGeometry;
  readonly column: number;
}

/**
 * Columns of a table, among those that an area touches, in which nothing stands. Desktop Excel makes such a column a calculated one as soon
 * as a formula is entered: its option "Fill formulas in tables to create calculated columns" counts for what an add-in writes, too.
 */
export function blankColumns(table: TableGeometry, area: Rectangle): ColumnOfTable[] {
  const body = { ...table.area, top: table.firstDataRow, bottom: table.lastDataRow };
  const touched = intersection(body, area);
  if (!touched) return [];
  const columns = Array.from({ length: touched.right - touched.left + 1 }, (_, index) => touched.left + index);
  return columns.filter((column) => isBlank(table, column)).map((column) => ({ table, column }));
}

/** Gives the formula of one of its cells to all of a column, save cells that hold something else than a formula. */
export function fillColumn({ table, column }: ColumnOfTable, row: number, put: (cell: Cell, formula: string) => void): void {
  const entered = table.sheet.findCell(row, column);
  const formula = entered && formulaOf(entered);
  if (!formula) return;
  const tokens = tokenizeFormula(formula);
  for (let other = table.firstDataRow; other <= table.lastDataRow; other++) {
    const cell = table.sheet.getCell(other, column);
    if (other !== row && (isEmpty(cell) || formulaOf(cell) !== null)) put(cell, relocatedFormula(tokens, other - row, 0));
  }
}

function isBlank(table: TableGeometry, column: number): boolean {
  for (let row = table.firstDataRow; row <= table.lastDataRow; row++) {
    const cell = table.sheet.findCell(row, column);
    if (cell && !isEmpty(cell)) return false;
  }
  return true;
}

const isEmpty = (cell: Cell): boolean => cell.value === null || cell.value === undefined || cell.value === "";
