/**
 * Shows a sheet and, where cells are named, selects them. Two round trips.
 * @param cells an address on that sheet such as `C5` or `A2:A9`, or null for the sheet alone
 * @param unhide whether a hidden sheet is made visible rather than told
 * @returns what hinders: the workbook has no such sheet, or it is hidden; null where it is shown now
 */
export async function goTo(
  context: Excel.RequestContext,
  sheet: string,
  cells: string | null,
  unhide: boolean,
): Promise<"gone" | "hidden" | null> {
  const target = context.workbook.worksheets.getItemOrNullObject(sheet);
  target.load("visibility");
  await context.sync();
  if (target.isNullObject) return "gone";
  if (target.visibility !== "Visible" && !unhide) return "hidden";
  if (target.visibility !== "Visible") target.visibility = "Visible";
  target.activate();
  if (cells !== null) target.getRange(cells).select();
  await context.sync();
  return null;
}
