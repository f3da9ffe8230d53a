import type { Workbook } from "@cj-tech-master/excelts";
import { ContentTypes } from "./contentTypes";
import { sheetElements } from "./mergeSheet";
import { WorkbookProperties, type PropertyValue } from "./properties";
import { freshId, kindOf, relationships, setRelationships } from "./relationships";
import { sheetPaths } from "./workbookPart";
import { childElements, documentText, innerXml, insertElement, readDocument, startTag } from "./xmlElements";
import {
  attribute,
  decodeXml,
  encodeXml,
  mainPart,
  partText,
  readPackage,
  setPartText,
  writePackage,
  type PackageParts,
} from "./zipPackage";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const documentPath = "docProps/custom.xml";
const documentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
/** Excel keeps settings in a part that tells which add-in they belong to. Here they have a part of their own, which Excel leaves alone. */
const settingsNamespace = "urn:key-account-management:settings";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The set that custom properties of a document belong to. */
const setId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const usual = 6;

const utf16 = new TextDecoder("utf-16le");

function utf16Bytes(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(bytes.buffer);
}

function valueOf(element: string): PropertyValue {
  const [{ name, text } = { name: "lpwstr", text: "" }] = childElements(innerXml(element));
  const value = decodeXml(innerXml(text));
  if (name === "bool") return value === "true" || value === "1";
  if (name === "filetime" || name === "date") return new Date(value);
  return /^(?:i|ui|r)\d|^(?:u?int|decimal)$/u.test(name) ? Number(value) : value;
}

