import type { Worksheet } from "@cj-tech-master/excelts";
import { parseArea } from "../../model/addresses";
import { columnsOf, rowsOf, type Rectangle } from "../area";
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

/** Where dynamic arrays have spilled: the cells belong to their formula. */
export const spillAreas = (host: WorkbookHost, sheet: Worksheet): readonly Rectangle[] => arraysOf(host, sheet).spills;

/** Where arrays of a fixed range stand, which can only be changed as a whole. */
export const arrayAreas = (host: WorkbookHost, sheet: Worksheet): readonly Rectangle[] => arraysOf(host, sheet).fixed;

/**
 * Takes back all that has spilled on a sheet; the next calculation spills it anew. Cells can be moved only after that: what a formula
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
