import { Book, bookShot, sheetShot } from "../support/book";
import { ENGLISH, EIGHT, eight, workbookOf } from "../support/lists";

const list = (rows = eight(ENGLISH)) => workbookOf({ rows, table: "Clients" });

/** Runs again on the list, wherever the person is by then. */
const again = (book: Book, options = {}) => book.run({ cap: 3, ...options });

describe.each(["desktop", "web"] as const)("run a second time on %s", (platform) => {
  const book = new Book(list(), platform);

  beforeAll(async () => {
    await book.run({ cap: 3 });
  });

  afterAll(() => book.close());

  test("nothing changes where nothing is new", async () => {
    const before = bookShot(book);
    const { sheets } = await again(book);
    expect(bookShot(book)).toEqual(before);
    expect(sheets).toEqual([]);
  });

  test("nor in the file that was saved and opened again", async () => {
    const reopened = await book.reopened();
    const before = bookShot(reopened);
    await again(reopened);
    expect(bookShot(reopened)).toEqual(before);
    reopened.close();
  });

  test("what was typed stays: ratings, decisions, team, plans, words", async () => {
    const typed = {
      [book.at("KAM_Scores", "Tailspin", "Growth potential")]: 5,
      [book.at("KAM_Scores", "Adatum", "Logo appeal")]: 2,
      [book.at("KAM_Scores", "Litware", "Decision")]: "Waiting list",
      [book.at("KAM_Scores", "Litware", "Reason")]: "too early",
      [book.at("KAM_Team", "Contoso", "Role")]: "Innovator",
      "Portfolio!A5": "Grow",
      "Contoso!B9": "Win the new site",
      "Criteria!C5": 30,
      "Settings!B8": 4,
    };
    await book.type(typed);
    const before = bookShot(book);
    await again(book);
    expect(bookShot(book)).toEqual(before);
    expect(Object.keys(typed).map((address) => book.value(address))).toEqual(Object.values(typed));
  });

  test("a weight is live: scores follow without a run", async () => {
    const score = () => book.row("KAM_Scores", "Contoso")["Score"];
    const before = score();
    await book.type({ "Criteria!C6": 90 });
    expect(score()).not.toBe(before);
    await book.type({ "Criteria!C6": 20 });
    expect(score()).toBe(before);
  });
});

describe("run again with other data", () => {
  test("new accounts come below, gone ones stay with what was typed, and the person's list is not touched", async () => {
    const book = new Book(list());
    await book.run({ cap: 3 });
    await book.type({ [book.at("KAM_Scores", "Wingtip", "Logo appeal")]: 4, "Accounts!A8": "Newcomer" });
    const own = sheetShot(book, "Accounts");
    const { findings } = await again(book);
    const names = book.table("KAM_Scores").rows.map((row) => row["Account"]);
    expect(names).toEqual([...EIGHT.map(([name]) => name), "Newcomer"]);
    expect(book.row("KAM_Scores", "Wingtip")["Logo appeal"]).toBe(4);
    expect(findings.map(({ code, params }) => [code, params["account"]])).toContainEqual(["account-no-longer-listed", "Wingtip"]);
    expect(book.row("KAM_Scores", "Newcomer")["Score"]).toEqual(expect.any(Number));
    expect(sheetShot(book, "Accounts")).toEqual(own);
    book.close();
  });

  test("a criterion of one's own gets its column, a renamed one its heading; order and sheet names do not matter", async () => {
    const book = new Book(list());
    await book.run({ cap: 3 });
    const before = book.table("KAM_Scores").rows.map((row) => row["Score"]);
    await book.byHand(({ tables, worksheets }) => {
      const criteria = tables.getItem("KAM_Criteria");
      criteria.rows.add(undefined, [["Payment habits", "Strength", 10, ...Array<string>(13).fill("")]]);
      worksheets.getItem("Scores").name = "Our scores";
      worksheets.getItem("Criteria").getRange("A5").values = [["Sales today"]];
    });
    await again(book);
    const { headers, rows } = book.table("KAM_Scores");
    expect(headers).toEqual(expect.arrayContaining(["Payment habits", "Sales today"]));
    expect(headers).not.toContain("Current revenue");
    expect(rows.map((row) => row["Score"])).toEqual(before);
    await book.type({ [book.at("KAM_Scores", "Contoso", "Payment habits")]: 1 });
    expect(Number(book.row("KAM_Scores", "Contoso")["Score"])).toBeLessThan(Number(before[0]));
    book.close();
  });

  test("a sorted table keeps each rating with its account", async () => {
    const book = new Book(list());
    await book.run({ cap: 3 });
    await book.type({ [book.at("KAM_Scores", "Adatum", "Logo appeal")]: 5 });
    const before = new Map(book.table("KAM_Scores").rows.map((row) => [row["Account"], row["Score"]]));
    await book.byHand(({ tables }) => tables.getItem("KAM_Scores").sort.apply([{ key: 0, ascending: false }]));
    await book.byHand(({ application }) => application.calculate("Full"));
    const rows = book.table("KAM_Scores").rows;
    expect(rows[0]?.["Account"]).toBe("Wingtip");
    expect(new Map(rows.map((row) => [row["Account"], row["Score"]]))).toEqual(before);
    expect(book.row("KAM_Scores", "Adatum")["Logo appeal"]).toBe(5);
    book.close();
  });
});
