import { WorkbookFileError, WorkbookModel } from "../../../src/workbench/model";
import { fullWorkbook } from "../../support/fullWorkbook";
import { packageOf, partsOf, smallWorkbook, type Parts } from "../../support/packages";
import { calculated, formulaAt, type, valueAt } from "../../support/workbooks";

/** The parts with other names, as those who refer to them know them too. */
function renamed(parts: Parts, names: Readonly<Record<string, string>>): Parts {
  const base = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
  const text = (content: string, path: string): string => {
    const isList = path.endsWith(".rels") || path.startsWith("[");
    return !isList ? content : Object.entries(names).reduce((all, [from, to]) => all.replaceAll(base(from), base(to)), content);
  };
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => {
      const [, folder = "", name = path] = /^(.*?)_rels\/([^/]+)\.rels$/u.exec(path) ?? [];
      const to =
        names[path] ?? (names[folder + name] === undefined ? path : (names[folder + name] as string).replace(/([^/]+)$/u, "_rels/$1.rels"));
      return [to, typeof content === "string" ? text(content, path) : content];
    }),
  );
}

const odd = {
  "xl/worksheets/sheet1.xml": "xl/worksheets/Our list.xml",
  "xl/worksheets/sheet2.xml": "xl/worksheets/notes.xml",
  "xl/tables/table1.xml": "xl/tables/prices.xml",
  "xl/drawings/drawing1.xml": "xl/drawings/pictures.xml",
  "xl/comments1.xml": "xl/remarks.xml",
  "xl/charts/chart1.xml": "xl/charts/sales.xml",
  "xl/styles.xml": "xl/looks.xml",
};

test("sheets, tables, drawings and comments are found through relationships, whatever their parts are called", async () => {
  const bytes = await packageOf(renamed(fullWorkbook, odd));
  const [model, usual] = [await WorkbookModel.open(bytes), await WorkbookModel.open(await packageOf(fullWorkbook))];
  const look = ({ workbook }: WorkbookModel): unknown =>
    workbook.worksheets.map((sheet) => [
      sheet.name,
      sheet.getTables().map(({ name }) => name),
      sheet.getImages().length,
      sheet.model.charts?.length,
      sheet.findCell("B2")?.note,
      sheet.findCell("A1")?.font,
    ]);
  expect(look(model)).toEqual(look(usual));
  expect(await model.save()).toEqual({ bytes, warnings: [] });
  calculated(type(model, { "New!A1": "=SUM(Prices)" }));
  const [before, after] = [await partsOf(bytes), await partsOf((await model.save()).bytes)];
  const kept = Object.values(odd).filter((path) => path !== odd["xl/styles.xml"]);
  expect(kept.filter((path) => before[path] === undefined || before[path] !== after[path])).toEqual([]);
  const again = await WorkbookModel.open((await model.save()).bytes);
  expect([formulaAt(again, "New!A1"), valueAt(again, "New!A1")]).toEqual(["=SUM(Prices)", 127]);
});

test.each<[string, (parts: Parts) => Parts]>([
  ["in another case", (parts) => renameOne(parts, "xl/worksheets/sheet1.xml", "xl/Worksheets/SHEET1.xml")],
  [
    "with a space, which relationships escape",
    (parts) => escaped(renameOne(parts, "xl/worksheets/sheet1.xml", "xl/worksheets/my list.xml")),
  ],
  ["as Windows writes them", (parts) => renameOne(parts, "xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml")],
])("parts whose paths stand %s are found, and keep their type", async (_, change) => {
  const model = await WorkbookModel.open(await packageOf(change(smallWorkbook({ Sheet1: cells }))));
  expect(valueAt(model, "A1")).toBe(5);
  const { bytes } = await type(model, { "New!A1": 1 }).save();
  const types = (await partsOf(bytes))["[Content_Types].xml"] ?? "";
  expect(types.match(/spreadsheetml\.worksheet\+xml/gu)).toHaveLength(2);
  const again = await WorkbookModel.open(bytes);
  expect([valueAt(again, "A1"), valueAt(again, "New!A1")]).toEqual([5, 1]);
});

