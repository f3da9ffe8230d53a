import type { Queued } from "./readCells";
import type { SheetInfo } from "./readStructure";

/** A filter that hides rows: of a table, or of a list on the sheet where that is null. */
export interface FilterPlace {
  readonly sheet: string;
  readonly table: string | null;
}

/** Queues which filters of sheets and their tables hide rows. Tables without buttons are not asked: they have no filter to ask for. */
export function queueFilters(context: Excel.RequestContext, sheets: readonly SheetInfo[]): Queued<FilterPlace[]> {
  const queued = sheets.flatMap(({ name: sheet, tables }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const buttons = tables.filter(({ hasFilter }) => hasFilter).map(({ name }) => name);
    const places = [null, ...buttons].map((table) => ({ sheet, table }));
    return places.map((place) => {
      const { autoFilter } = place.table === null ? worksheet : worksheet.tables.getItem(place.table);
      autoFilter.load("isDataFiltered");
      return { place, autoFilter };
    });
  });
  return () => queued.filter(({ autoFilter }) => autoFilter.isDataFiltered).map(({ place }) => place);
}

/**
 * Shows all rows that a filter hides; its buttons stay. Excel writes several rows at once into those that show, the first of them into each,
 * and neither adds nor deletes rows of a filtered table.
 */
export function clearFilter(sheet: Excel.Worksheet, { table }: FilterPlace): void {
  if (table === null) sheet.autoFilter.clearCriteria();
  else sheet.tables.getItem(table).clearFilters();
}
