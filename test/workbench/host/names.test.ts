import { closeBooks, openBook, refusal, refusedWith } from "./book";

afterEach(closeBooks);

describe("defined names", () => {
  test.each([
    ["a text", '="scores"', "String", "scores"],
    ["a text with quotes", '="a ""b"""', "String", 'a "b"'],
    ["a whole number", "=15", "Integer", 15],
    ["a number", "=0.5", "Double", 0.5],
    ["a truth value", "=TRUE", "Boolean", true],
    ["a cell", "=Sheet1!$B$2", "Range", "Sheet1!B2"],
    ["a range", "=Sheet1!$B$2:$C$9", "Range", "Sheet1!B2:C9"],
    ["what is gone", "=#REF!", "Error", "#REF!"],
  ])("mean %s", async (_, formula, type, value) => {
    const book = openBook();
    await book.run(async (context) => {
      const name = context.workbook.names.add("Mine", formula, "why").load("name,formula,type,value,scope,comment,visible");
      await context.sync();
      expect([name.name, name.formula, name.type, name.value, name.scope, name.comment, name.visible]).toEqual([
        "Mine",
        formula,
        type,
        value,
        "Workbook",
        "why",
        true,
      ]);
    });
  });

  test("of a range that is handed over", async () => {
    const book = openBook({ cells: [[1], [2]] });
    await book.run(async (context, sheet) => {
      context.workbook.names.add("Two", sheet.getRange("A1:A2"));
      const range = context.workbook.names.getItem("TWO").getRange().load("values,address");
      await context.sync();
      expect([range.values, range.address]).toEqual([[[1], [2]], "Sheet1!A1:A2"]);
    });
  });

  test("of a sheet come before those of the workbook in its formulas", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      context.workbook.names.add("Cap", "=10");
      sheet.names.add("Cap", "=20");
      const other = context.workbook.worksheets.add("Other");
      for (const each of [sheet, other]) each.getRange("A1").formulas = [["=Cap"]];
      const [all, own] = [context.workbook.names.load("items/formula"), sheet.names.load("items/formula,items/scope")];
      await context.sync();
      expect([all.items.map((name): unknown => name.formula), own.items.map((name): unknown[] => [name.formula, name.scope])]).toEqual([
        ["=10"],
        [["=20", "Worksheet"]],
      ]);
    });
    expect([await book.values("A1"), await book.values("Other!A1")]).toEqual([[[20]], [[10]]]);
  });

  test("without cells give no range", async () => {
    const book = openBook();
    await book.run(async (context) => {
      context.workbook.names.add("Cap", "=10");
      const none = context.workbook.names.getItem("Cap").getRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(await refusedWith(book.run((context) => void context.workbook.names.getItem("Cap").getRange().load("address")))).toBe(
      "ItemNotFound",
    );
  });

  test.each<[string, unknown, string]>([
    ["=SUM(Sheet1!$A$1:$B$1)*2", 6, "Integer"],
    ["=Sheet1!$A$1/4", 0.25, "Double"],
    ["=SUM(A1:B1)", 3, "Integer"],
    ["=1/0", "#DIV/0!", "Error"],
    ["=Sheet1!$A$1>0", true, "Boolean"],
    ['="n: "&Sheet1!$B$1', "n: 2", "String"],
    ["=Local+1", 8, "Integer"],
    ["={1,2;3,4}", "={1,2;3,4}", "Array"],
    ["=KAM.ANY(1)", "#VALUE!", "Error"],
  ])("that are formulas give what they calculate: %s", async (formula, value, type) => {
    const book = openBook({ cells: [[1, 2]] });
    await book.run(async (context, sheet) => {
      sheet.names.add("Local", "=7");
      const name = sheet.names.add("Calculated", formula).load("value,type");
      await context.sync();
      expect([name.value, name.type]).toEqual([value, type]);
    });
    expect(book.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });

  test("are changed, hidden and deleted", async () => {
    const book = openBook({ cells: [["=Cap"]] });
    await book.run((context) => void context.workbook.names.add("Cap", "=10"));
    await book.run((context) => void context.workbook.names.getItem("Cap").set({ formula: "=30", visible: false, comment: "c" }));
    expect(await book.values("A1")).toEqual([[30]]);
    expect(book.model.names.get("cap", null)).toMatchObject({ formula: "=30", visible: false, comment: "c" });
    await book.run((context) => context.workbook.names.getItem("Cap").delete());
    expect(await book.values("A1")).toEqual([["#NAME?"]]);
  });

  test.each(["A1", "R1C1", "c", "1st", "a b", "", "x".repeat(256)])("may not be called %p", async (name) => {
    const book = openBook();
    expect(await refusedWith(book.run((context) => void context.workbook.names.add(name, "=1")))).toBe("InvalidArgument");
  });

  test.each(["1+1", "=1+", "=SUM(", `=${"1+".repeat(4_100)}1`])("may not refer to %p", async (formula) => {
    const book = openBook();
    expect(await refusedWith(book.run((context) => void context.workbook.names.add("Bad", formula)))).toBe("InvalidArgument");
  });

  test("are there once in each scope", async () => {
    const book = openBook();
    await book.run((context, sheet) => {
      context.workbook.names.add("Once", "=1");
      sheet.names.add("Once", "=1");
    });
    expect(await refusedWith(book.run((context) => void context.workbook.names.add("ONCE", "=2")))).toBe("ItemAlreadyExists");
    expect(await refusedWith(book.run((_, sheet) => void sheet.names.add("once", "=2")))).toBe("ItemAlreadyExists");
  });
});

test("a name given twice in one batch is told with the member that refused it", async () => {
  const book = openBook();
  const { code, location } = await refusal(
    book.run((context) => {
      context.workbook.names.add("Twice", "=1");
      context.workbook.names.add("Twice", "=2");
    }),
  );
  expect([code, location]).toEqual(["ItemAlreadyExists", "NamedItemCollection.add"]);
});
