import { area, parseArea } from "./a1";
import type { DataBar, Format, Highlight } from "./draft";

/**
 * The palette of every sheet we write. Contrast on white: ink 15.9, muted 6.1, accent 6.4, input edge 5.4, late 9.8, soon 6.9. What is late or
 * soon is a mark and a word in its ink; a fill never says anything alone.
 */
export const COLORS = {
  ink: "#1B2421",
  muted: "#59655F",
  /** Titles, rules, links, key accounts. */
  accent: "#1F6B4F",
  onAccent: "#FFFFFF",
  /** Header rows; the accent on it has 5.5. */
  accentLight: "#E6F0EB",
  line: "#D3DAD6",
  /** Behind numbers; ink on it has 11.4. */
  bar: "#C9E0D6",
  /** Below and around what a person fills in, always together with its fill. */
  inputEdge: "#3D6CA0",
  input: "#E8F0FA",
  /** ▲ */
  late: "#861810",
  /** Gaps in a matrix, never without the mark; late on it has 7.5. */
  gap: "#F3DCD8",
  /** ◆ */
  soon: "#7A5200",
  warning: "#FBEBCB",
  /** Points and bars of a chart that stand alone: 3.3 on white. */
  second: "#62997F",
} as const;

/** Excel's own light table style: our header fill is written on top, so that it looks the same where table styles are not drawn. */
export const TABLE_STYLE = "TableStyleLight1";

/** Number formats without a lonely decimal mark, which `#,##0.##` shows after whole numbers in Excel. */
export const AMOUNT_FORMAT = "[>=1000]#,##0;General";
export const FRACTION_FORMAT = "# ?/?";

/** The reader's own short date: Excel keeps this one by its number and shows it as the country of the computer writes dates. */
export const DATE_FORMAT = "m/d/yyyy";

/** A mark in front of a number or a text that a condition puts there. */
export const LATE_MARK = '"▲ "General;-General;General;"▲ "@';
export const SOON_MARK = '"◆ "General;-General;General;"◆ "@';

/** The same in front of a date. It cannot follow the reader's own format: a date with a mark is no format of Excel's own. */
export const LATE_DATE = '"▲ "yyyy-mm-dd';

/** Title in the first row, note in the second. */
export const titleFormats = (column = "A"): Format[] => [
  { range: `${column}1`, bold: true, size: 18, color: COLORS.accent, vertical: "Center" },
  { range: `${column}2`, color: COLORS.muted },
];

/** Header row of a table: small, bold, on the tint, with a rule below. */
export const headerFormat = (row: number, column: number, columns: number): Format => ({
  range: area(row, column, 1, columns),
  bold: true,
  size: 9,
  color: COLORS.accent,
  fill: COLORS.accentLight,
  vertical: "Bottom",
  wrap: true,
  border: { side: "EdgeBottom", color: COLORS.accent, weight: "Medium" },
});

/** A heading inside a sheet, with a thin rule below. */
export const sectionFormat = (range: string): Format => ({
  range,
  bold: true,
  size: 12,
  color: COLORS.accent,
  border: { side: "EdgeBottom", color: COLORS.accent },
});

/** Cells a person fills in: known by the edge below, which is there in grey print and on a projector too, and helped by the pale fill. */
export const inputFormat = (range: string): Format => ({
  range,
  fill: COLORS.input,
  border: { side: "EdgeBottom", color: COLORS.inputEdge },
});

/** The same with an edge below each of several rows. */
export const inputFormats = (range: string): Format[] => [
  inputFormat(range),
  ...(parseArea(range).rows > 1 ? [{ range, border: { side: "InsideHorizontal" as const, color: COLORS.inputEdge } }] : []),
];

/** Thin lines below each row of a body. */
export const bodyLines = (range: string): Format[] => [
  { range, border: { side: "InsideHorizontal", color: COLORS.line } },
  { range, border: { side: "EdgeBottom", color: COLORS.line } },
];

/** A cell that leads somewhere else. */
export const linkFormat = (range: string, horizontal: "Left" | "Right" = "Left"): Format => ({
  range,
  color: COLORS.accent,
  underline: true,
  horizontal,
});

/** Bars behind scores from 0 to 100: they end before the number begins. */
export const scoreBar = (range: string): DataBar => ({ range, color: COLORS.bar, from: 0, to: 180 });

/** What is late: its mark, and its ink. `formula` holds for the first cell of the range. */
export const lateWhere = (range: string, formula: string): Highlight => ({
  range,
  formula,
  color: COLORS.late,
  bold: true,
  numberFormat: LATE_MARK,
});

/** What to look at soon: its mark, and its ink. */
export const soonWhere = (range: string, formula: string): Highlight => ({
  range,
  formula,
  color: COLORS.soon,
  bold: true,
  numberFormat: SOON_MARK,
});
