import type { Finding } from "../../domain/finding";
import { kindOf, relationships } from "./relationships";
import type { XmlElement } from "./xmlElements";
import { partText, type PackageParts } from "./zipPackage";

/** Something of the opened file that the written one does not hold, or no longer as it was. */
export type FileWarning = Finding;

/** A sheet as a package has it, or a part of it. */
export interface SheetPart {
  readonly parts: PackageParts;
  readonly path: string;
  /** Those of its elements that differ. */
  readonly elements: readonly XmlElement[];
}

/** What can be lost of a sheet when an element of it is rewritten, and how it is told in the element or in a part it refers to. */
interface Feature {
  readonly code: string;
  readonly element: string;
  readonly sign: RegExp;
  /** The kind of the parts to look into as well. */
  readonly part?: string;
}

const features: readonly Feature[] = [
  { code: "file-linked-data-lost", element: "sheetData", sign: /<(?:\w+:)?c\s[^>]*\bvm="/gu },
  { code: "file-data-table-lost", element: "sheetData", sign: /<(?:\w+:)?f\s[^>]*\bt="dataTable"/gu },
  { code: "file-link-hints-lost", element: "hyperlinks", sign: /\stooltip="/gu },
  { code: "file-filter-lost", element: "autoFilter", sign: /<(?:\w+:)?filterColumn\b/gu },
  {
    code: "file-filter-lost",
    element: "tableParts",
    sign: /<(?:\w+:)?(?:filters|customFilters|top10|dynamicFilter|colorFilter)\b/gu,
    part: "table",
  },
  { code: "file-sort-lost", element: "tableParts", sign: /<(?:\w+:)?sortState\b/gu, part: "table" },
  { code: "file-shapes-lost", element: "drawing", sign: /<(?:xdr:)?(?:sp|cxnSp|grpSp|contentPart)[\s>]/gu, part: "drawing" },
  { code: "file-charts-lost", element: "drawing", sign: /<(?:xdr:)?graphicFrame[\s>]/gu, part: "drawing" },
  { code: "file-pictures-lost", element: "drawing", sign: /<(?:xdr:)?pic[\s>]/gu, part: "drawing" },
  { code: "file-objects-lost", element: "oleObjects", sign: /<(?:\w+:)?oleObject\b/gu },
  { code: "file-objects-lost", element: "controls", sign: /<(?:\w+:)?control\b/gu },
  { code: "file-objects-lost", element: "AlternateContent", sign: /<(?:\w+:)?(?:oleObject|control)\b/gu },
];

function count({ parts, path, elements }: SheetPart, { element, sign, part }: Feature): number {
  const own = elements.filter(({ name }) => name === element).map(({ text }) => text);
  const referred = own.length === 0 || part === undefined ? [] : relationships(parts, path).filter((relation) => kindOf(relation) === part);
  const texts = [...own, ...referred.map(({ target }) => partText(parts, target) ?? "")];
  return texts.reduce((sum, text) => sum + (text.match(sign)?.length ?? 0), 0);
}

/** What a changed sheet no longer has although nobody took it away. */
export function lostFromSheet(sheet: string, opened: SheetPart, saved: SheetPart): FileWarning[] {
  const lost = new Map<string, number>();
  for (const feature of features) {
    const missing = count(opened, feature) - count(saved, feature);
    if (missing > 0) lost.set(feature.code, (lost.get(feature.code) ?? 0) + missing);
  }
  return [...lost].map(([code, number]) => ({ code, params: { count: number }, where: sheet }));
}

/** What a changed workbook can no longer have. @param main the path of its workbook part */
export function lostFromPackage(opened: PackageParts, main: string): FileWarning[] {
  const kinds = new Set([...relationships(opened, ""), ...relationships(opened, main)].map(kindOf));
  const has = (...names: string[]): boolean => names.some((name) => kinds.has(name));
  return [
    ...(has("vbaProject", "xlMacrosheet", "xlIntlMacrosheet") ? ["file-macros-lost"] : []),
    ...(has("origin") ? ["file-signature-lost"] : []),
  ].map((code) => ({ code, params: {}, where: "" }));
}
