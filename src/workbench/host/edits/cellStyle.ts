import type { Cell, Style } from "@cj-tech-master/excelts";

/** Sets parts of a cell's style. The style object may be shared with other cells, so it is replaced and never changed. */
export function setStyle(cell: { style: Partial<Style> }, part: Partial<Style>): void {
  cell.style = { ...cell.style, ...part };
}

/** A cell's number format, "General" where it has none. */
export function numberFormatOf(cell: Cell | undefined): string {
  const format = cell?.numFmt;
  return (typeof format === "object" ? format.formatCode : format) ?? "General";
}
