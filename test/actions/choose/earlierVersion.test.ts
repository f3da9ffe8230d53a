import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MainJobResult } from "../../../src/actions/choose/mainJob";
import { WorkbookModel } from "../../../src/workbench/model";
import { expectCellsToAgree } from "../../support/agree";
import { Book, sheetShot } from "../../support/book";

/** Made by version 0.1.0 from eight accounts, then typed into: see `TYPED`. */
const MADE = join(__dirname, "../../fixtures/made-by-0.1.0.xlsx");

describe("a workbook made by version 0.1.0", () => {
  let book: Book;
  let result: MainJobResult;
  let own: unknown;
  let tabs: readonly string[];

  beforeAll(async () => {
    book = new Book(await WorkbookModel.open(readFileSync(MADE)));
    own = sheetShot(book, "Accounts");
    tabs = book.sheets;
    result = await book.run();
    expectCellsToAgree(book, result);
  });

  afterAll(() => book.close());

  test("keeps every cell that was typed where it was", () => {
    const scores = (account: string) => book.row("KAM_Scores", account);
    expect(scores("Northwind")).toMatchObject({ "Growth potential": 2 });
    expect(scores("Wingtip")).toMatchObject({ "Logo appeal": 5 });
    expect(scores("Contoso")).toMatchObject({ Decision: "Key account", "Decided on": 46_000, Reason: "Our oldest" });
    expect(book.row("KAM_Team", "Contoso")).toMatchObject({ Role: "Innovator" });
    const typed = {
      "Settings!B8": 4,
      "Criteria!C5": 30,
      "Portfolio!A5": "Stars",
      "Ranking!B4": "Ours",
      "Ranking!H3": "my note",
      "AHP!D5": 3,
      "'Knock-out rules'!A5": "Growth potential",
      "Contoso!A15": "Grow in Spain",
    };
    expect(Object.keys(typed).map((address) => book.value(address.replaceAll("'", "")))).toEqual(Object.values(typed));
    expect(sheetShot(book, "Accounts")).toEqual(own);
  });

  test("gets Start in front, and every sheet it had stays where it was", () => {
    expect(book.sheets[0]).toBe("Start");
    expect(book.sheets.filter((name) => tabs.includes(name))).toEqual(tabs);
    expect(book.model.activeSheetName).toBe("Start");
  });

  test("shows no error on Start, Scores, Ranking, Settings or Plans", () => {
    for (const name of ["Start", "Scores", "Ranking", "Settings", "Plans"]) {
      expect([name, book.values(name).flat().filter((cell) => /^#(REF|NAME|VALUE|SPILL|DIV)/.test(String(cell)))]).toEqual([name, []]); // prettier-ignore
    }
  });

  test("tells which sheets keep their layout; one that is deleted comes back as it is today", async () => {
    const kept = result.findings.filter(({ code }) => code === "earlier-layout").map(({ where }) => where);
    expect(kept).toEqual(["Ranking", "Portfolio", "Role coverage"]);
    await book.byHand((workbook) => workbook.worksheets.getItem("Role coverage").delete());
    expect((await book.run()).sheets).toContain("Role coverage");
    expect(book.value("'Role coverage'!B1".replaceAll("'", ""))).toBe("Role coverage");
  });

  test("has nothing left to be done after that", async () => expect((await book.run()).sheets).toEqual([]));
});
