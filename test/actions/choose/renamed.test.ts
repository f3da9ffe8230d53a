import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { Book, TODAY } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

describe("an account that is called otherwise in the list", () => {
  const book = new Book(workbookOf({ rows: eight() }));

  beforeAll(async () => {
    await book.run({ cap: 3 });
    await book.type({
      [book.at("KAM_Scores", "Contoso", "Logo appeal")]: 5,
      [book.at("KAM_Scores", "Contoso", "Reason")]: "our oldest",
      [book.at("KAM_Team", "Contoso", "Role")]: "Innovator",
    });
    const row = eight().findIndex(([name]) => name === "Contoso");
    await book.type({ [`Accounts!A${row + 1}`]: "Contoso Group" });
  });

  afterAll(() => book.close());

  test("keeps its row, its id, its people and what was typed about it, and it is told", async () => {
    const before = book.table("KAM_Scores");
    const { findings } = await book.run();
    const after = book.table("KAM_Scores");
    expect(after.rows).toHaveLength(before.rows.length);
    const [was, is] = [before, after].map(({ rows }) => rows.find(({ Account }) => String(Account).startsWith("Contoso")));
    expect(is).toMatchObject({ Account: "Contoso Group", Id: was?.["Id"], "Logo appeal": 5, Reason: "our oldest" });
    expect(book.row("KAM_Team", "Contoso Group")["Role"]).toBe("Innovator");
    expect(findings).toContainEqual(expect.objectContaining({ code: "account-renamed", params: { from: "Contoso", to: "Contoso Group" } }));
    expect(
      book
        .table("KAM_Log")
        .rows.slice(-2)
        .map((row) => [row["Account"], row["Reason"]]),
    ).toEqual([
      ["Contoso Group", "Called Contoso before"],
      ["Contoso", "Called Contoso Group from now on"],
    ]);
  });

  test("and nothing is left to do after that", async () => {
    expect((await book.run()).sheets).toEqual([]);
  });
});

test("a copied row gets an id of its own, an empty cell is filled, an id of the person's own stays", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 3 });
  const [first = "", second = "", third = ""] = eight()
    .slice(1)
    .map(([name]) => String(name));
  await book.type({
    [book.at("KAM_Scores", first, "Id")]: "ES-004",
    [book.at("KAM_Scores", second, "Id")]: "",
    [book.at("KAM_Scores", third, "Id")]: "K5",
  });
  await book.run();
  // In the order of the ranking. Adatum had K5, which its row above says now.
  expect(book.table("KAM_Scores").rows.map((row) => row["Id"])).toEqual(["ES-004", "K9", "K5", "K6", "K10", "K8", "K4", "K7"]);
  book.close();
});

describe("an account whose new name is not like the old one", () => {
  const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
  const planSheets = (book: Book): string[] =>
    book.model.workbook.worksheets.map(({ name }) => name).filter((name) => /^(Contoso|Zenith)/.test(name));
  let book: Book;
  let id: unknown;

  beforeEach(async () => {
    book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 8 });
    id = book.row("KAM_Scores", "Contoso")["Id"];
    expect((await refresh(book)).findings.map(({ code }) => code)).not.toContain("plan-account-unlisted");
    await book.type({ [`Accounts!A${eight().findIndex(([name]) => name === "Contoso") + 1}`]: "Zenith AG" });
  });

  afterEach(() => book.close());

  test("is told by refreshing, and keeps id and plan once its name is written where it says", async () => {
    const told = (await refresh(book)).findings.find(({ code }) => code === "plan-account-unlisted");
    expect(told).toMatchObject({ params: { account: "Contoso" }, where: book.at("KAM_Scores", "Contoso", "Account") });
    await book.type({ [told?.where ?? ""]: "Zenith AG" });
    expect((await refresh(book)).findings.map(({ code }) => code)).not.toContain("plan-account-unlisted");
    expect(book.value("Contoso!A1")).toBe("Zenith AG");
    expect(typeof book.value("Contoso!F11")).toBe("number");
    await book.run();
    expect(book.row("KAM_Scores", "Zenith AG")["Id"]).toBe(id);
    expect(planSheets(book)).toEqual(["Contoso"]);
  });

  test("is told by a new run, which makes a row for the new name; with that row deleted, the old one goes on under it", async () => {
    const told = (await book.run()).findings.find(({ code }) => code === "account-no-longer-listed");
    expect(told).toMatchObject({ params: { account: "Contoso" }, where: book.at("KAM_Scores", "Contoso", "Account") });
    const added = book.table("KAM_Scores").rows.findIndex(({ Account }) => Account === "Zenith AG");
    await book.byHand((workbook) => workbook.tables.getItem("KAM_Scores").rows.getItemAt(added).delete());
    await book.type({ [told?.where ?? ""]: "Zenith AG" });
    await book.run();
    expect(book.row("KAM_Scores", "Zenith AG")["Id"]).toBe(id);
    expect(book.value("Contoso!A1")).toBe("Zenith AG");
  });
});
