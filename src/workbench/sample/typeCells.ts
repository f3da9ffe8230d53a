import type { CellValue } from "../../domain/grid";

/** A table as a person sees it who types into it. */
export interface OpenTable {
  readonly table: Excel.Table;
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The tables of a sheet, as they show. */
export async function tablesOf(context: Excel.RequestContext, sheet: string): Promise<OpenTable[]> {
  const { tables } = context.workbook.worksheets.getItem(sheet);
  tables.load("items/name");
  await context.sync();
  const read = tables.items.map((table) => ({
    table,
    header: table.getHeaderRowRange().load("values"),
    body: table.getDataBodyRange().load("values"),
  }));
  await context.sync();
  return read.map(({ table, header, body }) => ({
    table,
    name: table.name,
    headers: header.values.flat().map(String),
    rows: body.values as CellValue[][],
  }));
}

/** Types into a cell of a table, rows and columns counted from 0. */
export function typeCell({ table }: OpenTable, row: number, column: number, value: CellValue): void {
  table.getDataBodyRange().getCell(row, column).values = [[value]];
}
