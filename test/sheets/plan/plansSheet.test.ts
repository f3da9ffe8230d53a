import type { Language } from "../../../src/i18n";
import { texts } from "../../../src/i18n";
import type { PlanPart } from "../../../src/sheets/plan/planPart";
import { PLANS_TABLE, type PlanEntry, type PlansContext } from "../../../src/sheets/plan/planRow";
import { newPlanRows, planRowUpdates, plansDraft } from "../../../src/sheets/plan/plansSheet";
import { DEFAULT_SETTINGS } from "../../../src/sheets/settings";
import { settingsDraft } from "../../../src/sheets/settingsSheet";
import type { Book } from "../../support/book";
import { bareTable, bookOf, partOf, write } from "../../support/tableParts";

const TODAY = 46_023;

/** A bare plan: its named cells below each other in column A, in this order. */
const CELLS = [
  "stage",
  "rigor",
  "completeness",
  "health",
  "overdue",
  "openActions",
  "lastReview",
  "nextReview",
  "outReason",
  "backOn",
  "revisit",
] as const;
const PLACES: PlanPart["places"] = Object.fromEntries(CELLS.map((name, row) => [name, { row, column: 0 }]));
const planSheet = (sheet: string, values: readonly (string | number)[]) => ({
  sheet,
  blocks: [{ at: "A1", cells: values.map((value) => [value]) }],
});
const entry = (accountId: string, sheet: string, parts: Partial<PlanEntry> = {}): PlanEntry => ({
  accountId,
  account: "Old name",
  sheet,
  places: PLACES,
  fingerprint: "00",
  ...parts,
});
const context = (language: Language): PlansContext => ({ language, scores: { account: "Account", manager: "Manager", id: "Id" } });

const CONTOSO = entry("K1", "Contoso's plan");
const FABRIKAM = entry("K2", "Fabrikam");

