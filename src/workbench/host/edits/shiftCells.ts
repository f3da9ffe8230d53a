import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { rewriteWorkbook } from "../../model/rewriteFormulas";
import { shiftedArea, shiftedFormula, type Shift } from "../../model/shiftReferences";
import { columnsOf, containsArea, isEntireColumn, isEntireRow, maxColumn, maxRow, overlap, rowsOf, type Rectangle } from "../area";
import { HostError, invalidOperation } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { fillRows, filledColumns } from "./filledColumns";
import { clearCell, copyCell, placeArray } from "./moveCell";
import { moveRules, movePage, movePictures } from "./shiftRules";
import { arrayAreas, releaseSpills } from "./spillAreas";
import { insertColumnModels, placeTable, removeColumnModels, removeTable } from "./tableModels";

export type Direction = Shift["direction"];

const isVertical = (direction: Direction): boolean => direction === "down" || direction === "up";
const isInsert = (direction: Direction): boolean => direction === "down" || direction === "right";

/** All cells that go elsewhere, and for a deletion those that go away. */
function movingArea({ area, direction }: Shift): Rectangle {
  return isVertical(direction) ? { ...area, bottom: maxRow } : { ...area, right: maxColumn };
}

/**
 * Puts cells in, or takes cells out, and moves the others on the sheet: contents, looks, merged cells, tables, validations, conditional
 * formats; every formula and name of the workbook follows its cells.
 * @param own the table whose rows or columns these are: it is resized by the caller
 * @throws HostError InvalidOperation when a table, merged cells or an array would be torn apart
 */
export function shiftCells(host: WorkbookHost, sheet: Worksheet, area: Rectangle, direction: Direction, own: string | null = null): void {
  const shift = { sheet, area, direction };
  const moving = movingArea(shift);
  host.settle();
  checkShift(host, shift, moving, own);
  releaseSpills(host, sheet);
  const merged = takeMerges(sheet, moving);
  if (!isInsert(direction)) removeTables(host, shift);
  const fills = tableFills(host, shift, own);
  moveContents(shift, moving);
  for (const region of merged) {
    const after = shiftedArea(shift, region);
    if (after && rowsOf(after) * columnsOf(after) > 1) sheet.mergeCellsWithoutStyle(after.top, after.left, after.bottom, after.right);
  }
  moveRules(shift, bandOf(shift));
  moveTables(host, shift, own);
  for (const fill of fills) fill();
  movePage(shift);
  movePictures(shift);
  rewriteWorkbook(
    host.model,
    (formula) => /\d|:/u.test(formula),
    (tokens, place) => shiftedFormula(tokens, place, shift),
  );
  host.moveRanges(sheet, (moved) => shiftedArea(shift, moved));
  host.changed();
}

function checkShift(host: WorkbookHost, shift: Shift, moving: Rectangle, own: string | null): void {
  const { sheet, area, direction } = shift;
  for (const table of host.tablesOn(sheet)) {
    if (table.name === own || !overlap(table.area, moving)) continue;
    const insideBand = isVertical(direction)
      ? area.left <= table.area.left && area.right >= table.area.right
      : area.top <= table.area.top && area.bottom >= table.area.bottom;
    if (!insideBand) throw conflict(`This won't work because it would move cells in a table on your worksheet: part of ${table.name}.`);
    const keepsHeader =
      isInsert(direction) ||
      table.headerRow === null ||
      containsArea(area, table.area) ||
      !isVertical(direction) ||
      area.top > table.headerRow ||
      area.bottom < table.headerRow;
    if (!keepsHeader) throw conflict(`The operation is not allowed: it would delete the headers of the table ${table.name}.`);
  }
  const torn = sheet.mergedRegions.find((region) => overlap(region, moving) && !containsArea(bandOf(shift), region));
  if (torn) throw invalidOperation("The operation is not allowed: it would move part of merged cells.");
  if (arrayAreas(host, sheet).some((array) => overlap(array, moving) && isCut(shift, array)))
    throw invalidOperation("You can't change part of an array.");
  if (isInsert(direction)) checkRoom(shift);
}

