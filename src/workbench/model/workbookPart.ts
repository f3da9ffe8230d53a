import { storedFormula, shownFormula } from "./functionNames";
import type { DefinedName, NameTable } from "./names";
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
  type XmlElement,
} from "./xmlElements";
import { relationships } from "./relationships";
import { attribute, decodeXml, encodeXml, mainPart, partText, type PackageParts } from "./zipPackage";

const definedName = /<((?:[\w.-]+:)?)definedName\b([^>]*?)(?:\/>|>([^<]*)<\/\1definedName>)/gu;
/** Names that describe a sheet or a chart rather than the person's own: excelts reads and writes them itself. */
const builtIn = /^_xl(?:nm|chart)\./iu;
const order = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** The number of the calculation of Excel 2019 and all later ones. */
const latestCalculation = "191029";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** The id of its relationship. */
  readonly relation: string;
  /** The entry itself. */
  readonly text: string;
}

function listOf(xml: string, name: string): XmlElement[] {
  const list = readDocument(xml).children.find((child) => child.name === name);
  return list ? childElements(innerXml(list.text)) : [];
}

/** The sheets of a workbook in their order, chart sheets included. */
export function listedSheets(workbookXml: string): ListedSheet[] {
  return listOf(workbookXml, "sheets").map(({ text }) => ({
    name: attribute(text, "name") ?? "",
    relation: /\s[\w.-]+:id="([^"]*)"/u.exec(text)?.[1] ?? "",
    text,
  }));
}

/** The number by which a workbook knows a sheet, whatever its place. */
export const sheetIdOf = ({ text }: ListedSheet): number => Number(attribute(startTag(text), "sheetId") ?? 0);

/** Where the sheets of a package are, by name. */
export function sheetPaths(parts: PackageParts): ReadonlyMap<string, string> {
  const main = mainPart(parts) ?? "";
  const targets = new Map(relationships(parts, main).map(({ id, target }) => [id, target]));
  return new Map(listedSheets(partText(parts, main) ?? "").map(({ name, relation }) => [name, targets.get(relation) ?? ""]));
}

/** The index of the active sheet, counted over all sheets. */
export function activeTab(workbookXml: string): number {
  const [view] = listOf(workbookXml, "bookViews");
  return Number(attribute(startTag(view?.text ?? ""), "activeTab") ?? 0);
}

/** Whether a workbook asks Excel to calculate everything when it opens it. */
export function asksForCalculation(workbookXml: string): boolean {
  const properties = readDocument(workbookXml).children.find((child) => child.name === "calcPr");
  return ["1", "true"].includes(attribute(startTag(properties?.text ?? ""), "fullCalcOnLoad") ?? "");
}

/** The names a file holds for the person: each entry of the table with the text it has in the file. */
export type NameTexts = WeakMap<DefinedName, string>;

/** Moves the person's defined names from the workbook part into `names`; gives the part without them. */
export function takeNames(workbookXml: string, names: NameTable, texts: NameTexts): string {
  const sheets = listedSheets(workbookXml).map((sheet) => sheet.name);
  return workbookXml.replace(definedName, (all, _: string, attributes: string, text: string | undefined) => {
    const name = attribute(attributes, "name") ?? "";
    if (builtIn.test(name) || name === "") return all;
    const local = attribute(attributes, "localSheetId");
    const sheet = local === null ? null : (sheets[Number(local)] ?? null);
    if (local !== null && sheet === null) return all;
    const entry = names.set(name, sheet, shownFormula(decodeXml(text ?? "")), {
      visible: attribute(attributes, "hidden") !== "1" && attribute(attributes, "hidden") !== "true",
      comment: attribute(attributes, "comment") ?? "",
    });
    texts.set(entry, all);
    return "";
  });
}

