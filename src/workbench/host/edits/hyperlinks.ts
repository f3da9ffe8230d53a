import type { Cell } from "@cj-tech-master/excelts";
import { invalidArgument } from "../hostError";
import { isRecord, type Json } from "../json";
import type { CellRange } from "../objects/cellRange";
import { formulaOf, readCell } from "../../model/cellValues";

/** A place in the workbook is kept as "#Sheet!A1", as files keep it. */
const isInside = (target: string): boolean => target.startsWith("#");

/** The hyperlink of the range's first cell, null where it has none. */
export function hyperlinkOf({ sheet, area }: CellRange): Json {
  const value = sheet.findCell(area.top, area.left)?.value;
  if (typeof value !== "object" || value === null || !("hyperlink" in value)) return null;
  const { hyperlink, text, tooltip } = value;
  const target = isInside(hyperlink) ? { documentReference: hyperlink.slice(1) } : { address: hyperlink };
  return { ...target, textToDisplay: text, ...(tooltip === undefined ? {} : { screenTip: tooltip }) };
}

/**
 * Sets the hyperlink of every cell of a range: `address` or `documentReference`, and perhaps `textToDisplay` and `screenTip`.
 * @throws HostError InvalidArgument for anything else, and for cells with formulas, which keep theirs
 */
export function setHyperlink({ host, sheet, area }: CellRange, given: Json): void {
  if (!isRecord(given)) throw invalidArgument("A hyperlink is an object with an address or a documentReference.");
  const part = (name: string): string | null => {
    const value = given[name] ?? null;
    if (value !== null && typeof value !== "string") throw invalidArgument(`${name} is a text.`);
    return value;
  };
  const [address, inside] = [part("address"), part("documentReference")];
  if ((address ?? inside ?? "") === "") throw invalidArgument("A hyperlink has an address or a documentReference.");
  const hyperlink = inside === null ? (address ?? "") : `#${inside}`;
  const tooltip = part("screenTip");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell: Cell = sheet.getCell(row, column);
      if (formulaOf(cell) !== null) throw invalidArgument("A cell with a formula takes no hyperlink here.");
      const shown = String(readCell(cell, host.date1904));
      const text = part("textToDisplay") ?? (shown === "" ? (address ?? inside ?? "") : shown);
      cell.value = { text, hyperlink, ...(tooltip === null ? {} : { tooltip }) };
    }
  }
  host.cellsChanged();
}
