import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, type Book } from "./book";

afterEach(closeBooks);

/** "Plan" with its own names of a cell, of cells and of a whole row, a table above them, and "Other" with a name that is called the same. */
async function plan(): Promise<Book> {
  const book = openBook({
    cells: [
      ["Goal", "Done"],
      ["Grow", 1],
      ["Keep", 2],
      ["Owner", "Ana"],
    ],
  });
  await book.run((context, sheet) => {
    sheet.tables.add("A1:B3", true).name = "Goals";
    sheet.names.add("Owner", "=Sheet1!$B$4");
    sheet.names.add("Block", sheet.getRange("A4:B5"));
    context.workbook.worksheets.add("Other").names.add("Owner", "=Other!$A$1");
    sheet.getRange("D1").formulas = [["=Owner"]];
    sheet.name = "Key plan";
  });
  return book;
}

const names = (book: Book): unknown[] => book.model.names.list().map(({ name, sheet, formula }) => `${sheet ?? ""}|${name}|${formula}`);
const other = "Other|Owner|=Other!$A$1";

type Edit = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function edited(edit: Edit): Promise<Book> {
  const book = await plan();
  await book.session.Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem("Key plan"), context);
    await context.sync();
  });
  return book;
}

describe("a sheet's own names follow their cells", () => {
  test.each<[string, Edit, string, string]>([
    ["the sheet is renamed", () => undefined, "='Key plan'!$B$4", "='Key plan'!$A$4:$B$5"],
    ["rows are put in above", (sheet) => sheet.getRange("1:2").insert("Down"), "='Key plan'!$B$6", "='Key plan'!$A$6:$B$7"],
    ["cells are put in above", (sheet) => sheet.getRange("A4:B4").insert("Down"), "='Key plan'!$B$5", "='Key plan'!$A$5:$B$6"],
    ["a row is put in among them", (sheet) => sheet.getRange("5:5").insert("Down"), "='Key plan'!$B$4", "='Key plan'!$A$4:$B$6"],
    ["a column is put in before", (sheet) => sheet.getRange("A:A").insert("Right"), "='Key plan'!$C$4", "='Key plan'!$B$4:$C$5"],
    [
      "a table above gets rows",
      (sheet) => sheet.tables.getItem("Goals").rows.add(1, [["New", 3]]),
      "='Key plan'!$B$5",
      "='Key plan'!$A$5:$B$6",
    ],
    [
      "a table above loses a row",
      (sheet) => sheet.tables.getItem("Goals").rows.getItemAt(0).delete(),
      "='Key plan'!$B$3",
      "='Key plan'!$A$3:$B$4",
    ],
    ["their first row is deleted", (sheet) => sheet.getRange("4:4").delete("Up"), "='Key plan'!#REF!", "='Key plan'!$A$4:$B$4"],
    ["all their cells are deleted", (sheet) => sheet.getRange("A4:B5").delete("Up"), "='Key plan'!#REF!", "='Key plan'!#REF!"],
    [
      "rows of another sheet are deleted",
      (_, context) => context.workbook.worksheets.getItem("Other").getRange("4:4").delete("Up"),
      "='Key plan'!$B$4",
      "='Key plan'!$A$4:$B$5",
    ],
  ])("when %s", async (_, edit, owner, block) => {
    const book = await edited(edit);
    expect(names(book)).toEqual([`Key plan|Owner|${owner}`, `Key plan|Block|${block}`, other]);
  });

  test("a formula that uses one shows what became of it", async () => {
    const book = await edited((sheet) => sheet.getRange("A4:B5").delete("Up"));
    expect(await book.values("Key plan!D1")).toEqual([["#REF!"]]);
    await book.session.Excel.run(async (context) => {
      const name = context.workbook.worksheets.getItem("Key plan").names.getItemOrNullObject("Owner").load("type,value");
      const range = name.getRangeOrNullObject();
      await context.sync();
      expect([name.isNullObject, range.isNullObject, name.type, name.value]).toEqual([false, true, "Error", "#REF!"]);
    });
  });

  test("each copy has its own, which follow its own cells", async () => {
    const book = await edited((sheet) => {
      sheet.copy("End").name = "Copy";
      sheet.copy("End").getRange("1:1").insert("Down");
    });
    expect(names(book)).toEqual([
      "Key plan|Owner|='Key plan'!$B$4",
      "Key plan|Block|='Key plan'!$A$4:$B$5",
      other,
      "Copy|Owner|=Copy!$B$4",
      "Copy|Block|=Copy!$A$4:$B$5",
      "Key plan (2)|Owner|='Key plan (2)'!$B$5",
      "Key plan (2)|Block|='Key plan (2)'!$A$5:$B$6",
    ]);
    await book.session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Copy").getRange("B4").values = [["Ben"]];
      await context.sync();
    });
    expect([await book.values("Key plan!D1"), await book.values("Copy!D1"), await book.values("Key plan (2)!D2")]).toEqual([
      [["Ana"]],
      [["Ben"]],
      [["Ana"]],
    ]);
  });

  test("they go with their sheet, and another sheet of its name has none of them", async () => {
    const book = await edited((sheet, context) => {
      sheet.delete();
      context.workbook.worksheets.add("Key plan");
    });
    expect(names(book)).toEqual([other]);
  });
});

test("a sheet's names are found on it alone", async () => {
  const book = await plan();
  await book.session.Excel.run(async (context) => {
    const { names: own } = context.workbook.worksheets.getItem("Key plan");
    const [found, missing] = [own.getItemOrNullObject("OWNER").load("name,scope"), own.getItemOrNullObject("Nobody")];
    const global = context.workbook.names.getItemOrNullObject("Owner");
    const cells = own.getItem("Block").getRange().load("address");
    const sheet = found.worksheet.load("name");
    await context.sync();
    expect([found.isNullObject, found.name, found.scope, sheet.name]).toEqual([false, "Owner", "Worksheet", "Key plan"]);
    expect([missing.isNullObject, global.isNullObject, cells.address]).toEqual([true, true, "'Key plan'!A4:B5"]);
  });
});

test("names of several sheets that are called the same are kept in the file, also those that mean nothing any more", async () => {
  const book = await edited((sheet) => {
    sheet.copy("End").name = "Copy";
    sheet.copy("Beginning").name = "Año 'é";
    sheet.getRange("A4:B4").delete("Up");
  });
  const before = [...names(book)].sort();
  const once = await WorkbookModel.open((await book.model.save()).bytes);
  const again = openBook({ model: once });
  expect([...names(again)].sort()).toEqual(before);
  expect(before).toEqual(
    [
      "Key plan|Owner|='Key plan'!#REF!",
      "Key plan|Block|='Key plan'!$A$4:$B$4",
      other,
      "Copy|Owner|=Copy!$B$4",
      "Copy|Block|=Copy!$A$4:$B$5",
      "Año 'é|Owner|='Año ''é'!$B$4",
      "Año 'é|Block|='Año ''é'!$A$4:$B$5",
    ].sort(),
  );
  expect([await again.values("Copy!D1"), await again.values("Año 'é!D1")]).toEqual([[["Ana"]], [["Ana"]]]);
  // A second change is written over names that were read.
  await again.session.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Copy").getRange("1:1").insert("Down");
    await context.sync();
  });
  const twice = await WorkbookModel.open((await again.model.save()).bytes);
  expect(twice.names.get("Owner", "Copy")?.formula).toBe("=Copy!$B$5");
  expect(twice.names.get("Owner", "Año 'é")?.formula).toBe("='Año ''é'!$B$4");
  expect(twice.names.get("Owner", "Other")?.formula).toBe("=Other!$A$1");
});
