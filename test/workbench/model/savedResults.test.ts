import { WorkbookModel } from "../../../src/workbench/model";
import { packageOf, partsOf, smallWorkbook } from "../../support/packages";
import { calculated, type, valueAt } from "../../support/workbooks";

/** A workbook of one sheet whose formulas came with results that our own calculation would not give. */
const sheet = (cells: string): string => `<sheetData>${cells}</sheetData>`;
const opened = async (cells: string, workbook?: (xml: string) => string): Promise<WorkbookModel> => {
  const parts = smallWorkbook({ Sheet1: sheet(cells) });
  const xml = parts["xl/workbook.xml"] as string;
  return WorkbookModel.open(await packageOf({ ...parts, "xl/workbook.xml": workbook?.(xml) ?? xml }));
};

const formula = (cell: string, text: string, result: string): string => `<c r="${cell}"><f>${text}</f>${result}</c>`;
const rows = `<row r="1"><c r="A1"><v>1</v></c>${formula("B1", "A1*2", "<v>77</v>")}${formula("C1", "B1+1", "<v>78</v>")}</row><row r="2"><c r="A2"><v>5</v></c>${formula("B2", "A2*2", "<v>99</v>")}${formula("C2", 'INDIRECT("B1")', "<v>76</v>")}</row>`;

test("a formula keeps the result it came with while nothing it reads changes", async () => {
  const model = calculated(await opened(rows));
  calculated(type(model, { "New!A1": "=Sheet1!B1" }));
  expect(["B1", "C1", "B2", "C2", "New!A1"].map((cell) => valueAt(model, cell))).toEqual([77, 78, 99, 76, 77]);
});

test("it is calculated when that changes, and so is what reads it; others of its column go along", async () => {
  const model = calculated(type(calculated(await opened(rows)), { A1: 3 }));
  expect(["B1", "C1", "C2"].map((cell) => valueAt(model, cell))).toEqual([6, 7, 6]);
  calculated(type(model, { A1: 1 }));
  expect(["B1", "C1", "C2"].map((cell) => valueAt(model, cell))).toEqual([77, 78, 76]);
});

test.each([
  ["no result", formula("B1", "A1*2", ""), 2],
  ["0, which programs write that do not calculate", formula("B1", "A1*2", "<v>0</v>"), 2],
  ["an unknown name", `<c r="B1" t="e"><f>A1*2</f><v>#NAME?</v></c>`, 2],
  ["the day of today", formula("B1", "TODAY()*0+A1", "<v>9</v>"), 1],
])("a formula that came with %s is calculated", async (_, cell, result) => {
  const model = calculated(await opened(`<row r="1"><c r="A1"><v>1</v></c>${cell}</row>`));
  expect(valueAt(model, "B1")).toBe(result);
});

test("a formula is calculated when a name that it uses means something else", async () => {
  const named = (xml: string): string =>
    xml.replace("</workbook>", '<definedNames><definedName name="Rate">2</definedName></definedNames></workbook>');
  const model = calculated(await opened(`<row r="1">${formula("A1", "Rate+1", "<v>50</v>")}</row>`, named));
  expect(valueAt(model, "A1")).toBe(50);
  model.names.set("Rate", null, "=10");
  expect(valueAt(calculated(model), "A1")).toBe(11);
});

describe("Excel is asked to calculate a saved file", () => {
  const calcPr = async (model: WorkbookModel): Promise<string | undefined> =>
    /<calcPr[^>]*>/u.exec((await partsOf((await model.save()).bytes))["xl/workbook.xml"] ?? "")?.[0];
  const asking = (xml: string): string => xml.replace("</workbook>", '<calcPr calcId="1" fullCalcOnLoad="1"/></workbook>');
  const external = `<row r="1">${formula("A1", 'WEBSERVICE("x"&amp;B1)', "<v>5</v>")}<c r="B1"><v>1</v></c></row>`;

  test("not where all is current, even if the file asked before", async () => {
    const model = calculated(type(await opened(rows, asking), { D1: "=SUM(A1:A2)" }));
    expect(await calcPr(model)).toBe('<calcPr calcId="191029"/>');
    expect(await calcPr(calculated(type(await opened(external), { D1: 1 })))).toBe('<calcPr calcId="191029"/>');
  });

  test.each<[string, () => Promise<WorkbookModel>]>([
    ["what was typed is not calculated yet", async () => type(calculated(await opened(rows)), { A1: 2 })],
    ["only Excel can calculate what follows a change", async () => calculated(type(await opened(external), { B1: 2 }))],
  ])("where %s", async (_, model) => {
    expect(await calcPr(await model())).toContain('fullCalcOnLoad="1"');
  });
});
