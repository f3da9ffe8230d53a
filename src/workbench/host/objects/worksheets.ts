import { guardStructure } from "../edits/protection";
import type { Worksheet } from "@cj-tech-master/excelts";
import { flagArg, optionalText, textArg } from "../args";
import { eventMethods } from "../events";
import { addSheet } from "../edits/sheets";
import { itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument, type HostObject } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { worksheetType } from "./declaredTypes";

function visible(host: WorkbookHost, args: readonly Argument[]): readonly Worksheet[] {
  const visibleOnly = flagArg(args, 0, "visibleOnly", false);
  return visibleOnly ? host.sheets.filter(({ state }) => state === "visible") : host.sheets;
}

function of(host: WorkbookHost, sheet: Worksheet | undefined): HostObject {
  if (!sheet) throw itemNotFound("There is no such worksheet.");
  return worksheetType.of({ host, sheet });
}

const sheetEvents = {
  onActivated: "onActivated",
  onAdded: "onAdded",
  onChanged: "onChanged",
  onDeactivated: "onDeactivated",
  onDeleted: "onDeleted",
  onNameChanged: "onNameChanged",
  onSelectionChanged: "onSelectionChanged",
} as const;

/** Excel.WorksheetCollection. */
export const worksheetCollectionType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("WorksheetCollection", () => ({
  guard: guardStructure,
  items: (host) => host.sheets.map((sheet) => worksheetType.of({ host, sheet })),
  item: (host, key) => of(host, host.sheet(key)),
  methods: {
    ...eventMethods((host: WorkbookHost) => host, sheetEvents),
    add: (host, args) => of(host, addSheet(host, optionalText(args, 0, "name"))),
    getActiveWorksheet: (host) => of(host, host.activeSheet),
    getCount: (host, args) => visible(host, args).length,
    getFirst: (host, args) => of(host, visible(host, args)[0]),
    getLast: (host, args) => of(host, visible(host, args).at(-1)),
    getItemOrNullObject: (host, args) => {
      const sheet = host.findSheet(textArg(args, 0, "key"));
      return sheet ? of(host, sheet) : nullObject("Worksheet");
    },
  },
}));
