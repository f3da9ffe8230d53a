import type { SheetAspect } from "./sheetFingerprint";
import {
  childElements,
  documentText,
  innerXml,
  insertElement,
  readDocument,
  startTag,
  withInner,
  withNamespacesOf,
  type XmlElement,
  withAttribute,
} from "./xmlElements";
import { attribute } from "./zipPackage";

/** The order of a worksheet's elements in a file. */
export const sheetElements = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
  "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst"
).split(" ");

const notesAndControls: readonly SheetAspect[] = ["notes", "controls", "threads"];
/** What an element shows; when that has changed, the element is taken from the written sheet. Others always stay. */
const shows: Readonly<Record<string, readonly SheetAspect[]>> = {
  sheetPr: ["properties"],
  dimension: ["cells"],
  sheetViews: ["views"],
  sheetFormatPr: ["properties"],
  cols: ["columns"],
  sheetData: ["cells", "results"],
  sheetProtection: ["protection"],
  autoFilter: ["filter"],
  mergeCells: ["merges"],
  conditionalFormatting: ["conditionalFormats"],
  dataValidations: ["validations"],
  hyperlinks: ["links"],
  printOptions: ["pageSetup"],
  pageMargins: ["pageSetup"],
  pageSetup: ["pageSetup"],
  headerFooter: ["headerFooter"],
  rowBreaks: ["breaks"],
  colBreaks: ["breaks"],
  ignoredErrors: ["ignoredErrors"],
  drawing: ["drawing"],
  legacyDrawing: notesAndControls,
  oleObjects: notesAndControls,
  controls: notesAndControls,
  AlternateContent: notesAndControls,
  tableParts: ["tables"],
};
/** Kinds of conditional formats that excelts writes; others it only reads. */
const writtenRules: ReadonlySet<string> = new Set(
  (
    "cellIs expression colorScale dataBar iconSet top10 aboveAverage containsText timePeriod containsBlanks notContainsBlanks " +
    "containsErrors notContainsErrors"
  ).split(" "),
);

const sheetNamespace = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const isCells = ({ name }: XmlElement): boolean => name === "sheetData";

/** A sheet made of an opened and a written one. */
export interface MergedSheet {
  readonly xml: string;
  /** Elements that were taken from the written sheet instead of the opened one. */
  readonly taken: readonly XmlElement[];
  /** Elements of the opened sheet that gave way. */
  readonly dropped: readonly XmlElement[];
}

function changedIn(name: string, changed: ReadonlySet<SheetAspect>): boolean {
  return shows[name]?.some((aspect) => changed.has(aspect)) === true;
}

/** What is known of a sheet beside its two texts. */
export interface SheetMerge {
  readonly changed: ReadonlySet<SheetAspect>;
  /** Whether the sheet still has a conditional format of a kind for a range. */
  readonly hasRule: (range: string, kind: string) => boolean;
  /** Gives an element of the written sheet the numbers of the merged styles, texts and relationships. */
  readonly convert: (element: XmlElement) => XmlElement;
  /** The element of the opened sheet that holds its cells, with those of the written one that have changed. */
  readonly cells: (original: string, written: string) => string;
}

/** Takes each element of a worksheet from the opened file as long as what it shows is unchanged, and else from the written one. */
export function mergeSheet(original: string, written: string, { changed, hasRule, convert, cells }: SheetMerge): MergedSheet {
  const [document, other] = [readDocument(original), readDocument(written)];
  const known = document.children.find(isCells)?.text ?? "<sheetData/>";
  const take = (element: XmlElement): XmlElement =>
    isCells(element) ? { ...element, text: cells(known, element.text) } : convert(element);
  const dropped = document.children.filter((child) => changedIn(child.name, changed));
  const own = new Set(document.children.map(({ name }) => name));
  // Where cells end is only said where it was said before.
  const wanted = other.children.filter(({ name }) => changedIn(name, changed) && (name !== "dimension" || own.has(name)));
  const taken = wanted.map(take);
  const kept = document.children.filter((child) => !dropped.includes(child));
  const rules = changed.has("conditionalFormats") ? dropped.flatMap((element) => unwrittenRules(element, hasRule)) : [];
  const children = [...taken, ...rules].reduce((all, element) => insertElement(all, element, sheetElements), kept);
  const extensions = other.children.find((child) => child.name === "extLst");
  const merged = extensions ? mergeExtensions(children, convert(extensions), changed) : children;
  // Cells and where they end need no other namespace than that of all sheets.
  const isPlain = taken.every(({ name }) => name === "sheetData" || name === "dimension") && document.start.includes(sheetNamespace);
  const start = isPlain ? document.start : withNamespacesOf(document.start, other.start);
  return { xml: documentText({ ...document, start, children: merged }), taken, dropped };
}

