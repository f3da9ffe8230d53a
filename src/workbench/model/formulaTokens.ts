import { FormulaSyntaxError } from "./errors";

/**
 * What a piece of formula text is. The texts of all tokens put together are the formula again, so that a rewriter
 * changes only what it means to change.
 */
export type TokenKind =
  | "string"
  | "number"
  | "error"
  | "sheet" // a sheet prefix with its exclamation mark: Sheet1!  'My sheet'!  [1]Sheet1!
  | "cell" // A1 $A$1
  | "columns" // A:C
  | "rows" // 1:5
  | "structured" // Table[Column] [@Column]
  | "function" // a name before "("
  | "name" // a defined name, a table's name, TRUE or FALSE
  | "spill" // the # of A1#
  | "open"
  | "close"
  | "separator" // , and ;
  | "operator"
  | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const errorLiteral = /#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)/iuy;
const numberLiteral = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iuy;
const rowRange = /\$?\d+:\$?\d+(?![\w.(])/uy;
const columnRange = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(![])/uy;
const cellReference = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/u;
const word = /[\p{L}\p{N}_.\\?$]+/uy;
const sheetPrefix = /(?!\$?[A-Za-z]{1,3}\$?\d+:)(?:\[\d+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?!/uy;
const quotedSheet = /'(?:[^']|'')*'!/uy;
const externalPrefix = /\[\d+\][\p{L}\p{N}_.]*!/uy;
const spaces = /\s+/uy;
const stringLiteral = /"(?:[^"]|"")*"/uy;
const operator = /(?:<=|>=|<>|[-+*/^&=<>%:@!])/uy;

/** The bracketed part of a structured reference that starts at `start`; an apostrophe escapes the character after it. */
function bracketed(formula: string, start: number): string {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const c = formula[i];
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return formula.slice(start, i + 1);
  }
  throw new FormulaSyntaxError(formula, "a square bracket is not closed.");
}

function wordToken(formula: string, at: number, text: string): Token {
  const next = formula[at + text.length];
  if (next === "(") return { kind: "function", text };
  if (next === "[") return { kind: "structured", text: text + bracketed(formula, at + text.length) };
  return { kind: cellReference.test(text) ? "cell" : "name", text };
}

/** The token that `pattern` (a sticky one) finds exactly at `at`. */
function match(kind: TokenKind, pattern: RegExp, formula: string, at: number): Token | null {
  pattern.lastIndex = at;
  const found = pattern.exec(formula);
  return found ? { kind, text: found[0] } : null;
}

/** Tokens that are told by their first character alone. */
function punctuation(formula: string, at: number): Token | null {
  const c = formula[at] ?? "";
  if (c === "(" || c === "{") return { kind: "open", text: c };
  if (c === ")" || c === "}") return { kind: "close", text: c };
  if (c === "," || c === ";") return { kind: "separator", text: c };
  if (c === '"') return match("string", stringLiteral, formula, at);
  if (c === "'") return match("sheet", quotedSheet, formula, at);
  if (c === "#") return match("error", errorLiteral, formula, at) ?? { kind: "spill", text: c };
  if (c === "[") return match("sheet", externalPrefix, formula, at) ?? { kind: "structured", text: bracketed(formula, at) };
  return null;
}

function tokenAt(formula: string, at: number): Token {
  const token =
    punctuation(formula, at) ??
    match("space", spaces, formula, at) ??
    match("rows", rowRange, formula, at) ??
    match("columns", columnRange, formula, at) ??
    match("number", numberLiteral, formula, at) ??
    match("sheet", sheetPrefix, formula, at) ??
    match("operator", operator, formula, at);
  if (token) return token;
  const text = match("name", word, formula, at)?.text;
  if (text === undefined) throw new FormulaSyntaxError(formula, `"${formula[at]}" is not expected at position ${at + 1}.`);
  return wordToken(formula, at, text);
}

/**
 * Splits a formula (without its leading "=") into tokens.
 * @throws FormulaSyntaxError when a quote, bracket or parenthesis is not closed.
 */
export function tokenizeFormula(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (token.kind === "open") open.push(token.text === "(" ? ")" : "}");
    if (token.kind === "close" && open.pop() !== token.text) {
      throw new FormulaSyntaxError(formula, `"${token.text}" has no opening partner.`);
    }
    tokens.push(token);
    at += token.text.length;
  }
  if (open.length > 0) throw new FormulaSyntaxError(formula, `a "${open.at(-1) === ")" ? "(" : "{"}" is not closed.`);
  return tokens;
}

/** The token after `index` that is not a space, with its index; null at the end. */
export function nextToken(tokens: readonly Token[], index: number): { token: Token; index: number } | null {
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token && token.kind !== "space") return { token, index: i };
  }
  return null;
}
