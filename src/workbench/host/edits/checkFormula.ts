import { FormulaSyntaxError } from "../../model";
import { argumentCounts } from "../../model/functionArguments";
import { plainFunctionName } from "../../model/functionPrefixes";
import { tokenizeFormula, type Token } from "../../model/formulaTokens";
import { parseStructuredReference, type StructuredReference } from "../../model/structuredReferences";
import type { TableGeometry, TableIndex } from "../../model/tables";

/** A text within a formula has at most so many characters. */
const longestLiteral = 255;
/** Functions may stand in each other so often. */
const deepestNesting = 64;

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
 * operands without an operator between them, semicolons between arguments, which belong to other languages of Excel, more or fewer
 * arguments than a function takes, texts that are too long, and references to parts of a table that there are not.
 * @throws FormulaSyntaxError
 */
export function checkFormula(formula: string): void {
  const tokens = tokenizeFormula(formula).filter((token) => token.kind !== "space");
  if (tokens.length === 0) throw new FormulaSyntaxError(formula, "it is empty.");
  checkOperators(formula, tokens);
  checkCalls(formula, tokens);
  for (const { kind, text } of tokens) {
    if (kind === "string" && text.slice(1, -1).replaceAll('""', '"').length > longestLiteral)
      throw new FormulaSyntaxError(formula, `a text in it is longer than ${longestLiteral} characters.`);
    if (kind === "structured" && !isReadable(parseStructuredReference(text)))
      throw new FormulaSyntaxError(formula, `${text} means no part of a table.`);
  }
}

/** Headers and data, and data and totals, go together; this row goes with nothing. */
function isReadable(reference: StructuredReference | null): reference is StructuredReference {
  if (!reference) return false;
  const { specials } = reference;
  const pair = [...specials].sort().join();
  return specials.length < 2 || pair === "#data,#headers" || pair === "#data,#totals";
}

/**
 * Refuses references to tables and to columns that are not there, and to a table without its name outside of it.
 * @param own the table the formula stands in, or null
 * @throws FormulaSyntaxError
 */
export function checkTables(formula: string, tables: TableIndex, own: TableGeometry | null): void {
  if (!formula.includes("[")) return;
  for (const { kind, text } of tokenizeFormula(formula)) {
    const reference = kind === "structured" ? parseStructuredReference(text) : null;
    if (!reference) continue;
    const table = reference.table === "" ? own : tables.named(reference.table);
    if (!table) throw new FormulaSyntaxError(formula, `there is no table for ${text}.`);
    const missing = reference.columns?.find((name) => !table.columnIndex.has(name.toLowerCase()));
    if (missing !== undefined) throw new FormulaSyntaxError(formula, `the table ${table.name} has no column "${missing}".`);
  }
}

/** A call that is not closed yet: its function, and how many arguments there were. */
interface OpenCall {
  readonly name: string | null;
  separators: number;
  empty: boolean;
}

function checkCalls(formula: string, tokens: readonly Token[]): void {
  const open: OpenCall[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    const call = open.at(-1);
    if (kind === "close") {
      open.pop();
      if (call) checkCall(formula, call);
      continue;
    }
    if (call) call.empty = false;
    if (kind === "separator" && call) call.separators++;
    if (kind !== "open") continue;
    const before = tokens[i - 1];
    open.push({ name: text === "(" && before?.kind === "function" ? before.text : null, separators: 0, empty: true });
    if (open.filter(({ name }) => name !== null).length > deepestNesting)
      throw new FormulaSyntaxError(formula, `functions stand in each other more than ${deepestNesting} times.`);
  }
}

function checkCall(formula: string, { name, separators, empty }: OpenCall): void {
  const counts = name === null ? null : argumentCounts(plainFunctionName(name));
  if (!counts) return;
  const given = empty ? 0 : separators + 1;
  if (given < counts[0]) throw new FormulaSyntaxError(formula, `${name} has too few arguments.`);
  if (given > counts[1]) throw new FormulaSyntaxError(formula, `${name} has too many arguments.`);
}

function checkOperators(formula: string, tokens: readonly Token[]): void {
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
