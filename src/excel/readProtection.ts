/** What keeps Excel from changing a workbook. */
export interface Protection {
  readonly isReadOnly: boolean;
  /** No sheet can be added, renamed or moved. */
  readonly hasFixedSheets: boolean;
  readonly sheets: readonly string[];
}

/** Reads what is protected, in one round trip. */
export async function readProtection(context: Excel.RequestContext): Promise<Protection> {
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  return {
    isReadOnly: workbook.readOnly,
    hasFixedSheets: protection.protected,
    sheets: worksheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name),
  };
}
