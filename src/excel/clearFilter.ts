import type { FilterPlace } from "./readStructure";

/**
 * Shows all rows that a filter hides; its buttons stay. Excel writes several rows at once into those that show, the first of them into each,
 * and neither adds nor deletes rows of a filtered table.
 */
export function clearFilter(sheet: Excel.Worksheet, { table }: FilterPlace): void {
  if (table === null) sheet.autoFilter.clearCriteria();
  else sheet.tables.getItem(table).clearFilters();
}
