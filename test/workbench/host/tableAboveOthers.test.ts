import type { Worksheet } from "@cj-tech-master/excelts";
import { closeBooks, openBook, refusal, type Book } from "./book";

afterEach(closeBooks);

const table = (context: Excel.RequestContext, name = "Goals"): Excel.Table => context.workbook.tables.getItem(name);

/** "Goals" in B2:C4; the cells below and beside it are as each test has them. */
async function goals(more: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown = () => undefined): Promise<Book> {
  const book = openBook();
  await book.run((context, sheet) => {
    sheet.getRange("B2:C4").values = [
      ["Goal", "Done"],
      ["Grow", 1],
      ["Keep", 2],
    ];
    sheet.tables.add("B2:C4", true).name = "Goals";
    more(sheet, context);
  });
  return book;
}

const addRows = (book: Book, count = 2): Promise<unknown> =>
  book.run(
    (context) =>
      void table(context).rows.add(
        undefined,
        Array.from({ length: count }, (_, i) => [`New ${i}`, 0]),
      ),
  );

const sheetOf = (book: Book): Worksheet => book.model.workbook.worksheets[0] as Worksheet;

describe("rows that are added move only what is below the table's own columns", () => {
  test("cells", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("A6:D6").values = [["left", "b", "c", "right"]];
    });
    await addRows(book);
    expect(await book.values("A6:D8")).toEqual([
      ["left", "New 1", 0, "right"],
      ["", "", "", ""],
      ["", "b", "c", ""],
    ]);
  });

  test("looks, links and notes", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("B7").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "up" };
      sheet.getRange("C7").hyperlink = { address: "https://example.com/", textToDisplay: "out" };
      sheet.getRange("B7").format.fill.color = "#112233";
    });
    sheetOf(book).getCell("C7").note = "Why";
    await addRows(book);
    await book.run(async (context, sheet) => {
      const [inside, outside] = [sheet.getRange("B9").load("hyperlink"), sheet.getRange("C9").load("hyperlink")];
      const [fill, before] = [sheet.getRange("B9").format.fill.load("color"), sheet.getRange("B7").format.fill.load("color")];
      await context.sync();
      expect([inside.hyperlink.documentReference, outside.hyperlink.address]).toEqual(["Sheet1!A1", "https://example.com/"]);
      expect([fill.color, before.color]).toEqual(["#112233", "#FFFFFF"]);
    });
    expect([sheetOf(book).getCell("C9").note === undefined, sheetOf(book).getCell("C7").note]).toEqual([false, undefined]);
  });

  test("heights of rows stay, and so do hidden rows", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("7:7").format.rowHeight = 44;
      sheet.getRange("8:8").rowHidden = true;
    });
    await addRows(book);
    await book.run(async (context, sheet) => {
      const heights = ["7:7", "9:9"].map((row) => sheet.getRange(row).format.load("rowHeight"));
      const hidden = ["8:8", "10:10"].map((row) => sheet.getRange(row).load("rowHidden"));
      await context.sync();
      expect([heights.map((each) => each.rowHeight), hidden.map((each): unknown => each.rowHidden)]).toEqual([
        [44, 15],
        [true, false],
      ]);
    });
  });

  test("other tables, as wide or narrower, with their formulas", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("B7:B9").values = [["Risk"], [1], [2]];
      sheet.tables.add("B7:B9", true).name = "Risks";
      sheet.getRange("F1").formulas = [["=SUM(Risks[Risk])+B8"]];
    });
    await addRows(book);
    await book.run(async (context) => {
      const address = table(context, "Risks").getRange().load("address");
      await context.sync();
      expect(address.address).toBe("Sheet1!B9:B11");
    });
    expect([await book.formulas("F1"), await book.values("F1")]).toEqual([[["=SUM(Risks[Risk])+B10"]], [[4]]]);
  });

  test("merged cells that lie below wholly", async () => {
    const book = await goals((sheet) => sheet.getRange("B7:C8").merge());
    await addRows(book);
    expect(sheetOf(book).mergedRegions.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual([[9, 2, 10, 3]]);
  });

  test("an array of a fixed range that lies below wholly", async () => {
    const book = await goals();
    sheetOf(book).fillFormula("B7:C8", "{1,2;3,4}", undefined, "array");
    await addRows(book);
    expect(await book.values("B7:C10")).toEqual([
      ["", ""],
      ["", ""],
      [1, 2],
      [3, 4],
    ]);
  });

  test("spilled arrays, with their formula, whatever they fill", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("C8").formulas = [["=SEQUENCE(2,3)"]];
      sheet.getRange("A9").formulas = [["=SUM(C8#)"]];
    });
    await addRows(book);
    expect(await book.values("C10:E11")).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([await book.formulas("A9"), await book.values("C8:E8")]).toEqual([[["=SUM(C10#)"]], [["", "", ""]]]);
  });

  test("a spilled array whose formula is beside them stays, and shows #SPILL! where cells come into its way", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("A8").formulas = [["=SEQUENCE(1,2)"]];
      sheet.getRange("B6").values = [["moves"]];
    });
    await addRows(book, 2);
    expect(await book.values("A8:B8")).toEqual([["#SPILL!", "moves"]]);
  });

  test("validations; one that reaches beside the table holds for both parts", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("B7:B8").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
      sheet.getRange("A10:C10").dataValidation.rule = { custom: { formula: "=A10>A$1" } };
    });
    await addRows(book);
    await book.run(async (context, sheet) => {
      const cells = ["B7", "B9", "A10", "C10", "B12", "C12"].map((each) => sheet.getRange(each).dataValidation.load("type,rule"));
      await context.sync();
      expect(cells.map(({ type }): unknown => type)).toEqual(["None", "WholeNumber", "Custom", "None", "Custom", "Custom"]);
      // The rule speaks of the first cell of each part: A10 stays and is its own, B12 has come from B10.
      expect([cells[2]?.rule.custom?.formula, cells[4]?.rule.custom?.formula]).toEqual(["=A10>A$1", "=B12>B$1"]);
    });
  });

  test("conditional formats; one that reaches beside the table holds for both parts", async () => {
    const book = await goals((sheet) => {
      sheet.getRange("B7:C8").conditionalFormats.add("Custom").custom.rule.formula = "=$C7>1";
      sheet.getRange("A10:C10").conditionalFormats.add("Custom").custom.rule.formula = "=A10>1";
      sheet.getRange("A13:C13").conditionalFormats.add("Custom").custom.rule.formula = "=$A$13>1";
    });
    await addRows(book);
    await book.run(async (context, sheet) => {
      const formula = (cell: string): Excel.ConditionalFormatRule =>
        sheet.getRange(cell).conditionalFormats.getItemAt(0).custom.rule.load("formula");
      const rules = ["B9", "A10", "B12", "A13", "B15"].map(formula);
      const counts = ["B7", "B11", "B13"].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
      await context.sync();
      expect(rules.map((rule) => rule.formula)).toEqual(["=$C9>1", "=A10>1", "=B12>1", "=$A$13>1", "=$A$13>1"]);
      expect(counts.map(({ value }) => value)).toEqual([0, 0, 0]);
    });
  });

  test("names of cells below, and not those of cells that reach beside", async () => {
    const book = await goals((sheet, context) => {
      context.workbook.names.add("Below", "=Sheet1!$B$9");
      sheet.names.add("Own", "=Sheet1!$B$9:$C$10");
      sheet.names.add("Wide", "=Sheet1!$A$9:$C$9");
      sheet.names.add("Beside", "=Sheet1!$D$9");
    });
    await addRows(book);
    expect(book.model.names.list().map(({ name, formula }) => [name, formula])).toEqual([
      ["Below", "=Sheet1!$B$11"],
      ["Own", "=Sheet1!$B$11:$C$12"],
      ["Wide", "=Sheet1!$A$9:$C$9"],
      ["Beside", "=Sheet1!$D$9"],
    ]);
  });

  test("pictures that lie below wholly", async () => {
    const book = await goals();
    const image = book.model.workbook.addImage({ buffer: Buffer.from("picture"), extension: "png" });
    sheetOf(book).addImage(image, "B8:C9");
    sheetOf(book).addImage(image, "E8:F9");
    await addRows(book);
    expect(
      sheetOf(book)
        .getImages()
        .map(({ range }) => [range?.tl.nativeRow, range?.br?.nativeRow]),
    ).toEqual([
      [9, 11],
      [7, 9],
    ]);
  });
});