function nameElement(entry: DefinedName, localSheetId: number | null): string {
  const scope = localSheetId === null ? "" : ` localSheetId="${localSheetId}"`;
  const hidden = entry.visible ? "" : ' hidden="1"';
  const comment = entry.comment === "" ? "" : ` comment="${encodeXml(entry.comment)}"`;
  return `<definedName name="${encodeXml(entry.name)}"${comment}${scope}${hidden}>${encodeXml(storedFormula(entry.formula.slice(1)))}</definedName>`;
}

/** The entries of the names; one that is as it was in the file stays as it was. Names of sheets that are gone are left out. */
function nameElements(names: NameTable, sheets: readonly string[], texts: NameTexts): string[] {
  const lower = sheets.map((name) => name.toLowerCase());
  return names.list().flatMap((entry) => {
    const index = entry.sheet === null ? null : lower.indexOf(entry.sheet.toLowerCase());
    if (index !== null && index < 0) return [];
    const known = texts.get(entry);
    return known === undefined ? nameElement(entry, index) : withAttribute(known, "localSheetId", index === null ? null : String(index));
  });
}

/** The entries Excel makes for itself (print areas, filters), each with the sheet it belongs to; null for the workbook. */
export function builtInNames(workbookXml: string): { readonly sheet: string | null; readonly text: string }[] {
  const sheets = listedSheets(workbookXml).map((sheet) => sheet.name);
  return listOf(workbookXml, "definedNames").flatMap(({ text }) => {
    if (!builtIn.test(attribute(text, "name") ?? "")) return [];
    const local = attribute(startTag(text), "localSheetId");
    return [{ sheet: local === null ? null : (sheets[Number(local)] ?? ""), text }];
  });
}

/** What a workbook part is to say. */
export interface WorkbookContent {
  /** The sheets' entries in their order. */
  readonly sheets: readonly ListedSheet[];
  readonly builtIn: ReturnType<typeof builtInNames>;
  readonly names: NameTable;
  readonly texts: NameTexts;
  readonly activeTab: number;
  /** Every formula shows what it gives now: Excel is not to calculate when it opens the file, before our functions are there. */
  readonly isCurrent: boolean;
}

/**
 * The workbook part with another content.
 * @param written the part from which entries may come, for its namespaces
 */
export function workbookText(workbookXml: string, written: string, content: WorkbookContent): string {
  const document = readDocument(workbookXml);
  const names = content.sheets.map((sheet) => sheet.name);
  const own = content.builtIn.flatMap(({ sheet, text }) => {
    const index = sheet === null ? null : names.indexOf(sheet);
    return index !== null && index < 0 ? [] : withAttribute(text, "localSheetId", index === null ? null : String(index));
  });
  const all = [...own, ...nameElements(content.names, names, content.texts)].join("");
  const set = (children: readonly XmlElement[], name: string, change: (text: string) => string): XmlElement[] => {
    const text = change(children.find((child) => child.name === name)?.text ?? `<${name}/>`);
    const others = children.filter((child) => child.name !== name);
    return text === "" ? others : insertElement(others, { name, text }, order);
  };
  let children = set(document.children, "sheets", (list) => withInner(list, content.sheets.map((sheet) => sheet.text).join("")));
  children = set(children, "definedNames", (list) => (all === "" ? "" : withInner(list, all)));
  children = set(children, "bookViews", (views) => withActiveTab(views, content.activeTab));
  children = set(children, "calcPr", (properties) => withCalculation(properties, content.isCurrent));
  return documentText({ ...document, start: withNamespacesOf(document.start, readDocument(written).start), children });
}

/** Excel also calculates a file that an older Excel calculated last, as its number tells. */
function withCalculation(properties: string, isCurrent: boolean): string {
  const asked = withAttribute(properties, "fullCalcOnLoad", isCurrent ? null : "1");
  return isCurrent ? withAttribute(asked, "calcId", latestCalculation) : asked;
}

function withActiveTab(views: string, tab: number): string {
  const [first, ...others] = childElements(innerXml(views));
  const view = withAttribute(first?.text ?? "<workbookView/>", "activeTab", tab === 0 ? null : String(tab));
  return withInner(views, view + others.map((other) => other.text).join(""));
}
