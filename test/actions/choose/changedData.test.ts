import { expectCellsToAgree } from "../../support/agree";
import { Book, sheetShot } from "../../support/book";
import { EIGHT, eight, workbookOf } from "../../support/lists";

/** A workbook after a first run, with a person at it. */
async function begun(): Promise<Book> {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3 });
  return book;
}

const scores = (book: Book): Map<unknown, unknown> => new Map(book.table("KAM_Scores").rows.map((row) => [row["Account"], row["Score"]]));

test("new accounts come below, gone ones stay with what was typed, and the person's list is not touched", async () => {
  const book = await begun();
  await book.type({ [book.at("KAM_Scores", "Wingtip", "Logo appeal")]: 4, "Accounts!A8": "Newcomer" });
  const own = sheetShot(book, "Accounts");
  const standing = [...scores(book).keys()];
  const { findings } = await book.run();
  expect([...scores(book).keys()]).toEqual([...standing, "Newcomer"]);
  expect([...standing].sort()).toEqual(EIGHT.map(([name]) => name).sort());
  expect(book.row("KAM_Scores", "Wingtip")["Logo appeal"]).toBe(4);
  expect(findings.map(({ code, params }) => [code, params["account"]])).toContainEqual(["account-no-longer-listed", "Wingtip"]);
  expect(book.row("KAM_Scores", "Newcomer")["Score"]).toEqual(expect.any(Number));
  expect(sheetShot(book, "Accounts")).toEqual(own);
  book.close();
});

test("a criterion of one's own gets its column, a renamed one its heading; what the sheets are called does not matter", async () => {
  const book = await begun();
  const before = scores(book);
  await book.byHand(({ tables, worksheets }) => {
    const own = { Criterion: "Payment habits", Axis: "Strength", Weight: 10 } as Readonly<Record<string, string | number>>;
    tables.getItem("KAM_Criteria").rows.add(undefined, [book.table("KAM_Criteria").headers.map((header) => own[header] ?? "")]);
    worksheets.getItem("Scores").name = "Our scores";
  });
  await book.type({ [book.at("KAM_Criteria", "Current revenue", "Criterion")]: "Sales today" });
  expectCellsToAgree(book, await book.run());
  const { headers } = book.table("KAM_Scores");
  expect(headers).toEqual(expect.arrayContaining(["Payment habits", "Sales today"]));
  expect(headers).not.toContain("Current revenue");
  expect(scores(book)).toEqual(before);
  await book.type({ [book.at("KAM_Scores", "Contoso", "Payment habits")]: 1 });
  expect(Number(scores(book).get("Contoso"))).toBeLessThan(Number(before.get("Contoso")));
  book.close();
});

test("columns that a new criterion moves to the right keep the widths that their contents need", async () => {
  const book = await begun();
  const widthOf = (header: string): number | undefined => {
    const { sheet, headers, left } = book.table("KAM_Scores");
    return book.sheet(sheet).getColumn(left + headers.indexOf(header) + 1).width;
  };
  const moved = ["Logo appeal", "Score", "Tier", "Strategy", "Knocked out by", "Decided on", "Reason", "Over the cap: drop", "Id"];
  const before = moved.map(widthOf);
  await book.byHand(({ tables, worksheets }) => {
    const added = ["Payment habits", "Openness"].map((name) =>
      book.table("KAM_Criteria").headers.map((header) => (header === "Criterion" ? name : header === "Weight" ? 10 : "")),
    );
    tables.getItem("KAM_Criteria").rows.add(undefined, added);
    worksheets.getItem("Scores").getRange("A:A").format.columnWidth = 300;
  });
  const account = widthOf("Account");
  await book.run();
  expect(moved.map(widthOf)).toEqual(before);
  expect([widthOf("Payment habits"), widthOf("Openness")]).toEqual([widthOf("Logo appeal"), widthOf("Logo appeal")]);
  expect(widthOf("Account")).toBe(account);
  book.close();
});

test("a sorted table keeps each rating with its account, and a run leaves it sorted", async () => {
  const book = await begun();
  await book.type({ [book.at("KAM_Scores", "Adatum", "Logo appeal")]: 5 });
  const before = scores(book);
  await book.byHand(({ tables }) => tables.getItem("KAM_Scores").sort.apply([{ key: 0, ascending: false }]));
  await book.byHand(({ application }) => application.calculate("Full"));
  const sorted = EIGHT.map(([name]) => String(name)).sort().reverse(); // prettier-ignore
  for (const run of [false, true]) {
    if (run) await book.run();
    expect([...scores(book).keys()]).toEqual(sorted);
    expect(scores(book)).toEqual(before);
    expect(book.row("KAM_Scores", "Adatum")["Logo appeal"]).toBe(5);
  }
  book.close();
});

test("a weight is live: scores follow without a run", async () => {
  const book = await begun();
  const before = scores(book);
  const weight = book.at("KAM_Criteria", "Growth potential", "Weight");
  await book.type({ [weight]: 90 });
  expect(scores(book).get("Contoso")).not.toBe(before.get("Contoso"));
  await book.type({ [weight]: 20 });
  expect(scores(book)).toEqual(before);
  book.close();
});