describe("rows are not added where that would tear something apart below", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, RegExp]>([
    ["a wider table", (sheet) => sheet.tables.add("B7:D9", true), "InsertDeleteConflict", /would move cells in a table on your worksheet/u],
    ["a table further right", (sheet) => sheet.tables.add("C7:D9", true), "InsertDeleteConflict", /would move cells in a table/u],
    ["a table further left", (sheet) => sheet.tables.add("A7:B9", true), "InsertDeleteConflict", /would move cells in a table/u],
    ["merged cells that are wider", (sheet) => sheet.getRange("A7:C7").merge(), "InvalidOperation", /merged cells/u],
    ["merged cells further right", (sheet) => sheet.getRange("C9:D9").merge(), "InvalidOperation", /merged cells/u],
  ])("%s", async (_, before, code, message) => {
    const book = await goals(before);
    const error = await refusal(addRows(book));
    expect([error.code, error.location]).toEqual([code, "TableRowCollection.add"]);
    expect(error.message).toMatch(message);
    expect(await book.values("B4:B5")).toEqual([["Keep"], [""]]);
    await book.run(async (context) => {
      const address = table(context).getRange().load("address");
      await context.sync();
      expect(address.address).toBe("Sheet1!B2:C4");
    });
  });

  test("an array of a fixed range that is wider", async () => {
    const book = await goals();
    sheetOf(book).fillFormula("C7:D8", "{1,2;3,4}", undefined, "array");
    await book.values("C7");
    expect((await refusal(addRows(book))).message).toMatch(/change part of an array/u);
  });

  test("nor are they deleted there", async () => {
    const book = await goals((sheet) => sheet.tables.add("B7:D9", true));
    expect((await refusal(book.run((context) => table(context).rows.getItemAt(0).delete()))).code).toBe("InsertDeleteConflict");
  });

  test("a table beside or above does not matter", async () => {
    const book = await goals((sheet) => {
      sheet.tables.add("E3:G9", true).name = "Beside";
    });
    await addRows(book);
    expect(await book.values("B5")).toEqual([["New 0"]]);
  });

  test("rows that are not to be inserted are not supported", async () => {
    const book = await goals();
    const add = book.run((context) => void table(context).rows.add(undefined, [["x", 1]], false));
    expect((await refusal(add)).code).toBe("UnsupportedOperation");
  });
});

