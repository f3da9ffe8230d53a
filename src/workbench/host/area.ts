import { columnLetters, columnNumber, maxColumn, maxRow, parseArea, rectangleAddress, type Rectangle } from "../model/addresses";

export { maxColumn, maxRow, type Rectangle };

export const rowsOf = (area: Rectangle): number => area.bottom - area.top + 1;
export const columnsOf = (area: Rectangle): number => area.right - area.left + 1;
export const isEntireColumn = (area: Rectangle): boolean => area.top === 1 && area.bottom === maxRow;
export const isEntireRow = (area: Rectangle): boolean => area.left === 1 && area.right === maxColumn;
export const isSheet = (area: Rectangle): boolean => area.top >= 1 && area.left >= 1 && area.bottom <= maxRow && area.right <= maxColumn;

export const cellArea = (row: number, column: number): Rectangle => ({ top: row, left: column, bottom: row, right: column });

export const wholeSheet: Rectangle = { top: 1, left: 1, bottom: maxRow, right: maxColumn };

export const sameArea = (a: Rectangle, b: Rectangle): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const containsArea = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const holdsCell = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The cells of both; null when they share none. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  if (!overlap(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The smallest rectangle around both. */
export const around = (a: Rectangle, b: Rectangle): Rectangle => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `area` without `taken`: up to four rectangles. */
export function without(area: Rectangle, taken: Rectangle): Rectangle[] {
  const shared = intersection(area, taken);
  if (!shared) return [area];
  const parts = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { top: shared.top, bottom: shared.bottom, left: area.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: area.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** "A1:B2", "A:B" for whole columns, "1:2" for whole rows. */
export function areaAddress(area: Rectangle): string {
  if (isEntireColumn(area) && !isEntireRow(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRow(area) && !isEntireColumn(area)) return `${area.top}:${area.bottom}`;
  return rectangleAddress(area);
}

/** The same with dollar signs, as a name or a print area refers to it. */
export const absoluteAddress = (area: Rectangle): string => areaAddress(area).replace(/[A-Z]+|\d+/gu, "$$$&");

const columnsPattern = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/u;

/** Understands "B2", "$A$1:C3", "A:C" and "1:3"; null for anything else and for what is beyond the sheet. */
export function parseAddress(text: string): Rectangle | null {
  const area = parseArea(text) ?? parseColumns(text) ?? parseRows(text);
  return area && isSheet(area) ? area : null;
}

function parseColumns(text: string): Rectangle | null {
  const found = columnsPattern.exec(text);
  if (!found) return null;
  const columns = [columnNumber(found[1] ?? ""), columnNumber(found[2] ?? "")];
  return { top: 1, bottom: maxRow, left: Math.min(...columns), right: Math.max(...columns) };
}

function parseRows(text: string): Rectangle | null {
  const found = rowsPattern.exec(text);
  if (!found) return null;
  const rows = [Number(found[1]), Number(found[2])];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: 1, right: maxColumn };
}
