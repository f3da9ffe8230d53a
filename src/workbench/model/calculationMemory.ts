import type { Worksheet } from "@cj-tech-master/excelts";
import type { Step } from "./calculationOrder";
import type { CalculationValue } from "./cellValues";
import type { CalculationMatrix, CustomFunctionTable, Platform } from "./customFunctions";
import type { EngineFormula, Read, TranslationContext } from "./engineFormula";
import { readOfAll, type FormulaGroup } from "./formulaGroups";
import { stillHold } from "./meanings";
import { cellKey, type FormulaCell, type SheetData } from "./sheetData";

/** What a calculation depends on beside the cells. What one has found holds for another only under the same circumstances. */
export interface Circumstances {
  readonly functions: CustomFunctionTable;
  readonly platform: Platform;
  readonly date1904: boolean;
}

/** What a formula gave: one value or an array, and its error's message. */
export interface Recalled {
  readonly value: CalculationValue | CalculationMatrix;
  readonly message: string | undefined;
}

/** What one calculation has found, so that the next one only calculates formulas that have changed, or whose cells have. */
export class CalculationMemory {
  private readonly steps = new Map<Worksheet, Map<number, Step>>();
  private readonly dataOf: ReadonlyMap<Worksheet, SheetData>;
  /** Areas compared in this pass, by sheet and address. */
  private readonly compared = new Map<string, boolean>();

  constructor(
    steps: readonly Step[],
    sheets: readonly SheetData[],
    private readonly messages: ReadonlyMap<number, string>,
    private readonly circumstances: Circumstances,
  ) {
    this.dataOf = new Map(sheets.map((data) => [data.sheet, data]));
    for (const step of steps) {
      const ofSheet = this.steps.get(step.group.sheet.sheet) ?? new Map<number, Step>();
      this.steps.set(step.group.sheet.sheet, ofSheet.set(placeOf(step.group.members[0]), step));
    }
  }

  holdsFor({ functions, platform, date1904 }: Circumstances): boolean {
    const { circumstances } = this;
    return functions === circumstances.functions && platform === circumstances.platform && date1904 === circumstances.date1904;
  }

  /** What the formula was translated to, where that does not have to be redone. */
  translated(formula: FormulaCell, context: TranslationContext): EngineFormula | null {
    const group = this.stepAt(formula)?.group;
    if (!group || !isSameFormula(group.members[0], formula)) return null;
    const { meanings, isVolatile } = group.engine;
    return meanings && !isVolatile && stillHold(meanings, context) ? group.engine : null;
  }

  /** Cells are about to be calculated whose values were compared before. */
  cellsChange(): void {
    this.compared.clear();
  }

  /** The results of a group's formulas, if neither these nor the cells they read have changed; else null. */
  recall(group: FormulaGroup, dataOf: ReadonlyMap<number, SheetData>): Recalled[] | null {
    const before = this.stepAt(group.members[0]);
    if (!before || before.circular || !isSameGroup(before.group, group) || dependsOnMore(group.engine)) return null;
    if (!group.engine.reads.every((read) => this.isUnchanged(group, read, dataOf.get(read.sheet.id)))) return null;
    const found = before.group.members.map((formula) => this.resultOf(formula));
    // What was in the way of an array may have gone.
    return found.some(({ value }) => isSpillError(value)) ? null : found;
  }

  private stepAt(formula: FormulaCell | undefined): Step | undefined {
    return formula && this.steps.get(formula.sheet.sheet)?.get(placeOf(formula));
  }

  private isUnchanged(group: FormulaGroup, read: Read, now: SheetData | undefined): boolean {
    const area = readOfAll(group, read);
    const key = `${read.sheet.id}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
    const known = this.compared.get(key);
    if (known !== undefined) return known;
    const before = this.dataOf.get(read.sheet);
    const unchanged = now !== undefined && before !== undefined && now.isLike(before, area);
    this.compared.set(key, unchanged);
    return unchanged;
  }

  private resultOf({ id, sheet, spill, result }: FormulaCell): Recalled {
    return { value: spill ? sheet.valuesOf(spill) : result, message: this.messages.get(id) };
  }
}

function placeOf(formula: FormulaCell | undefined): number {
  return formula ? cellKey(formula.row, formula.column) : 0;
}

/** The formula gives different results, or looks at more than the values of what it reads. */
function dependsOnMore({ isVolatile, needsValuesOnly, readsUnknown, beyondEngine }: EngineFormula): boolean {
  return isVolatile || !needsValuesOnly || readsUnknown || beyondEngine;
}

function isSameFormula(a: FormulaCell | undefined, b: FormulaCell | undefined): boolean {
  if (a?.source !== b?.source || a?.row !== b?.row || a?.dynamic !== b?.dynamic) return false;
  return a?.fixedArray?.rows === b?.fixedArray?.rows && a?.fixedArray?.columns === b?.fixedArray?.columns;
}

function isSameGroup(a: FormulaGroup, b: FormulaGroup): boolean {
  const alike = a.engine === b.engine || (a.engine.text === b.engine.text && isSameReads(a.engine.reads, b.engine.reads));
  return alike && a.members.length === b.members.length && a.members.every((formula, i) => isSameFormula(formula, b.members[i]));
}

function isSameReads(a: readonly Read[], b: readonly Read[]): boolean {
  return a.length === b.length && a.every((read, i) => isSameRead(read, b[i]));
}

function isSameRead(a: Read, b: Read | undefined): boolean {
  if (!b || a.sheet !== b.sheet || a.single !== b.single || a.moves[0] !== b.moves[0] || a.moves[1] !== b.moves[1]) return false;
  const [x, y] = [a.area, b.area];
  return x.top === y.top && x.left === y.left && x.bottom === y.bottom && x.right === y.right;
}

function isSpillError(value: CalculationValue | CalculationMatrix): boolean {
  return typeof value === "object" && value !== null && "error" in value && value.error === "#SPILL!";
}
