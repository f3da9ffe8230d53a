import type { CellChanges } from "./cellChanges";
import { ContentTypes } from "./contentTypes";
import { dynamicArrayMark } from "./dynamicArrayMark";
import { mergeCells, type CellMerge } from "./mergeCells";
import { mergeSheet, type MergedSheet } from "./mergeSheet";
import { StringMerge } from "./mergeStrings";
import { StyleMerge } from "./mergeStyles";
import { dropUnreachable, freePath, freshId, kindOf, relationships, setRelationships, type Relationship } from "./relationships";
import type { SheetAspect } from "./sheetFingerprint";
import { documentText, readDocument, startTag, withAttribute, type XmlElement } from "./xmlElements";
import { attribute, mainPart, partText, setPartText, type PackageParts } from "./zipPackage";

/** A sheet of the opened file that has changed. */
export interface ChangedSheet {
  /** Its path in the opened package. */
  readonly path: string;
  readonly changed: ReadonlySet<SheetAspect>;
  readonly cells: CellChanges;
  readonly hasRule: (range: string, kind: string) => boolean;
}

/** Parts that belong to a sheet without any element of it naming them, by what of the sheet they show. */
const silentKinds: Readonly<Record<string, SheetAspect>> = {
  comments: "notes",
  threadedComment: "notes",
  ctrlProp: "notes",
  pivotTable: "pivotTables",
};
const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
/** How excelts' parts name their relationships. */
const relationshipId = /\b(?:[\w.-]+:)?(?:id|embed|link)="(rId[^"]*)"/gu;

/** Brings what excelts wrote into the package that was opened, which keeps all else. */
export class PackageMerge {
  /** The opened package with what was brought in so far. */
  readonly parts: PackageParts;
  private readonly types: ContentTypes;
  private readonly writtenTypes: ContentTypes;
  private readonly styles: StyleMerge | null;
  private readonly strings: StringMerge | null;
  private readonly mark: string;
  /** Where parts of the written package are now. */
  private readonly moved = new Map<string, string>();
  private readonly paths: Readonly<Record<"styles" | "sharedStrings", string>>;

  constructor(
    original: PackageParts,
    private readonly written: PackageParts,
  ) {
    this.parts = new Map(original);
    this.types = new ContentTypes(this.parts);
    this.writtenTypes = new ContentTypes(written);
    this.paths = { styles: this.workbookPart("styles"), sharedStrings: this.workbookPart("sharedStrings") };
    const both = (kind: "styles" | "sharedStrings"): [string, string] => [
      partText(this.parts, this.paths[kind]) ?? "",
      partText(written, this.writtenPart(kind)) ?? "",
    ];
    const [styles, writtenStyles] = both("styles");
    this.styles = writtenStyles === "" ? null : new StyleMerge(styles, writtenStyles);
    const [strings, writtenStrings] = both("sharedStrings");
    this.strings = writtenStrings === "" ? null : new StringMerge(strings, writtenStrings);
    this.mark = this.dynamicArrays();
  }

  /** Brings a sheet in that was opened from this package. */
  opened(path: string, { path: own, changed, cells, hasRule }: ChangedSheet): MergedSheet {
    const list = [...relationships(this.parts, own)];
    const taken = new Map<string, string>();
    const theirs = relationships(this.written, path);
    const merged = mergeSheet(partText(this.parts, own) ?? "", partText(this.written, path) ?? "", {
      changed,
      hasRule,
      convert: (element) => this.convert(element, (id) => this.take(id, theirs, list, taken)),
      cells: (original, written) => mergeCells(original, written, this.cellMerge(cells)),
    });
    const gone = (id: string): boolean => merged.dropped.some(({ name, text }) => name !== "sheetData" && text.includes(`"${id}"`));
    const isSilent = (relation: Relationship): boolean =>
      changed.has(silentKinds[kindOf(relation)] ?? "cells") && kindOf(relation) in silentKinds;
    const kept = list.filter((relation) => [...taken.values()].includes(relation.id) || !(gone(relation.id) || isSilent(relation)));
    for (const relation of theirs.filter(isSilent))
      kept.push({ ...relation, id: freshId([...list, ...kept]), target: this.bring(relation.target) });
    setPartText(this.parts, own, merged.xml);
    setRelationships(this.parts, own, kept);
    return merged;
  }

  private cellMerge(changes: CellChanges): CellMerge {
    return {
      changes,
      convert: (text) => this.convert({ name: "sheetData", text }, (id) => id).text,
      quotedAs: (style, written) => this.styles?.quotedAs(style, written) ?? style,
    };
  }

  /** Brings in a sheet that is not of the opened package. @returns its path */
  added(path: string): string {
    return this.bring(path);
  }

  /** Says which kind a part is. */
  setType(part: string, type: string): void {
    this.types.set(part, type);
  }

  /** Ends the merge: the lists that all sheets share are written, and what nothing refers to is taken away. */
  finish(): PackageParts {
    if (this.styles) setPartText(this.parts, this.paths.styles, this.styles.text());
    if (this.strings) setPartText(this.parts, this.paths.sharedStrings, this.strings.text());
    dropUnreachable(this.parts);
    this.types.write();
    return this.parts;
  }

