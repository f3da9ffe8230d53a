import { closeBooks, openBook, refusal, refusedWith, type Book } from "./book";

afterEach(closeBooks);

/** Sheet1 with the table Deals (Account, Amount) in A1:B3. */
async function deals(): Promise<Book> {
  const book = openBook({
    cells: [
      ["Account", "Amount"],
      ["Alfa", 100],
      ["Beta", 300],
    ],
  });
  await book.run((_, sheet) => {
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Deals";
  });
  return book;
}

const enter = (book: Book, address: string, formula: string): Promise<unknown> =>
  book.run((_, sheet) => void (sheet.getRange(address).formulas = [[formula]]));

describe("a formula that Excel refuses is refused", () => {
  test.each([
    "=SUM()",
    "=TODAY(1)",
    "=PI(2)",
    "=IF(A1)",
    "=IF(1,2,3,4)",
    "=ROUND(1)",
    "=VLOOKUP(1,A1:B2)",
    "=IFERROR(1/0)",
    "=1+LEFT()",
    `="${"x".repeat(256)}"`,
    "=Nowhere[Amount]",
    "=SUM(Deals[Nothing])",
    "=Deals[#Everything]",
    "=Deals[[#This Row],[#Headers]]",
    "=SUM([Amount])",
    "=[@Amount]",
    "= ",
    "+1+",
    "-)",
    "@@",
  ])("%s", async (formula) => {
    const book = await deals();
    expect(await refusedWith(enter(book, "D9", formula))).toBe("InvalidArgument");
    expect(await book.values("D9")).toEqual([[""]]);
  });

  test("also where it is a text before which Excel expects a formula, in values as in formulas", async () => {
    const book = openBook();
    const { code, location } = await refusal(book.run((_, sheet) => void (sheet.getRange("A1").values = [["+1 (555) 0100"]])));
    expect([code, location]).toEqual(["InvalidArgument", "Range.values"]);
  });

  test("also as what a name refers to", async () => {
    const book = await deals();
    expect(await refusedWith(book.run((context) => void context.workbook.names.add("Bad", "=SUM(Deals[Nothing])")))).toBe(
      "InvalidArgument",
    );
    expect(await refusedWith(book.run((context) => void context.workbook.names.add("Bad", "=ROUND(1)")))).toBe("InvalidArgument");
  });
});

describe("a formula that Excel takes is taken", () => {
  test.each<[string, unknown]>([
    ["=SUM(Deals[Amount])", 400],
    ["=SUM(DEALS[[#Data],[amount]])", 400],
    ["=ROWS(Deals[[#Headers],[#Data]])", 3],
    ["+B2", 100],
    ["-1-B3", -301],
    ["@B2", 100],
    ["=IF(TRUE,,1)", 0],
    ["=ROUND(2.5,)", 3],
    [`=LEN("${'""'.repeat(200)}")`, 200],
    ["=NOSUCHFUNCTION(1,2)", "#NAME?"],
    ["=LET(x,2,x*3)", 6],
  ])("%s", async (formula, value) => {
    const book = await deals();
    await enter(book, "D9", formula);
    expect(await book.values("D9")).toEqual([[value]]);
  });

  test("and shown with the sign it began with", async () => {
    const book = await deals();
    await enter(book, "D9", "+B2");
    expect(await book.formulas("D9")).toEqual([["=+B2"]]);
  });
});

