import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

type Write = (sheet: Excel.Worksheet) => void;

const values = (address: string, given: unknown): Write => {
  return (sheet) => {
    sheet.getRange(address).values = given as unknown[][];
  };
};
const formulas = (address: string, given: unknown): Write => {
  return (sheet) => {
    sheet.getRange(address).formulas = given as unknown[][];
  };
};

describe("values of another shape than their range", () => {
  test.each([
    ["too few rows", "A1:B2", [[1, 2]]],
    [
      "too many rows",
      "A1:B1",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["too few columns", "A1:B2", [[1], [2]]],
    ["rows of different lengths", "A1:B2", [[1, 2], [3]]],
    ["one value in an array for several cells", "A1:B2", [[1]]],
  ])("are InvalidArgument: %s", async (_, address, given) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => values(address, given)(sheet)))).toBe("InvalidArgument");
    expect(await book.values("A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  test("are refused when the client sends them in pieces, before the first piece is written", async () => {
    const book = openBook();
    const rows = Array.from({ length: 2000 }, (_, i) => [i]);
    expect(await refusedWith(book.run((_c, sheet) => values("A1:A1999", rows)(sheet)))).toBe("InvalidArgument");
    expect(await book.values("A1")).toEqual([[""]]);
  });
});

describe("writing", () => {
  test("one value fills all cells of a range", async () => {
    const book = openBook();
    await book.run((_, sheet) => values("A1:B2", "all")(sheet));
    expect(await book.values("A1:B2")).toEqual([
      ["all", "all"],
      ["all", "all"],
    ]);
  });

  test("null leaves a cell, an empty text clears it", async () => {
    const book = openBook({ cells: [["a", "b", "c"]] });
    await book.run((_, sheet) => values("A1:C1", [[null, "", "new"]])(sheet));
    expect(await book.values("A1:C1")).toEqual([["a", "", "new"]]);
    expect(book.model.workbook.getWorksheet("Sheet1")?.getCell("B1").value).toBeNull();
  });

  test("many rows arrive whole, though the client sends them in pieces", async () => {
    const book = openBook();
    const rows = Array.from({ length: 3001 }, (_, i) => [i, `row ${i}`]);
    await book.run((_, sheet) => values("B2:C3002", rows)(sheet));
    expect(await book.values("B2:C3002")).toEqual(rows);
  });

  test("texts that read like numbers, dates, percentages or truth values become such", async () => {
    const book = openBook();
    await book.run((_, sheet) => values("A1:E1", [["12.5", "2026-11-24", "7%", "TRUE", "1,200"]])(sheet));
    expect(await book.values("A1:E1")).toEqual([[12.5, 46350, 0.07, true, 1200]]);
  });

  test.each([
    ["a leading apostrophe", "General", "'=1+1", "=1+1"],
    ["a text-formatted cell", "@", "=1+1", "=1+1"],
    ["a number in a text-formatted cell", "@", "0012", "0012"],
    ["an apostrophe before a number", "General", "'0012", "0012"],
  ])("keeps text: %s", async (_, format, given, kept) => {
    const book = openBook();
    await book.run((_c, sheet) => {
      sheet.getRange("A1").numberFormat = [[format]];
      values("A1", [[given]])(sheet);
    });
    expect(await book.values("A1")).toEqual([[kept]]);
    expect(book.model.workbook.getWorksheet("Sheet1")?.getCell("A1").formula).toBeUndefined();
  });

  test("a text that begins with = is a formula, through values too", async () => {
    const book = openBook({ cells: [[4]] });
    await book.run((_, sheet) => values("B1", [["=A1+1"]])(sheet));
    expect([await book.values("B1"), await book.formulas("B1")]).toEqual([[[5]], [["=A1+1"]]]);
  });

  test("cells of a merged area that are covered take nothing", async () => {
    const book = openBook();
    await book.run((_, sheet) => {
      sheet.getRange("A1:B1").merge();
      values("A1:B1", [["shown", "lost"]])(sheet);
    });
    expect(await book.values("A1:B1")).toEqual([["shown", ""]]);
  });

  test.each([
    ["a list", [["x"]]],
    ["an object", { a: 1 }],
  ])("a cell takes no %s", async (_, thing) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => values("A1", [[thing]])(sheet)))).toBe("InvalidArgument");
  });

  test("is all or nothing for one range", async () => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => formulas("A1:A2", [["first"], ["=SUM("]])(sheet)))).toBe("InvalidArgument");
    expect(await book.values("A1")).toEqual([[""]]);
  });
});

