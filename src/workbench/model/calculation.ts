import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { maxColumn, maxRow, type Rectangle } from "./addresses";
import { CalculationMemory, type Circumstances } from "./calculationMemory";
import { calculationOrder, type Step } from "./calculationOrder";
import { isDate1904 } from "./cellValues";
import type { CustomFunctionTable, Platform } from "./customFunctions";
import { directFormula, type DirectFormula } from "./directFormula";
import { currentFormula, unreadableFormula, type EngineFormula, type ReferenceStyle, type TranslationContext } from "./engineFormula";
import { engineFunctions, fromEngine, type EngineArray, type EngineValue } from "./engineFunctions";
import { engineHasFunction, EngineRunner, type RunArea } from "./engineRun";
import { gather, rectangleOf, type FormulaGroup } from "./formulaGroups";
import type { FormulaPatterns } from "./formulaPatterns";
import { FormulaResults, hasResult } from "./formulaResults";
import { AreaCache, GroupScope, type ScopeSettings } from "./groupScope";
import type { NameTable } from "./names";
import type { SavedResults } from "./savedResults";
import { isSameValue, readSheets, spillsOf, type FormulaCell, type SheetData } from "./sheetData";
import { SpillRegistry, type SpillRange } from "./spills";
import { TableIndex } from "./tables";
import { translateFormula } from "./translateFormula";

/** Spills can move what other formulas spill; more rounds than this have never been needed by a workbook that settles. */
const maxPasses = 6;
/** So often are formulas calculated whose cells are not known before, until they no longer change. */
const maxLateRounds = 4;
const wholeSheet: Rectangle = { top: 1, left: 1, bottom: maxRow, right: maxColumn };

export interface CalculationInput {
  readonly workbook: Workbook;
  readonly names: NameTable;
  /** What is spilled now. It only helps to find a good order: results do not depend on it. */
  readonly spills: SpillRegistry;
  readonly functions: CustomFunctionTable;
  readonly platform: Platform;
  /** What is known of formulas' texts from earlier calculations. */
  readonly patterns: FormulaPatterns;
  /** What the last calculation found; null to calculate everything. */
  readonly memory: CalculationMemory | null;
  /** The results that came with the file; null where none are to be kept. */
  readonly saved: SavedResults | null;
}

export interface CalculationResult {
  readonly sheets: readonly SheetData[];
  readonly formulas: readonly FormulaCell[];
  /** Messages of custom functions' errors, by formula id. */
  readonly messages: ReadonlyMap<number, string>;
  /** For the next calculation; null where spills did not settle, as formulas may then have read what was there before. */
  readonly memory: CalculationMemory | null;
  /** Every formula shows what it gives now: none was left as it was because it needs what only Excel has. */
  readonly isCurrent: boolean;
}

/** One recalculation of a workbook from nothing but its content. */
class Calculation {
  private readonly tables: TableIndex;
  private readonly patterns: FormulaPatterns;
  private readonly sheets: SheetData[];
  private readonly formulas: FormulaCell[];
  private readonly dataOf: ReadonlyMap<number, SheetData>;
  /** The formulas that may fill more cells than their own. */
  private readonly arraysOn: ReadonlyMap<Worksheet, readonly FormulaCell[]>;
  private readonly date1904: boolean;
  private readonly circumstances: Circumstances;
  private readonly memory: CalculationMemory | null;
  /** What the pass before this one has found. */
  private lastPass: CalculationMemory | null = null;
  private isCurrent = true;
  private steps: readonly Step[] = [];
  private readonly messages = new Map<number, string>();
  /** An area is read only when all its formulas are calculated, so what is kept of it holds for a pass. */
  private readonly areas = new AreaCache();
  private readonly settings: ScopeSettings;
  private readonly results: FormulaResults;
  private readonly engine: EngineRunner;
  /** What is known to be spilled at the beginning of a pass. */
  private known: SpillRegistry;
  private context: TranslationContext;
  private scope: GroupScope | null = null;
  /** What the engine gave last, by formula id. */
  private readonly caught = new Map<number, EngineValue>();

