import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusal, refusedWith, type Book } from "./book";

afterEach(closeBooks);

const base64 = async (model: WorkbookModel): Promise<string> => Buffer.from((await model.save()).bytes).toString("base64");

/** A one-pixel PNG. */
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** A file with "Plan", which has one of everything, and "Data", which "Plan" refers to. */
async function source(more: (context: Excel.RequestContext, plan: Excel.Worksheet) => void = () => undefined): Promise<string> {
  const book = openBook({
    cells: [
      ["Goal", "Score", null, "Merged"],
      ["Grow", 3],
      ["Keep", 4],
      ["=SUM(Deals[Score])", "=SUM(Rates[Rate])", "=Data!A2*Own", "=Global+Twice", "=B2*Constant"],
      ["=SEQUENCE(2)"],
    ],
  });
  await book.run(async (context, plan) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1:A3").values = [["Rate"], [10], [20]];
    data.tables.add("A1:A3", true).name = "Rates";
    plan.tables.add("A1:B3", true).set({ name: "Deals", style: "TableStyleLight9" });
    plan.names.add("Own", "=Sheet1!$B$3");
    context.workbook.names.add("Global", "=Sheet1!$B$2");
    context.workbook.names.add("Constant", "=7");
    context.workbook.names.add("Twice", "=2*Half");
    context.workbook.names.add("Half", "=0.5");
    context.workbook.names.add("Unused", "=1");
    plan.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Data!$A$2:$A$3" } };
    plan.getRange("A2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>=Sheet1!$B$3";
    plan.getRange("D1:E1").merge();
    plan.getRange("A:A").format.columnWidth = 150;
    plan.getRange("2:2").format.rowHeight = 40;
    plan.getRange("A1").format.fill.color = "#112233";
    plan.getRange("B2").numberFormat = [["0.00"]];
    plan.getRange("E2").hyperlink = { documentReference: "Data!A1", textToDisplay: "there" };
    plan.pageLayout.set({ orientation: "Landscape", paperSize: "A4" });
    plan.pageLayout.setPrintArea("A1:E6");
    plan.pageLayout.headersFooters.defaultForAllPages.centerHeader = "Plan";
    plan.freezePanes.freezeRows(1);
    plan.showGridlines = false;
    plan.tabColor = "#445566";
    more(context, plan);
    await context.sync();
    plan.name = "Plan";
  });
  const sheet = book.model.workbook.getWorksheet("Plan");
  sheet?.addImage(book.model.workbook.addImage({ buffer: pixel, extension: "png" }), "F2:G3");
  if (sheet) sheet.getCell("A2").note = "Why";
  return base64(book.model);
}

/** Inserts sheets of a file. @returns their names and places */
async function inserted(book: Book, file: string, options?: Excel.InsertWorksheetOptions): Promise<[string, number][]> {
  return book.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, options);
    await context.sync();
    const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id).load("name,position"));
    await context.sync();
    return sheets.map(({ name, position }): [string, number] => [name, position]);
  });
}

test("all sheets come with values and formulas that mean each other", async () => {
  const book = openBook();
  expect(await inserted(book, await source())).toEqual([
    ["Plan", 1],
    ["Data", 2],
  ]);
  expect(await book.values("Plan!A1:E6")).toEqual([
    ["Goal", "Score", "", "Merged", ""],
    ["Grow", 3, "", "", "there"],
    ["Keep", 4, "", "", ""],
    [7, 30, 40, 4, 21],
    [1, "", "", "", ""],
    [2, "", "", "", ""],
  ]);
  await book.run((context) => {
    context.workbook.worksheets.getItem("Plan").getRange("B3").values = [[5]];
    context.workbook.worksheets.getItem("Data").getRange("A2").values = [[100]];
  });
  expect(await book.values("Plan!A4:C4")).toEqual([[8, 120, 500]]);
});

