import type { Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import {
  blankOn,
  callCustomFunction,
  passedValue,
  type CalculationMatrix,
  type CustomFunctionTable,
  type Platform,
} from "./customFunctions";
import type { FormulaScope } from "./directScalar";
import { readBelow, type Read } from "./engineFormula";
import { toEngine, toEngineArray, type EngineArray } from "./engineFunctions";
import type { FormulaGroup } from "./formulaGroups";
import type { FormulaCell, SheetData } from "./sheetData";

/** The place of the first of the cells of an area that hold a number, or a text in lower case. */
type Positions = ReadonlyMap<number | string, number>;

/** Areas in the forms in which formulas receive them, by their address; for as long as their cells stay as they are. */
export class AreaCache {
  readonly passed = new Map<string, unknown[][]>();
  readonly engine = new Map<string, EngineArray>();
  readonly positions = new Map<string, Positions>();

  clear(): void {
    this.passed.clear();
    this.positions.clear();
    this.engine.clear();
  }
}

/** What the formulas of a group are given beside the cells. */
export interface ScopeSettings {
  readonly areas: AreaCache;
  readonly dataOf: ReadonlyMap<number, SheetData>;
  readonly functions: CustomFunctionTable;
  readonly platform: Platform;
  readonly onMessage: (formula: FormulaCell, message: string) => void;
}

/** Areas of at least this many cells are kept for other groups too. */
const worthKeeping = 16;

/** Reads cells for the formulas of one group, one formula after the other. */
export class GroupScope implements FormulaScope {
  row = 0;
  /** The formula it reads for. */
  formula: FormulaCell | null = null;
  private offset = 0;
  private readonly reads: readonly Read[];
  private readonly first: number;
  /** A value as a custom function receives it. */
  private readonly passed: (value: CalculationValue | undefined) => unknown;
  private readonly passedAreas = new Map<number, unknown[][]>();
  private readonly engineAreas = new Map<number, EngineArray>();
  private readonly ownPositions = new Map<number, Positions>();

  constructor(
    group: FormulaGroup,
    private readonly settings: ScopeSettings,
  ) {
    this.reads = group.engine.reads;
    this.first = group.members[0]?.row ?? 0;
    const blank = blankOn(settings.platform);
    this.passed = (value) => (typeof value === "number" ? value : passedValue(value, blank));
  }

  /** Goes on to another formula of the group. */
  move(formula: FormulaCell): void {
    this.formula = formula;
    this.row = formula.row;
    this.offset = formula.row - this.first;
  }

  area(slot: number): Rectangle {
    return readBelow(this.readOf(slot), this.offset);
  }

  value(slot: number): CalculationValue {
    return this.valueIn(slot, 0, 0);
  }

  valueIn(slot: number, row: number, column: number): CalculationValue {
    const { top, left } = this.area(slot);
    return this.dataOf(slot)?.value(top + row, left + column) ?? null;
  }

  blanks(slot: number): number {
    const area = this.area(slot);
    const data = this.dataOf(slot);
    if (!data) return size(area);
    return size(area) - data.filled(area);
  }

  passedArea(slot: number): unknown[][] {
    return this.kept(slot, this.passedAreas, this.settings.areas.passed, () => this.rows(slot, this.passed));
  }

  passedValue(value: CalculationValue): unknown {
    return this.passed(value);
  }

  position(slot: number, value: number | string): number | null {
    const positions = this.kept(slot, this.ownPositions, this.settings.areas.positions, () => positionsOf(this.rows(slot, noneAsNull)));
    return positions.get(typeof value === "string" ? value.toLowerCase() : value) ?? null;
  }

  call(id: string, args: readonly unknown[]): CalculationValue | CalculationMatrix {
    const entry = this.settings.functions.get(id);
    if (!entry) return { error: "#NAME?" };
    return callCustomFunction(entry, args, ({ message }) => {
      if (this.formula) this.settings.onMessage(this.formula, message);
    });
  }

  /** The area as the engine holds it. */
  engineArea(slot: number): EngineArray {
    return this.kept(slot, this.engineAreas, this.settings.areas.engine, () => toEngineArray(this.rows(slot, toEngine), this.area(slot)));
  }

  /** The values of all single references, by slot. */
  singles(): (CalculationValue | undefined)[] {
    return this.reads.map((read, slot) => (read.single ? this.value(slot) : undefined));
  }

  private rows<T>(slot: number, convert: (value: CalculationValue | undefined) => T): T[][] {
    const area = this.area(slot);
    return this.dataOf(slot)?.read(this.used(slot, area), convert) ?? [];
  }

  /** Whole columns and rows as far as the sheet is used by now; any other area. */
  private used(slot: number, area: Rectangle): Rectangle {
    return isWhole(area) ? (this.dataOf(slot)?.clamp(area) ?? area) : area;
  }

  /** An area that is the same for all formulas of the group is made once. */
  private kept<T>(slot: number, own: Map<number, T>, shared: Map<string, T>, make: () => T): T {
    const { sheet, area, moves } = this.readOf(slot);
    if (moves[0] || moves[1]) return make();
    const known = own.get(slot);
    if (known) return known;
    // Whole columns are as long as each other: one that was kept before another formula spilled further down is read again.
    const { top, left, bottom, right } = this.used(slot, area);
    const key = `${sheet.id}!${top}:${left}:${bottom}:${right}`;
    const made = shared.get(key) ?? make();
    own.set(slot, made);
    if (size(area) >= worthKeeping) shared.set(key, made);
    return made;
  }

  private readOf(slot: number): Read {
    const read = this.reads[slot];
    if (!read) throw new RangeError(`The formula has no read ${slot}.`);
    return read;
  }

  private dataOf(slot: number): SheetData | undefined {
    return this.settings.dataOf.get(this.readOf(slot).sheet.id);
  }
}

const noneAsNull = (value: CalculationValue | undefined): CalculationValue => value ?? null;

function positionsOf(rows: readonly (readonly CalculationValue[])[]): Positions {
  const positions = new Map<number | string, number>();
  let place = 0;
  for (const row of rows) {
    for (const value of row) {
      place++;
      const key = typeof value === "string" ? value.toLowerCase() : value;
      if ((typeof key === "number" || typeof key === "string") && !positions.has(key)) positions.set(key, place);
    }
  }
  return positions;
}

function size({ top, left, bottom, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whole columns and rows are read as far as the sheet is used; any other area keeps its size. */
function isWhole(area: Rectangle): boolean {
  return area.bottom - area.top >= 1_048_575 || area.right - area.left >= 16_383;
}
