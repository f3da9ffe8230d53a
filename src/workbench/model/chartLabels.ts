import { partText, setPartText, type PackageParts } from "./zipPackage";

const chartPart = /^xl\/charts\/[^/]+\.xml$/u;
const series = /<c:ser>.*?<\/c:ser>/gsu;
const labels = /<c:dLbls>(.*?)<c:extLst>.*?<c15:f>([^<]*)<\/c15:f>.*?<\/c:extLst><\/c:dLbls>/su;
const label = /<c:dLbl><c:idx val="(\d+)"\/><c:tx><c:rich>.*?<\/c:rich><\/c:tx>(.*?)<\/c:dLbl>/gsu;
const words = /<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/u;
const placeOfLabel = /<c:dLblPos [^>]*\/>/u;
const c15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';
const labelExtension = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const seriesExtension = "{02D57815-91ED-43cb-92C2-25804820EDAC}";
const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map((what) => `<c:show${what} val="0"/>`).join("");

/**
 * Lets each label of a point follow its own cell, in the form in which Excel 2013 and later store labels from cells. excelts writes the
 * words that stand there now and, in a place where Excel does not look for it, the range of the cells.
 */
export function linkChartLabels(parts: PackageParts): void {
  for (const path of parts.keys()) {
    if (!chartPart.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const linked = xml.replace(series, linkSeries);
    if (linked !== xml) setPartText(parts, path, linked);
  }
}

function linkSeries(all: string): string {
  const found = labels.exec(all);
  if (!found) return all;
  const [whole, inside = "", range = ""] = found;
  const names = new Map([...inside.matchAll(label)].map(([one, index = ""]) => [Number(index), words.exec(one)?.[1] ?? ""]));
  const place = placeOfLabel.exec(inside.replace(label, ""))?.[0] ?? "";
  const own = [...names.keys()].map((index) => labelOf(index, place)).join("");
  const linked = `<c:dLbls>${own}${place}${shown}${extension(labelExtension, '<c15:showDataLabelsRange val="1"/>')}</c:dLbls>`;
  const cache = [...names].map(([index, name]) => `<c:pt idx="${index}"><c:v>${name}</c:v></c:pt>`).join("");
  const cells = `<c15:f>${range}</c15:f><c15:dlblRangeCache><c:ptCount val="${names.size}"/>${cache}</c15:dlblRangeCache>`;
  return all
    .replace(whole, () => linked)
    .replace("</c:ser>", () => `${extension(seriesExtension, `<c15:datalabelsRange>${cells}</c15:datalabelsRange>`)}</c:ser>`);
}

function labelOf(index: number, place: string): string {
  const id = `{00000000-0000-4000-8000-${String(index).padStart(12, "0")}}`;
  const field = `<a:fld id="${id}" type="CELLRANGE"><a:rPr lang="en-US"/><a:pPr/><a:t>[CELLRANGE]</a:t></a:fld>`;
  const text = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${field}<a:endParaRPr lang="en-US"/></a:p></c:rich></c:tx>`;
  const own = extension(labelExtension, '<c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/>');
  return `<c:dLbl><c:idx val="${index}"/>${text}${place}${shown}${own}</c:dLbl>`;
}

const extension = (uri: string, content: string): string => `<c:extLst><c:ext uri="${uri}" ${c15}>${content}</c:ext></c:extLst>`;
