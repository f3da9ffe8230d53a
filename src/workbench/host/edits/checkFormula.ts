import { FormulaSyntaxError } from "../../model";
import { tokenizeFormula, type Token } from "../../model/formulaTokens";

const operands: ReadonlySet<Token["kind"]> = new Set([
  "cell",
  "columns",
  "rows",
  "structured",
  "name",
  "number",
  "string",
  "error",
  "spill",
]);

/**
 * Refuses what Excel refuses to take as a formula although its quotes and parentheses are in order: operators without operands,
 * operands without an operator between them, and semicolons between arguments, which belong to other languages of Excel.
 * @throws FormulaSyntaxError
 */
export function checkFormula(formula: string): void {
  const tokens = tokenizeFormula(formula).filter((token) => token.kind !== "space");
  const open: string[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === "open") open.push(token.text);
    if (token.kind === "close") open.pop();
    if (token.text === ";" && open.at(-1) !== "{") throw new FormulaSyntaxError(formula, "arguments are separated by commas.");
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const ends = !after || after.kind === "close" || after.kind === "separator";
    if (token.kind === "operator" && ends && token.text !== "%")
      throw new FormulaSyntaxError(formula, `something is missing after "${token.text}".`);
    const begins = !before || before.kind === "open" || before.kind === "separator" || before.kind === "operator";
    const isBinary = token.kind === "operator" && !["+", "-", "@", "%"].includes(token.text);
    if (isBinary && begins && before?.text !== "%") throw new FormulaSyntaxError(formula, `something is missing before "${token.text}".`);
    if ((token.kind === "number" || token.kind === "string") && before && (operands.has(before.kind) || before.kind === "close")) {
      throw new FormulaSyntaxError(formula, `an operator is missing before ${token.text}.`);
    }
  });
}

/**
 * Refuses what Excel does not take in validations and conditional formats: references by a table's columns, and arrays of constants.
 * @throws FormulaSyntaxError
 */
export function checkRuleFormula(formula: string): void {
  checkFormula(formula);
  const refused = tokenizeFormula(formula).find((token) => token.kind === "structured" || token.text === "{");
  if (refused) throw new FormulaSyntaxError(formula, `"${refused.text}" may not stand in a rule.`);
}
