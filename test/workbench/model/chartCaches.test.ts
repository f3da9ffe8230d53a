import { refreshChartCaches } from "../../../src/workbench/model/chartCaches";
import { calculated, workbookOf } from "../../support/workbooks";

const path = "xl/charts/chart1.xml";
const points = (texts: readonly string[]): string => texts.map((text, i) => `<c:pt idx="${i}"><c:v>${text}</c:v></c:pt>`).join("");
const numbers = (range: string, ...texts: string[]): string =>
  `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="${texts.length}"/>${points(texts)}</c:numCache></c:numRef>`;
const words = (range: string, ...texts: string[]): string =>
  `<c15:f>${range}</c15:f><c15:dlblRangeCache><c:ptCount val="${texts.length}"/>${points(texts)}</c15:dlblRangeCache>`;

const { workbook } = calculated(
  workbookOf({
    A1: "Acme & Co",
    A2: "Blue",
    A3: '=""',
    B1: 1.5,
    B2: "=B1*2",
    B3: "=NA()",
    C1: "'01",
    C2: "'2.0",
    "My list!A1": "Other",
    "My list!A2": 7,
  }),
);

function refreshed(xml: string): string {
  const parts = new Map([[path, new TextEncoder().encode(xml)]]);
  refreshChartCaches(parts, workbook);
  return new TextDecoder().decode(parts.get(path));
}

test("a chart that came with the file shows the numbers and words that its cells hold now", () => {
  expect(refreshed(numbers("Sheet1!$B$1:$B$3", "9", "9", "9"))).toBe(
    numbers("Sheet1!$B$1:$B$3", "1.5", "3").replace('ptCount val="2"', 'ptCount val="3"'),
  );
  expect(refreshed(words("Sheet1!$A$1:$A$3", "Old", "Blue"))).toBe(
    words("Sheet1!$A$1:$A$3", "Acme &amp; Co", "Blue").replace('ptCount val="2"', 'ptCount val="3"'),
  );
  expect(refreshed(words("&apos;My list&apos;!$A$1", "Old"))).toBe(words("&apos;My list&apos;!$A$1", "Other"));
});

test("a cache without points is filled in its place", () => {
  const empty = "<c:numRef><c:f>Sheet1!$B$1:$B$2</c:f><c:numCache></c:numCache></c:numRef>";
  expect(refreshed(empty)).toBe(numbers("Sheet1!$B$1:$B$2", "1.5", "3").replace("<c:formatCode>0.0</c:formatCode>", ""));
});

test("words that are the same number only are other words", () => {
  expect(refreshed(words("Sheet1!$C$1:$C$2", "1", "2"))).toBe(words("Sheet1!$C$1:$C$2", "01", "2.0"));
});

test("what says the same already stays to the letter, and so does what cannot be told from cells", () => {
  for (const xml of [
    numbers("Sheet1!$B$1:$B$2", "1.50", "3.0"),
    words("Sheet1!$A$1:$A$2", "Acme &amp; Co", "Blue"),
    words("'My list'!$A$1:$A$2", "Other", "7 %"),
    numbers("Gone!$A$1:$A$2", "1", "2"),
    numbers("(Sheet1!$B$1,Sheet1!$B$2)", "7", "8"),
    numbers("Prices", "7", "8"),
  ]) {
    expect(refreshed(xml)).toBe(xml);
  }
});