test("looks, sizes, merged cells, rules, page, frozen rows, notes, pictures and links come along", async () => {
  const book = openBook();
  await inserted(book, await source());
  await book.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan").load("showGridlines,tabColor");
    const [width, height, fill] = [plan.getRange("A1").format, plan.getRange("A2").format, plan.getRange("A1").format.fill];
    width.load("columnWidth");
    height.load("rowHeight");
    fill.load("color");
    const cell = plan.getRange("B2").load("numberFormat,text");
    const link = plan.getRange("E2").load("hyperlink");
    const page = plan.pageLayout.load("orientation,paperSize");
    const header = plan.pageLayout.headersFooters.defaultForAllPages.load("centerHeader");
    const frozen = plan.freezePanes.getLocation().load("address");
    const validation = plan.getRange("B2:B3").dataValidation.load("rule");
    const format = plan.getRange("A2").conditionalFormats.getItemAt(0).custom.rule.load("formula");
    const table = plan.tables.getItemAt(0).load("name,style");
    await context.sync();
    expect([width.columnWidth, height.rowHeight, fill.color, cell.numberFormat, cell.text]).toEqual([
      150,
      40,
      "#112233",
      [["0.00"]],
      [["3.00"]],
    ]);
    expect([page.orientation, page.paperSize, header.centerHeader]).toEqual(["Landscape", "A4", "Plan"]);
    expect([frozen.address, plan.showGridlines, plan.tabColor]).toEqual(["Plan!1:1", false, "#445566"]);
    expect([validation.rule.list?.source, format.formula]).toEqual(["=Data!$A$2:$A$3", "=$B2>=Plan!$B$3"]);
    expect([table.name, table.style, link.hyperlink.documentReference]).toEqual(["Deals", "TableStyleLight9", "Data!A1"]);
  });
  const sheet = book.model.workbook.getWorksheet("Plan");
  expect(sheet?.mergedRegions.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual([[1, 4, 1, 5]]);
  expect([sheet?.pageSetup.printArea, sheet?.getCell("A2").note === undefined]).toEqual(["A1:E6", false]);
  const image = book.model.workbook.getImage(sheet?.getImages()[0]?.imageId ?? "");
  expect(Buffer.from(image?.buffer as Uint8Array)).toEqual(pixel);
});

test("names: the sheet's own, and the workbook's that mean it or that it uses", async () => {
  const book = openBook();
  await inserted(book, await source());
  expect(book.model.names.list().map(({ name, sheet, formula }) => [name, sheet, formula])).toEqual([
    ["Own", "Plan", "=Plan!$B$3"],
    ["Global", null, "=Plan!$B$2"],
    ["Constant", null, "=7"],
    ["Twice", null, "=2*Half"],
    ["Half", null, "=0.5"],
  ]);
});

test("names that the workbook has already: sheets and tables get numbers, names become the sheets' own", async () => {
  const book = openBook({ cells: [["Head"], [1]] });
  await book.run((context, sheet) => {
    sheet.tables.add("A1:A2", true).name = "Deals";
    sheet.name = "Plan";
    context.workbook.names.add("Global", "=100");
    context.workbook.names.add("Constant", "=7");
    context.workbook.worksheets.add("Sheet1");
  });
  expect(await inserted(book, await source())).toEqual([
    ["Plan (2)", 2],
    ["Data", 3],
  ]);
  expect(await book.formulas("Plan (2)!A4:E4")).toEqual([
    ["=SUM(Deals2[Score])", "=SUM(Rates[Rate])", "=Data!A2*Own", "=Global+Twice", "=B2*Constant"],
  ]);
  expect(await book.values("Plan (2)!A4:E4")).toEqual([[7, 30, 40, 4, 21]]);
  const list = book.model.names.list().map(({ name, sheet, formula }) => `${sheet ?? ""}!${name}${formula}`);
  expect(list).toEqual(
    expect.arrayContaining([
      "!Global=100",
      "Plan (2)!Global='Plan (2)'!$B$2",
      "Data!Global='Plan (2)'!$B$2",
      "Plan (2)!Own='Plan (2)'!$B$3",
    ]),
  );
  expect(list.filter((name) => name.includes("Constant"))).toEqual(["!Constant=7"]);
});

test("tables whose new names are old names of others are told apart", async () => {
  const origin = openBook({
    cells: [
      ["a", "b"],
      [1, 2],
    ],
  });
  await origin.run((_, sheet) => {
    sheet.tables.add("A1:A2", true).name = "List";
    sheet.tables.add("B1:B2", true).name = "List2";
    sheet.getRange("A4:B4").formulas = [["=SUM(List[a])", "=SUM(List2[b])"]];
    sheet.name = "Plan";
  });
  const book = openBook({ cells: [["x"], [5]] });
  await book.run((_, sheet) => {
    sheet.tables.add("A1:A2", true).name = "List";
  });
  await inserted(book, await base64(origin.model));
  expect(await book.formulas("Plan!A4:B4")).toEqual([["=SUM(List2[a])", "=SUM(List23[b])"]]);
  expect(await book.values("Plan!A4:B4")).toEqual([[1, 2]]);
});

test("the same file twice, and the second time its sheets have their own tables and names", async () => {
  const book = openBook();
  const file = await source();
  await inserted(book, file);
  expect((await inserted(book, file)).map(([name]) => name)).toEqual(["Plan (2)", "Data (2)"]);
  await book.run((context) => void (context.workbook.worksheets.getItem("Data (2)").getRange("A2").values = [[0]]));
  expect([await book.values("Plan!B4"), await book.values("Plan (2)!B4:C4")]).toEqual([[[30]], [[20, 0]]]);
});

