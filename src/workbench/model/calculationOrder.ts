import { dependencies, withLikelySpills, type FormulaGroup } from "./formulaGroups";
import type { SheetData } from "./sheetData";

/** Strongly connected groups (those that wait for each other), each after all it depends on. Tarjan's algorithm, iterative. */
function components(edges: readonly (readonly number[])[]): number[][] {
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
      const next = edges[node]?.[frame.next++];
      if (next !== undefined) {
        if (order[next] === -1) path.push(enter(next));
        else if (open[next]) lower(node, order[next] as number);
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

/** A group in its turn. */
export interface Step {
  readonly group: FormulaGroup;
  /** Its formulas need their own results, directly or by way of others. */
  readonly circular: boolean;
}

/** Groups in an order in which each comes after all it reads. */
export interface CalculationOrder {
  readonly steps: readonly Step[];
  /** INDIRECT and OFFSET, whose cells are not known before, and what waits for them: after everything else. */
  readonly late: readonly Step[];
}

function isCircular(component: readonly number[], edges: readonly (readonly number[])[]): boolean {
  const [first = 0] = component;
  return component.length > 1 || edges[first]?.includes(first) === true;
}

/** Components of some of the nodes, by the edges between these. */
function componentsWithin(nodes: readonly number[], edges: readonly (readonly number[])[]): number[][] {
  const place = new Map(nodes.map((node, i) => [node, i]));
  const inside = nodes.map((node) => (edges[node] ?? []).flatMap((edge) => place.get(edge) ?? []));
  return components(inside).map((component) => component.map((i) => nodes[i] ?? 0));
}

/**
 * Components in an order in which formulas also come after cells that are likely to be spilled into, though that is known only when the
 * spilling formula is calculated. What waits for itself only by such a guess is ordered without it.
 */
function likelyOrder(
  groups: readonly FormulaGroup[],
  edges: readonly (readonly number[])[],
  dataOf: ReadonlyMap<number, SheetData>,
): number[][] {
  const guessed = groups.map(withLikelySpills);
  if (guessed.every((group, i) => group === groups[i])) return components(edges);
  const likely = dependencies(guessed, dataOf);
  return components(likely).flatMap((component) => (component.length === 1 ? [component] : componentsWithin(component, edges)));
}

/**
 * The order of calculation.
 * @param split a group as groups of one formula each: formulas of one column may read each other without being circular
 */
export function calculationOrder(
  groups: readonly FormulaGroup[],
  dataOf: ReadonlyMap<number, SheetData>,
  split: (group: FormulaGroup) => FormulaGroup[],
): CalculationOrder {
  const rough = dependencies(groups, dataOf);
  const tangled = new Set(components(rough).flatMap((component) => (isCircular(component, rough) ? component : [])));
  const all = tangled.size === 0 ? groups : groups.flatMap((group, i) => (tangled.has(i) ? split(group) : [group]));
  const edges = tangled.size === 0 ? rough : dependencies(all, dataOf);
  const isLate = new Array<boolean>(all.length).fill(false);
  const [steps, late]: [Step[], Step[]] = [[], []];
  for (const component of likelyOrder(all, edges, dataOf)) {
    const circular = isCircular(component, edges);
    const waits = component.some((i) => all[i]?.engine.readsUnknown || edges[i]?.some((edge) => isLate[edge]));
    for (const i of component) {
      isLate[i] = waits;
      const group = all[i];
      if (group) (waits ? late : steps).push({ group, circular });
    }
  }
  return { steps, late };
}
