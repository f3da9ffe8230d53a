/** What a cell holds as Office.js hands it over: an empty cell is `""`, an error is its text (`"#N/A"`). */
export type CellValue = string | number | boolean;

/** A rectangle of cell values read from one sheet. */
export interface Grid {
  readonly sheet: string;
  /** Zero-based sheet row of `values[0]`. */
  readonly top: number;
  /** Zero-based sheet column of `values[0][0]`. */
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** How Excel shows the first rows of the cells (`#,##0 "US$"`), as far as that was read. */
  readonly formats?: readonly (readonly string[])[];
}

/** Where an Excel table lies on the sheet of a grid, header row included. Zero-based sheet coordinates. */
export interface TableArea {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** Rows in all: the header row, the data rows and, if `hasTotals`, the total row. */
  readonly rows: number;
  readonly columns: number;
  readonly hasTotals: boolean;
}

const ERROR_TEXT = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** Whether a cell shows an Excel error. */
export const isErrorText = (value: CellValue): boolean => typeof value === "string" && ERROR_TEXT.test(value);

/** Whether a cell is being calculated: what it will hold is not known yet. */
export const isBusyText = (value: CellValue): boolean => value === "#BUSY!" || value === "#GETTING_DATA";

/** Whether a cell is empty, or holds nothing but spaces (tabs, line breaks and non-breaking spaces included). */
export const isBlank = (value: CellValue): boolean => typeof value === "string" && value.trim() === "";

/** Column letters of a zero-based column number: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A sheet's name as a reference needs it: always quoted, apostrophes doubled. */
export const quoteSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A cell as a person reads it in a message: `Accounts!C5`, quoted only where Excel would quote it. Row and column are zero-based. */
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${plainSheet(sheet)}!${columnLetters(column)}${row + 1}`;

/** The same for cells by their address on the sheet, `C5:D9`; null without a sheet. */
export const cellAddressOf = (sheet: string, cells: string): string | null => (sheet === "" ? null : `${plainSheet(sheet)}!${cells}`);

const plainSheet = (sheet: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : quoteSheet(sheet));
