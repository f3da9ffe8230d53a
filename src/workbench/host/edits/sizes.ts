import type { Worksheet } from "@cj-tech-master/excelts";
import { columnsOf, isEntireRow } from "../area";
import type { Json } from "../json";
import type { CellRange } from "../objects/cellRange";
import { mayShowResults } from "./spillAreas";

/** A pixel is 0.75 points; a unit of column width in a file is a character of 7 pixels. */
export const pointsPerPixel = 0.75;
const pixelsPerUnit = 7;
const defaultColumnPixels = 64;
export const defaultRowPoints = 15;
/** The width that excelts gives a column nobody has set one for. */
const untouchedWidth = 9;

const same = (values: readonly number[]): Json => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);

/** How wide a column is drawn, in pixels; nothing where it is hidden. */
export function columnPixels(sheet: Worksheet, column: number): number {
  const { width, hidden } = sheet.getColumn(column);
  if (hidden) return 0;
  const units = width === undefined || width === untouchedWidth ? sheet.properties.defaultColWidth : width;
  return units === undefined ? defaultColumnPixels : Math.round(units * pixelsPerUnit);
}

/** Width in points; null where columns differ. */
export function columnWidth({ sheet, area }: CellRange): Json {
  return same(Array.from({ length: columnsOf(area) }, (_, i) => columnPixels(sheet, area.left + i) * pointsPerPixel));
}

export function setColumnWidth({ sheet, area }: CellRange, points: number): void {
  for (let column = area.left; column <= area.right; column++) {
    sheet.getColumn(column).width = Math.round(points / pointsPerPixel) / pixelsPerUnit;
  }
}

/** Height in points; null where rows differ. */
export function rowHeight({ sheet, area }: CellRange): Json {
  const standard = sheet.properties.defaultRowHeight ?? defaultRowPoints;
  const last = Math.min(area.bottom, Math.max(area.top, sheet.rowCount + 1));
  const heights: number[] = [];
  for (let row = area.top; row <= last; row++) heights.push(sheet.findRow(row)?.height ?? standard);
  return same(heights);
}

export function setRowHeight({ sheet, area }: CellRange, points: number): void {
  const last = isEntireRow(area) ? area.bottom : Math.min(area.bottom, Math.max(area.top, sheet.rowCount));
  for (let row = area.top; row <= last; row++) {
    const line = sheet.getRow(row);
    line.height = points;
    line.customHeight = true;
  }
}

/** Fits widths to what the cells show. */
export function autofitColumns({ host, sheet, area }: CellRange): void {
  host.settle();
  for (let column = area.left; column <= Math.min(area.right, sheet.columnCount); column++) sheet.autoFitColumn(column);
}

/** Fits heights to what the cells show; from then on nobody has set them: Excel fits them again when more is typed. */
export function autofitRows({ host, sheet, area }: CellRange): void {
  host.settle(() => mayShowResults(sheet, area));
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row++) {
    sheet.autoFitRow(row);
    const fitted = sheet.findRow(row);
    if (fitted) fitted.customHeight = false;
  }
}
