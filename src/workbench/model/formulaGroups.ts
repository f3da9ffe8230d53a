import { around, type Rectangle } from "./addresses";
import { readBelow, type EngineFormula, type Read } from "./engineFormula";
import type { FormulaCell, SheetData } from "./sheetData";
import type { SpillRange } from "./spills";

/** Formulas of one column that differ only by their row: they are ordered and translated as one. */
export interface FormulaGroup {
  /** From top to bottom. */
  readonly members: FormulaCell[];
  readonly sheet: SheetData;
  readonly column: number;
  /** The first member's formula. */
  readonly engine: EngineFormula;
  /** What the members spilled when they were last calculated. */
  readonly spilled: readonly Rectangle[];
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function rectangleOf(range: SpillRange): Rectangle {
  return { top: range.row, left: range.column, bottom: range.row + range.rows - 1, right: range.column + range.columns - 1 };
}

/** All cells that one of the reads of a group's formulas reads for any of them. */
export function readOfAll(group: FormulaGroup, read: Read): Rectangle {
  return around(read.area, readBelow(read, lastRow(group) - firstRow(group)));
}

function firstRow(group: FormulaGroup): number {
  return group.members[0]?.row ?? 0;
}

function lastRow(group: FormulaGroup): number {
  return group.members.at(-1)?.row ?? 0;
}

/** Gathers formulas of a column by their pattern, keeping their order. */
export function gather(formulas: readonly FormulaCell[], patternOf: (formula: FormulaCell) => string): FormulaCell[][] {
  const groups: FormulaCell[][] = [];
  // Pattern, then column: one key of everything would have to be made for each formula.
  const known = new Map<string, Map<number, FormulaCell[][]>>();
  for (const formula of formulas) {
    const pattern = patternOf(formula);
    const columns = known.get(pattern) ?? new Map<number, FormulaCell[][]>();
    const alike = columns.get(formula.column) ?? [];
    const group = alike.find(([first]) => first?.sheet === formula.sheet && isArray(first) === isArray(formula));
    if (group) {
      group.push(formula);
      continue;
    }
    const made = [formula];
    groups.push(made);
    known.set(pattern, columns.set(formula.column, [...alike, made]));
  }
  return groups;
}

function isArray({ dynamic, fixedArray }: FormulaCell): boolean {
  return dynamic || fixedArray !== null;
}

/** A spill is guessed to be no larger. */
const likelyRows = 500;
const likelyColumns = 30;

/** The empty cells beside and below a formula. */
function roomFor({ sheet, row, column }: FormulaCell): Rectangle {
  const isFree = (r: number, c: number): boolean => (sheet.value(r, c) ?? null) === null && !sheet.hasFormula(r, c);
  let [bottom, right] = [row, column];
  while (right - column < likelyColumns && isFree(row, right + 1)) right++;
  while (bottom - row < likelyRows && bottom < sheet.bottom && isFree(bottom + 1, column)) bottom++;
  return { top: row, left: column, bottom, right };
}

/** A group with the cells that its formulas are likely to fill, where they may spill and are not known to. */
export function withLikelySpills(group: FormulaGroup): FormulaGroup {
  if (group.spilled.length > 0 || group.members[0]?.dynamic !== true) return group;
  return { ...group, spilled: group.members.map(roomFor) };
}

/** The groups in one column of one sheet. */
class ColumnGroups {
  /** Groups of one row, by it. */
  private readonly single = new Map<number, number[]>();
  private readonly tall: { readonly top: number; readonly bottom: number; readonly group: number }[] = [];

  add(group: number, top: number, bottom: number): void {
    if (top !== bottom) {
      this.tall.push({ top, bottom, group });
      return;
    }
    const there = this.single.get(top);
    if (there) there.push(group);
    else this.single.set(top, [group]);
  }

  find(top: number, bottom: number, found: Set<number>): void {
    for (const each of this.tall) if (each.top <= bottom && top <= each.bottom) found.add(each.group);
    if (bottom - top < this.single.size) {
      for (let row = top; row <= bottom; row++) for (const group of this.single.get(row) ?? []) found.add(group);
    } else {
      for (const [row, groups] of this.single) if (row >= top && row <= bottom) for (const group of groups) found.add(group);
    }
  }
}

/** Finds groups by the cells they fill, spilled ones included. */
class GroupFinder {
  private readonly columns = new Map<SheetData, Map<number, ColumnGroups>>();

  constructor(groups: readonly FormulaGroup[]) {
    groups.forEach((group, i) => {
      this.column(group.sheet, group.column).add(i, firstRow(group), lastRow(group));
      for (const area of group.spilled) {
        for (let column = area.left; column <= area.right; column++) this.column(group.sheet, column).add(i, area.top, area.bottom);
      }
    });
  }

  find(data: SheetData, area: Rectangle, found: Set<number>): void {
    const columns = this.columns.get(data);
    if (!columns) return;
    const { top, left, bottom, right } = data.clamp(area);
    for (let column = left; column <= right; column++) columns.get(column)?.find(top, bottom, found);
  }

  private column(data: SheetData, number: number): ColumnGroups {
    const columns = this.columns.get(data) ?? new Map<number, ColumnGroups>();
    this.columns.set(data, columns);
    const column = columns.get(number) ?? new ColumnGroups();
    columns.set(number, column);
    return column;
  }
}

/** For each group, the numbers of the groups whose cells it reads. */
export function dependencies(groups: readonly FormulaGroup[], dataOf: ReadonlyMap<number, SheetData>): number[][] {
  const finder = new GroupFinder(groups);
  return groups.map((group) => {
    const found = new Set<number>();
    for (const read of group.engine.reads) {
      const data = dataOf.get(read.sheet.id);
      if (data) finder.find(data, readOfAll(group, read), found);
    }
    return [...found];
  });
}
