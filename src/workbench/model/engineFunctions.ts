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
import { currentFormula, customNamespace, omittedFunction, readFunction, resultFunction } from "./engineFormula";

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
  /** The array of the read of that number of the current formula. */
  read(slot: number): EngineValue;
  /** Takes over a whole result. */
  caught(formula: number, value: EngineValue): void;
  /** A custom function has given an error with a message. */
  message(formula: number, text: string): void;
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
  add(resultFunction, ([formula, value]) => {
    host.caught(numberOf(formula), value ?? blank);
    return blank;
  });
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
