import { closeBooks, openBook, refusal, type Book } from "./book";

afterEach(closeBooks);

type Heard = Record<string, unknown>;

/** Adds a handler, and collects what it hears. */
async function listen<A>(
  book: Book,
  to: (context: Excel.RequestContext, sheet: Excel.Worksheet) => OfficeExtension.EventHandlers<A>,
): Promise<Heard[]> {
  const heard: Heard[] = [];
  await book.run((context, sheet) => {
    to(context, sheet).add((event) => Promise.resolve(void heard.push(event as Heard)));
  });
  return heard;
}

/** Two sheets, Sheet1 with the table Deals in A1:B3. */
async function deals(): Promise<Book> {
  const book = openBook({
    cells: [
      ["Account", "Amount"],
      ["Alfa", 100],
      ["Beta", 300],
    ],
  });
  await book.run((context, sheet) => {
    sheet.tables.add("A1:B3", true).name = "Deals";
    context.workbook.worksheets.add("Other");
  });
  return book;
}

const ids = (book: Book): Promise<Map<string, string>> =>
  book.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/id");
    await context.sync();
    return new Map(sheets.items.map(({ name, id }) => [name, id]));
  });

test("sheets tell that they are activated and left, to the workbook and to those who listen to one", async () => {
  const book = await deals();
  const [all, left, own] = [
    await listen(book, ({ workbook }) => workbook.worksheets.onActivated),
    await listen(book, ({ workbook }) => workbook.worksheets.onDeactivated),
    await listen(book, (_, sheet) => sheet.onActivated),
  ];
  await book.run((context) => context.workbook.worksheets.getItem("Other").activate());
  await book.run((_, sheet) => sheet.activate());
  const id = await ids(book);
  const [first, other] = [id.get("Sheet1"), id.get("Other")];
  expect(all).toEqual([other, first].map((worksheetId) => ({ type: "WorksheetActivated", worksheetId })));
  expect(left).toEqual([first, other].map((worksheetId) => ({ type: "WorksheetDeactivated", worksheetId })));
  expect(own).toEqual([{ type: "WorksheetActivated", worksheetId: first }]);
});

test("sheets that are added, renamed and deleted", async () => {
  const book = await deals();
  const added = await listen(book, ({ workbook }) => workbook.worksheets.onAdded);
  const renamed = await listen(book, ({ workbook }) => workbook.worksheets.onNameChanged as OfficeExtension.EventHandlers<unknown>);
  const deleted = await listen(book, ({ workbook }) => workbook.worksheets.onDeleted);
  await book.run((context) => void context.workbook.worksheets.add("New"));
  const id = (await ids(book)).get("New");
  await book.run((context) => {
    const sheet = context.workbook.worksheets.getItem("New");
    sheet.name = "Newer";
    sheet.delete();
  });
  expect(added).toEqual([{ type: "WorksheetAdded", source: "Local", worksheetId: id }]);
  expect(renamed).toEqual([{ type: "WorksheetNameChanged", source: "Local", nameBefore: "New", nameAfter: "Newer", worksheetId: id }]);
  expect(deleted).toEqual([{ type: "WorksheetDeleted", source: "Local", worksheetId: id }]);
});

