import { tokenizeFormula } from "./formulaTokens";
import { plainFunctionName } from "./functionPrefixes";
import { parseStructuredReference, storedStructuredReference } from "./structuredReferences";

/**
 * A formula as typed, in the form the model holds: this-row references with their table's name, as files store them.
 * @param table the table the cell lies in, or null
 * @throws FormulaSyntaxError
 */
export function inputFormula(typed: string, table: string | null): string {
  return tokenizeFormula(typed)
    .map((token) => {
      if (token.kind === "function") return plainFunctionName(token.text);
      if (token.kind !== "structured") return token.text;
      const reference = parseStructuredReference(token.text);
      const owner = reference?.table || table;
      if (!reference || !owner) return token.text;
      if (reference.specials.includes("#this row")) return storedStructuredReference(reference, owner);
      return reference.table === "" ? owner + token.text : token.text;
    })
    .join("");
}
