import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

/** A table "Deals" in A1:B5, filtered so that only two of its rows show. */
async function filtered(): Promise<Book> {
  const cells = [
    ["Account", "Amount"],
    ["Alfa", 1],
    ["Beta", 2],
    ["Alfa", 3],
    ["Beta", 4],
  ];
  const book = openBook({ cells });
  await book.run((_, sheet) => {
    const table = sheet.tables.add("A1:B5", true);
    table.name = "Deals";
    table.columns.getItem("Account").filter.applyValuesFilter(["Beta"]);
  });
  return book;
}

const deals = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("Deals");

describe("rows that a filter hides", () => {
  test("are read, but several rows written at once go where they are not meant to", async () => {
    const book = await filtered();
    expect(await book.values("B2:B5")).toEqual([[1], [2], [3], [4]]);
    await book.run((_, sheet) => void (sheet.getRange("B2:B5").values = [[10], [20], [30], [40]]));
    expect(await book.values("B2:B5")).toEqual([[1], [10], [3], [10]]);
    await book.run((_, sheet) => void (sheet.getRange("B2").values = [[11]]));
    expect(await book.values("B2")).toEqual([[11]]);
  });

  test("let no rows be added or deleted", async () => {
    const book = await filtered();
    expect(await refusedWith(book.run((context) => void deals(context).rows.add(undefined, [["Gamma", 5]])))).toBe("InvalidOperation");
    expect(await refusedWith(book.run((context) => deals(context).rows.getItemAt(0).delete()))).toBe("InvalidOperation");
  });

  test("show again once the filter is cleared; a copy of the sheet is filtered on its own", async () => {
    const book = await filtered();
    const isFiltered = () =>
      book.run(async (context, sheet) => {
        const copy = context.workbook.worksheets.getItem("Sheet1 (2)").tables.getItemAt(0);
        copy.load("autoFilter/isDataFiltered");
        sheet.tables.load("items/autoFilter/isDataFiltered");
        await context.sync();
        return [sheet.tables.items[0]?.autoFilter.isDataFiltered, copy.autoFilter.isDataFiltered];
      });
    await book.run((_, sheet) => void sheet.copy("End"));
    expect(await isFiltered()).toEqual([true, true]);
    await book.run((context) => deals(context).clearFilters());
    expect(await isFiltered()).toEqual([false, true]);
    await book.run((_, sheet) => void (sheet.getRange("B2:B5").values = [[10], [20], [30], [40]]));
    expect(await book.values("B2:B5")).toEqual([[10], [20], [30], [40]]);
  });

  test("are those of a list without a table, too", async () => {
    const book = openBook({ cells: [["Account"], ["Alfa"], ["Beta"]] });
    await book.run((_, sheet) => sheet.autoFilter.apply("A1:A3", 0, { filterOn: "Values", values: ["Beta"] }));
    await book.run((_, sheet) => void (sheet.getRange("A2:A3").values = [["one"], ["two"]]));
    expect(await book.values("A2:A3")).toEqual([["Alfa"], ["one"]]);
    await book.run((_, sheet) => sheet.autoFilter.clearCriteria());
    await book.run((_, sheet) => void (sheet.getRange("A2:A3").values = [["one"], ["two"]]));
    expect(await book.values("A2:A3")).toEqual([["one"], ["two"]]);
  });
});
