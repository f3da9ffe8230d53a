import type { Worksheet } from "@cj-tech-master/excelts";

/** A value that a property of a workbook holds. A setting holds its JSON. */
export type PropertyValue = string | number | boolean | Date;

/** Named values, told apart without regard to case and in the order in which they came. */
export class Properties<V> {
  private readonly entries = new Map<string, { readonly key: string; readonly value: V }>();

  get(key: string): { readonly key: string; readonly value: V } | null {
    return this.entries.get(key.toLowerCase()) ?? null;
  }

  /** Adds a value, or replaces it with its key as it is written now. */
  set(key: string, value: V): void {
    this.entries.set(key.toLowerCase(), { key, value });
  }

  delete(key: string): void {
    this.entries.delete(key.toLowerCase());
  }

  clear(): void {
    this.entries.clear();
  }

  list(): readonly { readonly key: string; readonly value: V }[] {
    return [...this.entries.values()];
  }

  get size(): number {
    return this.entries.size;
  }
}

/** What a workbook holds beside its cells for those who work on it: properties of the document and of its sheets, and add-ins' settings. */
export class WorkbookProperties {
  readonly document = new Properties<PropertyValue>();
  /** Their values as JSON. */
  readonly settings = new Properties<string>();
  private readonly sheets = new WeakMap<Worksheet, Properties<string>>();

  private touched = false;

  /** Whether there is anything that a file has to hold, or that may have been taken out of it. */
  get isUsed(): boolean {
    return this.touched;
  }

  /** Notes that something is about to be changed. */
  touch(): void {
    this.touched = true;
  }

  of(sheet: Worksheet): Properties<string> {
    const known = this.sheets.get(sheet) ?? new Properties<string>();
    this.sheets.set(sheet, known);
    return known;
  }
}
