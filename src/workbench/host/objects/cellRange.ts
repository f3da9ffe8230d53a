import type { Worksheet } from "@cj-tech-master/excelts";
import { sheetPrefix } from "../../model/addresses";
import { areaAddress, type Rectangle } from "../area";
import type { WorkbookHost } from "../workbookHost";

/** Cells of one sheet. A range that the client keeps moves with its cells when others are inserted or deleted. */
export class CellRange {
  constructor(
    readonly host: WorkbookHost,
    readonly sheet: Worksheet,
    public area: Rectangle,
  ) {
    host.follow(this);
  }

  /** "Sheet1!A1:B2". */
  get address(): string {
    return sheetPrefix(this.sheet.name) + areaAddress(this.area);
  }

  /** Another range on the same sheet. */
  on(area: Rectangle): CellRange {
    return new CellRange(this.host, this.sheet, area);
  }
}