  constructor(private readonly input: CalculationInput) {
    const { workbook, spills, functions, platform } = input;
    this.tables = new TableIndex(workbook);
    this.patterns = input.patterns;
    this.date1904 = isDate1904(workbook);
    this.circumstances = { functions, platform, date1904: this.date1904 };
    this.memory = input.memory?.holdsFor(this.circumstances) === true ? input.memory : null;
    this.results = new FormulaResults(this.tables, this.date1904);
    this.known = spills;
    const { sheets, formulas } = readSheets(workbook, spills);
    this.sheets = sheets;
    this.formulas = formulas;
    this.patterns.forget(formulas.length);
    this.arraysOn = new Map(
      sheets.map((data) => [data.sheet, data.formulas.filter(({ dynamic, fixedArray }) => dynamic || fixedArray !== null)]),
    );
    this.dataOf = new Map(sheets.map((data) => [data.sheet.id, data]));
    this.context = this.contextNow();
    this.settings = { areas: this.areas, dataOf: this.dataOf, functions, platform, onMessage: ({ id }, text) => this.hear(id, text) };
    const host = {
      date1904: this.date1904,
      area: (slot: number): Rectangle => this.scope?.area(slot) ?? wholeSheet,
      read: (slot: number): EngineValue => this.scope?.engineArea(slot) ?? { kind: 4, code: "#REF!" },
      caught: (formula: number, value: EngineValue) => void this.caught.set(formula, value),
      message: (formula: number, text: string) =>
        this.hear(formula === currentFormula ? (this.scope?.formula?.id ?? formula) : formula, text),
    };
    this.engine = new EngineRunner(sheets, this.date1904, engineFunctions(functions, platform, host));
  }

  run(): CalculationResult {
    let settled = this.pass();
    for (let pass = 1; pass < maxPasses && !settled; pass++) {
      for (const data of this.sheets) data.forgetResults();
      settled = this.pass();
    }
    const { sheets, formulas, messages, circumstances, isCurrent } = this;
    const memory = settled ? new CalculationMemory(this.steps, sheets, messages, circumstances) : null;
    return { sheets, formulas, messages, memory, isCurrent };
  }

  /** @returns whether what was known to be spilled is what now is */
  private pass(): boolean {
    this.messages.clear();
    this.isCurrent = true;
    this.cellsChange();
    this.context = this.contextNow();
    this.beginSaved();
    this.context = this.contextNow();
    for (const formula of this.formulas) formula.spill = null;
    const patternOf = ({ source, sheet, row, column }: FormulaCell): string =>
      this.patterns.pattern(source, { tables: this.tables, sheet: sheet.sheet, row, column });
    const groups = gather(this.formulas, patternOf).map((members) => this.group(members));
    const split = (group: FormulaGroup): FormulaGroup[] => group.members.map((member) => this.group([member]));
    const { steps, late } = calculationOrder(groups, this.dataOf, split);
    const done = steps.map((step) => this.calculate(step));
    this.calculateLate(late);
    this.steps = [...done, ...late];
    const before = this.known;
    this.known = this.spilled();
    const moved = this.known.differences(
      before,
      this.sheets.map(({ sheet }) => sheet),
    );
    // What INDIRECT and OFFSET wait for is not known by its cells.
    this.lastPass = moved.length === 0 ? null : CalculationMemory.ofPass(done, this.sheets, this.messages, this.circumstances, moved);
    return moved.length === 0;
  }

  private beginSaved(): void {
    const { dataOf, tables, patterns } = this;
    const { saved, names } = this.input;
    saved?.begin({ dataOf, names, tables, tokens: (source) => patterns.tokens(source) });
  }

  /** What is known of areas no longer holds. */
  private cellsChange(): void {
    this.areas.clear();
    this.memory?.cellsChange();
    this.lastPass?.cellsChange();
    this.input.saved?.cellsChange();
  }

  private contextNow(): TranslationContext {
    const { workbook, names, functions } = this.input;
    const hasCustomFunction = (name: string): boolean => functions.has(name);
    const sheets = this.sheets.map(({ sheet }) => sheet);
    return { workbook, sheets, tables: this.tables, names, spills: this.known, hasCustomFunction, hasFunction: engineHasFunction };
  }

