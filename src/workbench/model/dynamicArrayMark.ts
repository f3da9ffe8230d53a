import {
  childElements,
  documentText,
  innerXml,
  insertElement,
  readDocument,
  startTag,
  withAttribute,
  withInner,
  type XmlDocument,
  type XmlElement,
} from "./xmlElements";
import { attribute } from "./zipPackage";

const typeName = "XLDAPR";
const typeAttributes =
  'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';
const properties =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';
const order = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];

function items(document: XmlDocument, list: (child: XmlElement) => boolean): XmlElement[] {
  const found = document.children.find(list);
  return found ? childElements(innerXml(found.text)) : [];
}

function nameOf({ text }: XmlElement): string {
  return attribute(startTag(text), "name") ?? "";
}

/** A document with one more item in a list, which is made if there is none. */
function withItem(document: XmlDocument, list: (child: XmlElement) => boolean, empty: XmlElement, item: string): XmlDocument {
  const children = document.children.some(list) ? document.children : insertElement(document.children, empty, order);
  const filled = children.map((child) => {
    if (!list(child)) return child;
    const inner = innerXml(child.text) + item;
    return { ...child, text: withAttribute(withInner(child.text, inner), "count", String(childElements(inner).length)) };
  });
  return { ...document, children: filled };
}

/**
 * The number by which cells of a package say that they hold a dynamic array: the place of an entry in its metadata part.
 * @param xml the part; the entry is added to it when there is none
 */
export function dynamicArrayMark(xml: string): { readonly xml: string; readonly mark: string } {
  let document = readDocument(xml);
  const isTypes = (child: XmlElement): boolean => child.name === "metadataTypes";
  const isFuture = (child: XmlElement): boolean => child.name === "futureMetadata" && nameOf(child) === typeName;
  const isCells = (child: XmlElement): boolean => child.name === "cellMetadata";
  const typeNumber = (): number => items(document, isTypes).findIndex((type) => nameOf(type) === typeName) + 1;
  const mark = (): number =>
    items(document, isCells).findIndex((entry) => attribute(entry.text, "t") === String(typeNumber()) && typeNumber() > 0) + 1;
  if (mark() > 0) return { xml, mark: String(mark()) };
  if (typeNumber() === 0) {
    const type = `<metadataType name="${typeName}" ${typeAttributes}/>`;
    document = withItem(document, isTypes, { name: "metadataTypes", text: "<metadataTypes/>" }, type);
  }
  const future = { name: "futureMetadata", text: `<futureMetadata name="${typeName}"/>` };
  document = withItem(document, isFuture, future, properties);
  const value = items(document, isFuture).length - 1;
  const entry = `<bk><rc t="${typeNumber()}" v="${value}"/></bk>`;
  document = withItem(document, isCells, { name: "cellMetadata", text: "<cellMetadata/>" }, entry);
  return { xml: documentText(document), mark: String(mark()) };
}
