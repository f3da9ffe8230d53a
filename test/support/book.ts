import type { Worksheet } from "@cj-tech-master/excelts";
import { runMainJob, type MainJobOptions, type MainJobResult } from "../../src/actions/choose/mainJob";
import { columnLetters } from "../../src/domain/grid";
import { parseArea } from "../../src/sheets/a1";
import { customFunctions } from "../../src/workbench/customFunctions";
import { openSession, type Fault, type Faults, type RoundTrip, type Session } from "../../src/workbench/host";
import { WorkbookModel, type CellScalar, type CustomFunctionTable, type Platform } from "../../src/workbench/model";

const functions = customFunctions();

/** The day of all runs that do not say otherwise: 1 January 2026. */
export const TODAY = 46_023;

/** One of the workbook's tables as it shows. */
export interface TableView {
  readonly sheet: string;
  /** Zero-based sheet row of the header and column of the first header. */
  readonly headerRow: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** Values by header, a record a row; and the same cells as formulas. */
  readonly rows: readonly Readonly<Record<string, CellScalar>>[];
  readonly formulas: readonly Readonly<Record<string, CellScalar>>[];
}

/** A workbook open in the real Excel client, with a person at it who types. */
export class Book {
  readonly session: Session;
  private readonly trips: Fault[] = [];

  constructor(
    readonly model: WorkbookModel,
    readonly platform: Platform = "desktop",
    table: CustomFunctionTable = functions,
    faults: Omit<Faults, "trips"> = {},
  ) {
    this.session = openSession({ model, platform, functions: table, faults: { ...faults, trips: this.trips }, today: TODAY });
  }

  /** The workbook as it is saved and opened again. */
  async reopened(): Promise<Book> {
    const { bytes } = await this.model.save();
    return new Book(await WorkbookModel.open(bytes), this.platform);
  }

  /** Runs the main job on the active sheet. */
  run(options: MainJobOptions = {}): Promise<MainJobResult> {
    return runMainJob((batch) => this.session.Excel.run(batch), { today: TODAY, ...options });
  }

  /** Runs the main job and returns what Excel was asked meanwhile. */
  async recorded(options: MainJobOptions = {}): Promise<{ result: MainJobResult; trips: readonly RoundTrip[] }> {
    const before = this.session.recorder.roundTrips;
    const result = await this.run(options);
    return { result, trips: this.session.recorder.trips.slice(before) };
  }

  /** Lets the n-th round trip from now on fail, counted from 1. */
  fail(n: number, when: "before" | "after", fail = "GeneralException"): void {
    this.trips.push({ roundTrip: this.session.recorder.roundTrips + n, fail, when });
  }

  /** Lets no later round trip fail. */
  fix(): void {
    this.trips.length = 0;
  }

  /** Does something in Excel that is not the add-in's: what a person does by hand. */
  async byHand(batch: (workbook: Excel.Workbook) => void): Promise<void> {
    await this.session.Excel.run(async (context) => {
      batch(context.workbook);
      await context.sync();
    });
  }