  private group(members: FormulaCell[]): FormulaGroup {
    const [first] = members as [FormulaCell];
    const { sheet, column } = first;
    const inColumn = this.known.ranges(sheet.sheet).filter((range) => range.column === column);
    const anchors = new Set(inColumn.length > 0 ? members.map(({ row }) => row) : []);
    const spills = inColumn.filter((range) => anchors.has(range.row));
    return {
      members,
      sheet,
      column,
      engine: this.translated(first) ?? this.translate(first, "slots"),
      spilled: spills.map(rectangleOf),
    };
  }

  /** What a formula was translated to before, if it still means that. */
  private translated(formula: FormulaCell): EngineFormula | null {
    return this.lastPass?.translated(formula, null) ?? this.memory?.translated(formula, this.context) ?? null;
  }

  private translate(formula: FormulaCell, style: ReferenceStyle, context = this.context): EngineFormula {
    const tokens = this.patterns.tokens(formula.source);
    if (!tokens) return unreadableFormula;
    const { sheet, row, column, id } = formula;
    const place = { sheet: sheet.sheet, row, column, id };
    return translateFormula(tokens, place, context, style, formula.dynamic || formula.fixedArray !== null);
  }

  /** @returns the step as it was done: its formulas may mean other cells than when the pass began */
  private calculate({ group: planned, circular }: Step): Step {
    const group = this.asSpilledNow(planned);
    if (circular) for (const formula of group.members) this.settleCircular(formula);
    else if (!this.keepSaved(group)) this.calculateOrRecall(group);
    return { group, circular };
  }

  /** A group whose formulas refer to what others spill means what these have spilled by now, which may not be what was known before. */
  private asSpilledNow(group: FormulaGroup): FormulaGroup {
    const [first] = group.members;
    if (group.engine.meanings !== null || !first) return group;
    const ranges = (sheet: Worksheet): SpillRange[] => (this.arraysOn.get(sheet) ?? []).flatMap(({ spill }) => spill ?? []);
    const engine = this.translate(first, "slots", { ...this.context, spills: { ranges } });
    return { ...group, engine };
  }

  private calculateOrRecall(group: FormulaGroup): void {
    const { engine, members } = group;
    if (engine.beyondEngine && members.some(hasResult)) this.keepAsIs(members);
    else if (!this.recall(group)) {
      if (engine.beyondEngine) this.isCurrent = false;
      this.calculateGroup(group);
    }
  }

  /** @returns false where something that the group reads has changed since the file was opened */
  private keepSaved(group: FormulaGroup): boolean {
    const results = this.input.saved?.of(group);
    results?.forEach((value, i) => this.results.settle(group.members[i] as FormulaCell, value));
    return results !== undefined && results !== null;
  }

  /** Only Excel can calculate these. */
  private keepAsIs(members: readonly FormulaCell[]): void {
    this.isCurrent = false;
    for (const formula of members) this.results.keep(formula, this.known);
  }

  /** @returns false where the group has to be calculated */
  private recall(group: FormulaGroup): boolean {
    const recalled = this.lastPass?.recall(group, this.dataOf) ?? this.memory?.recall(group, this.dataOf);
    recalled?.forEach(({ value, message = "" }, i) => {
      const formula = group.members[i] as FormulaCell;
      this.results.settle(formula, value);
      this.hear(formula.id, message);
    });
    return recalled !== undefined && recalled !== null;
  }

  /** Excel shows 0 for a circular reference. Where it is to approach a result step by step, what it has reached is kept. */
  private settleCircular(formula: FormulaCell): void {
    if (this.input.workbook.calcProperties.iterate === true && hasResult(formula)) this.results.keep(formula, this.known);
    else this.results.settle(formula, 0);
  }

  private calculateGroup(group: FormulaGroup): void {
    const { engine, members } = group;
    const scope = new GroupScope(group, this.settings);
    const direct = directFormula(engine.text);
    const left: FormulaCell[] = [];
    this.scope = scope;
    for (const formula of members) if (!this.calculateMember(formula, engine, scope, direct)) left.push(formula);
    if (left.length > 0) this.runWithAddresses(left);
  }