const conflict = (reason: string): HostError => new HostError("InsertDeleteConflict", reason);

/** Whether a shift would tear cells apart: some of them move and others do not, or some of them are deleted. */
function isCut(shift: Shift, cells: Rectangle): boolean {
  if (!containsArea(bandOf(shift), cells)) return true;
  const after = shiftedArea(shift, cells);
  return after !== null && (rowsOf(after) !== rowsOf(cells) || columnsOf(after) !== columnsOf(cells));
}

/** The columns (or rows) in which something moves, from end to end. */
const bandOf = ({ area, direction }: Shift): Rectangle =>
  isVertical(direction) ? { ...area, top: 1, bottom: maxRow } : { ...area, left: 1, right: maxColumn };

/** What is in use cannot be pushed off the sheet. */
function checkRoom({ sheet, area, direction }: Shift): void {
  const last =
    direction === "down"
      ? { ...area, top: maxRow - rowsOf(area) + 1, bottom: maxRow }
      : { ...area, left: maxColumn - columnsOf(area) + 1, right: maxColumn };
  if (cellsIn(sheet, last).some((cell) => (cell.value ?? "") !== "")) {
    throw new HostError(
      "NonBlankCellOffSheet",
      "Microsoft Excel can't insert new cells: cells in use would be pushed off the end of the worksheet.",
    );
  }
}

/** Rows put in among those of a table take the formulas of its filled columns. */
function tableFills(host: WorkbookHost, { sheet, area, direction }: Shift, own: string | null): (() => void)[] {
  if (direction !== "down") return [];
  return host.tablesOn(sheet).flatMap((table) => {
    if (table.name === own || area.top <= table.firstDataRow || area.top > table.lastDataRow) return [];
    const filled = filledColumns(sheet, { ...table.area, top: table.firstDataRow, bottom: table.lastDataRow });
    return [(): void => fillRows(sheet, filled, table.firstDataRow, area)];
  });
}

/** Splits the merged cells that move; they are merged again where they go. */
function takeMerges(sheet: Worksheet, moving: Rectangle): Rectangle[] {
  const regions = sheet.mergedRegions.filter((region) => overlap(region, moving)).map((region) => ({ ...region }));
  for (const { top, left, bottom, right } of regions) sheet.unMergeCells(top, left, bottom, right);
  return regions;
}

function moveContents(shift: Shift, moving: Rectangle): void {
  const { sheet, area, direction } = shift;
  const [rows, columns] = isVertical(direction) ? [rowsOf(area), 0] : [0, columnsOf(area)];
  const sign = isInsert(direction) ? 1 : -1;
  const cells = cellsIn(sheet, moving);
  // Whoever goes furthest goes first, so that nobody is written over.
  if (isInsert(direction)) cells.reverse();
  for (const cell of cells) {
    const row = cell.row + sign * rows;
    const column = cell.col + sign * columns;
    const isGone = !isInsert(direction) && (isVertical(direction) ? cell.row <= area.bottom : cell.col <= area.right);
    if (!isGone) {
      const target = sheet.getCell(row, column);
      copyCell(cell, target);
      placeArray(target, (array) => shiftedArea(shift, array));
    }
    clearCell(cell);
  }
  if (isVertical(direction) && isEntireRow(area)) moveHeights(sheet, area, sign * rows);
  if (!isVertical(direction) && isEntireColumn(area)) moveWidths(sheet, area, sign * columns);
  if (isInsert(direction)) inheritLooks(shift);
}

function cellsIn(sheet: Worksheet, area: Rectangle): Cell[] {
  const cells: Cell[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (number < area.top || number > area.bottom) return;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (column >= area.left && column <= area.right) cells.push(cell);
    });
  });
  return cells;
}

