import type { CellValue } from "../domain/grid";

/** A formula to write, with its leading `=`; English function names, `,` between arguments. Any plain string is text, whatever it begins with. */
export interface Formula {
  readonly formula: string;
}

/** One cell to write. `null` leaves the cell as it is. */
export type DraftCell = CellValue | Formula | null;

/** A rectangle of cells to write, from its top left cell (`"B4"`). Rows all have the same length. */
export interface Block {
  readonly at: string;
  /** Written when the sheet is made; from then on it is the person's own. */
  readonly once?: boolean;
  readonly cells: readonly (readonly DraftCell[])[];
}

/** A table (ListObject) over cells that the blocks write. Its header row holds plain text. */
export interface TableDraft {
  readonly name: string;
  /** Header row and data rows, `"A6:O91"`. */
  readonly range: string;
  readonly style: string;
  readonly showFilter: boolean;
  readonly banded: boolean;
}

/** How a range looks. Only what is set is written. */
export interface Format {
  readonly range: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** Shows smaller what is too long for its cell. */
  readonly shrink?: boolean;
  /** Steps of about three spaces from the edge of the cell. */
  readonly indent?: number;
  readonly underline?: boolean;
  readonly border?: BorderDraft;
}

/** A line along one side of a range, or between its rows. */
export interface BorderDraft {
  readonly side: "EdgeBottom" | "EdgeTop" | "EdgeRight" | "EdgeLeft" | "InsideHorizontal";
  readonly color: string;
  /** Thin where nothing is said. */
  readonly weight?: "Medium";
}

/** What a cell takes: one of a list (comma-separated, or `=` and a range), what a formula allows, or a number or date between two. */
export type Rule =
  | { readonly list: string }
  | { readonly custom: string }
  | { readonly whole: readonly [number, number] }
  | { readonly decimal: readonly [number, number] }
  | { readonly date: readonly [number, number] };

/** What may be typed into a range, with the hint shown beside the cell. */
export interface Validation {
  readonly range: string;
  readonly rule: Rule;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

/** A conditional format given by a formula for the range's top left cell. */
export interface Highlight {
  readonly range: string;
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Puts a mark beside a number or a text, or writes whole numbers without decimals. */
  readonly numberFormat?: string;
  /** A thin line below the cells: conditions draw no other. */
  readonly below?: string;
}

/** Bars beside numbers, as long as each number is between two bounds. */
export interface DataBar {
  readonly range: string;
  readonly color: string;
  readonly from: number;
  readonly to: number;
}

/** A defined name: of the sheet (`"sheet"`) or of the workbook; `refersTo` is a formula with its `=`. */
export interface NameDraft {
  readonly name: string;
  readonly refersTo: string;
  readonly scope: "sheet" | "workbook";
}

/** How a sheet prints. */
export interface PageDraft {
  readonly orientation: "portrait" | "landscape";
  /** Printed area; without it, all that is used. */
  readonly area?: string;
  /** Points from each edge of the paper; without it, what Excel takes. */
  readonly margin?: number;
  /** Rows repeated on top of each page, `"1:6"`. */
  readonly titleRows?: string;
  /** The workbook's and the sheet's name above, the day and the page number below. */
  readonly headed?: true;
}

/** One colour of points in a chart. */
export interface SeriesDraft {
  readonly name: string;
  /** Where its cells are, where that is another sheet than the chart's. */
  readonly sheet?: string;
  /** Cells across, up, and the formula of each point's name; none leaves the points without. */
  readonly x: string;
  readonly y: string;
  readonly labels: readonly string[];
  readonly color: string;
  /** Only the names, without points: in the middle of their places, or to the right of them. */
  readonly namesOnly?: "Center" | "Right";
}

/** A chart of points, both axes from 0 to `max` with a line every `unit`; or of lines over dates, then only the axis upwards. */
export interface ChartDraft {
  readonly name: string;
  readonly title: string;
  /** Cells it covers, from top left to bottom right. */
  readonly from: string;
  readonly to: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly max: number;
  readonly unit: number;
  /** Bars from left to right, a word of `x` each, in place of points. */
  readonly kind?: "bars";
  /** Points are joined by lines, and what goes across are dates. */
  readonly dates?: true;
  /** Draws what stands in hidden columns too. */
  readonly drawsHidden?: true;
  readonly series: readonly SeriesDraft[];
}

/** Everything the add-in writes on one sheet, as data: `src/excel` turns it into Office.js calls, and nothing else does. */
export interface SheetDraft {
  readonly sheet: string;
  readonly blocks: readonly Block[];
  readonly tables?: readonly TableDraft[];
  readonly formats?: readonly Format[];
  /** A range of many small tables: the formats within it are sent together, cell by cell, before all others. Only lines below cells are drawn. */
  readonly together?: string;
  /** Column widths in characters of the default font, `{ "A": 28, "B:D": 12 }`. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Row heights in points, by `"1"` or `"1:3"`. */
  readonly heights?: Readonly<Record<string, number>>;
  /** Rows that are as high as what stands in them, `"4:9"`: they stay so when more is typed. */
  readonly fitRows?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  readonly bars?: readonly DataBar[];
  readonly names?: readonly NameDraft[];
  readonly charts?: readonly ChartDraft[];
  readonly merges?: readonly string[];
  /** Columns that are there for the formulas' sake, `"R:V"`. */
  readonly hiddenColumns?: readonly string[];
  /** Columns behind a + above the headings, `"R:V"`: closed to begin with. */
  readonly groupedColumns?: readonly string[];
  /** Rows behind a + beside them, `"4:9"`: closed to begin with. */
  readonly groupedRows?: readonly string[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  readonly tabColor?: string;
  readonly page?: PageDraft;
}
