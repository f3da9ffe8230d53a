import type { Cell, CellFormulaValue } from "@cj-tech-master/excelts";
import { formulaOf } from "../../model/cellValues";

/** Puts all of a cell into another one: content, look and note. */
export function copyCell(from: Cell, to: Cell): void {
  to.style = { ...from.style };
  const formula = formulaOf(from);
  if (formula === null) to.value = from.value;
  else if (from.hyperlink !== undefined) to.value = { formula, hyperlink: from.hyperlink };
  else if (from.model.shareType === "array" && from.model.isDynamicArray !== true) {
    to.value = { formula, shareType: "array", ref: from.model.ref ?? from.address } as CellFormulaValue;
  } else to.value = from.result === undefined ? { formula } : { formula, result: from.result };
  to.comment = from.comment;
}

export function clearCell(cell: Cell): void {
  cell.value = null;
  cell.style = {};
  cell.comment = undefined;
}
