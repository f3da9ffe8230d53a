import type { WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import {
  callCustomFunction,
  omittedArgument,
  type CustomFunctionTable,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
  type Platform,
} from "./customFunctions";
import { customNamespace, membersFunction, omittedFunction, readFunction, resultFunction, type Read } from "./engineFormula";
import { cellKey, type FormulaCell, type SheetData } from "./sheetData";

type UserFunctions = NonNullable<WorkbookLike["userFunctions"]>;

const blank: EngineScalar = { kind: 0 };
/** Arrays of at least this many cells are kept, as many formulas tend to read the same ones. */
const worthKeeping = 16;

/** A value as the engine holds it. */
export function toEngine(value: CalculationValue | undefined): EngineScalar {
  if (value === null || value === undefined) return blank;
  if (typeof value === "number") return { kind: 1, value };
  if (typeof value === "string") return { kind: 2, value };
  return typeof value === "boolean" ? { kind: 3, value } : { kind: 4, code: value.error };
}

export function fromEngine(value: EngineScalar): CalculationValue {
  if (value.kind === 0) return null;
  return value.kind === 4 ? { error: value.code } : value.value;
}

/** The functions that connect the engine with the calculation: custom functions, reading areas, catching results. */
export class EngineFunctions {
  readonly table: UserFunctions;
  /** Whole results, by formula id, of the formulas that were calculated last. */
  readonly results = new Map<number, EngineValue>();
  /** Messages of errors that custom functions gave, by formula id. */
  readonly messages = new Map<number, string>();
  private readonly arrays = new Map<string, EngineArray>();
  private members: readonly FormulaCell[] = [];

  constructor(
    private readonly formulas: readonly FormulaCell[],
    private readonly dataOf: ReadonlyMap<number, SheetData>,
    custom: CustomFunctionTable,
    platform: Platform,
  ) {
    this.table = this.build(custom, platform);
  }

  /** To be called before each run: forgets what earlier runs left, and names the formulas of a column. */
  begin(members: readonly FormulaCell[]): void {
    this.members = members;
    this.results.clear();
    this.arrays.clear();
  }

  private build(custom: CustomFunctionTable, platform: Platform): UserFunctions {
    const map = new Map<string, { minArity: number; maxArity: number; invoke: (args: unknown[]) => unknown }>();
    const add = (name: string, invoke: (args: EngineValue[]) => EngineValue): void => {
      map.set(name, { minArity: 0, maxArity: 255, invoke: invoke as (args: unknown[]) => unknown });
    };
    add(omittedFunction, () => omittedArgument);
    add(resultFunction, ([id, value]) => this.catchResult(idOf(id), value ?? blank));
    add(readFunction, ([id, slot]) => this.read(this.formulas[idOf(id)]?.engine.reads[idOf(slot)]));
    add(membersFunction, () => column(this.members.map(({ id }) => ({ kind: 1, value: id }))));
    for (const [id, entry] of custom) {
      add(customNamespace + id.toUpperCase(), ([caller, ...args]) =>
        callCustomFunction(entry, args, platform, (error) => this.hear(idOf(caller), error.message)),
      );
    }
    return map;
  }

  private catchResult(id: number, value: EngineValue): EngineValue {
    this.results.set(id, value);
    return value.kind === 5 ? (value.rows[0]?.[0] ?? blank) : value;
  }

  private hear(id: number, message: string): void {
    if (message !== "" && !this.messages.has(id)) this.messages.set(id, message);
  }

  private read(read: Read | undefined): EngineValue {
    const data = read && this.dataOf.get(read.sheet.id);
    if (!data) return { kind: 4, code: "#REF!" };
    const { top, left, bottom, right } = read.area;
    if (top === bottom && left === right) return toEngine(data.value(cellKey(top, left)));
    const area = data.clamp(read.area);
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) < worthKeeping) return readArea(data, read.area);
    const key = `${read.sheet.id}!${top}:${left}:${bottom}:${right}`;
    const kept = this.arrays.get(key) ?? readArea(data, isWhole(read.area) ? area : read.area);
    this.arrays.set(key, kept);
    return kept;
  }
}

/** Whole columns and rows are read as far as the sheet is used; any other area keeps its size. */
function isWhole(area: Rectangle): boolean {
  return area.bottom - area.top >= 1_048_575 || area.right - area.left >= 16_383;
}

function readArea(data: SheetData, { top, left, bottom, right }: Rectangle): EngineArray {
  const rows: EngineScalar[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: EngineScalar[] = [];
    for (let c = left; c <= right; c++) cells.push(toEngine(data.value(cellKey(row, c))));
    rows.push(cells);
  }
  return { kind: 5, rows, height: rows.length, width: right - left + 1, originRow: top, originCol: left };
}

function column(cells: readonly EngineScalar[]): EngineArray {
  return { kind: 5, rows: cells.map((cell) => [cell]), height: cells.length, width: 1 };
}

function idOf(value: EngineValue | undefined): number {
  return value?.kind === 1 ? value.value : -1;
}
