import { parseArea } from "./addresses";
import type { CalculationValue } from "./cellValues";
import { cellKey } from "./sheetData";
import { attribute, encodeXml } from "./zipPackage";

const cellElement = /<((?:[\w.-]+:)?)c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/gu;
const formulaElement = /<((?:[\w.-]+:)?)f(?:\s[^>]*?)?(?:\/>|>[^<]*<\/\1f>)/u;

/** The type a cell has in a file, and the text of its value. */
function stored(value: CalculationValue): readonly [type: string | null, text: string] {
  if (value === null) return [null, ""];
  if (typeof value === "number") return [null, String(value)];
  if (typeof value === "boolean") return ["b", value ? "1" : "0"];
  return typeof value === "string" ? ["str", value] : ["e", value.error];
}

/** Text for a file; characters that XML cannot hold are written by their number, as Excel does. */
function storedText(text: string): string {
  const encoded = [...text].map((c) =>
    c < " " && !"\t\n\r".includes(c) ? `_x${c.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_` : c,
  );
  return encodeXml(encoded.join(""));
}

function element(prefix: string, attributes: string, formula: string, value: CalculationValue): string {
  const [type, text] = stored(value);
  const plain = attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, "").trimEnd();
  const typed = type === null ? plain : `${plain} t="${type}"`;
  return `<${prefix}c${typed}>${formula}<${prefix}v>${storedText(text)}</${prefix}v></${prefix}c>`;
}

/**
 * Puts new values of formulas, and of the cells they fill, into the cells of a sheet as the file has them.
 * @param values by place (`cellKey`)
 * @returns null when one of the cells is not there
 */
export function withValues(sheetData: string, values: ReadonlyMap<number, CalculationValue>): string | null {
  let found = 0;
  const text = sheetData.replace(cellElement, (all, prefix: string, attributes: string, inside: string | undefined) => {
    const place = parseArea(attribute(attributes, "r") ?? "");
    const key = place ? cellKey(place.top, place.left) : -1;
    const value = values.get(key);
    if (value === undefined) return all;
    found++;
    return element(prefix, attributes, formulaElement.exec(inside ?? "")?.[0] ?? "", value);
  });
  return found === values.size ? text : null;
}
