import type { Worksheet } from "@cj-tech-master/excelts";
import type { Answer, FormulaPlace, Meaning, StructuredCells, TranslationContext } from "./engineFormula";
import { timeText } from "./clock";
import { parseStructuredReference, resolveStructuredReference, type StructuredReference } from "./structuredReferences";

/** Whether everything that was asked for means the same now. */
export const stillHold = (meanings: readonly Meaning[], context: TranslationContext): boolean =>
  meanings.every(({ ask, answer }) => isSameAnswer(ask(context), answer));

/** Looks up what the words of one formula mean, and remembers what it was told. */
export class Lookups {
  private readonly asked: Meaning[] = [];
  private isWhole = true;

  constructor(
    private readonly context: TranslationContext,
    private readonly place: FormulaPlace,
  ) {}

  /** What was asked for; null where that is not all that the formula depends on. */
  get meanings(): readonly Meaning[] | null {
    return this.isWhole ? this.asked : null;
  }

  /** The formula depends on something that cannot be asked for here. */
  dependOnMore(): void {
    this.isWhole = false;
  }

  /** The formula of a defined name, with its "=", as a formula on a sheet means it; null where there is none. */
  name(text: string, sheet: Worksheet): string | null {
    return this.ask(({ names }) => names.resolve(text, sheet.name)?.formula ?? null);
  }

  sheet(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    return this.ask(({ sheets }) => sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null);
  }

  isTable(name: string): boolean {
    return this.ask(({ tables }) => tables.named(name) !== null);
  }

  /** What TODAY() or NOW() gives; null for any other function. @param name in upper case */
  time(name: string): string | null {
    return name === "TODAY" || name === "NOW" ? this.ask(({ workbook }) => timeText(workbook, name)) : null;
  }

  /** The cells that a structured reference means; where it means none, the error that it gives. */
  structured(text: string): StructuredCells | string {
    const reference = parseStructuredReference(text);
    return this.ask((context) => (reference ? structuredMeaning(reference, context, this.place) : "#REF!"));
  }

  private ask<T extends Answer>(ask: (context: TranslationContext) => T): T {
    const answer = ask(this.context);
    this.asked.push({ ask, answer });
    return answer;
  }
}

function structuredMeaning(
  reference: StructuredReference,
  { tables }: TranslationContext,
  { sheet, row, column }: FormulaPlace,
): StructuredCells | string {
  const table = reference.table ? tables.named(reference.table) : tables.at(sheet, row, column);
  const thisRow = reference.specials.includes("#this row");
  const area = table && resolveStructuredReference(reference, table, row);
  if (area) return { sheet: table.sheet, area, thisRow };
  const known = table && reference.columns?.every((name) => table.columnIndex.has(name.toLowerCase())) !== false;
  return thisRow && known ? "#VALUE!" : "#REF!";
}

function isSameAnswer(a: Answer, b: Answer): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || !("area" in a) || !("area" in b)) return false;
  const [x, y] = [a.area, b.area];
  return a.sheet === b.sheet && x.top === y.top && x.left === y.left && x.bottom === y.bottom && x.right === y.right;
}
