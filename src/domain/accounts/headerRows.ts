import type { CellValue } from "../grid";
import { isBlank } from "../grid";
import { foldHeader } from "./header";
import type { ListArea } from "./listArea";
import { isNoValue, parseNumber } from "./numbers";
import { periodOf, periodText } from "./periods";
import type { Recogniser } from "./recognise";
import { span, textOf, type SheetCells } from "./sheetCells";

/** How many rows below the headers are looked at to tell what a column holds. */
const LOOKED_AT = 12;

/** A list whose headers take two rows, read together: `2026` over `Mar`, `Revenue` over `2025`. Tables have one row of headers. */
export function withHeaderRows(cells: SheetCells, area: ListArea, recognise: Recogniser): ListArea {
  if (area.table !== null || area.headerRow < cells.firstRow) return area;
  return isHeaderRowBelow(cells, area) ? joinedBelow(cells, area) : joinedAbove(cells, area, recognise);
}

/** A cell of a header row as a text; a month that stands as a day is named as one. */
export const headerText = (value: CellValue): string => periodText(value) ?? textOf(value);

/**
 * Whether the first row under the headers is one of headers too: words stand in it where numbers stand below, and something in it has no
 * header above, or no account beside it.
 */
function isHeaderRowBelow(cells: SheetCells, { headerRow, firstRow, columns, lastRow }: ListArea): boolean {
  if (firstRow !== headerRow + 1 || firstRow >= lastRow) return false;
  const filled = columns.filter((column) => !cells.isBlank(firstRow, column));
  if (filled.length < 2 || !filled.every((column) => isHeading(cells.at(firstRow, column)))) return false;
  const overNumbers = filled.filter((column) => holdsNumbers(cells, firstRow + 1, lastRow, column));
  const isPlainPeriods = filled.every((column) => periodOf(cells.at(firstRow, column)) !== null);
  if (overNumbers.length === 0 || (overNumbers.length * 2 < filled.length && !isPlainPeriods)) return false;
  const isUnderGap = filled.some((column) => cells.isBlank(headerRow, column));
  const isBesideNothing = columns.some((column) => cells.isBlank(firstRow, column) && !cells.isBlank(headerRow, column));
  return isUnderGap && (isBesideNothing || isPlainPeriods || overNumbers.length >= 2);
}

/** A text that says no number and is not empty by another name, or a period. */
function isHeading(value: CellValue): boolean {
  if (periodOf(value) !== null) return true;
  return typeof value === "string" && !isNoValue(value) && parseNumber(value, ".") === null && parseNumber(value, ",") === null;
}

function holdsNumbers(cells: SheetCells, first: number, last: number, column: number): boolean {
  const values = span(first, Math.min(last, first + LOOKED_AT - 1)).map((row) => cells.at(row, column));
  const filled = values.filter((value) => !isBlank(value));
  return filled.length > 0 && 2 * filled.filter((value) => typeof value === "number").length >= filled.length;
}

function joinedBelow(cells: SheetCells, area: ListArea): ListArea {
  const headers = new Map<number, string>();
  let group = "";
  for (const column of area.columns) {
    const above = headerText(cells.at(area.headerRow, column)).trim();
    const below = headerText(cells.at(area.firstRow, column)).trim();
    if (above !== "") group = above;
    if (above === "" && below === "") group = "";
    headers.set(column, below === "" ? above : `${group} ${below}`.trim());
  }
  return { ...area, headers, headerRow: area.firstRow, firstRow: area.firstRow + 1 };
}

/**
 * The row right above the headers where it groups them. A group's name is put before a header only where that says more: the header is a
 * period, stands twice, or means nothing without it.
 */
function joinedAbove(cells: SheetCells, area: ListArea, recognise: Recogniser): ListArea {
  const { headerRow, columns } = area;
  const above = headerRow - 1;
  const groups = above < cells.firstRow ? [] : columns.filter((column) => !cells.isBlank(above, column));
  const own = columns.filter((column) => !cells.isBlank(headerRow, column));
  const isGroupRow =
    groups.length > 0 &&
    groups.length < own.length &&
    (groups.length > 1 || groups[0] !== columns[0]) &&
    groups.every((column) => own.includes(column) && isHeading(cells.at(above, column)));
  if (!isGroupRow) return area;
  const times = new Map<string, number>();
  for (const column of own) {
    const key = foldHeader(headerText(cells.at(headerRow, column)));
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const headers = new Map<number, string>();
  let group = "";
  for (const column of columns) {
    const text = headerText(cells.at(headerRow, column)).trim();
    if (groups.includes(column)) group = headerText(cells.at(above, column)).trim();
    if (text === "" || group === "") continue;
    const joined = `${group} ${text}`;
    const isTwice = (times.get(foldHeader(text)) ?? 0) > 1;
    const meansMore = recognise(text).matches.length === 0 && recognise(joined).matches.length > 0;
    if (isTwice || meansMore || periodOf(cells.at(headerRow, column)) !== null) headers.set(column, joined);
  }
  return { ...area, headers };
}
