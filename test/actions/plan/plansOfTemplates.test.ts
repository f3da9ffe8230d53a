import type { MainJobResult } from "../../../src/actions/choose/mainJob";
import { previewMapping } from "../../../src/actions/choose/mainJob";
import { templateFile } from "../../../src/actions/plan/planTemplate";
import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { Book, TODAY, bookShot, sheetShot } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });

const questions = async (book: Book, plan: string) =>
  (await planPart(book, plan)).tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"));

describe.each([
  { platform: "desktop", headers: ENGLISH, rigor: "deep", count: 57, header: "Question" },
  { platform: "web", headers: SPANISH, rigor: "standard", count: 30, header: "Pregunta" },
] as const)("plans that are made at rigor $rigor on $platform", ({ platform, headers, rigor, count, header }) => {
  const book = new Book(workbookOf({ rows: eight(headers) }), platform);

  let made: MainJobResult;

  beforeAll(async () => {
    made = await book.run({ cap: 3, rigor });
  });

  afterAll(() => book.close());

  test("ask all that it asks, each with its text and the task it became", async () => {
    const plans = Object.values(made.plans);
    expect(plans.length).toBeGreaterThan(1);
    for (const plan of plans) {
      const table = await questions(book, plan);
      expect(table?.rowCount).toBe(count);
      expect(table?.values[header]?.every((text) => /\?$/.test(String(text)))).toBe(true);
      expect(new Set(table?.formulas["Task"] ?? table?.formulas["Tarea"]).size).toBe(1);
    }
  });

  test("and leave nothing to refresh", async () => {
    const before = bookShot(book);
    expect(await refresh(book)).toMatchObject({ sheets: [], conflicts: 0, findings: [] });
    expect(bookShot(book)).toEqual(before);
  });
});

describe("templates", () => {
  test("a template that was deleted is rewritten by the next run; plans stay as they are", async () => {
    const book = new Book(workbookOf({ rows: eight() }));
    const { plans } = await book.run({ cap: 2 });
    const [plan = ""] = Object.values(plans);
    const before = sheetShot(book, plan);
    const fresh = sheetShot(book, "KAM Plan Template");
    await book.type({ "KAM Plan Template!A1": "Ours: {{account}}" });
    await book.byHand(({ worksheets }) => worksheets.getItem("KAM Plan Template").delete());
    expect((await book.run({ cap: 2 })).sheets).toEqual(["KAM Plan Template"]);
    expect(sheetShot(book, "KAM Plan Template")).toEqual(fresh);
    expect(sheetShot(book, plan)).toEqual(before);
    book.close();
  });

  test("a template of the person's own is chosen by its name, with its own text and without the blocks they deleted", async () => {
    const book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 1 });
    await book.byHand(({ worksheets }) => {
      const own = worksheets.getItem("KAM Plan Template").copy("End");
      own.name = "Short plan";
      own.getRange("A2").values = [["For {{account}} by {{manager}}"]];
      own.tables.getItemAt(4).delete();
    });
    const { plans } = await book.run({ cap: 2, template: "short PLAN" });
    const [first = "", second = ""] = Object.values(plans);
    expect(String(book.value(`${second}!A2`))).toBe(`For ${second} by ${String(book.row("KAM_Scores", second)["Account manager"])}`);
    expect([(await planPart(book, first)).tables.length, (await planPart(book, second)).tables.length]).toEqual([13, 12]);
    await expect(book.run({ cap: 3, template: "Nothing" })).rejects.toMatchObject({
      code: "no-such-template",
      params: { template: "Nothing", templates: "KAM Plan Template, Short plan" },
    });
    book.close();
  });

  test("a company's template comes from a file, with its looks and its own words", async () => {
    const company = workbookOf({
      sheet: "Our plan",
      rows: [["Plan: {{account}} ({{tier}})"], ["{{score}}"], ["{{customerNumber}}"], ["{{nextReview}}"]],
    });
    const base64 = Buffer.from((await company.save()).bytes).toString("base64");
    const book = new Book(workbookOf({ rows: eight() }));
    const { plans, findings, sheets, broughtIn } = await book.run({ cap: 2, templateFile: { name: "ours.xlsx", base64 } });
    const [plan = ""] = Object.values(plans);
    expect(broughtIn).toBe("Our plan");
    expect(sheets).toContain("Our plan");
    expect(book.value(`${plan}!A1`)).toBe(`Plan: ${plan} (${String(book.row("KAM_Scores", plan)["Tier"])})`);
    expect(book.value(`${plan}!A2`)).toBe(book.row("KAM_Scores", plan)["Score"]);
    expect(book.value(`${plan}!A3`)).toBe("{{customerNumber}}");
    expect(typeof book.value(`${plan}!A4`)).toBe("number");
    expect(["A2", "A4"].map((at) => book.sheet(plan).getCell(at).numFmt)).toEqual(["0.0", "mm-dd-yy"]);
    expect(findings).toContainEqual({ code: "unknown-placeholder", params: { name: "customerNumber" }, where: "'Our plan'!A3" });
    expect(await refresh(book)).toMatchObject({ sheets: [], conflicts: 0 });
    const again = await book.run({ cap: 2, templateFile: { name: "ours.xlsx", base64 } });
    expect(again).toMatchObject({ broughtIn: null, sheets: [] });
    expect(again.findings).toContainEqual({ code: "template-not-needed", params: { file: "ours.xlsx" }, where: "" });
    book.close();
  });

  test("are listed before anything is written, the one that plans are copied from first; plans are none", async () => {
    const book = new Book(workbookOf({ rows: eight() }));
    const templates = async () => (await previewMapping((batch) => book.session.Excel.run(batch))).templates;
    expect(await templates()).toEqual([]);
    await book.run({ cap: 2 });
    await book.byHand(({ worksheets }) => {
      worksheets.getItem("KAM Plan Template").copy("Beginning").name = "Short plan";
    });
    await book.byHand(({ worksheets }) => worksheets.getItem("Accounts").activate());
    expect(await templates()).toEqual(["Short plan", "KAM Plan Template"]);
    book.close();
  });

  test("a file is one where it is a package", () => {
    expect(templateFile("ours.xlsx", "UEsDBBQA")).toEqual({ name: "ours.xlsx", base64: "UEsDBBQA" });
    // With a password, text, nothing.
    for (const base64 of ["0M8R4KGxGuEA", "aGVsbG8=", ""]) {
      expect(() => templateFile("ours.xlsx", base64)).toThrow(expect.objectContaining({ code: "template-not-xlsx" }) as Error);
    }
  });
});
