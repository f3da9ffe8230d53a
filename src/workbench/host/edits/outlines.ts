import type { Worksheet } from "@cj-tech-master/excelts";
import { isEntireColumn, isEntireRow } from "../area";
import { invalidArgument } from "../hostError";
import type { CellRange } from "../objects/cellRange";

/** Excel groups up to eight levels deep: seven groups inside each other. */
const deepest = 7;

interface Line {
  outlineLevel: number;
  hidden: boolean;
}

/** The columns or rows of a range, whole as they have to be. */
function linesOf({ sheet, area }: CellRange, by: "ByRows" | "ByColumns"): Line[] {
  if (by === "ByColumns") {
    if (!isEntireColumn(area)) throw invalidArgument("Columns are grouped whole.");
    return Array.from({ length: area.right - area.left + 1 }, (_, i) => sheet.getColumn(area.left + i));
  }
  if (!isEntireRow(area)) throw invalidArgument("Rows are grouped whole.");
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => sheet.getRow(area.top + i));
}

/** The sheet says how deep its groups go: Excel leaves room for as many marks beside the headings. */
function deepen(sheet: Worksheet, by: "ByRows" | "ByColumns", level: number): void {
  const name = by === "ByColumns" ? "outlineLevelCol" : "outlineLevelRow";
  sheet.properties[name] = Math.max(sheet.properties[name] ?? 0, level);
}

/** Puts whole rows or columns into a group, one level further in than they are. */
export function group(range: CellRange, by: "ByRows" | "ByColumns"): void {
  for (const line of linesOf(range, by)) {
    line.outlineLevel = Math.min(deepest, (line.outlineLevel || 0) + 1);
    deepen(range.sheet, by, line.outlineLevel);
  }
}

/** Shows or hides what a group holds. */
export function showGroup(range: CellRange, by: "ByRows" | "ByColumns", shown: boolean): void {
  for (const line of linesOf(range, by)) if (line.outlineLevel > 0) line.hidden = !shown;
}
