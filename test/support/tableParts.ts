import type { CellValue } from "../../src/domain/grid";
import { WorkbookWriter } from "../../src/excel/writer";
import { area } from "../../src/sheets/a1";
import type { Block, DraftCell, SheetDraft } from "../../src/sheets/draft";
import type { TablePart } from "../../src/sheets/tablePart";
import { WorkbookModel } from "../../src/workbench/model";
import { Book } from "./book";

/** A table as it would be read back, its header in the fourth row; no cell holds a formula. */
export function tablePart(headers: readonly string[], rows: readonly (readonly CellValue[])[], sheet = "Sheet"): TablePart {
  const cells = Object.fromEntries(headers.map((header, column) => [header, rows.map((row) => row[column] ?? "")]));
  return { sheet, headerRow: 3, left: 0, headers, rowCount: rows.length, formulas: cells, values: cells };
}

/** A table of a workbook as the add-in reads it. */
export function partOf(book: Book, table: string): TablePart {
  const { sheet, headerRow, left, headers, rows, formulas } = book.table(table);
  const columns = (of: typeof rows): Record<string, CellValue[]> =>
    Object.fromEntries(headers.map((header) => [header, of.map((row) => row[header] ?? "")]));
  return { sheet, headerRow, left, headers, rowCount: rows.length, values: columns(rows), formulas: columns(formulas) };
}

/** A workbook of these sheets. */
export async function bookOf(...drafts: readonly SheetDraft[]): Promise<Book> {
  const book = new Book(WorkbookModel.blank(), "desktop");
  await book.session.Excel.run(async (context) => {
    const writer = new WorkbookWriter(context, { names: {} });
    for (const draft of drafts) await writer.addSheet(draft);
    await writer.flush();
  });
  return book;
}

/** Writes blocks on a sheet, and rows at the end of a table, as refreshing does. */
export async function write(book: Book, sheet: string, blocks: readonly Block[], table = "", rows: readonly (readonly DraftCell[])[] = []) {
  await book.session.Excel.run(async (context) => {
    const writer = new WorkbookWriter(context, { names: {} });
    await writer.updateSheet({ sheet, blocks });
    if (rows.length > 0) writer.addRows(table, rows);
    await writer.flush();
  });
}

/** A bare table on a sheet of its own. */
export const bareTable = (sheet: string, name: string, cells: readonly (readonly DraftCell[])[]): SheetDraft => ({
  sheet,
  blocks: [{ at: "A1", cells }],
  tables: [{ name, range: area(0, 0, cells.length, cells[0]?.length ?? 1), style: "TableStyleLight1", showFilter: false, banded: false }],
});
