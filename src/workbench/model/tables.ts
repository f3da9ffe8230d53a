import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { parseArea, type Rectangle } from "./addresses";

/** Where a table stands; rows and columns are one-based. */
export interface TableGeometry {
  readonly name: string;
  readonly sheet: Worksheet;
  readonly columns: readonly string[];
  readonly area: Rectangle;
  readonly headerRow: number | null;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly totalsRow: number | null;
  /** Column name in lower case → its column on the sheet. */
  readonly columnIndex: ReadonlyMap<string, number>;
}

function geometry(sheet: Worksheet, model: ReturnType<Worksheet["getTables"]>[number]["table"]): TableGeometry | null {
  const start = model.tl ? { top: model.tl.row, left: model.tl.col } : parseArea(model.ref);
  if (!start) return null;
  const { top, left } = start;
  const header = model.headerRow !== false;
  const firstDataRow = top + (header ? 1 : 0);
  const lastDataRow = firstDataRow + Math.max(model.rows.length, 1) - 1;
  const totalsRow = model.totalsRow === true ? lastDataRow + 1 : null;
  const columns = model.columns.map((column) => column.name);
  return {
    name: model.name,
    sheet,
    columns,
    area: { top, left, bottom: totalsRow ?? lastDataRow, right: left + columns.length - 1 },
    headerRow: header ? top : null,
    firstDataRow,
    lastDataRow,
    totalsRow,
    columnIndex: new Map(columns.map((name, i) => [name.toLowerCase(), left + i])),
  };
}

/** The tables of one sheet. */
function tablesOf(sheet: Worksheet): TableGeometry[] {
  return sheet.getTables().flatMap((table) => geometry(sheet, table.table) ?? []);
}

function tableWith(tables: readonly TableGeometry[], row: number, column: number): TableGeometry | null {
  return tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ?? null;
}

/** The table a cell lies in, or null. */
export function tableAt(sheet: Worksheet, row: number, column: number): TableGeometry | null {
  return tableWith(tablesOf(sheet), row, column);
}

/** The workbook's tables, found by name or by cell. */
export class TableIndex {
  private readonly byName = new Map<string, TableGeometry>();
  private readonly bySheet = new Map<number, TableGeometry[]>();

  constructor(workbook: Workbook) {
    for (const sheet of workbook.worksheets) {
      const tables = tablesOf(sheet);
      this.bySheet.set(sheet.id, tables);
      for (const table of tables) this.byName.set(table.name.toLowerCase(), table);
    }
  }

  /** All tables of the workbook. */
  all(): readonly TableGeometry[] {
    return [...this.byName.values()];
  }

  named(name: string): TableGeometry | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  /** The table a cell lies in, or null. */
  at(sheet: Worksheet, row: number, column: number): TableGeometry | null {
    return tableWith(this.bySheet.get(sheet.id) ?? [], row, column);
  }
}