const cells = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';

const renameOne = (parts: Parts, from: string, to: string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([path, part]) => [path === from ? to : path, part]));

const escaped = (parts: Parts): Parts => ({
  ...parts,
  "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace("sheet1.xml", "my%20list.xml"),
  "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("sheet1.xml", "my%20list.xml"),
});

test("a workbook with a sheet that cannot be read is refused with the name of the sheet: saving would lose it", async () => {
  const parts = Object.fromEntries(
    Object.entries(smallWorkbook({ Sheet1: cells, Costs: cells })).filter(([path]) => !path.endsWith("sheet2.xml")),
  );
  const refused = WorkbookModel.open(await packageOf(parts));
  await expect(refused).rejects.toBeInstanceOf(WorkbookFileError);
  await expect(refused).rejects.toMatchObject({ code: "sheet-unreadable", params: { sheet: "Costs" } });
});

describe("a dialog sheet and a chart sheet between others", () => {
  const kinds = { dialogsheet: "dialogsheets/sheet1.xml", chartsheet: "chartsheets/sheet1.xml" };
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = smallWorkbook({ Sheet1: cells, Last: cells });
  const file: Parts = {
    ...parts,
    "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(
      '<sheet name="Last"',
      '<sheet name="Dialog" sheetId="3" r:id="rId81"/><sheet name="Chart" sheetId="7" r:id="rId82"/><sheet name="Last"',
    ),
    "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rId81" Type="${office}/dialogsheet" Target="${kinds.dialogsheet}"/><Relationship Id="rId82" Type="${office}/chartsheet" Target="${kinds.chartsheet}"/></Relationships>`,
    ),
    [`xl/${kinds.dialogsheet}`]: '<dialogsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    [`xl/${kinds.chartsheet}`]:
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
  };

  test("keep their place and their parts, and no sheet has the number of another", async () => {
    const bytes = await packageOf(file);
    const model = type(await WorkbookModel.open(bytes), { "New!A1": 1 });
    const [before, after] = [await partsOf(bytes), await partsOf((await model.save()).bytes)];
    const entries = [...(after["xl/workbook.xml"] ?? "").matchAll(/<sheet\s[^>]*>/gu)].map(([entry]) => entry);
    const of = (entry: string, name: string): string => new RegExp(` ${name}="([^"]*)"`, "u").exec(entry)?.[1] ?? "";
    expect(entries.map((entry) => of(entry, "name"))).toEqual(["Sheet1", "Dialog", "Chart", "Last", "New"]);
    expect(entries.map((entry) => of(entry, "sheetId"))).toEqual(["1", "3", "7", "2", "8"]);
    for (const path of Object.values(kinds)) expect(after[`xl/${path}`]).toBe(before[`xl/${path}`]);
  });
});

test("Strict Open XML is read, and saved in the usual form", async () => {
  const usual = {
    ...smallWorkbook({ Sheet1: '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1" t="d"><v>2024-01-31</v></c></row></sheetData>' }),
  };
  const strictly = (text: string): string =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      )
      .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replace("<workbook ", '<workbook conformance="strict" ');
  const bytes = await packageOf(Object.fromEntries(Object.entries(usual).map(([path, text]) => [path, strictly(String(text))])));
  const model = await WorkbookModel.open(bytes);
  expect([valueAt(model, "A1"), valueAt(model, "B1")]).toEqual([5, 45322]);
  expect((await model.save()).bytes).toBe(bytes);
  const saved = (await type(model, { A2: 6 }).save()).bytes;
  expect(JSON.stringify(await partsOf(saved))).not.toMatch(/purl\.oclc|strict/u);
  expect(valueAt(await WorkbookModel.open(saved), "A2")).toBe(6);
});
