import type { CellValue } from "../domain/grid";

/** The values of small ranges of one sheet, `["B5", "B13:D17"]`: one round trip. */
export async function readValuesAt(context: Excel.RequestContext, sheet: string, addresses: readonly string[]): Promise<CellValue[][][]> {
  const ranges = addresses.map((address) => context.workbook.worksheets.getItem(sheet).getRange(address));
  for (const range of ranges) range.load("values");
  await context.sync();
  return ranges.map(({ values }) => values as CellValue[][]);
}
