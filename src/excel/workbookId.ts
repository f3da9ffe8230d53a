/** Under this an id of the workbook is kept in it, where nobody sees it: ExcelApi 1.4. */
const KEY = "KAM_Workbook";

/** The id by which the add-in knows this workbook; null where it has none yet. One round trip. */
export async function readWorkbookId(context: Excel.RequestContext): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? null : String(setting.value);
}

/** Gives the workbook an id. One round trip. */
export async function writeWorkbookId(context: Excel.RequestContext, id: string): Promise<void> {
  context.workbook.settings.add(KEY, id);
  await context.sync();
}
