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

describe("making a table", () => {
  test("names it, and takes its columns from the header row", async () => {
    const book = openBook({ cells: list });
    await book.run(async (context, sheet) => {
      const added = sheet.tables.add("A1:C3", true);
      added.load("name,id,showHeaders,showTotals,showBandedRows,showFilterButton,style");
      const parts = [
        added.getRange(),
        added.getHeaderRowRange(),
        added.getDataBodyRange(),
        added.columns.getItem("Revenue").getDataBodyRange(),
      ];
      for (const part of parts) part.load("address");
      const count = sheet.tables.getCount();
      await context.sync();
      expect([added.name, added.showHeaders, added.showTotals, added.showBandedRows, added.showFilterButton, added.style]).toEqual([
        "Table1",
        true,
        false,
        true,
        true,
        "TableStyleMedium2",
      ]);
      expect(parts.map((part) => part.address)).toEqual(["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3", "Sheet1!B2:B3"]);
      expect(count.value).toBe(1);
    });
  });

  test("makes headers texts, each of them different", async () => {
    const book = openBook({ cells: [["Name", "name", null, 2026, "=1+1"]] });
    await book.run((_, sheet) => void sheet.tables.add("A1:E2", true));
    expect(await book.values("A1:E1")).toEqual([["Name", "name2", "Column3", "2026", "2"]]);
    expect(await book.formulas("E1")).toEqual([["2"]]);
  });

  test.each<[string, string, string, (sheet: Excel.Worksheet) => void]>([
    ["another table", "C3:D5", "MergedRangeConflict", (sheet) => void sheet.tables.add("A1:C3", true)],
    ["merged cells", "A4:B6", "MergedRangeConflict", (sheet) => sheet.getRange("B5:C5").merge()],
    ["a spilled array", "A4:B6", "InvalidArgument", (sheet) => void (sheet.getRange("B4").formulas = [["=SEQUENCE(3)"]])],
  ])("is refused over %s", async (_, address, code, before) => {
    const book = openBook({ cells: list });
    await book.run((_c, sheet) => before(sheet));
    expect(await refusedWith(book.run((_c, sheet) => void sheet.tables.add(address, true)))).toBe(code);
  });

  test("without headers puts a row of standard ones above, cells below move down", async () => {
    const book = openBook({
      cells: [
        [1, 2],
        [3, 4],
        ["below", "too"],
      ],
    });
    await book.run((_, sheet) => void sheet.tables.add("A1:B2", false));
    expect(await book.values("A1:B4")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
      ["below", "too"],
    ]);
  });

  test("of headers alone takes the row below, if that is empty", async () => {
    const book = openBook({ cells: [["a", "b"], [null, null, "beside"], ["c"], ["full"]] });
    await book.run(async (context, sheet) => {
      const range = sheet.tables.add("A1:B1", true).getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B2");
    });
    expect(await refusedWith(book.run((_, sheet) => void sheet.tables.add("A3:B3", true)))).toBe("InvalidOperation");
  });

  test("is refused on another sheet than its own", async () => {
    const book = openBook({ cells: list });
    await book.run((context) => void context.workbook.worksheets.add("Other"));
    expect(await refusedWith(book.run((_, sheet) => void sheet.tables.add("Other!A1:B2", true)))).toBe("InvalidArgument");
  });

  test("merging its cells is refused", async () => {
    const book = await deals();
    expect(await refusedWith(book.run((_, sheet) => sheet.getRange("A2:A3").merge()))).toBe("InvalidArgument");
  });
});

