import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { customNamespace } from "./engineFormula";
import { tokenizeFormula } from "./formulaTokens";
import type { NameTable } from "./names";

type Node = ReturnType<typeof parse>;

/** excelts' numbers for the kinds of nodes that matter here; it does not export their names. */
const kind = { range: 6, array: 10, name: 12, columns: 13, rows: 14, structured: 15 } as const;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Their arguments are one value each: given a range, an ordinary formula would take only the cell in its own row. */
const scalarFunctions = words(`
ABS ACOS ASIN ATAN CEILING CHAR CLEAN CODE COS DATE DATEVALUE DAY EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FACT FIND FIXED FLOOR
HOUR IFERROR IFNA INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID
MINUTE MOD MONTH N NOT NUMBERVALUE ODD POWER PROPER QUOTIENT REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SQRT
SUBSTITUTE T TAN TEXT TIME TIMEVALUE TRIM TRUNC UNICHAR UNICODE UPPER VALUE WEEKDAY YEAR SWITCH IFS CHOOSE TEXTBEFORE TEXTAFTER`);
/** They calculate what is in their arguments as arrays even in an ordinary formula. */
const arrayFunctions = words("SUMPRODUCT MMULT MINVERSE MDETERM LOOKUP");
/** They only exist in formulas that Excel stores as dynamic arrays, or give an array by their nature. */
const dynamicFunctions = words(`
FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TOCOL TOROW CHOOSEROWS CHOOSECOLS VSTACK HSTACK WRAPROWS WRAPCOLS EXPAND TAKE DROP MAP
SCAN REDUCE BYROW BYCOL MAKEARRAY LET LAMBDA TEXTSPLIT TRANSPOSE GROUPBY PIVOTBY MUNIT FREQUENCY LINEST TREND GROWTH LOGEST MODE.MULT`);
/** They can give a reference to several cells. */
const referenceFunctions = words("INDIRECT OFFSET XLOOKUP");
/** Positions of single-value arguments in functions that otherwise take ranges. */
const scalarPositions: Readonly<Record<string, (position: number) => boolean>> = {
  COUNTIF: (i) => i === 1,
  SUMIF: (i) => i === 1,
  AVERAGEIF: (i) => i === 1,
  COUNTIFS: (i) => i % 2 === 1,
  SUMIFS: (i) => i > 0 && i % 2 === 0,
  AVERAGEIFS: (i) => i > 0 && i % 2 === 0,
  VLOOKUP: (i) => i === 0,
  HLOOKUP: (i) => i === 0,
  XLOOKUP: (i) => i === 0,
  MATCH: (i) => i === 0,
  XMATCH: (i) => i === 0,
  INDEX: (i) => i > 0,
  IF: (i) => i === 0,
};
/** So deep are names that refer to names followed. */
const maxNameDepth = 8;

/** What was found below a node. */
interface Found {
  /** The value can be several values at once. */
  readonly many: boolean;
  /** An ordinary formula would calculate it wrongly. */
  readonly needed: boolean;
}

const nothing: Found = { many: false, needed: false };
const several: Found = { many: true, needed: false };

/** Looks through a formula; `isMany` tells whether a name can mean several values. */
class ArrayFinder {
  constructor(private readonly isMany: (name: string) => boolean) {}

  /** @param asArray the value is an argument that is calculated as an array anyway */
  look(node: Node, asArray: boolean): Found {
    switch (node.type as number) {
      case kind.range:
      case kind.array:
      case kind.columns:
      case kind.rows:
        return several;
      case kind.structured:
        return isOneCell(node as Extract<Node, { tableName: string }>) ? nothing : several;
      case kind.name:
        return this.isMany((node as Extract<Node, { name: string }>).name) ? several : nothing;
      default:
    }
    if ("args" in node) return this.call(node.name.toUpperCase(), node.args, asArray);
    if ("left" in node) {
      const both = [this.look(node.left, asArray), this.look(node.right, asArray)];
      const many = both.some((part) => part.many);
      return { many, needed: both.some((part) => part.needed) || (many && !asArray && node.op !== ":") };
    }
    if ("operand" in node) {
      const one = this.look(node.operand, asArray);
      return "op" in node && node.op === "@" ? nothing : { many: one.many, needed: one.needed || (one.many && !asArray) };
    }
    return nothing;
  }

  private call(name: string, args: readonly Node[], asArray: boolean): Found {
    if (dynamicFunctions.has(name)) return { many: true, needed: true };
    const custom = name.startsWith(customNamespace);
    const inside = !custom && (asArray || arrayFunctions.has(name));
    const found = args.map((arg) => this.look(arg, inside));
    const needed = found.some((part) => part.needed);
    if (custom || referenceFunctions.has(name)) return { many: true, needed };
    const many = found.some((part) => part.many);
    if (scalarFunctions.has(name)) return { many, needed: needed || (many && !inside) };
    const takesOne = scalarPositions[name];
    const spread = takesOne !== undefined && found.some((part, i) => part.many && takesOne(i));
    // IF looks at one condition even inside SUMPRODUCT.
    const missed = spread && (!inside || name === "IF");
    return { many: spread || (name === "IF" ? many : name === "INDEX" && givesLine(args)), needed: needed || missed };
  }
}

function isOneCell({ columns, specials }: Extract<Node, { tableName: string }>): boolean {
  return columns.length === 1 && specials.some((special) => /^#(?:this row|headers|totals)$/iu.test(special));
}

/** INDEX(…, 0) and INDEX(…, n, ) give a whole row or column. */
function givesLine([, ...positions]: readonly Node[]): boolean {
  return positions.some((position) => ("value" in position ? position.value === 0 : Object.keys(position).length === 1));
}

/** The formula in a form excelts' parser takes: F1# as a range. */
function parsed(formula: string): Node {
  const tokens = tokenizeFormula(formula);
  const text = tokens.map((token, i) => (token.kind === "spill" ? "" : tokens[i + 1]?.kind === "spill" ? "A1:A2" : token.text));
  return parse(tokenize(text.join("")));
}

/**
 * Tells which formulas Excel stores as dynamic arrays: those that can give several values, and those that are right only
 * when calculated as arrays, even if the result is one value: TEXTJOIN(", ",TRUE,IF(A1:A5=D1,C1:C5,"")).
 */
export class DynamicFormulas {
  private readonly found = new Map<string, Found>();
  private version = -1;

  constructor(private readonly names: NameTable) {}

  /**
   * @param formula without its "="
   * @param inTable tables hold no spills, so there only formulas that must be calculated as arrays are dynamic
   */
  isDynamic(formula: string, sheet: string, inTable: boolean): boolean {
    if (this.names.version !== this.version) this.found.clear();
    this.version = this.names.version;
    // The rows of its references make no difference, so a filled column is looked at once.
    const key = `${sheet}!${formula.replace(/\d+/gu, "0")}`;
    const found = this.found.get(key) ?? this.look(formula, sheet, 0);
    this.found.set(key, found);
    return found.needed || (found.many && !inTable);
  }

  private look(formula: string, sheet: string, depth: number): Found {
    try {
      return new ArrayFinder((name) => this.isMany(name, sheet, depth)).look(parsed(formula), false);
    } catch {
      // What the engine cannot parse it cannot calculate either; the formula stays an ordinary one.
      return nothing;
    }
  }

  /** A name that is not there may be a table's, or be defined later. */
  private isMany(name: string, sheet: string, depth: number): boolean {
    const defined = this.names.resolve(name, sheet);
    return !defined || depth >= maxNameDepth || this.look(defined.formula.slice(1), sheet, depth + 1).many;
  }
}
