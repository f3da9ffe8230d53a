import type { Worksheet } from "@cj-tech-master/excelts";
import type { Rectangle } from "./area";

/** Cells of one sheet. The workbook moves those that it follows along with their cells when others are inserted or deleted. */
export interface SheetArea {
  readonly sheet: Worksheet;
  area: Rectangle;
}
