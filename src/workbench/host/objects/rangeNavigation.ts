import { optionalWhole, rangeObject, textArg, wholeArg, flagArg } from "../args";
import { placeOf } from "../edits/addresses";
import { usedArea } from "../edits/readCells";
import { spillAreas } from "../edits/spillAreas";
import { around, columnsOf, intersection, isSheet, maxColumn, maxRow, rowsOf, type Rectangle } from "../area";
import { invalidArgument, itemNotFound } from "../hostError";
import { nullObject, type Argument, type HostObject, type Members } from "../objectType";
import type { CellRange } from "./cellRange";
import { rangeType } from "./declaredTypes";

type Methods = NonNullable<Members<CellRange>["methods"]>;

/** A range on the same sheet. @throws HostError InvalidArgument beyond the sheet */
function on(range: CellRange, area: Rectangle): HostObject {
  if (!isSheet(area) || area.top > area.bottom || area.left > area.right) throw invalidArgument("The range would lie beyond the sheet.");
  return rangeType.of(range.on(area));
}

/** Another range that was handed over as an object or as an address. */
function otherRange(range: CellRange, args: readonly Argument[], i: number): CellRange {
  const object = rangeObject(args[i]);
  const place = object ?? placeOf(range.host, textArg(args, i, "The range"), range.sheet);
  if (!place) throw invalidArgument("The range means no cells.");
  if (place.sheet !== range.sheet) throw invalidArgument("Both ranges lie on one sheet.");
  return range.on(place.area);
}

const shifted = (area: Rectangle, rows: number, columns: number): Rectangle => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

function resized(area: Rectangle, rows: number, columns: number): Rectangle {
  if (rows < 1 || columns < 1) throw invalidArgument("A range has one row and one column at least.");
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

function row(range: CellRange, index: number): HostObject {
  if (index < 0 || index >= rowsOf(range.area)) throw invalidArgument("The range has no such row.");
  return on(range, { ...range.area, top: range.area.top + index, bottom: range.area.top + index });
}

function column(range: CellRange, index: number): HostObject {
  if (index < 0 || index >= columnsOf(range.area)) throw invalidArgument("The range has no such column.");
  return on(range, { ...range.area, left: range.area.left + index, right: range.area.left + index });
}

/** Rows below (count > 0) or above (count < 0) an area. */
function rowsBeside(area: Rectangle, count: number): Rectangle {
  if (count === 0) throw invalidArgument("The number of rows is not 0.");
  return count > 0
    ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
    : { ...area, top: area.top + count, bottom: area.top - 1 };
}

function columnsBeside(area: Rectangle, count: number): Rectangle {
  if (count === 0) throw invalidArgument("The number of columns is not 0.");
  return count > 0
    ? { ...area, left: area.right + 1, right: area.right + count }
    : { ...area, left: area.left + count, right: area.left - 1 };
}

/** Where the formula of this cell has spilled to. */
function spillingTo(range: CellRange): Rectangle | null {
  range.host.settle();
  return spillAreas(range.host, range.sheet).find(({ top, left }) => top === range.area.top && left === range.area.left) ?? null;
}

/** The cell whose formula fills this one. */
function spillParent(range: CellRange): Rectangle | null {
  range.host.settle();
  const { top, left } = range.area;
  const spill = spillAreas(range.host, range.sheet).find((area) => intersection(area, { top, left, bottom: top, right: left }));
  return spill ? { ...spill, bottom: spill.top, right: spill.left } : null;
}

const orNull = (range: CellRange, area: Rectangle | null): HostObject => (area ? on(range, area) : nullObject("Range"));

function orThrow(range: CellRange, area: Rectangle | null, what: string): HostObject {
  if (!area) throw itemNotFound(what);
  return on(range, area);
}

/** Methods of Excel.Range that give other ranges. */
export const rangeNavigation: Methods = {
  getAbsoluteResizedRange: (range, args) => on(range, resized(range.area, wholeArg(args, 0, "numRows"), wholeArg(args, 1, "numColumns"))),
  getBoundingRect: (range, args) => on(range, around(range.area, otherRange(range, args, 0).area)),
  getCell: (range, args) => {
    const top = range.area.top + wholeArg(args, 0, "row");
    const left = range.area.left + wholeArg(args, 1, "column");
    return on(range, { top, left, bottom: top, right: left });
  },
  getColumn: (range, args) => column(range, wholeArg(args, 0, "column")),
  getColumnsAfter: (range, args) => on(range, columnsBeside(range.area, optionalWhole(args, 0, "count") ?? 1)),
  getColumnsBefore: (range, args) => on(range, columnsBeside(range.area, -(optionalWhole(args, 0, "count") ?? 1))),
  getEntireColumn: (range) => on(range, { ...range.area, top: 1, bottom: maxRow }),
  getEntireRow: (range) => on(range, { ...range.area, left: 1, right: maxColumn }),
  getIntersection: (range, args) =>
    orThrow(range, intersection(range.area, otherRange(range, args, 0).area), "The ranges do not share any cells."),
  getIntersectionOrNullObject: (range, args) => orNull(range, intersection(range.area, otherRange(range, args, 0).area)),
  getLastCell: (range) => on(range, { ...range.area, top: range.area.bottom, left: range.area.right }),
  getLastColumn: (range) => column(range, columnsOf(range.area) - 1),
  getLastRow: (range) => row(range, rowsOf(range.area) - 1),
  getOffsetRange: (range, args) => on(range, shifted(range.area, wholeArg(args, 0, "rowOffset"), wholeArg(args, 1, "columnOffset"))),
  getResizedRange: (range, args) => {
    const rows = rowsOf(range.area) + wholeArg(args, 0, "deltaRows");
    return on(range, resized(range.area, rows, columnsOf(range.area) + wholeArg(args, 1, "deltaColumns")));
  },
  getRow: (range, args) => row(range, wholeArg(args, 0, "row")),
  getRowsAbove: (range, args) => on(range, rowsBeside(range.area, -(optionalWhole(args, 0, "count") ?? 1))),
  getRowsBelow: (range, args) => on(range, rowsBeside(range.area, optionalWhole(args, 0, "count") ?? 1)),
  getSpillParent: (range) => orThrow(range, spillParent(range), "The cell is not part of a spilled array."),
  getSpillParentOrNullObject: (range) => orNull(range, spillParent(range)),
  getSpillingToRange: (range) => orThrow(range, spillingTo(range), "The cell has no formula that spills."),
  getSpillingToRangeOrNullObject: (range) => orNull(range, spillingTo(range)),
  getUsedRange: (range, args) =>
    orThrow(range, usedArea(range.host, range.sheet, range.area, flagArg(args, 0, "valuesOnly", false)), "No cell of the range is used."),
  getUsedRangeOrNullObject: (range, args) =>
    orNull(range, usedArea(range.host, range.sheet, range.area, flagArg(args, 0, "valuesOnly", false))),
  _ValidateArraySize: ({ area }, args) => {
    if (rowsOf(area) !== args[0] || columnsOf(area) !== args[1]) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  },
};
