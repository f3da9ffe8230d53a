import type { Worksheet } from "@cj-tech-master/excelts";
import { ObjectType } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import type { CellRange } from "./cellRange";

/** A sheet of the workbook of a session. */
export interface SheetRef {
  readonly host: WorkbookHost;
  readonly sheet: Worksheet;
}

// Nearly every type leads to these two, and they lead to nearly every type: here they are known by name alone. Their members are in
// `range.ts` and `worksheet.ts`; `workbook.ts`, from which every request begins, puts both together.

/** Excel.Range. */
export const rangeType = new ObjectType<CellRange>("Range");

/** Excel.Worksheet. */
export const worksheetType = new ObjectType<SheetRef>("Worksheet");
