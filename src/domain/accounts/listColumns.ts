import { columnLetters, type CellValue } from "../grid";
import type { MappedColumn } from "./mappedColumn";
import { cellOfAddress, columnOfLetters, noSuchColumn } from "./findList";
import { foldHeader } from "./header";
import { headerText } from "./headerRows";
import type { ListArea } from "./listArea";
import { readNumbers, type NumberCell, type NumberColumn } from "./numberColumn";
import { parseNumber } from "./numbers";
import type { Match, Recogniser } from "./recognise";
import { nameOf, span, type SheetCells } from "./sheetCells";
import { ratingsOfWords, type RatedWord } from "./words";

/** So many accounts of which a column says the same do not do so by chance. */
const SOME = 8;

/** What stands between the first and the last header of columns that are added up. */
const TO = " … ";

/** The columns of one list: what their headers say and what their cells hold. */
export class ListColumns {
  private readonly numbers = new Map<number, NumberColumn>();
  private readonly ratings = new Map<number, (value: CellValue) => number | undefined>();
  private readonly sums = new Map<number, readonly number[]>();
  private readonly headers = new Map<number, string>();
  private rows: readonly number[];

  constructor(
    readonly cells: SheetCells,
    readonly area: ListArea,
    readonly recognise: Recogniser,
  ) {
    this.rows = span(area.firstRow, Math.min(area.lastRow, cells.lastRow));
  }

  /** The rows of the accounts: from now on only their cells tell what a column holds. */
  setRows(rows: readonly number[]): void {
    this.rows = rows;
    this.numbers.clear();
  }

  /** Words of a column that are ratings: from now on it is read as numbers. */
  setWords(column: number, words: readonly RatedWord[]): void {
    this.ratings.set(column, ratingsOfWords(words));
    this.numbers.delete(column);
  }

  /** Columns that are added up, read in the place of the first of them. Returns that. */
  setSum(columns: readonly number[]): number {
    const [first = 0] = columns;
    this.sums.set(first, columns);
    this.numbers.delete(first);
    return first;
  }

  header(column: number): string {
    const known = this.headers.get(column) ?? this.area.headers?.get(column) ?? headerText(this.cells.at(this.area.headerRow, column));
    this.headers.set(column, known);
    return known;
  }

  /** A column as the mapping names it: by its header, or by its letters where the header is empty; columns that are added up by two. */
  mapped(column: number): MappedColumn {
    const sum = this.sums.get(column);
    const last = sum?.at(-1);
    if (sum && last !== undefined && sum.length > 1) return { column, header: `${this.name(column)}${TO}${this.name(last)}` };
    return { column, header: this.name(column) };
  }

  private name(column: number): string {
    const header = this.header(column);
    return header.trim() === "" ? columnLetters(column) : header;
  }

  /** The columns that are added up in the place of one; that one where none are. */
  added(column: number): readonly number[] {
    return this.sums.get(column) ?? [column];
  }

  matches(column: number): readonly Match[] {
    return this.recognise(this.header(column)).matches;
  }

  /** The column read as numbers, a cell for each row. */
  asNumbers(column: number): NumberColumn {
    const known = this.numbers.get(column);
    if (known) return known;
    const sum = this.sums.get(column);
    const read = sum && sum.length > 1 ? this.summed(sum) : this.readColumn(column);
    this.numbers.set(column, read);
    return read;
  }

  private readColumn(column: number): NumberColumn {
    const ratingOf = this.ratings.get(column);
    const values = this.valuesOf(column);
    return readNumbers(ratingOf ? values.map((value) => ratingOf(value) ?? value) : values);
  }

  private summed(columns: readonly number[]): NumberColumn {
    const parts = columns.map((column) => this.readColumn(column));
    const cells = this.rows.map((_, index): NumberCell => {
      const each = parts.map((part) => part.cells[index] ?? { kind: "blank" as const });
      if (each.some(({ kind }) => kind === "error")) return { kind: "error" };
      const values = each.flatMap((cell) => (cell.kind === "number" ? [cell.value] : []));
      return values.length === 0 ? { kind: "blank" } : { kind: "number", value: values.reduce((sum, value) => sum + value, 0) };
    });
    const numbers = cells.filter(({ kind }) => kind === "number").length;
    return { cells, numbers, texts: 0, decimal: parts.find(({ decimal }) => decimal !== null)?.decimal ?? null, assumed: null };
  }

  /** Whether a column holds numbers, and no more texts than them. */
  isNumeric(column: number): boolean {
    const { numbers, texts } = this.asNumbers(column);
    return numbers > 0 && numbers >= texts;
  }

  /** Whether a column says the same of all accounts, of which there are some: it cannot tell them apart. */
  saysOneThing(column: number): boolean {
    const filled = this.valuesOf(column).filter((value) => value !== "");
    return filled.length >= SOME && filled.every((value) => value === filled[0]);
  }

  /** What stands in the column, a value for each row. */
  valuesOf(column: number): CellValue[] {
    return this.rows.map((row) => this.cells.at(row, column));
  }

  /** The number formats of the column's numbers, each once. */
  formatsOf(column: number): string[] {
    const rows = this.rows.filter((row) => typeof this.cells.at(row, column) === "number");
    return [...new Set(rows.map((row) => this.cells.formatAt(row, column)))];
  }

  /** The column read as names, without the empty ones. */
  asNames(column: number): string[] {
    return this.rows.map((row) => nameOf(this.cells.at(row, column))).filter((name) => name !== "");
  }

  /** Whether at least half of a column's names are more than numbers. */
  holdsTexts(column: number): boolean {
    const names = this.asNames(column);
    return names.length > 0 && 2 * names.filter((name) => parseNumber(name, ".") === null).length >= names.length;
  }

  /** Share of the rows that have something in the column. */
  filledShare(column: number): number {
    return this.rows.filter((row) => !this.cells.isBlank(row, column)).length / Math.max(1, this.rows.length);
  }

  /**
   * The column that a person has named by header, by its lower header where there are two, by letters, or by the cell of its header; several
   * that are added up by the first and the last. @throws AccountListError `no-such-column`
   */
  named(wanted: string): number {
    const { area, cells } = this;
    const found = this.find(wanted) ?? this.findSum(wanted);
    if (found === undefined) throw noSuchColumn(cells, area.headerRow, area.columns, wanted);
    return found;
  }

  private find(wanted: string): number | undefined {
    const { area, cells } = this;
    const key = foldHeader(wanted);
    const byHeader = area.columns.find((column) => foldHeader(this.header(column)) === key);
    if (byHeader !== undefined) return byHeader;
    const lower = (column: number): string => foldHeader(headerText(cells.at(area.headerRow, column)));
    const byCell = area.headers && key !== "" ? area.columns.filter((column) => lower(column) === key) : [];
    const address = cellOfAddress(wanted);
    const place = address?.row === area.headerRow ? address.column : columnOfLetters(wanted);
    return byCell.length === 1 ? byCell[0] : area.columns.find((column) => column === place);
  }

  private findSum(wanted: string): number | undefined {
    const ends = wanted.split(/\s*(?:…|\.\.\.)\s*/);
    const [first, last] = ends.length === 2 ? ends.map((end) => this.find(end)) : [];
    if (first === undefined || last === undefined || last <= first) return undefined;
    const between = this.area.columns.filter((column) => column >= first && column <= last && this.isNumeric(column));
    return between.length > 1 ? this.setSum(between) : undefined;
  }
}
