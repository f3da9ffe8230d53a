import { area } from "./a1";
import type { Format } from "./draft";

/** The one restrained style of every sheet we write. */
export const COLORS = {
  ink: "#1F2937",
  muted: "#6B7280",
  accent: "#1E6B52",
  onAccent: "#FFFFFF",
  accentLight: "#E4F1EC",
  input: "#FFF8E1",
  gap: "#FADBD8",
  warning: "#FCE8C3",
  line: "#D1D5DB",
} as const;

/** Excel's own light table style: our header fill is written on top, so that it looks the same where table styles are not drawn. */
export const TABLE_STYLE = "TableStyleLight1";

/** Number formats without a lonely decimal mark, which `#,##0.##` shows after whole numbers in Excel. */
export const AMOUNT_FORMAT = "[>=1000]#,##0;General";
export const FRACTION_FORMAT = "# ?/?";

/** Title in the first row, note in the second. */
export const titleFormats = (): Format[] => [
  { range: "A1", bold: true, size: 16, color: COLORS.accent },
  { range: "A2", italic: true, color: COLORS.muted },
];

/** Header row of a table: white on the accent, wrapped, centred in height. */
export const headerFormat = (row: number, column: number, columns: number): Format => ({
  range: area(row, column, 1, columns),
  bold: true,
  color: COLORS.onAccent,
  fill: COLORS.accent,
  vertical: "Center",
  wrap: true,
});

/** Cells a person fills in. */
export const inputFormat = (range: string): Format => ({ range, fill: COLORS.input });

/** Thin lines below each row of a body. */
export const bodyLines = (range: string): Format[] => [
  { range, border: { side: "InsideHorizontal", color: COLORS.line } },
  { range, border: { side: "EdgeBottom", color: COLORS.line } },
];
