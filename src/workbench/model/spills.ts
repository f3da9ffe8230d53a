import type { Worksheet } from "@cj-tech-master/excelts";

/** The cells a dynamic array fills; one-based, the anchor included. */
export interface SpillRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A range of one sheet. */
export interface SheetRange {
  readonly sheet: Worksheet;
  readonly range: SpillRange;
}

const isSame = (a: SpillRange, b: SpillRange): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

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

  /** The ranges on these sheets that are only in one of the two. */
  differences(other: SpillRegistry, sheets: readonly Worksheet[]): SheetRange[] {
    return sheets.flatMap((sheet) => {
      const [ours, others] = [this.ranges(sheet), other.ranges(sheet)];
      const gone = ours.filter((range) => !others.some((each) => isSame(each, range)));
      const come = others.filter((range) => !ours.some((each) => isSame(each, range)));
      return [...gone, ...come].map((range) => ({ sheet, range }));
    });
  }
}
