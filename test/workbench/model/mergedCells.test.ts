import type { Worksheet } from "@cj-tech-master/excelts";
import { WorkbookModel } from "../../../src/workbench/model";
import { packageOf, partsOf, smallWorkbook } from "../../support/packages";
import { calculated, type, valueAt } from "../../support/workbooks";

const path = "xl/worksheets/sheet1.xml";
/** Formats 1 to 3: a named style, a leading apostrophe, and a fill. */
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10.5"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFCC00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="2"><xf/><xf fontId="1"/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" xfId="1" applyFont="1"/><xf quotePrefix="1"/><xf fillId="2" applyFill="1"/></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Our heading" xfId="1"/></cellStyles></styleSheet>`;

interface Saved {
  readonly before: string;
  readonly after: string;
  readonly styles: string;
  readonly again: WorkbookModel;
}

/** Opens a sheet with these cells, changes it, and saves it. */
async function saved(sheet: string, change: (model: WorkbookModel, sheet: Worksheet) => void): Promise<Saved> {
  const bytes = await packageOf({ ...smallWorkbook({ Sheet1: sheet }), "xl/styles.xml": styles });
  const before = (await partsOf(bytes))[path] ?? "";
  const model = await WorkbookModel.open(bytes);
  change(model, model.workbook.worksheets[0] as Worksheet);
  const written = (await model.save()).bytes;
  const parts = await partsOf(written);
  return { before, after: parts[path] ?? "", styles: parts["xl/styles.xml"] ?? "", again: await WorkbookModel.open(written) };
}

/** The cells of a sheet's text, by their address. */
const cellsIn = (xml: string): Map<string, string> =>
  new Map([...xml.matchAll(/<((?:\w+:)?)c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/\1c>)/gsu)].map(([text, , cell = ""]) => [cell, text]));

const changedCells = ({ before, after }: Saved): string[] => {
  const [old, now] = [cellsIn(before), cellsIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((cell) => old.get(cell) !== now.get(cell)).sort();
};

const rich = `<sheetData><row r="1" spans="1:3" ht="10.5" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>Title</t></is></c><c r="B1" s="2" t="inlineStr"><is><t>=1+1</t></is></c><c r="C1" s="3"><v>10.50</v></c></row><row r="2"><c r="A2" s="1"/><c r="B2"><v>4</v></c><c r="C2"><f>B2*2</f><v>8</v></c></row><row r="4"><c r="A4" s="1"><v>1</v></c><c r="B4"><v>99</v></c><c r="C4"><f>B4+1</f><v>100</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>`;

test("only the cell that was written differs: styles, apostrophes, digits and what lies under merged cells stay", async () => {
  const result = await saved(rich, (model) => void type(model, { B2: 5 }));
  expect(changedCells(result)).toEqual(["B2"]);
  expect(result.after.replace("<v>5</v>", "<v>4</v>")).toBe(result.before);
});

test("a formula that follows gets its value and stays as it was; what reads under merged cells keeps its own", async () => {
  const result = await saved(rich, (model) => void calculated(type(model, { B2: 5 })));
  expect(changedCells(result)).toEqual(["B2", "C2"]);
  expect(cellsIn(result.after).get("C2")).toBe('<c r="C2"><f>B2*2</f><v>10</v></c>');
  expect(cellsIn(result.after).get("C4")).toBe('<c r="C4"><f>B4+1</f><v>100</v></c>');
});

test("a written cell keeps its named style, with a leading apostrophe exactly where its text needs one", async () => {
  const { after, styles: sheet, again } = await saved(rich, (model) => void type(model, { A1: "'=SUM", A2: 7, B1: "plain" }));
  const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/u.exec(sheet)?.[0] ?? "").matchAll(/<xf\b[^>]*>/gu)].map(([xf]) => xf);
  const formatOf = (cell: string): string => formats[Number(/ s="(\d+)"/u.exec(cellsIn(after).get(cell) ?? "")?.[1] ?? 0)] ?? "";
  expect(formatOf("A1")).toBe('<xf fontId="1" xfId="1" applyFont="1" quotePrefix="1"/>');
  expect(formatOf("A2")).toBe('<xf fontId="1" xfId="1" applyFont="1"/>');
  expect(formatOf("B1")).toBe("<xf/>");
  expect(["A1", "A2", "B1"].map((cell) => valueAt(again, cell))).toEqual(["=SUM", 7, "plain"]);
});