  /** The path of a part all sheets share; it is brought in when the opened package has none. */
  private workbookPart(kind: string): string {
    const main = mainPart(this.parts) ?? "";
    const list = relationships(this.parts, main);
    const own = list.find((relation) => kindOf(relation) === kind);
    if (own) return own.target;
    const theirs = relationships(this.written, mainPart(this.written) ?? "").find((relation) => kindOf(relation) === kind);
    if (!theirs) return "";
    const path = freePath(this.parts, theirs.target);
    this.copy(theirs.target, path);
    setRelationships(this.parts, main, [...list, { ...theirs, id: freshId(list), target: path }]);
    return path;
  }

  private writtenPart(kind: string): string {
    const list = relationships(this.written, mainPart(this.written) ?? "");
    return list.find((relation) => kindOf(relation) === kind)?.target ?? "";
  }

  /** The number by which cells of the merged package say that they hold a dynamic array. */
  private dynamicArrays(): string {
    if (this.writtenPart("sheetMetadata") === "") return "1";
    const path = this.workbookPart("sheetMetadata");
    const { xml, mark } = dynamicArrayMark(partText(this.parts, path) ?? "");
    setPartText(this.parts, path, xml);
    return mark;
  }

  /** The new id of a relationship of a written sheet. */
  private take(id: string, theirs: readonly Relationship[], list: Relationship[], taken: Map<string, string>): string {
    const known = taken.get(id);
    const relation = theirs.find((each) => each.id === id);
    if (known !== undefined || !relation) return known ?? id;
    const own = freshId(list);
    list.push({ ...relation, id: own, target: relation.external ? relation.target : this.bring(relation.target) });
    taken.set(id, own);
    return own;
  }

  /** Copies a part of the written package, and what it refers to, to where there is room. @returns its new path */
  private bring(target: string): string {
    const [, path = target, fragment = ""] = /^([^#]*)(#.*)?$/u.exec(target) ?? [];
    const known = this.moved.get(path);
    if (known !== undefined || !this.written.has(path)) return (known ?? path) + fragment;
    const place = freePath(this.parts, path);
    this.moved.set(path, place);
    this.copy(path, place);
    const list = relationships(this.written, path).map((relation) =>
      relation.external ? relation : { ...relation, target: this.bring(relation.target) },
    );
    setRelationships(this.parts, place, list);
    return place + fragment;
  }

  private copy(from: string, to: string): void {
    const content = this.written.get(from);
    if (!content) return;
    this.parts.set(to, content);
    this.types.set(to, this.writtenTypes.of(from) ?? "application/xml");
    if (/\/worksheets\/[^/]+$/u.test(from)) setPartText(this.parts, to, this.convertSheet(partText(this.written, from) ?? ""));
    if (/\/tables\/[^/]+$/u.test(from)) setPartText(this.parts, to, this.convertTable(partText(this.written, from) ?? "", to));
  }

  /** A whole written sheet; its relationships keep their ids. */
  private convertSheet(xml: string): string {
    const document = readDocument(xml);
    return documentText({ ...document, children: document.children.map((child) => this.convert(child, (id) => id)) });
  }

  /** Tables have a number that is unique in the workbook, and formats for rules. */
  private convertTable(xml: string, path: string): string {
    const others = this.types.partsOf(tableType).filter((part) => part !== path);
    const numbers = others.map((part) =>
      Number(attribute(/<(?:\w+:)?table\s[^>]*>/u.exec(partText(this.parts, part) ?? "")?.[0] ?? "", "id") ?? 0),
    );
    return this.withRuleFormats(xml).replace(/<table\s[^>]*>/u, (tag) => withAttribute(tag, "id", String(Math.max(0, ...numbers) + 1)));
  }

  private withRuleFormats(xml: string): string {
    return xml.replace(
      /\b(\w*[dD]xfId)="(\d+)"/gu,
      (_, name: string, number: string) => `${name}="${this.styles?.ruleFormat(Number(number)) ?? 0}"`,
    );
  }

  private convert(element: XmlElement, relation: (id: string) => string): XmlElement {
    const cells = element.text.replace(/<(row|c|col)\s[^>]*?>(?:<v>(\d+)<\/v>)?/gu, (all, name: string) => this.convertCell(all, name));
    if (element.name === "sheetData") return { ...element, text: cells };
    const related = cells.replace(relationshipId, (all, id: string) => all.replace(`"${id}"`, `"${relation(id)}"`));
    return { ...element, text: this.withRuleFormats(related) };
  }

  private convertCell(text: string, name: string): string {
    const tag = startTag(text);
    const attributeName = name === "col" ? "style" : "s";
    const style = attribute(tag, attributeName);
    let made =
      style === null ? tag : tag.replace(`${attributeName}="${style}"`, `${attributeName}="${this.styles?.cellStyle(Number(style)) ?? 0}"`);
    if (name === "c") made = made.replace('cm="1"', `cm="${this.mark}"`);
    const value = text.slice(tag.length);
    return (
      made + (name === "c" && tag.includes('t="s"') ? value.replace(/\d+/u, (n) => String(this.strings?.number(Number(n)) ?? n)) : value)
    );
  }
}