/** What a row or a column is beside its size: it goes along where the line is moved. */
interface LineState {
  readonly hidden: boolean;
  /** Of its group; 0 for none. */
  readonly outlineLevel: number;
}

const PLAIN: LineState = { hidden: false, outlineLevel: 0 };

function moveHeights(sheet: Worksheet, area: Rectangle, by: number): void {
  const heights = new Map<number, { height: number | undefined } & LineState>();
  for (let row = area.top; row <= sheet.rowCount; row++) {
    const line = sheet.findRow(row);
    if (line) heights.set(row, { height: line.height, hidden: line.hidden, outlineLevel: line.outlineLevel });
  }
  for (const row of heights.keys()) setLine(sheet, row, { height: undefined, ...PLAIN });
  for (const [row, line] of heights) if (by > 0 || row > area.bottom) setLine(sheet, row + by, line);
}

function moveWidths(sheet: Worksheet, area: Rectangle, by: number): void {
  const last = sheet.columns.length;
  const widths = new Map<number, { width: number | undefined } & LineState>();
  for (let column = area.left; column <= last; column++) {
    const { width, hidden, outlineLevel } = sheet.getColumn(column);
    widths.set(column, { width, hidden, outlineLevel });
  }
  for (const column of widths.keys()) setColumn(sheet, column, { width: undefined, ...PLAIN });
  for (const [column, line] of widths) if (by > 0 || column > area.right) setColumn(sheet, column + by, line);
}

function setColumn(sheet: Worksheet, column: number, { width, hidden, outlineLevel }: { width: number | undefined } & LineState): void {
  const line = sheet.getColumn(column);
  if (width === undefined) delete line.width;
  else line.width = width;
  Object.assign(line, { hidden, outlineLevel });
}

function setLine(sheet: Worksheet, row: number, { height, hidden, outlineLevel }: { height: number | undefined } & LineState): void {
  const line = sheet.getRow(row);
  if (height === undefined) delete line.height;
  else line.height = height;
  Object.assign(line, { hidden, outlineLevel });
}

/** New cells look like those above, or left of, them. */
function inheritLooks({ sheet, area, direction }: Shift): void {
  const from = direction === "down" ? area.top - 1 : area.left - 1;
  if (from < 1) return;
  const last = direction === "down" ? Math.min(area.right, sheet.columnCount) : Math.min(area.bottom, sheet.rowCount);
  const first = direction === "down" ? area.left : area.top;
  for (let line = first; line <= last; line++) {
    const model = direction === "down" ? sheet.findCell(from, line) : sheet.findCell(line, from);
    if (!model || Object.keys(model.style).length === 0) continue;
    for (let i = 0; i < (direction === "down" ? rowsOf(area) : columnsOf(area)); i++) {
      const cell = direction === "down" ? sheet.getCell(area.top + i, line) : sheet.getCell(line, area.left + i);
      cell.style = { ...model.style };
    }
  }
}

/** Tables that are deleted as a whole go with their cells. */
function removeTables(host: WorkbookHost, { sheet, area }: Shift): void {
  for (const { name, area: own } of host.tablesOn(sheet)) if (containsArea(area, own)) removeTable(host, sheet.getTable(name));
}

function moveTables(host: WorkbookHost, shift: Shift, own: string | null): void {
  const { sheet } = shift;
  for (const geometry of host.tablesOn(sheet)) {
    if (geometry.name === own) continue;
    const after = shiftedArea(shift, geometry.area);
    if (!after) continue;
    const table = sheet.getTable(geometry.name);
    const index = shift.area.left - geometry.area.left;
    const more = columnsOf(after) - columnsOf(geometry.area);
    if (more > 0) insertColumnModels(table, index, more);
    else if (more < 0) removeColumnModels(host, table, Math.max(index, 0), -more);
    placeTable(table, after);
  }
}
