import type { Cell, Style } from "@cj-tech-master/excelts";

/** Sets parts of a cell's style. The style object may be shared with other cells, so it is replaced and never changed. */
export function setStyle(cell: { style: Partial<Style> }, part: Partial<Style>): void {
  cell.style = { ...cell.style, ...part };
}

/** The reader's own short date: Office.js writes it in the American way, files hold its number (14), which excelts knows by this text. */
const shortDate = { office: "m/d/yyyy", file: "mm-dd-yy" } as const;

/** A number format as excelts takes it. */
export const fileFormat = (format: string): string => (format === shortDate.office ? shortDate.file : format);

/** A cell's number format, "General" where it has none. */
export function numberFormatOf(cell: Cell | undefined): string {
  const format = cell?.numFmt;
  const code = (typeof format === "object" ? format.formatCode : format) ?? "General";
  return code === shortDate.file ? shortDate.office : code;
}
