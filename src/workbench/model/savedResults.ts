import type { Worksheet } from "@cj-tech-master/excelts";
import { valueOf, isDate1904, type CalculationValue } from "./cellValues";
import type { CalculationMatrix } from "./customFunctions";
import { customNamespace } from "./engineFormula";
import { readOfAll, type FormulaGroup } from "./formulaGroups";
import type { Token } from "./formulaTokens";
import type { NameTable } from "./names";
import { maxColumn, maxRow, type Rectangle } from "./addresses";
import { cellKey, forEachCell, readSheets, type FormulaCell, type SheetData } from "./sheetData";
import type { WorkbookToSave } from "./openedPackage";
import { contains, type SpillRegistry, type SpillRange } from "./spills";
import { parseStructuredReference } from "./structuredReferences";
import { TableIndex } from "./tables";

/** They give something else each time, whatever they read. Our own functions, too, are calculated: they may be another version's. */
const volatile = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL"]);
const wholeSheet: Rectangle = { top: 1, left: 1, bottom: maxRow, right: maxColumn };

/** What formulas mean by names and tables, as texts to compare. */
interface Meanings {
  readonly name: (name: string, sheet: string) => string;
  readonly table: (name: string) => string;
}

function meaningsOf(names: NameTable, tables: TableIndex): Meanings {
  const entries = new Map(names.list().map(({ name, sheet, formula }) => [nameKey(name, sheet), formula]));
  const places = new Map(
    tables.all().map(({ sheet, columnIndex: _, ...table }) => [table.name.toLowerCase(), JSON.stringify([sheet.id, table])]),
  );
  return {
    name: (name, sheet) => entries.get(nameKey(name, sheet)) ?? entries.get(nameKey(name, null)) ?? "",
    table: (name) => places.get(name.toLowerCase()) ?? "",
  };
}

