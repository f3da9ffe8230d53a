import { columnLetters, parseArea, sheetOfPrefix, sheetPrefix } from "./addresses";
import { decodeXml, encodeXml, partText, setPartText, type PackageParts } from "./zipPackage";

const chartPart = /^xl\/charts\/[^/]+\.xml$/u;
const labels = /<c:dLbls>.*?<\/c:dLbls>/gsu;
const range = /<c15:datalabelsRange>\s*<c15:f>([^<]*)<\/c15:f>/u;
const extensions = /<c:extLst>.*<\/c:extLst>/su;
const label = /<c:dLbl><c:idx val="(\d+)"\/><c:tx><c:rich>.*?<\/c:rich><\/c:tx>(.*?)<\/c:dLbl>/gsu;
const words = /<a:t>([^<]*)<\/a:t>/u;
const isShown =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/**
 * Lets each label of a point follow its own cell, as Excel stores it. excelts writes the words that stand there now and, in a place where
 * Excel does not look for it, the range of the cells.
 */
export function linkChartLabels(parts: PackageParts): void {
  for (const path of parts.keys()) {
    if (!chartPart.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const linked = xml.replace(labels, linkLabels);
    if (linked !== xml) setPartText(parts, path, linked);
  }
}

function linkLabels(all: string): string {
  const reference = decodeXml(range.exec(all)?.[1] ?? "");
  const cut = reference.lastIndexOf("!") + 1;
  const area = parseArea(reference.slice(cut));
  if (!area || cut === 0) return all;
  const sheet = sheetPrefix(sheetOfPrefix(reference.slice(0, cut)));
  return all.replace(extensions, "").replace(label, (one, index: string, rest: string) => {
    const cell = encodeXml(`${sheet}$${columnLetters(area.left)}$${area.top + Number(index)}`);
    const text = words.exec(one)?.[1] ?? "";
    const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache>`;
    const place = /<c:dLblPos [^>]*\/>/u.exec(rest)?.[0] ?? "";
    return `<c:dLbl><c:idx val="${index}"/><c:tx><c:strRef><c:f>${cell}</c:f>${cache}</c:strRef></c:tx>${place}${isShown}</c:dLbl>`;
  });
}
