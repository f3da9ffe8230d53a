import { linkChartLabels } from "../../../src/workbench/model/chartLabels";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const label = (index: number, text: string): string =>
  `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>`;

const chart = (range: string): string =>
  `<c:ser><c:dLbls>${label(0, "A &amp; B")}${label(1, "C")}<c:dLblPos val="r"/><c:extLst><c:ext uri="{X}"><c15:datalabelsRange>` +
  `<c15:f>${range}</c15:f><c15:dlblRangeCache/></c15:datalabelsRange></c:ext></c:extLst></c:dLbls></c:ser>`;

function linked(xml: string): string {
  const parts = new Map([["xl/charts/chart1.xml", encode(xml)]]);
  linkChartLabels(parts);
  return new TextDecoder().decode(parts.get("xl/charts/chart1.xml"));
}

test("each label refers to its own cell and keeps its words as what was last shown", () => {
  const xml = linked(chart("'My list'!$A$43:$A$44"));
  expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, cell]) => cell)).toEqual(["'My list'!$A$43", "'My list'!$A$44"]);
  expect([...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text]) => text)).toEqual(["A &amp; B", "C"]);
  expect(xml).not.toContain("datalabelsRange");
  expect(xml).not.toContain("<c:rich>");
  expect(xml.match(/<c:showLegendKey val="0"\/>/g)).toHaveLength(2);
});

test("labels without a range, and parts that are no charts, stay as they are", () => {
  const plain = `<c:ser><c:dLbls>${label(0, "A")}</c:dLbls></c:ser>`;
  expect(linked(plain)).toBe(plain);
  const parts = new Map([["xl/worksheets/sheet1.xml", encode(chart("A!$A$1:$A$2"))]]);
  linkChartLabels(parts);
  expect(new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"))).toBe(chart("A!$A$1:$A$2"));
});
