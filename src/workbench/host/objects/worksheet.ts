import { flagArg, flagValue, isHostObject, numberValue, optionalText, textArg, textValue, wholeArg, wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { areaOn } from "../edits/addresses";
import { copySheet } from "../edits/copySheet";
import { guardStructure } from "../edits/protection";
import { usedArea } from "../edits/readCells";
import {
  activateSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
  sheetPositions,
  visibilities,
  visibilityOf,
} from "../edits/sheets";
import { changeView, viewOf } from "../edits/views";
import { eventMethods } from "../events";
import { cellArea, isSheet, wholeSheet } from "../area";
import { invalidArgument } from "../hostError";
import type { Json } from "../json";
import { nullObject, type Argument, type HostObject, type Members } from "../objectType";
import { CellRange } from "./cellRange";
import { chartCollectionType } from "./charts";
import { customPropertyCollectionType } from "./customProperties";
import { rangeType, worksheetType, type SheetRef } from "./declaredTypes";
import { sheetFilter } from "./filters";
import { freezePanesType } from "./freezePanes";
import { namedItemCollectionType } from "./names";
import { pageLayoutType } from "./pageLayout";
import { worksheetProtectionType } from "./protection";
import { tableCollectionType } from "./tables";

function rangeAt({ host, sheet }: SheetRef, row: number, column: number, rows: number, columns: number): HostObject {
  const area = { ...cellArea(row + 1, column + 1), bottom: row + rows, right: column + columns };
  if (rows < 1 || columns < 1 || !isSheet(area)) throw invalidArgument("The range lies beyond the sheet.");
  return rangeType.of(new CellRange(host, sheet, area));
}

function used({ host, sheet }: SheetRef, args: readonly Argument[]): CellRange | null {
  const area = usedArea(host, sheet, wholeSheet, flagArg(args, 0, "valuesOnly", false));
  return area && new CellRange(host, sheet, area);
}

/** A sheet next to this one, or null. */
function neighbour({ host, sheet }: SheetRef, step: number, visibleOnly: boolean): HostObject | null {
  const sheets = host.sheets.filter((each) => each === sheet || !visibleOnly || each.state === "visible");
  const found = sheets[sheets.indexOf(sheet) + step];
  return found ? worksheetType.of({ host, sheet: found }) : null;
}

function neighbourOrThrow(ref: SheetRef, step: number, args: readonly Argument[]): HostObject {
  const found = neighbour(ref, step, flagArg(args, 0, "visibleOnly", false));
  if (!found) throw invalidArgument("There is no such worksheet.");
  return found;
}

function copy({ host, sheet }: SheetRef, args: readonly Argument[]): HostObject {
  const position = wordArg(args[0] ?? "End", sheetPositions, "positionType");
  const other = isHostObject(args[1]) ? worksheetType.targetOf(args[1]) : null;
  const made = copySheet(host, sheet);
  const order = host.sheets.filter((each) => each !== made);
  const at = other ? order.indexOf(other.sheet) : -1;
  if ((position === "Before" || position === "After") && at < 0) throw invalidArgument("relativeTo is a worksheet.");
  const index = { None: order.length, End: order.length, Beginning: 0, Before: at, After: at + 1 }[position];
  moveSheet(host, made, index);
  return worksheetType.of({ host, sheet: made });
}

const gridlines = {
  get: ({ sheet }: SheetRef): boolean => viewOf(sheet).showGridLines ?? true,
  set: ({ sheet }: SheetRef, value: Json): void => changeView(sheet, { showGridLines: flagValue(value, "showGridlines") }),
};

const headings = {
  get: ({ sheet }: SheetRef): boolean => viewOf(sheet).showRowColHeaders ?? true,
  set: ({ sheet }: SheetRef, value: Json): void => changeView(sheet, { showRowColHeaders: flagValue(value, "showHeadings") }),
};

const sheetEvents = {
  onActivated: "onActivated",
  onChanged: "onChanged",
  onDeactivated: "onDeactivated",
  onNameChanged: "onNameChanged",
  onSelectionChanged: "onSelectionChanged",
} as const;

/** What a workbook with a protected structure refuses. */
const structure = ["name", "position", "visibility", "copy", "delete"];

/** The members of Excel.Worksheet. */
export const worksheetMembers = (): Members<SheetRef> => ({
  id: "id",
  guard: ({ host }, member) => {
    if (structure.includes(member)) guardStructure(host);
  },
  check: ({ host, sheet }) => host.checkSheet(sheet),
  properties: {
    id: { get: ({ host, sheet }) => host.sheetId(sheet) },
    name: { get: ({ sheet }) => sheet.name, set: ({ host, sheet }, value) => renameSheet(host, sheet, textValue(value, "name")) },
    position: {
      get: ({ host, sheet }) => host.sheets.indexOf(sheet),
      set: ({ host, sheet }, value) => moveSheet(host, sheet, numberValue(value, "position", 0, host.sheets.length - 1)),
    },
    visibility: {
      get: ({ sheet }) => visibilityOf(sheet),
      set: ({ host, sheet }, value) => setVisibility(host, sheet, wordArg(value, visibilities, "visibility")),
    },
    tabColor: {
      get: ({ sheet }) => colorText(sheet.properties.tabColor, ""),
      set: ({ sheet }, value) => {
        if (value === "") delete sheet.properties.tabColor;
        else sheet.properties.tabColor = colorOf(value);
      },
    },
    showGridlines: gridlines,
    showHeadings: headings,
    // The client sets these two by other names.
    gridlines: { ...gridlines, onRequest: true as const },
    headings: { ...headings, onRequest: true as const },
    standardHeight: { get: ({ sheet }) => sheet.properties.defaultRowHeight ?? 15 },
    autoFilter: { object: sheetFilter },
    charts: { object: (ref) => chartCollectionType.of(ref) },
    customProperties: { object: (ref) => customPropertyCollectionType.of(ref) },
    freezePanes: { object: (ref) => freezePanesType.of(ref) },
    names: { object: ({ host, sheet }) => namedItemCollectionType.of({ host, sheet }) },
    pageLayout: { object: (ref) => pageLayoutType.of(ref) },
    protection: { object: (ref) => worksheetProtectionType.of(ref) },
    tables: { object: ({ host, sheet }) => tableCollectionType.of({ host, sheet }) },
  },
  methods: {
    ...eventMethods(({ host }: SheetRef) => host, sheetEvents),
    activate: ({ host, sheet }) => activateSheet(host, sheet),
    calculate: ({ host }) => {
      host.changed();
      host.settle();
    },
    copy,
    delete: ({ host, sheet }) => deleteSheet(host, sheet),
    getCell: (ref, args) => rangeAt(ref, wholeArg(args, 0, "row"), wholeArg(args, 1, "column"), 1, 1),
    getNext: (ref, args) => neighbourOrThrow(ref, 1, args),
    getNextOrNullObject: (ref, args) => neighbour(ref, 1, flagArg(args, 0, "visibleOnly", false)) ?? nullObject("Worksheet"),
    getPrevious: (ref, args) => neighbourOrThrow(ref, -1, args),
    getPreviousOrNullObject: (ref, args) => neighbour(ref, -1, flagArg(args, 0, "visibleOnly", false)) ?? nullObject("Worksheet"),
    getRange: ({ host, sheet }, args) => {
      const address = optionalText(args, 0, "address");
      return rangeType.of(new CellRange(host, sheet, address === null ? wholeSheet : areaOn(host, sheet, address)));
    },
    getRangeByIndexes: (ref, args) =>
      rangeAt(
        ref,
        wholeArg(args, 0, "startRow"),
        wholeArg(args, 1, "startColumn"),
        wholeArg(args, 2, "rowCount"),
        wholeArg(args, 3, "columnCount"),
      ),
    // An empty sheet's used range is its first cell.
    getUsedRange: (ref, args) => rangeType.of(used(ref, args) ?? new CellRange(ref.host, ref.sheet, cellArea(1, 1))),
    getUsedRangeOrNullObject: (ref, args) => {
      const range = used(ref, args);
      return range ? rangeType.of(range) : nullObject("Range");
    },
    _GetAnotherWorksheetById: ({ host }, args) => worksheetType.of({ host, sheet: host.sheet(textArg(args, 0, "id")) }),
    _GetSheetById: ({ host }, args) => worksheetType.of({ host, sheet: host.sheet(textArg(args, 0, "id")) }),
  },
});
