import { readProtection, type Protection } from "./readProtection";
import { usedRange } from "./readStructure";

/** What keeps Excel from changing the workbook, and how large its active sheet is. */
export interface Standing extends Protection {
  readonly rows: number;
}

/** Reads what hinders, before it does: one round trip. */
export async function readStanding(context: Excel.RequestContext): Promise<Standing> {
  const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const protection = await readProtection(context);
  return { ...protection, rows: usedRange(used)?.rows ?? 0 };
}

/** Names of sheets by their ids, as events tell them: one round trip. */
export async function readSheetIds(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  return new Map(worksheets.items.map(({ id, name }) => [id, name]));
}
