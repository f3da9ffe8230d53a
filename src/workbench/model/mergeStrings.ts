import { childElements, documentText, readDocument, withAttribute, withNamespacesOf } from "./xmlElements";
import { decodeXml, partText, type PackageParts } from "./zipPackage";

/** The shared texts of a package whose parts are where excelts looks for them, without their looks. */
export function sharedTexts(parts: PackageParts): string[] {
  const { children } = readDocument(partText(parts, "xl/sharedStrings.xml") ?? "<sst/>");
  const words = (item: string): string =>
    [...item.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</gu)].map(([, text = ""]) => decodeXml(text)).join("");
  return children.filter((child) => child.name === "si").map(({ text }) => words(text));
}

/** Adds the shared texts that written cells use to those of the opened file. */
export class StringMerge {
  private readonly added: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly written: readonly string[];
  private readonly count: number;

  /**
   * @param original the shared texts of the opened file
   * @param writtenXml the shared texts the numbers of written cells refer to
   */
  constructor(
    private readonly original: string,
    private readonly writtenXml: string,
  ) {
    this.written = readDocument(writtenXml).children.map((child) => child.text);
    const own = readDocument(original).children.filter((child) => child.name === "si");
    own.forEach(({ text }, number) => this.numbers.set(text, number));
    this.count = own.length;
  }

  /** The number of a written text among the merged ones. */
  number(written: number): number {
    const text = this.written[written] ?? "<si><t/></si>";
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const made = this.count + this.added.push(text) - 1;
    this.numbers.set(text, made);
    return made;
  }

  /** The merged texts. */
  text(): string {
    if (this.added.length === 0) return this.original;
    const document = readDocument(this.original);
    const start = withNamespacesOf(document.start, readDocument(this.writtenXml).start);
    const items = document.children.filter((child) => child.name === "si");
    const rest = document.children.filter((child) => child.name !== "si");
    const children = [...items, ...childElements(this.added.join("")), ...rest];
    const counted = withAttribute(withAttribute(start, "uniqueCount", String(items.length + this.added.length)), "count", null);
    return documentText({ ...document, start: counted, children });
  }
}
