/** A text that the workbook keeps under a name where nobody sees it, for everybody who has the add-in; null where there is none. One round trip. */
export async function readSetting(context: Excel.RequestContext, name: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? null : String(setting.value);
}

/** Keeps a text under a name in the workbook. One round trip. ExcelApi 1.4. */
export async function writeSetting(context: Excel.RequestContext, name: string, text: string): Promise<void> {
  context.workbook.settings.add(name, text);
  await context.sync();
}
