import { Book, TODAY } from "../support/book";
import { ENGLISH, eight, many, workbookOf } from "../support/lists";

const list = () => workbookOf({ rows: eight(ENGLISH), table: "Clients" });

describe("the cap", () => {
  test("over 50 is refused without a reason, and nothing is written", async () => {
    const book = new Book(list());
    await expect(book.run({ cap: 51 })).rejects.toMatchObject({ code: "cap-too-high" });
    expect(book.sheets).toEqual(["Accounts"]);
    await book.run({ cap: 51, capReason: "two lines of business" });
    expect(book.value("Settings!B7")).toBe(51);
    book.close();
  });

  test("typed over 50 it counts as 50 until the reason is written; over 35 it warns", async () => {
    const book = new Book(workbookOf({ rows: many(60), table: "Clients" }));
    await book.run({ cap: 36, plans: 0 });
    const keys = () => book.table("KAM_Scores").rows.filter((row) => row["Key account"] === "Yes").length;
    expect([keys(), String(book.value("Settings!C7")).slice(0, 10)]).toEqual([36, "Over 35 is"]);
    await book.type({ "Settings!B5": 55 });
    expect([keys(), String(book.value("Settings!C7")).slice(0, 10)]).toEqual([50, "Over 50 is"]);
    await book.type({ "Settings!B6": "agreed for this year" });
    expect(keys()).toBe(55);
    book.close();
  });
});

test("a decision over the cap shows which account to drop; the log tells who came and went, when and why, and is only added to", async () => {
  const book = new Book(list());
  const { keyAccounts } = await book.run({ cap: 2 });
  const [first = "", second = ""] = keyAccounts.map(({ account }) => account);
  const log = () => book.table("KAM_Log").rows.map((row) => [row["Date"], row["Account"], row["Change"], row["Reason"]]);
  const proposed = "Proposed by the ranking, nothing decided otherwise";
  const begun = [
    [TODAY, first, "Entered", proposed],
    [TODAY, second, "Entered", proposed],
  ];
  expect(log()).toEqual(begun);

  await book.type({
    [book.at("KAM_Scores", "Wingtip", "Decision")]: "Key account",
    [book.at("KAM_Scores", "Wingtip", "Reason")]: "board's wish",
  });
  expect(book.row("KAM_Scores", "Wingtip")["Over the cap: drop"]).toBe(second);
  const { findings } = await book.run({ cap: 2, today: TODAY + 1 });
  expect(findings.map(({ code }) => code)).toContain("over-cap");
  expect(log()).toEqual([...begun, [TODAY + 1, "Wingtip", "Entered", "board's wish"]]);

  await book.type({ [book.at("KAM_Scores", second, "Decision")]: "No" });
  expect(book.row("KAM_Scores", "Wingtip")["Over the cap: drop"]).toBe("");
  await book.run({ cap: 2, today: TODAY + 2 });
  expect(log().slice(3)).toEqual([[TODAY + 2, second, "Left", "Decided: No"]]);
  await book.run({ cap: 2, today: TODAY + 3 });
  expect(log()).toHaveLength(4);
  book.close();
});

test("an account that a rule knocks out says so in its row and has no rank; a disqualified one has none either", async () => {
  const book = new Book(list());
  await book.run({ cap: 2 });
  await book.type({
    "Knock-out rules!A5": "Growth potential",
    "Knock-out rules!B5": "<",
    "Knock-out rules!C5": 3,
    [book.at("KAM_Scores", "Contoso", "Decision")]: "Disqualified",
  });
  expect(book.row("KAM_Scores", "Adatum")).toMatchObject({ "Knocked out by": "Growth potential < 3", Rank: "", "Key account": "No" });
  expect(book.row("KAM_Scores", "Contoso")).toMatchObject({ "Knocked out by": "", Rank: "", "Key account": "No" });
  book.close();
});
