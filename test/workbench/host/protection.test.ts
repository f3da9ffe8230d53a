import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

describe("a protected sheet", () => {
  test.each<[string, Act]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[2]])],
    ["formulas", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["looks", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["fills", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["borders", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
    ["number formats", (sheet) => (sheet.getRange("A1").numberFormat = [["0"]])],
    ["widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90)],
    ["inserting", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["sorting", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0 }])],
    ["validations", (sheet) => sheet.getRange("A1").dataValidation.clear()],
    ["conditional formats", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
    ["tables", (sheet) => sheet.tables.add("A1:B2", true)],
    ["rows of its tables", (_, context) => context.workbook.tables.getItem("Own").rows.add()],
    ["names of its tables", (_, context) => (context.workbook.tables.getItem("Own").name = "Other")],
    ["charts", (sheet) => sheet.charts.add("Pie", sheet.getRange("A1:A2"))],
  ])("refuses %s", async (_, act) => {
    const book = openBook({ cells: [[1, null, null, "Head"]] });
    await book.run((_c, sheet) => {
      sheet.tables.add("D1:D2", true).name = "Own";
      sheet.protection.protect();
    });
    expect(await refusedWith(book.run((context, sheet) => void act(sheet, context)))).toBe("AccessDenied");
    expect(await book.values("A1")).toEqual([[1]]);
  });

  test("lets unlocked cells be written and everything be read", async () => {
    const book = openBook({ cells: [[1, 2]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [[9]];
      const read = sheet.getRange("A1:B1").load("values");
      const protection = sheet.protection.load("protected");
      await context.sync();
      expect([read.values, protection.protected]).toEqual([[[9, 2]], true]);
    });
    expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("A1:B1").values = [[5, 6]])))).toBe("AccessDenied");
  });

  const unlocked = (sheet: Excel.Worksheet): void => void (sheet.getRange("1:9").format.protection.locked = false);

  test.each<[string, Excel.WorksheetProtectionOptions, Act, Act]>([
    [
      "number formats",
      { allowFormatCells: true },
      (s) => (s.getRange("A1").numberFormat = [["0.0"]]),
      (s) => (s.getRange("A:A").format.columnWidth = 90),
    ],
    [
      "fills",
      { allowFormatCells: true },
      (s) => (s.getRange("A1").format.fill.color = "red"),
      (s) => (s.getRange("A1").format.protection.locked = false),
    ],
    [
      "widths",
      { allowFormatColumns: true },
      (s) => (s.getRange("A:A").format.columnWidth = 90),
      (s) => (s.getRange("1:1").format.rowHeight = 30),
    ],
    ["hidden rows", { allowFormatRows: true }, (s) => (s.getRange("2:2").rowHidden = true), (s) => (s.getRange("B:B").columnHidden = true)],
    ["new rows", { allowInsertRows: true }, (s) => s.getRange("2:2").insert("Down"), (s) => s.getRange("B:B").insert("Right")],
    ["fewer columns", { allowDeleteColumns: true }, (s) => s.getRange("C:C").delete("Left"), (s) => s.getRange("2:2").delete("Up")],
    [
      "sorting",
      { allowSort: true },
      (s) => s.getRange("A1:A2").sort.apply([{ key: 0 }]),
      (s) => s.getRange("A1:A20").sort.apply([{ key: 0 }]),
    ],
  ])("may allow %s, and no more", async (_, options, allowed, refused) => {
    const book = openBook({ cells: [[1], [2]] });
    await book.run((_c, sheet) => {
      unlocked(sheet);
      sheet.getRange("C:C").format.protection.locked = false;
      sheet.protection.protect(options);
    });
    await book.run((context, sheet) => void allowed(sheet, context));
    expect(await refusedWith(book.run((context, sheet) => void refused(sheet, context)))).toBe("AccessDenied");
  });

  test("tells what it allows, also once it was saved", async () => {
    const book = openBook();
    await book.run((_, sheet) => sheet.protection.protect({ allowSort: true, allowInsertRows: true, selectionMode: "Unlocked" }));
    const again = openBook({ model: await WorkbookModel.open((await book.model.save()).bytes) });
    for (const each of [book, again]) {
      await each.run(async (context, sheet) => {
        const { protection } = sheet;
        protection.load("options,protected");
        await context.sync();
        expect(protection.options).toMatchObject({
          allowSort: true,
          allowInsertRows: true,
          allowFormatCells: false,
          allowEditObjects: false,
          selectionMode: "Unlocked",
        });
      });
    }
    expect(await refusedWith(openBook().run((_, sheet) => sheet.protection.protect({ allowAll: true } as object)))).toBe("InvalidArgument");
  });

  test("is released again, unless it has a password", async () => {
    const book = openBook();
    await book.run((_, sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
    });
    await book.model.workbook.getWorksheet("Sheet1")?.protect("secret");
    expect(await refusedWith(book.run((_, sheet) => sheet.protection.unprotect()))).toBe("AccessDenied");
    expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("A1").values = [[2]])))).toBe("AccessDenied");
  });
});

test.each<[string, Act]>([
  ["new sheets", (_, context) => context.workbook.worksheets.add()],
  ["copies", (sheet) => sheet.copy()],
  ["other names", (sheet) => (sheet.name = "New")],
  ["deletions", (sheet) => sheet.delete()],
  ["another order", (sheet) => (sheet.position = 0)],
  ["hiding", (sheet) => (sheet.visibility = "Hidden")],
])("a workbook with a protected structure refuses %s, not values", async (_, act) => {
  const book = openBook();
  await book.model.workbook.protect("secret", { lockStructure: true });
  expect(await refusedWith(book.run((context, sheet) => void act(sheet, context)))).toBe("AccessDenied");
  await book.run((_c, sheet) => void (sheet.getRange("A1").values = [[1]]));
  expect(await book.values("A1")).toEqual([[1]]);
});

test("a hidden sheet's copy is hidden, a very hidden one is not copied", async () => {
  const book = openBook();
  await book.run((context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hidden").visibility = "Hidden";
    worksheets.getItem("Hidden").copy("End");
    worksheets.add("Deep").visibility = "VeryHidden";
  });
  expect(book.model.workbook.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
    ["Sheet1", "visible"],
    ["Hidden", "hidden"],
    ["Hidden (2)", "hidden"],
    ["Deep", "veryHidden"],
  ]);
  expect(await refusedWith(book.run((context) => void context.workbook.worksheets.getItem("Deep").copy("End")))).toBe("InvalidOperation");
});

test("a workbook's structure is protected, and released again", async () => {
  const book = openBook();
  const isProtected = (): Promise<boolean> =>
    book.run(async (context) => {
      const protection = context.workbook.protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  await book.run((context) => context.workbook.protection.protect());
  expect(await isProtected()).toBe(true);
  expect(await refusedWith(book.run((context) => void context.workbook.worksheets.add("New")))).toBe("AccessDenied");
  await book.run((context) => context.workbook.protection.unprotect());
  expect(await isProtected()).toBe(false);
  await book.run((context) => void context.workbook.worksheets.add("New"));
  expect(await refusedWith(book.run((context) => context.workbook.protection.protect("secret")))).toBe("UnsupportedOperation");
});
