import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

/** A sheet with one of everything, and its copy "Copy". */
async function copied(more: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void = () => undefined): Promise<Book> {
  const book = openBook({
    cells: [
      ["Goal", "Score"],
      ["Grow", 3],
      ["Keep", 4],
      [null, "=SUM(Plan[Score])"],
      [null, "=Sheet1!B2+Own"],
      [null, "=SEQUENCE(2)"],
    ],
  });
  await book.run(async (context, sheet) => {
    sheet.tables.add("A1:B3", true).set({ name: "Plan", style: "TableStyleLight9", showBandedRows: false });
    sheet.names.add("Own", "=Sheet1!$B$3");
    context.workbook.names.add("Global", "=Sheet1!$A$2");
    context.workbook.names.add("Elsewhere", "=1");
    sheet.getRange("B2:B3").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    sheet.getRange("A2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>=Sheet1!$B$3";
    sheet.getRange("D1:E1").merge();
    sheet.getRange("A:A").format.columnWidth = 150;
    sheet.getRange("2:2").format.rowHeight = 40;
    sheet.getRange("A1").format.fill.color = "#112233";
    sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A4" });
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:E6");
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.tabColor = "#445566";
    sheet.customProperties.add("kind", "template");
    more(context, sheet);
    await context.sync();
    sheet.copy("End").name = "Copy";
  });
  return book;
}

test("cells and formulas: what meant the sheet means the copy", async () => {
  const book = await copied();
  expect(await book.values("Copy!A1:B7")).toEqual([
    ["Goal", "Score"],
    ["Grow", 3],
    ["Keep", 4],
    ["", 7],
    ["", 7],
    ["", 1],
    ["", 2],
  ]);
  await book.run((context) => void (context.workbook.worksheets.getItem("Copy").getRange("B2:B3").values = [[30], [40]]));
  expect(await book.values("Copy!B4:B5")).toEqual([[70], [70]]);
  expect(await book.values("B4:B5")).toEqual([[7], [7]]);
});

test("tables get names of their own, by Excel's rule, and keep their looks", async () => {
  const book = await copied();
  await book.run(async (context) => {
    const tables = context.workbook.tables.load(
      "items/name,items/style,items/showBandedRows,items/worksheet/name,items/columns/items/name",
    );
    await context.sync();
    expect(tables.items.map((table) => [table.name, table.worksheet.name, table.style, table.showBandedRows])).toEqual([
      ["Plan", "Sheet1", "TableStyleLight9", false],
      ["Plan2", "Copy", "TableStyleLight9", false],
    ]);
    expect(tables.items[1]?.columns.items.map((column) => column.name)).toEqual(["Goal", "Score"]);
  });
  expect(await book.formulas("Copy!B4:B5")).toEqual([["=SUM(Plan2[Score])"], ["=Copy!B2+Own"]]);
});

test("a number that is taken is passed over", async () => {
  const book = await copied((context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").values = [["x"]];
    other.tables.add("A1:A2", true).name = "Plan3";
  });
  const tableNames = book.model.workbook.worksheets.flatMap((sheet) => sheet.getTables().map((table) => table.name));
  expect(tableNames.sort()).toEqual(["Plan", "Plan3", "Plan4"]);
});

test("names: the sheet's own and the workbook's that mean it become the copy's own", async () => {
  const book = await copied();
  const list = book.model.names.list().map(({ name, sheet, formula }) => [name, sheet, formula]);
  expect(list).toEqual([
    ["Own", "Sheet1", "=Sheet1!$B$3"],
    ["Global", null, "=Sheet1!$A$2"],
    ["Elsewhere", null, "=1"],
    ["Own", "Copy", "=Copy!$B$3"],
    ["Global", "Copy", "=Copy!$A$2"],
  ]);
});

test("validations and conditional formats, independent of the original", async () => {
  const book = await copied();
  await book.run(async (context, sheet) => {
    const copy = context.workbook.worksheets.getItem("Copy");
    const validation = copy.getRange("B2:B3").dataValidation.load("rule,type");
    const format = copy.getRange("A2").conditionalFormats.getItemAt(0).custom.rule.load("formula");
    sheet.getRange("B2:B3").dataValidation.clear();
    sheet.getRange("A2").conditionalFormats.clearAll();
    const after = copy.getRange("B2").dataValidation.load("type");
    await context.sync();
    expect(validation.rule).toEqual({ wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } });
    expect([validation.type, after.type, format.formula]).toEqual(["WholeNumber", "WholeNumber", "=$B2>=Copy!$B$3"]);
  });
});

test("looks, widths, heights, merged cells, page, frozen rows, gridlines, tab colour and properties", async () => {
  const book = await copied();
  await book.run(async (context) => {
    const copy = context.workbook.worksheets.getItem("Copy").load("showGridlines,tabColor");
    const [width, height, fill] = [copy.getRange("A1").format, copy.getRange("A2").format, copy.getRange("A1").format.fill];
    width.load("columnWidth");
    height.load("rowHeight");
    fill.load("color");
    const page = copy.pageLayout.load("orientation,paperSize,zoom");
    const frozen = copy.freezePanes.getLocation().load("address");
    const kind = copy.customProperties.getItem("kind").load("value");
    await context.sync();
    expect([width.columnWidth, height.rowHeight, fill.color]).toEqual([150, 40, "#112233"]);
    expect([page.orientation, page.paperSize, page.zoom]).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }]);
    expect([frozen.address, copy.showGridlines, copy.tabColor, kind.value]).toEqual(["Copy!1:1", false, "#445566", "template"]);
  });
  const merged = book.model.workbook.getWorksheet("Copy")?.mergedRegions.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
  expect(merged).toEqual([[1, 4, 1, 5]]);
  expect(book.model.workbook.getWorksheet("Copy")?.pageSetup.printArea).toBe("A1:E6");
});