describe("a table's name", () => {
  test.each(["Deals 2", "2Deals", "A1", "XFD1048576", "R1C1", "r", "c", "", "a-b", "x".repeat(256), "TRUE", "XFE1", "a?b"])(
    "may not be %p",
    async (name) => {
      const book = await deals();
      expect(await refusedWith(book.run((context) => void (table(context).name = name)))).toBe("InvalidArgument");
    },
  );

  test.each(["_x", "Año.2026", "\\x", "Deals_2"])("may be %p", async (name) => {
    const book = await deals();
    await book.run((context) => void (table(context).name = name));
    expect(book.model.workbook.getWorksheet("Sheet1")?.getTables()[0]?.name).toBe(name);
  });

  test("is there once in the workbook, ignoring case, and is no defined name", async () => {
    const book = await deals();
    await book.run((context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").values = [["x"]];
      other.tables.add("A1:A2", true).name = "Second";
      context.workbook.names.add("Taken", "=1");
    });
    for (const name of ["SECOND", "taken"]) {
      expect(await refusedWith(book.run((context) => void (table(context).name = name)))).toBe("InvalidArgument");
    }
    expect(await refusedWith(book.run((context) => void context.workbook.names.add("Deals", "=1")))).toBe("ItemAlreadyExists");
  });

  test("changes in the formulas that say it", async () => {
    const book = await deals();
    await book.run((context, sheet) => {
      sheet.getRange("E1:E2").formulas = [["=SUM(Deals[Revenue])"], ["=ROWS(Deals)"]];
      table(context).name = "Sales";
    });
    expect(await book.formulas("E1:E2")).toEqual([["=SUM(Sales[Revenue])"], ["=ROWS(Sales)"]]);
    expect(await book.values("E1:E2")).toEqual([[400], [2]]);
    expect(await book.formulas("C2")).toEqual([["=[@Revenue]/SUM([Revenue])"]]);
  });

  test("changes, its id stays", async () => {
    const book = await deals();
    await book.run(async (context) => {
      const found = table(context).load("id");
      await context.sync();
      found.name = "Sales";
      const again = context.workbook.tables.getItem(found.id).load("name");
      await context.sync();
      expect(again.name).toBe("Sales");
    });
  });
});

describe("headers", () => {
  test("written by cell rename the column and what means it", async () => {
    const book = await deals();
    await book.run((_, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(Deals[Revenue])"]];
      sheet.getRange("B1").values = [["Net [EUR]"]];
    });
    expect(await book.formulas("E1")).toEqual([["=SUM(Deals[Net '[EUR']])"]]);
    expect(await book.formulas("C2")).toEqual([["=[@[Net '[EUR']]]/SUM([Net '[EUR']])"]]);
    expect(await book.values("E1")).toEqual([[400]]);
    expect(await book.values("C2:C3")).toEqual([[0.25], [0.75]]);
  });

  test.each([
    ["a number", 2026, "2026"],
    ["a name that is taken", "account", "account2"],
    ["nothing", "", "Column2"],
  ])("are texts, each different: %s", async (_, written, shown) => {
    const book = await deals();
    await book.run((_c, sheet) => void (sheet.getRange("B1").values = [[written]]));
    expect(await book.values("B1")).toEqual([[shown]]);
    await book.run(async (context) => {
      const columns = table(context).columns.load("items/name");
      await context.sync();
      expect(columns.items.map((column) => column.name)).toEqual(["Account", shown, "Share"]);
    });
  });

  test("are no formulas", async () => {
    const book = await deals();
    expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("B1").formulas = [["=1"]])))).toBe("InvalidArgument");
  });

  test("a column is renamed by its name too, but not to one that is taken", async () => {
    const book = await deals();
    await book.run((context) => void (table(context).columns.getItem("revenue").name = "Net"));
    expect(await book.values("A1:C1")).toEqual([["Account", "Net", "Share"]]);
    expect(await refusedWith(book.run((context) => void (table(context).columns.getItem("Net").name = "SHARE")))).toBe("InvalidArgument");
  });

  test("cleared, they get their standard names", async () => {
    const book = await deals();
    await book.run((_, sheet) => sheet.getRange("A1:B2").clear("Contents"));
    expect(await book.values("A1:C2")).toEqual([
      ["Column1", "Column2", "Share"],
      ["", "", 0],
    ]);
  });
});