  /** Types into cells: `{ "Scores!C9": 3 }`. */
  type(cells: Readonly<Record<string, CellScalar>>): Promise<void> {
    return this.byHand((workbook) => {
      for (const [address, value] of Object.entries(cells)) {
        const [sheet = "", cell = ""] = splitAddress(address);
        workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[value]];
      }
    });
  }

  /** Adds sheets' names in order. */
  get sheets(): string[] {
    return this.model.workbook.worksheets.map(({ name }) => name);
  }

  sheet(name: string): Worksheet {
    const sheet = this.model.workbook.worksheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name} among ${this.sheets.join(", ")}`);
    return sheet;
  }

  value(address: string): CellScalar {
    const [sheet, cell] = splitAddress(address);
    const { row, column } = parseArea(cell);
    return this.model.readValue(sheet, row, column);
  }

  formula(address: string): CellScalar {
    const [sheet, cell] = splitAddress(address);
    const { row, column } = parseArea(cell);
    return this.model.readFormula(sheet, row, column);
  }

  /** Everything a sheet shows from A1, as far as it is used. */
  values(name: string): CellScalar[][] {
    const sheet = this.sheet(name);
    return Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => this.model.readValue(name, row, column)),
    );
  }

  table(name: string): TableView {
    for (const sheet of this.model.workbook.worksheets) {
      const table = sheet.getTables().find((each) => each.name === name);
      if (!table) continue;
      const { ref, columns, rows } = table.table;
      const { row, column } = parseArea(ref);
      const headers = columns.map((each) => each.name);
      const record = (at: (row: number, column: number) => CellScalar) => (_: unknown, y: number) =>
        Object.fromEntries(headers.map((header, x) => [header, at(row + 1 + y, column + x)]));
      return {
        sheet: sheet.name,
        headerRow: row,
        left: column,
        headers,
        rows: rows.map(record((y, x) => this.model.readValue(sheet.name, y, x))),
        formulas: rows.map(record((y, x) => this.model.readFormula(sheet.name, y, x))),
      };
    }
    throw new Error(`There is no table ${name}`);
  }

  /** Address of a cell in a table: the row whose first cell is `first`. */
  at(table: string, first: string, header: string): string {
    const { sheet, headers, headerRow, left, rows } = this.table(table);
    const row = rows.findIndex((each) => each[headers[0] ?? ""] === first);
    const column = headers.indexOf(header);
    if (row < 0 || column < 0) throw new Error(`${table} has no ${first} × ${header}: ${headers.join(", ")}`);
    return `${sheet}!${columnLetters(left + column)}${headerRow + 2 + row}`;
  }

  /** What the row of a table shows whose first cell is `first`. */
  row(table: string, first: string): Readonly<Record<string, CellScalar>> {
    const { headers, rows } = this.table(table);
    const found = rows.find((each) => each[headers[0] ?? ""] === first);
    if (!found) throw new Error(`${table} has no row ${first}`);
    return found;
  }

  /** Moves a column of a table in front of another one, as cutting and inserting does in Excel: formulas go on naming their columns. */
  async moveColumn(table: string, header: string, before: string): Promise<void> {
    const { sheet, headers, headerRow, left, rows } = this.table(table);
    const order = headers.filter((each) => each !== header);
    order.splice(order.indexOf(before), 0, header);
    const model = this.sheet(sheet).getTable(table).table;
    const worksheet = this.sheet(sheet);
    const cellsOf = (name: string) =>
      [...rows.keys(), rows.length].map((row) => worksheet.getCell(headerRow + 1 + row, left + 1 + headers.indexOf(name)));
    const standing = order.map((name) => cellsOf(name).map((cell) => ({ value: cell.value, style: { ...cell.style } })));
    standing.forEach((cells, x) =>
      cells.forEach(({ value, style }, row) => {
        const cell = worksheet.getCell(headerRow + 1 + row, left + 1 + x);
        cell.value = value;
        cell.style = style;
      }),
    );
    model.columns = order.flatMap((name) => model.columns.find((column) => column.name === name) ?? []);
    await this.byHand((workbook) => workbook.application.calculate("Full"));
  }

  close(): void {
    this.session.close();
  }
}

/** `Plan of A!B!C5` → the sheet and the cell: the last mark parts them. */
function splitAddress(address: string): [string, string] {
  const mark = address.lastIndexOf("!");
  return [address.slice(0, mark), address.slice(mark + 1)];
}

/** Everything that a sheet holds and how it looks, cell by cell. */
export function sheetShot(book: Book, name: string): Record<string, unknown> {
  const sheet = book.sheet(name);
  const cells: Record<string, unknown> = {};
  for (let row = 1; row <= sheet.rowCount; row++) {
    const line = sheet.findRow(row);
    for (let column = 1; column <= (line?.cellCount ?? 0); column++) {
      const cell = line?.findCell(column);
      if (!cell) continue;
      const formula = book.model.readFormula(name, row - 1, column - 1);
      const value = book.model.readValue(name, row - 1, column - 1);
      const style = JSON.stringify(cell.style);
      if (value !== "" || formula !== "" || style !== "{}") cells[cell.address] = [formula, value, style];
    }
  }
  const { cols, mergeCells, views, properties, pageSetup, conditionalFormattings, dataValidations, tables, state } = sheet.model;
  const shape = tables.map(({ rows, ...table }) => ({ ...table, rows: rows.length }));
  const rest = { cols, mergeCells, views, properties, pageSetup, conditionalFormattings, dataValidations, shape, state };
  return { ...cells, rest: JSON.parse(JSON.stringify(rest)) as unknown };
}

/** Everything that the workbook holds: its sheets in order, and its names. */
export const bookShot = (book: Book): Record<string, unknown> => ({
  sheets: book.sheets,
  names: book.model.names.list().map(({ name, sheet, formula }) => `${sheet ?? ""}!${name}${formula}`),
  ...Object.fromEntries(book.sheets.map((name) => [name, sheetShot(book, name)])),
});
