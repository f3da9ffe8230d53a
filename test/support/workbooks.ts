import { parseArea } from "../../src/workbench/model/addresses";
import { WorkbookModel, type CellScalar, type CustomFunctionTable, type Platform } from "../../src/workbench/model";

/** "Sheet2!B3" or "B3" (of Sheet1): its sheet, and row and column counted from 0. */
function place(address: string): readonly [sheet: string, row: number, column: number] {
  const cut = address.lastIndexOf("!");
  const area = parseArea(address.slice(cut + 1));
  if (!area) throw new RangeError(`${address} is not an address of a cell.`);
  return [cut < 0 ? "Sheet1" : address.slice(0, cut), area.top - 1, area.left - 1];
}

/** Types into cells, given as `{ "A1": 5, "Sheet2!B3": "=A1" }`; sheets are added as needed. */
export function type(model: WorkbookModel, cells: Readonly<Record<string, CellScalar>>): WorkbookModel {
  for (const [address, input] of Object.entries(cells)) {
    const [sheet, row, column] = place(address);
    if (!model.workbook.getWorksheet(sheet)) model.workbook.addWorksheet(sheet);
    model.writeInput(sheet, row, column, input);
  }
  return model;
}

/** A new workbook with these cells. */
export function workbookOf(cells: Readonly<Record<string, CellScalar>>): WorkbookModel {
  return type(WorkbookModel.blank(), cells);
}

/** Adds a table whose header stands at `ref`; null leaves a cell empty. */
export function addTable(
  model: WorkbookModel,
  { sheet = "Sheet1", name, ref }: { sheet?: string; name: string; ref: string },
  headers: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const worksheet = model.workbook.getWorksheet(sheet) ?? model.workbook.addWorksheet(sheet);
  worksheet.addTable({
    name,
    ref,
    headerRow: true,
    columns: headers.map((header) => ({ name: header })),
    rows: rows.map((row) => [...row]),
  });
}

/** The value of a cell. */
export function valueAt(model: WorkbookModel, address: string): CellScalar {
  return model.readValue(...place(address));
}

/** The formula of a cell, or its value where it has none. */
export function formulaAt(model: WorkbookModel, address: string): CellScalar {
  return model.readFormula(...place(address));
}

/** The message of the error a custom function has left in a cell. */
export function messageAt(model: WorkbookModel, address: string): string | null {
  return model.errorMessage(...place(address));
}

/** The values of a range, row by row: `valuesIn(model, "Sheet2!A1:B2")`. */
export function valuesIn(model: WorkbookModel, range: string): CellScalar[][] {
  const cut = range.lastIndexOf("!");
  const area = parseArea(range.slice(cut + 1));
  if (!area) throw new RangeError(`${range} is not a range.`);
  const sheet = cut < 0 ? "Sheet1" : range.slice(0, cut);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) => model.readValue(sheet, area.top - 1 + r, area.left - 1 + c)),
  );
}

/** Recalculates and gives the workbook back. */
export function calculated(
  model: WorkbookModel,
  functions: CustomFunctionTable = new Map(),
  platform: Platform = "desktop",
): WorkbookModel {
  model.recalculate(functions, platform);
  return model;
}

/** What one formula in A1 gives beside the given cells. */
export function resultOf(formula: string, cells: Readonly<Record<string, CellScalar>> = {}): CellScalar {
  return valueAt(calculated(workbookOf({ ...cells, A1: formula })), "A1");
}

/** Saves and opens again. */
export async function reopened(model: WorkbookModel): Promise<WorkbookModel> {
  return WorkbookModel.open((await model.save()).bytes);
}
