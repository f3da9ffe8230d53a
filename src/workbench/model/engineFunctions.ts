import type { WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import {
  blankOn,
  callCustomFunction,
  omitted,
  passedValue,
  type CalculationMatrix,
  type CustomFunctionTable,
  type Platform,
} from "./customFunctions";
import { criteriaFunctions } from "./criteriaFunctions";
import { textFunction } from "./textFunction";
import {
  argumentFunction,
  columnsFunction,
  currentFormula,
  customNamespace,
  omittedFunction,
  ownPrefix,
  readFunction,
  resultFunction,
  rowsFunction,
  spreadFunction,
} from "./engineFormula";

type UserFunctions = NonNullable<WorkbookLike["userFunctions"]>;

/** Values as excelts' formula engine hands them to a function. */
type EngineScalar =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };
export interface EngineArray {
  readonly kind: 5;
  readonly rows: readonly (readonly EngineScalar[])[];
  readonly height: number;
  readonly width: number;
  /** Set when the array was read from cells rather than computed. */
  readonly originRow?: number;
  readonly originCol?: number;
}
/** A reference or a lambda: no value by itself. */
interface EngineOther {
  readonly kind: 6 | 7;
}
export type EngineValue = EngineScalar | EngineArray | EngineOther;

const blank: EngineScalar = { kind: 0 };
/** An argument left out, told apart from an empty cell by identity. */
const omittedArgument: EngineScalar = { kind: 0 };

/** A value as the engine holds it. */
export function toEngine(value: CalculationValue | undefined): EngineScalar {
  if (value === null || value === undefined) return blank;
  if (typeof value === "number") return { kind: 1, value };
  if (typeof value === "string") return { kind: 2, value };
  return typeof value === "boolean" ? { kind: 3, value } : { kind: 4, code: value.error };
}

/** An array of the engine: of cells when `origin` says where the first of them stands. */
export function toEngineArray(rows: readonly (readonly EngineScalar[])[], origin: Rectangle | null): EngineArray {
  const size = { rows, height: rows.length, width: rows[0]?.length ?? 0 };
  return { kind: 5, ...size, ...(origin ? { originRow: origin.top, originCol: origin.left } : {}) };
}

function fromEngineScalar(value: EngineScalar): CalculationValue {
  if (value.kind === 0) return null;
  return value.kind === 4 ? { error: value.code } : value.value;
}

function isOther(value: EngineValue): value is EngineOther {
  return value.kind === 6 || value.kind === 7;
}

/** What the engine gave; a lambda that is not called has no value to show. */
export function fromEngine(value: EngineValue): CalculationValue | CalculationMatrix {
  if (isOther(value)) return { error: "#CALC!" };
  return value.kind === 5 ? value.rows.map((row) => row.map(fromEngineScalar)) : fromEngineScalar(value);
}

/** One argument of a custom function. */
function passedArgument(value: EngineValue, platform: Platform): unknown {
  if (value === omittedArgument) return omitted;
  if (isOther(value)) return passedValue({ error: "#VALUE!" }, null);
  if (value.kind !== 5) return passedValue(fromEngineScalar(value), blankOn(platform));
  // A computed array holds no empty cells: what it took from one is 0, whatever the platform.
  const empty = value.originRow === undefined ? 0 : blankOn(platform);
  return value.rows.map((row) => row.map((cell) => passedValue(fromEngineScalar(cell), empty)));
}

/** What the engine's formulas call back, each time with the number of the formula that calls. */
export interface EngineHost {
  /** Whether days are counted from 1904. */
  readonly date1904: boolean;
  /** The array of the read of that number of the current formula. */
  read(slot: number): EngineValue;
  /** Where the read of that number stands. */
  area(slot: number): Rectangle;
  /** Takes over a whole result. */
  caught(formula: number, value: EngineValue): void;
  /** A custom function has given an error with a message. */
  message(formula: number, text: string): void;
}

/** The numbers of an area's rows or columns; one number for one of them. */
function numbers({ top, left, bottom, right }: Rectangle, rows: boolean): EngineValue {
  const [first, last] = rows ? [top, bottom] : [left, right];
  const all = Array.from({ length: last - first + 1 }, (_, i): EngineScalar => ({ kind: 1, value: first + i }));
  return all.length === 1 ? (all[0] ?? blank) : toEngineArray(rows ? all.map((number) => [number]) : [all], null);
}

