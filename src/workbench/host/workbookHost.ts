import type { Worksheet } from "@cj-tech-master/excelts";
import type { CellScalar, CustomFunctionTable, Platform, WorkbookModel } from "../model";
import { isDate1904 } from "../model/cellValues";
import { TableIndex, type TableGeometry } from "../model/tables";
import type { Rectangle } from "./area";
import { BusyFunctions } from "./busyFunctions";
import { ChartBook, type SheetChart } from "./edits/charts";
import { Filters } from "./edits/filters";
import { Events } from "./events";
import { itemNotFound } from "./hostError";
import type { OpenedFile } from "./openedFiles";
import type { SheetArea } from "./sheetArea";

/** What a table or sheet is called by beside its name: ids stay while the workbook is open. */
class Ids<T extends object> {
  private readonly ids = new WeakMap<T, number>();
  private last = 0;

  of(item: T): number {
    const known = this.ids.get(item);
    if (known !== undefined) return known;
    this.ids.set(item, ++this.last);
    return this.last;
  }

  /** Gives `heir` the id of `item`. */
  pass(item: T, heir: T): void {
    this.ids.set(heir, this.of(item));
  }
}

/** The workbook that one session works on, and what is true of it only while the session is open. */
export class WorkbookHost {
  readonly sheetIds = new Ids<Worksheet>();
  readonly tableIds = new Ids<object>();
  readonly formatIds = new Ids<object>();
  readonly charts = new ChartBook();
  readonly filters = new Filters();
  readonly events = new Events(this);
  private readonly chartIds = new Ids<object>();
  readonly date1904: boolean;
  /** Cell selected last, by `select` or `activate`. */
  selection: { readonly sheet: Worksheet; readonly area: Rectangle; readonly address: string } | null = null;
  /** Ranges in use by the request, and those the client keeps: they move with their cells. */
  private ranges = new Set<SheetArea>();
  /** Files that the request hands over, by their Base64. */
  files: ReadonlyMap<string, OpenedFile> = new Map();
  /** Whether it says that it is open for reading only, and how it says that it calculates: automatically, whatever it says. */
  readOnly = false;
  calculationMode = "Automatic";
  private stale = true;
  private suspended = false;
  private readonly busy: BusyFunctions;
  private calculated = 0;
  private tableIndex: TableIndex | null = null;

  constructor(
    readonly model: WorkbookModel,
    readonly platform: Platform,
    private readonly functions: CustomFunctionTable,
    busyReads = 0,
  ) {
    this.busy = new BusyFunctions(functions, busyReads);
    this.date1904 = isDate1904(model.workbook);
    for (const sheet of this.sheets) {
      this.sheetIds.of(sheet);
      for (const table of sheet.getTables()) this.tableIds.of(table);
    }
  }

  /** Another workbook, open in the same Excel. */
  beside(model: WorkbookModel): WorkbookHost {
    model.today = this.model.today;
    return new WorkbookHost(model, this.platform, this.functions);
  }

  get sheets(): readonly Worksheet[] {
    return this.model.workbook.worksheets;
  }

  /** The sheet of that name or id, or null. Names are told apart without regard to case. */
  findSheet(key: string): Worksheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || this.sheetId(sheet).toLowerCase() === wanted) ?? null;
  }

  /** @throws HostError ItemNotFound */
  sheet(key: string): Worksheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw itemNotFound(`There is no worksheet "${key}".`);
    return sheet;
  }

  get activeSheet(): Worksheet {
    return this.sheet(this.model.activeSheetName);
  }

  sheetId(sheet: Worksheet): string {
    return `{00000000-0001-0000-${this.sheetIds.of(sheet).toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
  }

  tableId(table: object): string {
    return `{${this.tableIds.of(table)}}`;
  }

  chartId(chart: SheetChart): string {
    return `{${this.chartIds.of(chart).toString(16).padStart(8, "0").toUpperCase()}-0001-0000-0000-000000000000}`;
  }

  /** @throws HostError ItemNotFound when the sheet was deleted */
  checkSheet(sheet: Worksheet): void {
    if (this.model.workbook.getWorksheet(sheet.id) !== sheet) throw itemNotFound("The worksheet was deleted.");
  }

  /** The tables as they are now. */
  get tables(): TableIndex {
    this.tableIndex ??= new TableIndex(this.model.workbook);
    return this.tableIndex;
  }

  /** The tables of one sheet. */
  tablesOn(sheet: Worksheet): readonly TableGeometry[] {
    return sheet.getTables().flatMap((table) => this.tables.named(table.name) ?? []);
  }

  /** Changes with each calculation: what was spilled before may lie elsewhere now. */
  get calculations(): number {
    return this.calculated;
  }

  /** A range that moves with its cells from now on, until the request is done. */
  follow(range: SheetArea): void {
    this.ranges.add(range);
  }

  /** Cells of a sheet have moved: `where` says where an area lies now, null where its cells are gone. Charts move along. */
  moveRanges(sheet: Worksheet, where: (area: Rectangle) => Rectangle | null): void {
    for (const range of this.ranges) {
      if (range.sheet === sheet) range.area = where(range.area) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    }
    for (const chart of this.charts.all()) if (chart.sheet === sheet) chart.place = where(chart.place) ?? chart.place;
  }

  /** Something was written that formulas, tables or names may depend on. */
  changed(): void {
    this.stale = true;
    this.tableIndex = null;
  }

  /** Only cells were written: tables are where they were. */
  cellsChanged(): void {
    this.stale = true;
  }

  /** Leaves formulas as they are until the request is done. */
  suspend(): void {
    this.suspended = true;
  }

  /** Calculates what has changed, before a result is read. @param needed asked only where something has changed */
  settle(needed: () => boolean = () => true): void {
    if (this.suspended || !this.stale || !needed()) return;
    this.stale = false;
    this.calculated++;
    this.model.recalculate(this.busy.table, this.platform);
  }

  /** Notes what was read: cells that were found busy are ready after some more round trips. */
  found(values: readonly (readonly CellScalar[])[] | null): void {
    this.busy.found(values);
  }

  /** The request is done: everything is calculated, and only the ranges that the client keeps are followed on. */
  endRequest(kept: readonly SheetArea[]): void {
    this.suspended = false;
    if (this.busy.endTrip()) this.stale = true;
    this.files = new Map();
    this.ranges = new Set([...kept, ...this.charts.sources()]);
    this.settle();
  }
}
