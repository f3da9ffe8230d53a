import { WorkbookModel } from "../../../src/workbench/model";
import { packageOf, partsOf, smallWorkbook } from "../../support/packages";
import { calculated, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

/** 1 March 2024 is day 45352 from 1900 and 43890 from 1904. */
const cells = (day: number): string =>
  `<sheetData><row r="1"><c r="A1" s="1"><v>${day}</v></c><c r="B1" s="1"><v>${day}.25</v></c><c r="C1"><f>A1+1</f><v>0</v></c><c r="D1"><f>YEAR(A1)</f><v>0</v></c><c r="E1"><f>DATE(2024,3,1)</f><v>0</v></c><c r="F1" s="1"><f>A1</f><v>${day}</v></c></row></sheetData>`;

test.each([
  ["1900", "", 45352],
  ["1904", '<workbookPr date1904="1"/>', 43890],
])("dates of a workbook that counts from %s are serial numbers of its own", async (_, properties, day) => {
  const model = await WorkbookModel.open(await packageOf(smallWorkbook({ Sheet1: cells(day) }, {}, properties)));
  expect(valuesIn(model, "A1:B1")).toEqual([[day, day + 0.25]]);
  expect(valueAt(model, "F1")).toBe(day);
  calculated(type(model, { G1: "2024-03-01", H1: "=A1=G1", I1: '=TEXT(G1,"yyyy-mm-dd")' }));
  expect(valuesIn(model, "C1:I1")).toEqual([[day + 1, 2024, day, day, day, true, "2024-03-01"]]);
  const { bytes } = await model.save();
  expect((await partsOf(bytes))["xl/worksheets/sheet1.xml"]).toContain(`<v>${day}.25</v>`);
  expect(valuesIn(await WorkbookModel.open(bytes), "A1:E1")).toEqual([[day, day + 0.25, day + 1, 2024, day]]);
});

test("a date cell written as a date is its serial number, to the millisecond", () => {
  const model = workbookOf({ B1: "=A1" });
  const cell = model.workbook.worksheets[0]?.getCell("A1");
  if (cell) cell.value = new Date(Date.UTC(2024, 2, 1, 6, 0, 0, 1));
  calculated(model);
  expect(valueAt(model, "A1")).toBeCloseTo(45352.25 + 1 / 86_400_000, 9);
  expect(valueAt(model, "B1")).toBe(valueAt(model, "A1"));
});
