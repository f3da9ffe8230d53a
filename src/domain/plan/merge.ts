import { isBlank, type CellValue } from "../grid";

/** What a field amounts to when several places may have changed it: a value, or a conflict that only a person can decide. */
export type Merged = { readonly conflict: false; readonly value: CellValue } | { readonly conflict: true };

/** A cell as it is compared: dates and other numbers as numbers, texts without the spaces around them; case matters. */
const comparable = (value: CellValue): string => {
  if (isBlank(value)) return "";
  return typeof value === "string" ? `text ${value.trim()}` : `${typeof value} ${value}`;
};

/** Whether two cells say the same. */
export const sameValue = (one: CellValue, other: CellValue): boolean => comparable(one) === comparable(other);

/**
 * Merges what stands in several places. A side that differs from what was last agreed on has been changed; if all changes are the same, they
 * count, otherwise nothing is decided. Emptying a cell is a change like any other.
 * @param base what was last agreed on; `null` if nothing ever was: then equal sides agree, and others are a conflict
 */
export function mergeField(base: CellValue | null, sides: readonly CellValue[]): Merged {
  const changes = base === null ? sides : sides.filter((side) => !sameValue(side, base));
  const [first = base ?? ""] = changes;
  return changes.every((side) => sameValue(side, first)) ? { conflict: false, value: first } : { conflict: true };
}
