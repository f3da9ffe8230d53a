import type { Style, Worksheet } from "@cj-tech-master/excelts";
import { isEntireColumn, isEntireRow, type Rectangle } from "../area";

/**
 * Visits everything that carries the look of an area: its cells, and for whole columns or rows these themselves, so that cells
 * that come later look alike. No cells are made for whole columns and rows.
 */
export function eachStyled(
  sheet: Worksheet,
  area: Rectangle,
  visit: (target: { style: Partial<Style> }, row: number, column: number) => void,
): void {
  if (!isEntireColumn(area) && !isEntireRow(area)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) visit(sheet.getCell(row, column), row, column);
    }
    return;
  }
  if (isEntireColumn(area)) for (let column = area.left; column <= area.right; column++) visit(sheet.getColumn(column), 0, column);
  else for (let row = area.top; row <= area.bottom; row++) visit(sheet.getRow(row), row, 0);
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (number < area.top || number > area.bottom) return;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (column >= area.left && column <= area.right) visit(cell, number, column);
    });
  });
}
