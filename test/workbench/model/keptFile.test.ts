import type { Worksheet } from "@cj-tech-master/excelts";
import { WorkbookModel, type FileWarning } from "../../../src/workbench/model";
import { childElements, readDocument } from "../../../src/workbench/model/xmlElements";
import { findings } from "../../../src/i18n/en/findings";
import { fullWorkbook } from "../../support/fullWorkbook";
import { packageOf, partsOf, relationshipsOf, type Parts } from "../../support/packages";
import { calculated, formulaAt, type, valueAt, valuesIn } from "../../support/workbooks";

const firstPath = "xl/worksheets/sheet1.xml";

/** Opens the full workbook, changes it, and saves it. */
async function saved(
  change: (model: WorkbookModel, first: Worksheet) => void,
  parts: Parts = fullWorkbook,
): Promise<{ before: Record<string, string>; after: Record<string, string>; again: WorkbookModel; warnings: FileWarning[] }> {
  const bytes = await packageOf(parts);
  const model = await WorkbookModel.open(bytes);
  const first = model.workbook.getWorksheet("First");
  if (!first) throw new Error("The sheet is missing.");
  change(model, first);
  const { bytes: written, warnings } = await model.save();
  return { before: await partsOf(bytes), after: await partsOf(written), again: await WorkbookModel.open(written), warnings };
}

const codes = (warnings: readonly FileWarning[]): string[] => warnings.map(({ code }) => code);

/** The names of a worksheet's elements that differ between two files. */
function changedElements(before: string | undefined, after: string | undefined): string[] {
  const elements = (xml = ""): string[] =>
    readDocument(xml).children.flatMap(({ name, text }) =>
      name === "extLst" ? childElements(text.slice(8, -9)).map((ext) => `ext ${ext.text}`) : [`${name} ${text}`],
    );
  const [old, now] = [elements(before), elements(after)];
  const names = [...now.filter((element) => !old.includes(element)), ...old.filter((element) => !now.includes(element))].map(
    (element) => element.split(" ", 1)[0] ?? "",
  );
  return [...new Set(names)].sort();
}

test("opens with values, formulas and looks of all kinds", async () => {
  const { again } = await saved(() => undefined);
  expect(valuesIn(again, "First!A1:E6")).toEqual([
    ["Name", "Value", "Sum", "", ""],
    ["bold rest", 42, 127, 45000.5, ""],
    [true, 43, 86, "#N/A", ""],
    ["", 42, 84, "inline", ""],
    ["", "", 0, 1, 42],
    ["", "", "", "", 43],
  ]);
  expect(["C4", "E5", "G6", "H6", "B14", "B15"].map((cell) => formulaAt(again, `First!${cell}`))).toEqual([
    "=B4*2",
    "=SORT(B2:B3)",
    "=[1]Sheet1!A1",
    '=WEBSERVICE("x")',
    "=Table1[[#This Row],[Col A]]*2",
    "=SUBTOTAL(109,Table1[Col B])",
  ]);
  expect(valueAt(again, "First!B15")).toBe(6);
  expect(again.names.list().map(({ name, sheet, formula, comment }) => [name, sheet, formula, comment])).toEqual([
    ["Prices", null, "=First!$B$2:$B$4", ""],
    ["Local", "Second one", '="x"', "c"],
  ]);
  expect(again.activeSheetName).toBe("First");
});

test.each<[string, (model: WorkbookModel) => void]>([
  ["was only opened", () => undefined],
  ["was calculated: what only Excel can calculate keeps its value", (model) => void calculated(model)],
  [
    "was changed and changed back",
    (model) => {
      type(model, { "First!B2": 50, "First!A20": "x" });
      type(model, { "First!B2": 42, "First!A20": "" });
    },
  ],
])("a workbook that %s is saved as the very same file", async (_, change) => {
  const bytes = await packageOf(fullWorkbook);
  const model = await WorkbookModel.open(bytes);
  change(model);
  expect(await model.save()).toEqual({ bytes, warnings: [] });
});

