import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

/** Three tables: "Right" in D1:E3 and "Left" in A1:B3 side by side, "Below" in A6:B7. */
async function tables(): Promise<Book> {
  const book = openBook();
  await book.run((context, sheet) => {
    for (const [name, address] of [
      ["Below", "A6:B7"],
      ["Right", "D1:E3"],
      ["Left", "A1:B3"],
    ] as const) {
      sheet.tables.add(address, true).name = name;
    }
    context.workbook.worksheets.add("Other").tables.add("A1:B3", true).name = "Elsewhere";
  });
  return book;
}

test.each<[string, boolean | undefined, string[]]>([
  ["A1:E7", undefined, ["Left", "Right", "Below"]],
  ["A1:E7", true, ["Left", "Right", "Below"]],
  ["B3:D6", undefined, ["Left", "Right", "Below"]],
  ["B3:D6", true, []],
  ["A1:D7", true, ["Left", "Below"]],
  ["B6", false, ["Below"]],
  ["A4:E5", false, []],
  ["C:C", false, []],
  ["1:1", false, ["Left", "Right"]],
])("of %p, wholly in it: %p", async (address, fullyContained, names) => {
  const book = await tables();
  await book.run(async (context, sheet) => {
    const found = sheet.getRange(address).getTables(fullyContained);
    const count = found.getCount();
    found.load("items/name");
    await context.sync();
    expect(found.items.map(({ name }) => name)).toEqual(names);
    expect(count.value).toBe(names.length);
  });
});

test("the first, by name and by id; only those in the range", async () => {
  const book = await tables();
  await book.run(async (context, sheet) => {
    const found = sheet.getRange("A1:B7").getTables();
    const first = found.getFirst().load("name,id");
    const [below, right] = [found.getItemOrNullObject("BELOW").load("name"), found.getItemOrNullObject("Right").load("name")];
    await context.sync();
    const byId = found.getItem(first.id).load("name");
    await context.sync();
    expect([first.name, byId.name, below.name, right.isNullObject]).toEqual(["Left", "Left", "Below", true]);
  });
});

test("a table that was found is a table as any other", async () => {
  const book = await tables();
  await book.run((_, sheet) => {
    sheet
      .getRange("A7")
      .getTables()
      .getFirst()
      .rows.add(undefined, [["x", "y"]]);
  });
  // It had no rows: its blank one is filled.
  expect(await book.values("A7:B8")).toEqual([
    ["x", "y"],
    ["", ""],
  ]);
});

test("where there is none, the first and a name are ItemNotFound", async () => {
  const book = await tables();
  const free = (sheet: Excel.Worksheet): Excel.TableScopedCollection => sheet.getRange("G1").getTables();
  expect(await refusedWith(book.run((_, sheet) => void free(sheet).getFirst().load("name")))).toBe("ItemNotFound");
  expect(await refusedWith(book.run((_, sheet) => void free(sheet).getItem("Left").load("name")))).toBe("ItemNotFound");
});
