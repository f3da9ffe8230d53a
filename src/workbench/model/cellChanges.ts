import type { CalculationValue } from "./cellValues";
import type { CellStates, SheetState } from "./sheetFingerprint";

/** Calculated again, a number may differ in its last digits; such a difference is none. */
const tolerance = 1e-12;

/** Which cells of a sheet are no longer as they were, by place (`cellKey`). */
export interface CellChanges {
  readonly contents: ReadonlySet<number>;
  readonly styles: ReadonlySet<number>;
  /** Numbers of rows that look otherwise: their height, what hides or groups them. */
  readonly rows: ReadonlySet<number>;
  /** New values of formulas and of the cells they fill. */
  readonly values: ReadonlyMap<number, CalculationValue>;
}

/** Whether cells or rows were changed by somebody, not only calculated. */
export const isTouched = ({ contents, styles, rows }: CellChanges): boolean => contents.size + styles.size + rows.size > 0;

/** What of a sheet's cells has changed between two moments. */
export function cellChanges(before: SheetState, now: SheetState): CellChanges {
  const values = new Map([...now.results].filter(([place, value]) => !sameValue(before.results.get(place), value)));
  const numbers = new Set([...before.rows.keys(), ...now.rows.keys()]);
  const rows = new Set([...numbers].filter((row) => before.rows.get(row) !== now.rows.get(row)));
  return { ...placesBetween(before.cells, now.cells), rows, values };
}

function sameValue(a: CalculationValue | undefined, b: CalculationValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
  return a === b || (typeof a === "object" && typeof b === "object" && a?.error === b?.error);
}

/** Goes through both lists, which are in order, at once. */
function placesBetween(before: CellStates, now: CellStates): Pick<CellChanges, "contents" | "styles"> {
  const contents = new Set<number>();
  const styles = new Set<number>();
  for (let i = 0, j = 0; i < before.places.length || j < now.places.length;) {
    const [old, fresh] = [before.places[i] ?? Infinity, now.places[j] ?? Infinity];
    const place = Math.min(old, fresh);
    const [a, b] = [old === place ? i++ : -1, fresh === place ? j++ : -1];
    if ((before.contents[a] ?? 0) !== (now.contents[b] ?? 0)) contents.add(place);
    if ((before.styles[a] ?? 0) !== (now.styles[b] ?? 0)) styles.add(place);
  }
  return { contents, styles };
}
