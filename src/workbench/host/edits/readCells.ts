import type { Cell, Row, Worksheet } from "@cj-tech-master/excelts";
import { formulaOf, isMergedAway, readCell, valueOf, type CellScalar } from "../../model/cellValues";
import { columnsOf, rowsOf, type Rectangle } from "../area";
import { shownText } from "../../model/numberText";
import type { WorkbookHost } from "../workbookHost";
import { numberFormatOf } from "./cellStyle";
import { shownFormulas } from "./shownFormula";
import { mayShowResults, maySpill } from "./spillAreas";

/** Excel answers cell by cell only for ranges of cells, not for whole columns or rows: for those it answers null. */
const mostCells = 5_000_000;

export const isUnbounded = (area: Rectangle): boolean => rowsOf(area) * columnsOf(area) > mostCells || rowsOf(area) > 1_000_000;

/** One answer a cell, row by row; `read` gets undefined for a cell that was never touched. Null for whole columns and rows. */
export function mapCells<R>(
  sheet: Worksheet,
  area: Rectangle,
  read: (cell: Cell | undefined, row: number, column: number) => R,
): R[][] | null {
  if (isUnbounded(area)) return null;
  return Array.from({ length: rowsOf(area) }, (_, r) => {
    const number = area.top + r;
    const row = sheet.findRow(number);
    return Array.from({ length: columnsOf(area) }, (_, c) => read(row?.findCell(area.left + c), number, area.left + c));
  });
}

/** Calculates what has changed where these cells show it: texts and numbers that were typed are known without. */
function settleShown(host: WorkbookHost, sheet: Worksheet, area: Rectangle): void {
  host.settle(() => mayShowResults(sheet, area));
}

/** Values as Office.js reports them: "" for an empty cell, an error as its text, a date as its serial number. */
export function readValues(host: WorkbookHost, sheet: Worksheet, area: Rectangle): CellScalar[][] | null {
  settleShown(host, sheet, area);
  const values = mapCells(sheet, area, (cell) => readCell(cell, host.date1904));
  host.found(values);
  return values;
}

/** Formulas with their "=", as Excel shows them; the value where there is none. */
export function readFormulas(host: WorkbookHost, sheet: Worksheet, area: Rectangle): CellScalar[][] | null {
  settleShown(host, sheet, area);
  const shown = shownFormulas(host);
  return mapCells(sheet, area, (cell, row, column) => {
    const formula = cell ? formulaOf(cell) : null;
    return formula === null ? readCell(cell, host.date1904) : `=${shown(formula, sheet, row, column)}`;
  });
}

/** What the cells show, their number formats applied. */
export function readTexts(host: WorkbookHost, sheet: Worksheet, area: Rectangle): string[][] | null {
  settleShown(host, sheet, area);
  const texts = mapCells(sheet, area, (cell) => textOf(cell, host.date1904));
  host.found(texts);
  return texts;
}

const textOf = (cell: Cell | undefined, date1904: boolean): string =>
  cell ? shownText(readCell(cell, date1904), numberFormatOf(cell), date1904) : "";

/** "Empty", "String", "Double", "Boolean" or "Error". */
export function readTypes(host: WorkbookHost, sheet: Worksheet, area: Rectangle): string[][] | null {
  settleShown(host, sheet, area);
  return mapCells(sheet, area, (cell) => {
    const value = cell && !isMergedAway(cell) ? valueOf(cell, host.date1904) : null;
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "object" && value !== null) return "Error";
    return (value ?? "") === "" && (!cell || formulaOf(cell) === null) ? "Empty" : "String";
  });
}

const isContent = (cell: Cell): boolean => {
  if (isMergedAway(cell)) return false;
  const { value } = cell;
  return (value !== null && value !== undefined && value !== "") || formulaOf(cell) !== null;
};

const isFormatted = (cell: Cell): boolean => Object.keys(cell.style).length > 0;

/** The smallest rectangle around all cells in use within `area`; formatted ones count too unless `valuesOnly`. Null when there are none. */
export function usedArea(host: WorkbookHost, sheet: Worksheet, area: Rectangle, valuesOnly: boolean): Rectangle | null {
  host.settle(() => maySpill(sheet));
  const found = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const note = (row: number, column: number): void => {
    found.top = Math.min(found.top, row);
    found.bottom = Math.max(found.bottom, row);
    found.left = Math.min(found.left, column);
    found.right = Math.max(found.right, column);
  };
  const visit = (row: Row, number: number): void => {
    if (number < area.top || number > area.bottom) return;
    row.eachCell({ includeEmpty: !valuesOnly }, (cell, column) => {
      if (column < area.left || column > area.right) return;
      if (isContent(cell) || (!valuesOnly && (isFormatted(cell) || cell.isMerged))) note(number, column);
    });
  };
  if (area.top === area.bottom) {
    const row = sheet.findRow(area.top);
    if (row) visit(row, area.top);
  } else sheet.eachRow({ includeEmpty: !valuesOnly }, visit);
  return found.bottom === 0 ? null : found;
}
