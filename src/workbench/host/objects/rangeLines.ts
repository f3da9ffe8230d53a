import { valueArg } from "../args";
import { columnsOf, rowsOf, type Rectangle } from "../area";
import { invalidArgument } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import type { Argument, HostObject, Members } from "../objectType";
import type { CellRange } from "./cellRange";
import { rangeType } from "./declaredTypes";
import { edgeOf } from "./rangeBorders";

/** Sets what an object of an argument says, `{ format: { columnWidth: 50 } }`, on the members of those names. */
function assign(target: HostObject, values: Json, range: CellRange): void {
  if (!isRecord(values)) throw invalidArgument("The properties are an object.");
  for (const [name, value] of Object.entries(values)) {
    if (!isRecord(value)) {
      target.set(name, value);
      continue;
    }
    if (name === "borders") {
      assignBorders(range, value);
      continue;
    }
    const part = target.get(name);
    if (typeof part !== "object" || part === null || !("typeName" in part)) throw invalidArgument(`${name} is a value.`);
    assign(part as HostObject, value, range);
  }
}

/** How the lines around a cell are called among its properties, and how a range calls them. */
const SIDES = new Map<string, "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight">([
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
]);

function assignBorders(range: CellRange, values: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(values)) {
    const side = SIDES.get(name);
    if (side === undefined) throw invalidArgument(`${name} is no side of a cell.`);
    assign(edgeOf(range, side), value, range);
  }
}

/** `setCellProperties`: a list of objects for each row of the range; one without members leaves its cell as it is. */
function setCells(range: CellRange, args: readonly Argument[]): void {
  const given = valueArg(args[0], "cellPropertiesData");
  const { area } = range;
  if (!isList(given) || given.length !== rowsOf(area)) throw invalidArgument("cellPropertiesData has one list for each row of the range.");
  given.forEach((line, row) => {
    if (!isList(line) || line.length !== columnsOf(area)) {
      throw invalidArgument("cellPropertiesData has one object for each cell of the range.");
    }
    line.forEach((values, column) => {
      if (isRecord(values) && Object.keys(values).length === 0) return;
      const [top, left] = [area.top + row, area.left + column];
      const cell = range.on({ top, left, bottom: top, right: left });
      assign(rangeType.of(cell), values, cell);
    });
  });
}

/** `setColumnProperties`, `setRowProperties`: an object for each line of the range; one without members leaves its line as it is. */
const setLines =
  (name: string, count: (area: Rectangle) => number, line: (area: Rectangle, i: number) => Rectangle) =>
  (range: CellRange, args: readonly Argument[]): void => {
    const given = valueArg(args[0], name);
    if (!isList(given) || given.length !== count(range.area)) throw invalidArgument(`${name} has one object for each line of the range.`);
    given.forEach((values, i) => {
      const one = range.on(line(range.area, i));
      assign(rangeType.of(one), values, one);
    });
  };

/** Methods of Excel.Range that set properties of its columns, rows or cells, each its own. */
export const rangeLines: NonNullable<Members<CellRange>["methods"]> = {
  setColumnProperties: setLines("columnPropertiesData", columnsOf, (area, i) => ({ ...area, left: area.left + i, right: area.left + i })),
  setCellProperties: setCells,
  setRowProperties: setLines("rowPropertiesData", rowsOf, (area, i) => ({ ...area, top: area.top + i, bottom: area.top + i })),
};
