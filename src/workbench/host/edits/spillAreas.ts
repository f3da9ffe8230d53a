import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { maxColumn, maxRow, parseArea } from "../../model/addresses";
import { columnsOf, overlap, rowsOf, type Rectangle } from "../area";
import type { WorkbookHost } from "../workbookHost";

/** The arrays of a sheet as of the last calculation: those that spill, and those entered with Ctrl+Shift+Enter. */
interface Arrays {
  readonly calculation: number;
  readonly spills: readonly Rectangle[];
  readonly fixed: readonly Rectangle[];
}

const knownTo = new WeakMap<WorkbookHost, WeakMap<Worksheet, Arrays>>();

function arraysOf(host: WorkbookHost, sheet: Worksheet): Arrays {
  const known = knownTo.get(host) ?? new WeakMap<Worksheet, Arrays>();
  knownTo.set(host, known);
  const before = known.get(sheet);
  if (before?.calculation === host.calculations) return before;
  const arrays = { calculation: host.calculations, ...findArrays(sheet) };
  known.set(sheet, arrays);
  return arrays;
}

function findArrays(sheet: Worksheet): { spills: Rectangle[]; fixed: Rectangle[] } {
  const spills: Rectangle[] = [];
  const fixed: Rectangle[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.formula === undefined || cell.model.shareType !== "array") return;
      const area = parseArea(cell.model.ref ?? "");
      if (!area || rowsOf(area) * columnsOf(area) === 1) return;
      (cell.model.isDynamicArray === true ? spills : fixed).push(area);
    });
  });
  return { spills, fixed };
}

const isDynamic = (cell: Cell | undefined): boolean => cell?.formula !== undefined && cell.model.isDynamicArray === true;

/** Where dynamic arrays have spilled: the cells belong to their formula, and are free where it is gone. */
export const spillAreas = (host: WorkbookHost, sheet: Worksheet): readonly Rectangle[] =>
  arraysOf(host, sheet).spills.filter(({ top, left }) => isDynamic(sheet.findCell(top, left)));

/** Whether a cell of an area is like that, as far as the sheet is used. */
function some(sheet: Worksheet, { top, left, bottom, right }: Rectangle, is: (cell: Cell | undefined) => boolean): boolean {
  const last = Math.min(bottom, sheet.rowCount);
  for (let number = top; number <= last; number++) {
    const row = sheet.findRow(number);
    const end = Math.min(right, row?.cellCount ?? 0);
    for (let column = left; column <= end; column++) if (is(row?.findCell(column))) return true;
  }
  return false;
}

/** Whether a formula may fill more cells than its own, in an area or anywhere on its sheet: arrays spill down and to the right. */
export const maySpill = (sheet: Worksheet, { bottom, right } = { bottom: maxRow, right: maxColumn }): boolean =>
  some(sheet, { top: 1, left: 1, bottom, right }, isDynamic);

/** Whether what an area shows may depend on a calculation. */
export const mayShowResults = (sheet: Worksheet, area: Rectangle): boolean =>
  some(sheet, area, (cell) => cell?.formula !== undefined) || maySpill(sheet, area);

/** Where dynamic arrays spill into an area once everything is calculated. It is calculated only where something may spill there. */
export function settledSpills(host: WorkbookHost, sheet: Worksheet, area: Rectangle): readonly Rectangle[] {
  host.settle(() => maySpill(sheet, area));
  return spillAreas(host, sheet).filter((spill) => overlap(spill, area));
}

/**
 * Where dynamic arrays have filled cells: nowhere on a sheet on which none had at the last calculation, however many formulas could, so that
 * copying one sheet many times does not calculate the workbook for each copy.
 */
export const filledSpills = (host: WorkbookHost, sheet: Worksheet): readonly Rectangle[] =>
  arraysOf(host, sheet).spills.length === 0 ? [] : settledSpills(host, sheet, { top: 1, left: 1, bottom: maxRow, right: maxColumn });

/** Where arrays of a fixed range stand, which can only be changed as a whole. */
export const arrayAreas = (host: WorkbookHost, sheet: Worksheet): readonly Rectangle[] => arraysOf(host, sheet).fixed;

/**
 * Takes back all that has spilled on a sheet; the next calculation spills it again. Cells can be moved only after that: what a formula
 * has spilled does not move with other cells.
 */
export function releaseSpills(host: WorkbookHost, sheet: Worksheet): void {
  for (const area of spillAreas(host, sheet)) {
    const formula = sheet.findCell(area.top, area.left)?.formula;
    if (formula !== undefined) host.model.writeInput(sheet.name, area.top - 1, area.left - 1, `=${formula}`);
  }
  knownTo.get(host)?.delete(sheet);
  host.changed();
}
