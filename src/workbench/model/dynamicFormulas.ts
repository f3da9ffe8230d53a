import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { customNamespace, resultFunction } from "./engineFormula";

type Node = ReturnType<typeof parse>;

/** excelts' numbers for the kinds of nodes that matter here; it does not export their names. */
const kind = { range: 6, columns: 13, rows: 14 } as const;

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
/** They only exist in formulas that Excel stores as dynamic arrays. */
const dynamicFunctions = words(`
FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TOCOL TOROW CHOOSEROWS CHOOSECOLS VSTACK HSTACK WRAPROWS WRAPCOLS EXPAND TAKE DROP MAP
SCAN REDUCE BYROW BYCOL MAKEARRAY LET LAMBDA TEXTSPLIT TRANSPOSE GROUPBY PIVOTBY`);
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

/** What was found below a node. */
interface Found {
  /** The value can be several values at once. */
  readonly many: boolean;
  /** An ordinary formula would calculate it wrongly. */
  readonly needed: boolean;
}

const nothing: Found = { many: false, needed: false };

function together(parts: readonly Found[]): Found {
  return { many: parts.some((part) => part.many), needed: parts.some((part) => part.needed) };
}

function inCall(name: string, args: readonly Node[], asArray: boolean): Found {
  if (dynamicFunctions.has(name)) return { many: true, needed: true };
  const inside = asArray || arrayFunctions.has(name);
  const found = args.map((arg) => look(arg, name === resultFunction ? asArray : inside && !name.startsWith(customNamespace)));
  const all = together(found);
  if (name === resultFunction) return all;
  if (scalarFunctions.has(name)) return { many: all.many, needed: all.needed || (all.many && !inside) };
  const takesOne = scalarPositions[name];
  const several = takesOne !== undefined && found.some((part, i) => part.many && takesOne(i));
  // IF looks at one condition even inside SUMPRODUCT.
  return { many: several, needed: all.needed || (several && (!inside || name === "IF")) };
}

/** @param asArray the value is an argument that is calculated as an array anyway */
function look(node: Node, asArray: boolean): Found {
  switch (node.type as number) {
    case kind.range:
    case kind.columns:
    case kind.rows:
      return { many: true, needed: false };
    default:
  }
  if ("args" in node) return inCall(node.name.toUpperCase(), node.args, asArray);
  if ("left" in node) {
    const both = together([look(node.left, asArray), look(node.right, asArray)]);
    return { many: both.many, needed: both.needed || (both.many && !asArray && node.op !== ":") };
  }
  if ("operand" in node) {
    const one = look(node.operand, asArray);
    return "op" in node && node.op === "@" ? nothing : { many: one.many, needed: one.needed || (one.many && !asArray) };
  }
  return nothing;
}

/**
 * Whether a formula gives its right result only when it is calculated as an array, even if that is a single value:
 * TEXTJOIN(", ",TRUE,IF(A1:A5=D1,C1:C5,"")). Such a formula must be stored as a dynamic array.
 * @param engineText the formula as the engine is given it, names and structured references resolved
 */
export function needsArrayEvaluation(engineText: string): boolean {
  try {
    return look(parse(tokenize(engineText)), false).needed;
  } catch {
    // What the engine cannot parse it cannot calculate either; the formula stays an ordinary one.
    return false;
  }
}
