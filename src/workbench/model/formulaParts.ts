import { partText, setPartText, decodeXml, encodeXml, type PackageParts } from "./zipPackage";

/** Elements that hold a formula: of cells, conditional formats, validations, tables. */
const formulaElement = /<((?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula))((?:\s[^>]*)?)>([^<]*)<\/\1>/gu;
const partsWithFormulas = /^xl\/(?:worksheets|tables)\/[^/]+\.xml$/u;

/** Rewrites the text of every formula in the sheets and tables of a package. */
export function rewriteFormulas(parts: PackageParts, rewrite: (formula: string) => string): void {
  for (const path of parts.keys()) {
    if (!partsWithFormulas.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const changed = xml.replace(formulaElement, (all, tag: string, attributes: string, text: string) => {
      const before = decodeXml(text);
      const after = rewrite(before);
      return after === before ? all : `<${tag}${attributes}>${encodeXml(after)}</${tag}>`;
    });
    if (changed !== xml) setPartText(parts, path, changed);
  }
}