const nameKey = (name: string, sheet: string | null): string => `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;

/** What a calculation looks at now, to compare it with what was opened. */
export interface Now {
  readonly dataOf: ReadonlyMap<number, SheetData>;
  readonly names: NameTable;
  readonly tables: TableIndex;
  readonly tokens: (source: string) => readonly Token[] | null;
}

/**
 * The results that formulas came with. Excel has calculated them, so they hold as long as nothing that a formula reads has changed
 * since the file was opened.
 */
export class SavedResults {
  private readonly before: ReadonlyMap<Worksheet, SheetData>;
  /** The formulas with a result, by sheet and place. */
  private readonly formulas = new Map<Worksheet, Map<number, FormulaCell>>();
  private readonly spills = new Map<FormulaCell, SpillRange>();
  private readonly meanings: Meanings;
  private now: { readonly of: Now; readonly meanings: Meanings; readonly compared: Map<string, boolean> } | null = null;

  /** @param asksForCalculation the file asks to be calculated when it is opened: programs that do not calculate write so */
  constructor({ workbook, names }: WorkbookToSave, spilled: SpillRegistry, asksForCalculation: boolean) {
    const date1904 = isDate1904(workbook);
    const { sheets, formulas } = readSheets(workbook, spilled);
    this.before = new Map(sheets.map((data) => [data.sheet, data]));
    this.meanings = meaningsOf(names, new TableIndex(workbook));
    for (const formula of formulas) {
      const { sheet, row, column, cell } = formula;
      const value = valueOf(cell, date1904);
      sheet.set(row, column, value);
      const spill = spilled.ranges(sheet.sheet).find((range) => contains(range, row, column));
      if (spill) {
        this.spills.set(formula, spill);
        forEachCell(spill, (r, c) => {
          const filled = sheet.sheet.findCell(r, c);
          if (filled) sheet.set(r, c, valueOf(filled, date1904));
        });
      }
      if (!isResult(value, asksForCalculation)) continue;
      const ofSheet = this.formulas.get(sheet.sheet) ?? new Map<number, FormulaCell>();
      this.formulas.set(sheet.sheet, ofSheet.set(cellKey(row, column), formula));
    }
  }

  /** A pass of a calculation begins: what was compared before may be otherwise now. */
  begin(now: Now): void {
    this.now = { of: now, meanings: meaningsOf(now.names, now.tables), compared: new Map() };
  }

  /** What was compared before may be otherwise now. */
  cellsChange(): void {
    this.now?.compared.clear();
  }

  /** The results of a group's formulas; null where one came without, or where something that they read has changed. */
  of(group: FormulaGroup): (CalculationValue | CalculationMatrix)[] | null {
    const [first] = group.members;
    if (!first || !this.now || !this.isSteady(first) || group.engine.readsUnknown) return null;
    if (!group.engine.reads.every((read) => this.isLike(read.sheet, readOfAll(group, read)))) return null;
    const results = this.resultsOf(group.members);
    return !group.engine.beyondEngine && results?.some(isNothing) === true ? null : results;
  }

  /**
   * The results of formulas of which nobody knows what they read (INDIRECT) and of those that read them; null where anything
   * in the workbook has changed. To be asked when all others are calculated.
   * @param put takes results over, so that the sheets can be compared
   */
  ofUnknown(groups: readonly FormulaGroup[], put: (formula: FormulaCell, value: CalculationValue | CalculationMatrix) => void): boolean {
    const members = groups.flatMap((group) => group.members);
    const results = groups.every(({ members: [first] }) => first && this.isSteady(first)) ? this.resultsOf(members) : null;
    if (!results) return false;
    results.forEach((value, i) => put(members[i] as FormulaCell, value));
    this.cellsChange();
    return [...this.before.keys()].every((sheet) => this.isLike(sheet, wholeSheet));
  }

  private resultsOf(members: readonly FormulaCell[]): (CalculationValue | CalculationMatrix)[] | null {
    const results: (CalculationValue | CalculationMatrix)[] = [];
    for (const { sheet, row, column, source, dynamic } of members) {
      const saved = this.formulas.get(sheet.sheet)?.get(cellKey(row, column));
      if (saved?.source !== source || saved.dynamic !== dynamic) return null;
      const spill = this.spills.get(saved);
      results.push(spill ? saved.sheet.valuesOf(spill) : (saved.sheet.value(row, column) ?? null));
    }
    return results;
  }

  /** The formula means what it meant when the file was opened, and gives the same again for the same cells. */
  private isSteady({ source, sheet: { sheet }, row, column }: FormulaCell): boolean {
    if (!this.now) return false;
    const { of: now, meanings } = this.now;
    const isSameTable = (name: string): boolean => meanings.table(name) === this.meanings.table(name);
    return (
      now.tokens(source)?.every(({ kind, text }) => {
        if (kind === "spill") return false;
        if (kind === "function" && (volatile.has(text.toUpperCase()) || text.toUpperCase().startsWith(customNamespace))) return false;
        if (kind === "name" || kind === "function") {
          return meanings.name(text, sheet.name) === this.meanings.name(text, sheet.name) && isSameTable(text);
        }
        if (kind !== "structured") return true;
        return isSameTable(parseStructuredReference(text)?.table || (now.tables.at(sheet, row, column)?.name ?? ""));
      }) === true
    );
  }

  private isLike(sheet: Worksheet, area: Rectangle): boolean {
    const key = `${sheet.id}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
    const known = this.now?.compared.get(key);
    if (known !== undefined) return known;
    const [before, now] = [this.before.get(sheet), this.now?.of.dataOf.get(sheet.id)];
    const alike = before !== undefined && now !== undefined && now.isLike(before, area) && hasSameHiddenRows(before, now, area);
    this.now?.compared.set(key, alike);
    return alike;
  }
}

/** An unknown function may be known now; a program that does not calculate leaves nothing. */
function isResult(value: CalculationValue, asksForCalculation: boolean): boolean {
  if (value === null || (typeof value === "object" && value.error === "#NAME?")) return false;
  return !(asksForCalculation && isNothing(value));
}

/** What programs that do not calculate write for a result: it is calculated where that can be done, to be sure. */
function isNothing(value: CalculationValue | CalculationMatrix): boolean {
  const first = Array.isArray(value) ? value[0]?.[0] : value;
  return first === 0 || first === "";
}

/** SUBTOTAL leaves out rows that are hidden. */
function hasSameHiddenRows(before: SheetData, now: SheetData, { top, bottom }: Rectangle): boolean {
  if (before.hiddenRows.size === 0 && now.hiddenRows.size === 0) return true;
  const within = (rows: ReadonlySet<number>): string => [...rows].filter((row) => row >= top && row <= bottom).join();
  return within(before.hiddenRows) === within(now.hiddenRows);
}
