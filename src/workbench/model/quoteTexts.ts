import { childElements, innerXml, readDocument, startTag, withAttribute, withInner } from "./xmlElements";
import { attribute, decodeXml, partText, setPartText, type PackageParts } from "./zipPackage";

const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/u;
const textCell = /<c\s([^>]*?)t="s"([^>]*)><v>(\d+)<\/v>/gu;

/** The numbers of the shared texts that Excel would take for a formula, were they typed. */
function formulaLike(parts: PackageParts): ReadonlySet<number> {
  const { children } = readDocument(partText(parts, "xl/sharedStrings.xml") ?? "<sst/>");
  const texts = children.filter((child) => child.name === "si").map((child) => /<t(?:\s[^>]*)?>([^<]*)</u.exec(child.text)?.[1] ?? "");
  return new Set(texts.flatMap((text, number) => (/^[=+\-@]/u.test(decodeXml(text)) ? [number] : [])));
}

/** The cell formats of a style sheet, to which the same formats with a leading apostrophe are added. */
class QuotedFormats {
  private readonly formats: string[];
  private readonly quoted = new Map<number, number>();

  constructor(private readonly xml: string) {
    const list = readDocument(xml).children.find((child) => child.name === "cellXfs");
    this.formats = childElements(innerXml(list?.text ?? "<cellXfs/>")).map((child) => child.text);
  }

  number(format: number): number {
    const known = this.quoted.get(format);
    if (known !== undefined) return known;
    const number = this.formats.push(withAttribute(this.formats[format] ?? "<xf/>", "quotePrefix", "1")) - 1;
    this.quoted.set(format, number);
    return number;
  }

  text(): string {
    return this.xml.replace(/<cellXfs\b[\s\S]*?<\/cellXfs>/u, (list) =>
      withAttribute(withInner(list, this.formats.join("")), "count", String(this.formats.length)),
    );
  }
}

/**
 * Marks texts such as "=1+1" and "+34 600" as texts, as a leading apostrophe does: excelts has no place for it, and without
 * it Excel makes formulas of them as soon as somebody edits their cells.
 */
export function quoteTexts(parts: PackageParts): void {
  const numbers = formulaLike(parts);
  if (numbers.size === 0) return;
  const formats = new QuotedFormats(partText(parts, "xl/styles.xml") ?? "<styleSheet/>");
  for (const path of parts.keys()) {
    if (!sheetPart.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const quoted = xml.replace(textCell, (all, before: string, after: string, number: string) => {
      if (!numbers.has(Number(number))) return all;
      const tag = startTag(all);
      const style = formats.number(Number(attribute(tag, "s") ?? 0));
      return withAttribute(tag, "s", String(style)) + all.slice(tag.length);
    });
    if (quoted !== xml) setPartText(parts, path, quoted);
  }
  setPartText(parts, "xl/styles.xml", formats.text());
}
