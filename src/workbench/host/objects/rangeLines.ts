import { valueArg } from "../args";
import { columnsOf, rowsOf, type Rectangle } from "../area";
import { invalidArgument } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import type { Argument, HostObject, Members } from "../objectType";
import type { CellRange } from "./cellRange";
import { rangeType } from "./declaredTypes";

/** Sets what an object of an argument says, `{ format: { columnWidth: 50 } }`, on the members of those names. */
function assign(target: HostObject, values: Json): void {
  if (!isRecord(values)) throw invalidArgument("The properties are an object.");
  for (const [name, value] of Object.entries(values)) {
    if (!isRecord(value)) {
      target.set(name, value);
      continue;
    }
    const part = target.get(name);
    if (typeof part !== "object" || part === null || !("typeName" in part)) throw invalidArgument(`${name} is a value.`);
    assign(part as HostObject, value);
  }
}

/** `setColumnProperties`, `setRowProperties`: an object for each line of the range; one without members leaves its line as it is. */
const setLines =
  (name: string, count: (area: Rectangle) => number, line: (area: Rectangle, i: number) => Rectangle) =>
  (range: CellRange, args: readonly Argument[]): void => {
    const given = valueArg(args[0], name);
    if (!isList(given) || given.length !== count(range.area)) throw invalidArgument(`${name} has one object for each line of the range.`);
    given.forEach((values, i) => assign(rangeType.of(range.on(line(range.area, i))), values));
  };

/** Methods of Excel.Range that set properties of its columns or rows, each line its own. */
export const rangeLines: NonNullable<Members<CellRange>["methods"]> = {
  setColumnProperties: setLines("columnPropertiesData", columnsOf, (area, i) => ({ ...area, left: area.left + i, right: area.left + i })),
  setRowProperties: setLines("rowPropertiesData", rowsOf, (area, i) => ({ ...area, top: area.top + i, bottom: area.top + i })),
};
