import { dependencies, groupFormulas, type Dependency, type FormulaGroup } from "./formulaGroups";
import type { FormulaCell, SheetData } from "./sheetData";
import type { SpillRange } from "./spills";

/** excelts forgets parsed formulas beyond 10,000 different ones in one run; what it forgets becomes #NAME?. */
const batchLimit = 9_500;
/** From so many formulas of one pattern on, one formula that goes through them is quicker than each by itself. */
const columnLength = 8;

/** Strongly connected groups (those that wait for each other), each after all it depends on. Tarjan's algorithm, iterative. */
function components(edges: readonly Dependency[][]): number[][] {
  const order = new Array<number>(edges.length).fill(-1);
  const low = new Array<number>(edges.length).fill(0);
  const open = new Array<boolean>(edges.length).fill(false);
  const stack: number[] = [];
  const result: number[][] = [];
  let count = 0;
  const enter = (node: number): { node: number; next: number } => {
    order[node] = low[node] = count++;
    stack.push(node);
    open[node] = true;
    return { node, next: 0 };
  };
  const lower = (node: number, value: number): void => {
    low[node] = Math.min(low[node] as number, value);
  };
  for (let start = 0; start < edges.length; start++) {
    const path = order[start] === -1 ? [enter(start)] : [];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { node } = frame;
      const edge = edges[node]?.[frame.next++];
      if (edge) {
        if (order[edge.group] === -1) path.push(enter(edge.group));
        else if (open[edge.group]) lower(node, order[edge.group] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low[node] as number);
      if (low[node] !== order[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) open[member] = false;
      result.push(component);
    }
  }
  return result;
}

interface Step {
  readonly groups: readonly number[];
  /** Steps of a lower level are calculated in an earlier run. */
  readonly level: number;
  readonly readsUnknown: boolean;
}

/** Orders the components and says which must be calculated before others can even begin: those that spill. */
function steps(groups: readonly FormulaGroup[], edges: readonly Dependency[][]): Step[] {
  const level = new Array<number>(groups.length).fill(0);
  const late = new Array<boolean>(groups.length).fill(false);
  return components(edges).map((component) => {
    const inside = new Set(component);
    const waits = component.flatMap((i) => edges[i] ?? []).filter((edge) => !inside.has(edge.group));
    const here = Math.max(0, ...waits.map((edge) => (level[edge.group] ?? 0) + (edge.before ? 1 : 0)));
    const readsUnknown =
      component.some((i) => groups[i]?.members.some((member) => member.engine.readsUnknown)) || waits.some((edge) => late[edge.group]);
    for (const i of component) {
      level[i] = here;
      late[i] = readsUnknown;
    }
    return { groups: component, level: here, readsUnknown };
  });
}

/** Groups that wait for what they themselves spill only because they were taken together; they are ordered cell by cell. */
function tangled(groups: readonly FormulaGroup[], edges: readonly Dependency[][]): Set<FormulaCell> {
  const alone = new Set<FormulaCell>();
  for (const component of components(edges)) {
    const inside = new Set(component);
    const spills = component.some((i) => edges[i]?.some((edge) => edge.spilled && inside.has(edge.group)));
    if (!spills) continue;
    for (const i of component) for (const member of groups[i]?.members ?? []) alone.add(member);
  }
  return alone;
}

/** Formulas to calculate by one run of the engine. */
export interface Run {
  readonly formulas: FormulaCell[];
  /** All of one pattern and none reading another: one formula can calculate them all. */
  readonly column: boolean;
  /** Formulas whose large areas may be handed over, as everything in them is done before. */
  readonly handOver: Set<FormulaCell>;
}

/** Puts the steps into runs of one level and of at most `batchLimit` formulas. */
class RunList {
  readonly runs: Run[] = [];
  private open: Run | null = null;
  private level = -1;

  add(step: Step, groups: readonly FormulaGroup[], circular: boolean): void {
    const members = step.groups.flatMap((i) => groups[i]?.members ?? []);
    const first = members[0];
    if (step.level !== this.level) this.open = null;
    this.level = step.level;
    if (!circular && members.length >= columnLength && first?.engine.needsValuesOnly) {
      this.runs.push({ formulas: members, column: true, handOver: new Set() });
      this.open = null;
      return;
    }
    if (step.groups.length > 1) members.sort((a, b) => a.row - b.row);
    for (let at = 0; at < members.length; at += batchLimit) this.addCells(members.slice(at, at + batchLimit), !circular);
  }

  private addCells(members: readonly FormulaCell[], done: boolean): void {
    if (!this.open || this.open.formulas.length + members.length > batchLimit) {
      this.open = { formulas: [], column: false, handOver: new Set() };
      this.runs.push(this.open);
    }
    for (const member of members) {
      this.open.formulas.push(member);
      if (done && member.engine.needsValuesOnly && member.engine.readsLargeArea) this.open.handOver.add(member);
    }
  }
}

function isCircular(step: Step, edges: readonly Dependency[][]): boolean {
  const inside = new Set(step.groups);
  return step.groups.some((i) => edges[i]?.some((edge) => inside.has(edge.group)));
}

/**
 * The runs in which to calculate, in order: what a run reads was calculated in an earlier one or in the same.
 * @param spillOf what each formula filled when it was last calculated
 */
export function calculationOrder(
  formulas: readonly FormulaCell[],
  dataOf: ReadonlyMap<number, SheetData>,
  spillOf: (formula: FormulaCell) => SpillRange | undefined,
): readonly Run[] {
  let groups = groupFormulas(formulas, spillOf, new Set());
  let edges = dependencies(groups, dataOf);
  const alone = tangled(groups, edges);
  if (alone.size > 0) {
    groups = groupFormulas(formulas, spillOf, alone);
    edges = dependencies(groups, dataOf);
  }
  const all = steps(groups, edges);
  const last = Math.max(0, ...all.map((step) => step.level)) + 1;
  // What INDIRECT and OFFSET read is not known, so they come after everything that does not wait for them.
  const leveled = all.map((step) => (step.readsUnknown ? { ...step, level: step.level + last } : step));
  leveled.sort((a, b) => a.level - b.level);
  const list = new RunList();
  for (const step of leveled) list.add(step, groups, isCircular(step, edges));
  return list.runs;
}
