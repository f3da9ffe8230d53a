import type { Worksheet } from "@cj-tech-master/excelts";
import { columnsOf, intersection, isEntireColumn, isEntireRow, overlap, rowsOf, type Rectangle } from "../area";
import { invalidArgument } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { settledSpills } from "./spillAreas";

/**
 * Merges cells into one, or row by row. The content of the first cell that has any stays, the rest is lost, as in Excel.
 * @throws HostError InvalidArgument for cells of a table or of a spilled array, and for whole columns and rows
 */
export function mergeCells(host: WorkbookHost, sheet: Worksheet, area: Rectangle, across: boolean): void {
  if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument("Whole columns or rows cannot be merged here.");
  if (host.tablesOn(sheet).some((table) => overlap(table.area, area))) throw invalidArgument("Cells of a table cannot be merged.");
  if (settledSpills(host, sheet, area).length > 0) throw invalidArgument("Cells of a spilled array cannot be merged.");
  const rows = across ? Array.from({ length: rowsOf(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i })) : [area];
  for (const part of rows) mergeOne(sheet, part);
  host.changed();
}

function mergeOne(sheet: Worksheet, area: Rectangle): void {
  if (rowsOf(area) * columnsOf(area) === 1) return;
  unmergeIn(sheet, area);
  const first = firstContent(sheet, area);
  const master = sheet.getCell(area.top, area.left);
  if (first) master.value = first.value;
  sheet.mergeCells(area.top, area.left, area.bottom, area.right);
}

function firstContent(sheet: Worksheet, area: Rectangle): ReturnType<Worksheet["getCell"]> | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.findCell(row, column);
      if (cell && cell.value !== null && cell.value !== undefined) return cell;
    }
  }
  return null;
}

function unmergeIn(sheet: Worksheet, area: Rectangle): void {
  for (const merged of [...sheet.mergedRegions]) {
    if (intersection(merged, area)) sheet.unMergeCells(merged.top, merged.left, merged.bottom, merged.right);
  }
}

/** Splits all merged cells that the area touches. */
export function unmergeCells(host: WorkbookHost, sheet: Worksheet, area: Rectangle): void {
  unmergeIn(sheet, area);
  host.changed();
}