/** A sheet whose first view is selected or not. */
export function withTabSelected(xml: string, selected: boolean): string {
  const document = readDocument(xml);
  const known = document.children.find((child) => child.name === "sheetViews");
  if (!known && !selected) return xml;
  const [view, ...others] = childElements(innerXml(known?.text ?? ""));
  const first = withAttribute(view?.text ?? '<sheetView workbookViewId="0"/>', "tabSelected", selected ? "1" : null);
  const text = withInner(known?.text ?? "<sheetViews/>", first + others.map((other) => other.text).join(""));
  const rest = document.children.filter((child) => child !== known);
  return documentText({ ...document, children: insertElement(rest, { name: "sheetViews", text }, sheetElements) });
}

/** The rules of a conditional format that the written sheet lacks only because excelts cannot write them. */
function unwrittenRules(format: XmlElement, hasRule: SheetMerge["hasRule"]): XmlElement[] {
  if (format.name !== "conditionalFormatting") return [];
  const range = attribute(startTag(format.text), "sqref") ?? "";
  const rules = childElements(innerXml(format.text)).filter((rule) => {
    const kind = attribute(startTag(rule.text), "type") ?? "";
    return rule.name === "cfRule" && !writtenRules.has(kind) && hasRule(range, kind);
  });
  return rules.length === 0 ? [] : [{ ...format, text: withInner(format.text, rules.map((rule) => rule.text).join("")) }];
}

/** What an entry of the extension list shows. */
function extensionAspect(extension: XmlElement): SheetAspect | null {
  const [content] = childElements(innerXml(extension.text));
  if (content?.name === "conditionalFormattings") return "conditionalFormats";
  return content?.name === "sparklineGroups" ? "sparklines" : null;
}

/** Data bars and sparklines are kept in the extension list; what excelts does not know there stays as it was. */
function mergeExtensions(children: readonly XmlElement[], written: XmlElement, changed: ReadonlySet<SheetAspect>): XmlElement[] {
  const aspectChanged = (extension: XmlElement): boolean => {
    const aspect = extensionAspect(extension);
    return aspect !== null && changed.has(aspect);
  };
  const added = childElements(innerXml(written.text)).filter(aspectChanged);
  if (added.length === 0) return [...children];
  const own = children.find((child) => child.name === "extLst");
  const before = childElements(own ? innerXml(own.text) : "");
  const stays = before.filter((extension) => !added.some((each) => extensionAspect(each) === extensionAspect(extension)));
  const replaced = added.map((extension) => withRemainingFormats(extension, before));
  const list = { name: "extLst", text: withInner(own?.text ?? "<extLst/>", [...stays, ...replaced].map((each) => each.text).join("")) };
  const others = children.filter((child) => child !== own);
  return insertElement(others, list, sheetElements);
}

/** The written data bars, with the other formats of the opened sheet's list: excelts does not read those. */
function withRemainingFormats(extension: XmlElement, before: readonly XmlElement[]): XmlElement {
  const old = before.find((each) => extensionAspect(each) === "conditionalFormats");
  const [content] = childElements(innerXml(extension.text));
  if (extensionAspect(extension) !== "conditionalFormats" || !old || !content) return extension;
  const formats = childElements(innerXml(childElements(innerXml(old.text))[0]?.text ?? ""));
  const others = formats.filter((format) => !/\stype="dataBar"/u.test(format.text));
  const inner = withInner(content.text, innerXml(content.text) + others.map((format) => format.text).join(""));
  return { ...extension, text: withInner(extension.text, inner) };
}