describe("formulas in a table", () => {
  test("are read as Excel shows them", async () => {
    const book = await deals();
    await book.run((_, sheet) => void (sheet.getRange("E2").formulas = [["=Deals[@Revenue]"]]));
    expect(await book.formulas("C2:E2")).toEqual([["=[@Revenue]/SUM([Revenue])", "", "=Deals[@Revenue]"]]);
    expect(await book.values("C2:E2")).toEqual([[0.25, "", 100]]);
  });

  test.each([
    ["Net sales", "=[@[Net sales]]"],
    ["Net", "=[@Net]"],
    ["Año", "=[@Año]"],
    ["A+B", "=[@[A+B]]"],
  ])("the column %p is written with the brackets it needs", async (header, formula) => {
    const book = openBook({
      cells: [
        [header, "x"],
        [1, null],
      ],
    });
    await book.run((_, sheet) => {
      sheet.tables.add("A1:B2", true);
      sheet.getRange("B2").formulas = [[`=[@[${header}]]`]];
    });
    expect(await book.formulas("B2")).toEqual([[formula]]);
    expect(await book.values("B2")).toEqual([[1]]);
  });
});

describe("a table's looks", () => {
  test("are set and read", async () => {
    const book = await deals();
    await book.run(async (context) => {
      table(context).set({
        style: "TableStyleDark3",
        showBandedRows: false,
        showBandedColumns: true,
        showFilterButton: false,
        highlightFirstColumn: true,
      });
      const found = table(context).load("style,showBandedRows,showBandedColumns,showFilterButton,highlightFirstColumn,highlightLastColumn");
      await context.sync();
      expect([found.style, found.showBandedRows, found.showBandedColumns, found.showFilterButton]).toEqual([
        "TableStyleDark3",
        false,
        true,
        false,
      ]);
      expect([found.highlightFirstColumn, found.highlightLastColumn]).toEqual([true, false]);
    });
  });

  test.each(["Fancy", "TableStyleDark12", ""])("there is no style %p", async (style) => {
    const book = await deals();
    expect(await refusedWith(book.run((context) => void (table(context).style = style)))).toBe("InvalidArgument");
  });
});

describe("resizing", () => {
  test("grows and shrinks, cells stay", async () => {
    const book = await deals();
    await book.run(async (context, sheet) => {
      sheet.getRange("D1:D4").values = [["Stage"], ["won"], ["lost"], [""]];
      table(context).resize("A1:D4");
      const grown = table(context).getRange().load("address");
      const columns = table(context).columns.load("items/name");
      await context.sync();
      expect([grown.address, columns.items.map((column) => column.name)]).toEqual([
        "Sheet1!A1:D4",
        ["Account", "Revenue", "Share", "Stage"],
      ]);
      table(context).resize(sheet.getRange("A1:B2"));
      const shrunk = table(context).getRange().load("address");
      await context.sync();
      expect(shrunk.address).toBe("Sheet1!A1:B2");
    });
    expect([await book.values("A3:B3"), await book.values("D3")]).toEqual([[["Beta", 300]], [["lost"]]]);
  });

  test.each(["A2:C4", "E1:F3", "A1:C1"])("is refused to %s", async (address) => {
    const book = await deals();
    expect(await refusedWith(book.run((context) => table(context).resize(address)))).toBe("InvalidArgument");
  });

  test("is refused over another table", async () => {
    const book = await deals();
    await book.run((_, sheet) => {
      sheet.getRange("A6").values = [["x"]];
      sheet.tables.add("A6:A7", true);
    });
    expect(await refusedWith(book.run((context) => table(context).resize("A1:C6")))).toBe("MergedRangeConflict");
  });
});

test("a column keeps its id, wherever it goes, and an id is given once", async () => {
  const book = await deals();
  const idsOf = (): Promise<[string, number][]> =>
    book.run(async (context) => {
      const columns = table(context).columns.load("items/name,items/id");
      await context.sync();
      return columns.items.map(({ name, id }) => [name, id]);
    });
  const before = await idsOf();
  expect(before.map(([, id]) => id)).toEqual([1, 2, 3]);
  await book.run((context) => {
    table(context).columns.add(0, undefined, "First");
    table(context).columns.getItem("Revenue").name = "Sales";
  });
  expect(await idsOf()).toEqual([
    ["First", 4],
    [before[0]?.[0], 1],
    ["Sales", 2],
    [before[2]?.[0], 3],
  ]);
  await book.run((context) => table(context).columns.getItem(4).delete());
  await book.run((context) => void table(context).columns.add(undefined, undefined, "Last"));
  expect((await idsOf()).map(([, id]) => id)).toEqual([1, 2, 3, 5]);
});
