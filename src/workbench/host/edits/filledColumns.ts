import type { Worksheet } from "@cj-tech-master/excelts";
import { formulaOf } from "../../model/cellValues";
import { tokenizeFormula } from "../../model/formulaTokens";
import { relocatedFormula } from "../../model/shiftReferences";
import { rowsOf, type Rectangle } from "../area";

/** Column of the sheet → the formula that all its rows have, as the first of them has it. */
export type FilledColumns = ReadonlyMap<number, string>;

/** Columns in which every row has the same formula: a table fills them on when rows are added. */
export function filledColumns(sheet: Worksheet, body: Rectangle): FilledColumns {
  const found = new Map<number, string>();
  for (let column = body.left; column <= body.right; column++) {
    const first = sheet.findCell(body.top, column);
    const formula = first ? formulaOf(first) : null;
    if (formula !== null && isFilled(sheet, body, column, formula)) found.set(column, formula);
  }
  return found;
}

function isFilled(sheet: Worksheet, body: Rectangle, column: number, formula: string): boolean {
  const tokens = tokenizeFormula(formula);
  const isFixed = !tokens.some(({ kind }) => kind === "cell" || kind === "rows" || kind === "columns");
  for (let offset = 1; offset < rowsOf(body); offset++) {
    const cell = sheet.findCell(body.top + offset, column);
    const other = cell ? formulaOf(cell) : null;
    if (other === null || other !== (isFixed ? formula : relocatedFormula(tokens, offset, 0))) return false;
  }
  return true;
}

/**
 * Gives new rows the formulas of filled columns.
 * @param first the row in which `filled` reads its formulas
 */
export function fillRows(sheet: Worksheet, filled: FilledColumns, first: number, rows: Rectangle): void {
  for (const [column, formula] of filled) {
    const tokens = tokenizeFormula(formula);
    for (let row = rows.top; row <= rows.bottom; row++) {
      sheet.getCell(row, column).value = { formula: relocatedFormula(tokens, row - first, 0) };
    }
  }
}
