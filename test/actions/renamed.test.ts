import { Book } from "../support/book";
import { eight, workbookOf } from "../support/lists";

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
  expect(book.table("KAM_Scores").rows.map((row) => row["Id"])).toEqual(["ES-004", "K9", "K5", "K4", "K10", "K6", "K7", "K8"]);
  book.close();
});
