import type { CellValue } from "../domain/grid";

/** A cell by its sheet and its address there. */
export interface CellPlace {
  readonly sheet: string;
  /** `B4`, with or without dollar signs. */
  readonly address: string;
}

/** What single cells show, in their order: one round trip, none where there are none. */
export async function readAddresses(context: Excel.RequestContext, places: readonly CellPlace[]): Promise<CellValue[]> {
  if (places.length === 0) return [];
  const ranges = places.map(({ sheet, address }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map((range) => (range.values as CellValue[][])[0]?.[0] ?? "");
}
