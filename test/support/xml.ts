import { SaxesParser } from "saxes";

/** An XML element with its child elements in document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads an XML document. @throws Error where it is not well formed, with line and column. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const innermost = (): XmlElement => open.at(-1) ?? document;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: "",
    };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (innermost().text += text.trim()));
  parser.on("closetag", () => void open.pop());
  parser.write(source).close();
  const root = document.children[0];
  if (!root) throw new Error("The document has no element.");
  return root;
}

/** The element and all that it holds, in document order. */
export const withDescendants = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(withDescendants)];

/** All elements of a name at or below an element. */
export const elements = (root: XmlElement, name: string): XmlElement[] => withDescendants(root).filter((element) => element.name === name);

/** The one element of a name at or below an element. @throws Error where there is none or more than one. */
export function only(root: XmlElement, name: string): XmlElement {
  const found = elements(root, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${root.name} holds ${found.length} ${name}, not one.`);
  return found[0];
}

/** An attribute that must be there. */
export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`${element.name} has no ${name}.`);
  return value;
}
