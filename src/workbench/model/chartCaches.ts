import type { Workbook } from "@cj-tech-master/excelts";
import { parseArea, sheetOfPrefix } from "./addresses";
import { isDate1904, readCell, type CellScalar } from "./cellValues";
import { decodeXml, encodeXml, partText, setPartText, type PackageParts } from "./zipPackage";

const chartPart = /\/charts\/chart[^/]*\.xml$/u;
/** A range and what a program that does not calculate shows of it: numbers, texts, or the words of labels. */
const cached = /(<((?:\w+:)?)f>([^<]+)<\/\2f>\s*)<((?:\w+:)?(numCache|strCache|dlblRangeCache))>(.*?)<\/\4>/gsu;
const count = /<((?:\w+:)?)ptCount\b[^>]*\/>/u;
const point = /<(?:\w+:)?pt idx="(\d+)"[^>]*>\s*<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>\s*<\/(?:\w+:)?pt>/gsu;

/**
 * Brings what charts have kept of their cells up to date: a chart that came with the file knows only what it showed then. A cache whose
 * range is more than one area of one sheet, or whose texts are numbers in a format, stays as it is.
 */
export function refreshChartCaches(parts: PackageParts, workbook: Workbook): void {
  for (const path of parts.keys()) {
    if (!chartPart.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const fresh = xml.replace(cached, (all: string, before: string, _, range: string, tag: string, kind: string, inside: string) => {
      const values = valuesOf(workbook, decodeXml(range));
      const numbers = kind === "numCache";
      const points = values && pointsOf(values, numbers);
      if (!points || isSame(points, inside, numbers)) return all;
      return `${before}<${tag}>${written(points, values.length, inside)}</${tag}>`;
    });
    if (fresh !== xml) setPartText(parts, path, fresh);
  }
}

/** The values of a range such as 'My list'!$A$1:$A$9, in reading order; null for anything else. */
function valuesOf(workbook: Workbook, range: string): CellScalar[] | null {
  const cut = range.lastIndexOf("!");
  const name = sheetOfPrefix(range.slice(0, cut + 1)).toLowerCase();
  const sheet = workbook.worksheets.find((each) => each.name.toLowerCase() === name);
  const area = parseArea(range.slice(cut + 1));
  if (!sheet || !area) return null;
  const values: CellScalar[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      values.push(readCell(sheet.findCell(row, column), isDate1904(workbook)));
    }
  }
  return values;
}

/** The points by their place; null where a text would have to be a number in its format. */
function pointsOf(values: readonly CellScalar[], numbers: boolean): Map<number, string> | null {
  if (!numbers && values.some((value) => typeof value !== "string")) return null;
  const held = [...values.entries()].filter(([, value]) => (numbers ? typeof value === "number" : value !== ""));
  return new Map(held.map(([index, value]) => [index, String(value)]));
}

function isSame(points: ReadonlyMap<number, string>, inside: string, numbers: boolean): boolean {
  const before = [...inside.matchAll(point)].map(([, index, text = ""]): [number, string] => [Number(index), decodeXml(text)]);
  const alike = (a = "", b = ""): boolean => a === b || (numbers && a !== "" && Number(a) === Number(b));
  return before.length === points.size && before.every(([index, text]) => points.has(index) && alike(points.get(index), text));
}

function written(points: ReadonlyMap<number, string>, size: number, inside: string): string {
  const [, prefix = "c:"] = count.exec(inside) ?? [];
  const format = /<((?:\w+:)?)formatCode>.*?<\/\1formatCode>/su.exec(inside)?.[0] ?? "";
  const all = [...points].map(([index, text]) => `<${prefix}pt idx="${index}"><${prefix}v>${encodeXml(text)}</${prefix}v></${prefix}pt>`);
  return `${format}<${prefix}ptCount val="${size}"/>${all.join("")}`;
}
