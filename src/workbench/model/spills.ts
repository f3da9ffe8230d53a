import type { Worksheet } from "@cj-tech-master/excelts";

/** The cells a dynamic array fills; one-based, the anchor included. */
export interface SpillRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function contains(range: SpillRange, row: number, column: number): boolean {
  return row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
}

/** Which cells hold what a formula elsewhere put there, by worksheet. Such cells belong to their anchor, not to a person. */
export class SpillRegistry {
  private readonly bySheet = new Map<number, SpillRange[]>();

  ranges(sheet: Worksheet): readonly SpillRange[] {
    return this.bySheet.get(sheet.id) ?? [];
  }

  /** The spill whose cells include this one, or null. */
  at(sheet: Worksheet, row: number, column: number): SpillRange | null {
    return this.ranges(sheet).find((range) => contains(range, row, column)) ?? null;
  }

  replace(sheet: Worksheet, ranges: readonly SpillRange[]): void {
    this.bySheet.set(sheet.id, [...ranges]);
  }

  remove(sheet: Worksheet, range: SpillRange): void {
    this.replace(
      sheet,
      this.ranges(sheet).filter((candidate) => candidate !== range),
    );
  }
}
