import type { CellValue } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import { PLAN_CELLS, type PlanCell } from "../sheets/plan/planNames";
import type { PlanPart, PlanTable } from "../sheets/plan/planPart";
import type { CellsPart } from "../sheets/tablePart";
import type { Queued } from "./readCells";
import type { SheetInfo } from "./readStructure";
import { isTooLarge } from "./run";

/** Plans asked for in one round trip: about 2.5 MB, half of what Excel on the web answers with. */
const PLANS_AT_ONCE = 100;

/** Reads plans whole: one round trip for each hundred of them; where Excel finds so many too large, half of them at once. */
export async function readPlans(
  context: Excel.RequestContext,
  sheets: readonly SheetInfo[],
  plansAtOnce = PLANS_AT_ONCE,
): Promise<PlanPart[]> {
  if (sheets.length === 0) return [];
  const queued = sheets.slice(0, plansAtOnce).map((sheet) => queuePlan(context, sheet));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || queued.length === 1) throw error;
    return readPlans(context, sheets, Math.ceil(queued.length / 2));
  }
  const plans = queued.map((plan) => plan());
  return [...plans, ...(await readPlans(context, sheets.slice(plans.length), plansAtOnce))];
}

function queuePlan(context: Excel.RequestContext, sheet: SheetInfo): Queued<PlanPart> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("formulas,values,rowIndex,columnIndex");
  const tables = sheet.tables.map((table) => {
    const range = worksheet.tables.getItem(table.name).getRange();
    range.load("address");
    return { table, range };
  });
  return () => {
    const part = (cells: CellValue[][]): CellsPart =>
      used.isNullObject
        ? { sheet: sheet.name, top: 0, left: 0, cells: [] }
        : { sheet: sheet.name, top: used.rowIndex, left: used.columnIndex, cells };
    const formulas = part(used.isNullObject ? [] : (used.formulas as CellValue[][]));
    const values = part(used.isNullObject ? [] : (used.values as CellValue[][]));
    return {
      sheet: sheet.name,
      accountId: sheet.planAccount ?? "",
      formulas,
      values,
      tables: tables.map(({ table, range }) => planTable(table, parseArea(range.address), formulas, values)),
      places: placesOf(sheet),
    };
  };
}

/** A table cut out of the cells of its sheet. */
function planTable(
  { name, columns, hasTotals }: SheetInfo["tables"][number],
  area: { readonly row: number; readonly column: number; readonly rows: number },
  formulas: CellsPart,
  values: CellsPart,
): PlanTable {
  const rowCount = area.rows - 1 - (hasTotals ? 1 : 0);
  const columnOf = (part: CellsPart, index: number): CellValue[] =>
    Array.from({ length: rowCount }, (_, row) => part.cells[area.row + 1 + row - part.top]?.[area.column + index - part.left] ?? "");
  const byHeader = (part: CellsPart): Record<string, CellValue[]> =>
    Object.fromEntries(columns.map((header, index) => [header, columnOf(part, index)]));
  return {
    name,
    sheet: formulas.sheet,
    headerRow: area.row,
    left: area.column,
    headers: columns,
    rowCount,
    formulas: byHeader(formulas),
    values: byHeader(values),
  };
}

/** `='Contoso'!$B$4`. */
const SINGLE_CELL = /![$]?[A-Z]+[$]?\d+$/;

/** Where the named cells of a plan or of a template stand; a name whose cell was deleted is left out. */
export function placesOf({ names }: Pick<SheetInfo, "names">): PlanPart["places"] {
  return Object.fromEntries(
    (Object.keys(PLAN_CELLS) as PlanCell[]).flatMap((cell) => {
      const reference = names[PLAN_CELLS[cell]];
      if (reference === undefined || !SINGLE_CELL.test(reference)) return [];
      const { row, column } = parseArea(reference);
      return [[cell, { row, column }]];
    }),
  );
}
