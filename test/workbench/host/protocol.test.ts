import { closeBooks, openBook, refusal, refusedWith } from "./book";

afterEach(closeBooks);

const twoByTwo = [
  [1, 2],
  [3, 4],
];

describe("a batch", () => {
  test("writes at sync, in order", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").values = [[2]];
      expect(book.model.readValue("Sheet1", 0, 0)).toBe("");
      await context.sync();
      expect(book.model.readValue("Sheet1", 0, 0)).toBe(2);
    });
  });

  test("stops at the first action that fails; what ran before it stays", async () => {
    const book = openBook();
    const failing = book.run((_, sheet) => {
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("B1:B2").values = [["one row too few"]];
      sheet.getRange("C1").values = [["after"]];
    });
    expect(await refusedWith(failing)).toBe("InvalidArgument");
    expect(await book.values("A1:C1")).toEqual([["before", "", ""]]);
  });

  test("reads what was written before in the same batch, calculated", async () => {
    const book = openBook({ cells: [[1, "=A1*2"]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").values = [[21]];
      const result = sheet.getRange("B1").load("values");
      await context.sync();
      expect(result.values).toEqual([[42]]);
    });
  });

  test("says which member was refused", async () => {
    const book = openBook();
    const { code, location } = await refusal(book.run((_, sheet) => void (sheet.getRange("A1:A2").values = [[1]])));
    expect([code, location]).toEqual(["InvalidArgument", "Range.values"]);
  });
});

describe("a member that is not answered", () => {
  test.each([
    ["a method", "Range.flashFill", (sheet: Excel.Worksheet) => sheet.getRange("A1").flashFill()],
    ["a property", "Worksheet.standardWidth", (sheet: Excel.Worksheet) => void (sheet.standardWidth = 12)],
    ["an object", "Worksheet.shapes", (sheet: Excel.Worksheet) => sheet.shapes.load("items/name")],
    ["a property that is read", "Worksheet.tabId", (sheet: Excel.Worksheet) => sheet.load("tabId")],
  ] satisfies [string, string, (sheet: Excel.Worksheet) => unknown][])("fails loudly: %s", async (_, member, use) => {
    const book = openBook();
    const { code, message } = await refusal(book.run((_context, sheet) => void use(sheet)));
    expect(code).toBe("ApiNotFound");
    expect(message.toLowerCase()).toContain(member.toLowerCase());
  });

  test("does not hide what came before it", async () => {
    const book = openBook();
    await refusedWith(
      book.run((_, sheet) => {
        sheet.getRange("A1").values = [[7]];
        sheet.getRange("A1").flashFill();
      }),
    );
    expect(book.model.readValue("Sheet1", 0, 0)).toBe(7);
  });
});

describe("loading", () => {
  test("gives only what was asked for", async () => {
    const book = openBook({ cells: twoByTwo });
    await book.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(range.values).toEqual(twoByTwo);
      expect(() => range.address).toThrow(/not available/);
    });
  });

  test("gives all values of an object where nothing is named", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.load();
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility, sheet.showGridlines]).toEqual(["Sheet1", 0, "Visible", true]);
    });
  });

  test("follows paths through objects and collections", async () => {
    const book = openBook({ cells: [["Head"], ["x"]] });
    await book.run(async (context, sheet) => {
      sheet.tables.add("A1:A2", true).name = "Own";
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/tables/items/name,items/tables/items/columns/items/name");
      const range = sheet.getRange("A1");
      range.load("format/font/bold,worksheet/name");
      await context.sync();
      expect(worksheets.items.map((each) => each.tables.items.map((table) => table.columns.items.map((column) => column.name)))).toEqual([
        [["Head"]],
      ]);
      expect(worksheets.items[0]?.tables.items[0]?.name).toBe("Own");
      expect([range.format.font.bold, range.worksheet.name]).toEqual([false, "Sheet1"]);
    });
  });

  test("takes a page of a collection", async () => {
    const book = openBook();
    await book.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      worksheets.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      expect(worksheets.items.map((each) => each.name)).toEqual(["B", "C"]);
    });
  });

  test("items of a collection can be used again in a later request", async () => {
    const book = openBook();
    await book.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Second");
      worksheets.load("items/name");
      await context.sync();
      const last = worksheets.items[1];
      if (last) last.name = "Renamed";
      await context.sync();
    });
    expect(book.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Renamed"]);
  });
});

