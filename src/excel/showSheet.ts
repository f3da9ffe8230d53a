/** Shows a sheet, hidden or not, and brings the person to it. One round trip. */
export async function showSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.visibility = "Visible";
  sheet.activate();
  await context.sync();
}
