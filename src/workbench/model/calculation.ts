import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { maxColumn, maxRow, parseArea, type Rectangle } from "./addresses";
import { calculationOrder, type Run } from "./calculationOrder";
import { isDate1904, type CalculationValue } from "./cellValues";
import { isOther, type CustomFunctionTable, type EngineArray, type EngineValue, type Platform } from "./customFunctions";
import { isLarge, translateFormula, unreadableFormula, type ReferenceStyle, type TranslationContext } from "./engineFormula";
import { EngineFunctions, fromEngine, toEngine } from "./engineFunctions";
import { runEngine, type EngineSettings, type RunFormula } from "./engineRun";
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

function tryTokenize(source: string): readonly Token[] | null {
  try {
    return tokenizeFormula(source);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

/** One recalculation of a workbook from nothing but its content. */
class Calculation {
  private readonly tables: TableIndex;
  private readonly sheets: SheetData[];
  private readonly formulas: FormulaCell[];
  private readonly dataOf: Map<number, SheetData>;
  private readonly tokens = new Map<string, readonly Token[] | null>();
  private readonly functions: EngineFunctions;
  private readonly settings: EngineSettings;

  constructor(private readonly input: CalculationInput) {
    this.tables = new TableIndex(input.workbook);
    const { sheets, formulas } = readSheets(input.workbook, input.spills, arrayRange);
    this.sheets = sheets;
    this.formulas = formulas;
    this.dataOf = new Map(sheets.map((data) => [data.sheet.id, data]));
    this.functions = new EngineFunctions(formulas, this.dataOf, input.functions, input.platform);
    this.settings = { sheets, date1904: isDate1904(input.workbook), userFunctions: this.functions.table };
  }

  run(): CalculationResult {
    let known = this.input.spills;
    for (let pass = 0; pass < maxPasses; pass++) {
      this.pass(known);
      const now = this.spilled();
      if (this.sameSpills(known, now)) break;
      known = now;
    }
    return { sheets: this.sheets, formulas: this.formulas, messages: this.functions.messages };
  }

  private pass(known: SpillRegistry): void {
    this.functions.messages.clear();
    for (const data of this.sheets) data.computed.clear();
    const context = this.context(known);
    for (const formula of this.formulas) {
      // Only F1# means other cells when something else has spilled.
      if (formula.engine === unreadableFormula || formula.source.includes("#")) {
        formula.engine = this.translate(formula, context, "addresses");
      }
      formula.result = null;
      formula.spill = null;
    }
    for (const run of calculationOrder(this.formulas, this.dataOf, this.spillFinder(known))) {
      if (run.column) this.runColumn(run, context);
      else this.runCells(run, context);
    }
  }

  private context(spills: SpillRegistry): TranslationContext {
    const { workbook, names, functions } = this.input;
    return { workbook, tables: this.tables, names, spills, hasCustomFunction: (id) => functions.has(id) };
  }

  private translate(formula: FormulaCell, context: TranslationContext, style: ReferenceStyle): FormulaCell["engine"] {
    const tokens = this.tokensOf(formula.source);
    const place = { sheet: formula.sheet.sheet, row: formula.row, column: formula.column, id: formula.id };
    return tokens ? translateFormula(tokens, place, context, style) : unreadableFormula;
  }

  private runCells(run: Run, context: TranslationContext): void {
    this.functions.begin([]);
    const formulas = run.formulas.map((formula): RunFormula => {
      const { text, reads } = formula.engine;
      if (!run.handOver.has(formula)) return { formula, text, reads };
      const handedOver = this.translate(formula, context, "large-areas-read");
      return { formula, text: handedOver.text, reads: reads.filter((read) => !isLarge(read.area)) };
    });
    runEngine(formulas, this.settings, (formula, value) => this.settle(formula, value));
  }

  /** One formula goes through all of a column; should the engine give up on it, each formula is calculated by itself. */
  private runColumn(run: Run, context: TranslationContext): void {
    const [first] = run.formulas;
    if (!first) return;
    this.functions.begin(run.formulas);
    const { text } = this.translate(first, context, "all-read");
    const results = this.functions.results;
    runEngine([{ formula: first, text, reads: [] }], this.settings, () => {
      if (run.formulas.some((formula) => !results.has(formula.id))) return this.runCells(run, context);
      for (const formula of run.formulas) this.settle(formula, null);
    });
  }

  private tokensOf(source: string): readonly Token[] | null {
    const known = this.tokens.get(source);
    if (known !== undefined) return known;
    const tokens = tryTokenize(source);
    // Only formulas with structured references stand in many cells with the same text.
    if (source.includes("[")) this.tokens.set(source, tokens);
    return tokens;
  }

  /** Takes over what a formula gave: one value, a spill, or a fixed array. */
  private settle(formula: FormulaCell, value: CalculationValue): void {
    const array = asArray(this.functions.results.get(formula.id) ?? toEngine(value));
    const { row, column, sheet } = formula;
    if (formula.fixedArray) this.fill(formula, formula.fixedArray, array);
    else if (array.height * array.width > 1) this.spill(formula, array);
    else formula.result = fromEngine(array.rows[0]?.[0] ?? { kind: 0 });
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

function asArray(value: EngineValue): EngineArray {
  if (value.kind === 5) return value;
  // A lambda that is not called has no value to show.
  const scalar = isOther(value) ? toEngine({ error: "#CALC!" }) : value;
  return { kind: 5, rows: [[scalar]], height: 1, width: 1 };
}

/**
 * Calculates the whole workbook by excelts' engine, in an order and in portions in which it is right and linear.
 * The workbook itself is not touched.
 */
export function calculate(input: CalculationInput): CalculationResult {
  return new Calculation(input).run();
}
