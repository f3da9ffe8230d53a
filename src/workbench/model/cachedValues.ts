import type { CalculationValue } from "./cellValues";
import { encodeXml } from "./zipPackage";

const cellElement = /<((?:[\w.-]+:)?)c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/u;
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

/** A cell's attributes with another type, at the place of the one that stands there: a value that stays changes nothing. */
function withType(attributes: string, type: string | null): string {
  const standing = /\st\s*=\s*(?:"[^"]*"|'[^']*')/u;
  const wanted = type === null ? "" : ` t="${type}"`;
  return standing.test(attributes) ? attributes.replace(standing, wanted) : attributes + wanted;
}

function element(prefix: string, attributes: string, formula: string, value: CalculationValue): string {
  const [type, text] = stored(value);
  const typed = withType(attributes.trimEnd(), type);
  return `<${prefix}c${typed}>${formula}<${prefix}v>${storedText(text)}</${prefix}v></${prefix}c>`;
}

/** A cell of a file with another value of its formula, or of the formula that fills it. */
export function withStoredValue(cell: string, value: CalculationValue): string {
  return cell.replace(cellElement, (_, prefix: string, attributes: string, inside: string | undefined) =>
    element(prefix, attributes, formulaElement.exec(inside ?? "")?.[0] ?? "", value),
  );
}