describe("a text that is written", () => {
  test("is read as typed, with its format", async () => {
    const book = openBook();
    await book.run((_, sheet) => void (sheet.getRange("A1:E1").values = [["$120", "15-Feb-2024", "12:30", "1 1/2", "#N/A"]]));
    await book.run(async (context, sheet) => {
      const range = sheet.getRange("A1:E1").load("values,text,numberFormat,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[120, 45_337, 0.5208333333333334, 1.5, "#N/A"]]);
      expect(range.text).toEqual([["$120 ", "15-Feb-24", "12:30", "1 1/2", "#N/A"]]);
      expect(range.numberFormat).toEqual([["$#,##0_);[Red]($#,##0)", "d-mmm-yy", "h:mm", "# ?/?", "General"]]);
      expect(range.valueTypes).toEqual([["Double", "Double", "Double", "Double", "Error"]]);
    });
  });

  test("stays a text in a cell formatted as text", async () => {
    const book = openBook();
    await book.run((_, sheet) => {
      sheet.getRange("A1:D1").numberFormat = [["@", "@", "@", "@"]];
      sheet.getRange("A1:D1").values = [["=1+1", "5", "#N/A", "-x y ("]];
    });
    expect(await book.values("A1:D1")).toEqual([["=1+1", "5", "#N/A", "-x y ("]]);
  });

  test("names a column by what the cell would show", async () => {
    const book = await deals();
    await book.run((_, sheet) => void (sheet.getRange("A1:B1").values = [["2025", "5%"]]));
    expect(await book.values("A1:B1")).toEqual([["2025", "5%"]]);
  });
});

test("null for a whole property is refused, null for a cell leaves it", async () => {
  const book = openBook({ cells: [[1, 2]] });
  const set = (change: (range: Excel.Range) => void): Promise<string> =>
    refusedWith(book.run((_, sheet) => change(sheet.getRange("A1:B1"))));
  const nothing = null as unknown as string;
  expect(await set((range) => void (range.values = nothing as unknown as string[][]))).toBe("InvalidArgument");
  expect(await set((range) => void (range.formulas = nothing as unknown as string[][]))).toBe("InvalidArgument");
  expect(await set((range) => void (range.numberFormat = nothing as unknown as string[][]))).toBe("InvalidArgument");
  expect(await set((range) => void (range.format.fill.color = nothing))).toBe("InvalidArgument");
  await book.run((_, sheet) => void (sheet.getRange("A1:B1").values = [[null, 5]]));
  expect(await book.values("A1:B1")).toEqual([[1, 5]]);
});

test.each(["0.00 EUR", "Estándar", '0"'])("the number format %j is refused", async (format) => {
  const book = openBook();
  expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("A1").numberFormat = [[format]])))).toBe("InvalidArgument");
});

/** Something directly below the second column of the table, which does not take it in as it was not written there. */
function putBelow(sheet: Excel.Worksheet): void {
  sheet.getRange("B5").values = [[9]];
  sheet.getRange("A4:B4").delete("Up");
}

describe("a table takes in what is written directly below it", () => {
  test("with the formulas of its filled columns", async () => {
    const book = await deals();
    await book.run((_, sheet) => {
      sheet.tables.getItem("Deals").resize("A1:C3");
      sheet.getRange("C1:C3").formulas = [["Share"], ["=[@Amount]/100"], ["=[@Amount]/100"]];
    });
    await book.run(
      (_, sheet) =>
        void (sheet.getRange("A4:B5").values = [
          ["Gamma", 500],
          ["Delta", 700],
        ]),
    );
    await book.run(async (context, sheet) => {
      const body = sheet.tables.getItem("Deals").getDataBodyRange().load("address,values");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:C5");
      expect(body.values.slice(2)).toEqual([
        ["Gamma", 500, 5],
        ["Delta", 700, 7],
      ]);
    });
  });

  test.each<[string, string, unknown[][], (sheet: Excel.Worksheet) => void]>([
    ["beside it", "C4", [["x"]], () => undefined],
    ["a row further down", "A5", [["x"]], () => undefined],
    ["wider than the table", "A4:C4", [["x", 1, 2]], () => undefined],
    ["nothing", "A4:B4", [["", ""]], () => undefined],
    ["where the row is not empty", "A4", [["x"]], putBelow],
    ["below its totals", "A5", [["x"]], (sheet) => void (sheet.tables.getItem("Deals").showTotals = true)],
  ])("but not %s", async (_, address, values, before) => {
    const book = await deals();
    await book.run((__, sheet) => before(sheet));
    await book.run((__, sheet) => void (sheet.getRange(address).values = values));
    await book.run(async (context, sheet) => {
      const body = sheet.tables.getItem("Deals").getDataBodyRange().load("address");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:B3");
    });
  });
});

describe("rows that are added to a table without rows", () => {
  const empty = async (): Promise<Book> => {
    const book = openBook({ cells: [["Account", "Amount"], [null], ["below", 1]] });
    await book.run((_, sheet) => void (sheet.tables.add("A1:B2", true).name = "Empty"));
    return book;
  };

  test("fill its blank row first", async () => {
    const book = await empty();
    const index = await book.run(async (context, sheet) => {
      const row = sheet.tables
        .getItem("Empty")
        .rows.add(undefined, [["x", 1]])
        .load("index");
      await context.sync();
      return row.index;
    });
    expect(index).toBe(0);
    expect(await book.values("A2:B3")).toEqual([
      ["x", 1],
      ["below", 1],
    ]);
  });

  test("and push down what lies below for the others", async () => {
    const book = await empty();
    await book.run(
      (_, sheet) =>
        void sheet.tables.getItem("Empty").rows.add(undefined, [
          ["x", 1],
          ["y", 2],
        ]),
    );
    expect(await book.values("A2:B4")).toEqual([
      ["x", 1],
      ["y", 2],
      ["below", 1],
    ]);
  });
});
