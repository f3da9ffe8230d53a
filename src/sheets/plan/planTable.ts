import type { CellValue } from "../../domain/grid";
import type { CellsPart } from "../tablePart";
import type { PlanTable } from "./planPart";

/** A table cut out of the cells of its sheet. */
export function tableOfCells(
  { name, columns, hasTotals }: { readonly name: string; readonly columns: readonly string[]; readonly hasTotals: boolean },
  area: { readonly row: number; readonly column: number; readonly rows: number },
  formulas: CellsPart,
  values: CellsPart,
): PlanTable {
  const rowCount = area.rows - 1 - (hasTotals ? 1 : 0);
  const columnOf = (part: CellsPart, index: number): CellValue[] =>
    Array.from({ length: rowCount }, (_, row) => part.cells[area.row + 1 + row - part.top]?.[area.column + index - part.left] ?? "");
  const byHeader = (part: CellsPart): Record<string, CellValue[]> =>
    Object.fromEntries(columns.map((header, index) => [header, columnOf(part, index)]));
  return {
    name,
    hasTotals,
    sheet: formulas.sheet,
    headerRow: area.row,
    left: area.column,
    headers: columns,
    rowCount,
    formulas: byHeader(formulas),
    values: byHeader(values),
  };
}
