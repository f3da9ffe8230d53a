import type { Stop } from "./sheetActivated";

/** Something that has happened in the workbook. */
export type WorkbookEvent =
  | { readonly kind: "moved" }
  | { readonly kind: "sheets" }
  /** Cells were changed: by somebody else where the workbook is shared. */
  | { readonly kind: "cells"; readonly sheetId: string; readonly cells: string; readonly byOthers: boolean };

/**
 * Calls `listener` at every move of the selection, change of cells, and sheet that comes or goes, until what is returned is called. One round
 * trip each. ExcelApi 1.9.
 */
export async function onWorkbookEvent(context: Excel.RequestContext, listener: (event: WorkbookEvent) => void): Promise<Stop> {
  const { worksheets } = context.workbook;
  const tell = (event: WorkbookEvent): Promise<void> => {
    listener(event);
    return Promise.resolve();
  };
  const registered = [
    worksheets.onActivated.add(() => tell({ kind: "moved" })),
    worksheets.onSelectionChanged.add(() => tell({ kind: "moved" })),
    worksheets.onAdded.add(() => tell({ kind: "sheets" })),
    worksheets.onDeleted.add(() => tell({ kind: "sheets" })),
    worksheets.onChanged.add(({ worksheetId, address, source }) =>
      tell({ kind: "cells", sheetId: worksheetId, cells: address, byOthers: String(source) === "Remote" }),
    ),
  ];
  await context.sync();
  return async () => {
    for (const each of registered) each.remove();
    await registered[0]?.context.sync();
  };
}
