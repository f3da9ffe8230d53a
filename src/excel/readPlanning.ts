import type { CellValue } from "../domain/grid";
import type { PlanPart } from "../sheets/plan/planPart";
import type { TablePart } from "../sheets/tablePart";
import { queueTable, type TablePlace } from "./readContents";
import { readColumns } from "./readCells";
import { queueFilters, type FilterPlace } from "./filters";
import { readPlans } from "./readPlans";
import type { SheetInfo } from "./readStructure";

/** What refreshing plans looks at; null where the workbook has none. */
export interface PlanningRequest<Table extends string> {
  /** Tables of a row a plan or an action, read whole. */
  readonly tables: Readonly<Record<Table, TablePlace | null>>;
  /** `KAM_Scores`, of which only these columns are read: it may be long. */
  readonly scores: (TablePlace & { readonly columns: readonly string[] }) | null;
  /** Workbook-scoped names of single cells. */
  readonly names: readonly string[];
  readonly plans: readonly SheetInfo[];
  /** Sheets whose filters are looked at. */
  readonly sheets: readonly SheetInfo[];
}

/** A single cell: its formula with the `=`, or its value; and what it shows. */
export interface NamedCell {
  readonly formula: CellValue;
  readonly value: CellValue;
}

/** What was read. */
export interface PlanningContents<Table extends string> {
  readonly tables: Readonly<Record<Table, TablePart | null>>;
  readonly scores: TablePart | null;
  readonly names: Readonly<Record<string, NamedCell>>;
  readonly plans: readonly PlanPart[];
  readonly filters: readonly FilterPlace[];
}

/** Reads tables and names in one round trip, the columns of `KAM_Scores` in another, and the plans in one for each fifty of them. */
export async function readPlanning<Table extends string>(
  context: Excel.RequestContext,
  request: PlanningRequest<Table>,
): Promise<PlanningContents<Table>> {
  const entries = Object.entries(request.tables) as [Table, TablePlace | null][];
  const tables = entries.map(([key, place]) => [key, place && queueTable(context, place)] as const);
  const scores = request.scores && queueHead(context, request.scores);
  const names = request.names.map((name) => {
    const range = context.workbook.names.getItem(name).getRangeOrNullObject();
    range.load("formulas,values");
    return [name, range] as const;
  });
  const filters = queueFilters(context, request.sheets);
  await context.sync();
  const head = scores?.() ?? null;
  const columns =
    head && request.scores ? await readColumns(context, request.scores.table.name, request.scores.columns, head.rowCount) : null;
  const first = (cells: unknown): CellValue => (cells as CellValue[][])[0]?.[0] ?? "";
  return {
    tables: Object.fromEntries(tables.map(([key, queued]) => [key, queued?.() ?? null])) as Record<Table, TablePart | null>,
    scores: head && columns && { ...head, ...columns },
    names: Object.fromEntries(
      names.flatMap(([name, range]) =>
        range.isNullObject ? [] : [[name, { formula: first(range.formulas), value: first(range.values) }]],
      ),
    ),
    filters: filters(),
    plans: await readPlans(context, request.plans),
  };
}

/** Queues where a table stands; its cells are read after that. */
function queueHead(context: Excel.RequestContext, { sheet, table }: TablePlace): () => Omit<TablePart, "formulas" | "values"> {
  const item = context.workbook.tables.getItem(table.name);
  const [header, body] = [item.getHeaderRowRange(), item.getDataBodyRange()];
  header.load("rowIndex,columnIndex");
  body.load("rowCount");
  return () => ({ sheet, headerRow: header.rowIndex, left: header.columnIndex, headers: table.columns, rowCount: body.rowCount });
}
