import { WorkbookModel } from "../../../src/workbench/model";
import { contentTypesOf, packageOf, partsOf, relationshipsOf, smallWorkbook } from "../../support/packages";
import { closeBooks, openBook } from "./book";

afterEach(closeBooks);

const drawings = "http://schemas.openxmlformats.org/drawingml/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const at = (row: number, what: string): string =>
  `<oneCellAnchor><from><col>0</col><colOff>0</colOff><row>${row}</row><rowOff>0</rowOff></from><ext cx="900000" cy="900000"/>${what}<clientData/></oneCellAnchor>`;
const graphic = (id: string): string =>
  `<graphicFrame><nvGraphicFramePr><cNvPr id="2" name="Chart"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/><a:graphic xmlns:a="${drawings}/main"><a:graphicData uri="${drawings}/chart"><c:chart xmlns:c="${drawings}/chart" xmlns:r="${office}" r:id="${id}"/></a:graphicData></a:graphic></graphicFrame>`;
const picture = (id: string): string =>
  `<pic><nvPicPr><cNvPr id="3" name="Logo"/><cNvPicPr/></nvPicPr><blipFill><a:blip xmlns:a="${drawings}/main" xmlns:r="${office}" r:embed="${id}"/></blipFill><spPr/></pic>`;
const series = (name: string, values: string): string => `<c:ser><c:tx><c:strRef><c:f>${name}</c:f></c:strRef></c:tx><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val></c:ser>`; // prettier-ignore
const chart = `<c:chartSpace xmlns:c="${drawings}/chart"><c:chart><c:plotArea><c:barChart>${series("'Our &amp; plan'!$A$1", "'Our &amp; plan'!$A$2:$A$3")}${series("Rates!$A$1", "Rates!$A$2:$A$3")}</c:barChart></c:plotArea></c:chart></c:chartSpace>`;

/** A company's template as programs other than Excel write it: a picture and a chart, in a drawing without the usual prefix. */
const template = async (): Promise<string> => {
  const rows = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>`;
  const parts = smallWorkbook({ "Our &amp; plan": `${rows}<drawing r:id="rId1"/>`, Rates: rows }, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsOf({ rId1: ["drawing", "/xl/drawings/drawing1.xml"] }),
    "xl/drawings/drawing1.xml": `<wsDr xmlns="${drawings}/spreadsheetDrawing">${at(5, graphic("rId1"))}${at(9, picture("rId2"))}</wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationshipsOf({ rId1: ["chart", "../charts/chart1.xml"], rId2: ["image", "../media/image1.png"] }),
    "xl/charts/chart1.xml": chart,
    "xl/media/image1.png": pixel,
    "[Content_Types].xml": contentTypesOf(
      {
        "xl/workbook.xml": `${spreadsheet}.sheet.main+xml`,
        "xl/styles.xml": `${spreadsheet}.styles+xml`,
        "xl/worksheets/sheet1.xml": `${spreadsheet}.worksheet+xml`,
        "xl/worksheets/sheet2.xml": `${spreadsheet}.worksheet+xml`,
        "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      },
      { png: "image/png" },
    ),
  }); // prettier-ignore
  return Buffer.from(await packageOf(parts)).toString("base64");
};

const formulas = (xml: string): string[] => [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula = ""]) => formula);

test("a template brings its charts and pictures, and every plan made of it has its own, in the file and after it is opened again", async () => {
  const book = openBook();
  const file = await template();
  await book.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["Our & plan"] });
    await context.sync();
    const plan = context.workbook.worksheets.getItem("Our & plan").copy("End");
    plan.name = "Elm & Sons";
    await context.sync();
  });
  const { bytes } = await book.model.save();
  const parts = await partsOf(bytes);
  const charts = Object.keys(parts).filter((path) => /\/charts\/chart\d+\.xml$/.test(path));
  const inNames = charts.map((path) => formulas(parts[path] ?? ""));
  const of = (name: string): string[] => [`'${name}'!$A$1`, `'${name}'!$A$2:$A$3`, "#REF!", "#REF!"];
  expect(inNames).toEqual([of("Our &amp; plan"), of("Elm &amp; Sons")]);
  expect(Object.keys(parts).filter((path) => path.includes("/media/"))).toHaveLength(1);
  expect(Object.values(parts).filter((xml) => /<drawing [^>]*r:id=/.test(xml))).toHaveLength(2);
  for (const path of charts) expect(parts["[Content_Types].xml"]).toContain(`PartName="/${path}"`);

  // Once it stands in a file it stays there as it is.
  const again = await WorkbookModel.open(bytes);
  again.writeInput("Elm & Sons", 0, 0, 5);
  const later = await partsOf((await again.save()).bytes);
  for (const path of charts) expect(formulas(later[path] ?? "")).toEqual(formulas(parts[path] ?? ""));
});
