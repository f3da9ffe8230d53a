import { Book, TODAY } from "../../support/book";
import { ENGLISH, eight, many, workbookOf } from "../../support/lists";

const list = () => workbookOf({ rows: eight(ENGLISH), table: "Clients" });

describe("the cap", () => {
  test("over 50 is refused without a reason, and nothing is written", async () => {
    const book = new Book(list());
    await expect(book.run({ cap: 51 })).rejects.toMatchObject({ code: "cap-too-high" });
    expect(book.sheets).toEqual(["Accounts"]);
    await book.run({ cap: 51, capReason: "two lines of business" });
    expect(book.value("Settings!C8")).toBe(51);
    book.close();
  });

  test("typed over 50 it counts as 50 until the reason is written; over 35 it warns", async () => {
    const book = new Book(workbookOf({ rows: many(60), table: "Clients" }));
    await book.run({ cap: 36, plans: 0 });
    // Everybody may be proposed: what counts is the cap alone.
    await book.type({ "Settings!C16": "C", "Settings!C19": 1 });
    const keys = () => book.table("KAM_Scores").rows.filter((row) => row["Key account"] === "Yes").length;
    expect([keys(), String(book.value("Settings!D8")).slice(0, 10)]).toEqual([36, "Over 35 is"]);
    await book.type({ "Settings!C6": 55 });
    expect([keys(), String(book.value("Settings!D8")).slice(0, 10)]).toEqual([50, "Over 50 is"]);
    await book.type({ "Settings!C7": "agreed for this year" });
    expect(keys()).toBe(55);
    book.close();
  });
});

describe("settings that cannot be used", () => {
  test("are told with their cell, what counts meanwhile is what the cells count with, and nothing typed is replaced", async () => {
    const book = new Book(list());
    await book.run({ cap: 3, half: "choosing" });
    const typed = {
      "Settings!C6": "many",
      "Settings!C9": "",
      "Settings!C11": "?",
      "Settings!C14": 40,
      "Settings!C12": "x",
      "Settings!C19": 0,
    };
    await book.type(typed);
    expect(book.value("Settings!C8")).toBe(15);
    const { findings } = await book.run({ half: "choosing" });
    const told = findings.filter(({ code }) => code === "setting-not-usable");
    expect(told.map(({ where }) => where)).toEqual(["C6", "C9", "C11", "C14", "C12", "C19"].map((cell) => `Settings!${cell}`));
    expect(told[0]?.params).toEqual({ value: "many", setting: "Cap", standard: "15" });
    for (const [cell, value] of Object.entries(typed)) expect(book.value(cell)).toBe(value);
    book.close();
  });

  test("a cap over 35 is told, and one over 50 whose reason is blanks alone", async () => {
    const book = new Book(list());
    const codes = async (cap?: number) => (await book.run({ half: "choosing", ...(cap ? { cap } : {}) })).findings.map(({ code }) => code);
    expect(await codes(35)).not.toContain("cap-high");
    expect(await codes(36)).toContain("cap-high");
    await book.type({ "Settings!C6": 55, "Settings!C7": "  " });
    expect(book.value("Settings!C8")).toBe(50);
    const { findings } = await book.run({ half: "choosing" });
    expect(findings).toContainEqual({ code: "cap-without-reason", params: { cap: 55, limit: 50 }, where: "Settings!C6" });
    book.close();
  });
});

test.each(["desktop", "web"] as const)("a function that cannot calculate shows no made-up 0 on Scores (%s)", async (platform) => {
  const book = new Book(list(), platform);
  await book.run({ cap: 3, half: "choosing", add: ["rules"] });
  const columns = ["Attractiveness", "Strategy", "Knocked out by", "Over the cap: drop", "Stability"];
  const shown = () => book.table("KAM_Scores").rows.flatMap((row) => columns.map((column) => row[column]));
  for (const row of book.table("KAM_Criteria").rows) {
    await book.type({ [book.at("KAM_Criteria", String(row["Criterion"]), "Axis")]: "Strength" });
  }
  await book.type({ "Knock-out rules!B5": "Nobody", "Settings!C9": "" });
  expect(book.row("KAM_Scores", "Contoso")["Attractiveness"]).toBe("#VALUE!");
  expect(shown().filter((value) => value === 0)).toEqual([]);
  book.close();
});

test("a mistyped rule moves nobody in the log; one that leaves the list for want of a rating is told so", async () => {
  const book = new Book(list());
  await book.run({ cap: 3, half: "choosing", add: ["rules"] });
  const log = () => book.table("KAM_Log").rows;
  await book.type({ "Knock-out rules!B6": "Nobody", "Knock-out rules!C6": "<", "Knock-out rules!D6": 2 });
  const { findings } = await book.run({ half: "choosing" });
  expect(findings).toContainEqual({ code: "rule-not-usable", params: { rule: "Nobody < 2" }, where: "'Knock-out rules'!B6" });
  expect(log()).toHaveLength(3);
  await book.type({ "Knock-out rules!B6": "", "Knock-out rules!C6": "", "Knock-out rules!D6": "", "Settings!C12": 0.9 });
  await book.run({ half: "choosing" });
  expect(log()).toHaveLength(6);
  expect(
    new Set(
      log()
        .slice(3)
        .map((row) => row["Reason"]),
    ),
  ).toEqual(new Set(["Rated on less than the 90 % of the weight that Settings ask for"]));
  book.close();
});

