import { applicationType } from "./application";
import { CellRange } from "./cellRange";
import { namedItemCollectionType } from "./names";
import { rangeType } from "./range";
import { tableCollectionType } from "./tables";
import { worksheetCollectionType } from "./worksheets";
import { textArg, valueArg } from "../args";
import { placeOf } from "../edits/addresses";
import { insertSheets } from "../edits/insertSheets";
import { guardStructure } from "../edits/protection";
import { cellArea } from "../area";
import { ObjectType } from "../objectType";
import type { WorkbookHost } from "../workbookHost";

/** Excel.Workbook: the root of every request. */
export const workbookType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("Workbook", () => ({
  properties: {
    application: { object: (host) => applicationType.of(host) },
    names: { object: (host) => namedItemCollectionType.of({ host, sheet: null }) },
    tables: { object: (host) => tableCollectionType.of({ host, sheet: null }) },
    worksheets: { object: (host) => worksheetCollectionType.of(host) },
  },
  methods: {
    insertWorksheetsFromBase64: (host, args) => {
      guardStructure(host);
      return insertSheets(host, host.files.get(textArg(args, 0, "base64File")), valueArg(args[1], "options"));
    },
    getActiveCell: (host) => rangeType.of(firstCell(selected(host))),
    getSelectedRange: (host) => rangeType.of(selected(host)),
  },
}));

/** What was selected last on the active sheet; its first cell where nothing was. */
function selected(host: WorkbookHost): CellRange {
  const sheet = host.activeSheet;
  const place = host.selection?.sheet === sheet ? placeOf(host, host.selection.address, sheet) : null;
  return new CellRange(host, sheet, place?.area ?? cellArea(1, 1));
}

const firstCell = (range: CellRange): CellRange => range.on(cellArea(range.area.top, range.area.left));
