import { applicationType } from "./application";
import { CellRange } from "./cellRange";
import { documentPropertiesType, settingCollectionType } from "./customProperties";
import { namedItemCollectionType } from "./names";
import { rangeType, worksheetType } from "./declaredTypes";
import { rangeMembers } from "./range";
import { tableCollectionType } from "./tables";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetMembers } from "./worksheet";
import { worksheetCollectionType } from "./worksheets";
import { flagValue, textArg, valueArg } from "../args";
import { placeOf } from "../edits/addresses";
import { insertSheets } from "../edits/insertSheets";
import { guardStructure } from "../edits/protection";
import { cellArea, parseAddress } from "../area";
import { itemNotFound } from "../hostError";
import { nullObject, ObjectType } from "../objectType";
import type { WorkbookHost } from "../workbookHost";

rangeType.define(rangeMembers);
worksheetType.define(worksheetMembers);

/** Excel.Workbook: the root of every request. */
export const workbookType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("Workbook", () => ({
  properties: {
    _Runtime: { object: (host) => runtimeType.of(host) },
    application: { object: (host) => applicationType.of(host) },
    properties: { object: (host) => documentPropertiesType.of(host) },
    settings: { object: (host) => settingCollectionType.of(host) },
    names: { object: (host) => namedItemCollectionType.of({ host, sheet: null }) },
    protection: { object: (host) => workbookProtectionType.of(host) },
    readOnly: { get: ({ readOnly }) => readOnly },
    tables: { object: (host) => tableCollectionType.of({ host, sheet: null }) },
    worksheets: { object: (host) => worksheetCollectionType.of(host) },
  },
  methods: {
    insertWorksheetsFromBase64: (host, args) => {
      guardStructure(host);
      return insertSheets(host, host.files.get(textArg(args, 0, "base64File")), valueArg(args[1], "options"));
    },
    _GetRangeForEventByReferenceId: (host, args) => {
      const range = eventRange(host, textArg(args, 0, "referenceId"));
      if (!range) throw itemNotFound("The cells of the event are gone.");
      return rangeType.of(range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (host, args) => {
      const range = eventRange(host, textArg(args, 0, "referenceId"));
      return range ? rangeType.of(range) : nullObject("Range");
    },
    getActiveCell: (host) => rangeType.of(firstCell(selected(host))),
    getSelectedRange: (host) => rangeType.of(selected(host)),
  },
}));

/** Excel.Runtime, `context.runtime`. */
const runtimeType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("Runtime", () => ({
  properties: {
    enableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = flagValue(value, "enableEvents");
      },
    },
  },
}));

/** The cells that an event tells of: its reference is the sheet's id and their address. */
function eventRange(host: WorkbookHost, reference: string): CellRange | null {
  const [id = "", address = ""] = reference.split("!");
  const sheet = host.findSheet(id);
  const area = parseAddress(address);
  return sheet && area && new CellRange(host, sheet, area);
}

/** What was selected last on the active sheet; its first cell where nothing was. */
function selected(host: WorkbookHost): CellRange {
  const sheet = host.activeSheet;
  const place = host.selection?.sheet === sheet ? placeOf(host, host.selection.address, sheet) : null;
  return new CellRange(host, sheet, place?.area ?? cellArea(1, 1));
}

const firstCell = (range: CellRange): CellRange => range.on(cellArea(range.area.top, range.area.left));