test("a change to a copied cell's look leaves the original as it was", async () => {
  const book = await copied();
  await book.run(async (context, sheet) => {
    const copy = context.workbook.worksheets.getItem("Copy");
    copy.getRange("A1").format.font.bold = true;
    const fonts = [sheet, copy].map((each) => each.getRange("A1").format.font.load("bold"));
    await context.sync();
    expect(fonts.map((font) => font.bold)).toEqual([false, true]);
  });
});

test.each<[string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => Excel.Worksheet, string[]]>([
  ["End", (sheet) => sheet.copy("End"), ["Sheet1", "Other", "Sheet1 (2)"]],
  ["Beginning", (sheet) => sheet.copy("Beginning"), ["Sheet1 (2)", "Sheet1", "Other"]],
  ["Before", (sheet, other) => sheet.copy("Before", other), ["Sheet1", "Sheet1 (2)", "Other"]],
  ["After", (sheet) => sheet.copy("After", sheet), ["Sheet1", "Sheet1 (2)", "Other"]],
])("goes to its place: %s", async (_, copy, order) => {
  const book = openBook();
  await book.run((context, sheet) => void copy(sheet, context.workbook.worksheets.add("Other")));
  expect(book.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual(order);
});

test("needs a sheet to be before or after", async () => {
  const book = openBook();
  expect(await refusedWith(book.run((_, sheet) => void sheet.copy("Before")))).toBe("InvalidArgument");
});

test("is called after its original, never with more than 31 characters", async () => {
  const book = openBook();
  await book.run((_, sheet) => {
    sheet.name = "A name of exactly 31 characters";
    sheet.copy("End");
    sheet.copy("End");
  });
  expect(book.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    "A name of exactly 31 characters",
    "A name of exactly 31 charac (2)",
    "A name of exactly 31 charac (3)",
  ]);
});

test("can be used in the same batch and in later ones", async () => {
  const book = openBook({ cells: [[1]] });
  await book.run(async (context, sheet) => {
    const copy = sheet.copy("End");
    copy.getRange("A1").values = [[2]];
    await context.sync();
    copy.getRange("A2").values = [[3]];
    copy.name = "Later";
    await context.sync();
  });
  expect(await book.values("Later!A1:A2")).toEqual([[2], [3]]);
});

test("survives the file", async () => {
  const book = await copied();
  const again = await WorkbookModel.open((await book.model.save()).bytes);
  const reopened = openBook({ model: again });
  expect(await reopened.values("Copy!A1:B5")).toEqual([
    ["Goal", "Score"],
    ["Grow", 3],
    ["Keep", 4],
    ["", 7],
    ["", 7],
  ]);
  await reopened.run(async (context) => {
    const copy = context.workbook.worksheets.getItem("Copy").load("tabColor,showGridlines,names/name,names/formula,tables/name");
    const validation = copy.getRange("B3").dataValidation.load("type");
    await context.sync();
    expect([copy.tabColor, copy.showGridlines, validation.type]).toEqual(["#445566", false, "WholeNumber"]);
    expect(copy.names.items.map((name): unknown => name.formula)).toEqual(["=Copy!$B$3", "=Copy!$A$2"]);
    expect(copy.tables.items.map((table) => table.name)).toEqual(["Plan2"]);
  });
});

test("a copy of a copy has the next number", async () => {
  const book = openBook();
  await book.run((_, sheet) => {
    sheet.copy("End");
    sheet.copy("End").copy("End");
  });
  expect(book.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Sheet1 (2)", "Sheet1 (3)", "Sheet1 (4)"]);
});

test("its notes come along, and it is not selected together with its original", async () => {
  const model = WorkbookModel.blank();
  const sheet = model.workbook.worksheets[0];
  if (sheet) sheet.getCell("A1").note = "Why";
  const opened = await WorkbookModel.open((await model.save()).bytes);
  const book = openBook({ model: opened });
  await book.run((_, each) => void each.copy("End"));
  const again = await WorkbookModel.open((await book.model.save()).bytes);
  const copy = again.workbook.getWorksheet("Sheet1 (2)");
  expect(JSON.stringify(copy?.getCell("A1").note)).toContain("Why");
  expect(
    again.workbook.worksheets.filter(({ views }) => (views[0] as { tabSelected?: boolean } | undefined)?.tabSelected === true).length,
  ).toBeLessThan(2);
});

test("a name of the sheet's own is kept where the workbook has one of the same name for it", async () => {
  const book = openBook({ cells: [[1], [2]] });
  await book.run((context, sheet) => {
    sheet.names.add("Goal", "=Sheet1!$A$1");
    context.workbook.names.add("Goal", "=Sheet1!$A$2");
    sheet.getRange("B1").formulas = [["=Goal"]];
    sheet.copy("End").name = "Copy";
  });
  expect(book.model.names.get("Goal", "Copy")?.formula).toBe("=Copy!$A$1");
  expect(await book.values("Copy!B1")).toEqual([[1]]);
});
