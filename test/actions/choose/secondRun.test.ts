import { expectCellsToAgree } from "../../support/agree";
import { Book, bookShot } from "../../support/book";
import { EIGHT, ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

describe.each([
  { platform: "desktop", headers: ENGLISH, table: "Clients" },
  { platform: "web", headers: SPANISH, table: undefined },
] as const)("a second run on unchanged data, on $platform", ({ platform, headers, table }) => {
  const book = new Book(workbookOf({ rows: eight(headers), ...(table ? { table } : {}) }), platform);

  beforeAll(() => book.run({ cap: 3 }));

  afterAll(() => book.close());

  test("changes nothing, and only reads", async () => {
    const before = bookShot(book);
    const { result, trips } = await book.recorded();
    expect(result.sheets).toEqual([]);
    // The first one finds Start in front; so the list of the last run is looked for in another.
    expect(trips).toHaveLength(4);
    expect(bookShot(book)).toEqual(before);
  });

  test("changes nothing in the file that was saved and opened again", async () => {
    const opened = await book.reopened();
    const before = bookShot(opened);
    const result = await opened.run({ cap: 3 });
    expect(result.sheets).toEqual([]);
    expect(bookShot(opened)).toEqual(before);
    expectCellsToAgree(opened, result);
    opened.close();
  });
});

describe("what a person does to our sheets", () => {
  const book = new Book(workbookOf({ rows: eight() }));
  const at = (account: string, header: string): string => book.at("KAM_Scores", account, header);
  const objectiveOn = (plan: string): string => `${plan}!A${book.values(plan).findIndex(([first]) => first === "Objective") + 2}`;
  const column = (header: string): string[] => [header, ...EIGHT.map((_, row) => `${header} ${row}`)];
  const addColumn = (header: string, index?: number): Promise<void> =>
    book.byHand((workbook) => {
      workbook.tables.getItem("KAM_Scores").columns.add(
        index,
        column(header).map((each) => [each]),
      );
    });
  const rename = (names: Readonly<Record<string, string>>): Promise<void> =>
    book.byHand((workbook) => {
      for (const [name, other] of Object.entries(names)) workbook.worksheets.getItem(name).name = other;
    });

  beforeAll(async () => {
    await book.run({ cap: 3, add: ["rules", "pairwise"] });
  });

  afterAll(() => book.close());

  /** All on one workbook, one after the other: the last ones meet a workbook that has been through them all. */
  test.each<[string, () => Promise<void>]>([
    [
      "ratings over formulas and in empty cells, decisions, dates and reasons",
      () =>
        book.type({
          [at("Northwind", "Growth potential")]: 2,
          [at("Wingtip", "Logo appeal")]: 5,
          [at("Contoso", "Decision")]: "Key account",
          [at("Contoso", "Decided on")]: 46_000,
          [at("Contoso", "Reason")]: "Our oldest",
          [at("Litware", "Decision")]: "Waiting list",
          [at("Litware", "Reason")]: "Too early",
          [at("Litware", "Account manager")]: "Dora",
        }),
    ],
    [
      "rows of the team",
      () =>
        book.byHand((workbook) => {
          workbook.tables.getItem("KAM_Team").rows.add(undefined, [
            ["Contoso", "Zoe", "Innovator", "", "", ""],
            ["Litware", "Zoe", "Collaborator", "", "", ""],
          ]);
        }),
    ],
    [
      "cells of a plan, and what it says of its account",
      () => book.type({ [objectiveOn("Contoso")]: "Grow in Spain", "Contoso!A200": "My note", "Contoso!A5": "Dora" }),
    ],
    ["the template of plans", () => book.type({ "KAM Plan Template!A2": "Plan of {{account}}, for {{nobody}}" })],
    [
      "the names of strategies and of the ranking's statuses",
      () => book.type({ "Portfolio!B5": "Stars", "Portfolio!B8": "Cash", "Ranking!C3": "Ours" }),
    ],
    [
      "comparisons in pairs, weights, breakpoints and settings",
      () => book.type({ "AHP!D5": 3, "Criteria!C5": 30, "Criteria!J5": 90, "Criteria!K5": 150, "Settings!C9": 4 }),
    ],
    [
      "the order of criteria",
      () => book.byHand((workbook) => workbook.tables.getItem("KAM_Criteria").sort.apply([{ key: 0, ascending: true }])),
    ],
    [
      "another order of the accounts",
      () => book.byHand((workbook) => workbook.tables.getItem("KAM_Scores").sort.apply([{ key: 10, ascending: false }])),
    ],
    ["a column of their own at the end", () => addColumn("Note")],
    ["a column of their own in front", () => addColumn("Number", 0)],
    [
      "columns they do not need",
      () =>
        book.byHand((workbook) => {
          for (const header of [
            "Revenue rank",
            "Stability",
            "Strategy",
            "Over the cap: drop",
            "Attractiveness",
            "Strength",
            "Tier",
            "Knocked out by",
          ])
            workbook.tables.getItem("KAM_Scores").columns.getItem(header).delete();
        }),
    ],
    [
      "the account manager's column deleted",
      () => book.byHand((workbook) => workbook.tables.getItem("KAM_Scores").columns.getItem("Account manager").delete()),
    ],
    [
      "rows of their own below and above the table",
      async () => {
        await book.type({ "Scores!A30": "My own total" });
        await book.byHand((workbook) => void workbook.worksheets.getItem("Scores").getRange("1:2").insert("Down"));
      },
    ],
    ["rows above the list", () => book.byHand((workbook) => void workbook.worksheets.getItem("Accounts").getRange("1:2").insert("Down"))],
    ["a column of ours moved to the front", () => book.moveColumn("KAM_Scores", "Rank", "Account")],
    [
      "sheets renamed, all but the one that Data tells of",
      () =>
        rename({
          Scores: "My scores",
          Data: "Behind the scenes",
          Criteria: "What counts",
          Settings: "Set",
          Ranking: "Who's first",
          Portfolio: "Picture",
          Team: "People",
          "Role coverage": "Roles & co",
          "Key account log": "Log 2026",
          "KAM Plan Template": "Blank",
          AHP: "Pairs",
          "Knock-out rules": "Out",
          Contoso: "Plan no 1",
        }),
    ],
  ])("stays as it is: %s", async (_, act) => {
    await act();
    // What they have done may let an account in or out: that is logged and planned for once, and then nothing is left to do.
    const first = await book.run();
    expectCellsToAgree(book, first);
    const typed = bookShot(book);
    const second = await book.run();
    expect(second.sheets).toEqual([]);
    expect(bookShot(book)).toEqual(typed);
  });

  test("in the end all that they typed is where they left it", () => {
    const { headers, rows } = book.table("KAM_Scores");
    const row = (account: string) => rows.find((each) => each["Account"] === account);
    expect(headers.slice(0, 3)).toEqual(["Number", "Rank", "Account"]);
    expect(headers.at(-1)).toBe("Note");
    expect(row("Northwind")).toMatchObject({ "Growth potential": 2 });
    expect(row("Wingtip")).toMatchObject({ "Logo appeal": 5 });
    expect(row("Contoso")).toMatchObject({ Decision: "Key account", "Decided on": 46_000, Reason: "Our oldest" });
    expect(row("Litware")).toMatchObject({ Decision: "Waiting list", Reason: "Too early" });
    for (const own of ["Note", "Number"]) expect(rows.map((each) => each[own])).toEqual(EIGHT.map((_, index) => `${own} ${index}`));
    expect(book.table("KAM_Team").rows.map((each) => Object.values(each).slice(0, 3))).toEqual(
      expect.arrayContaining([
        ["Contoso", "Zoe", "Innovator"],
        ["Litware", "Zoe", "Collaborator"],
      ]),
    );
    const cells = {
      [objectiveOn("Plan no 1")]: "Grow in Spain",
      "Plan no 1!A200": "My note",
      "Blank!A2": "Plan of {{account}}, for {{nobody}}",
      "Picture!B5": "Stars",
      "Picture!B8": "Cash",
      "Who's first!C3": "Ours",
      "Pairs!D5": 3,
      "Set!C9": 4,
      "My scores!A32": "My own total",
    };
    expect(Object.keys(cells).map((address) => book.value(address))).toEqual(Object.values(cells));
    expect(book.row("KAM_Criteria", "Current revenue")).toMatchObject({ Weight: 30, "Breakpoint 1": 90, "Breakpoint 2": 150 });
  });
});
