import type { Worksheet } from "@cj-tech-master/excelts";
import type { Step } from "./calculationOrder";
import type { CalculationValue } from "./cellValues";
import type { CalculationMatrix, CustomFunctionTable, Platform } from "./customFunctions";
import type { EngineFormula, Read, TranslationContext } from "./engineFormula";
import { overlaps, readOfAll, rectangleOf, type FormulaGroup } from "./formulaGroups";
import { stillHold } from "./meanings";
import { cellKey, type FormulaCell, type SheetData } from "./sheetData";
import type { SheetRange } from "./spills";

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

/** What one pass of a calculation has found beside the cells. */
interface PassResults {
  /** What the formulas gave, by their ids: they are about to be calculated again. */
  readonly kept: ReadonlyMap<number, Recalled>;
  /** When each step was calculated. */
  readonly turns: ReadonlyMap<Step, number>;
  /** Cells that were filled or emptied otherwise than was known when the pass began, and when. */
  readonly disturbed: readonly (SheetRange & { readonly turn: number })[];
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
    private readonly pass: PassResults | null = null,
  ) {
    this.dataOf = new Map(sheets.map((data) => [data.sheet, data]));
    for (const step of steps) {
      const ofSheet = this.steps.get(step.group.sheet.sheet) ?? new Map<number, Step>();
      this.steps.set(step.group.sheet.sheet, ofSheet.set(placeOf(step.group.members[0]), step));
    }
  }

  /**
   * What one pass of a calculation has found, for the next pass over the same formulas.
   * @param moved what was spilled elsewhere than was known when the pass began
   */
  static ofPass(
    steps: readonly Step[],
    sheets: readonly SheetData[],
    messages: ReadonlyMap<number, string>,
    circumstances: Circumstances,
    moved: readonly SheetRange[],
  ): CalculationMemory {
    const turns = new Map(steps.map((step, turn) => [step, turn]));
    const filledAt = new Map<string, number>();
    const kept = new Map<number, Recalled>();
    for (const [{ group }, turn] of turns) {
      for (const formula of group.members) {
        kept.set(formula.id, resultOf(formula, messages));
        if (formula.dynamic) filledAt.set(anchorKey(formula.sheet.sheet, formula), turn);
      }
    }
    const disturbed = moved.map((area) => ({ ...area, turn: filledAt.get(anchorKey(area.sheet, area.range)) ?? Infinity }));
    const copies = sheets.map((data) => data.copy());
    return new CalculationMemory(steps, copies, messages, circumstances, { kept, turns, disturbed });
  }

  holdsFor({ functions, platform, date1904 }: Circumstances): boolean {
    const { circumstances } = this;
    return functions === circumstances.functions && platform === circumstances.platform && date1904 === circumstances.date1904;
  }

  /**
   * What the formula was translated to, where that does not have to be redone.
   * @param context null where nothing can mean something else than before but what is spilled
   */
  translated(formula: FormulaCell, context: TranslationContext | null): EngineFormula | null {
    const group = this.stepAt(formula)?.group;
    if (!group || !isSameFormula(group.members[0], formula)) return null;
    const { meanings, isVolatile } = group.engine;
    return meanings && !isVolatile && (context === null || stillHold(meanings, context)) ? group.engine : null;
  }

  /** Cells are about to be calculated whose values were compared before. */
  cellsChange(): void {
    this.compared.clear();
  }

  /** The results of a group's formulas, if neither these nor the cells they read have changed; else null. */
  recall(group: FormulaGroup, dataOf: ReadonlyMap<number, SheetData>): Recalled[] | null {
    const before = this.stepAt(group.members[0]);
    if (!before || before.circular || !isSameGroup(before.group, group) || dependsOnMore(group.engine)) return null;
    if (this.isDisturbed(before) || !group.engine.reads.every((read) => this.isUnchanged(group, read, dataOf.get(read.sheet.id))))
      return null;
    const found = before.group.members.map((formula) => this.pass?.kept.get(formula.id) ?? resultOf(formula, this.messages));
    // What was in the way of an array may have gone.
    return found.some(({ value }) => isSpillError(value)) ? null : found;
  }

  private stepAt(formula: FormulaCell | undefined): Step | undefined {
    return formula && this.steps.get(formula.sheet.sheet)?.get(placeOf(formula));
  }

  /** Whether it may have read cells before another formula filled them. */
  private isDisturbed(step: Step): boolean {
    if (!this.pass) return false;
    const { turns, disturbed } = this.pass;
    const turn = turns.get(step) ?? 0;
    const { group } = step;
    const isRead = ({ sheet, range }: SheetRange): boolean =>
      group.engine.reads.some((read) => read.sheet === sheet && overlaps(rectangleOf(range), readOfAll(group, read)));
    return disturbed.some((filled) => filled.turn > turn && isRead(filled));
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
}

function resultOf({ id, sheet, spill, result }: FormulaCell, messages: ReadonlyMap<number, string>): Recalled {
  return { value: spill ? sheet.valuesOf(spill) : result, message: messages.get(id) };
}

const anchorKey = (sheet: Worksheet, { row, column }: { row: number; column: number }): string => `${sheet.id}!${cellKey(row, column)}`;

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
