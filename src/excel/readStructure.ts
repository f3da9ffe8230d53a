import { MARKER_NAME, PLAN_ACCOUNT_NAME, markerValue } from "../sheets/marker";

/** A table, without its cells. */
export interface TableInfo {
  readonly name: string;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
  /** Whether its headers have buttons to filter by: only then can a filter hide rows of it. */
  readonly hasFilter: boolean;
}

/** A sheet, without its cells. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** What the add-in wrote it as, or null for a sheet of the person's own. */
  readonly kind: string | null;
  /** The account it is the plan of, or null where it is not a plan. */
  readonly planAccount: string | null;
  readonly tables: readonly TableInfo[];
  /** Its own names and what they refer to, `=Contoso!$B$4`. */
  readonly names: Readonly<Record<string, string>>;
}

/** What there is in the workbook: read first, so that the second read asks for exactly what is needed. */
export interface WorkbookStructure {
  readonly activeSheet: string;
  readonly sheets: readonly SheetInfo[];
  /** Workbook-scoped names and what they refer to, `=Criteria!$B$4`. */
  readonly names: Readonly<Record<string, string>>;
  /** Nothing is calculated before somebody asks for it. */
  readonly calculatesOnRequest: boolean;
  /** Cells in use on the active sheet, zero-based; null where it is empty. */
  readonly used: UsedRange | null;
}

/** A rectangle of cells in use, zero-based. */
export interface UsedRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads sheets, tables and names, and how far the active sheet is used: one round trip. */
export async function readStructure(context: Excel.RequestContext): Promise<WorkbookStructure> {
  const { worksheets, names, application } = context.workbook;
  application.load("calculationMode");
  worksheets.load(
    "items/name,items/visibility,items/names/items/name,items/names/items/formula," +
      "items/tables/items/name,items/tables/items/showTotals,items/tables/items/showFilterButton,items/tables/items/columns/items/name",
  );
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  const used = active.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return {
    activeSheet: active.name,
    sheets: worksheets.items.map(sheetInfo),
    names: Object.fromEntries(names.items.map((item) => [item.name, String(item.formula)])),
    used: usedRange(used),
    calculatesOnRequest: application.calculationMode === "Manual",
  };
}

/** Names of all tables of the workbook. */
export const tableNames = ({ sheets }: Pick<WorkbookStructure, "sheets">): string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

/** What a loaded used range says; null where there is none. */
export const usedRange = (range: Excel.Range): UsedRange | null =>
  range.isNullObject ? null : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };

function sheetInfo(sheet: Excel.Worksheet): SheetInfo {
  const names = Object.fromEntries(sheet.names.items.map((item) => [localName(item.name), String(item.formula)]));
  const constant = (name: string): string | null => {
    const formula = names[name];
    return formula === undefined ? null : markerValue(formula);
  };
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    kind: constant(MARKER_NAME),
    planAccount: constant(PLAN_ACCOUNT_NAME),
    tables: sheet.tables.items.map((table) => ({
      name: table.name,
      columns: table.columns.items.map((column) => column.name),
      hasTotals: table.showTotals,
      hasFilter: table.showFilterButton,
    })),
    names,
  };
}

/** Excel reports a sheet's own name with or without the sheet in front. */
const localName = (name: string): string => name.slice(name.lastIndexOf("!") + 1);
