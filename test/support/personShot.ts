import { parseArea } from "../../src/sheets/a1";
import { PLAN_ACCOUNT_NAME } from "../../src/sheets/marker";
import { placesOf, type PlanPlaces } from "../../src/sheets/plan/planNames";
import type { CellScalar } from "../../src/workbench/model";
import { formulaOf, readCell } from "../../src/workbench/model/cellValues";
import type { Book } from "./book";

/** A cell as somebody left it: what was typed, or its formula, and its colour. */
export interface CellShot {
  readonly row: number;
  readonly column: number;
  readonly input: CellScalar;
  readonly fill: string;
}

/** Where a table lies, zero-based; the header stands in `row`. */
export interface TableShot {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: number;
}

export interface SheetShot {
  readonly name: string;
  /** The account of a plan; null for any other sheet. */
  readonly account: string | null;
  readonly cells: ReadonlyMap<string, CellShot>;
  readonly tables: readonly TableShot[];
  readonly places: PlanPlaces;
}

/** A workbook cell by cell. */
export type BookCells = ReadonlyMap<string, SheetShot>;

export const placeKey = (row: number, column: number): string => `${row} ${column}`;

/** All that stands in the workbook. */
export function shoot(book: Book): BookCells {
  const names = book.model.names.list();
  return new Map(
    book.model.workbook.worksheets.map((sheet) => {
      const own = Object.fromEntries(names.filter((each) => each.sheet === sheet.name).map(({ name, formula }) => [name, formula]));
      const account = own[PLAN_ACCOUNT_NAME];
      const cells = new Map<string, CellShot>();
      for (let row = 0; row < sheet.rowCount; row++) {
        const line = sheet.findRow(row + 1);
        for (let column = 0; column < (line?.cellCount ?? 0); column++) {
          const cell = line?.findCell(column + 1);
          if (!cell) continue;
          const formula = formulaOf(cell);
          const input = formula === null ? readCell(cell, false) : `=${formula}`;
          const fill = cell.fill ? JSON.stringify(cell.fill) : "";
          if (input !== "" || fill !== "") cells.set(placeKey(row, column), { row, column, input, fill });
        }
      }
      const tables = sheet.getTables().map(({ table, name }): TableShot => {
        const { row, column } = parseArea(table.ref);
        return { name, row, column, headers: table.columns.map((each) => each.name), rows: table.rows.length };
      });
      return [sheet.name, { name: sheet.name, account: account?.slice(2, -1) ?? null, cells, tables, places: placesOf(own) }];
    }),
  );
}

/** What was typed into a cell of a table, or its formula; `""` where the column is gone. */
export function inputAt(sheet: SheetShot, table: TableShot, row: number, header: string): CellScalar {
  const column = table.headers.indexOf(header);
  return column < 0 ? "" : (sheet.cells.get(placeKey(table.row + 1 + row, table.column + column))?.input ?? "");
}

/** A table of the workbook, wherever it stands. */
export function tableIn(cells: BookCells, name: string): { sheet: SheetShot; table: TableShot } | null {
  for (const sheet of cells.values()) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table) return { sheet, table };
  }
  return null;
}
