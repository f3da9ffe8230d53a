import type { CellValue } from "../../domain/grid";
import type { Language } from "../../i18n";
import { ACCOUNT_HEADERS, A_QUARTER_AGO } from "../../sheets/sample/accounts";
import { inLanguage } from "../../sheets/sample/said";

/** A cell of the list, and what stands in it today. */
interface ListCell {
  readonly row: number;
  readonly column: number;
  readonly today: CellValue;
  readonly before: CellValue;
}

/** Types into the list what it said a quarter of a year ago; returns what types today's numbers again. */
export async function typeListBefore(
  context: Excel.RequestContext,
  language: Language,
): Promise<(context: Excel.RequestContext) => Promise<void>> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  const used = sheet.getUsedRange().load("values,rowIndex,columnIndex");
  await context.sync();
  const cells = cellsOf(used.values as CellValue[][], language).map(({ row, column, ...values }) => ({
    row: row + used.rowIndex,
    column: column + used.columnIndex,
    ...values,
  }));
  const type = async (within: Excel.RequestContext, when: "before" | "today"): Promise<void> => {
    const list = within.workbook.worksheets.getItem(sheet.name);
    for (const { row, column, ...values } of cells) list.getCell(row, column).values = [[values[when]]];
    if (when === "today") list.activate();
    await within.sync();
  };
  await type(context, "before");
  return (within) => type(within, "today");
}

function cellsOf(values: readonly (readonly CellValue[])[], language: Language): ListCell[] {
  const first = inLanguage(ACCOUNT_HEADERS.account, language);
  const headers = values.find((cells) => cells[0] === first) ?? [];
  return A_QUARTER_AGO.map(([account, field, before]) => {
    const row = values.findIndex((cells) => cells[0] === account);
    const column = headers.indexOf(inLanguage(ACCOUNT_HEADERS[field], language));
    const today = values[row]?.[column];
    if (today === undefined) throw new RangeError(`The sample list has no ${account} with ${field}.`);
    return { row, column, today, before };
  });
}
