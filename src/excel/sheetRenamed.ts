import type { Stop } from "./sheetActivated";

/**
 * Calls `listener` whenever a sheet is renamed. One round trip each. ExcelApi 1.17, newer than what the add-in asks for: an older Excel refuses
 * it, and whoever listens must get along without.
 */
export async function onSheetRenamed(context: Excel.RequestContext, listener: () => void): Promise<Stop> {
  const registered = context.workbook.worksheets.onNameChanged.add(() => {
    listener();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    registered.remove();
    await registered.context.sync();
  };
}
