import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

const list = [
  ["Account", "Revenue", "Share"],
  ["Alfa", 100, null],
  ["Beta", 300, null],
];

/** The list as a table "Deals" in A1:C3, its third column filled with one formula. */
async function deals(): Promise<Book> {
  const book = openBook({ cells: list });
  await book.run((_, sheet) => {
    sheet.tables.add("A1:C3", true).name = "Deals";
    sheet.getRange("C2:C3").formulas = [["=[@Revenue]/SUM([Revenue])"], ["=[@Revenue]/SUM([Revenue])"]];
  });
  return book;
}

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("Deals");

describe("rows", () => {
  test("added at the end take the formulas, looks and rules of the rows before; what is below moves down", async () => {
    const book = await deals();
    await book.run(async (context, sheet) => {
      sheet.getRange("A5:E5").values = [["below", 1, 2, 3, "beside"]];
      sheet.getRange("G1").formulas = [["=A5"]];
      sheet.getRange("B2:B3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("B2:B3").numberFormat = [["0.0"], ["0.0"]];
      sheet.getRange("A2:C3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>200";
      table(context).rows.add(undefined, [
        ["Gamma", 600, null],
        ["Delta", 0, 9],
      ] as unknown as string[][]);
      const all = table(context).getRange().load("address");
      const rule = sheet.getRange("B2:B5").dataValidation.load("type");
      const formats = sheet.getRange("A5").conditionalFormats.getCount();
      const look = sheet.getRange("B5").load("numberFormat");
      await context.sync();
      expect([all.address, rule.type, formats.value, look.numberFormat]).toEqual(["Sheet1!A1:C5", "WholeNumber", 1, [["0.0"]]]);
    });
    expect(await book.values("A2:C5")).toEqual([
      ["Alfa", 100, 0.1],
      ["Beta", 300, 0.3],
      ["Gamma", 600, 0.6],
      ["Delta", 0, 9],
    ]);
    expect(await book.values("A7:C7")).toEqual([["below", 1, 2]]);
    expect(await book.values("D5:E5")).toEqual([[3, "beside"]]);
    expect(await book.formulas("G1")).toEqual([["=A7"]]);
    expect(await book.formulas("C4")).toEqual([["=[@Revenue]/SUM([Revenue])"]]);
  });

  test("added in between", async () => {
    const book = await deals();
    await book.run((context) => void table(context).rows.add(1, [["Mid", 50, null]] as unknown as string[][]));
    expect(await book.values("A1:B4")).toEqual([
      ["Account", "Revenue"],
      ["Alfa", 100],
      ["Mid", 50],
      ["Beta", 300],
    ]);
    expect(await book.formulas("C3")).toEqual([["=[@Revenue]/SUM([Revenue])"]]);
  });

  test("of another width are refused, before anything moves", async () => {
    const book = await deals();
    expect(await refusedWith(book.run((context) => void table(context).rows.add(undefined, [["a", "b"]])))).toBe("InvalidArgument");
    expect(await book.values("A4:C4")).toEqual([["", "", ""]]);
  });

  test("would push part of another table: refused", async () => {
    const book = await deals();
    await book.run((_, sheet) => {
      sheet.getRange("C6:D6").values = [["x", "y"]];
      sheet.tables.add("C6:D7", true);
    });
    expect(await refusedWith(book.run((context) => void table(context).rows.add()))).toBe("InsertDeleteConflict");
  });

  test("are read, written, counted and deleted; the last one is emptied", async () => {
    const book = await deals();
    await book.run(async (context, sheet) => {
      sheet.getRange("A5").values = [["below"]];
      const { rows } = table(context);
      rows.getItemAt(1).values = [["Beta", 900, 1]];
      rows.load("items/index,items/values");
      const count = rows.getCount();
      await context.sync();
      expect([count.value, rows.items.map((row): unknown => row.values[0]?.[1])]).toEqual([2, [100, 900]]);
      rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await book.values("A1:B4")).toEqual([
      ["Account", "Revenue"],
      ["Beta", 900],
      ["", ""],
      ["below", ""],
    ]);
    await book.run((context) => table(context).rows.getItemAt(0).delete());
    expect(await book.values("A1:B4")).toEqual([
      ["Account", "Revenue"],
      ["", ""],
      ["", ""],
      ["below", ""],
    ]);
  });

  test("that are not there", async () => {
    const book = await deals();
    expect(await refusedWith(book.run((context) => void table(context).rows.getItemAt(2).load("values")))).toBe("InvalidArgument");
  });
});

describe("columns", () => {
  test("are added with their cells, beside cells move right", async () => {
    const book = await deals();
    await book.run((context, sheet) => {
      sheet.getRange("D1:D4").values = [["right"], ["right"], ["right"], ["below stays"]];
      table(context).columns.add(1, [["Stage"], ["won"], ["lost"]]);
    });
    expect(await book.values("A1:E4")).toEqual([
      ["Account", "Stage", "Revenue", "Share", "right"],
      ["Alfa", "won", 100, 0.25, "right"],
      ["Beta", "lost", 300, 0.75, "right"],
      ["", "", "", "below stays", ""],
    ]);
    expect(await book.formulas("D2")).toEqual([["=[@Revenue]/SUM([Revenue])"]]);
  });

  test("are added at the end with a name alone", async () => {
    const book = await deals();
    await book.run((context) => void table(context).columns.add(undefined, undefined, "Note"));
    expect(await book.values("A1:D1")).toEqual([["Account", "Revenue", "Share", "Note"]]);
  });

  test("are deleted, what meant them shows #REF!", async () => {
    const book = await deals();
    await book.run((context) => table(context).columns.getItem("Revenue").delete());
    expect(await book.values("A1:C3")).toEqual([
      ["Account", "Share", ""],
      ["Alfa", "#REF!", ""],
      ["Beta", "#REF!", ""],
    ]);
  });

  test.each([
    ["a name", "none"],
    ["a number", 4],
  ])("that are not there, by %s", async (_, key) => {
    const book = await deals();
    expect(await refusedWith(book.run((context) => void table(context).columns.getItem(key).load("name")))).toBe("ItemNotFound");
  });
});

describe("a table's end", () => {
  test("deleted, its cells go too", async () => {
    const book = await deals();
    await book.run((context) => table(context).delete());
    expect(await book.values("A1:C3")).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(book.model.workbook.getWorksheet("Sheet1")?.getTables()).toEqual([]);
  });

  test("converted, its cells stay", async () => {
    const book = await deals();
    await book.run((context) => void table(context).convertToRange());
    expect(await book.values("A1:B2")).toEqual([
      ["Account", "Revenue"],
      ["Alfa", 100],
    ]);
    expect(await refusedWith(book.run((context) => void table(context).load("name")))).toBe("ItemNotFound");
  });
});

test("a totals row is put below and taken away again", async () => {
  const book = await deals();
  await book.run(async (context, sheet) => {
    // Written directly below, it would belong to the table.
    sheet.getRange("A5").values = [["below"]];
    sheet.getRange("4:4").delete("Up");
    table(context).showTotals = true;
    const [body, totals] = [table(context).getDataBodyRange().load("address"), table(context).getTotalRowRange().load("address,values")];
    await context.sync();
    expect([body.address, totals.address, totals.values[0]?.[0]]).toEqual(["Sheet1!A2:C3", "Sheet1!A4:C4", "Total"]);
    table(context).showTotals = false;
  });
  expect(await book.values("A3:A5")).toEqual([["Beta"], ["below"], [""]]);
  expect(await refusedWith(book.run((context) => void table(context).getTotalRowRange().load("address")))).toBe("ItemNotFound");
});

test("rows of a table are sorted with their formulas", async () => {
  const book = await deals();
  await book.run((context) => table(context).sort.apply([{ key: 1, ascending: false }]));
  expect(await book.values("A2:C3")).toEqual([
    ["Beta", 300, 0.75],
    ["Alfa", 100, 0.25],
  ]);
});