test("a new sheet changes no other sheet and no part that belongs to one", async () => {
  const { before, after, again, warnings } = await saved((model) => {
    type(model, { "New!A1": "=SUM(Prices)", "New!A2": "Name", "New!A3": "=SORT({3;1})", "New!B1": 1.5, "New!B2": "='Second one'!A1" });
    const cell = model.workbook.getWorksheet("New")?.getCell("B1");
    if (cell) Object.assign(cell, { numFmt: "0.000", font: { bold: true, name: "Georgia", size: 20 } });
    model.names.set("KAM_Cap", null, "=15");
    calculated(model);
  });
  const shared = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
  const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
  expect(changed.sort()).toEqual([...shared, "xl/calcChain.xml"].sort());
  expect(Object.keys(after).filter((path) => !(path in before))).toEqual(["xl/worksheets/sheet3.xml"]);
  expect(warnings).toEqual([]);
  expect(valuesIn(again, "New!A1:B4")).toEqual([
    [127, 1.5],
    ["Name", 1],
    [1, ""],
    [3, ""],
  ]);
  const style = again.workbook.getWorksheet("New")?.getCell("B1");
  expect([style?.numFmt, style?.font?.bold, style?.font?.name]).toEqual(["0.000", true, "Georgia"]);
  expect(again.workbook.getWorksheet("First")?.getCell("A1").font).toEqual({
    bold: true,
    size: 14,
    color: { argb: "FF112233" },
    name: "Arial",
  });
  expect(again.names.get("KAM_Cap", null)?.formula).toBe("=15");
  expect(after["xl/workbook.xml"]).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">First!$A$1:$H$20</definedName>');
  expect(after["xl/workbook.xml"]).toContain('<calcPr iterate="1" calcId="191029"/>');
});

test("a value that follows another sheet is put into its cell, and nothing else of its sheet changes", async () => {
  const { before, after, again } = await saved((model) => void calculated(type(model, { "Second one!A1": 4 })));
  expect(after[firstPath]).toBe(before[firstPath]?.replace("<v>10</v>", "<v>40</v>"));
  expect(valueAt(again, "First!A8")).toBe(40);
});

const bold = { font: { bold: true } };

test.each<[string, (first: Worksheet, model: WorkbookModel) => void, string[]]>([
  ["a value", (_, model) => void type(model, { "First!B2": 50 }), ["dimension", "sheetData"]],
  ["a cell's look", (first) => void Object.assign(first.getCell("B2"), bold), ["dimension", "sheetData"]],
  ["a width", (first) => void (first.getColumn(1).width = 30), ["cols"]],
  [
    "a validation",
    (first) => void (first.getCell("B2").dataValidation = { type: "whole", operator: "equal", formulae: [1] }),
    ["dataValidations"],
  ],
  ["a frozen pane", (first) => void (first.views = [{ state: "frozen", xSplit: 0, ySplit: 1 }]), ["sheetViews"]],
  ["the orientation", (first) => void (first.pageSetup.orientation = "portrait"), ["pageSetup"]],
  ["a footer", (first) => void (first.headerFooter.oddFooter = "&D"), ["headerFooter"]],
  ["the tab's colour", (first) => void (first.properties.tabColor = { argb: "FF00FF00" }), ["sheetFormatPr", "sheetPr"]],
  ["the protection", (first) => void first.unprotect(), ["sheetProtection"]],
  ["a merged range", (first) => void first.mergeCells("E13:F13"), ["dimension", "mergeCells", "sheetData"]],
  [
    "a conditional format",
    (first) =>
      first.addConditionalFormatting({
        ref: "D2:D4",
        rules: [{ type: "expression", priority: 30, formulae: ["D2>0"], style: { font: { bold: true } } }],
      }),
    ["conditionalFormatting", "ext"],
  ],
])("%s changes only what shows it", async (_, change, elements) => {
  const { before, after, again } = await saved((model, first) => change(first, model));
  expect(changedElements(before[firstPath], after[firstPath])).toEqual(elements);
  expect(after[firstPath]).toContain("x14:sparklineGroup");
  expect(after[firstPath]).toContain("<xm:f>'Second one'!$A$1:$A$3</xm:f>");
  expect(after["xl/drawings/drawing1.xml"]).toBe(before["xl/drawings/drawing1.xml"]);
  expect(valueAt(again, "First!A2")).toBe("bold rest");
});

test("a conditional format that excelts cannot write stays beside a new one, until it is taken away", async () => {
  const added = {
    ref: "D2:D4",
    rules: [{ type: "expression" as const, priority: 30, formulae: ["D2>0"], style: { font: { bold: true } } }],
  };
  const { after } = await saved((_, first) => first.addConditionalFormatting(added));
  const kinds = (xml = ""): string[] => [...xml.matchAll(/cfRule type="(\w+)"/gu)].map(([, kind]) => kind ?? "");
  expect(kinds(after[firstPath])).toEqual(
    expect.arrayContaining(["duplicateValues", "uniqueValues", "beginsWith", "endsWith", "futureKind", "expression", "dataBar"]),
  );
  expect(after[firstPath]).toContain("<formula>D2&gt;0</formula>");
  expect(after[firstPath]).toContain("<xm:f>'Second one'!$A$1&gt;0</xm:f>");
  expect(after["xl/styles.xml"]).not.toContain("undefined");
  const { after: without } = await saved((_, first) => void (first.conditionalFormattings = []));
  expect(kinds(without[firstPath]).filter((kind) => kind === "duplicateValues")).toEqual([]);
});

