import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { ArrayFinder, foundNothing, type Found } from "./arrayFinder";
import { tokenizeFormula } from "./formulaTokens";
import type { NameTable } from "./names";

/** So deep are names that refer to names followed. */
const maxNameDepth = 8;

/** The formula in a form excelts' parser takes: F1# as a range. */
function parsed(formula: string): ReturnType<typeof parse> {
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
   * Whether a formula may give several values. In a table, too: it spills nowhere there, but Excel shows it with an @ that nobody typed
   * where a file does not say so.
   * @param formula without its "="
   */
  isDynamic(formula: string, sheet: string): boolean {
    if (this.names.version !== this.version) this.found.clear();
    this.version = this.names.version;
    // The rows of its references make no difference, so a filled column is looked at once.
    const key = `${sheet}!${formula.replace(/\d+/gu, "0")}`;
    const found = this.found.get(key) ?? this.look(formula, sheet, 0);
    this.found.set(key, found);
    return found.needed || found.many;
  }

  private look(formula: string, sheet: string, depth: number): Found {
    try {
      return new ArrayFinder((name) => this.isMany(name, sheet, depth), true).look(parsed(formula), false);
    } catch {
      // What the engine cannot parse it cannot calculate either; the formula stays an ordinary one.
      return foundNothing;
    }
  }

  /** A name that is not there may be a table's, or be defined later. */
  private isMany(name: string, sheet: string, depth: number): boolean {
    const defined = this.names.resolve(name, sheet);
    return !defined || depth >= maxNameDepth || this.look(defined.formula.slice(1), sheet, depth + 1).many;
  }
}
