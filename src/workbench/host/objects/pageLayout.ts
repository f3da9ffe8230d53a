import type { PageSetup, Worksheet } from "@cj-tech-master/excelts";
import { flagValue, numberValue, rangeObject, textArg, wordArg } from "../args";
import { areaAddress, isEntireColumn, isEntireRow, type Rectangle } from "../area";
import { areaOn } from "../edits/addresses";
import { invalidArgument, itemNotFound } from "../hostError";
import { isRecord, type Json } from "../json";
import { nullObject, ObjectType, type Argument, type HostObject, type Property } from "../objectType";
import { CellRange } from "./cellRange";
import { rangeType, type SheetRef } from "./declaredTypes";
import { headerFooterGroupType } from "./headersFooters";

type Setup = Partial<PageSetup>;

const pointsPerInch = 72;

/** Excel's words for paper, and the numbers they have in files. */
const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

const setupOf = ({ sheet }: SheetRef): Partial<Worksheet["pageSetup"]> => sheet.pageSetup;

function change(ref: SheetRef, part: Setup): void {
  ref.sheet.pageSetup = { ...ref.sheet.pageSetup, ...part };
}

const flag = (
  name: "blackAndWhite" | "draft" | "horizontalCentered" | "verticalCentered" | "showGridLines" | "showRowColHeaders",
): Property<SheetRef> => ({
  get: (ref) => setupOf(ref)[name] ?? false,
  set: (ref, value) => change(ref, { [name]: flagValue(value, name) }),
});

/** Margins are points here and inches in files. */
const margin = (name: "left" | "right" | "top" | "bottom" | "header" | "footer", standard: number): Property<SheetRef> => ({
  get: (ref) => (setupOf(ref).margins?.[name] ?? standard) * pointsPerInch,
  set: (ref, value) => {
    const inches = numberValue(value, `${name}Margin`, 0, 3_600) / pointsPerInch;
    const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3, ...setupOf(ref).margins };
    change(ref, { margins: { ...margins, [name]: inches } });
  },
});

function zoomOf(ref: SheetRef): Json {
  const { fitToPage, fitToWidth, fitToHeight, scale } = setupOf(ref);
  if (fitToPage !== true) return { scale: scale ?? 100 };
  const pages = (name: string, count: number | undefined): Record<string, Json> => (count === 0 ? {} : { [name]: count ?? 1 });
  return { ...pages("horizontalFitToPages", fitToWidth), ...pages("verticalFitToPages", fitToHeight) };
}

/** A scale in percent, or how many pages wide and long; what is not said of the pages is as many as it takes. */
function setZoom(ref: SheetRef, value: Json): void {
  if (!isRecord(value)) throw invalidArgument("zoom is an object.");
  const { scale, horizontalFitToPages: wide, verticalFitToPages: long } = value;
  if (scale !== undefined && scale !== null) return change(ref, { fitToPage: false, scale: numberValue(scale, "scale", 10, 400) });
  const pages = (count: Json | undefined, name: string): number =>
    count === undefined || count === null ? 0 : numberValue(count, name, 1, 32_767);
  const [fitToWidth, fitToHeight] = [pages(wide, "horizontalFitToPages"), pages(long, "verticalFitToPages")];
  if (fitToWidth === 0 && fitToHeight === 0) throw invalidArgument("zoom says a scale or a number of pages.");
  change(ref, { fitToPage: true, fitToWidth, fitToHeight });
}

function areaArg({ host, sheet }: SheetRef, args: readonly Argument[], name: string): Rectangle {
  const range = rangeObject(args[0]);
  if (range && range.sheet !== sheet) throw invalidArgument("The range lies on another sheet.");
  return range?.area ?? areaOn(host, sheet, textArg(args, 0, name));
}

function rangeOf(ref: SheetRef, address: string | undefined): HostObject | null {
  return address === undefined || address === ""
    ? null
    : rangeType.of(new CellRange(ref.host, ref.sheet, areaOn(ref.host, ref.sheet, address)));
}

function orThrow(range: HostObject | null, what: string): HostObject {
  if (!range) throw itemNotFound(what);
  return range;
}

/** Excel.PageLayout. */
export const pageLayoutType: ObjectType<SheetRef> = new ObjectType<SheetRef>("PageLayout", () => ({
  properties: {
    orientation: {
      get: (ref) => (setupOf(ref).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (ref, value) =>
        change(ref, { orientation: wordArg(value, ["Portrait", "Landscape"], "orientation") === "Landscape" ? "landscape" : "portrait" }),
    },
    paperSize: {
      get: (ref) => Object.entries(papers).find(([, number]) => number === (setupOf(ref).paperSize ?? papers["Letter"]))?.[0] ?? "",
      set: (ref, value) => {
        const paper = papers[wordArg(value, Object.keys(papers), "paperSize")];
        change(ref, { paperSize: paper } as Setup);
      },
    },
    zoom: { get: zoomOf, set: setZoom },
    blackAndWhite: flag("blackAndWhite"),
    draftMode: flag("draft"),
    centerHorizontally: flag("horizontalCentered"),
    centerVertically: flag("verticalCentered"),
    printGridlines: flag("showGridLines"),
    printHeadings: flag("showRowColHeaders"),
    leftMargin: margin("left", 0.7),
    rightMargin: margin("right", 0.7),
    topMargin: margin("top", 0.75),
    bottomMargin: margin("bottom", 0.75),
    headerMargin: margin("header", 0.3),
    footerMargin: margin("footer", 0.3),
    headersFooters: { object: (ref) => headerFooterGroupType.of(ref) },
  },
  methods: {
    setPrintArea: (ref, args) => change(ref, { printArea: areaAddress(areaArg(ref, args, "printArea")) }),
    setPrintTitleRows: (ref, args) => {
      const area = areaArg(ref, args, "printTitleRows");
      if (!isEntireRow(area)) throw invalidArgument("Title rows are whole rows, $1:$3.");
      change(ref, { printTitlesRow: `${area.top}:${area.bottom}` });
    },
    setPrintTitleColumns: (ref, args) => {
      const area = areaArg(ref, args, "printTitleColumns");
      if (!isEntireColumn(area)) throw invalidArgument("Title columns are whole columns, $A:$B.");
      change(ref, { printTitlesColumn: areaAddress(area) });
    },
    getPrintTitleRows: (ref) => orThrow(rangeOf(ref, setupOf(ref).printTitlesRow), "There are no title rows."),
    getPrintTitleRowsOrNullObject: (ref) => rangeOf(ref, setupOf(ref).printTitlesRow) ?? nullObject("Range"),
    getPrintTitleColumns: (ref) => orThrow(rangeOf(ref, setupOf(ref).printTitlesColumn), "There are no title columns."),
    getPrintTitleColumnsOrNullObject: (ref) => rangeOf(ref, setupOf(ref).printTitlesColumn) ?? nullObject("Range"),
  },
}));
