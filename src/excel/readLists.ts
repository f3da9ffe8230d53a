import type { Grid, TableArea } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import { queueCells } from "./readCells";
import { usedRange, type SheetInfo } from "./readStructure";
import { isTooLarge } from "./run";

/** A sheet with its cells and where its tables are. */
export interface SheetCells {
  readonly grid: Grid;
  readonly tables: readonly TableArea[];
}

/** Together they fit into one answer. */
const MOST_CELLS = 100_000;

/**
 * The cells of sheets, in two round trips: how far each is used, then the values of those that fit into one answer together, the first ones
 * first. None where Excel finds even that too large: this is for a look at other sheets, not for the work itself.
 */
export async function readSheetCells(context: Excel.RequestContext, sheets: readonly SheetInfo[]): Promise<SheetCells[]> {
  const queued = sheets.map((info) => {
    const sheet = context.workbook.worksheets.getItem(info.name);
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const tables = info.tables.map(({ name, hasTotals }) => {
      const place = sheet.tables.getItem(name).getRange();
      place.load("address");
      return { name, hasTotals, place };
    });
    return { info, sheet, range, tables };
  });
  await context.sync();
  let left = MOST_CELLS;
  const read = queued.flatMap(({ info, sheet, range, tables }) => {
    const used = usedRange(range);
    if (!used || used.rows * used.columns > left) return [];
    left -= used.rows * used.columns;
    const values = queueCells(sheet, used);
    const areas = tables.map(({ name, hasTotals, place }): TableArea => {
      const { row, column, rows, columns } = parseArea(place.address);
      return { name, hasTotals, top: row, left: column, rows, columns };
    });
    return [() => ({ grid: { sheet: info.name, top: used.row, left: used.column, values: values() }, tables: areas })];
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return [];
  }
  return read.map((cells) => cells());
}
