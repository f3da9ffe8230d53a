import { WorkbookModel, type CustomFunctionTable } from "../../../src/workbench/model";
import { fullWorkbook } from "../../support/fullWorkbook";
import { packageOf, partsOf, smallWorkbook } from "../../support/packages";
import { addTable, calculated, formulaAt, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

const functions: CustomFunctionTable = new Map([["TWICE", (rows: number[][]) => rows.map((row) => row.map((value) => 2 * value))]]);

/** The cells of the first sheet as a saved file has them, by address. */
async function storedCells(model: WorkbookModel): Promise<Record<string, string>> {
  const { "xl/worksheets/sheet1.xml": xml = "" } = await partsOf((await model.save()).bytes);
  return Object.fromEntries([...xml.matchAll(/<c r="(\w+)"[^>]*?(?:\/>|>.*?<\/c>)/gsu)].map(([cell, address = ""]) => [address, cell]));
}

test("formulas are stored with the prefixes and marks that Excel expects", async () => {
  const model = workbookOf({
    A1: 1,
    A2: 2,
    C1: "=KAM.TWICE(A1:A2)",
    D1: "=SORT(A1:A2,,-1)",
    E1: "=SUM(C1#)",
    F1: "=@A1:A2",
    G1: "=LET(x,A1,x+1)",
    H1: '=TEXTJOIN(",",TRUE,A1:A2)',
    I1: "=SUM(A1:A2)",
    J1: "=SUM(IF(A1:A2>1,1,0))",
    K1: '=A1&"<&>"',
  });
  const cells = await storedCells(calculated(model, functions));
  expect(cells).toMatchObject({
    C1: '<c r="C1" cm="1"><f t="array" ref="C1:C2">_xldudf_KAM_TWICE(A1:A2)</f><v>2</v></c>',
    C2: '<c r="C2"><v>4</v></c>',
    D1: '<c r="D1" cm="1"><f t="array" ref="D1:D2">_xlfn._xlws.SORT(A1:A2,,-1)</f><v>2</v></c>',
    E1: '<c r="E1"><f>SUM(_xlfn.ANCHORARRAY(C1))</f><v>6</v></c>',
    F1: '<c r="F1"><f>_xlfn.SINGLE(A1:A2)</f><v>1</v></c>',
    G1: '<c r="G1" cm="1"><f t="array" ref="G1">_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)</f><v>2</v></c>',
    H1: '<c r="H1" t="str"><f>_xlfn.TEXTJOIN(&quot;,&quot;,TRUE,A1:A2)</f><v>1,2</v></c>',
    I1: '<c r="I1"><f>SUM(A1:A2)</f><v>3</v></c>',
    J1: '<c r="J1" cm="1"><f t="array" ref="J1">SUM(IF(A1:A2&gt;1,1,0))</f><v>1</v></c>',
    K1: '<c r="K1" t="str"><f>A1&amp;&quot;&lt;&amp;&gt;&quot;</f><v>1&lt;&amp;&gt;</v></c>',
  });
});

test("the mark of a dynamic array has its entry in the metadata", async () => {
  const { bytes } = await calculated(workbookOf({ A1: "=SEQUENCE(2)" })).save();
  const parts = await partsOf(bytes);
  expect(parts["xl/metadata.xml"]).toContain('<metadataType name="XLDAPR"');
  expect(parts["xl/metadata.xml"]).toMatch(/dynamicArrayProperties[^>]* fDynamic="1"/u);
  expect(parts["[Content_Types].xml"]).toContain("/xl/metadata.xml");
  expect(parts["xl/_rels/workbook.xml.rels"]).toContain("metadata.xml");
});

test("formulas of a file are shown without prefixes, and calculated", async () => {
  const cells = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT({3;1})</f><v>0</v></c><c r="C1"><f>SUM(_xlfn.ANCHORARRAY(B1))</f><v>0</v></c><c r="D1"><f>_xldudf_KAM_TWICE(A1)</f><v>0</v></c><c r="E1"><f>_xlfn.LET(_xlpm.y,A1,_xlpm.y+1)</f><v>0</v></c><c r="F1"><f>_xlfn.SINGLE(A1:A2)</f><v>0</v></c></row><row r="2"><c r="B2"><v>9</v></c></row></sheetData>`;
  const metadata = fullWorkbook["xl/metadata.xml"] ?? "";
  const parts = smallWorkbook({ Sheet1: cells }, { "xl/metadata.xml": metadata });
  const types = (parts["[Content_Types].xml"] as string).replace(
    "</Types>",
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>',
  );
  const rels = (parts["xl/_rels/workbook.xml.rels"] as string).replace(
    "</Relationships>",
    '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
  );
  const model = await WorkbookModel.open(await packageOf({ ...parts, "[Content_Types].xml": types, "xl/_rels/workbook.xml.rels": rels }));
  expect(["B1", "C1", "D1", "E1", "F1"].map((cell) => formulaAt(model, cell))).toEqual([
    "=SORT({3;1})",
    "=SUM(B1#)",
    "=KAM.TWICE(A1)",
    "=LET(y,A1,y+1)",
    "=@A1:A2",
  ]);
  calculated(model, new Map([["TWICE", (value: number) => 2 * value]]));
  expect([...valuesIn(model, "B1:F1"), valueAt(model, "B2")]).toEqual([[1, 4, 2, 2, 1], 3]);
});

test("a formula that excelts cannot calculate keeps the value it came with, and what reads it goes on from there", async () => {
  const cells = `<sheetData><row r="1"><c r="A1"><f>CUBEVALUE("m","x")</f><v>5</v></c><c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>[1]Other!A1+1</f><v>8</v></c><c r="D1" t="str"><f>CONTOSO.NAME(A1)</f><v>Ana</v></c><c r="E1"><f>SUM(A1:INDEX(A:A,1))</f><v>5</v></c><c r="F1"><f>IFERROR(CUBEVALUE("m","x"),0)</f><v>6</v></c></row></sheetData>`;
  const model = calculated(await WorkbookModel.open(await packageOf(smallWorkbook({ Sheet1: cells }))));
  expect(valuesIn(model, "A1:F1")).toEqual([[5, 10, 8, "Ana", 5, 6]]);
  calculated(type(model, { A2: "=CONTOSO.NAME(1)", A3: "=CUBEVALUE(1)" }));
  expect([valueAt(model, "A2"), valueAt(model, "A3")]).toEqual(["#NAME?", "#NAME?"]);
});

test("a column of a table whose rows agree is a calculated one, an array where a row may give several values", async () => {
  const model = workbookOf({});
  addTable(
    model,
    { name: "List", ref: "A1" },
    ["Row", "Score", "Rate", "Own"],
    [
      [1, null, null, null],
      [2, null, null, null],
    ],
  );
  for (const row of [2, 3]) {
    type(model, { [`B${row}`]: "=KAM.SCORE(List[@Row])", [`C${row}`]: "=List[@Row]*2", [`D${row}`]: `=A${row}*2` });
  }
  const parts = await partsOf((await calculated(model).save()).bytes);
  const columns = [...(parts["xl/tables/table1.xml"] ?? "").matchAll(/<tableColumn .*?(?:\/>|<\/tableColumn>)/gu)].map(
    ([column]) => column,
  );
  expect(columns.map((column) => /<calculatedColumnFormula.*<\/calculatedColumnFormula>/u.exec(column)?.[0])).toEqual([
    undefined,
    '<calculatedColumnFormula array="1">_xldudf_KAM_SCORE(List[[#This Row],[Row]])</calculatedColumnFormula>',
    "<calculatedColumnFormula>List[[#This Row],[Row]]*2</calculatedColumnFormula>",
    undefined,
  ]);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="B3" cm="1"');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<f t="array" ref="B3">_xldudf_KAM_SCORE');
});