  /** @returns false where it cannot be calculated without addresses */
  private calculateMember(formula: FormulaCell, engine: EngineFormula, scope: GroupScope, direct: DirectFormula | null): boolean {
    scope.move(formula);
    const result = direct?.(scope);
    if (result !== undefined) this.results.settle(formula, result);
    else if (!engine.needsValuesOnly) return false;
    else {
      this.engine.runWithSlots({ formula, text: engine.text }, scope.singles());
      this.settleCaught(formula, currentFormula);
    }
    return true;
  }

  /** Lets the engine calculate formulas that look at where cells stand. */
  private runWithAddresses(formulas: readonly FormulaCell[], everything = false): void {
    const areas = new Map<string, RunArea>();
    const run = formulas.map((formula) => {
      const { text, reads } = this.translate(formula, "addresses");
      for (const { sheet, area } of reads) {
        const data = this.dataOf.get(sheet.id);
        if (data) areas.set(`${sheet.id}!${area.top}:${area.left}:${area.bottom}:${area.right}`, { data, area });
      }
      return { formula, text };
    });
    const read = everything ? this.sheets.map((data) => ({ data, area: wholeSheet })) : [...areas.values()];
    this.engine.runWithAddresses(run, read);
    for (const formula of formulas) this.settleCaught(formula, formula.id);
  }

  /** What INDIRECT and OFFSET read may itself be among them: they are calculated again until nothing changes. */
  private calculateLate(late: readonly Step[]): void {
    const settle = this.results.settle.bind(this.results);
    const groups = late.map(({ group }) => group);
    if (late.length > 0 && !late.some(({ circular }) => circular) && this.input.saved?.ofUnknown(groups, settle) === true) return;
    const unknown = late.filter(({ group }) => group.engine.readsUnknown);
    const rounds = unknown.length > 1 ? maxLateRounds : 1;
    for (let round = 0; round < rounds; round++) {
      const before = late.flatMap(({ group }) => group.members.map(({ result }) => result));
      for (const step of late) {
        const { engine, members } = step.group;
        this.cellsChange();
        if (engine.readsUnknown && !engine.beyondEngine && !step.circular) this.runWithAddresses(members, true);
        else this.calculate(step);
      }
      const after = late.flatMap(({ group }) => group.members.map(({ result }) => result));
      if (after.every((value, i) => isSameValue(value, before[i]))) break;
    }
  }

  private hear(formula: number, message: string): void {
    if (message !== "" && !this.messages.has(formula)) this.messages.set(formula, message);
  }

  private settleCaught(formula: FormulaCell, number: number): void {
    const value = this.caught.get(number);
    this.caught.delete(number);
    // What the engine cannot even parse it cannot calculate better than the file's author did.
    if (!value) return this.keepAsIs([formula]);
    const whole = formula.dynamic || formula.fixedArray !== null || value.kind !== 5;
    this.results.settle(formula, fromEngine(whole ? value : intersection(value, formula)));
  }

  private spilled(): SpillRegistry {
    const registry = new SpillRegistry();
    for (const data of this.sheets) registry.replace(data.sheet, spillsOf(data));
    return registry;
  }
}

/** What a formula that shows one value takes of an array: the cell in its own row or column, or else the first. */
function intersection(array: EngineArray, { row, column }: FormulaCell): EngineValue {
  const { rows, height, width, originRow, originCol } = array;
  const down = height === 1 || originRow === undefined ? 0 : row - originRow;
  const across = width === 1 || originCol === undefined ? 0 : column - originCol;
  return rows[down]?.[across] ?? { kind: 4, code: "#VALUE!" };
}

/**
 * Calculates a workbook, all of it or what has changed since the calculation it remembers, by excelts' engine and, for the
 * simple formulas of whole columns, without it. The workbook itself is not touched.
 */
export function calculate(input: CalculationInput): CalculationResult {
  return new Calculation(input).run();
}