test("links, notes, tables, pictures and charts that change take their parts with them", async () => {
  const { after, again, warnings } = await saved((_, first) => {
    first.getCell("B4").value = { text: "link", hyperlink: "https://example.org/new" };
    first.getCell("B2").note = "changed";
    first.getTable("Table1")?.addRow([5, 10]);
    first.getTable("Table1")?.commit();
    first.addImage(
      first.workbook.addImage({
        base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
        extension: "png",
      }),
      "I20:J21",
    );
  });
  const first = again.workbook.getWorksheet("First");
  expect(first?.getCell("B4").hyperlink).toBe("https://example.org/new");
  expect(first?.getCell("A2").hyperlink).toBe("https://example.com/");
  expect(first?.getCell("B2").note).toBe("changed");
  expect(first?.getTable("Table1")?.table.rows).toHaveLength(2);
  expect(first?.getImages()).toHaveLength(2);
  expect(Object.keys(after).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(1);
  expect(after["[Content_Types].xml"]?.match(/PartName="\/xl\/tables/gu)).toHaveLength(1);
  expect(after[firstPath]).toContain('t="dataTable"');
  expect(codes(warnings).sort()).toEqual(["file-filter-lost", "file-shapes-lost", "file-sort-lost"]);
  expect(warnings.every(({ where, code }) => where === "First" && code in findings)).toBe(true);
});

test("sheets may be renamed, hidden, moved, deleted and made active", async () => {
  const { after, again } = await saved((model, first) => {
    first.name = "Renamed";
    type(model, { "New!A1": 1 });
    const second = model.workbook.getWorksheet("Second one");
    if (second) second.state = "visible";
    model.activeSheetName = "New";
  });
  expect(again.workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ["Renamed", "visible"],
    ["Second one", "visible"],
    ["New", "visible"],
  ]);
  expect(again.activeSheetName).toBe("New");
  expect(after[firstPath]).not.toContain("tabSelected");
  expect(after["xl/worksheets/sheet3.xml"]).toContain('tabSelected="1"');

  const { after: left, again: one } = await saved((model, first) => {
    model.workbook.removeWorksheet(first.id);
    model.activeSheetName = "Second one";
  });
  expect(one.workbook.worksheets.map(({ name }) => name)).toEqual(["Second one"]);
  const gone = ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/comments1.xml"];
  expect(gone.filter((path) => path in left)).toEqual([]);
  expect(left["[Content_Types].xml"]).not.toContain("/xl/tables/");
  expect(left["customXml/item1.xml"]).toBeDefined();
});

test("macros and signatures do not outlive a change, and that is said; an unchanged file keeps them", async () => {
  const types = fullWorkbook["[Content_Types].xml"] as string;
  const macros: Parts = {
    ...fullWorkbook,
    "[Content_Types].xml": types.replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
    "_rels/.rels": relationshipsOf({
      rId1: ["officeDocument", "xl/workbook.xml"],
      rId2: ["http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs"],
    }),
    "xl/_rels/workbook.xml.rels": (fullWorkbook["xl/_rels/workbook.xml.rels"] as string).replace(
      "</Relationships>",
      '<Relationship Id="rId80" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
    "xl/vbaProject.bin": Uint8Array.of(1),
    "_xmlsignatures/origin.sigs": Uint8Array.of(1),
  };
  const { after, warnings } = await saved((model) => void type(model, { "New!A1": 1 }), macros);
  expect(warnings).toEqual([
    { code: "file-macros-lost", params: {}, where: "" },
    { code: "file-signature-lost", params: {}, where: "" },
  ]);
  expect([after["xl/vbaProject.bin"], after["_xmlsignatures/origin.sigs"]]).toEqual([undefined, undefined]);
  expect(after["[Content_Types].xml"]).not.toContain("macroEnabled");
  const untouched = await saved(() => undefined, macros);
  expect([untouched.warnings, untouched.after["xl/vbaProject.bin"]]).toEqual([[], "\u0001"]);
});
