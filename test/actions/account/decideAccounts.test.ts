import type { AccountDecision } from "../../../src/actions/account/accountRef";
import { decideAccounts } from "../../../src/actions/account/decideAccounts";
import { forgetHistory } from "../../../src/actions/undo/history";
import { undoLast } from "../../../src/actions/undo/undoLast";
import type { ExcelRun } from "../../../src/excel/run";
import { Book, TODAY, bookShot } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

let book: Book;
const run: ExcelRun = (batch) => book.session.Excel.run(batch);
const decide = (...decisions: AccountDecision[]) => decideAccounts(run, decisions, { today: TODAY });
const named = (name: string) => ({ name, id: null });

beforeEach(() => {
  forgetHistory();
  book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
});
afterEach(() => book.close());

test("one account comes in for another in one step, with day and reason, in the cells that people type into", async () => {
  await book.run({ cap: 3, half: "choosing" });
  await book.type({ [book.at("KAM_Scores", "Tailspin", "Reason")]: "ask Cleo" });
  const { sheet, accounts, where } = await decide(
    { account: named("Wingtip"), decision: "key", reason: " new site " },
    { account: named("Contoso"), decision: "no", reason: "in Wingtip's favour" },
  );
  expect([sheet, accounts]).toEqual(["Scores", ["Wingtip", "Contoso"]]);
  expect(where).toBe(book.at("KAM_Scores", "Wingtip", "Decision"));
  const [first, second, other] = ["Wingtip", "Contoso", "Tailspin"].map((name) => book.row("KAM_Scores", name));
  expect([first?.["Decision"], first?.["Decided on"], first?.["Reason"], first?.["Key account"]]).toEqual([
    "Key account",
    TODAY,
    "new site",
    "Yes",
  ]);
  expect([second?.["Decision"], second?.["Key account"]]).toEqual(["No", "No"]);
  expect([other?.["Decision"], other?.["Reason"]]).toEqual(["", "ask Cleo"]);
});

test("a decision is taken back, and undone: what was typed before stands again", async () => {
  await book.run({ cap: 3, half: "choosing" });
  await book.type({ [book.at("KAM_Scores", "Wingtip", "Decision")]: "Key account", [book.at("KAM_Scores", "Wingtip", "Reason")]: "mine" });
  const before = bookShot(book);
  await decide({ account: named("wingtip"), decision: null, reason: "" });
  expect(book.row("KAM_Scores", "Wingtip")["Reason"]).toBe("");
  await undoLast(run);
  expect(bookShot(book)).toEqual(before);
});

test.each(["before", "after"] as const)("a fault %s any round trip leaves the cells as they were", async (when) => {
  await book.run({ cap: 3, half: "choosing" });
  const before = bookShot(book);
  for (const n of [1, 2, 3]) {
    book.fail(n, when);
    await expect(decide({ account: named("Wingtip"), decision: "key", reason: "x" })).rejects.toBeDefined();
    book.fix();
    expect([n, bookShot(book)]).toEqual([n, before]);
  }
});

test("says what to do where nothing is scored, or there is no such account", async () => {
  await expect(decide({ account: named("Contoso"), decision: "key", reason: "" })).rejects.toMatchObject({ code: "decide-too-early" });
  await book.run({ half: "choosing" });
  await expect(decide({ account: named("Nobody"), decision: "key", reason: "" })).rejects.toMatchObject({ code: "no-such-account" });
});
