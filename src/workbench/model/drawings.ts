import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { sheetOfPrefix, sheetPrefix } from "./addresses";
import { ContentTypes } from "./contentTypes";
import { sheetElements } from "./mergeSheet";
import type { OpenedPackage } from "./openedPackage";
import { freePath, freshId, kindOf, relationships, setRelationships, type Relationship } from "./relationships";
import { sheetPaths } from "./workbookPart";
import { documentText, insertElement, readDocument } from "./xmlElements";
import { decodeXml, encodeXml, partText, setPartText, type PackageParts } from "./zipPackage";

/** The drawing of a sheet as a file has it: pictures, charts and shapes, with all the parts that they need. */
export interface SheetDrawing {
  /** The package that holds it. */
  readonly parts: PackageParts;
  readonly path: string;
  /** What the sheet is called there: charts name it. */
  readonly sheet: string;
}

/** How many of each there are in a drawing. */
export interface DrawingCounts {
  readonly pictures: number;
  readonly charts: number;
  readonly shapes: number;
}

/** The drawing of a sheet of an opened file, or null. */
export function drawingOf(file: OpenedPackage, worksheet: Worksheet): SheetDrawing | null {
  const { parts } = file;
  const opened = file.sheet(worksheet);
  const drawing = opened && relationships(parts, opened.path).find((relation) => kindOf(relation) === "drawing");
  return opened && drawing ? { parts, path: drawing.target, sheet: opened.name } : null;
}

export function drawingCounts({ parts, path }: SheetDrawing): DrawingCounts {
  const xml = partText(parts, path) ?? "";
  const count = (name: string): number => xml.match(new RegExp(`<(?:\\w+:)?${name}[\\s>]`, "gu"))?.length ?? 0;
  return { pictures: count("pic"), charts: count("graphicFrame"), shapes: count("sp") + count("cxnSp") + count("grpSp") };
}

const drawingType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";
const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** A range that a chart draws, or a cell that it takes a name from. */
const chartFormula = /(<((?:\w+:)?)f>)([^<]+)(<\/\2f>)/gu;
/** The sheets that a formula names. */
const sheetName = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Gives sheets that were copied from a file the drawings they had there. @param parts the workbook as it is written */
export function bringDrawings(parts: PackageParts, workbook: Workbook, drawings: ReadonlyMap<Worksheet, SheetDrawing | null>): void {
  if (drawings.size === 0) return;
  const types = new ContentTypes(parts);
  const paths = sheetPaths(parts);
  const media = new Map<Uint8Array, string>();
  for (const sheet of workbook.worksheets) {
    const drawing = drawings.get(sheet);
    const path = paths.get(sheet.name);
    if (drawing && path !== undefined) new Bringing({ parts, types, workbook, media }, drawing, sheet.name).onto(path);
  }
  types.write();
}

/** Where drawings are brought. */
interface Target {
  readonly parts: PackageParts;
  readonly types: ContentTypes;
  readonly workbook: Workbook;
  /** Where pictures are by now, by their content: copies of a sheet show the same one. */
  readonly media: Map<Uint8Array, string>;
}

/** Brings one drawing onto one sheet. */
class Bringing {
  private readonly moved = new Map<string, string>();
  private readonly from: ContentTypes;

  constructor(
    private readonly target: Target,
    private readonly drawing: SheetDrawing,
    private readonly sheet: string,
  ) {
    this.from = new ContentTypes(drawing.parts);
  }

  onto(path: string): void {
    const { parts } = this.target;
    const document = readDocument(partText(parts, path) ?? "");
    // A drawing of its own comes from what was put onto the copy since.
    if (document.children.some(({ name }) => name === "drawing")) return;
    const list = relationships(parts, path);
    const id = freshId(list);
    setRelationships(parts, path, [...list, { id, type: drawingType, target: this.bring(this.drawing.path), external: false }]);
    const element = { name: "drawing", text: `<drawing xmlns:r="${officeNamespace}" r:id="${id}"/>` };
    setPartText(parts, path, documentText({ ...document, children: insertElement(document.children, element, sheetElements) }));
  }

  /** A part and what it refers to, at places that are free. @returns the part's new path */
  private bring(path: string): string {
    const { parts, types, media } = this.target;
    const content = this.drawing.parts.get(path);
    const known = this.moved.get(path) ?? (content && media.get(content));
    if (known !== undefined || !content) return known ?? path;
    const place = freePath(parts, path);
    this.moved.set(path, place);
    if (path.includes("/media/")) media.set(content, place);
    parts.set(place, content);
    types.set(place, this.from.of(path) ?? "application/xml");
    if (/\/charts\/[^/]+\.xml$/u.test(path)) setPartText(parts, place, this.chart(partText(this.drawing.parts, path) ?? ""));
    const list = relationships(this.drawing.parts, path).map((relation): Relationship =>
      relation.external ? relation : { ...relation, target: this.bring(relation.target) },
    );
    setRelationships(parts, place, list);
    return place;
  }

  /** A chart draws of the copy what it drew of the sheet; of sheets that have not come along there is nothing to draw. */
  private chart(xml: string): string {
    const isHere = (name: string): boolean =>
      this.target.workbook.worksheets.some((each) => each.name.toLowerCase() === name.toLowerCase());
    return xml.replace(chartFormula, (_, start: string, __, formula: string, end: string) => {
      let isBroken = false;
      const moved = decodeXml(formula).replace(sheetName, (prefix) => {
        const name = sheetOfPrefix(prefix);
        if (name.toLowerCase() === this.drawing.sheet.toLowerCase()) return sheetPrefix(this.sheet);
        isBroken ||= !isHere(name);
        return prefix;
      });
      return `${start}${encodeXml(isBroken ? "#REF!" : moved)}${end}`;
    });
  }
}
