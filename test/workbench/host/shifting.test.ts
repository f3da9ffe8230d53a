import fc from "../../support/properties";
import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

type Edit = (sheet: Excel.Worksheet) => unknown;

async function edited(cells: Parameters<typeof openBook>[0] & object, edit: Edit): Promise<Book> {
  const book = openBook(cells);
  await book.run((_, sheet) => void edit(sheet));
  return book;
}

const grid = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe("putting cells in and taking cells out", () => {
  test.each<[string, Edit, unknown[][]]>([
    [
      "a block, down",
      (sheet) => sheet.getRange("B2").insert("Down"),
      [
        [1, 2, 3, ""],
        [4, "", 6, ""],
        [7, 5, 9, ""],
        ["", 8, "", ""],
      ],
    ],
    [
      "a block, right",
      (sheet) => sheet.getRange("B2").insert("Right"),
      [
        [1, 2, 3, ""],
        [4, "", 5, 6],
        [7, 8, 9, ""],
        ["", "", "", ""],
      ],
    ],
    [
      "a block, up",
      (sheet) => sheet.getRange("B2").delete("Up"),
      [
        [1, 2, 3, ""],
        [4, 8, 6, ""],
        [7, "", 9, ""],
        ["", "", "", ""],
      ],
    ],
    [
      "a block, left",
      (sheet) => sheet.getRange("B2").delete("Left"),
      [
        [1, 2, 3, ""],
        [4, 6, "", ""],
        [7, 8, 9, ""],
        ["", "", "", ""],
      ],
    ],
    [
      "whole rows",
      (sheet) => sheet.getRange("2:2").insert("Down"),
      [
        [1, 2, 3, ""],
        ["", "", "", ""],
        [4, 5, 6, ""],
        [7, 8, 9, ""],
      ],
    ],
    [
      "whole columns",
      (sheet) => sheet.getRange("A:A").insert("Right"),
      [
        ["", 1, 2, 3],
        ["", 4, 5, 6],
        ["", 7, 8, 9],
        ["", "", "", ""],
      ],
    ],
    [
      "whole rows out",
      (sheet) => sheet.getRange("1:2").delete("Up"),
      [
        [7, 8, 9, ""],
        ["", "", "", ""],
        ["", "", "", ""],
        ["", "", "", ""],
      ],
    ],
    [
      "whole columns out",
      (sheet) => sheet.getRange("B:B").delete("Left"),
      [
        [1, 3, "", ""],
        [4, 6, "", ""],
        [7, 9, "", ""],
        ["", "", "", ""],
      ],
    ],
  ])("moves the others: %s", async (_, edit, after) => {
    expect(await (await edited({ cells: grid }, edit)).values("A1:D4")).toEqual(after);
  });

  test("gives the new cells, which look like those above them", async () => {
    const book = openBook({ cells: grid });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1:C1").format.font.bold = true;
      const added = sheet.getRange("A2:C2").insert("Down");
      added.load("address");
      added.format.font.load("bold");
      await context.sync();
      expect([added.address, added.format.font.bold]).toEqual(["Sheet1!A2:C2", true]);
    });
  });

  test.each<[string, string, string]>([
    ["a cell below", "=A3", "=A4"],
    ["a cell above", "=A1", "=A1"],
    ["a range around", "=SUM(A1:A3)", "=SUM(A1:A4)"],
    ["dollar signs", "=$A$3+A$3+$A3", "=$A$4+A$4+$A4"],
    ["a range written from its other corner", "=SUM($A3:B$1)", "=SUM($A$1:B4)"],
    ["whole columns", "=SUM(A:A)", "=SUM(A:A)"],
    ["whole rows", "=SUM(3:3)", "=SUM(4:4)"],
    ["another sheet's cell", "=Other!A3", "=Other!A3"],
    ["texts that look like cells", '="A3"&A3', '="A3"&A4'],
  ])("formulas follow a row that was put in: %s", async (_, before, after) => {
    const book = openBook({ cells: grid });
    await book.run((context, sheet) => {
      context.workbook.worksheets.add("Other");
      sheet.getRange("E1").formulas = [[before]];
      sheet.getRange("2:2").insert("Down");
    });
    expect(await book.formulas("E1")).toEqual([[after]]);
  });

  test.each<[string, string, string]>([
    ["the cell itself", "=A2", "=#REF!"],
    ["a cell below", "=A3", "=A2"],
    ["a range around", "=SUM(A1:A3)", "=SUM(A1:A2)"],
    ["a range that begins there", "=SUM(A2:A3)", "=SUM(A2)"],
    ["all of a range", "=SUM(A2:B2)", "=SUM(#REF!)"],
  ])("formulas follow a row that was taken out: %s", async (_, before, after) => {
    const book = openBook({ cells: grid });
    await book.run((_c, sheet) => {
      sheet.getRange("E1").formulas = [[before]];
      sheet.getRange("2:2").delete("Up");
    });
    expect((await book.formulas("E1"))[0]?.[0]).toBe(after.replace("SUM(A2)", "SUM(A2:A2)"));
  });

  test("names, rules, merged cells, tables, heights and the printed area follow", async () => {
    const book = openBook({ cells: [["x"], [null], ["Head"], ["a"], ["b"]] });
    await book.run(async (context, sheet) => {
      sheet.tables.add("A3:A5", true).name = "Own";
      context.workbook.names.add("Cell", "=Sheet1!$A$4");
      sheet.getRange("C4:C5").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$4:$A$5" } };
      sheet.getRange("A4:A5").conditionalFormats.add("Custom").custom.rule.formula = "=$A4=1";
      sheet.getRange("E4:F4").merge();
      sheet.getRange("4:4").format.rowHeight = 33;
      sheet.pageLayout.setPrintArea("A1:C5");
      sheet.getRange("2:2").insert("Down");
      const address = context.workbook.tables.getItem("Own").getRange().load("address");
      const name = context.workbook.names.getItem("Cell").load("formula");
      const rule = sheet.getRange("C5:C6").dataValidation.load("rule");
      const format = sheet.getRange("A5").conditionalFormats.getItemAt(0);
      const formatted = format.getRange().load("address");
      const height = sheet.getRange("5:5").format.load("rowHeight");
      await context.sync();
      expect([address.address, name.formula, rule.rule.list?.source, formatted.address, height.rowHeight]).toEqual([
        "Sheet1!A4:A6",
        "=Sheet1!$A$5",
        "=$A$5:$A$6",
        "Sheet1!A5:A6",
        33,
      ]);
    });
    const sheet = book.model.workbook.getWorksheet("Sheet1");
    expect([sheet?.mergedRegions[0]?.top, sheet?.pageSetup.printArea]).toEqual([5, "A1:C6"]);
  });

  test("a row put into a table takes the formulas of its filled columns", async () => {
    const book = openBook({
      cells: [
        ["n", "double"],
        [1, null],
        [2, null],
      ],
    });
    await book.run((_, sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.getRange("B2:B3").formulas = [["=[@n]*2"], ["=[@n]*2"]];
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("A3").values = [[5]];
    });
    expect(await book.values("A1:B4")).toEqual([
      ["n", "double"],
      [1, 2],
      [5, 10],
      [2, 4],
    ]);
  });

  test("a spilled array moves with its formula", async () => {
    const book = await edited({ cells: [[null], ["=SEQUENCE(2)"]] }, (sheet) => sheet.getRange("1:1").insert("Down"));
    expect(await book.values("A2:A4")).toEqual([[""], [1], [2]]);
    expect(await book.formulas("A3")).toEqual([["=SEQUENCE(2)"]]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, Edit, string]>([
    ["part of a table", (sheet) => sheet.tables.add("A1:B3", true), (sheet) => sheet.getRange("A2").insert("Down"), "InsertDeleteConflict"],
    [
      "a table's headers alone",
      (sheet) => sheet.tables.add("A1:B3", true),
      (sheet) => sheet.getRange("1:1").delete("Up"),
      "InsertDeleteConflict",
    ],
    [
      "part of merged cells",
      (sheet) => sheet.getRange("A2:B2").merge(),
      (sheet) => sheet.getRange("A1").insert("Down"),
      "InvalidOperation",
    ],
  ])("is refused where it would tear apart %s", async (_, before, edit, code) => {
    const book = openBook({ cells: grid });
    await book.run((_c, sheet) => void before(sheet));
    const all = await book.values("A1:C4");
    expect(await refusedWith(book.run((_c, sheet) => void edit(sheet)))).toBe(code);
    expect(await book.values("A1:C4")).toEqual(all);
  });

  test("a table that is deleted whole is gone", async () => {
    const book = openBook({ cells: grid });
    await book.run((_, sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.getRange("A:B").delete("Left");
    });
    expect(book.model.workbook.getWorksheet("Sheet1")?.getTables()).toEqual([]);
    expect(await book.values("A1:A3")).toEqual([[3], [6], [9]]);
  });

  test("a column put into, and taken out of, a table is a column of it", async () => {
    const book = openBook({
      cells: [
        ["a", "b"],
        [1, 2],
      ],
    });
    await book.run(async (context, sheet) => {
      const table = sheet.tables.add("A1:B2", true);
      sheet.getRange("B:B").insert("Right");
      const columns = table.columns.load("items/name");
      await context.sync();
      expect(columns.items.map((column) => column.name)).toEqual(["a", "Column3", "b"]);
      sheet.getRange("A:A").delete("Left");
    });
    expect(await book.values("A1:B2")).toEqual([
      ["Column3", "b"],
      ["", 2],
    ]);
  });

  test("rows put in and taken out again leave every formula as it was", async () => {
    const cell = fc
      .tuple(fc.constantFrom("A", "B", "$C", "D"), fc.constantFrom("", "$"), fc.integer({ min: 1, max: 9 }))
      .map(([c, d, r]) => c + d + r);
    const reference = fc.oneof(
      cell,
      fc.tuple(cell, fc.integer({ min: 10, max: 12 })).map(([a, row]) => `SUM(${a}:$E${row})`),
      fc.constant("SUM(B:C)"),
      fc.constant("SUM(2:4)"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(reference, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        async (parts, at, count) => {
          const book = openBook();
          const formula = `=${parts.join("+")}`;
          await book.run(async (context, sheet) => {
            sheet.getRange("H20").formulas = [[formula]];
            const range = sheet.getRange("H20").load("formulas");
            await context.sync();
            const before = range.formulas;
            sheet.getRange(`${at}:${at + count - 1}`).insert("Down");
            sheet.getRange(`${at}:${at + count - 1}`).delete("Up");
            range.load("formulas");
            await context.sync();
            expect(range.formulas).toEqual(before);
          });
          closeBooks();
        },
      ),
      { numRuns: 25 },
    );
  });
});

test("cells in use are not pushed off the sheet", async () => {
  const book = openBook();
  await book.run((_, sheet) => void (sheet.getRange("XFD1").values = [["last"]]));
  expect(await refusedWith(book.run((_, sheet) => void sheet.getRange("A1").insert("Right")))).toBe("NonBlankCellOffSheet");
});
