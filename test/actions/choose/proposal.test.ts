import { expectCellsToAgree } from "../../support/agree";
import { Book } from "../../support/book";
import { workbookOf } from "../../support/lists";

const HEADERS = ["Account", "Current revenue", "Growth potential", "Fit", "Relationship strength", "Likelihood to win now and grow later"];

/** Revenue, growth, fit, relationship and likelihood to win weigh over half; Contoso and Fabrikam are equal but for their revenue. */
const ROWS = [
  HEADERS,
  ["Adatum", 10, 1, 1, 1, 1],
  ["Contoso", 500, 5, 5, 5, 5],
  ["Fabrikam", 600, 5, 5, 5, 5],
  ["Litware", 20, 2, 1, 1, 1],
  ["Northwind", 100, 4, 4, 4, 4],
  ["Proseware", "", 5, "", "", ""],
  ["Tailspin", 100, 4, 4, 4, 4],
  ["Wingtip", 30, 3, 2, 2, 2],
];

const codes = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);

describe.each(["desktop", "web"] as const)("the rules of the list, on %s", (platform) => {
  const book = new Book(workbookOf({ rows: ROWS }), platform);
  const status = () => Object.fromEntries(book.values("Ranking").flatMap((row) => (row[2] === "" ? [] : [[String(row[2]), row[11]]])));
  const score = (account: string) => book.row("KAM_Scores", account);

  afterAll(() => book.close());

  test("revenue decides between equals; what is equal in all ties, provisional waits, and who is not to be proposed is not", async () => {
    const result = await book.run({ cap: 3, half: "choosing" });
    expectCellsToAgree(book, result);
    expect(result.keyAccounts.map(({ account }) => account)).toEqual(["Fabrikam", "Contoso"]);
    expect([score("Northwind")["Rank"], score("Tailspin")["Rank"]]).toEqual([3, 3]);
    expect(score("Proseware")).toMatchObject({ Tier: "B", Proposed: "Waiting list", "Key account": "No", Rank: 8 });
    expect(status()).toMatchObject({
      Fabrikam: "Key account",
      Northwind: "Tie at the line, out",
      Adatum: "Not proposed",
      Proseware: "Waiting list",
    });
    const tie = result.findings.find(({ code }) => code === "tie-at-cap");
    expect(tie?.params).toMatchObject({ accounts: "Northwind, Tailspin", free: 1, cap: 3 });
    expect(codes(result.findings)).toEqual(expect.arrayContaining(["ranked-on", "provisional-accounts", "worth-typing"]));
  });

  test("places stay empty below the lowest tier, and a provisional account may be decided on", async () => {
    await book.type({ "Settings!C16": "a", [book.at("KAM_Scores", "Proseware", "Decision")]: "Key account" });
    const result = await book.run({ cap: 5, half: "choosing" });
    expectCellsToAgree(book, result);
    expect(result.keyAccounts.map(({ account }) => account)).toEqual(["Fabrikam", "Contoso", "Proseware"]);
    expect(book.value("Settings!C17")).toBe(80);
    expect(status()).toMatchObject({ Northwind: "Not proposed", Proseware: "Key, decided" });
    expect(codes(result.findings)).not.toContain("tie-at-cap");
  });

  test("a workbook made before goes on by what it has: no lowest tier, three words, formulas of its own on Scores", async () => {
    const { language, ranking } = await book.run({ half: "choosing" });
    expect([language, ranking.length]).toEqual(["en", 8]);
    await book.byHand((workbook) => {
      for (const name of ["KAM_LowestTier", "KAM_Lowest", "KAM_StatusLabels"]) workbook.names.getItem(name).delete();
      workbook.names.add("KAM_StatusLabels", workbook.worksheets.getItem("Ranking").getRange("C3:E3"));
      workbook.worksheets.getItem("Ranking").getRange("F3:G3").clear();
      workbook.worksheets.getItem("Settings").getRange("B16:D17").clear();
    });
    await book.type({
      "Settings!C12": 0,
      [book.at("KAM_Scores", "Adatum", "Proposed")]: '=IF(ISNUMBER([@Rank]),IF([@Rank]<=KAM_Cap,"Key account","Waiting list"),"No")',
    });
    const result = await book.run({ cap: 4, half: "choosing" });
    expectCellsToAgree(book, result);
    expect(result.ranking.filter(({ provisional }) => provisional)).toEqual([]);
    expect(String(book.formula(book.at("KAM_Scores", "Adatum", "Proposed")))).toContain("INDEX(");
    expect(score("Proseware")).toMatchObject({ Tier: "A", Rank: 3 });
    const again = await book.run({ half: "choosing" });
    expect(again.sheets.filter((name) => name !== "Last run")).toEqual([]);
  });
});
