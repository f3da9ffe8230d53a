import { quoteSheet } from "../domain/grid";
import { texts, type Language } from "../i18n";
import { quoteText } from "./a1";
import type { DraftCell, Formula } from "./draft";

/**
 * A link to a cell of another sheet that follows the sheet when it is renamed. `CELL` may put the workbook's name in front (`[Book.xlsx]`),
 * which Excel on the web does not take in a link: it is cut out.
 * @param cell address of a cell on that sheet, `$A$1`
 */
export function linkTo(sheet: string, text: string, cell = "$A$1"): Formula {
  return { formula: `=${linkText(sheet, quoteText(text), cell)}` };
}

/** The same as formula text; what it shows is formula text too. */
export const linkText = (sheet: string, shown: string, cell = "$A$1"): string => `HYPERLINK("#"&${addressText(sheet, cell)},${shown})`;

/** Formula text of the address that a link leads to, behind its `#`. */
export function addressText(sheet: string, cell = "$A$1"): string {
  const address = `CELL("address",${quoteSheet(sheet)}!${cell})`;
  return `IFERROR(REPLACE(${address},FIND("[",${address}),FIND("]",${address})-FIND("[",${address})+1,""),${address})`;
}

/** `‹ Start`: the way back that stands on every sheet of ours. */
export const backLink = (start: string, language: Language): Formula => linkTo(start, texts(language).sheets.backToStart);

/** What a link to Start needs of the facts that sheets are made from: their file leads back here. */
interface LinkFacts {
  readonly nameOf: (kind: string) => string;
  readonly language: Language;
}

/** The same as a sheet is drafted. */
export const startLink = ({ nameOf, language }: LinkFacts): DraftCell => backLink(nameOf("start"), language);
