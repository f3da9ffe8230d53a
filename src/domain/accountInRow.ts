import { accountKey } from "./accountKeys";
import type { CellValue } from "./grid";

/**
 * The account that a row speaks of: the name in the active cell, else the nearest to its left, else the nearest to its right. Several lists
 * may stand side by side.
 * @param cells the row
 * @param active zero-based place of the active cell among them; it may lie outside
 * @param names the accounts there are
 * @returns the places of all accounts that are called so; none where the row names no account
 */
export function accountInRow(cells: readonly CellValue[], active: number, names: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  names.forEach((name, index) => {
    const key = accountKey(name);
    if (key !== "") places.set(key, [...(places.get(key) ?? []), index]);
  });
  const before = cells.slice(0, Math.max(0, active + 1)).reverse();
  const after = cells.slice(Math.max(0, active + 1));
  for (const value of [...before, ...after]) {
    const found = places.get(accountKey(String(value)));
    if (found) return found;
  }
  return [];
}
