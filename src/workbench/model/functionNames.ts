import { plainFunctionName, prefixedFunctions, prefixOfFunction } from "./functionPrefixes";
import { tokenizeFormula, type Token } from "./formulaTokens";
import { localNames } from "./localNames";

/** Excel stores a call of a JavaScript custom function KAM.SCORE(…) as _xldudf_KAM_SCORE(…). */
const storedCustomPrefix = "_xldudf_KAM_";
const customNamespace = "KAM.";
const prefixed = prefixedFunctions.map((name) => name.replaceAll(".", "\\.")).join("|");
/** A quick look whether a formula can be stored differently from how it is shown; most are not. */
const storedOtherwise = new RegExp(`[#@]|(?<![\\p{L}\\p{N}_.])(?:KAM\\.|(?:${prefixed})\\()`, "iu");
const parameterPrefix = /^_xlpm\./iu;

function shownToken(token: Token): string {
  if (token.kind === "function") {
    if (token.text.toLowerCase().startsWith(storedCustomPrefix.toLowerCase())) {
      return customNamespace + token.text.slice(storedCustomPrefix.length);
    }
    return plainFunctionName(token.text).replace(parameterPrefix, "");
  }
  return token.kind === "name" ? token.text.replace(parameterPrefix, "") : token.text;
}

function storedToken(token: Token, locals: ReadonlySet<string>): string {
  const upper = token.text.toUpperCase();
  if ((token.kind === "name" || token.kind === "function") && locals.has(upper)) return `_xlpm.${token.text}`;
  if (token.kind !== "function") return token.text;
  if (upper.startsWith(customNamespace)) return storedCustomPrefix + upper.slice(customNamespace.length);
  return prefixOfFunction(upper) + token.text;
}

/** The tokens of the one argument of the call whose function stands at `i`, or null when its parenthesis is missing. */
function callAt(tokens: readonly Token[], i: number): { readonly argument: readonly Token[]; readonly end: number } | null {
  let depth = 0;
  for (let end = i + 1; end < tokens.length; end++) {
    const { kind } = tokens[end] as Token;
    if (kind === "open") depth++;
    else if (kind === "close" && --depth === 0) return { argument: tokens.slice(i + 2, end), end };
  }
  return null;
}

/** The last token of the operand that starts at `i`: a reference, a name or a call. */
function operandEnd(tokens: readonly Token[], i: number): number {
  const start = tokens[i]?.kind === "sheet" ? i + 1 : i;
  if (tokens[start]?.kind === "function") return callAt(tokens, start)?.end ?? start;
  if (tokens[start]?.kind === "open") return callAt(tokens, start - 1)?.end ?? start;
  return tokens[start + 1]?.text === ":" ? operandEnd(tokens, start + 2) : start;
}

/** Two operators are functions in a file: F1# is _xlfn.ANCHORARRAY(F1), and @A1:A9 is _xlfn.SINGLE(A1:A9). */
function shownTokens(tokens: readonly Token[]): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const name = token.kind === "function" ? token.text.toUpperCase() : "";
    const call = name === "_XLFN.ANCHORARRAY" || name === "_XLFN.SINGLE" ? callAt(tokens, i) : null;
    if (!call) text += shownToken(token);
    else {
      const argument = shownTokens(call.argument);
      const simple = operandEnd(call.argument, 0) === call.argument.length - 1;
      text += name === "_XLFN.ANCHORARRAY" ? `${argument}#` : simple ? `@${argument}` : `@(${argument})`;
      i = call.end;
    }
  }
  return text;
}

function storedTokens(tokens: readonly Token[], locals: ReadonlySet<string>): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const reference = token.kind === "sheet" ? i + 1 : i;
    if (tokens[reference + 1]?.kind === "spill" && (tokens[reference]?.kind === "cell" || tokens[reference]?.kind === "name")) {
      text += `_xlfn.ANCHORARRAY(${storedTokens(tokens.slice(i, reference + 1), locals)})`;
      i = reference + 1;
    } else if (token.text === "@") {
      const end = operandEnd(tokens, i + 1);
      const operand = tokens.slice(i + 1, end + 1);
      const bare = operand[0]?.text === "(" ? operand.slice(1, -1) : operand;
      text += `_xlfn.SINGLE(${storedTokens(bare, locals)})`;
      i = end;
    } else text += storedToken(token, locals);
  }
  return text;
}

function rewritten(formula: string, needed: (formula: string) => boolean, rewrite: (tokens: readonly Token[]) => string): string {
  if (!needed(formula)) return formula;
  try {
    return rewrite(tokenizeFormula(formula));
  } catch {
    // A text no tokenizer of ours understands is left exactly as the file has it.
    return formula;
  }
}

/** A formula of a file (without "=") as Excel shows it: KAM.SCORE(…), FILTER(…). */
export function shownFormula(stored: string): string {
  return rewritten(stored, (text) => text.includes("_xl"), shownTokens);
}

/** A formula as shown (without "=") in the form the file keeps: _xldudf_KAM_SCORE(…), _xlfn._xlws.FILTER(…). */
export function storedFormula(shown: string): string {
  return rewritten(
    shown,
    (text) => storedOtherwise.test(text),
    (tokens) => storedTokens(tokens, localNames(tokens)),
  );
}
