import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnNumber, type Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import { omitted, type CalculationMatrix } from "./customFunctions";
import { plainFunctions } from "./directFunctions";
import { isError, type FormulaScope, type Scalar } from "./directScalar";
import { customNamespace, omittedFunction, readFunction, resultFunction, rowsFunction, slotSheet } from "./engineFormula";
import { remembered } from "./remembered";

type Node = ReturnType<typeof parse>;

/** A formula's result; undefined when the engine has to decide. */
type Result = CalculationValue | CalculationMatrix | undefined;
/** A formula made into a function of where it stands. */
export type DirectFormula = (scope: FormulaScope) => Result;

/** excelts' numbers for the kinds of nodes; it does not export their names. */
const kind = { number: 1, text: 2, boolean: 3, cell: 5, binary: 7, unary: 8, call: 9, array: 10 } as const;

/** The number of a value that counts as one without conversion; undefined for others. */
function numberOf(value: CalculationValue): number | undefined {
  return value === null ? 0 : typeof value === "number" ? value : undefined;
}

function arithmetic(op: string, left: CalculationValue, right: CalculationValue): CalculationValue | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return undefined;
  if (op === "/" && b === 0) return { error: "#DIV/0!" };
  const result = op === "+" ? a + b : op === "-" ? a - b : op === "*" ? a * b : a / b;
  return Number.isFinite(result) ? result : undefined;
}

/** An empty cell is compared as the empty value of the other's kind. */
function likeOther(value: CalculationValue, other: CalculationValue): CalculationValue {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Kinds of values in their order: any text is greater than any number. */
const kinds = ["number", "string", "boolean"];

/** Negative, 0 or positive. Texts are compared without regard to case. */
function compare(left: CalculationValue, right: CalculationValue): number {
  const [a, b] = [likeOther(left, right), likeOther(right, left)];
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== "string" || typeof b !== "string") {
    return kinds.indexOf(typeof a) - kinds.indexOf(typeof b) || Number(a) - Number(b);
  }
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  return lowerA < lowerB ? -1 : lowerA > lowerB ? 1 : 0;
}

/** Which values the functions replace that look for errors. */
const caughtBy: Readonly<Record<string, (value: CalculationValue) => boolean>> = {
  IFERROR: isError,
  IFNA: (value) => isError(value) && value.error === "#N/A",
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Texts, empty cells and plain whole numbers only: how other numbers look as text is the engine's knowledge. */
function joined(left: CalculationValue, right: CalculationValue): string | undefined {
  const [a, b] = [partOfText(left), partOfText(right)];
  return a === undefined || b === undefined ? undefined : a + b;
}

function partOfText(value: CalculationValue): string | undefined {
  if (value === null) return "";
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e10) return String(value);
  return typeof value === "string" ? value : undefined;
}

function binary(op: string, left: Scalar, right: Scalar): Scalar | null {
  const holds = comparisons[op];
  if (!holds && !["+", "-", "*", "/", "&"].includes(op)) return null;
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    if (a === undefined || b === undefined) return undefined;
    if (isError(a) || isError(b)) return isError(a) ? a : b;
    if (op === "&") return joined(a, b);
    return holds ? holds(compare(a, b)) : arithmetic(op, a, b);
  };
}

/** Makes one formula's tree into functions; null wherever the engine has to calculate. */
class Compiler {
  formula(node: Node): DirectFormula | null {
    if (!("args" in node)) return this.scalar(node);
    const [first, second, third] = node.args;
    if (node.name.startsWith(customNamespace)) return this.customCall(node.name, node.args.slice(1));
    const isCaught = caughtBy[node.name];
    if (isCaught && first && second) return this.fallback(first, second, isCaught);
    if (node.name === "CHOOSE" && first) return this.chosen(first, node.args.slice(1));
    if (node.name !== "IF" || !first || !second) return this.scalar(node);
    const condition = this.scalar(first);
    const [yes, no] = [this.formula(second), third ? this.formula(third) : () => false];
    return condition && yes && no && node.args.length <= 3 ? choice(condition, yes, no) : null;
  }

