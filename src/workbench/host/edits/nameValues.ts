import type { DefinedName } from "../../model";
import type { Json } from "../json";

/** What a name that means no cells gives: a constant itself; for a formula only its text is known here. */
export function valueOfName({ formula }: DefinedName): { readonly type: string; readonly value: Json } {
  const text = formula.slice(1).trim();
  if (/^"(?:[^"]|"")*"$/u.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:true|false)$/iu.test(text)) return { type: "Boolean", value: text.toLowerCase() === "true" };
  if (text !== "" && Number.isFinite(Number(text)))
    return { type: Number.isInteger(Number(text)) ? "Integer" : "Double", value: Number(text) };
  if (text.includes("#REF!")) return { type: "Error", value: "#REF!" };
  return { type: "String", value: formula };
}
