import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

const names = (book: Book): string[] => book.model.workbook.worksheets.map((sheet) => sheet.name);

describe("a sheet's name", () => {
  const good = ["x", "A".repeat(31), "O'Brien", "2026 (2)", "Plan – Ñandú"];
  const bad = ["", "A".repeat(32), "a/b", "a\\b", "a?", "a*", "[a]", "a]", "a:b", "'a", "a'", "History", "HISTORY"];

  test.each(good)("may be %p", async (name) => {
    const book = openBook();
    await book.run((context) => void context.workbook.worksheets.add(name));
    expect(names(book)).toEqual(["Sheet1", name]);
  });

  test.each(bad)("may not be %p", async (name) => {
    const book = openBook();
    expect(await refusedWith(book.run((_, sheet) => void (sheet.name = name)))).toBe("InvalidArgument");
    expect(await refusedWith(book.run((context) => void context.workbook.worksheets.add(name)))).toBe("InvalidArgument");
    expect(names(book)).toEqual(["Sheet1"]);
  });

  test("is there once, ignoring case", async () => {
    const book = openBook();
    expect(await refusedWith(book.run((context) => void context.workbook.worksheets.add("SHEET1")))).toBe("ItemAlreadyExists");
    await book.run((context) => void context.workbook.worksheets.add("Other"));
    expect(await refusedWith(book.run((_, sheet) => void (sheet.name = "OTHER")))).toBe("ItemAlreadyExists");
    await book.run((_, sheet) => void (sheet.name = "sheet1"));
    expect(names(book)).toEqual(["sheet1", "Other"]);
  });

  test("is made where none is given", async () => {
    const book = openBook();
    await book.run((context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add();
    });
    expect(names(book)).toEqual(["Sheet1", "Sheet2", "Sheet3"]);
  });
});

describe("renaming a sheet", () => {
  test("takes formulas, names, validations and conditional formats along", async () => {
    const book = openBook({ cells: [[7], ["=Sheet1!A1"]] });
    await book.run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").formulas = [["=Sheet1!A1+SUM(Sheet1!A1:A2)"]];
      other.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$2" } };
      other.getRange("A3").conditionalFormats.add("Custom").custom.rule.formula = "=Sheet1!$A$1>1";
      context.workbook.names.add("First", "=Sheet1!$A$1");
      sheet.names.add("Local", "=Sheet1!$A$2");
      await context.sync();
      sheet.name = "Año 1";
      const [rule, format] = [other.getRange("A2").dataValidation, other.getRange("A3").conditionalFormats.getItemAt(0).custom.rule];
      rule.load("rule");
      format.load("formula");
      const first = context.workbook.names.getItem("First").load("formula,value");
      const local = context.workbook.worksheets.getItem("Año 1").names.getItem("Local").load("formula");
      await context.sync();
      expect(rule.rule.list?.source).toBe("='Año 1'!$A$1:$A$2");
      expect(format.formula).toBe("='Año 1'!$A$1>1");
      expect([first.formula, first.value, local.formula]).toEqual(["='Año 1'!$A$1", "'Año 1'!A1", "='Año 1'!$A$2"]);
    });
    expect(await book.formulas("Other!A1")).toEqual([["='Año 1'!A1+SUM('Año 1'!A1:A2)"]]);
    expect(await book.values("Other!A1")).toEqual([[21]]);
    expect(book.model.activeSheetName).toBe("Año 1");
  });
});

