import { FormulaSyntaxError, SheetNotFoundError, WorkbookModel } from "../../../src/workbench/model";
import { interpretInput } from "../../../src/workbench/model/input";
import { partsOf } from "../../support/packages";
import { formulaAt, valueAt, workbookOf } from "../../support/workbooks";

const typed = (input: string, text = false, date1904 = false): [unknown, string | null] => {
  // 2025-12-09: the year that a date without one belongs to.
  const { value, numberFormat } = interpretInput(input, text, date1904, 46_000);
  return [value, numberFormat];
};

test.each<[string, unknown, string | null]>([
  ["12", 12, null],
  ["-1.5", -1.5, null],
  [" +3 ", 3, null],
  [".5", 0.5, null],
  ["1e3", 1000, "0.00E+00"],
  ["1.5E-2", 0.015, "0.00E+00"],
  ["(5)", -5, null],
  ["$120", 120, "$#,##0_);[Red]($#,##0)"],
  ["-$1,234.5", -1234.5, "$#,##0.00_);[Red]($#,##0.00)"],
  ["$-3", -3, "$#,##0_);[Red]($#,##0)"],
  ["($7)", -7, "$#,##0_);[Red]($#,##0)"],
  ["%5", 0.05, "0%"],
  ["1 1/2", 1.5, "# ?/?"],
  ["0 3/16", 0.1875, "# ??/??"],
  ["-2 1/4", -2.25, "# ?/?"],
  ["1,234", 1234, "#,##0"],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["80%", 0.8, "0%"],
  ["7%", 0.07, "0%"],
  ["12.5 %", 0.125, "0.00%"],
  ["true", true, null],
  ["FALSE", false, null],
  ["2024-03-01", 45352, "m/d/yyyy"],
  ["3/1/2024", 45352, "m/d/yyyy"],
  ["1901-01-01", 367, "m/d/yyyy"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["3/1/1900", 61, "m/d/yyyy"],
  ["1/2", 45658 + 1, "d-mmm"],
  ["15-Feb", 45703, "d-mmm"],
  ["feb 15", 45703, "d-mmm"],
  ["Sept 5", 45905, "d-mmm"],
  ["2/30", 10990, "mmm-yy"],
  ["Feb-99", 36192, "mmm-yy"],
  ["12/1999", 36495, "mmm-yy"],
  ["2/15/24", 45337, "m/d/yyyy"],
  ["1-2-30", 10960, "m/d/yyyy"],
  ["2024/2/15", 45337, "m/d/yyyy"],
  ["15-Feb-2024", 45337, "d-mmm-yy"],
  ["March 3, 2024", 45354, "d-mmm-yy"],
  ["12:30", 0.5 + 30 / 1440, "h:mm"],
  ["6:00:00", 0.25, "h:mm:ss"],
  ["6:00 PM", 0.75, "h:mm AM/PM"],
  ["12 am", 0, "h:mm AM/PM"],
  ["36:00", 1.5, "[h]:mm:ss"],
  ["21:36.0", 0.015, "mm:ss.0"],
  ["2/15/2024 12:00", 45337.5, "m/d/yyyy h:mm"],
])("%j is read as %j", (input, value, format) => {
  expect(typed(input)).toEqual([value, format]);
});

test.each([
  "1.234,5",
  "1,23",
  "12,3456",
  "80 %x",
  "%",
  "2024-02-30",
  "13/1/2024",
  "1899-12-31",
  "=",
  "-",
  "e5",
  "Infinity",
  "0x10",
  "Ana",
  " text ",
  "+",
  "@",
  "€120",
  "120 $",
  "1/0",
  "1 1/0",
  "13/1",
  "15/2/2024",
  "1/1/10000",
  "Feb",
  "Xyz 5",
  "12:60",
  "13 PM",
  "1e400",
  "#NOPE!",
])("%j stays text", (input) => {
  expect(typed(input)).toEqual([input, null]);
});

test("dates count from 1904 where the workbook says so", () => {
  expect(typed("2024-03-01", false, true)).toEqual([45352 - 1462, "m/d/yyyy"]);
});

test.each<[string, unknown]>([
  ["'=1+1", "=1+1"],
  ["'007", "007"],
  ["'", ""],
  ["''a", "'a"],
])("an apostrophe makes %j the text %j", (input, value) => {
  expect(interpretInput(input, false, false)).toEqual({ kind: "value", value, numberFormat: null });
});

test.each(["=1+1", "12", "80%", "TRUE", "2024-03-01"])("%j is text in a cell formatted as text", (input) => {
  expect(typed(input, true)).toEqual([input, null]);
});

test("numbers and booleans are taken as they are; nothing clears", () => {
  expect(interpretInput(5, true, false).value).toBe(5);
  expect(interpretInput(false, false, false).value).toBe(false);
  expect(interpretInput("", false, false).kind).toBe("empty");
  expect(interpretInput("=A1", false, false)).toMatchObject({ kind: "formula", value: "A1" });
});

test.each(["+A2", "-1-A5", "@A1", "-name", "- x", "+34 600", "--5"])("%j is taken for a formula", (input) => {
  expect(interpretInput(input, false, false)).toEqual({ kind: "formula", value: input, numberFormat: null });
});

test.each([
  ["#N/A", "#N/A"],
  [" #div/0! ", "#DIV/0!"],
])("%j is an error", (input, error) => {
  expect(typed(input)).toEqual([{ error }, null]);
  expect(valueAt(workbookOf({ A1: input }), "A1")).toBe(error);
});

test("typing sets the number format of a General cell only", () => {
  const model = workbookOf({ A1: "80%", A2: "1,234", A3: 5 });
  const sheet = model.workbook.worksheets[0];
  const format = (cell: string): unknown => sheet?.getCell(cell).numFmt;
  expect([format("A1"), format("A2"), format("A3")]).toEqual(["0%", "#,##0", undefined]);
  model.writeInput("Sheet1", 0, 0, "5");
  expect([valueAt(model, "A1"), format("A1")]).toEqual([5, "0%"]);
});

test("a text that begins like a formula stays text in a file, also when somebody edits its cell", async () => {
  const model = workbookOf({ A1: "'=HYPERLINK(1)", A2: "'+34 600", A3: "'@home", A4: "'-5", A5: "plain" });
  const sheet = model.workbook.worksheets[0];
  if (sheet) Object.assign(sheet.getCell("A3"), { font: { bold: true } });
  if (sheet) sheet.getCell("B1").numFmt = "@";
  model.writeInput("Sheet1", 0, 1, "=1+1");
  const { bytes } = await model.save();
  const again = await WorkbookModel.open(bytes);
  expect(["A1", "A2", "A3", "A4", "A5", "B1"].map((cell) => formulaAt(again, cell))).toEqual([
    "=HYPERLINK(1)",
    "+34 600",
    "@home",
    "-5",
    "plain",
    "=1+1",
  ]);
  expect(again.workbook.worksheets[0]?.getCell("B1").formula).toBeUndefined();
  expect(again.workbook.worksheets[0]?.getCell("A3").font).toMatchObject({ bold: true });
  expect(await quotedCells(bytes)).toEqual(["A1", "B1", "A2", "A3", "A4"]);
  // Also beside what was opened, whose cells stay as they were.
  again.writeInput("Sheet1", 8, 0, "'=2");
  again.workbook.addWorksheet("New");
  again.writeInput("New", 0, 0, "'=3");
  const { bytes: later } = await again.save();
  expect(await quotedCells(later)).toEqual(["A1", "B1", "A2", "A3", "A4", "A9"]);
  expect(await quotedCells(later, "xl/worksheets/sheet2.xml")).toEqual(["A1"]);
});

/** The cells of a saved sheet whose format says that they are texts. */
async function quotedCells(bytes: Uint8Array, path = "xl/worksheets/sheet1.xml"): Promise<string[]> {
  const { [path]: sheet = "", "xl/styles.xml": styles = "" } = await partsOf(bytes);
  const formats = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")).match(/<xf\b[^>]*>/gu) ?? [];
  const cells = [...sheet.matchAll(/<c r="(\w+)"[^>]*? s="(\d+)"/gu)];
  return cells.filter(([, , format]) => formats[Number(format)]?.includes('quotePrefix="1"')).map(([, address = ""]) => address);
}

test("what is not a formula, and a sheet that is not there, are refused", () => {
  const model = WorkbookModel.blank();
  expect(() => model.writeInput("Sheet1", 0, 0, "=SUM(")).toThrow(FormulaSyntaxError);
  expect(valueAt(model, "A1")).toBe("");
  expect(() => model.writeInput("Nowhere", 0, 0, 1)).toThrow(SheetNotFoundError);
  expect(() => model.readValue("Nowhere", 0, 0)).toThrow('There is no worksheet named "Nowhere".');
  model.writeInput("SHEET1", 0, 0, 1);
  expect(valueAt(model, "A1")).toBe(1);
});
