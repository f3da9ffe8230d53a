import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

const table = (context: Excel.RequestContext, name = "Deals"): Excel.Table => context.workbook.tables.getItem(name);

/** "Deals" in A1:C3, formulas that mean it in E1:E6, a name, and a formula on another sheet. */
async function deals(): Promise<Book> {
  const book = openBook({
    cells: [
      ["Account", "Revenue", "Double"],
      ["Alfa", 100, null],
      ["Beta", 300, null],
    ],
  });
  await book.run((context, sheet) => {
    sheet.tables.add("A1:C3", true).name = "Deals";
    sheet.getRange("C2:C3").formulas = [["=[@Revenue]*2"], ["=[@Revenue]*2"]];
    sheet.getRange("E1:E5").formulas = [
      ["=SUM(Deals[Revenue])"],
      ["=Deals[@Revenue]"],
      ["=ROWS(Deals)"],
      ["=COUNTA(Deals[#All])"],
      ["=COUNTA(Deals[[#Headers],[Account]:[Revenue]])"],
    ];
    context.workbook.names.add("Revenues", "=Deals[Revenue]");
    context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=SUM(Revenues)+MAX(Deals[Revenue])"]];
  });
  return book;
}

const column = async (book: Book, address: string): Promise<unknown[]> => (await book.formulas(address)).map(([formula]) => formula);

describe("a table that is deleted", () => {
  test("leaves #REF! in what meant it, also when another one of its name is made", async () => {
    const book = await deals();
    await book.run((context, sheet) => {
      table(context).delete();
      sheet.getRange("A1:B2").values = [
        ["Account", "Revenue"],
        ["Gamma", 1],
      ];
      sheet.tables.add("A1:B2", true).name = "Deals";
    });
    expect(await column(book, "E1:E5")).toEqual(["=SUM(#REF!)", "=#REF!", "=ROWS(#REF!)", "=COUNTA(#REF!)", "=COUNTA(#REF!)"]);
    expect(book.model.names.get("Revenues", null)?.formula).toBe("=#REF!");
    expect(await book.values("Other!A1")).toEqual([["#REF!"]]);
  });

  test("does not move the cells below it", async () => {
    const book = await deals();
    await book.run((context, sheet) => {
      sheet.getRange("A5").values = [["below"]];
      table(context).delete();
    });
    expect(await book.values("A1:A5")).toEqual([[""], [""], [""], [""], ["below"]]);
  });

  test("is gone by its cells too", async () => {
    const book = await deals();
    await book.run((_, sheet) => sheet.getRange("A1:C3").delete("Up"));
    expect((await column(book, "E1:E2"))[0]).toBe("=SUM(#REF!)");
    expect(await refusedWith(book.run((context) => void table(context).load("name")))).toBe("ItemNotFound");
  });
});

test("a table that becomes plain cells is meant by their addresses", async () => {
  const book = await deals();
  await book.run((context) => void table(context).convertToRange());
  expect(await column(book, "E1:E5")).toEqual([
    "=SUM(Sheet1!$B$2:$B$3)",
    "=Sheet1!$B2",
    "=ROWS(Sheet1!$A$2:$C$3)",
    "=COUNTA(Sheet1!$A$1:$C$3)",
    "=COUNTA(Sheet1!$A$1:$B$1)",
  ]);
  expect(await column(book, "C2:C3")).toEqual(["=Sheet1!$B2*2", "=Sheet1!$B3*2"]);
  expect(book.model.names.get("Revenues", null)?.formula).toBe("=Sheet1!$B$2:$B$3");
  expect(await book.values("Other!A1")).toEqual([[700]]);
});

