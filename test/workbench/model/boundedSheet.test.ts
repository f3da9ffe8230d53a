import { WorkbookModel } from "../../../src/workbench/model";
import { packageOf, partsOf, smallWorkbook } from "../../support/packages";
import { type, valueAt } from "../../support/workbooks";

const path = "xl/worksheets/sheet1.xml";
const list = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
const text = (cell: string, words: string): string => `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
const sheet = (rows: string, before = "", after = ""): string => `${before}<sheetData>${list}${rows}</sheetData>${after}`;
const manyRows = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 2}">${cells(i + 2)}</row>`).join("");

const open = async (xml: string): Promise<WorkbookModel> => WorkbookModel.open(await packageOf(smallWorkbook({ Sheet1: xml })));

test.each<[string, string, readonly [rows: number, columns: number]]>([
  ["a thousand million columns", sheet("", '<cols><col min="5" max="1000000000" width="20"/></cols>'), [1, 2]],
  ["columns that no sheet has", sheet("", '<cols><col min="20000" max="20001" width="20"/></cols>'), [1, 2]],
  ["a space in its last cell", sheet(`<row r="1048576">${text("XFD1048576", " ")}</row>`), [1, 2]],
  [
    "an empty cell with a look far to the right",
    sheet('<row r="2"><c r="XFD2" s="1"/></row>'.repeat(1) + '<row r="90000"><c r="A90000" s="1"/></row>'),
    [1, 2],
  ],
  ["a range merged over all the rest", sheet("", "", '<mergeCells count="1"><mergeCell ref="D1:XFD1048576"/></mergeCells>'), [1, 13]],
  ["twelve thousand formatted rows below its list", sheet(manyRows(12_000, (row) => `<c r="A${row}" s="1"/>`)), [1, 2]],
])("of a sheet with %s only what is used is read, and the file keeps the rest", async (_, xml, [rows, columns]) => {
  const started = Date.now();
  const model = await open(xml);
  const [first] = model.workbook.worksheets;
  expect(Date.now() - started).toBeLessThan(10_000);
  expect([first?.actualRowCount, first?.findRow(1)?.cellCount]).toEqual([rows, columns]);
  const { bytes } = await type(model, { "New!A1": 1 }).save();
  expect((await partsOf(bytes))[path]).toContain(xml);
});

test("an empty row is no end: what stands below stays", async () => {
  const model = await open(sheet(`${manyRows(12_000, (row) => `<c r="A${row}" s="1"/>`)}<row r="20000"><c r="A20000"><v>7</v></c></row>`));
  expect(valueAt(model, "A20000")).toBe(7);
});

test.each<[string, string, object]>([
  [
    "a number far from all others",
    sheet('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'),
    { code: "far-cell", params: { sheet: "Sheet1", cell: "XFD1048576" } },
  ],
  ["a row that no sheet has", sheet('<row r="2000000000"><c r="A2000000000"><v>5</v></c></row>'), { code: "damaged" }],
  ["a column that no sheet has", sheet('<row r="2"><c r="ZZZZ2"><v>5</v></c></row>'), { code: "damaged" }],
  ["more cells than can be read", sheet(manyRows(400_001, (row) => `<c r="A${row}"><v>1</v></c>`)), { code: "too-large" }],
])("a sheet with %s is refused, and it is said why", async (_, xml, error) => {
  await expect(open(xml)).rejects.toMatchObject(error);
});
