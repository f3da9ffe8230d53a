import type { SheetCells } from "./sheetCells";

/** Groups that were closed by a subtotal, so far back as a total of several is looked for. */
const MOST_GROUPS = 60;

interface Sum {
  readonly sum: number;
  readonly count: number;
}

const NOTHING: Sum = { sum: 0, count: 0 };

/** What a row's numbers are to those of the rows above it. */
export interface SumMatch {
  /** Share of its numbers that are the sum, or the mean, of the numbers above. */
  readonly share: number;
  /** How many columns hold the sum of at least two rows. */
  readonly sums: number;
  /** How many rows the sum is of, where it is one. */
  readonly rows: number;
  /** Whether its largest number is such a sum: small numbers add up to each other by chance. */
  readonly isLargestSum: boolean;
}

/** Sums of the numbers of each column: in all, since the last row of totals, and of each group before that. */
export class RunningSums {
  private readonly all = new Map<number, Sum>();
  private part = new Map<number, Sum>();
  private readonly groups: ReadonlyMap<number, Sum>[] = [];

  constructor(
    private readonly cells: SheetCells,
    private readonly columns: readonly number[],
  ) {}

  add(row: number): void {
    for (const column of this.columns) {
      const value = this.cells.at(row, column);
      if (typeof value !== "number") continue;
      for (const sums of [this.all, this.part]) sums.set(column, plus(sums.get(column), { sum: value, count: 1 }));
    }
  }

  /** A row of totals ends a group. */
  restart(): void {
    if (this.part.size === 0) return;
    this.groups.push(this.part);
    if (this.groups.length > MOST_GROUPS) this.groups.shift();
    this.part = new Map();
  }

  match(row: number): SumMatch {
    const filled = this.columns.filter((column) => typeof this.cells.at(row, column) === "number" && this.cells.at(row, column) !== 0);
    const found = filled.map((column) => this.of(column, Number(this.cells.at(row, column))));
    const sums = found.filter((each) => each?.isSum);
    const sizes = filled.map((column) => Math.abs(Number(this.cells.at(row, column))));
    const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
    return {
      share: found.filter((each) => each !== null).length / Math.max(1, filled.length),
      sums: sums.length,
      rows: Math.max(0, ...sums.map((each) => each?.count ?? 0)),
      isLargestSum: found[largest]?.isSum ?? false,
    };
  }

  /** What a number is the sum or the mean of, or null. */
  private of(column: number, value: number): { readonly isSum: boolean; readonly count: number } | null {
    for (const sums of [this.part, this.all]) {
      const { sum, count } = sums.get(column) ?? NOTHING;
      if (count > 1 && isClose(value, sum)) return { isSum: true, count };
    }
    let sum: Sum = this.part.get(column) ?? NOTHING;
    for (let index = this.groups.length - 1; index >= 0; index--) {
      sum = plus(this.groups[index]?.get(column), sum);
      if (sum.count > 1 && isClose(value, sum.sum)) return { isSum: true, count: sum.count };
    }
    for (const sums of [this.part, this.all]) {
      const { sum: each, count } = sums.get(column) ?? NOTHING;
      if (count > 1 && isClose(value, each / count)) return { isSum: false, count };
    }
    return null;
  }
}

const plus = (a: Sum | undefined, b: Sum): Sum => ({ sum: (a?.sum ?? 0) + b.sum, count: (a?.count ?? 0) + b.count });

/** Equal but for the rounding of a shown sum. */
export const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-6);