describe("what means a whole column of the table by its address", () => {
  test.each<[string, string, string]>([
    ["all rows", "=SUM(C3:C4)", "=SUM(C3:C6)"],
    ["all rows of several columns, with dollar signs", "=COUNTA($B$3:$C$4)", "=COUNTA($B$3:$C$6)"],
    ["some rows", "=SUM(C4:C4)", "=SUM(C4:C4)"],
    ["more than the table", "=SUM(A3:C4)", "=SUM(A3:C4)"],
    ["more rows", "=SUM(C3:C9)", "=SUM(C3:C11)"],
    ["the table's own name", "=SUM(Goals[Done])", "=SUM(Goals[Done])"],
  ])("reaches to its new end: %s", async (_, before, after) => {
    const book = await goals((sheet) => {
      sheet.getRange("G1").formulas = [[before]];
    });
    await addRows(book);
    expect(await book.formulas("G1")).toEqual([[after]]);
  });

  test("names and lists too", async () => {
    const book = await goals((sheet, context) => {
      context.workbook.names.add("All", "=Sheet1!$B$3:$B$4");
      sheet.getRange("G1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$B$3:$B$4" } };
    });
    await addRows(book);
    expect(book.model.names.get("All", null)?.formula).toBe("=Sheet1!$B$3:$B$6");
    await book.run(async (context, sheet) => {
      const validation = sheet.getRange("G1").dataValidation.load("rule");
      await context.sync();
      expect(validation.rule.list?.source).toBe("=$B$3:$B$6");
    });
  });
});

test("rows that are deleted move up only what is below the table's own columns", async () => {
  const book = await goals((sheet) => {
    sheet.getRange("A6:D6").values = [["left", "b", "c", "right"]];
    sheet.getRange("G1").formulas = [["=B6&B3"]];
    sheet.names.add("Own", "=Sheet1!$B$6");
  });
  await book.run((context) => table(context).rows.getItemAt(0).delete());
  expect(await book.values("A5:D6")).toEqual([
    ["", "b", "c", ""],
    ["left", "", "", "right"],
  ]);
  expect(await book.formulas("G1")).toEqual([["=B5&#REF!"]]);
  expect(book.model.names.get("Own", "Sheet1")?.formula).toBe("=Sheet1!$B$5");
});
