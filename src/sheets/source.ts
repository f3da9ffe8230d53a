import { absoluteArea, quoteText, tableColumn, tableColumns } from "./a1";

/** Where the accounts are read from: the person's own list, as formulas refer to it. */
export interface SourceReference {
  readonly sheet: string;
  /** Name of the Excel table, or null where the list is a plain block of cells. */
  readonly table: string | null;
  /** Zero-based sheet rows of the first and last account. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A header with these characters needs escapes that not every program reads: the cells themselves are named instead. */
const NEEDS_ESCAPE = /['#@[\]]|^\s|\s$|[\r\n]/;

/** One column of the list, as a formula refers to it. `column` is a zero-based sheet column. */
export function sourceColumn(source: SourceReference, column: number, header: string): string {
  if (source.table && !NEEDS_ESCAPE.test(header)) return tableColumn(source.table, header);
  return absoluteArea(source.sheet, source.firstRow, column, source.lastRow - source.firstRow + 1, 1);
}

/**
 * The same column with its empty cells as `""`: a custom function would get them as 0 on desktop and take them for an amount.
 * Where numbers are kept as text, `KAM.NUMBER` reads them by the column's decimal mark.
 */
export function sourceValues(reference: string, text: { readonly decimal: "," | "." } | null): string {
  const filled = `IF(${reference}="","",${reference})`;
  return text ? `KAM.NUMBER(${filled},"${text.decimal}")` : filled;
}

/** Columns beside each other, as a formula refers to them; each a zero-based sheet column and its header. */
export function sourceColumns(
  source: SourceReference,
  [first, from]: readonly [number, string],
  [last, to]: readonly [number, string],
): string {
  if (source.table && !NEEDS_ESCAPE.test(from) && !NEEDS_ESCAPE.test(to)) return tableColumns(source.table, from, to);
  return absoluteArea(source.sheet, source.firstRow, first, source.lastRow - source.firstRow + 1, last - first + 1);
}

/** The sums of the rows of columns; for each column the decimal mark of its texts, `""` for one that is not added. */
export const summedValues = (reference: string, decimals: readonly string[]): string =>
  `KAM.ROWSUM(IF(${reference}="","",${reference}),{${decimals.map(quoteText).join(",")}})`;