describe("limits", () => {
  test.each([
    ["a text of 32,767 characters", "x".repeat(32_767), true],
    ["a text of 32,768 characters", "x".repeat(32_768), false],
    ["a formula of 8,192 characters", `=${"1+".repeat(4_095)}1`, true],
    ["a formula of 8,193 characters", `=${"1+".repeat(4_095)}11`, false],
  ])("%s", async (_, text, taken) => {
    const book = openBook();
    const writing = book.run((_c, sheet) => values("A1", [[text]])(sheet));
    if (taken) await writing;
    else expect(await refusedWith(writing)).toBe("InvalidArgument");
    expect((await book.values("A1"))[0]?.[0] === "").toBe(!taken);
  });

  test.each(["A:A", "1:3"])("whole lines (%s) take no values, and answer null for them", async (address) => {
    const book = openBook();
    const isLong = address === "A:A";
    await book.run(async (context, sheet) => {
      const range = sheet.getRange(address).load("values,rowCount,columnCount,address");
      await context.sync();
      expect([range.address, range.rowCount, range.columnCount]).toEqual([
        `Sheet1!${address}`,
        isLong ? 1_048_576 : 3,
        isLong ? 1 : 16_384,
      ]);
      expect(range.values === null).toBe(isLong);
    });
    if (isLong) expect(await refusedWith(book.run((_, sheet) => values(address, "x")(sheet)))).toBe("InvalidArgument");
    expect(book.model.workbook.getWorksheet("Sheet1")?.rowCount ?? 0).toBeLessThan(4);
  });

  test.each(["A0", "XFE1", "A1048577", "nonsense", "Sheet2!A1", ""])("there is no range %p", async (address) => {
    const book = openBook();
    expect(await refusedWith(book.run((_, sheet) => void sheet.getRange(address).load("values")))).toBe("InvalidArgument");
  });
});

describe("formulas that Excel does not take", () => {
  test.each(["=SUM(", "=1+", "=*2", "=1 2", "=SUM(1;2)", '="open', "=A1 +", "=(1"])("%s is InvalidArgument", async (formula) => {
    const book = openBook({ cells: [["kept"]] });
    expect(await refusedWith(book.run((_, sheet) => formulas("A1", [[formula]])(sheet)))).toBe("InvalidArgument");
    expect(await book.values("A1")).toEqual([["kept"]]);
  });

  test.each(["=-1", "=50%*2", "=SUM({1,2;3,4})", '="a""b"', "=+A2", "=1<>2", "=A2:A3 A3:A4"])("%s is taken", async (formula) => {
    const book = openBook();
    await book.run((_, sheet) => formulas("A1", [[formula]])(sheet));
    expect(await book.formulas("A1")).toEqual([[formula]]);
  });
});