describe("changed cells", () => {
  test("are told with where they are, and one cell with what it held", async () => {
    const book = await deals();
    const heard = await listen(book, (_, sheet) => sheet.onChanged);
    await book.run((_, sheet) => void (sheet.getRange("D5").values = [["7%"]]));
    await book.run(
      (_, sheet) =>
        void (sheet.getRange("D5:E6").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    await book.run((_, sheet) => sheet.getRange("D5").clear());
    expect(heard.map(({ changeType, address, source }) => [changeType, address, source])).toEqual([
      ["RangeEdited", "D5", "Local"],
      ["RangeEdited", "D5:E6", "Local"],
      ["RangeEdited", "D5", "Local"],
    ]);
    expect(heard[0]).toMatchObject({
      type: "WorksheetChanged",
      triggerSource: "ThisLocalAddin",
      details: { valueBefore: "", valueAfter: 0.07, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
    });
  });

  test("say whether rows, columns or cells came or went", async () => {
    const book = await deals();
    const heard = await listen(book, ({ workbook }) => workbook.worksheets.onChanged);
    await book.run((_, sheet) => {
      sheet.getRange("8:9").insert("Down");
      sheet.getRange("F:F").delete("Left");
      sheet.getRange("D8").insert("Right");
    });
    expect(heard.map(({ changeType, address, changeDirectionState }) => [changeType, address, changeDirectionState])).toEqual([
      ["RowInserted", "8:9", undefined],
      ["ColumnDeleted", "F:F", undefined],
      ["CellInserted", "D8", { insertShiftDirection: "Right" }],
    ]);
  });

  test("lead to their range", async () => {
    const book = await deals();
    const heard = await listen(book, (_, sheet) => sheet.onChanged);
    await book.run((_, sheet) => void (sheet.getRange("D5").values = [[7]]));
    const event = heard[0] as unknown as Excel.WorksheetChangedEventArgs;
    const values = await book.run(async (context) => {
      const range = event.getRange(context).load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7]]);
  });

  test("of a table are told to those who listen to it, and to all tables", async () => {
    const book = await deals();
    const own = await listen(book, ({ workbook }) => workbook.tables.getItem("Deals").onChanged);
    const all = await listen(book, ({ workbook }) => workbook.tables.onChanged);
    await book.run((_, sheet) => void (sheet.getRange("B2").values = [[120]]));
    await book.run((_, sheet) => void (sheet.getRange("H2").values = [[1]]));
    await book.run((_, sheet) => void sheet.tables.getItem("Deals").rows.add(undefined, [["Gamma", 5]]));
    expect(own.map(({ changeType, address }) => [changeType, address])).toEqual([
      ["RangeEdited", "B2"],
      ["RowInserted", "A4:B4"],
      ["RangeEdited", "A4:B4"],
    ]);
    expect(all).toHaveLength(3);
    expect(all[0]).toMatchObject({ type: "TableChanged", tableId: (own[0] as { tableId: string }).tableId });
  });
});

test("the selection is told by the sheet, by the table in it and by the workbook", async () => {
  const book = await deals();
  const sheet = await listen(book, (_, each) => each.onSelectionChanged);
  const table = await listen(book, ({ workbook }) => workbook.tables.getItem("Deals").onSelectionChanged);
  const whole = await listen(book, ({ workbook }) => workbook.onSelectionChanged);
  await book.run((_, each) => each.getRange("B2:D4").select());
  await new Promise((resolve) => setImmediate(resolve));
  expect(sheet.map(({ address }) => address)).toEqual(["B2:D4"]);
  expect(table.map(({ address, isInsideTable }) => [address, isInsideTable])).toEqual([["B2:B3", true]]);
  expect(whole).toHaveLength(1);
});

test("nothing is told once events are off, or nobody listens any more", async () => {
  const book = await deals();
  const heard: unknown[] = [];
  const handler = await book.run((_, sheet) => sheet.onChanged.add((event) => Promise.resolve(void heard.push(event))));
  const edit = (): Promise<unknown> => book.run((_, sheet) => void (sheet.getRange("D5").values = [[1]]));
  const enable = (on: boolean): Promise<unknown> => book.run((context) => void (context.runtime.enableEvents = on));
  await edit();
  await enable(false);
  await edit();
  expect(heard).toHaveLength(1);
  await enable(true);
  await edit();
  expect(heard).toHaveLength(2);
  await book.session.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await edit();
  expect(heard).toHaveLength(2);
});

test.each([
  ["WorksheetCollection.onCalculated", (book: Book) => listen(book, ({ workbook }) => workbook.worksheets.onCalculated)],
  ["Worksheet.onFormatChanged", (book: Book) => listen(book, (_, sheet) => sheet.onFormatChanged)],
  ["Worksheet.onSingleClicked", (book: Book) => listen(book, (_, sheet) => sheet.onSingleClicked)],
  ["Workbook.onAutoSaveSettingChanged", (book: Book) => listen(book, ({ workbook }) => workbook.onAutoSaveSettingChanged)],
] satisfies [string, (book: Book) => Promise<unknown>][])("what is not told is refused by its public name: %s", async (name, add) => {
  const { code, message, location } = await refusal(add(openBook()));
  expect([code, location]).toEqual(["ApiNotFound", name]);
  expect(message).toContain(name);
});
