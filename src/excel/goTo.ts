/**
 * Shows a sheet and, where cells are named, selects them. Two round trips.
 * @param cells an address on that sheet such as `C5` or `A2:A9`, or null for the sheet alone
 * @returns false where the workbook has no such sheet
 */
export async function goTo(context: Excel.RequestContext, sheet: string, cells: string | null): Promise<boolean> {
  const target = context.workbook.worksheets.getItemOrNullObject(sheet);
  target.load("name");
  await context.sync();
  if (target.isNullObject) return false;
  target.activate();
  if (cells !== null) target.getRange(cells).select();
  await context.sync();
  return true;
}
