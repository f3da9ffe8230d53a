import type { CellValue } from "../domain/grid";
import { settled } from "./busy";

/** A table as it shows: its headers and its rows. */
export interface ShownTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Reads a table as it shows, once it is calculated, in one round trip where that is so at once; null where there is none. */
export const readTable = (context: Excel.RequestContext, name: string): Promise<ShownTable | null> =>
  settled(
    () => readOnce(context, name),
    (shown) => shown?.rows ?? [],
  );

async function readOnce(context: Excel.RequestContext, name: string): Promise<ShownTable | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const [header, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
  table.load("name");
  header.load("values");
  body.load("values");
  await context.sync();
  if (table.isNullObject) return null;
  return { headers: (header.values as CellValue[][])[0]?.map(String) ?? [], rows: body.values as CellValue[][] };
}
