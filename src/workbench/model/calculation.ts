import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { WorkbookLike } from "@cj-tech-master/excelts/formula";
import { maxColumn, maxRow, parseArea, type Rectangle } from "./addresses";
import { calculationOrder } from "./calculationOrder";
import { isDate1904, type CalculationValue } from "./cellValues";
import {
  callCustomFunction,
  omittedArgument,
  type CustomFunctionTable,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
  type Platform,
} from "./customFunctions";
import { customNamespace, omittedFunction, resultFunction, translateFormula, type TranslationContext } from "./engineFormula";
import { runEngine } from "./engineRun";
import { FormulaSyntaxError } from "./errors";
import { overlaps, rectangleOf } from "./formulaGroups";
import { tokenizeFormula, type Token } from "./formulaTokens";
import type { NameTable } from "./names";
import { cellKey, readSheets, type FormulaCell, type SheetData } from "./sheetData";
import { SpillRegistry, type SpillRange } from "./spills";
import { TableIndex } from "./tables";

/** Spills can move what other formulas spill; more rounds than this have never been needed by a workbook that settles. */
const maxPasses = 6;
const spillError: CalculationValue = { error: "#SPILL!" };

export interface CalculationInput {
  readonly workbook: Workbook;
  readonly names: NameTable;
  /** What is spilled now. It only helps to find a good order: results do not depend on it. */
  readonly spills: SpillRegistry;
  readonly functions: CustomFunctionTable;
  readonly platform: Platform;
}

export interface CalculationResult {
  readonly sheets: readonly SheetData[];
  readonly formulas: readonly FormulaCell[];
  /** Messages of custom functions' errors, by formula id. */
  readonly messages: ReadonlyMap<number, string>;
}

