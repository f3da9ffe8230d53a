/** Ends what was begun. */
export type Stop = () => Promise<void>;

/** Calls `listener` whenever another sheet becomes the active one, until what is returned is called. One round trip each. ExcelApi 1.7. */
export async function onSheetActivated(context: Excel.RequestContext, listener: () => void): Promise<Stop> {
  const registered = context.workbook.worksheets.onActivated.add(() => {
    listener();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    registered.remove();
    await registered.context.sync();
  };
}
