import type { Worksheet } from "@cj-tech-master/excelts";
import type { Rectangle } from "./addresses";
import type { FormulaCell, SheetData } from "./sheetData";
import type { SpillRange } from "./spills";

/** Formulas of one column that differ only by their row: they are ordered as one. */
export interface FormulaGroup {
  readonly members: FormulaCell[];
  readonly sheet: Worksheet;
  readonly column: number;
  top: number;
  bottom: number;
  /** What the members read, one rectangle around all of them for each reference of the formula. */
  readonly reads: { readonly sheet: Worksheet; area: Rectangle }[];
  /** What the members spilled when they were last calculated. */
  readonly spilled: Rectangle[];
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function rectangleOf(range: SpillRange): Rectangle {
  return { top: range.row, left: range.column, bottom: range.row + range.rows - 1, right: range.column + range.columns - 1 };
}

function addMember(group: FormulaGroup, formula: FormulaCell, spill: SpillRange | undefined): void {
  group.members.push(formula);
  group.top = Math.min(group.top, formula.row);
  group.bottom = Math.max(group.bottom, formula.row);
  formula.engine.reads.forEach((read, i) => {
    const known = group.reads[i];
    if (known) known.area = around(known.area, read.area);
    else group.reads.push({ sheet: read.sheet, area: read.area });
  });
  if (spill) group.spilled.push(rectangleOf(spill));
}

/**
 * Gathers formulas into groups.
 * @param spillOf what a formula filled when it was last calculated, if more than its own cell
 * @param alone formulas that each stand for themselves
 */
export function groupFormulas(
  formulas: readonly FormulaCell[],
  spillOf: (formula: FormulaCell) => SpillRange | undefined,
  alone: ReadonlySet<FormulaCell>,
): FormulaGroup[] {
  const groups = new Map<string, FormulaGroup>();
  for (const formula of formulas) {
    const { sheet } = formula.sheet;
    const own = alone.has(formula) ? formula.id : "";
    const key = `${sheet.id}!${formula.column}!${own}!${formula.engine.reads.length}!${formula.engine.pattern}`;
    let group = groups.get(key);
    if (!group) {
      group = { members: [], sheet, column: formula.column, top: formula.row, bottom: formula.row, reads: [], spilled: [] };
      groups.set(key, group);
    }
    addMember(group, formula, spillOf(formula));
  }
  return [...groups.values()];
}

/**
 * A group that another one waits for. `before`: it must be done in an earlier run, because the cells it fills beside its
 * own are read, or because what is read is handed over as a whole.
 */
export interface Dependency {
  readonly group: number;
  readonly before: boolean;
  /** The cells read are among those the group spills. */
  readonly spilled: boolean;
}

/** Finds groups by the columns of their sheet. */
class GroupFinder {
  private readonly columns = new Map<string, number[]>();
  private readonly spills = new Map<number, { readonly group: number; readonly area: Rectangle }[]>();

  constructor(private readonly groups: readonly FormulaGroup[]) {
    groups.forEach((group, i) => {
      const key = `${group.sheet.id}!${group.column}`;
      const column = this.columns.get(key);
      if (column) column.push(i);
      else this.columns.set(key, [i]);
      for (const area of group.spilled) {
        const list = this.spills.get(group.sheet.id) ?? [];
        list.push({ group: i, area });
        this.spills.set(group.sheet.id, list);
      }
    });
  }

  add(sheet: Worksheet, area: Rectangle, handedOver: boolean, found: Map<number, Dependency>): void {
    for (let column = area.left; column <= area.right; column++) {
      for (const i of this.columns.get(`${sheet.id}!${column}`) ?? []) {
        const group = this.groups[i];
        if (group && group.top <= area.bottom && area.top <= group.bottom) note(found, i, handedOver, false);
      }
    }
    for (const spill of this.spills.get(sheet.id) ?? []) if (overlaps(spill.area, area)) note(found, spill.group, true, true);
  }
}

function note(found: Map<number, Dependency>, group: number, before: boolean, spilled: boolean): void {
  const known = found.get(group);
  found.set(group, { group, before: before || known?.before === true, spilled: spilled || known?.spilled === true });
}

/** For each group, the groups whose cells it reads. */
export function dependencies(groups: readonly FormulaGroup[], dataOf: ReadonlyMap<number, SheetData>): Dependency[][] {
  const finder = new GroupFinder(groups);
  return groups.map((group) => {
    const found = new Map<number, Dependency>();
    const first = group.members[0]?.engine;
    for (const read of group.reads) {
      const data = dataOf.get(read.sheet.id);
      if (data) finder.add(read.sheet, data.clamp(read.area), first?.readsLargeArea === true && first.needsValuesOnly, found);
    }
    return [...found.values()];
  });
}
