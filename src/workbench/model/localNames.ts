import { plainFunctionName } from "./functionPrefixes";
import type { Token } from "./formulaTokens";

const none: ReadonlySet<string> = new Set();

/**
 * The names that LET and LAMBDA define inside a formula, in upper case and without Excel's "_xlpm." prefix. A name counts
 * for the whole formula: one text that means a parameter here and a defined name there is not told apart.
 */
export function localNames(tokens: readonly Token[]): ReadonlySet<string> {
  if (!tokens.some((token) => token.kind === "function" && definesNames(token))) return none;
  const found = new Set<string>();
  const calls: { readonly defines: boolean; argument: number }[] = [];
  const code = tokens.filter((token) => token.kind !== "space");
  code.forEach((token, i) => {
    const before = code[i - 1];
    if (token.kind === "open") calls.push({ defines: token.text === "(" && before !== undefined && definesNames(before), argument: 0 });
    else if (token.kind === "close") calls.pop();
    else if (token.kind === "separator") (calls.at(-1) ?? { argument: 0 }).argument++;
    else if (calls.at(-1)?.defines && code[i + 1]?.text === "," && (before?.text === "(" || before?.text === ",")) {
      if (token.kind === "name") found.add(token.text.replace(/^_xlpm\./iu, "").toUpperCase());
    }
  });
  return found;
}

function definesNames(token: Token): boolean {
  return token.kind === "function" && /^(?:LET|LAMBDA)$/iu.test(plainFunctionName(token.text));
}
