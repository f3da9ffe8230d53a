import type { Finding } from "../finding";
import type { SheetCells } from "./sheetCells";

/** How many findings of one kind a column may have one by one; the others are told as one. */
const ONE_BY_ONE = 20;

/** Collects findings about cells; many of one kind in one column become a few and a sum. */
export class CellFindings {
  private readonly found: Finding[] = [];
  private readonly groups = new Map<string, { count: number; column: number; firstRow: number; lastRow: number }>();

  constructor(private readonly cells: SheetCells) {}

  add(code: string, params: Finding["params"], row: number, column: number): void {
    const key = `${code} ${column}`;
    const group = this.groups.get(key) ?? { count: 0, column, firstRow: row, lastRow: row };
    group.count++;
    if (group.count === ONE_BY_ONE + 1) group.firstRow = row;
    group.lastRow = row;
    this.groups.set(key, group);
    if (group.count <= ONE_BY_ONE) this.found.push({ code, params, where: this.cells.address(row, column) });
  }

  /** All findings, those about many cells at the end. */
  list(): Finding[] {
    const many = [...this.groups.values()].filter(({ count }) => count > ONE_BY_ONE);
    return [
      ...this.found,
      ...many.map(({ count, column, firstRow, lastRow }) => ({
        code: "more-cells-like-these",
        params: { count: count - ONE_BY_ONE },
        where: this.cells.range(firstRow, column, lastRow, column),
      })),
    ];
  }
}
