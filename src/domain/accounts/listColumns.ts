import { columnLetters } from "../grid";
import type { MappedColumn } from "./accountList";
import { columnOfLetters, noSuchColumn } from "./findList";
import { foldHeader } from "./header";
import type { ListArea } from "./listAreas";
import { readNumbers, type NumberColumn } from "./numberColumn";
import { parseNumber } from "./numbers";
import type { Match, Recogniser } from "./recognise";
import { nameOf, span, textOf, type SheetCells } from "./sheetCells";

/** The columns of one list: what their headers say and what their cells hold. */
export class ListColumns {
  private readonly numbers = new Map<number, NumberColumn>();
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

  header(column: number): string {
    return textOf(this.cells.at(this.area.headerRow, column));
  }

  /** A column as the mapping names it: by its header, or by its letters where the header is empty. */
  mapped(column: number): MappedColumn {
    const header = this.header(column);
    return { column, header: header.trim() === "" ? columnLetters(column) : header };
  }

  matches(column: number): readonly Match[] {
    return this.recognise(this.header(column)).matches;
  }

  /** The column read as numbers, a cell for each row. */
  asNumbers(column: number): NumberColumn {
    const known = this.numbers.get(column) ?? readNumbers(this.rows.map((row) => this.cells.at(row, column)));
    this.numbers.set(column, known);
    return known;
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

  /** The column that a person has named by header or letters. @throws AccountListError `no-such-column` */
  named(wanted: string): number {
    const { area, cells } = this;
    const key = foldHeader(wanted);
    const byHeader = area.columns.find((column) => foldHeader(this.header(column)) === key);
    const place = columnOfLetters(wanted);
    const found = byHeader ?? area.columns.find((column) => column === place);
    if (found === undefined) throw noSuchColumn(cells, area.headerRow, area.columns, wanted);
    return found;
  }
}
