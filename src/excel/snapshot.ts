import type { CellValue, Grid, TableArea } from "../domain/grid";
import { area, parseArea } from "../sheets/a1";
import type { PlanPart } from "../sheets/plan/planPart";
import type { NamedCells } from "../sheets/registry/entry";
import type { CellsPart, TablePart } from "../sheets/tablePart";
import { settled } from "./busy";
import { queueFilters, type FilterPlace } from "./filters";
import { fewerCells, queueCells, readColumns, readValues, splitRows, type Queued } from "./readCells";
import { queueTemplate, readPlans } from "./readPlans";
import { usedRange, type SheetInfo, type TableInfo, type UsedRange } from "./readStructure";

/** A table and the sheet it is on. */
export interface TablePlace {
  readonly sheet: string;
  readonly table: TableInfo;
}

/** A table to read: whole, or some of its columns where it may be long. */
export interface TableRequest extends TablePlace {
  readonly columns: "whole" | readonly string[];
}

/** What to read of a workbook. Who asks knows which sheets there are; here they are names alone. */
export interface SnapshotRequest {
  /** The person's own list; null where it is not looked at. */
  readonly list: { readonly sheet: SheetInfo; readonly used: UsedRange } | null;
  readonly tables: readonly TableRequest[];
  /** Sheets whose formulas are read: all in use, or those of so many rows from the top. */
  readonly cells: readonly { readonly sheet: string; readonly topRows: number | null }[];
  /** Workbook-scoped names of single cells or small ranges. */
  readonly names: readonly string[];
  /** The sheet that plans are copied from. */
  readonly template: SheetInfo | null;
  readonly plans: readonly SheetInfo[];
  /** Sheets whose filters are looked at. */
  readonly filtered: readonly SheetInfo[];
}

/** What was read, as it stood: tables and names by name, cells by sheet. */
export interface Snapshot {
  /** Null where the list was not asked for. */
  readonly list: { readonly grid: Grid; readonly tables: readonly TableArea[] } | null;
  readonly tables: ReadonlyMap<string, TablePart>;
  readonly cells: ReadonlyMap<string, CellsPart>;
  readonly names: ReadonlyMap<string, NamedCells>;
  readonly template: PlanPart | null;
  readonly plans: readonly PlanPart[];
  readonly filters: readonly FilterPlace[];
}

/**
 * Reads what is asked for, once it is calculated. What is busy after a bounded time stands as `#BUSY!` in what is returned.
 * @param cellsAtOnce how many cells of the list to read together with the rest
 */
export const readSnapshot = (context: Excel.RequestContext, request: SnapshotRequest, cellsAtOnce?: number): Promise<Snapshot> =>
  settled(() => readOnce(context, request, cellsAtOnce), valuesOf);

/** All values that were read. */
function* valuesOf({ list, tables, names, plans }: Snapshot): Iterable<readonly CellValue[]> {
  yield* list?.grid.values ?? [];
  for (const { values } of tables.values()) yield* Object.values(values);
  for (const { values } of names.values()) yield values;
  for (const { values } of plans) yield* values.cells;
}

/**
 * Reads the list, whole tables, cells and names in one round trip, then the chosen columns of long tables and the plans in one each. What is
 * too large for one answer takes more of them, by its size alone.
 * @param cellsAtOnce how many cells of the list to read together with the rest
 */
async function readOnce(context: Excel.RequestContext, request: SnapshotRequest, cellsAtOnce?: number): Promise<Snapshot> {
  const { list } = request;
  const [first, rest] = list ? splitRows(list.used, cellsAtOnce) : [null, null];
  const source = list && context.workbook.worksheets.getItem(list.sheet.name);
  const values = source && first && queueCells(source, first);
  const formats = source && first && first.rows * first.columns <= FORMATS_READ ? queueFormats(source, first) : null;
  const areas = source && list.sheet.tables.map((table) => queueTableArea(source, table));
  const whole = request.tables.filter(({ columns }) => columns === "whole").map((place) => queueTable(context, place));
  const long = request.tables.flatMap(({ columns, ...place }) =>
    columns === "whole" ? [] : [{ ...place, columns, head: queueHead(context, place) }],
  );
  const cells = request.cells.map(({ sheet, topRows }) => queueFormulas(context, sheet, topRows));
  const names = request.names.map((name) => [name, queueName(context, name)] as const);
  const template = request.template && queueTemplate(context, request.template);
  const filters = queueFilters(context, request.filtered);
  try {
    await context.sync();
  } catch (error) {
    if (!first) throw error;
    return readOnce(context, request, fewerCells(error, first));
  }
  const tables = new Map(whole.map((queued) => queued()));
  for (const { table, columns, head } of long) {
    const place = head();
    tables.set(table.name, { ...place, ...(await readColumns(context, table.name, columns, place.rowCount)) });
  }
  const more = source && rest ? await readValues(context, source, rest) : [];
  return {
    list: list &&
      values &&
      areas && {
        grid: {
          sheet: list.sheet.name,
          top: list.used.row,
          left: list.used.column,
          values: [...values(), ...more],
          ...(formats ? { formats: formats() } : {}),
        },
        tables: areas.map((queued) => queued()),
      },
    tables,
    cells: new Map(cells.map((queued) => queued()).map((part) => [part.sheet, part])),
    names: new Map(names.map(([name, queued]) => [name, queued()])),
    template: template?.() ?? null,
    filters: filters(),
    plans: await readPlans(context, request.plans),
  };
}

