import type { Worksheet } from "@cj-tech-master/excelts";
import { isNumberFormat } from "../../model/numberText";
import type { Rectangle } from "../area";
import { invalidArgument } from "../hostError";
import type { Json } from "../json";
import { fileFormat, numberFormatOf, sharedStyles } from "./cellStyle";
import { mapCells } from "./readCells";
import { inputFor } from "./writeCells";

/** One number format a cell; null for whole columns and rows. */
export const readNumberFormats = (sheet: Worksheet, area: Rectangle): string[][] | null => mapCells(sheet, area, numberFormatOf);

function checkFormat(value: Json): string {
  if (typeof value !== "string" || value.length > 255) throw invalidArgument("A number format is a text of at most 255 characters.");
  if (value === "") return "General";
  if (!isNumberFormat(value)) throw invalidArgument(`"${value}" is not a number format.`);
  return value;
}

/** Sets one number format for all cells, or one for each. No formula's result depends on them. */
export function writeNumberFormats(sheet: Worksheet, area: Rectangle, given: Json): void {
  const input = inputFor(area, given);
  const shared = sharedStyles<Json>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = input(row - area.top, column - area.left);
      if (value === null) continue;
      const cell = sheet.getCell(row, column);
      cell.style = shared(cell.style, value, () => ({ numFmt: fileFormat(checkFormat(value)) }));
    }
  }
}
