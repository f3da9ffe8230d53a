import {
  childElements,
  documentText,
  innerXml,
  insertElement,
  readDocument,
  startTag,
  withAttribute,
  withInner,
  withNamespacesOf,
  type XmlDocument,
  type XmlElement,
} from "./xmlElements";
import { attribute } from "./zipPackage";

/** The lists of a style sheet that hold what cells refer to by number. */
type StyleList = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";
/** The order in which a style sheet has its parts. */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
/** Below this number, number formats are Excel's own and the same in each file. */
const firstOwnFormat = 164;

/** A list of styles to which others are added; one that is there already is not added again. */
class GrowingList {
  grown = false;
  private readonly numbers = new Map<string, number>();

  constructor(readonly items: string[]) {
    items.forEach((item, i) => this.numbers.set(item, this.numbers.get(item) ?? i));
  }

  add(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.items.length);
    this.grown = true;
    return this.items.push(item) - 1;
  }
}

function listOf(document: XmlDocument, name: StyleList): string[] {
  const list = document.children.find((child) => child.name === name);
  return list ? childElements(innerXml(list.text)).map((child) => child.text) : [];
}

/** Adds the styles that written sheets use to the style sheet of the opened file, so that both refer to one. */
export class StyleMerge {
  private readonly document: XmlDocument;
  private readonly written: Readonly<Record<StyleList, readonly string[]>>;
  private readonly lists: Readonly<Record<StyleList, GrowingList>>;
  private readonly formats = new Map<string, string>();
  private readonly cellStyles = new Map<number, number>();

  /**
   * @param original the style sheet of the opened file
   * @param written the style sheet the numbers of written sheets refer to
   */
  constructor(
    private readonly original: string,
    written: string,
  ) {
    const other = readDocument(written);
    const document = readDocument(original);
    this.document = { ...document, start: withNamespacesOf(document.start, other.start) };
    const each = <T>(make: (name: StyleList) => T): Record<StyleList, T> => ({
      numFmts: make("numFmts"),
      fonts: make("fonts"),
      fills: make("fills"),
      borders: make("borders"),
      cellXfs: make("cellXfs"),
      dxfs: make("dxfs"),
    });
    this.written = each((name) => listOf(other, name));
    this.lists = each((name) => new GrowingList(listOf(document, name)));
  }

  /** The number of a written cell's style in the merged style sheet. A cell without a style has none in either. */
  cellStyle(written: number): number {
    if (written === 0) return 0;
    const known = this.cellStyles.get(written);
    if (known !== undefined) return known;
    const made = this.lists.cellXfs.add(this.convert(this.written.cellXfs[written] ?? this.written.cellXfs[0] ?? "<xf/>"));
    this.cellStyles.set(written, made);
    return made;
  }

  /** The number of an opened cell's style, with a leading apostrophe if a written cell's style has one, and without if not. */
  quotedAs(own: number, written: number): number {
    const isQuoted = (xf: string | undefined): boolean => ["1", "true"].includes(attribute(startTag(xf ?? ""), "quotePrefix") ?? "");
    const style = this.lists.cellXfs.items[own];
    const quoted = isQuoted(this.written.cellXfs[written]);
    if (style === undefined || isQuoted(style) === quoted) return own;
    return this.lists.cellXfs.add(withAttribute(style, "quotePrefix", quoted ? "1" : null));
  }

  /** The number of a written rule's format in the merged style sheet. */
  ruleFormat(written: number): number {
    return this.lists.dxfs.add(this.written.dxfs[written] ?? "<dxf/>");
  }

  /** The merged style sheet; the opened one itself when nothing was added. */
  text(): string {
    if (Object.values(this.lists).every((list) => !list.grown)) return this.original;
    const names = this.document.children.map((child) => child.name);
    const missing = (Object.keys(this.lists) as StyleList[]).filter((name) => !names.includes(name) && this.lists[name].items.length > 0);
    const empty = missing.map((name) => ({ name, text: `<${name}/>` }));
    const children = empty.reduce((all, list) => insertElement(all, list, order), [...this.document.children]);
    return documentText({ ...this.document, children: children.map((child) => this.filled(child)) });
  }

  private filled(child: XmlElement): XmlElement {
    const list = this.lists[child.name as StyleList] as GrowingList | undefined;
    if (!list) return child;
    return { ...child, text: withAttribute(withInner(child.text, list.items.join("")), "count", String(list.items.length)) };
  }

  /** A written cell format with the merged numbers of its parts; it belongs to the style "Normal". */
  private convert(xf: string): string {
    const part = (list: "fonts" | "fills" | "borders", name: string): [string, string] => {
      const item = this.written[list][Number(attribute(startTag(xf), name) ?? 0)];
      return [name, String(item === undefined ? 0 : this.lists[list].add(item))];
    };
    const parts = [part("fonts", "fontId"), part("fills", "fillId"), part("borders", "borderId"), ["xfId", "0"] as const];
    const set = parts.reduce((text, [name, value]) => withAttribute(text, name, value), xf);
    return withAttribute(set, "numFmtId", this.format(attribute(startTag(xf), "numFmtId") ?? "0"));
  }

  private format(written: string): string {
    if (Number(written) < firstOwnFormat) return written;
    const known = this.formats.get(written);
    if (known !== undefined) return known;
    const code = (format: string): string => attribute(startTag(format), "formatCode") ?? "";
    const id = (format: string): string => attribute(startTag(format), "numFmtId") ?? "0";
    const own = this.written.numFmts.find((format) => id(format) === written) ?? "";
    const { items } = this.lists.numFmts;
    const there = items.find((format) => code(format) === code(own));
    const next = String(Math.max(firstOwnFormat - 1, ...items.map((format) => Number(id(format)))) + 1);
    if (!there) this.lists.numFmts.add(withAttribute(own, "numFmtId", next));
    const made = there ? id(there) : next;
    this.formats.set(written, made);
    return made;
  }
}