test("a completeness that is short of the one needed by a rounding error alone is enough", async () => {
  const book = new Book(list());
  await book.run({ cap: 3, half: "choosing" });
  const weights = [0.1, 0.1, 0.1, 0, 0, 0, 0.7];
  for (const [index, { Criterion: name }] of book.table("KAM_Criteria").rows.entries()) {
    await book.type({ [book.at("KAM_Criteria", String(name), "Weight")]: weights[index] ?? 0 });
  }
  await book.type({ "Settings!C12": 0.9 });
  // All but 0.1 of a weight that adds up to 1, and it is 0.8999999999999999.
  await book.type({ [book.at("KAM_Scores", "Contoso", "Likelihood of renewal")]: '=""' });
  const { ranking } = await book.run({ half: "choosing" });
  expect(book.row("KAM_Scores", "Contoso")["Completeness"]).toBeLessThan(0.9);
  expect([book.row("KAM_Scores", "Contoso")["Rank"], ranking[0]?.rank]).toEqual([expect.any(Number), expect.any(Number)]);
  book.close();
});

test("a decision over the cap shows which account to drop; the log tells who came and went, when and why, and is only added to", async () => {
  const book = new Book(list());
  const { keyAccounts } = await book.run({ cap: 2 });
  const [first = "", second = ""] = keyAccounts.map(({ account }) => account);
  const log = () => book.table("KAM_Log").rows.map((row) => [row["Date"], row["Account"], row["Change"], row["Reason"]]);
  const begun = [first, second].map((account) => [TODAY, account, "Entered", "First list: proposed by the ranking"]);
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
  await book.run({ cap: 2, add: ["rules"] });
  await book.type({
    "Knock-out rules!B5": "Growth potential",
    "Knock-out rules!C5": "<",
    "Knock-out rules!D5": 3,
    [book.at("KAM_Scores", "Contoso", "Decision")]: "Disqualified",
  });
  expect(book.row("KAM_Scores", "Adatum")).toMatchObject({ "Knocked out by": "Growth potential < 3", Rank: "", "Key account": "No" });
  expect(book.row("KAM_Scores", "Contoso")).toMatchObject({ "Knocked out by": "", Rank: "", "Key account": "No" });
  book.close();
});

test("a decision for an account that a rule knocks out is told where it stands", async () => {
  const book = new Book(list());
  await book.run({ cap: 3, half: "choosing", add: ["rules"] });
  const decision = book.at("KAM_Scores", "Wingtip", "Decision");
  await book.type({ "Knock-out rules!B5": "Growth potential", "Knock-out rules!C5": "<", "Knock-out rules!D5": 2 });
  const told = async () => (await book.run({ half: "choosing" })).findings.filter(({ code }) => code === "key-though-out");
  expect(await told()).toEqual([]);
  await book.type({ [decision]: "Key account" });
  expect(await told()).toEqual([{ code: "key-though-out", params: { account: "Wingtip", rule: "Growth potential < 2" }, where: decision }]);
  book.close();
});

describe.each(["desktop", "web"] as const)("a key account that a person has decided on, far down the ranking (%s)", (platform) => {
  test("is on the Ranking's list and drawn in the Portfolio among the key accounts; a number stands wherever the chart needs one", async () => {
    const book = new Book(workbookOf({ rows: many(70), table: "Clients" }), platform);
    const { ranking } = await book.run({ cap: 5, half: "choosing" });
    const last = ranking.find(({ rank }) => rank === 70)?.name ?? "";
    const ranked = () => book.values("Ranking").find((row) => row[2] === last)?.[11];
    const points = () => book.values("Portfolio").slice(book.values("Portfolio").findIndex((row) => row[1] === "Account") + 1);
    expect([ranked(), points().some((row) => row[1] === last)]).toEqual(["Not proposed", false]);

    await book.type({ [book.at("KAM_Scores", last, "Decision")]: "Key account" });
    expect(ranked()).toEqual("Key, decided");
    const drawn = points().filter((row) => row[4] === "Yes");
    expect(drawn.map((row) => row[1])).toEqual(expect.arrayContaining([last]));
    expect(drawn).toHaveLength(6);
    const ofLast = drawn.find((row) => row[1] === last);
    expect([ofLast?.[7], ofLast?.[8]]).toEqual([expect.any(Number), "#N/A"]);
    // A text among what goes across would let Excel draw all points at 1, 2, 3.
    expect(
      points()
        .flatMap((row) => [row[2], row[9]])
        .filter((value) => typeof value !== "number"),
    ).toEqual([]);
    expect(
      points()
        .flatMap((row) => [row[7], row[8], row[10]])
        .filter((value) => typeof value !== "number" && value !== "#N/A"),
    ).toEqual([]);
    book.close();
  });
});