/** A spread has fewer places than this. */
const placesPerSpread = 2 ** 30;

/** Arguments of calls that are to be calculated value by value, each found again by a number that stands for its place. */
class Spreads {
  private spreads: { readonly args: readonly EngineValue[]; readonly width: number }[] = [];

  /** The places of several arguments beside each other; an argument one cell wide or high serves for all columns or rows. */
  add(args: readonly EngineValue[]): EngineValue {
    const arrays = args.filter((arg) => arg.kind === 5);
    const height = Math.max(1, ...arrays.map((array) => array.height));
    const width = Math.max(1, ...arrays.map((array) => array.width));
    const start = (this.spreads.push({ args, width }) - 1) * placesPerSpread;
    const place = (row: number, column: number): EngineScalar => ({ kind: 1, value: start + row * width + column });
    const rows = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => place(row, column)));
    return toEngineArray(rows, null);
  }

  /** An argument's value at a place; #N/A where the argument ends before others do. */
  value(place: number, index: number): EngineValue {
    const { args, width } = this.spreads[Math.floor(place / placesPerSpread)] ?? { args: [], width: 1 };
    const arg = args[index];
    if (arg?.kind !== 5) return arg ?? blank;
    const [row, column] = [Math.floor((place % placesPerSpread) / width), (place % placesPerSpread) % width];
    return arg.rows[arg.height === 1 ? 0 : row]?.[arg.width === 1 ? 0 : column] ?? { kind: 4, code: "#N/A" };
  }

  clear(): void {
    this.spreads = [];
  }
}

/** The value of an argument that is one; the first of several. */
function oneValue(argument: EngineValue | undefined): CalculationValue {
  const value = argument === undefined ? null : fromEngine(argument);
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

function numberOf(value: EngineValue | undefined): number {
  return value?.kind === 1 ? value.value : currentFormula;
}

/** The functions that connect the engine with the calculation: custom functions, reading areas, catching results. */
export function engineFunctions(custom: CustomFunctionTable, platform: Platform, host: EngineHost): UserFunctions {
  const map = new Map<string, { minArity: number; maxArity: number; invoke: (args: unknown[]) => unknown }>();
  const add = (name: string, invoke: (args: EngineValue[]) => EngineValue): void => {
    map.set(name, { minArity: 0, maxArity: 255, invoke: invoke as (args: unknown[]) => unknown });
  };
  add(omittedFunction, () => omittedArgument);
  add(readFunction, ([slot]) => host.read(numberOf(slot)));
  add(rowsFunction, ([slot]) => numbers(host.area(numberOf(slot)), true));
  add(columnsFunction, ([slot]) => numbers(host.area(numberOf(slot)), false));
  const spreads = new Spreads();
  add(spreadFunction, (args) => spreads.add(args));
  add(argumentFunction, ([place, index]) => spreads.value(numberOf(place), numberOf(index)));
  add(resultFunction, ([formula, value]) => {
    host.caught(numberOf(formula), value ?? blank);
    if (numberOf(formula) === currentFormula) spreads.clear();
    // What INDIRECT reads of another formula of the same run is one value; an array would fill the cells beside it.
    return value === undefined || value.kind > 4 ? blank : value;
  });
  for (const [name, summarise] of criteriaFunctions) add(ownPrefix + name, (args) => toEngine(summarise(args.map(fromEngine))));
  add(`${ownPrefix}TEXT`, ([value, format]) => toEngine(textFunction(oneValue(value), oneValue(format), host.date1904)));
  for (const [id, entry] of custom) {
    add(customNamespace + id.toUpperCase(), ([caller, ...args]) => {
      const passed = args.map((arg) => passedArgument(arg, platform));
      const result = callCustomFunction(entry, passed, (error) => host.message(numberOf(caller), error.message));
      return Array.isArray(result)
        ? toEngineArray(
            result.map((row) => row.map(toEngine)),
            null,
          )
        : toEngine(result);
    });
  }
  return map;
}
