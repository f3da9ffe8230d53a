/** A defined name: `formula` as Excel's name manager shows it, with its leading "=". */
export interface DefinedName {
  readonly name: string;
  /** The sheet the name belongs to; null for the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** What a name is told by: its text and its scope, both without regard to case. */
function key(name: string, sheet: string | null): string {
  return `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
}

/**
 * The workbook's defined names. They are kept here and not in excelts, which stores a name cell by cell and has no
 * sheet-scoped constants. Names Excel makes for itself (_xlnm.Print_Area …) stay with the sheet they describe.
 */
export class NameTable {
  private readonly entries = new Map<string, DefinedName>();
  private changes = 0;

  /** Another number after each change. */
  get version(): number {
    return this.changes;
  }

  /** All names, in the order in which they were added. */
  list(): readonly DefinedName[] {
    return [...this.entries.values()];
  }

  /** The name of exactly this scope, or null. */
  get(name: string, sheet: string | null): DefinedName | null {
    return this.entries.get(key(name, sheet)) ?? null;
  }

  /** The name a formula on `sheet` means: the sheet's own before the workbook's. */
  resolve(name: string, sheet: string): DefinedName | null {
    return this.get(name, sheet) ?? this.get(name, null);
  }

  /**
   * Adds or replaces a name.
   * @param formula with or without its leading "="; a constant such as ="scores" is one too
   */
  set(name: string, sheet: string | null, formula: string, more: { visible?: boolean; comment?: string } = {}): DefinedName {
    this.changes++;
    const before = this.get(name, sheet);
    const entry: DefinedName = {
      name: before?.name ?? name,
      sheet: before ? before.sheet : sheet,
      formula: formula.startsWith("=") ? formula : `=${formula}`,
      visible: more.visible ?? before?.visible ?? true,
      comment: more.comment ?? before?.comment ?? "",
    };
    this.entries.set(key(name, sheet), entry);
    return entry;
  }

  /** @returns whether there was such a name */
  delete(name: string, sheet: string | null): boolean {
    this.changes++;
    return this.entries.delete(key(name, sheet));
  }

  /** Replaces every name by what `change` makes of it; null takes it away. */
  rewrite(change: (name: DefinedName) => DefinedName | null): void {
    this.changes++;
    const before = this.list();
    this.entries.clear();
    for (const entry of before) {
      const after = change(entry);
      if (after) this.entries.set(key(after.name, after.sheet), after);
    }
  }
}
