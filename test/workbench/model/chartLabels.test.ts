import { linkChartLabels } from "../../../src/workbench/model/chartLabels";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const label = (index: number, text: string): string =>
  `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>`;

const chart = (range: string): string =>
  `<c:ser><c:dLbls>${label(0, "A &amp; B")}${label(1, "$1")}<c:dLblPos val="r"/><c:showVal val="1"/><c:extLst><c:ext uri="{X}">` +
  `<c15:datalabelsRange><c15:f>${range}</c15:f><c15:dlblRangeCache/></c15:datalabelsRange></c:ext></c:extLst></c:dLbls></c:ser>`;

function linked(xml: string): string {
  const parts = new Map([["xl/charts/chart1.xml", encode(xml)]]);
  linkChartLabels(parts);
  return new TextDecoder().decode(parts.get("xl/charts/chart1.xml"));
}

test("the labels of a series follow a range of cells, and keep their words as what was last shown", () => {
  const xml = linked(`${chart("'My list'!$A$43:$A$44")}<c:ser><c:yVal/></c:ser>`);
  expect(xml.match(/type="CELLRANGE"/g)).toHaveLength(2);
  expect(new Set(xml.match(/<a:fld id="[^"]*"/g)).size).toBe(2);
  expect([...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => text)).toEqual(["A &amp; B", "$1"]);
  expect(xml).toMatch(
    /<\/c:dLbls><c:extLst><c:ext uri="\{02D57815[^>]*><c15:datalabelsRange><c15:f>'My list'!\$A\$43:\$A\$44<\/c15:f>.*<\/c:ext><\/c:extLst><\/c:ser><c:ser><c:yVal\/><\/c:ser>$/,
  );
  expect(xml.match(/<c15:datalabelsRange>/g)).toHaveLength(1);
  expect(xml.match(/<c:showVal val="0"\/>/g)).toHaveLength(3);
});

test("words with outer spaces are kept too", () => {
  const spaced = chart("A!$A$1:$A$2").replace("<a:t>$1</a:t>", '<a:t xml:space="preserve"> Grow </a:t>');
  expect([...linked(spaced).matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => text)).toEqual(["A &amp; B", " Grow "]);
});

test("labels without a range, and parts that are no charts, stay as they are", () => {
  const plain = `<c:ser><c:dLbls>${label(0, "A")}</c:dLbls></c:ser>`;
  expect(linked(plain)).toBe(plain);
  const parts = new Map([["xl/worksheets/sheet1.xml", encode(chart("A!$A$1:$A$2"))]]);
  linkChartLabels(parts);
  expect(new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"))).toBe(chart("A!$A$1:$A$2"));
});
