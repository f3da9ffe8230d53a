import type { CellValue, Grid, TableArea } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import type { PlanPart } from "../sheets/plan/planPart";
import type { ScoresPart } from "../sheets/scoresUpdate";
import type { CellsPart, TablePart } from "../sheets/tablePart";
import { queueFilters, type FilterPlace } from "./filters";
import { queueTemplate } from "./readPlans";
import { fewerCells, queueCells, readColumns, readValues, splitRows, type Queued } from "./readCells";
import { usedRange, type SheetInfo, type TableInfo, type UsedRange } from "./readStructure";

/** What to read besides the list itself; null or empty where the workbook has none. */
export interface ContentsRequest {
  readonly source: SheetInfo;
  readonly used: UsedRange;
  readonly criteria: TablePlace | null;
  readonly scores: (TablePlace & { readonly columns: readonly string[] }) | null;
  readonly team: TablePlace | null;
  readonly rules: TablePlace | null;
  readonly log: TablePlace | null;
  readonly questions: TablePlace | null;
  readonly plans: TablePlace | null;
  /** The sheet that plans are copied from. */
  readonly template: SheetInfo | null;
  /** Sheets of ours whose cells are read as they stand, by what they are; `rows` from the top, or all. */
  readonly standing: Readonly<Record<string, { readonly sheet: string; readonly rows: number | null }>>;
  /** Sheets whose filters are looked at. */
  readonly sheets: readonly SheetInfo[];
  /** Workbook-scoped names of single settings or small lists of them. */
  readonly settings: readonly string[];
}

/** A table and the sheet it is on. */
export interface TablePlace {
  readonly sheet: string;
  readonly table: TableInfo;
}

/** Everything the main job looks at, read in one go. */
export interface WorkbookContents {
  readonly grid: Grid;
  readonly tables: readonly TableArea[];
  readonly criteria: TablePart | null;
  readonly scores: ScoresPart | null;
  readonly team: TablePart | null;
  readonly rules: TablePart | null;
  readonly log: TablePart | null;
  readonly questions: TablePart | null;
  readonly plans: TablePart | null;
  readonly template: PlanPart | null;
  readonly standing: Readonly<Record<string, CellsPart>>;
  readonly filters: readonly FilterPlace[];
  readonly settings: Readonly<Record<string, readonly CellValue[]>>;
  /** The same cells with formulas as formulas. */
  readonly settingFormulas: Readonly<Record<string, readonly CellValue[]>>;
}

/**
 * Reads the list and our own tables in one round trip, and the columns of `KAM_Scores` that people type into, where there are any, in a
 * second one. What is too large for one answer takes more of them, by its size alone.
 * @param cellsAtOnce how many cells of the list to read together with the tables
 */
export async function readContents(
  context: Excel.RequestContext,
  request: ContentsRequest,
  cellsAtOnce?: number,
): Promise<WorkbookContents> {
  const sheet = context.workbook.worksheets.getItem(request.source.name);
  const [first, rest] = splitRows(request.used, cellsAtOnce);
  const values = queueCells(sheet, first);
  const tables = request.source.tables.map((table) => queueTableArea(sheet, table));
  const criteria = request.criteria ? queueTable(context, request.criteria) : null;
  const team = request.team ? queueTable(context, request.team) : null;
  const rules = request.rules ? queueTable(context, request.rules) : null;
  const log = request.log ? queueTable(context, request.log) : null;
  const questions = request.questions ? queueTable(context, request.questions) : null;
  const plans = request.plans ? queueTable(context, request.plans) : null;
  const template = request.template ? queueTemplate(context, request.template) : null;
  const scores = request.scores ? queueScores(context, request.scores) : null;
  const standing = Object.entries(request.standing).map(
    ([kind, { sheet: name, rows }]) => [kind, queueFormulas(context, name, rows)] as const,
  );
  const filters = queueFilters(context, request.sheets);
  const settings = request.settings.map((name) => [name, queueName(context, name)] as const);
  try {
    await context.sync();
  } catch (error) {
    return readContents(context, request, fewerCells(error, first));
  }
  const scoresPart = scores?.() ?? null;
  const scoresCells =
    scoresPart && request.scores
      ? await readColumns(context, request.scores.table.name, request.scores.columns, scoresPart.rowCount)
      : null;
  const more = rest ? await readValues(context, sheet, rest) : [];
  return {
    grid: { sheet: request.source.name, top: request.used.row, left: request.used.column, values: [...values(), ...more] },
    tables: tables.map((queued) => queued()),
    criteria: criteria?.() ?? null,
    scores: scoresPart && scoresCells && { ...scoresPart, ...scoresCells },
    team: team?.() ?? null,
    rules: rules?.() ?? null,
    log: log?.() ?? null,
    questions: questions?.() ?? null,
    plans: plans?.() ?? null,
    template: template?.() ?? null,
    standing: Object.fromEntries(standing.map(([kind, queued]) => [kind, queued()])),
    filters: filters(),
    settings: Object.fromEntries(settings.map(([name, queued]) => [name, queued().values])),
    settingFormulas: Object.fromEntries(settings.map(([name, queued]) => [name, queued().formulas])),
  };
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
export function queueTable(context: Excel.RequestContext, { sheet, table }: TablePlace): Queued<TablePart> {
  const item = context.workbook.tables.getItem(table.name);
  const header = item.getHeaderRowRange();
  const body = item.getDataBodyRange();
  header.load("rowIndex,columnIndex");
  body.load("formulas,values,rowCount");
  return () => ({
    sheet,
    headerRow: header.rowIndex,
    left: header.columnIndex,
    headers: table.columns,
    rowCount: body.rowCount,
    formulas: byHeader(table.columns, (column) => (body.formulas as CellValue[][]).map((row) => row[column] ?? "")),
    values: byHeader(table.columns, (column) => (body.values as CellValue[][]).map((row) => row[column] ?? "")),
  });
}

/** Queues where `KAM_Scores` stands and how far its sheet is used below it; its cells may be many and are read after that. */
function queueScores(context: Excel.RequestContext, { sheet, table }: TablePlace): Queued<Omit<ScoresPart, "formulas" | "values">> {
  const item = context.workbook.tables.getItem(table.name);
  const header = item.getHeaderRowRange();
  header.load("rowIndex,columnIndex");
  const body = item.getDataBodyRange();
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
function queueFormulas(context: Excel.RequestContext, sheet: string, rows: number | null): Queued<CellsPart> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = (rows === null ? worksheet : worksheet.getRange(`1:${rows}`)).getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex");
  return () =>
    used.isNullObject
      ? { sheet, top: 0, left: 0, cells: [] }
      : { sheet, top: used.rowIndex, left: used.columnIndex, cells: used.formulas as CellValue[][] };
}

/** Queues the cells a name refers to; empty where it refers to none any more. */
function queueName(context: Excel.RequestContext, name: string): Queued<Readonly<Record<"values" | "formulas", readonly CellValue[]>>> {
  const range = context.workbook.names.getItem(name).getRangeOrNullObject();
  range.load("values,formulas");
  const flat = (cells: unknown): CellValue[] => (cells as CellValue[][]).flat();
  return () => (range.isNullObject ? { values: [], formulas: [] } : { values: flat(range.values), formulas: flat(range.formulas) });
}

const byHeader = <T>(headers: readonly string[], cells: (column: number) => T): Record<string, T> =>
  Object.fromEntries(headers.map((header, column) => [header, cells(column)]));
