import { uniqueSheetName } from "../../sheets/sheetNames";

/** Sheet names given out so far: each new one is unlike all others. */
export class SheetNames {
  private readonly taken: string[];

  constructor(standing: readonly string[]) {
    this.taken = [...standing];
  }

  /** Every name that is there or given out. */
  get all(): readonly string[] {
    return this.taken;
  }

  /** A name as close to `wanted` as Excel allows; `fallback` where nothing is left of it. */
  take(wanted: string, fallback = wanted): string {
    const name = uniqueSheetName(wanted, this.taken, fallback);
    this.taken.push(name);
    return name;
  }
}
