import { guardLooks, guardSheet } from "../edits/protection";
import type { Alignment, Font, Style } from "@cj-tech-master/excelts";
import { flagValue, numberValue, textValue, wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { changeLook, commonLook } from "../edits/looks";
import { autofitColumns, autofitRows, columnWidth, rowHeight, setColumnWidth, setRowHeight } from "../edits/sizes";
import type { Json } from "../json";
import { ObjectType, type Property } from "../objectType";
import { rangeBorderCollectionType } from "./rangeBorders";
import type { CellRange } from "./cellRange";

const horizontal = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const vertical = { Top: "top", Center: "middle", Bottom: "bottom", Justify: "justify", Distributed: "distributed" } as const;

const underlines = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

const wordsOf = <W extends string>(table: Readonly<Record<W, unknown>>): readonly W[] => Object.keys(table) as W[];

const wordFor = (table: Readonly<Record<string, unknown>>, value: unknown, otherwise: string): string =>
  Object.entries(table).find(([, each]) => each === value)?.[0] ?? otherwise;

function alignmentOf(read: (alignment: Partial<Alignment>) => Json, part: (value: Json) => Partial<Alignment>): Property<CellRange> {
  return {
    get: (range) => commonLook(range, (style) => read(style.alignment ?? {})),
    set: (range, value) => {
      const change = part(value);
      changeLook(range, (style) => ({ alignment: { ...style.alignment, ...change } }));
    },
  };
}

function fontOf(read: (font: Partial<Font>) => Json, part: (value: Json) => Partial<Font>): Property<CellRange> {
  return {
    get: (range) => commonLook(range, (style) => read(style.font ?? {})),
    set: (range, value) => {
      const change = part(value);
      changeLook(range, (style) => ({ font: { ...defaultFont, ...style.font, ...change } }));
    },
  };
}

/** A font that a cell says at all is said in full in a file. */
const defaultFont: Partial<Font> = { name: "Calibri", size: 11 };

const isUnderlined = (underline: Font["underline"] | undefined): string =>
  underline === true ? "Single" : wordFor(underlines, underline === false ? "none" : underline, "None");

const rangeFontType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeFont", () => ({
  guard: guardLooks,
  properties: {
    bold: fontOf(
      (font) => font.bold ?? false,
      (value) => ({ bold: flagValue(value, "bold") }),
    ),
    italic: fontOf(
      (font) => font.italic ?? false,
      (value) => ({ italic: flagValue(value, "italic") }),
    ),
    color: fontOf(
      (font) => colorText(font.color, "#000000"),
      (value) => ({ color: colorOf(value) }),
    ),
    name: fontOf(
      (font) => font.name ?? "Calibri",
      (value) => ({ name: textValue(value, "name") }),
    ),
    size: fontOf(
      (font) => font.size ?? 11,
      (value) => ({ size: numberValue(value, "size", 1, 409) }),
    ),
    strikethrough: fontOf(
      (font) => font.strike ?? false,
      (value) => ({ strike: flagValue(value, "strikethrough") }),
    ),
    underline: fontOf(
      (font) => isUnderlined(font.underline),
      (value) => ({ underline: underlines[wordArg(value, wordsOf(underlines), "underline")] }),
    ),
  },
}));

const fillColor = (style: Partial<Style>): string => {
  const { fill } = style;
  return fill?.type === "pattern" && fill.pattern !== "none" ? colorText(fill.fgColor, "#FFFFFF") : "#FFFFFF";
};

const rangeFillType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeFill", () => ({
  guard: guardLooks,
  properties: {
    color: {
      // Excel answers "" where cells have different colours.
      get: (range) => commonLook(range, fillColor) ?? "",
      set: (range, value) => {
        const fgColor = colorOf(value);
        changeLook(range, () => ({ fill: { type: "pattern", pattern: "solid", fgColor } }));
      },
    },
  },
  methods: {
    clear: (range) => changeLook(range, () => ({ fill: { type: "pattern", pattern: "none" } })),
  },
}));

const protectionType: ObjectType<CellRange> = new ObjectType<CellRange>("FormatProtection", () => ({
  guard: ({ sheet }) => guardSheet(sheet),
  properties: {
    locked: {
      get: (range) => commonLook(range, (style) => style.protection?.locked ?? true),
      set: (range, value) => {
        const locked = flagValue(value, "locked");
        changeLook(range, (style) => ({ protection: { ...style.protection, locked } }));
      },
    },
    formulaHidden: {
      get: (range) => commonLook(range, (style) => style.protection?.hidden ?? false),
      set: (range, value) => {
        const hidden = flagValue(value, "formulaHidden");
        changeLook(range, (style) => ({ protection: { ...style.protection, hidden } }));
      },
    },
  },
}));

/** Excel.RangeFormat. Widths and heights are in points. */
export const rangeFormatType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeFormat", () => ({
  guard: guardLooks,
  properties: {
    horizontalAlignment: alignmentOf(
      (alignment) => wordFor(horizontal, alignment.horizontal, "General"),
      (value) => {
        const word = horizontal[wordArg(value, wordsOf(horizontal), "horizontalAlignment")];
        return { horizontal: word } as Partial<Alignment>;
      },
    ),
    verticalAlignment: alignmentOf(
      (alignment) => wordFor(vertical, alignment.vertical, "Bottom"),
      (value) => ({ vertical: vertical[wordArg(value, wordsOf(vertical), "verticalAlignment")] }),
    ),
    wrapText: alignmentOf(
      (alignment) => alignment.wrapText ?? false,
      (value) => ({ wrapText: flagValue(value, "wrapText") }),
    ),
    shrinkToFit: alignmentOf(
      (alignment) => alignment.shrinkToFit ?? false,
      (value) => ({ shrinkToFit: flagValue(value, "shrinkToFit") }),
    ),
    indentLevel: alignmentOf(
      (alignment) => alignment.indent ?? 0,
      (value) => ({ indent: numberValue(value, "indentLevel", 0, 250) }),
    ),
    textOrientation: alignmentOf(
      ({ textRotation }) => (typeof textRotation === "number" ? textRotation : textRotation === "vertical" ? 180 : 0),
      (value) => ({ textRotation: numberValue(value, "textOrientation", -90, 90) }),
    ),
    columnWidth: { get: columnWidth, set: (range, value) => setColumnWidth(range, numberValue(value, "columnWidth", 0, 1341)) },
    rowHeight: { get: rowHeight, set: (range, value) => setRowHeight(range, numberValue(value, "rowHeight", 0, 409.5)) },
    font: { object: (range) => rangeFontType.of(range) },
    fill: { object: (range) => rangeFillType.of(range) },
    borders: { object: (range) => rangeBorderCollectionType.of(range) },
    protection: { object: (range) => protectionType.of(range) },
  },
  methods: { autofitColumns, autofitRows },
}));