  private chosen(first: Node, rest: readonly Node[]): DirectFormula | null {
    const index = this.scalar(first);
    const choices = rest.map((each) => this.formula(each));
    if (!index || choices.includes(null)) return null;
    return (scope) => {
      const at = index(scope);
      return typeof at === "number" ? choices[Math.floor(at) - 1]?.(scope) : undefined;
    };
  }

  /** IFERROR and IFNA. */
  private fallback(first: Node, second: Node, isCaught: (value: CalculationValue) => boolean): DirectFormula | null {
    const [value, other] = [this.formula(first), this.formula(second)];
    if (!value || !other) return null;
    return (scope) => {
      const result = value(scope);
      if (Array.isArray(result)) return result.some((row) => row.some(isCaught)) ? undefined : result;
      return result !== undefined && isCaught(result) ? other(scope) : result;
    };
  }

  /** An expression that gives one value. */
  private scalar(node: Node): Scalar | null {
    switch (node.type as number) {
      case kind.number:
      case kind.text:
      case kind.boolean:
        return constant((node as { value: CalculationValue }).value);
      case kind.cell: {
        const slot = singleSlot(node);
        return slot === null ? null : (scope) => scope.value(slot);
      }
      case kind.binary: {
        const { op, left, right } = node as Extract<Node, { left: unknown }>;
        const [a, b] = [this.scalar(left), this.scalar(right)];
        return a && b && binary(op, a, b);
      }
      case kind.unary: {
        // Of one value, the cell in the formula's own row or column is that value.
        const { op, operand } = node as Extract<Node, { operand: unknown; op: unknown }>;
        return op === "@" ? this.scalar(operand) : null;
      }
      case kind.call: {
        const call = node as Extract<Node, { args: unknown }>;
        const isWhole = call.name === "IF" || call.name === "CHOOSE" || call.name in caughtBy || call.name.startsWith(customNamespace);
        const whole = isWhole ? this.formula(node) : null;
        return whole ? single(whole) : this.builtIn(call.name, call.args);
      }
      default:
        return null;
    }
  }

  private builtIn(name: string, args: readonly Node[]): Scalar | null {
    const [first, second, third] = args;
    if (name === rowsFunction && first && "value" in first) {
      const slot = Number(first.value);
      return (scope) => onlyRow(scope.area(slot));
    }
    if (name === "ROW" && !first) return (scope) => scope.row;
    const plain = plainFunctions.get(name);
    if (plain) return this.plain(plain, args);
    if (!first) return null;
    const slot = areaSlot(first) ?? singleSlot(first);
    if (name === "ISNUMBER") {
      const value = this.scalar(first);
      return value && ((scope) => isNumber(value(scope)));
    }
    if (name === "MATCH" && second) return this.match(first, second, third);
    if (slot === null) return null;
    if (name === "ROWS") return (scope) => scope.area(slot).bottom - scope.area(slot).top + 1;
    if (name === "COLUMNS") return (scope) => scope.area(slot).right - scope.area(slot).left + 1;
    if (name === "COUNTBLANK") return (scope) => scope.blanks(slot);
    if (name !== "INDEX" || !second || args.length > 3) return null;
    if (!third) return this.indexed(slot, second, "down");
    return "value" in second && second.value === 1 ? this.indexed(slot, third, "across") : null;
  }

  /** A function of plain values. */
  private plain(plain: (values: readonly CalculationValue[]) => CalculationValue | undefined, args: readonly Node[]): Scalar | null {
    const made = args.map((arg) => this.scalar(arg));
    if (made.includes(null)) return null;
    return (scope) => {
      const values: CalculationValue[] = [];
      for (const arg of made) {
        const value = arg?.(scope);
        if (value === undefined || isError(value)) return undefined;
        values.push(value);
      }
      return plain(values);
    };
  }

  /** MATCH of a number or a text without wildcards, by equality. */
  private match(first: Node, second: Node, third: Node | undefined): Scalar | null {
    const [wanted, slot] = [this.scalar(first), areaSlot(second)];
    const isExact = third && "value" in third && third.value === 0;
    if (!wanted || slot === null || !isExact) return null;
    return (scope) => {
      const value = wanted(scope);
      if (typeof value !== "number" && (typeof value !== "string" || /[*?~]/u.test(value))) return undefined;
      return scope.position(slot, value) ?? { error: "#N/A" };
    };
  }

