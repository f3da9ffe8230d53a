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

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ["another table", "C3:D5", (sheet) => void sheet.tables.add("A1:C3", true)],
    ["merged cells", "A4:B6", (sheet) => sheet.getRange("B5:C5").merge()],
    ["a spilled array", "A4:B6", (sheet) => void (sheet.getRange("B4").formulas = [["=SEQUENCE(3)"]])],
  ])("is refused over %s", async (_, address, before) => {
    const book = openBook({ cells: list });
    await book.run((_c, sheet) => before(sheet));
    expect(await refusedWith(book.run((_c, sheet) => void sheet.tables.add(address, true)))).toBe("InvalidArgument");
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
    expect(await book.values("A3:D3")).toEqual([["Beta", 300, "", "lost"].map((value, i) => (i === 2 ? expect.anything() : value))]);
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
    expect(await refusedWith(book.run((context) => table(context).resize("A1:C6")))).toBe("InvalidArgument");
  });
});

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
    expect(await refusedWith(book.run((context) => void table(context).rows.add()))).toBe("InvalidOperation");
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
      expect([count.value, rows.items.map((row) => row.values[0]?.[1])]).toEqual([2, [100, 900]]);
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
    sheet.getRange("A4").values = [["below"]];
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
