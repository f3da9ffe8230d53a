import { flagArg, rangeObject, textArg, wordArg } from "../args";
import { placeOf } from "../edits/addresses";
import { clearRange } from "../edits/clearRange";
import { copyRange, copyTypes } from "../edits/copyRange";
import { group, showGroup } from "../edits/outlines";
import { mergeCells, unmergeCells } from "../edits/merges";
import { shiftCells } from "../edits/shiftCells";
import { isEntireColumn, isEntireRow, type Rectangle } from "../area";
import type { ChangeDetails } from "../events";
import { invalidArgument } from "../hostError";
import type { Argument, HostObject, Members } from "../objectType";
import { CellRange } from "./cellRange";
import { rangeType } from "./declaredTypes";

type Methods = NonNullable<Members<CellRange>["methods"]>;

const clearWhat = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

const directions = ["ByRows", "ByColumns"] as const;

/** Whole rows go down and up, whole columns right and left, whatever was said. */
function direction<D extends string>({ area }: CellRange, said: D, vertical: D, horizontal: D): D {
  if (isEntireRow(area) && isEntireColumn(area)) throw invalidArgument("A whole sheet cannot be shifted.");
  return isEntireRow(area) ? vertical : isEntireColumn(area) ? horizontal : said;
}

type Shift = NonNullable<ChangeDetails["shiftDirection"]>;

function tellShift({ host, sheet }: CellRange, area: Rectangle, what: "Inserted" | "Deleted", shiftDirection: Shift): void {
  const part = isEntireRow(area) ? "Row" : isEntireColumn(area) ? "Column" : "Cell";
  host.events.changed(sheet, area, `${part}${what}`, part === "Cell" ? { shiftDirection } : {});
}

function insert(range: CellRange, args: readonly Argument[]): HostObject {
  const said = wordArg(args[0], ["Down", "Right"], "shift") === "Down" ? "down" : "right";
  const { area } = range;
  const way = direction(range, said, "down", "right");
  shiftCells(range.host, range.sheet, area, way);
  tellShift(range, area, "Inserted", way === "down" ? "ShiftCellDown" : "ShiftCellRight");
  return rangeType.of(new CellRange(range.host, range.sheet, area));
}

function remove(range: CellRange, args: readonly Argument[]): void {
  const said = wordArg(args[0], ["Up", "Left"], "shift") === "Up" ? "up" : "left";
  const { area } = range;
  const way = direction(range, said, "up", "left");
  shiftCells(range.host, range.sheet, area, way);
  tellShift(range, area, "Deleted", way === "up" ? "ShiftCellUp" : "ShiftCellLeft");
}

function copyFrom(range: CellRange, args: readonly Argument[]): void {
  const source = rangeObject(args[0]) ?? placeOf(range.host, textArg(args, 0, "sourceRange"), range.sheet);
  if (!source) throw invalidArgument("sourceRange means no cells.");
  copyRange(new CellRange(range.host, source.sheet, source.area), range, {
    type: wordArg(args[1] ?? "All", copyTypes, "copyType"),
    skipBlanks: flagArg(args, 2, "skipBlanks", false),
    transpose: flagArg(args, 3, "transpose", false),
  });
  range.host.events.changed(range.sheet, range.area, "RangeEdited");
}

/** Methods of Excel.Range that change cells. */
export const rangeEdits: Methods = {
  clear: ({ host, sheet, area }, args) => {
    const what = wordArg(args[0] ?? "All", clearWhat, "applyTo");
    clearRange(host, sheet, area, what);
    if (what === "All" || what === "Contents") host.events.changed(sheet, area, "RangeEdited");
  },
  copyFrom,
  delete: remove,
  insert,
  merge: ({ host, sheet, area }, args) => mergeCells(host, sheet, area, flagArg(args, 0, "across", false)),
  unmerge: ({ host, sheet, area }) => unmergeCells(host, sheet, area),
  group: (range, args) => group(range, wordArg(args[0], directions, "groupOption")),
  hideGroupDetails: (range, args) => showGroup(range, wordArg(args[0], directions, "groupOption"), false),
  showGroupDetails: (range, args) => showGroup(range, wordArg(args[0], directions, "groupOption"), true),
  calculate: ({ host }) => {
    host.changed();
    host.settle();
  },
  select: (range) => {
    range.host.model.activeSheetName = range.sheet.name;
    range.host.selection = { sheet: range.sheet, area: range.area, address: range.address };
  },
};