function arrayRange(cell: Cell): SpillRange | null {
  const area = parseArea(cell.model.ref ?? "");
  return area && { row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

function fromEngine(value: EngineScalar): CalculationValue {
  if (value.kind === 0) return null;
  return value.kind === 4 ? { error: value.code } : value.value;
}

/** One recalculation of a workbook from nothing but its content. */
class Calculation {
  private readonly tables: TableIndex;
  private readonly sheets: SheetData[];
  private readonly formulas: FormulaCell[];
  private readonly dataOf: Map<number, SheetData>;
  private readonly tokens = new Map<string, readonly Token[] | null>();
  private readonly caught = new Map<number, EngineValue>();
  private readonly messages = new Map<number, string>();
  private readonly userFunctions: NonNullable<WorkbookLike["userFunctions"]>;

  constructor(private readonly input: CalculationInput) {
    this.tables = new TableIndex(input.workbook);
    const { sheets, formulas } = readSheets(input.workbook, input.spills, arrayRange);
    this.sheets = sheets;
    this.formulas = formulas;
    this.dataOf = new Map(sheets.map((data) => [data.sheet.id, data]));
    this.userFunctions = this.engineFunctions();
  }

  run(): CalculationResult {
    let known = this.input.spills;
    for (let pass = 0; pass < maxPasses; pass++) {
      this.pass(known);
      const now = this.spilled();
      if (this.sameSpills(known, now)) break;
      known = now;
    }
    return { sheets: this.sheets, formulas: this.formulas, messages: this.messages };
  }

  private pass(known: SpillRegistry): void {
    this.messages.clear();
    for (const data of this.sheets) data.computed.clear();
    this.translate(known);
    const spillAt = this.spillFinder(known);
    for (const batch of calculationOrder(this.formulas, this.dataOf, spillAt)) {
      this.caught.clear();
      runEngine(batch, this.sheets, isDate1904(this.input.workbook), this.userFunctions, (formula, value) => this.settle(formula, value));
    }
  }

  private translate(spills: SpillRegistry): void {
    const { workbook, names, functions } = this.input;
    const context: TranslationContext = { workbook, tables: this.tables, names, spills, hasCustomFunction: (id) => functions.has(id) };
    for (const formula of this.formulas) {
      const tokens = this.tokensOf(formula.source);
      const place = { sheet: formula.sheet.sheet, row: formula.row, column: formula.column, id: formula.id };
      formula.engine = tokens
        ? translateFormula(tokens, place, context)
        : { text: "#NAME?", pattern: "#NAME?", reads: [], mayReturnArray: false, readsUnknown: false };
      formula.result = null;
      formula.spill = null;
    }
  }

  private tokensOf(source: string): readonly Token[] | null {
    let tokens = this.tokens.get(source);
    if (tokens === undefined) {
      try {
        tokens = tokenizeFormula(source);
      } catch (error) {
        if (!(error instanceof FormulaSyntaxError)) throw error;
        tokens = null;
      }
      this.tokens.set(source, tokens);
    }
    return tokens;
  }

  private engineFunctions(): NonNullable<WorkbookLike["userFunctions"]> {
    const anyNumber = { minArity: 0, maxArity: 255 };
    const map = new Map<string, { minArity: number; maxArity: number; invoke: (args: unknown[]) => unknown }>();
    map.set(omittedFunction, { ...anyNumber, invoke: () => omittedArgument });
    map.set(resultFunction, {
      ...anyNumber,
      invoke: (args) => {
        const [id, value] = args as [EngineScalar & { value: number }, EngineValue];
        this.caught.set(id.value, value);
        return value.kind === 5 ? (value.rows[0]?.[0] ?? { kind: 0 }) : value;
      },
    });
    for (const [id, entry] of this.input.functions) {
      const invoke = (args: unknown[]): EngineValue => {
        const [place, ...values] = args as [EngineScalar & { value: number }, ...EngineValue[]];
        return callCustomFunction(entry, values, this.input.platform, (error) => this.hear(place.value, error.message));
      };
      map.set(customNamespace + id.toUpperCase(), { ...anyNumber, invoke });
    }
    return map;
  }

  private hear(id: number, message: string): void {
    if (message !== "" && !this.messages.has(id)) this.messages.set(id, message);
  }

  /** Takes over what a formula gave: one value, a spill, or a fixed array. */
  private settle(formula: FormulaCell, value: CalculationValue): void {
    const caught = this.caught.get(formula.id);
    const array = caught?.kind === 5 ? caught : null;
    const { row, column, sheet } = formula;
    if (formula.fixedArray) this.fill(formula, formula.fixedArray, array ?? single(value));
    else if (array && array.height * array.width > 1) this.spill(formula, array);
    else formula.result = array ? fromEngine(array.rows[0]?.[0] ?? { kind: 0 }) : value;
    // An empty result shows as 0.
    formula.result ??= 0;
    sheet.computed.set(cellKey(row, column), formula.result);
  }

  private spill(formula: FormulaCell, array: EngineArray): void {
    const range = { row: formula.row, column: formula.column, rows: array.height, columns: array.width };
    if (this.isBlocked(formula, rectangleOf(range))) {
      formula.result = spillError;
      return;
    }
    this.fill(formula, range, array);
  }

  private isBlocked(formula: FormulaCell, area: Rectangle): boolean {
    const { sheet } = formula;
    if (area.bottom > maxRow || area.right > maxColumn) return true;
    if (this.tables.at(sheet.sheet, formula.row, formula.column)) return true;
    if (sheet.sheet.mergedRegions.some((merged) => overlaps(merged, area))) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const key = cellKey(row, column);
        const own = row === area.top && column === area.left;
        if (!own && (sheet.value(key) !== undefined || sheet.formulas.has(key))) return true;
      }
    }
    return false;
  }

  /** Puts an array into a range; a fixed range that is larger shows #N/A where the array has nothing, unless it is one wide or high. */
  private fill(formula: FormulaCell, range: SpillRange, array: EngineArray): void {
    const { sheet } = formula;
    for (let r = 0; r < range.rows; r++) {
      for (let c = 0; c < range.columns; c++) {
        const value = array.rows[array.height === 1 ? 0 : r]?.[array.width === 1 ? 0 : c];
        sheet.computed.set(cellKey(range.row + r, range.column + c), value ? (fromEngine(value) ?? 0) : { error: "#N/A" });
      }
    }
    sheet.grow(range.row + range.rows - 1, range.column + range.columns - 1);
    formula.spill = range;
    formula.result = sheet.computed.get(cellKey(formula.row, formula.column)) ?? 0;
  }

  private spillFinder(known: SpillRegistry): (formula: FormulaCell) => SpillRange | undefined {
    const byAnchor = new Map<FormulaCell, SpillRange>();
    for (const data of this.sheets) {
      for (const range of known.ranges(data.sheet)) {
        const anchor = data.formulas.get(cellKey(range.row, range.column));
        if (anchor) byAnchor.set(anchor, range);
      }
    }
    return (formula) => byAnchor.get(formula);
  }

  private spilled(): SpillRegistry {
    const registry = new SpillRegistry();
    for (const data of this.sheets) {
      const ranges = [...data.formulas.values()].flatMap((formula) => formula.spill ?? []);
      registry.replace(data.sheet, ranges);
    }
    return registry;
  }

  private sameSpills(before: SpillRegistry, now: SpillRegistry): boolean {
    const text = (registry: SpillRegistry, sheet: Worksheet): string =>
      registry
        .ranges(sheet)
        .map((range) => `${range.row}:${range.column}:${range.rows}:${range.columns}`)
        .sort()
        .join();
    return this.sheets.every(({ sheet }) => text(before, sheet) === text(now, sheet));
  }
}

function single(value: CalculationValue): EngineArray {
  const scalar: EngineScalar =
    value === null
      ? { kind: 0 }
      : typeof value === "object"
        ? { kind: 4, code: value.error }
        : typeof value === "number"
          ? { kind: 1, value }
          : typeof value === "string"
            ? { kind: 2, value }
            : { kind: 3, value };
  return { kind: 5, rows: [[scalar]], height: 1, width: 1 };
}

/**
 * Calculates the whole workbook by excelts' engine, in an order and in portions in which it is right and linear.
 * The workbook itself is not touched.
 */
export function calculate(input: CalculationInput): CalculationResult {
  return new Calculation(input).run();
}
