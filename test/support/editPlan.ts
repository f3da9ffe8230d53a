import { readPlans } from "../../src/excel/readPlans";
import { readStructure } from "../../src/excel/readStructure";
import { WorkbookWriter } from "../../src/excel/writer";
import type { Language } from "../../src/i18n";
import { PlanEditor } from "../../src/sheets/plan/planEditor";
import type { PlanPart } from "../../src/sheets/plan/planPart";
import { questionHeadersOf } from "../../src/sheets/plan/questionsTable";
import type { Book } from "./book";

/** A plan as it is read back. */
export const planPart = (book: Book, sheet: string): Promise<PlanPart> =>
  book.session.Excel.run(async (context) => {
    const structure = await readStructure(context);
    const [part] = await readPlans(
      context,
      structure.sheets.filter(({ name }) => name === sheet),
    );
    if (!part) throw new Error(`There is no plan ${sheet}`);
    return part;
  });

/** Reads a plan, lets `edit` say what to write, and writes it. Returns what was written. */
export async function editPlan<T>(
  book: Book,
  sheet: string,
  language: Language,
  edit: (editor: PlanEditor) => T,
): Promise<{ result: T; blocks: number; rows: number }> {
  const editor = new PlanEditor(await planPart(book, sheet), questionHeadersOf(null, language));
  const result = edit(editor);
  const [blocks, added] = [editor.blocks(), editor.addedRows()];
  await book.session.Excel.run(async (context) => {
    const writer = new WorkbookWriter(context, { names: {} });
    await writer.updateSheet({ sheet, blocks });
    for (const { table, rows } of added) writer.addRows(table.name, rows);
    await writer.flush();
  });
  return { result, blocks: blocks.length, rows: added.reduce((sum, { rows }) => sum + rows.length, 0) };
}

/** The cell of a row of one of a plan's tables: the row whose cell under `header` shows `is`. */
export async function planCell(
  book: Book,
  sheet: string,
  table: string,
  is: readonly [header: string, value: unknown],
  header: string,
): Promise<string> {
  const part = await planPart(book, sheet);
  const found = part.tables.find(({ name }) => name.startsWith(table));
  const row = found?.values[is[0]]?.indexOf(is[1] as never) ?? -1;
  if (!found || row < 0) throw new Error(`${table} of ${sheet} has no ${String(is[1])}`);
  const column = found.left + found.headers.indexOf(header);
  return `${sheet}!${String.fromCharCode(65 + column)}${found.headerRow + 2 + row}`;
}
