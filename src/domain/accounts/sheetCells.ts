import { cellAddress, columnLetters, isBlank, isErrorText, type CellValue, type Grid, type TableArea } from "../grid";

/** The cells of a sheet by their zero-based sheet rows and columns; what lies outside the grid is empty. */
export class SheetCells {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  /** Before `firstColumn` where the grid has no cells at all. */
  readonly lastColumn: number;
  /** All of them, from left to right. */
  readonly columns: readonly number[];

  private readonly filledColumns = new Map<number, readonly number[]>();

  /** @param hidden areas that count as empty */
  constructor(
    private readonly grid: Grid,
    private readonly hidden: readonly TableArea[] = [],
  ) {
    this.sheet = grid.sheet;
    this.firstRow = grid.top;
    this.lastRow = grid.top + grid.values.length - 1;
    this.firstColumn = grid.left;
    this.lastColumn = grid.left + grid.values.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
    this.columns = span(this.firstColumn, this.lastColumn);
  }

  at(row: number, column: number): CellValue {
    if (this.hidden.some((table) => isInside(table, row, column))) return "";
    return this.grid.values[row - this.firstRow]?.[column - this.firstColumn] ?? "";
  }

  /** The number format of a cell; "" where it was not read. */
  formatAt(row: number, column: number): string {
    return this.grid.formats?.[row - this.firstRow]?.[column - this.firstColumn] ?? "";
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.at(row, column));
  }

  /** Columns of a row that are not empty, among those given or all. */
  filled(row: number, among?: ReadonlySet<number>): readonly number[] {
    const known = this.filledColumns.get(row) ?? this.columns.filter((column) => !this.isBlank(row, column));
    this.filledColumns.set(row, known);
    return among ? known.filter((column) => among.has(column)) : known;
  }

  /** A cell as a person reads it: `Accounts!C5`. */
  address(row: number, column: number): string {
    return cellAddress(this.sheet, row, column);
  }

  /** A rectangle as a person reads it: `Accounts!A2:C5`, or its one cell. */
  range(top: number, left: number, bottom: number, right: number): string {
    const start = this.address(top, left);
    return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom + 1}`;
  }

  /** The same cells without those of some tables. */
  without(tables: readonly TableArea[]): SheetCells {
    return tables.length > 0 ? new SheetCells(this.grid, tables) : this;
  }
}

const isInside = ({ top, left, rows, columns }: TableArea, row: number, column: number): boolean =>
  row >= top && row < top + rows && column >= left && column < left + columns;

/** The whole numbers from `first` to `last`; none where `last` comes before. */
export const span = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** A cell's text; booleans as Excel shows them. */
export const textOf = (value: CellValue): string => (typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));

/** A name in a cell. 0 is none: it is what a reference to an empty cell shows. */
export const nameOf = (value: CellValue): string => (value === 0 || isBlank(value) || isErrorText(value) ? "" : textOf(value));

/** A text short enough to stand in a message. */
export const shortened = (text: string): string => (text.length > 40 ? `${[...text].slice(0, 39).join("")}…` : text);
