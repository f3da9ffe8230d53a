import { prefixOfFunction } from "./functionPrefixes";
import { tokenizeFormula, type Token } from "./formulaTokens";
import { localNames } from "./localNames";

/** Excel stores a call of a JavaScript custom function KAM.SCORE(…) as _xldudf_KAM_SCORE(…). */
const storedCustomPrefix = "_xldudf_KAM_";
const customNamespace = "KAM.";
const newerPrefix = /^_xlfn\.(?:_xlws\.)?/iu;
const parameterPrefix = /^_xlpm\./iu;

/** A function's name as people write it: without the prefixes newer functions carry in files. */
export function plainFunctionName(name: string): string {
  return name.startsWith("_") ? name.replace(newerPrefix, "") : name;
}

function shownToken(token: Token): string {
  if (token.kind === "function") {
    if (token.text.toLowerCase().startsWith(storedCustomPrefix.toLowerCase())) {
      return customNamespace + token.text.slice(storedCustomPrefix.length);
    }
    return token.text.replace(newerPrefix, "").replace(parameterPrefix, "");
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
  return rewritten(
    stored,
    (text) => text.includes("_xl"),
    (tokens) => tokens.map(shownToken).join(""),
  );
}

/** A formula as shown (without "=") in the form the file keeps: _xldudf_KAM_SCORE(…), _xlfn._xlws.FILTER(…). */
export function storedFormula(shown: string): string {
  return rewritten(
    shown,
    (text) => text.includes("("),
    (tokens) => {
      const locals = localNames(tokens);
      return tokens.map((token) => storedToken(token, locals)).join("");
    },
  );
}
