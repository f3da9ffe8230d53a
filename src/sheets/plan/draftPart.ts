import type { CellValue } from "../../domain/grid";
import { parseArea } from "../a1";
import type { SheetDraft } from "../draft";
import { placesOf } from "./planNames";
import type { PlanPart } from "./planPart";
import { tableOfCells } from "./planTable";

/** A template as it will be read back once its draft is written. */
export function partOfDraft(draft: SheetDraft): PlanPart {
  const formulas = { sheet: draft.sheet, top: 0, left: 0, cells: gridOf(draft) };
  // What a formula will show is not known yet; only that it is something.
  const values = formulas;
  return {
    sheet: draft.sheet,
    accountId: "",
    formulas,
    values,
    tables: (draft.tables ?? []).map(({ name, range }) => {
      const area = parseArea(range);
      const columns = (values.cells[area.row] ?? []).slice(area.column, area.column + area.columns).map(String);
      return tableOfCells({ name, columns, hasTotals: false }, area, formulas, values);
    }),
    places: placesOf(Object.fromEntries((draft.names ?? []).map(({ name, refersTo }) => [name, refersTo]))),
  };
}

/** The cells of a draft as a grid from A1. */
function gridOf({ blocks }: SheetDraft): CellValue[][] {
  const grid: CellValue[][] = [];
  for (const { at, cells } of blocks) {
    const start = parseArea(at);
    cells.forEach((row, y) =>
      row.forEach((value, x) => {
        const line = (grid[start.row + y] ??= []);
        line[start.column + x] = typeof value === "object" ? (value?.formula ?? "") : value;
      }),
    );
  }
  return Array.from(grid, (row) => Array.from(row ?? [], (value) => value ?? ""));
}