test("a table that is renamed is meant by its new name, in names and on other sheets too", async () => {
  const book = await deals();
  await book.run((context) => void (table(context).name = "Wins"));
  expect(await column(book, "E1:E3")).toEqual(["=SUM(Wins[Revenue])", "=Wins[@Revenue]", "=ROWS(Wins)"]);
  expect(book.model.names.get("Revenues", null)?.formula).toBe("=Wins[Revenue]");
  expect(await book.values("Other!A1")).toEqual([[700]]);
  const again = await WorkbookModel.open((await book.model.save()).bytes);
  expect(again.names.get("Revenues", null)?.formula).toBe("=Wins[Revenue]");
});

test("a column that is renamed is meant by its new name, in names too", async () => {
  const book = await deals();
  await book.run((context) => void (table(context).columns.getItem("Revenue").name = "Sales [k]"));
  expect(await column(book, "E1:E2")).toEqual(["=SUM(Deals[Sales '[k']])", "=Deals[@[Sales '[k']]]"]);
  expect(book.model.names.get("Revenues", null)?.formula).toBe("=Deals[Sales '[k']]");
  expect(await book.values("Other!A1")).toEqual([[700]]);
});

describe("columns that are added", () => {
  test("at the end move what is right of the table's rows, and formulas follow", async () => {
    const book = await deals();
    await book.run((context, sheet) => {
      sheet.getRange("G1").formulas = [["=E1+1"]];
      sheet.getRange("G9").formulas = [["=E9+E2"]];
      sheet.names.add("Own", "=Sheet1!$E$3");
      table(context).columns.add(undefined, [["Note"], ["x"], ["y"]]);
    });
    expect(await book.values("A1:F1")).toEqual([["Account", "Revenue", "Double", "Note", "", 400]]);
    expect([await book.formulas("H1"), await book.formulas("G9")]).toEqual([[["=F1+1"]], [["=E9+F2"]]]);
    expect(book.model.names.get("Own", "Sheet1")?.formula).toBe("=Sheet1!$F$3");
    // Below the table's rows nothing moves.
    expect(await column(book, "E4:E5")).toEqual(["=COUNTA(Deals[#All])", "=COUNTA(Deals[[#Headers],[Account]:[Revenue]])"]);
  });

  test("are refused where they would push part of a table beside", async () => {
    const book = await deals();
    await book.run((_, sheet) => void sheet.tables.add("H2:I8", true));
    expect(await refusedWith(book.run((context) => void table(context).columns.add(undefined, undefined, "Note")))).toBe(
      "InsertDeleteConflict",
    );
  });

  test("in between belong to ranges of columns around them", async () => {
    const book = await deals();
    await book.run((context, sheet) => {
      sheet.getRange("E9").formulas = [["=COUNTA(Deals[[Account]:[Revenue]])"]];
      table(context).columns.add(1, [["Stage"], ["won"], ["lost"]]);
    });
    expect(await book.values("E9")).toEqual([[6]]);
  });
});

test("rows that are sorted take their formulas, links and notes along; what stands beside stays", async () => {
  const book = await deals();
  await book.run((_, sheet) => {
    sheet.getRange("A2").hyperlink = { address: "https://example.com/", textToDisplay: "Alfa" };
    sheet.getRange("D2:D3").values = [["beside 2"], ["beside 3"]];
  });
  const sheet = book.model.workbook.worksheets[0];
  if (sheet) sheet.getCell("B2").note = "Why";
  await book.run((context) => table(context).sort.apply([{ key: 1, ascending: false }]));
  expect(await book.values("A2:D3")).toEqual([
    ["Beta", 300, 600, "beside 2"],
    ["Alfa", 100, 200, "beside 3"],
  ]);
  await book.run(async (context, each) => {
    const [before, after] = [each.getRange("A2").load("hyperlink"), each.getRange("A3").load("hyperlink")];
    await context.sync();
    expect([before.hyperlink, after.hyperlink.address]).toEqual([null, "https://example.com/"]);
  });
  expect([sheet?.getCell("B2").note === undefined, sheet?.getCell("B3").note === undefined]).toEqual([true, false]);
});
