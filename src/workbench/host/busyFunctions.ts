import { BUSY, NotAnswered } from "../model/customFunctions";
import type { CellScalar, CustomFunctionTable } from "../model";

const busy = (): never => {
  throw new NotAnswered("The function has not answered yet.");
};

/** Custom functions that have not answered yet: their cells are busy for the first round trips that read them. */
export class BusyFunctions {
  private waiting: CustomFunctionTable = new Map();
  private seen = false;

  /** @param trips the round trips that find cells busy; 0 for functions that answer at once */
  constructor(
    private readonly functions: CustomFunctionTable,
    private trips: number,
  ) {}

  /** The functions as they answer now. The same table as long as nothing has changed, so that what is calculated is kept. */
  get table(): CustomFunctionTable {
    if (this.trips <= 0) return this.functions;
    if (this.waiting.size !== this.functions.size) {
      const entries = [...this.functions].map(([id, entry]) => [id, typeof entry === "object" ? { ...entry, fn: busy } : busy] as const);
      this.waiting = new Map(entries);
    }
    return this.waiting;
  }

  /** Notes values that were read. */
  found(values: readonly (readonly CellScalar[])[] | null): void {
    if (this.trips > 0) this.seen ||= values?.some((row) => row.includes(BUSY)) ?? false;
  }

  /** @returns whether the functions answer from now on */
  endTrip(): boolean {
    if (!this.seen) return false;
    this.seen = false;
    return --this.trips === 0;
  }
}