/** Of so many cells the number formats are read as well: currencies often stand in them alone. With more, the answer would grow too large. */
const FORMATS_READ = 40_000;

function queueFormats(sheet: Excel.Worksheet, { row, column, rows, columns }: UsedRange): Queued<string[][]> {
  const range = sheet.getRange(area(row, column, rows, columns));
  range.load("numberFormat");
  return () => range.numberFormat as string[][];
}

function queueTableArea(sheet: Excel.Worksheet, table: TableInfo): Queued<TableArea> {
  const range = sheet.tables.getItem(table.name).getRange();
  range.load("address");
  return () => {
    const { row, column, rows, columns } = parseArea(range.address);
    return { name: table.name, top: row, left: column, rows, columns, hasTotals: table.hasTotals };
  };
}

/** Queues a whole table, formulas included: for tables of a few rows. */
function queueTable(context: Excel.RequestContext, { sheet, table }: TablePlace): Queued<[string, TablePart]> {
  const item = context.workbook.tables.getItem(table.name);
  const header = item.getHeaderRowRange();
  const body = item.getDataBodyRange();
  header.load("rowIndex,columnIndex");
  body.load("formulas,values,rowCount");
  const byHeader = (cells: unknown): Record<string, CellValue[]> =>
    Object.fromEntries(table.columns.map((name, column) => [name, (cells as CellValue[][]).map((row) => row[column] ?? "")]));
  return () => [
    table.name,
    {
      sheet,
      headerRow: header.rowIndex,
      left: header.columnIndex,
      headers: table.columns,
      rowCount: body.rowCount,
      formulas: byHeader(body.formulas),
      values: byHeader(body.values),
    },
  ];
}

/** Queues where a long table stands and how far its sheet is used; its cells may be many and are read after that. */
function queueHead(context: Excel.RequestContext, { sheet, table }: TablePlace): Queued<Omit<TablePart, "formulas" | "values">> {
  const item = context.workbook.tables.getItem(table.name);
  const [header, body] = [item.getHeaderRowRange(), item.getDataBodyRange()];
  header.load("rowIndex,columnIndex");
  body.load("rowCount");
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    const area = usedRange(used);
    return {
      sheet,
      headerRow: header.rowIndex,
      left: header.columnIndex,
      headers: table.columns,
      rowCount: body.rowCount,
      lastUsedRow: area ? area.row + area.rows - 1 : header.rowIndex,
    };
  };
}

/** Queues the formulas of a sheet, or of its first rows. */
function queueFormulas(context: Excel.RequestContext, sheet: string, topRows: number | null): Queued<CellsPart> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = (topRows === null ? worksheet : worksheet.getRange(`1:${topRows}`)).getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex");
  return () =>
    used.isNullObject
      ? { sheet, top: 0, left: 0, cells: [] }
      : { sheet, top: used.rowIndex, left: used.columnIndex, cells: used.formulas as CellValue[][] };
}

/** Queues the cells a name refers to; empty where it refers to none any more. */
function queueName(context: Excel.RequestContext, name: string): Queued<NamedCells> {
  const range = context.workbook.names.getItem(name).getRangeOrNullObject();
  range.load("values,formulas");
  const flat = (cells: unknown): CellValue[] => (cells as CellValue[][]).flat();
  return () => (range.isNullObject ? { values: [], formulas: [] } : { values: flat(range.values), formulas: flat(range.formulas) });
}
