import { DomainError } from "../domain/domainError";
import { isBlankCell, isOmitted, listOf, passErrors, readName, rowsOf, type Cells } from "./cells";

/** Labels that a result is written with; `usual` where the argument is left out. @throws DomainError `labels-needed` */
export function readLabels(cells: Cells | null | undefined, usual: readonly string[]): readonly string[] {
  if (isOmitted(cells)) return usual;
  const list = listOf(cells);
  passErrors(list);
  const labels = list.map(readName);
  if (labels.length !== usual.length || labels.includes("")) throw new DomainError("labels-needed", { needed: usual.length });
  return labels;
}

/** Whether a range of facts or parts is a single plan that stands in a column. */
export const isStanding = (cells: Cells, width: number): boolean =>
  width > 1 && cells.length === width && cells.every((row) => row.length === 1);

/** One row of cells a plan; a standing one is a single row. @throws DomainError `plan-width`, `range-missing` */
export function planRows(cells: Cells, width: number): Cells {
  const rows = isStanding(rowsOf(cells), width) ? [cells.map((row) => row[0])] : cells;
  const count = rows[0]?.length ?? 0;
  if (count !== width) throw new DomainError("plan-width", { count, needed: width });
  return rows;
}

/**
 * A count or a share of a plan. An empty cell is 0, as desktop Excel hands it over; a text without characters, which a formula gives
 * where it has nothing to say, is null: not known.
 * @param highest 1 for a share
 * @throws DomainError `part-text`, `part-negative`, `share-range`
 */
export function readPart(cell: unknown, highest = Infinity): number | null {
  passErrors([cell]);
  if (cell === null || cell === undefined) return 0;
  if (isBlankCell(cell)) return null;
  if (typeof cell !== "number") throw new DomainError("part-text", { value: readName(cell) });
  if (cell < 0) throw new DomainError("part-negative", { value: cell });
  if (cell > highest) throw new DomainError("share-range", { value: cell });
  return cell;
}
