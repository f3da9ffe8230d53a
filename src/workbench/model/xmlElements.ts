import { attribute, encodeXml } from "./zipPackage";

/** An element as a piece of text. */
export interface XmlElement {
  /** Its name without a prefix. */
  readonly name: string;
  /** All of it, start and end tags included. */
  readonly text: string;
}

/** A document taken apart: what stands before its root, the root's tags, and the root's children in their order. */
export interface XmlDocument {
  readonly prolog: string;
  /** `<worksheet …>`, never self-closing. */
  readonly start: string;
  readonly children: readonly XmlElement[];
  readonly end: string;
}

/** A tag, a comment, a CDATA section or a processing instruction. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/gu;
/** The one element that is too large to look at each of its tags; it holds no other of its name. */
const large = "sheetData";

/** The elements directly inside a piece of XML. */
export function childElements(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const scanner = new RegExp(markup);
  let depth = 0;
  let start = 0;
  for (let tag = scanner.exec(xml); tag; tag = scanner.exec(xml)) {
    const [all, closing, prefix, name, , empty] = tag;
    if (name === undefined) continue;
    if (closing) depth--;
    else if (depth++ === 0) start = tag.index;
    if (empty) depth--;
    if (depth === 1 && !closing && name === large) {
      scanner.lastIndex = xml.indexOf(`</${prefix === undefined ? "" : `${prefix}:`}${large}>`, tag.index);
    }
    if (depth === 0) found.push({ name, text: xml.slice(start, tag.index + all.length) });
  }
  return found;
}

/** Takes a document apart. @throws RangeError when it has no root element */
export function readDocument(xml: string): XmlDocument {
  const scanner = new RegExp(markup);
  let root = scanner.exec(xml);
  while (root && root[3] === undefined) root = scanner.exec(xml);
  const [tag = "", , prefix, name, , empty] = root ?? [];
  if (!root || name === undefined) throw new RangeError("The part has no root element.");
  const end = `</${prefix === undefined ? "" : `${prefix}:`}${name}>`;
  const start = empty ? `${tag.slice(0, -2).trimEnd()}>` : tag;
  const inside = empty ? "" : xml.slice(root.index + tag.length, xml.lastIndexOf(end));
  return { prolog: xml.slice(0, root.index), start, children: childElements(inside), end };
}

/** Puts a document together again. */
export function documentText({ prolog, start, children, end }: XmlDocument): string {
  return prolog + start + children.map((child) => child.text).join("") + end;
}

/** The start tag of an element. */
export function startTag(element: string): string {
  return /^<(?:"[^"]*"|'[^']*'|[^'">])*>/u.exec(element)?.[0] ?? "";
}

/** What stands between an element's tags. */
export function innerXml(element: string): string {
  const start = startTag(element);
  return start.endsWith("/>") ? "" : element.slice(start.length, element.lastIndexOf("</"));
}

/** A start tag (or the text of an element) with an attribute set, or taken away by null. */
export function withAttribute(element: string, name: string, value: string | null): string {
  const start = startTag(element);
  const without = start.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u"), "");
  const close = without.endsWith("/>") ? "/>" : ">";
  const set = value === null ? without : `${without.slice(0, -close.length).trimEnd()} ${name}="${encodeXml(value)}"${close}`;
  return set + element.slice(start.length);
}

/** An element with other content. */
export function withInner(element: string, inner: string): string {
  const start = startTag(element);
  const open = start.endsWith("/>") ? `${start.slice(0, -2).trimEnd()}>` : start;
  const name = /^<([\w.:-]+)/u.exec(start)?.[1] ?? "";
  return `${open}${inner}</${name}>`;
}

/** Puts an element where the file format wants it, after others of its kind; elements that `order` does not name stay where they are. */
export function insertElement(children: readonly XmlElement[], element: XmlElement, order: readonly string[]): XmlElement[] {
  const rank = order.indexOf(element.name);
  const next = children.findIndex((child) => order.indexOf(child.name) > rank);
  const at = next < 0 ? children.length : next;
  return [...children.slice(0, at), element, ...children.slice(at)];
}

/** The namespace declarations of a root, by prefix ("" for the default one). */
function namespaces(start: string): Map<string, string> {
  const declared = [...start.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)];
  return new Map(declared.map(([, prefix = "", double, single]) => [prefix, double ?? single ?? ""]));
}

/** A root's start tag that also declares what another root declares, so that elements of the other's can stand under it. */
export function withNamespacesOf(start: string, other: string): string {
  const known = namespaces(start);
  let tag = start;
  for (const [prefix, uri] of namespaces(other)) {
    if (!known.has(prefix)) tag = withAttribute(tag, prefix === "" ? "xmlns" : `xmlns:${prefix}`, uri);
  }
  const words = [start, other].flatMap((root) => (attribute(root, "Ignorable") ?? "").split(/\s+/u)).filter((word) => word !== "");
  const ignorable = words.filter((word, i) => words.indexOf(word) === i && namespaces(tag).has(word));
  if (ignorable.length === 0) return tag;
  return withAttribute(
    tag.replace(/\s[\w.-]+:Ignorable\s*=\s*(?:"[^"]*"|'[^']*')/u, ""),
    `${compatibilityPrefix(tag)}:Ignorable`,
    ignorable.join(" "),
  );
}

function compatibilityPrefix(start: string): string {
  const found = [...namespaces(start)].find(([, uri]) => uri === "http://schemas.openxmlformats.org/markup-compatibility/2006");
  return found?.[0] ?? "mc";
}
