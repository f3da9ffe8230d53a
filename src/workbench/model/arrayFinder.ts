import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnsFunction, customNamespace, readFunction, rowsFunction } from "./engineFormula";
import { remembered } from "./remembered";
import { takesArrays, takesOneValue } from "./scalarFunctions";

type Node = ReturnType<typeof parse>;

/** excelts' numbers for the kinds of nodes that matter here; it does not export their names. */
const kind = { range: 6, array: 10, name: 12, columns: 13, rows: 14, structured: 15 } as const;

/** They only exist in formulas that Excel stores as dynamic arrays, or give an array by their nature. */
const dynamicFunctions: ReadonlySet<string> = new Set(
  (
    "FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TOCOL TOROW CHOOSEROWS CHOOSECOLS VSTACK HSTACK WRAPROWS WRAPCOLS EXPAND TAKE DROP MAP " +
    "SCAN REDUCE BYROW BYCOL MAKEARRAY LET LAMBDA TEXTSPLIT TRANSPOSE GROUPBY PIVOTBY MUNIT MMULT MINVERSE FREQUENCY LINEST TREND GROWTH " +
    "LOGEST MODE.MULT"
  ).split(" "),
);
/** They can give a reference to several cells, or stand for one. */
const referenceFunctions: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET", "XLOOKUP", readFunction, rowsFunction, columnsFunction]);

/** They give several values when one of their arguments is several. */
const passesArrays: ReadonlySet<string> = new Set(["IF", "ROW", "COLUMN"]);

/** What was found below a node. */
export interface Found {
  /** The value can be several values at once. */
  readonly many: boolean;
  /** A formula that is not an array formula would calculate it wrongly. */
  readonly needed: boolean;
}

export const foundNothing: Found = { many: false, needed: false };
const several: Found = { many: true, needed: false };

/** Looks through a formula for arrays. */
export class ArrayFinder {
  /**
   * @param isMany whether a name can mean several values
   * @param indexIsMany INDEX counts as several values whatever it is asked for, as it does to Excel when that reads a file
   */
  constructor(
    private readonly isMany: (name: string) => boolean,
    private readonly indexIsMany = false,
  ) {}

  /** @param asArray the value is an argument that is calculated as an array anyway */
  look(node: Node, asArray: boolean): Found {
    switch (node.type as number) {
      case kind.range:
      case kind.array:
      case kind.columns:
      case kind.rows:
        return several;
      case kind.structured:
        return isOneCell(node as Extract<Node, { tableName: string }>) ? foundNothing : several;
      case kind.name:
        return this.isMany((node as Extract<Node, { name: string }>).name) ? several : foundNothing;
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
      return "op" in node && node.op === "@" ? foundNothing : { many: one.many, needed: one.needed || (one.many && !asArray) };
    }
    return foundNothing;
  }

  private call(name: string, args: readonly Node[], asArray: boolean): Found {
    const custom = name.startsWith(customNamespace);
    const inside = !custom && (asArray || takesArrays(name));
    const found = args.map((arg) => this.look(arg, inside));
    const needed = found.some((part) => part.needed);
    if (dynamicFunctions.has(name)) return { many: true, needed: needed || !takesArrays(name) };
    if (custom || referenceFunctions.has(name)) return { many: true, needed };
    const spread = found.some((part, i) => part.many && (name === "IF" ? i === 0 : name === "IFERROR" || takesOneValue(name, i)));
    // IF looks at one condition even inside SUMPRODUCT.
    const missed = spread && (!inside || name === "IF");
    const passesOn =
      (passesArrays.has(name) && found.some((part) => part.many)) || (name === "INDEX" && (this.indexIsMany || givesLine(args)));
    return { many: spread || passesOn, needed: needed || missed };
  }
}

function isOneCell({ columns, specials }: Extract<Node, { tableName: string }>): boolean {
  return columns.length === 1 && specials.some((special) => /^#(?:this row|headers|totals)$/iu.test(special));
}

/** INDEX(…, 0) and INDEX(…, n, ) give a whole row or column. */
function givesLine([, ...positions]: readonly Node[]): boolean {
  return positions.some((position) => ("value" in position ? position.value === 0 : Object.keys(position).length === 1));
}

/** Whether a part of a formula, as it is given to the engine, can be several values at once. */
export const givesSeveral = remembered((engineText: string): boolean => {
  try {
    return new ArrayFinder(() => false).look(parse(tokenize(engineText)), true).many;
  } catch {
    // What the engine cannot parse it cannot calculate, so it does not matter.
    return false;
  }
});
