import type { Cell, Workbook } from "@cj-tech-master/excelts";

/**
 * Gives every cell that shares its formula with others one of its own. In a file a filled column may hold its formula once; a change
 * to the cell that holds it would be a change to all.
 */
export function unshareFormulas(workbook: Workbook): void {
  const shared: { readonly cell: Cell; readonly formula: string }[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const { sharedFormula, shareType } = cell.model;
        if ((sharedFormula !== undefined || shareType === "shared") && cell.formula !== undefined)
          shared.push({ cell, formula: cell.formula });
      });
    });
  }
  for (const { cell, formula } of shared) {
    const { result } = cell;
    cell.value = result === undefined ? { formula } : { formula, result };
  }
}