describe("null objects", () => {
  test.each([
    ["a sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItemOrNullObject("None")],
    ["a table", (context: Excel.RequestContext) => context.workbook.tables.getItemOrNullObject("None")],
    ["a name", (context: Excel.RequestContext) => context.workbook.names.getItemOrNullObject("None")],
    ["a used range", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true)],
    [
      "below another",
      (context: Excel.RequestContext) => context.workbook.worksheets.getItemOrNullObject("None").tables.getItemOrNullObject("X"),
    ],
    ["the range of one", (context: Excel.RequestContext) => context.workbook.worksheets.getItemOrNullObject("None").getRange("A1")],
  ] as const)("%s that is not there", async (_, find) => {
    const book = openBook();
    await book.run(async (context) => {
      const found = find(context);
      found.load();
      await context.sync();
      expect(found.isNullObject).toBe(true);
    });
  });

  test("are told without a load, by the sync alone", async () => {
    const book = openBook();
    await book.run(async (context) => {
      const there = context.workbook.worksheets.getItemOrNullObject("sheet1");
      const gone = context.workbook.worksheets.getItemOrNullObject("None");
      await context.sync();
      expect([there.isNullObject, gone.isNullObject]).toEqual([false, true]);
    });
  });

  test("take no writes", async () => {
    const book = openBook();
    expect(await refusedWith(book.run((context) => void (context.workbook.worksheets.getItemOrNullObject("None").name = "x")))).toBe(
      "ItemNotFound",
    );
  });

  test("let methods pass, as Microsoft's samples call them", async () => {
    const book = openBook();
    await book.run((context) => {
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      context.workbook.worksheets.add("Sample");
    });
    await book.run((context) => {
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      context.workbook.worksheets.add("Sample");
    });
    expect(book.model.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Sample"]);
  });

  test("are told by isNullObject, whether it is loaded or not", async () => {
    await openBook().run(async (context) => {
      const { worksheets } = context.workbook;
      const [none, some] = [worksheets.getItemOrNullObject("None"), worksheets.getItemOrNullObject("Sheet1").load("isNullObject,name")];
      const below = none.getUsedRangeOrNullObject().load("isNullObject,address");
      await context.sync();
      expect([none.isNullObject, below.isNullObject, some.isNullObject, some.name]).toEqual([true, true, false, "Sheet1"]);
    });
  });
});

describe("objects kept over several requests", () => {
  test("stay valid, and are what they were", async () => {
    const book = openBook({ cells: twoByTwo });
    await book.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      await context.sync();
      range.values = [
        [5, 6],
        [7, 8],
      ];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [5, 6],
        [7, 8],
      ]);
    });
  });

  test("a new sheet is found again after it was renamed", async () => {
    const book = openBook();
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.add("First");
      await context.sync();
      sheet.name = "Second";
      await context.sync();
      sheet.getRange("A1").values = [["here"]];
    });
    expect(await book.values("Second!A1")).toEqual([["here"]]);
  });

  test("a range moves with its cells", async () => {
    const book = openBook({ cells: twoByTwo });
    await book.run(async (context, sheet) => {
      const range = sheet.getRange("A2:B2");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A3:B3", [[3, 4]]]);
    });
  });

  test("a range whose cells were deleted is refused", async () => {
    const book = openBook({ cells: twoByTwo });
    const use = book.run(async (context, sheet) => {
      const range = sheet.getRange("A2:B2");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      await context.sync();
      range.load("values");
    });
    expect(await refusedWith(use)).toBe("InvalidReference");
  });

  test("what is not kept is let go after the run", async () => {
    const book = openBook();
    const range = await book.run((_, sheet) => sheet.getRange("A1"));
    expect(() => range.load("values")).toThrow(/object path/);
  });
});

describe("what is not there", () => {
  test.each([
    ["sheet", "WorksheetCollection.getItem", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("None")],
    ["table", "TableCollection.getItem", (context: Excel.RequestContext) => context.workbook.tables.getItem("None")],
    ["name", "NamedItemCollection.getItem", (context: Excel.RequestContext) => context.workbook.names.getItem("None")],
  ] as const)("is ItemNotFound: a %s", async (_, location, find) => {
    const book = openBook();
    const found = await refusal(
      book.run(async (context) => {
        find(context).load();
        await context.sync();
      }),
    );
    expect([found.code, found.location]).toEqual(["ItemNotFound", location]);
  });

  test("is ItemNotFound for a sheet that was deleted meanwhile", async () => {
    const book = openBook();
    const use = book.run((context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.delete();
      sheet.name = "Still";
    });
    expect(await refusedWith(use)).toBe("ItemNotFound");
  });
});