  private indexed(slot: number, place: Node, direction: "down" | "across"): Scalar | null {
    const position = this.scalar(place);
    return position && ((scope) => indexed(scope, slot, position(scope), direction));
  }

  private customCall(name: string, args: readonly Node[]): DirectFormula | null {
    const made = args.map((arg) => this.argument(arg));
    if (made.includes(null)) return null;
    const id = name.slice(customNamespace.length);
    return (scope) => {
      const passed = (made as ((scope: FormulaScope) => unknown)[]).map((argument) => argument(scope));
      return passed.includes(undefined) ? undefined : scope.call(id, passed);
    };
  }

  /** An argument of a custom function, as it is passed; undefined when the engine has to decide. */
  private argument(node: Node): ((scope: FormulaScope) => unknown) | null {
    const slot = areaSlot(node);
    if (slot !== null) return (scope) => scope.passedArea(slot);
    if ("args" in node && node.name === omittedFunction) return () => omitted;
    if ("rows" in node) return this.arrayConstant(node.rows);
    const value = this.scalar(node);
    return value && ((scope) => passedOrUndecided(scope, value(scope)));
  }

  private arrayConstant(rows: readonly (readonly Node[])[]): ((scope: FormulaScope) => unknown) | null {
    const cells = rows.map((row) => row.map((cell) => this.scalar(cell)));
    if (cells.flat().includes(null)) return null;
    return (scope) => cells.map((row) => row.map((cell) => passedOrUndecided(scope, cell?.(scope))));
  }
}

function passedOrUndecided(scope: FormulaScope, value: CalculationValue | undefined): unknown {
  return value === undefined ? undefined : scope.passedValue(value);
}

function constant(value: CalculationValue): Scalar {
  return () => value;
}

function isNumber(value: CalculationValue | undefined): boolean | undefined {
  return value === undefined ? undefined : typeof value === "number";
}

function single(formula: DirectFormula): Scalar {
  return (scope) => {
    const result = formula(scope);
    return Array.isArray(result) ? undefined : result;
  };
}

function choice(condition: Scalar, yes: DirectFormula, no: DirectFormula): DirectFormula {
  return (scope) => {
    const value = condition(scope);
    if (value === undefined || typeof value === "string") return undefined;
    if (isError(value)) return value;
    return (value === null ? false : value) ? yes(scope) : no(scope);
  };
}

function onlyRow(area: Rectangle): number | undefined {
  return area.top === area.bottom ? area.top : undefined;
}

/** INDEX(area, n) of an area one cell wide, or INDEX(area, 1, n) of one that is one cell high. */
function indexed(
  scope: FormulaScope,
  slot: number,
  position: CalculationValue | undefined,
  direction: "down" | "across",
): CalculationValue | undefined {
  if (typeof position !== "number") return undefined;
  const { top, left, bottom, right } = scope.area(slot);
  const at = Math.trunc(position) - 1;
  const [length, width] = direction === "down" ? [bottom - top, right - left] : [right - left, bottom - top];
  if (width > 0 || at < 0 || at > length) return undefined;
  return direction === "down" ? scope.valueIn(slot, at, 0) : scope.valueIn(slot, 0, at);
}

/** The slot of an area that is handed over; null for anything else. */
function areaSlot(node: Node): number | null {
  const [first] = "args" in node && node.name === readFunction ? node.args : [];
  return first && "value" in first ? Number(first.value) : null;
}

/** The slot of a single cell; null for anything else. */
function singleSlot(node: Node): number | null {
  return "col" in node && node.sheet === slotSheet && !node.endSheet ? columnNumber(node.col) - 1 : null;
}

/**
 * Makes a formula, as it is given to the engine with slots, into a function, if it is one of the simple formulas that stand
 * in whole columns: custom functions, IF, IFERROR, comparisons, plain arithmetic, INDEX by a number, ROW, ISNUMBER … It agrees with
 * the engine, or leaves the decision to it. Null for any other formula.
 */
export const directFormula = remembered((text: string): DirectFormula | null => {
  try {
    const node = parse(tokenize(text));
    const inner = "args" in node && node.name === resultFunction ? node.args[1] : undefined;
    return inner ? new Compiler().formula(inner) : null;
  } catch {
    // What the engine's parser refuses, the engine itself reports.
    return null;
  }
});
