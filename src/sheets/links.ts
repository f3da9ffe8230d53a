import { quoteSheet } from "../domain/grid";
import { texts, type Language } from "../i18n";
import { quoteText } from "./a1";
import type { DraftCell, Formula } from "./draft";
import type { SheetFacts } from "./registry/facts";

/** A link to a cell of a sheet, with the text that it shows. Its address is computed, so that it follows its sheet when that is renamed. */
export const openLink = (sheet: string, cellAddress: string, text: string): Formula => ({
  formula: `=HYPERLINK("#"&CELL("address",${quoteSheet(sheet)}!${cellAddress}),${quoteText(text)})`,
});

/** The way back to the sheet that the workbook begins with. */
export const backLink = (sheetName: string, language: Language): Formula => openLink(sheetName, "$A$1", texts(language).sheets.backToStart);

/** The same as a sheet is drafted: nothing where the workbook has no such sheet and gets none. */
export function startLink({ nameOf, language }: Pick<SheetFacts, "nameOf" | "language">): DraftCell {
  return "start" in texts(language).sheets.names ? backLink(nameOf("start"), language) : "";
}