test("a changed look leaves the content as the file has it", async () => {
  const result = await saved(rich, (_, sheet) => void (sheet.getCell("C1").font = { italic: true }));
  expect(changedCells(result)).toEqual(["C1"]);
  expect(cellsIn(result.after).get("C1")).toMatch(/<v>10\.50<\/v>/u);
  expect(result.again.workbook.worksheets[0]?.getCell("C1").font?.italic).toBe(true);
});

test("cells are added, emptied and taken away, in rows that are there and in new ones, in their order", async () => {
  const result = await saved(rich, (model) => void type(model, { B2: "", D1: "new", A3: 3, C9: true, A2: 2 }));
  expect(changedCells(result)).toEqual(["A2", "A3", "B2", "C9", "D1"]);
  expect([...cellsIn(result.after).keys()]).toEqual(["A1", "B1", "C1", "D1", "A2", "C2", "A3", "A4", "B4", "C4", "C9"]);
  expect(result.after).toMatch(/<row r="1" ht="10.5" customHeight="1">.*<row r="2">.*<row r="3">.*<row r="4">.*<row r="9">/u);
});

test("when cells are no longer merged, what stood under them does not come to light", async () => {
  const { again, after } = await saved(rich, (_, sheet) => sheet.unMergeCells("A4:B4"));
  expect(valueAt(again, "B4")).toBe("");
  expect(after).not.toContain("mergeCell");
});

const shared = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2" s="1"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3" s="1"><f t="shared" si="0"/><v>6</v></c></row></sheetData>`;

test("a filled-down column stays one, whichever of its values change", async () => {
  const result = await saved(shared, (model) => void calculated(type(model, { A2: 5 })));
  expect(changedCells(result)).toEqual(["A2", "B2"]);
  expect(cellsIn(result.after).get("B2")).toBe('<c r="B2" s="1"><f t="shared" si="0"/><v>10</v></c>');
});

test("when the cell that holds a shared formula changes, the others get it for themselves", async () => {
  const result = await saved(shared, (model) => void calculated(type(model, { B1: "typed" })));
  expect(changedCells(result)).toEqual(["B1", "B2", "B3"]);
  expect(cellsIn(result.after).get("B3")).toBe('<c r="B3" s="1"><f>A3*2</f><v>6</v></c>');
  expect(cellsIn(result.after).get("B1")).toContain(' s="1"');
  calculated(type(result.again, { A3: 10 }));
  expect(["B1", "B2", "B3"].map((cell) => valueAt(result.again, cell))).toEqual(["typed", 4, 20]);
});

test("rows and cells that do not say where they stand, and a file that writes its elements with a prefix", async () => {
  const bare = '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>two</t></is></c></row><row><c><v>3</v></c></row></sheetData>';
  const { after, again } = await saved(bare, (model) => void type(model, { B1: "second", A3: 5 }));
  expect(["A1", "B1", "A2", "A3"].map((cell) => valueAt(again, cell))).toEqual([1, "second", 3, 5]);
  expect(after).toContain("<row><c><v>3</v></c></row>");
  const parts = smallWorkbook({ Sheet1: "" });
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const model = await WorkbookModel.open(await packageOf({ ...parts, [path]: sheet }));
  const { bytes } = await type(model, { B1: 7 }).save();
  expect((await partsOf(bytes))[path]).toContain('<x:c r="A1"><x:v>1</x:v></x:c><c r="B1"><v>7</v></c></x:row>');
  const reopened = await WorkbookModel.open(bytes);
  expect(["A1", "B1"].map((cell) => valueAt(reopened, cell))).toEqual([1, 7]);
});
