import type { Cell, CellFormulaValue, CellValue } from "@cj-tech-master/excelts";
import { parseArea, rectangleAddress } from "../../model/addresses";
import { cellArea, type Rectangle } from "../area";
import { dynamicFormula, formulaOf } from "../../model/cellValues";

/** What a cell holds, apart from where it stands. */
export interface CellContent {
  readonly value: CellValue;
  /** Without its "="; null for a constant. */
  readonly formula: string | null;
  /** Whether the formula may fill more cells than its own. */
  readonly dynamic: boolean;
  /** The range of an array entered with Ctrl+Shift+Enter. */
  readonly fixedRange: string | null;
  readonly hyperlink: string | undefined;
}

export function contentOf(cell: Cell | undefined): CellContent {
  const { shareType, isDynamicArray, ref } = cell?.model ?? {};
  return {
    value: cell?.value ?? null,
    formula: cell ? formulaOf(cell) : null,
    dynamic: isDynamicArray === true,
    fixedRange: shareType === "array" && isDynamicArray !== true ? (ref ?? null) : null,
    hyperlink: cell?.hyperlink,
  };
}

/** Puts content into a cell, perhaps with its formula rewritten for the new place. Results come with the next calculation. */
export function putContent(cell: Cell, content: CellContent, formula: string | null = content.formula): void {
  if (formula === null) cell.value = content.value;
  else if (content.hyperlink !== undefined) cell.value = { formula, hyperlink: content.hyperlink };
  else if (content.dynamic) cell.value = dynamicFormula(formula, cell.address);
  else if (content.fixedRange === null) cell.value = { formula };
  else cell.value = { formula, shareType: "array", ref: content.fixedRange } as CellFormulaValue;
}

/** Puts all of a cell into another one: content, look and note. */
export function copyCell(from: Cell, to: Cell): void {
  to.style = { ...from.style };
  putContent(to, contentOf(from));
  to.comment = from.comment;
}

/** Lets an array of a fixed range that begins in a cell fill the range where it stands now. */
export function placeArray(cell: Cell, where: (array: Rectangle) => Rectangle | null): void {
  const { formula, fixedRange } = contentOf(cell);
  const after = formula === null || fixedRange === null ? null : where(parseArea(fixedRange) ?? cellArea(cell.row, cell.col));
  if (after) cell.value = { formula, shareType: "array", ref: rectangleAddress(after) } as CellFormulaValue;
}

export function clearCell(cell: Cell): void {
  cell.value = null;
  cell.style = {};
  cell.comment = undefined;
}