function elementOf(value: PropertyValue): string {
  if (value instanceof Date) return `<vt:filetime>${value.toISOString().replace(/\.\d+/u, "")}</vt:filetime>`;
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${encodeXml(value)}</vt:lpwstr>`;
}

const documentPart = (parts: PackageParts): string | null =>
  relationships(parts, "").find((each) => kindOf(each) === "custom-properties")?.target ?? null;

const isSettings = (xml: string | null): xml is string => xml?.includes(settingsNamespace) ?? false;

const settingsPart = (parts: PackageParts): string | null =>
  relationships(parts, mainPart(parts) ?? "").find((each) => kindOf(each) === "customXml" && isSettings(partText(parts, each.target)))
    ?.target ?? null;

const childrenOf = (parts: PackageParts, path: string | null): readonly { readonly name: string; readonly text: string }[] =>
  path === null || !parts.has(path) ? [] : readDocument(partText(parts, path) ?? "<none/>").children;

/** The custom properties of a sheet's part, by key. */
function sheetEntries(parts: PackageParts, path: string): [string, string][] {
  const list = parts.has(path)
    ? readDocument(partText(parts, path) ?? "<none/>").children.find(({ name }) => name === "customProperties")
    : undefined;
  const targets = new Map(relationships(parts, path).map(({ id, target }) => [id, target]));
  return childElements(list ? innerXml(list.text) : "").map(({ text }) => {
    const tag = startTag(text);
    const content = parts.get(targets.get(attribute(tag, "id") ?? "") ?? "");
    return [attribute(tag, "name") ?? "", content ? utf16.decode(content) : ""];
  });
}

/** Reads what an opened file holds. */
export function readProperties(parts: PackageParts | null, workbook: Workbook): WorkbookProperties {
  const found = new WorkbookProperties();
  if (!parts) return found;
  for (const { text } of childrenOf(parts, documentPart(parts))) found.document.set(attribute(startTag(text), "name") ?? "", valueOf(text));
  for (const { text } of childrenOf(parts, settingsPart(parts)))
    found.settings.set(attribute(startTag(text), "key") ?? "", decodeXml(innerXml(text)));
  const paths = sheetPaths(parts);
  for (const sheet of workbook.worksheets) {
    const entries = sheetEntries(parts, paths.get(sheet.name) ?? "");
    for (const [key, value] of entries) found.of(sheet).set(key, value);
    if (entries.length > 0) found.touch();
  }
  if (found.document.size + found.settings.size > 0) found.touch();
  return found;
}

/** Puts properties into a package. @returns whether it did not hold just these before */
class PropertyWriter {
  private changed = false;
  private readonly types: ContentTypes;

  constructor(private readonly parts: PackageParts) {
    this.types = new ContentTypes(parts);
  }

  write(properties: WorkbookProperties, workbook: Workbook): boolean {
    this.document(properties);
    this.settings(properties);
    const paths = sheetPaths(this.parts);
    for (const sheet of workbook.worksheets) {
      const wanted = properties
        .of(sheet)
        .list()
        .map(({ key, value }) => [key, value] as [string, string]);
      this.sheet(paths.get(sheet.name) ?? "", wanted);
    }
    if (this.changed) this.types.write();
    return this.changed;
  }

  private document({ document }: WorkbookProperties): void {
    const lines = document
      .list()
      .map(({ key, value }, i) => `<property fmtid="${setId}" pid="${i + 2}" name="${encodeXml(key)}">${elementOf(value)}</property>`);
    const path = documentPart(this.parts);
    const known = childrenOf(this.parts, path).map(({ text }) => [attribute(startTag(text), "name"), valueOf(text)]);
    if (JSON.stringify(known) === JSON.stringify(document.list().map(({ key, value }) => [key, value]))) return;
    const xml = `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${lines.join("")}</Properties>`;
    this.part("", path ?? documentPath, xml, { type: `${office}/relationships/custom-properties`, contentType: documentType });
  }

  private settings({ settings }: WorkbookProperties): void {
    const path = settingsPart(this.parts);
    const known = childrenOf(this.parts, path).map(({ text }) => [attribute(startTag(text), "key"), decodeXml(innerXml(text))]);
    if (JSON.stringify(known) === JSON.stringify(settings.list().map(({ key, value }) => [key, value]))) return;
    const lines = settings.list().map(({ key, value }) => `<setting key="${encodeXml(key)}">${encodeXml(value)}</setting>`);
    const xml = `${head}<settings xmlns="${settingsNamespace}">${lines.join("")}</settings>`;
    const target = path ?? this.freePath("customXml/item", ".xml");
    this.part(mainPart(this.parts) ?? "", target, xml, { type: `${office}/relationships/customXml`, contentType: "application/xml" });
  }

  private part(owner: string, path: string, xml: string, { type, contentType }: { type: string; contentType: string }): void {
    this.changed = true;
    setPartText(this.parts, path, xml);
    this.types.set(path, contentType);
    const list = relationships(this.parts, owner);
    if (list.some(({ target }) => target === path)) return;
    setRelationships(this.parts, owner, [...list, { id: freshId(list), type, target: path, external: false }]);
  }

  private sheet(path: string, wanted: readonly [string, string][]): void {
    if (!this.parts.has(path) || JSON.stringify(sheetEntries(this.parts, path)) === JSON.stringify(wanted)) return;
    this.changed = true;
    const list = relationships(this.parts, path).filter((each) => kindOf(each) !== "customProperty");
    const lines = wanted.map(([key, value]) => {
      const target = this.freePath("xl/customProperty", ".bin");
      this.parts.set(target, utf16Bytes(value));
      this.types.set(target, sheetType);
      const id = freshId(list);
      list.push({ id, type: `${office}/relationships/customProperty`, target, external: false });
      return `<customPr xmlns:r="${office}/relationships" name="${encodeXml(key)}" r:id="${id}"/>`;
    });
    setRelationships(this.parts, path, list);
    const document = readDocument(partText(this.parts, path) ?? "");
    const others = document.children.filter(({ name }) => name !== "customProperties");
    const prefix = /^<(\w+:)/u.exec(document.start)?.[1] ?? "";
    const text = `<${prefix}customProperties>${lines.join("").replaceAll("<customPr", `<${prefix}customPr`)}</${prefix}customProperties>`;
    const children = lines.length === 0 ? others : insertElement(others, { name: "customProperties", text }, sheetElements);
    setPartText(this.parts, path, documentText({ ...document, children }));
  }

  private freePath(start: string, end: string): string {
    for (let number = 1; ; number++) if (!this.parts.has(`${start}${number}${end}`)) return `${start}${number}${end}`;
  }
}

/** A file that holds these properties: the same bytes where it holds them already. */
export async function withProperties(bytes: Uint8Array, properties: WorkbookProperties, workbook: Workbook): Promise<Uint8Array> {
  const parts = await readPackage(bytes);
  return new PropertyWriter(parts).write(properties, workbook) ? writePackage(parts, usual) : bytes;
}
