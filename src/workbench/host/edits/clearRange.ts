import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { isMergedAway } from "../../model/cellValues";
import { containsArea, overlap, type Rectangle } from "../area";
import { invalidOperation } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { clearConditionalFormats } from "./conditionalAreas";
import { arrayAreas, spillAreas } from "./spillAreas";
import { renameColumn } from "./tableHeaders";
import { clearValidation } from "./validations";
import { eachStyled } from "./eachStyled";
import { unmergeCells } from "./merges";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Clears contents, looks or hyperlinks of cells. Headers of tables cannot be empty: they get their standard names. */
export function clearRange(host: WorkbookHost, sheet: Worksheet, area: Rectangle, what: ClearWhat): void {
  if (what === "All" || what === "Contents" || what === "ResetContents") clearContents(host, sheet, area);
  if (what === "All" || what === "Formats") clearFormats(host, sheet, area);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") eachCell(sheet, area, removeHyperlink);
  if (what === "All") clearValidation(sheet, area);
  host.changed();
}

/** Visits cells that are there; none are made. */
export function eachCell(sheet: Worksheet, area: Rectangle, visit: (cell: Cell, row: number, column: number) => void): void {
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (number < area.top || number > area.bottom) return;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (column >= area.left && column <= area.right) visit(cell, number, column);
    });
  });
}

export function clearContents(host: WorkbookHost, sheet: Worksheet, area: Rectangle): void {
  const cut = arrayAreas(host, sheet).find((array) => overlap(array, area) && !containsArea(area, array));
  if (cut) throw invalidOperation("Part of an array cannot be changed.");
  const spills = spillAreas(host, sheet).filter((spill) => overlap(spill, area));
  eachCell(sheet, area, (cell, row, column) => {
    if (isMergedAway(cell)) return;
    const isSpilled = spills.some((spill) => row >= spill.top && row <= spill.bottom && column >= spill.left && column <= spill.right);
    if (isSpilled) host.model.writeInput(sheet.name, row - 1, column - 1, "");
    else cell.value = null;
  });
  for (const table of host.tablesOn(sheet)) {
    if (table.headerRow === null || table.headerRow < area.top || table.headerRow > area.bottom) continue;
    for (let column = Math.max(table.area.left, area.left); column <= Math.min(table.area.right, area.right); column++) {
      renameColumn(host, table, column - table.area.left, "");
    }
  }
}

function clearFormats(host: WorkbookHost, sheet: Worksheet, area: Rectangle): void {
  unmergeCells(host, sheet, area);
  eachStyled(sheet, area, (target) => {
    target.style = {};
  });
  clearConditionalFormats(sheet, area);
}

function removeHyperlink(cell: Cell): void {
  const { value } = cell;
  if (typeof value === "object" && value !== null && "hyperlink" in value) cell.value = value.text;
}
