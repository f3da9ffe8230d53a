import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(() => {
  jest.restoreAllMocks();
  closeBooks();
});

/** How often the workbook is calculated while one request writes and then does something that depends on what is where. */
async function calculationsIn(book: Book, batch: Parameters<Book["run"]>[0]): Promise<number> {
  const calculated = jest.spyOn(WorkbookModel.prototype, "recalculate");
  await book.run(batch);
  return calculated.mock.calls.length;
}

const fill = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1:B2").values = [
    ["Account", "Revenue"],
    ["Alder", "=1+1"],
  ];
};

describe("a request that writes is calculated once, at its end, where nothing can spill", () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["a table", (sheet) => void sheet.tables.add("A1:B2", true)],
    ["two tables", (sheet) => [sheet.tables.add("A1:B2", true), sheet.tables.add("D1:E2", true)]],
    ["copies of the sheet", (sheet) => [sheet.copy(), sheet.copy()]],
    ["merged cells", (sheet) => sheet.getRange("D4:E4").merge()],
    ["reading what was typed", (sheet) => sheet.getRange("A1:A2").load("values,text,valueTypes,formulas")],
    [
      "number formats and rows that are fitted to what was typed",
      (sheet) => {
        sheet.getRange("A1:A1").format.autofitRows();
        sheet.getRange("A1:B2").numberFormat = "0" as unknown as string[][];
        sheet.getRange("1:1").format.autofitRows();
      },
    ],
    [
      "cells are merged that an array cannot reach, as others are in its way",
      (sheet) => {
        sheet.getRange("D1:D2").formulas = [["=IF(ROW(A1:A9)>0,B2)"], ["below"]];
        sheet.getRange("D4:E4").merge();
        sheet.getRange("D5:E5").merge();
      },
    ],
    ["the used range", (sheet) => sheet.getUsedRange(true).load("address")],
  ])("%s", async (_, act) => {
    const book = openBook();
    const count = await calculationsIn(book, (context, sheet) => {
      fill(sheet);
      act(sheet, context);
    });
    expect(count).toBe(1);
    expect(await book.values("A1:B2")).toEqual([
      ["Account", "Revenue"],
      ["Alder", 2],
    ]);
  });
});

describe("what is calculated is still seen within the request", () => {
  test("by reading a formula's value", async () => {
    const book = openBook();
    const value = await book.run(async (context, sheet) => {
      fill(sheet);
      const cell = sheet.getRange("B2").load("values");
      await context.sync();
      return cell.values;
    });
    expect(value).toEqual([[2]]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["a table over what spills", (sheet) => void sheet.tables.add("D1:E3", true), "InvalidArgument"],
    ["merging what spills", (sheet) => sheet.getRange("D2:D3").merge(), "InvalidArgument"],
  ])("by refusing %s", async (_, act, code) => {
    const book = openBook();
    const refused = book.run((_context, sheet) => {
      sheet.getRange("D1").formulas = [["=SEQUENCE(3)"]];
      act(sheet);
    });
    expect(await refusedWith(refused)).toBe(code);
  });

  test("by the used range, which takes in what spills", async () => {
    const book = openBook();
    const address = await book.run(async (context, sheet) => {
      sheet.getRange("D1").formulas = [["=SEQUENCE(3)"]];
      const used = sheet.getUsedRange(true).load("address");
      await context.sync();
      return used.address;
    });
    expect(address).toBe("Sheet1!D1:D3");
  });
});

test("cells are free for a table as soon as the formula that spilled into them is gone", async () => {
  const book = openBook();
  await book.run((_context, sheet) => {
    sheet.getRange("D1").formulas = [["=SEQUENCE(3)"]];
  });
  await book.run((_context, sheet) => {
    sheet.getRange("D1").values = [["Account"]];
    sheet.tables.add("D1:D3", true);
  });
  expect(await book.values("D1:D3")).toEqual([["Account"], [""], [""]]);
});
