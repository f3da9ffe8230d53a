import type { Worksheet, WorksheetView } from "@cj-tech-master/excelts";

/** How a sheet is shown. */
export const viewOf = (sheet: Worksheet): Partial<WorksheetView> => sheet.views[0] ?? {};

export function changeView(sheet: Worksheet, part: Partial<WorksheetView>): void {
  sheet.views = [{ ...viewOf(sheet), ...part } as Partial<WorksheetView>, ...sheet.views.slice(1)];
}

/** Replaces what is frozen; nothing where both are 0. */
export function freeze(sheet: Worksheet, rows: number, columns: number): void {
  const { showGridLines, showRowColHeaders, zoomScale, zoomScaleNormal, rightToLeft } = viewOf(sheet);
  const kept = Object.fromEntries(
    Object.entries({ showGridLines, showRowColHeaders, zoomScale, zoomScaleNormal, rightToLeft }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const frozen = rows > 0 || columns > 0 ? { state: "frozen", xSplit: columns, ySplit: rows } : { state: "normal" };
  sheet.views = [{ ...kept, ...frozen } as Partial<WorksheetView>];
}

/** How many rows and columns are frozen. */
export function frozen(sheet: Worksheet): { rows: number; columns: number } {
  const view = viewOf(sheet);
  return view.state === "frozen" ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 };
}