describe("deleting a sheet", () => {
  test("leaves #REF! in what meant it, and takes its names and tables", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const gone = context.workbook.worksheets.add("Gone");
      gone.getRange("A1:A2").values = [["Head"], [5]];
      gone.tables.add("A1:A2", true).name = "GoneTable";
      gone.names.add("Own", "=Gone!$A$2");
      context.workbook.names.add("Ours", "=Gone!$A$2");
      sheet.getRange("A1:A4").formulas = [["=Gone!A2"], ["=SUM(GoneTable[Head])"], ["=Ours"], ["=1+1"]];
      await context.sync();
      expect(await book.values("A1:A4")).toEqual([[5], [5], [5], [2]]);
      gone.delete();
      const tables = context.workbook.tables.load("items/name");
      const ours = context.workbook.names.getItem("Ours").load("formula,value,type");
      await context.sync();
      expect([tables.items.length, ours.formula, ours.value, ours.type]).toEqual([0, "=#REF!", "#REF!", "Error"]);
    });
    expect(await book.values("A1:A4")).toEqual([["#REF!"], ["#REF!"], ["#REF!"], [2]]);
    expect(await book.formulas("A1:A2")).toEqual([["=#REF!"], ["=SUM(#REF!)"]]);
  });

  test("does not come back to life with a new sheet of the same name", async () => {
    const book = openBook({ cells: [["=B!A1"]] });
    await book.run((context) => void context.workbook.worksheets.add("B"));
    await book.run((context) => context.workbook.worksheets.getItem("B").delete());
    await book.run((context) => void (context.workbook.worksheets.add("B").getRange("A1").values = [[5]]));
    expect(await book.values("A1")).toEqual([["#REF!"]]);
  });

  test("leaves one visible sheet at least", async () => {
    const book = openBook();
    await book.run((context) => void (context.workbook.worksheets.add("Hidden").visibility = "Hidden"));
    expect(await refusedWith(book.run((_, sheet) => sheet.delete()))).toBe("InvalidOperation");
    expect(await refusedWith(book.run((_, sheet) => void (sheet.visibility = "Hidden")))).toBe("InvalidOperation");
  });

  test("is refused for a very hidden sheet", async () => {
    const book = openBook();
    await book.run((context) => void (context.workbook.worksheets.add("Deep").visibility = "VeryHidden"));
    expect(await refusedWith(book.run((context) => context.workbook.worksheets.getItem("Deep").delete()))).toBe("InvalidOperation");
  });

  test("makes the next sheet the active one", async () => {
    const book = openBook();
    await book.run((context, sheet) => {
      context.workbook.worksheets.add("Next");
      sheet.delete();
    });
    expect(book.model.activeSheetName).toBe("Next");
  });
});

describe("the order and the active sheet", () => {
  test("position, first, last, next and previous", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      worksheets.add("B").visibility = "Hidden";
      worksheets.add("C").position = 0;
      const found = [worksheets.getFirst(), worksheets.getLast(), worksheets.getLast(true), sheet.getNext(), sheet.getPrevious()];
      for (const each of found) each.load("name");
      const none = sheet.getNextOrNullObject(true);
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      expect(found.map((each) => each.name)).toEqual(["C", "B", "Sheet1", "B", "C"]);
      expect([none.isNullObject, all.value, visible.value]).toEqual([true, 3, 2]);
    });
    expect(names(book)).toEqual(["C", "Sheet1", "B"]);
  });

  test("a sheet is activated, a cell selected", async () => {
    const book = openBook();
    await book.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      other.getRange("B2:C3").select();
      const [active, selected, cell] = [
        context.workbook.worksheets.getActiveWorksheet(),
        context.workbook.getSelectedRange(),
        context.workbook.getActiveCell(),
      ];
      active.load("name");
      selected.load("address");
      cell.load("address");
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual(["Other", "Other!B2:C3", "Other!B2"]);
    });
  });

  test("a hidden sheet cannot be activated", async () => {
    const book = openBook();
    await book.run((context) => void (context.workbook.worksheets.add("H").visibility = "Hidden"));
    expect(await refusedWith(book.run((context) => context.workbook.worksheets.getItem("H").activate()))).toBe("InvalidOperation");
  });

  test("a sheet is found by its id as by its name", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.load("id");
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.id).load("name");
      await context.sync();
      expect(again.name).toBe("Sheet1");
    });
  });
});

describe("custom properties of a sheet", () => {
  test("are kept by key, ignoring case, while the session lasts", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.customProperties.add("Account", "a-1");
      sheet.customProperties.add("ACCOUNT", "a-2");
      const properties = sheet.customProperties.load("items/key,items/value");
      const count = sheet.customProperties.getCount();
      const none = sheet.customProperties.getItemOrNullObject("other");
      await context.sync();
      expect([properties.items.map((item) => [item.key, item.value]), count.value, none.isNullObject]).toEqual([
        [["ACCOUNT", "a-2"]],
        1,
        true,
      ]);
      properties.items[0]?.delete();
      const gone = sheet.customProperties.getItemOrNullObject("Account");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("a key that is not there is ItemNotFound", async () => {
    const book = openBook();
    expect(await refusedWith(book.run((_, sheet) => void sheet.customProperties.getItem("none").load("value")))).toBe("ItemNotFound");
  });
});
