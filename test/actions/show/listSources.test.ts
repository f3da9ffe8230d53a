import { findSources } from "../../../src/actions/show/listSources";
import type { ExcelRun } from "../../../src/excel/run";
import { Book, bookShot } from "../../support/book";
import { workbookOf } from "../../support/pane";

let book: Book;
const run: ExcelRun = (batch) => book.session.Excel.run(batch);

afterEach(() => book.close());

const PIPELINE = [
  ["Account", "Close date", "Amount", "Growth potential"],
  ["Alfa", 45000, 100, 5],
  ["Beta", 45010, 250, 4],
  ["Alfa", 45020, 300, 5],
  ["Gamma", 45030, 50, 2],
  ["Beta", 45040, 20, 4],
];

const NORTH = [
  ["Account", "Account manager", "Revenue", "Growth potential", "Fit"],
  ["Delta", "Ana", 10, 3, 3],
  ["Epsilon", "Ben", 20, 4, 4],
];

test("sheets are ranked by what they say, with a look at each, and the one that is read is told", async () => {
  book = new Book(workbookOf({ Pipeline: PIPELINE, Notes: [["Ask Ana"]], North: NORTH, South: NORTH, Blank: [] }));
  const before = bookShot(book);
  const sources = await findSources(run);
  expect(sources.map(({ sheet, problem }) => [sheet, problem === null])).toEqual([
    ["North", true],
    ["South", true],
    ["Pipeline", true],
    ["Notes", false],
    ["Blank", false],
  ]);
  const [north, , pipeline] = sources;
  expect(north).toMatchObject({
    range: "A1:E3",
    accounts: 2,
    criteria: 3,
    hasManager: true,
    isBest: true,
    isRead: false,
    alike: ["South"],
    ways: [],
  });
  expect(north?.preview).toEqual({
    headers: ["Account", "Revenue", "Growth potential"],
    rows: [
      ["Delta", "10", "3"],
      ["Epsilon", "20", "4"],
    ],
  });
  expect(pipeline).toMatchObject({ isRead: true, isBest: false, rowCount: 5, accounts: 3, way: "sum" });
  expect(bookShot(book)).toEqual(before);
});

test("several rows an account: what each way of reading makes of them is told before one is chosen", async () => {
  book = new Book(workbookOf({ Pipeline: PIPELINE }));
  const [source] = await findSources(run);
  expect(source?.ways.map(({ choice, accounts, example }) => [choice, accounts, example?.amount])).toEqual([
    ["sum", 3, 400],
    ["latest", 3, 300],
    ["first", 3, 100],
    ["as-is", 5, undefined],
  ]);
  expect(source?.ways[0]?.example).toMatchObject({ account: "Alfa", rows: 2, column: "Amount" });
});

test("after a run our own sheets are no places to look, and the list that was read is the one", async () => {
  book = new Book(workbookOf({ North: NORTH, Other: [["x"]] }));
  await book.run({ half: "choosing" });
  book.model.activeSheetName = "Scores";
  expect((await findSources(run)).map(({ sheet, isRead }) => [sheet, isRead])).toEqual([
    ["North", true],
    ["Other", false],
  ]);
});