async function plansBook(language: Language = "en", plans: readonly PlanEntry[] = [CONTOSO, FABRIKAM], today = TODAY - 100): Promise<Book> {
  const { rigors, stages } = texts(language).planning.words;
  const book = await bookOf(
    settingsDraft("Settings", DEFAULT_SETTINGS, { language, today: 46_023 }),
    bareTable("Scores", "KAM_Scores", [
      ["Account", "Manager", "Id"],
      ["Contoso", "Ann", "K1"],
      ["Fabrikam", "Bob", "K2"],
    ]),
    planSheet(CONTOSO.sheet, [stages.research, rigors.standard, 0.5, 62.4, 2, 5, TODAY - 10, TODAY + 80]),
    planSheet("Fabrikam", [stages.strategy, rigors.light, 0, 20, 0, 0, "", TODAY, "Too small", "", TODAY]),
    plansDraft("Plans", plans, today, context(language)),
  );
  const settings =
    settingsDraft("Settings", DEFAULT_SETTINGS, { language, today: 46_023 }).names?.find(({ name }) => name === "KAM_Today")?.refersTo ??
    "";
  await book.type({ [settings.replace(/[='$]/g, "")]: TODAY });
  return book;
}

const rowsOf = (book: Book, language: Language = "en") => {
  const { headers } = texts(language).plan.plansSheet;
  return book
    .table(PLANS_TABLE)
    .rows.map((row) => Object.fromEntries(Object.entries(headers).map(([column, header]) => [column, row[header]])));
};
const updates = (book: Book, plans: readonly PlanEntry[], today = TODAY) =>
  planRowUpdates(partOf(book, PLANS_TABLE), plans, today, context("en"));
const update = async (book: Book, plans: readonly PlanEntry[], today = TODAY) => write(book, "Plans", updates(book, plans, today));

describe("the overview of plans", () => {
  test.each(["en", "es"] as const)("shows what the plans say, live (%s)", async (language) => {
    const { plan, planning } = texts(language);
    const book = await plansBook(language);
    expect(rowsOf(book, language)).toEqual([
      {
        account: "Contoso",
        link: plan.plansSheet.open,
        manager: "Ann",
        tier: "",
        rank: "",
        strategy: "",
        stage: planning.words.stages.research,
        rigor: planning.words.rigors.standard,
        answered: 0.5,
        health: 62.4,
        overdue: 2,
        openActions: 5,
        lastReview: TODAY - 10,
        nextReview: TODAY + 80,
        stale: plan.plansSheet.stale,
        standing: planning.standings.active,
        changedOn: TODAY - 100,
        fingerprint: "00",
        id: "K1",
        address: "'Contoso''s plan'!$A$1",
      },
      expect.objectContaining({ account: "Fabrikam", lastReview: "", stale: "", standing: planning.standings.revisit }),
    ]);
    await book.type({ "Fabrikam!A4": 33, "Fabrikam!A10": TODAY });
    expect(rowsOf(book, language)[1]).toMatchObject({ health: 33, standing: planning.standings.active });
    await book.type({ "Fabrikam!A10": "", "Fabrikam!A11": TODAY + 1 });
    expect(rowsOf(book, language)[1]).toMatchObject({ standing: planning.standings.disqualified });
    book.close();
  });

  test.each([
    ["Light", 180],
    ["Standard", 90],
    ["Deep", 30],
    ["Something else", 180],
  ])("is stale after the rhythm of its rigor: %s, %i days", async (rigor, days) => {
    const book = await plansBook("en", [CONTOSO], TODAY - days);
    await book.type({ "Contoso's plan!A2": rigor });
    expect(rowsOf(book)[0]?.stale).toBe("");
    await book.type({ [book.at(PLANS_TABLE, "Contoso", "Changed on")]: TODAY - days - 1 });
    expect(rowsOf(book)[0]?.stale).toBe("Stale");
    book.close();
  });

  test("begins with an empty row, which is filled first", async () => {
    const book = await plansBook("en", []);
    const { blocks, rows } = newPlanRows(partOf(book, PLANS_TABLE), [CONTOSO, FABRIKAM], TODAY, context("en"));
    await write(book, "Plans", blocks, PLANS_TABLE, rows);
    expect(rowsOf(book)).toMatchObject([
      { account: "Contoso", health: 62.4, changedOn: TODAY, id: "K1" },
      { account: "Fabrikam", health: 20, id: "K2" },
    ]);
    expect(newPlanRows(partOf(book, PLANS_TABLE), [CONTOSO, FABRIKAM], TODAY, context("en"))).toEqual({ blocks: [], rows: [] });
    expect(updates(book, [CONTOSO, FABRIKAM])).toEqual([]);
    book.close();
  });
});

describe("refreshing the overview", () => {
  test("writes nothing where all is well, also after a plan's sheet was renamed", async () => {
    const book = await plansBook();
    expect(updates(book, [CONTOSO, FABRIKAM])).toEqual([]);
    await book.byHand(({ worksheets }) => {
      worksheets.getItem("Fabrikam").name = "Fab 2026";
    });
    expect(updates(book, [CONTOSO, { ...FABRIKAM, sheet: "Fab 2026" }])).toEqual([]);
    book.close();
  });

  test("dates a plan in which something was typed", async () => {
    const book = await plansBook();
    await update(book, [{ ...CONTOSO, fingerprint: "01" }, FABRIKAM]);
    expect(rowsOf(book).map(({ changedOn, fingerprint }) => [changedOn, fingerprint])).toEqual([
      [TODAY, "01"],
      [TODAY - 100, "00"],
    ]);
    book.close();
  });

  test("leaves what a person wrote over a formula, and follows a cell that was moved or is gone", async () => {
    const book = await plansBook();
    await book.type({ [book.at(PLANS_TABLE, "Contoso", "Stage")]: "My stage", [book.at(PLANS_TABLE, "Contoso", "Overdue")]: "=1+1" });
    const { health: _, ...places } = PLACES;
    const changed = {
      ...CONTOSO,
      places: { ...places, stage: { row: 20, column: 3 }, overdue: { row: 20, column: 3 }, nextReview: { row: 6, column: 0 } },
    };
    await update(book, [changed, FABRIKAM]);
    expect(rowsOf(book)[0]).toMatchObject({ stage: "My stage", overdue: 2, health: "", nextReview: TODAY - 10 });
    expect(updates(book, [changed, FABRIKAM])).toEqual([]);
    book.close();
  });

  test("a plan whose sheet is gone keeps its row, and comes back with its sheet", async () => {
    const book = await plansBook();
    await book.byHand(({ worksheets, tables }) => {
      tables.getItem(PLANS_TABLE).columns.add(undefined, [["Mine"], ["note"], ["other"]]);
      worksheets.getItem("Fabrikam").delete();
    });
    await update(book, [CONTOSO]);
    expect(rowsOf(book)[1]).toMatchObject({
      account: "Fabrikam",
      link: "",
      manager: "Bob",
      stage: "",
      health: "",
      stale: "",
      standing: "No plan sheet",
      changedOn: TODAY - 100,
      id: "K2",
    });
    expect(book.table(PLANS_TABLE).rows.map((row) => row.Mine)).toEqual(["note", "other"]);
    expect(updates(book, [CONTOSO])).toEqual([]);
    await update(book, [CONTOSO, { ...FABRIKAM, sheet: CONTOSO.sheet }]);
    expect(rowsOf(book)[1]).toMatchObject({ account: "Fabrikam", link: "Open", health: 62.4, standing: "Active" });
    book.close();
  });

  test("an account that is not in the scores goes by the name of its plan", async () => {
    const book = await plansBook("en", [entry("K9", "Fabrikam")]);
    expect(rowsOf(book)[0]).toMatchObject({ account: "Old name", manager: "" });
    book.close();
  });
});