test("some sheets only: what meant the others shows #REF!", async () => {
  const book = openBook();
  expect(await inserted(book, await source(), { sheetNamesToInsert: ["plan"] })).toEqual([["Plan", 1]]);
  expect(await book.formulas("Plan!A4:C4")).toEqual([["=SUM(Deals[Score])", "=SUM(#REF!)", "=#REF!*Own"]]);
  expect((await book.values("Plan!A4:C4"))[0]).toEqual([7, "#REF!", "#REF!"]);
});

test.each<[string, (other: Excel.Worksheet) => Excel.InsertWorksheetOptions, string[]]>([
  ["none said", () => ({}), ["Sheet1", "Other", "Plan", "Data"]],
  ["End", () => ({ positionType: "End" }), ["Sheet1", "Other", "Plan", "Data"]],
  ["Beginning", () => ({ positionType: "Beginning" }), ["Plan", "Data", "Sheet1", "Other"]],
  ["Before a name", () => ({ positionType: "Before", relativeTo: "Other" }), ["Sheet1", "Plan", "Data", "Other"]],
  ["Before a sheet", (other) => ({ positionType: "Before", relativeTo: other }), ["Sheet1", "Plan", "Data", "Other"]],
  ["After", () => ({ positionType: "After", relativeTo: "Sheet1" }), ["Sheet1", "Plan", "Data", "Other"]],
  ["Before nothing", () => ({ positionType: "Before" }), ["Plan", "Data", "Sheet1", "Other"]],
  ["After nothing", () => ({ positionType: "After" }), ["Sheet1", "Other", "Plan", "Data"]],
  ["an empty list is all", () => ({ sheetNamesToInsert: [] }), ["Sheet1", "Other", "Plan", "Data"]],
])("go to their place: %s", async (_, options, order) => {
  const book = openBook();
  const file = await source();
  await book.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    await context.sync();
    context.workbook.insertWorksheetsFromBase64(file, options(other));
  });
  expect(book.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual(order);
});

test.each([
  ["no Base64", "data:application/xlsx;base64,UEsDBA=="],
  ["no file", Buffer.from("a text").toString("base64")],
  ["nothing", ""],
])("a file that is %s is an invalid argument, and nothing is inserted", async (_, file) => {
  const book = openBook();
  const error = await refusal(book.run((context) => void context.workbook.insertWorksheetsFromBase64(file)));
  expect([error.code, error.location]).toEqual(["InvalidArgument", "Workbook.insertWorksheetsFromBase64"]);
  expect(book.model.workbook.worksheets.length).toBe(1);
});

test.each<[string, unknown, string]>([
  ["a sheet that is not in the file", { sheetNamesToInsert: ["Plan", "Nowhere"] }, "ItemNotFound"],
  ["a sheet to be beside that is not there", { positionType: "After", relativeTo: "Nowhere" }, "ItemNotFound"],
  ["another position", { positionType: "Middle" }, "InvalidArgument"],
  ["another option", { sheets: ["Plan"] }, "InvalidArgument"],
])("refused: %s", async (_, options, code) => {
  const book = openBook();
  const file = await source();
  expect(await refusedWith(book.run((context) => void context.workbook.insertWorksheetsFromBase64(file, options as object)))).toBe(code);
  expect(book.model.workbook.worksheets.length).toBe(1);
});

test("requests are answered in their order while a file is opened", async () => {
  const book = openBook();
  const file = await source();
  const insert = book.run((context) => {
    context.workbook.insertWorksheetsFromBase64(file);
    return context.sync();
  });
  const names = book.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  await insert;
  expect(await names).toEqual(["Sheet1", "Plan", "Data"]);
});

test("a workbook whose structure is protected takes none", async () => {
  const book = openBook();
  const file = await source();
  book.model.workbook.protection = { lockStructure: true };
  expect(await refusedWith(book.run((context) => void context.workbook.insertWorksheetsFromBase64(file)))).toBe("AccessDenied");
});

test("survive the file", async () => {
  const book = openBook();
  await inserted(book, await source());
  const again = openBook({ model: await WorkbookModel.open((await book.model.save()).bytes) });
  expect(await again.values("Plan!A4:E4")).toEqual([[7, 30, 40, 4, 21]]);
  await again.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan").load("names/name,names/formula,tables/name,tabColor");
    const validation = plan.getRange("B2").dataValidation.load("type");
    await context.sync();
    expect(plan.names.items.map(({ name, formula }): unknown => [name, formula])).toEqual([["Own", "=Plan!$B$3"]]);
    expect([plan.tables.items.map(({ name }) => name), plan.tabColor, validation.type]).toEqual([["Deals"], "#445566", "List"]);
  });
  const sheet = again.model.workbook.getWorksheet("Plan");
  expect([sheet?.getImages().length, sheet?.getCell("A2").note === undefined]).toEqual([1, false]);
});
