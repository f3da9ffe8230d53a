import type { Style, Workbook } from "@cj-tech-master/excelts";

/** excelts reads the number format of a conditional format as an object, and writes it as a text only: it becomes the text again. */
export function restoreRuleFormats(workbook: Workbook): void {
  for (const { conditionalFormattings } of workbook.worksheets) {
    for (const { rules } of conditionalFormattings) for (const { style } of rules) if (style) restore(style);
  }
}

function restore(style: Partial<Style>): void {
  const format: unknown = style.numFmt;
  if (typeof format === "object" && format !== null && "formatCode" in format && typeof format.formatCode === "string") {
    style.numFmt = format.formatCode;
  }
}
