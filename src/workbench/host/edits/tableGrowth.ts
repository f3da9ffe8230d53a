import type { Table, Worksheet } from "@cj-tech-master/excelts";
import { rewriteWorkbook } from "../../model/rewriteFormulas";
import { movedFormula } from "../../model/shiftReferences";
import type { TableGeometry } from "../../model/tables";
import { columnsOf, containsArea, overlap, rowsOf, without, type Rectangle } from "../area";
import type { WorkbookHost } from "../workbookHost";
import { conditionalFormats, setConditionalFormats } from "./conditionalAreas";
import { fillRows, filledColumns } from "./filledColumns";
import { spillAreas } from "./spillAreas";
import { placeTable } from "./tableModels";
import { areasOf } from "./tables";
import { setValidatedAreas, validatedAreas } from "./validations";
import type { CellInput } from "./cellInput";

function isBlank(sheet: Worksheet, area: Rectangle): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.findCell(row, column)?.value;
      if (value !== null && value !== undefined && value !== "") return false;
    }
  }
  return true;
}

/** Whether a table has no rows: one blank row is shown then. */
export const hasNoRows = (sheet: Worksheet, body: Rectangle): boolean => rowsOf(body) === 1 && isBlank(sheet, body);

/** A table that is about to take in rows that are written directly below it. */
export interface Growth {
  readonly table: TableGeometry;
  /** The rows it takes in. */
  readonly added: Rectangle;
}

/** The last row of an input, counted from 1, in which something is written; 0 where nothing is. */
function lastFilledRow(area: Rectangle, input: CellInput): number {
  for (let row = rowsOf(area); row > 0; row--) {
    for (let column = 0; column < columnsOf(area); column++) if ((input(row - 1, column) ?? "") !== "") return row;
  }
  return 0;
}

/** The table that grows when an area is written: it ends directly above, has no totals, and nothing else is in the way. */
export function growthBelow(host: WorkbookHost, sheet: Worksheet, area: Rectangle, input: CellInput): Growth | null {
  const table = host
    .tablesOn(sheet)
    .find(
      ({ area: all, totalsRow }) => totalsRow === null && all.bottom === area.top - 1 && all.left <= area.left && all.right >= area.right,
    );
  const rows = table ? lastFilledRow(area, input) : 0;
  if (!table || rows === 0) return null;
  const added = { ...table.area, top: area.top, bottom: area.top + rows - 1 };
  const others = [...host.tablesOn(sheet).map(({ area: all }) => all), ...sheet.mergedRegions, ...spillAreas(host, sheet)];
  if (others.some((other) => overlap(other, added)) || !without(added, area).every((part) => isBlank(sheet, part))) return null;
  return { table, added };
}

/** Lets a table take in the rows that were written below it: it fills the columns that have one formula. */
export function growTable(host: WorkbookHost, { table: { name, sheet }, added }: Growth): void {
  const table = sheet.getTable(name);
  const { all, body } = areasOf(host, table);
  const filled = filledColumns(sheet, body);
  const blank = new Map([...filled].filter(([column]) => isBlank(sheet, { ...added, left: column, right: column })));
  placeTable(table, { ...all, bottom: added.bottom });
  host.changed();
  extendRules(table, { ...body, top: body.bottom }, added);
  extendReferences(host, table, body, added);
  fillRows(sheet, blank, body.top, added);
}

/** What holds for the last row holds for the rows that follow it. */
export function extendRules(table: Table, last: Rectangle, added: Rectangle): void {
  const sheet = table.worksheet;
  const extended = (area: Rectangle): Rectangle =>
    overlap(area, last) && area.left >= last.left && area.right <= last.right && area.bottom === last.bottom
      ? { ...area, bottom: added.bottom }
      : area;
  setValidatedAreas(
    sheet,
    validatedAreas(sheet).map(({ area, validation }) => ({ area: extended(area), validation })),
  );
  setConditionalFormats(
    sheet,
    conditionalFormats(sheet).map(({ areas, rule }) => ({ areas: areas.map(extended), rule })),
  );
}

/** What means all rows of columns of the table by their addresses reaches to its new end, as Excel has it. */
export function extendReferences(host: WorkbookHost, table: Table, body: Rectangle, added: Rectangle): void {
  if (rowsOf(body) === 1) return;
  const isWhole = (cells: Rectangle): boolean => cells.top === body.top && cells.bottom === body.bottom && containsArea(body, cells);
  rewriteWorkbook(
    host.model,
    (formula) => formula.includes(":"),
    (tokens, place) =>
      movedFormula(tokens, place, table.worksheet, (cells) => (isWhole(cells) ? { ...cells, bottom: added.bottom } : cells)),
  );
}
