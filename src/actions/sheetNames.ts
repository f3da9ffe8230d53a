import { uniqueSheetName } from "../sheets/sheetNames";

/** Sheet names given out so far: each new one is unlike all others. */
export class SheetNames {
  private readonly taken: string[];

  constructor(standing: readonly string[]) {
    this.taken = [...standing];
  }

  /** A name as close to `wanted` as Excel allows; `fallback` where nothing is left of it. */
  take(wanted: string, fallback = wanted): string {
    const name = uniqueSheetName(wanted, this.taken, fallback);
    this.taken.push(name);
    return name;
  }
}