describe("reading", () => {
  test("texts, types and formats", async () => {
    const book = openBook({ cells: [[1234.5, "text", true, "=1/0", null]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").numberFormat = [["#,##0.00"]];
      const range = sheet.getRange("A1:E1").load("text,valueTypes,numberFormat,values");
      await context.sync();
      expect(range.text).toEqual([["1,234.50", "text", "TRUE", "#DIV/0!", ""]]);
      expect(range.valueTypes).toEqual([["Double", "String", "Boolean", "Error", "Empty"]]);
      expect(range.numberFormat).toEqual([["#,##0.00", "General", "General", "General", "General"]]);
      expect(range.values).toEqual([[1234.5, "text", true, "#DIV/0!", ""]]);
    });
  });

  test.each([
    ["values only", true, "Sheet1!B2:C3"],
    ["formats too", false, "Sheet1!B2:E5"],
  ])("the used range: %s", async (_, valuesOnly, address) => {
    const book = openBook({ cells: [[null], [null, 1], [null, null, "=B2"]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("E5").format.fill.color = "#FF0000";
      const used = sheet.getUsedRange(valuesOnly).load("address");
      await context.sync();
      expect(used.address).toBe(address);
    });
  });

  test("the used range of an empty sheet is its first cell; of an empty range there is none", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1");
    });
    expect(await refusedWith(book.run((_, sheet) => void sheet.getRange("B2:C3").getUsedRange(true).load("address")))).toBe("ItemNotFound");
  });

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 2), "Sheet1!D3"],
    ["getRow", (range) => range.getRow(1), "Sheet1!B3:C3"],
    ["getColumn", (range) => range.getColumn(0), "Sheet1!B2:B3"],
    ["getLastCell", (range) => range.getLastCell(), "Sheet1!C3"],
    ["getLastRow", (range) => range.getLastRow(), "Sheet1!B3:C3"],
    ["getLastColumn", (range) => range.getLastColumn(), "Sheet1!C2:C3"],
    ["getOffsetRange", (range) => range.getOffsetRange(-1, 2), "Sheet1!D1:E2"],
    ["getResizedRange", (range) => range.getResizedRange(1, -1), "Sheet1!B2:B4"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(4, 1), "Sheet1!B2:B5"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "Sheet1!B1:C1"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "Sheet1!B4:C5"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(), "Sheet1!A2:A3"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(2), "Sheet1!D2:E3"],
    ["getEntireRow", (range) => range.getEntireRow(), "Sheet1!2:3"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "Sheet1!B:C"],
    ["getBoundingRect", (range) => range.getBoundingRect("E9"), "Sheet1!B2:E9"],
    ["getIntersection", (range) => range.getIntersection("C1:C9"), "Sheet1!C2:C3"],
  ])("%s", async (_, navigate, address) => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const found = navigate(sheet.getRange("B2:C3")).load("address");
      await context.sync();
      expect(found.address).toBe(address);
    });
  });

  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ["above the first row", (range) => range.getOffsetRange(-1, 0)],
    ["a row it does not have", (range) => range.getRow(2)],
    ["no rows at all", (range) => range.getResizedRange(-2, 0)],
  ])("a range beyond the sheet is InvalidArgument: %s", async (_, navigate) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => void navigate(sheet.getRange("A1:B2")).load("address")))).toBe("InvalidArgument");
  });

  test("ranges that share nothing", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(await refusedWith(book.run((_, sheet) => void sheet.getRange("A1").getIntersection("B2").load("address")))).toBe("ItemNotFound");
  });

  test("names and tables are addresses too", async () => {
    const book = openBook({ cells: [["Head"], [5], [6]] });
    await book.run(async (context, sheet) => {
      sheet.tables.add("A1:A3", true).name = "Own";
      context.workbook.names.add("Second", "=Sheet1!$A$3");
      const ranges = ["Second", "Own", "Own[Head]", "Own[#Headers]"].map((address) => sheet.getRange(address).load("address"));
      await context.sync();
      expect(ranges.map((range) => range.address)).toEqual(["Sheet1!A3", "Sheet1!A2:A3", "Sheet1!A2:A3", "Sheet1!A1"]);
    });
  });
});

describe("calculation", () => {
  test("follows every batch that wrote", async () => {
    const book = openBook({ cells: [[1, "=A1+1", "=B1*10"]] });
    await book.run((_, sheet) => values("A1", [[4]])(sheet));
    expect(book.model.readValue("Sheet1", 0, 2)).toBe(50);
  });

  test("waits for the sync where it was suspended", async () => {
    const book = openBook({ cells: [[1, "=A1+1"]] });
    await book.values("B1");
    await book.run(async (context, sheet) => {
      context.application.suspendApiCalculationUntilNextSync();
      values("A1", [[10]])(sheet);
      const early = sheet.getRange("B1").load("values");
      await context.sync();
      expect(early.values).toEqual([[2]]);
    });
    expect(await book.values("B1")).toEqual([[11]]);
  });

  test("is always automatic", async () => {
    const book = openBook();
    expect(await refusedWith(book.run((context) => void (context.application.calculationMode = "Never" as "Manual")))).toBe(
      "InvalidArgument",
    );
  });
});
