import type { CellValue } from "../domain/grid";
import { parseArea } from "../sheets/a1";
import { placesOf } from "../sheets/plan/planNames";
import { tableOfCells } from "../sheets/plan/planTable";
import type { PlanPart } from "../sheets/plan/planPart";
import type { CellsPart } from "../sheets/tablePart";
import type { Queued } from "./readCells";
import type { SheetInfo } from "./readStructure";
import { isTooLarge } from "./run";

/** Plans asked for in one round trip: about 2.5 MB, half of what Excel on the web answers with. */
const PLANS_AT_ONCE = 50;

/** Reads plans whole: one round trip for each fifty of them; where Excel finds so many too large, half of them at once. */
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

/** Queues all of a template: a plan, and how its cells show numbers and dates. */
export function queueTemplate(context: Excel.RequestContext, sheet: SheetInfo): Queued<PlanPart> {
  const plan = queuePlan(context, sheet);
  const used = context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
  used.load("numberFormat");
  return () => {
    const part = plan();
    return { ...part, numberFormats: { ...part.formulas, cells: used.isNullObject ? [] : (used.numberFormat as CellValue[][]) } };
  };
}

/** Queues all of a plan. */
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
      tables: tables.map(({ table, range }) => tableOfCells(table, parseArea(range.address), formulas, values)),
      places: placesOf(sheet.names),
    };
  };
}
