import { forgetHistory } from "../../../src/actions/undo/history";
import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { resetTemplate } from "../../../src/actions/template/resetTemplate";
import { canUndo, undoLast } from "../../../src/actions/undo/undoLast";
import { texts } from "../../../src/i18n";
import { Book, TODAY, bookShot, sheetShot } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

const reset = (book: Book) => resetTemplate((batch) => book.session.Excel.run(batch));
const undo = (book: Book) => undoLast((batch) => book.session.Excel.run(batch));

const TEMPLATE = "KAM Plan Template";
const OLD = "KAM Plan Template (old)";

/** A workbook with one plan, whose template somebody has made their own. */
async function ownTemplate(): Promise<Book> {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 1 });
  await book.type({ [`${TEMPLATE}!A1`]: "Ours: {{account}}", [`${TEMPLATE}!A70`]: "Our own block" });
  await book.byHand(({ worksheets }) => {
    worksheets.getItem(TEMPLATE).getRange("A1").format.fill.color = "#FF0000";
    worksheets.getItem(TEMPLATE).tables.getItem("KAM_Plan_KPIs").delete();
  });
  return book;
}

/** A sheet with the numbers left out that stand behind the names of tables, and with its name. */
const asShipped = (book: Book, sheet: string): string =>
  JSON.stringify(sheetShot(book, sheet)).replaceAll(/(KAM_Plan_[A-Za-z]+)_R\d+/g, "$1");

let book: Book | null = null;

beforeEach(() => forgetHistory());

afterEach(() => {
  book?.close();
  book = null;
});

describe.each([
  { platform: "desktop", headers: ENGLISH, language: "en", old: OLD },
  { platform: "web", headers: SPANISH, language: "es", old: "Plantilla KAM (antigua)" },
] as const)("a template that is reset on $platform in $language", ({ platform, headers, language, old }) => {
  const names = texts(language).sheets.names;
  let shipped: string;
  let own: Record<string, unknown>;
  let order: readonly string[];
  const used = new Book(workbookOf({ rows: eight(headers) }), platform);

  beforeAll(async () => {
    await used.run({ cap: 1 });
    shipped = asShipped(used, names.template);
    await used.type({ [`${names.template}!A1`]: "Ours: {{account}}", [`${names.template}!A70`]: "Ours" });
    own = sheetShot(used, names.template);
    order = used.sheets;
  });

  afterAll(() => used.close());

  test("stands as shipped in front of the one that was there, which is kept whole under another name", async () => {
    expect(await reset(used)).toEqual({ language, template: names.template, kept: old, sheets: [names.template], findings: [] });
    expect(asShipped(used, names.template)).toBe(shipped);
    expect(sheetShot(used, old)).toEqual(own);
    expect(used.sheets).toEqual(order.flatMap((name) => (name === names.template ? [name, old] : [name])));
  });

  test("is what the next plans are copied from; the one that was there may be chosen by its name", async () => {
    const { plans } = await used.run({ cap: 2, rigor: "deep" });
    const [, second = ""] = Object.values(plans);
    expect(used.value(`${second}!A1`)).toBe(second);
    const questions = (await planPart(used, second)).tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"));
    expect(questions?.rowCount).toBe(57);
    const { plans: more } = await used.run({ cap: 3, template: old });
    const [, , third = ""] = Object.values(more);
    expect([used.value(`${third}!A1`), used.value(`${third}!A70`)]).toEqual([`Ours: ${third}`, "Ours"]);
    for (const plan of [second, third]) {
      expect(
        used
          .values(plan)
          .flat()
          .filter((value) => /^#/.test(String(value))),
      ).toEqual([]);
    }
    const refreshed = await refreshPlans((batch) => used.session.Excel.run(batch), { today: TODAY });
    expect(refreshed).toMatchObject({ sheets: [], conflicts: 0, findings: [] });
  });

  test("can be reset again: every one that was there is kept", async () => {
    const { kept } = await reset(used);
    expect(kept).toBe(`${old} (2)`);
    expect(sheetShot(used, old)).toEqual(own);
    expect(asShipped(used, names.template)).toBe(shipped);
  });
});

describe("what was there", () => {
  test("keeps the name that somebody has given it", async () => {
    book = await ownTemplate();
    await book.byHand(({ worksheets }) => {
      worksheets.getItem(TEMPLATE).name = "Our plan";
    });
    const before = sheetShot(book, "Our plan");
    expect(await reset(book)).toMatchObject({ template: TEMPLATE, kept: "Our plan" });
    expect(sheetShot(book, "Our plan")).toEqual(before);
    expect(book.sheets.indexOf(TEMPLATE)).toBe(book.sheets.indexOf("Our plan") - 1);
    expect((await undo(book)).kept).toEqual([]);
    expect(book.sheets).not.toContain(TEMPLATE);
    expect(sheetShot(book, "Our plan")).toEqual(before);
  });

  test("may be nothing: then there is a template again, and the catalogue that it looks at", async () => {
    book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 1 });
    const shipped = sheetShot(book, TEMPLATE);
    await book.byHand(({ worksheets }) => {
      worksheets.getItem(TEMPLATE).delete();
      worksheets.getItem("Questions").delete();
    });
    expect(await reset(book)).toMatchObject({ template: TEMPLATE, kept: null, sheets: ["Questions", TEMPLATE] });
    expect(sheetShot(book, TEMPLATE)).toEqual(shipped);
  });

  test("may be a sheet of somebody's own under our name: it keeps it", async () => {
    book = await ownTemplate();
    await book.byHand(({ worksheets }) => {
      worksheets.getItem(TEMPLATE).name = "Our plan";
      worksheets.add(TEMPLATE).getRange("A1").values = [["No template at all"]];
    });
    expect(await reset(book)).toMatchObject({ template: `${TEMPLATE} (2)`, kept: "Our plan" });
    expect(book.value(`${TEMPLATE}!A1`)).toBe("No template at all");
  });
});

test.each([
  ["no sheets of ours", () => Promise.resolve()],
  [
    "no Team sheet",
    async (of: Book) => {
      await of.run({ cap: 1 });
      await of.byHand(({ worksheets }) => worksheets.getItem("Team").delete());
    },
  ],
] as const)("a workbook with %s has nothing that a template could look at, and stays as it is", async (_, prepare) => {
  book = new Book(workbookOf({ rows: eight() }));
  await prepare(book);
  forgetHistory();
  const before = bookShot(book);
  await expect(reset(book)).rejects.toMatchObject({ code: "template-too-early" });
  expect(bookShot(book)).toEqual(before);
  expect(canUndo()).toBe(false);
});

describe("when Excel fails", () => {
  test.each(["before", "after"] as const)(
    "%s any of its round trips, everything is as it was, and a second try succeeds",
    async (when) => {
      const whole = await ownTemplate();
      const from = whole.session.recorder.roundTrips;
      await reset(whole);
      const trips = whole.session.recorder.roundTrips - from;
      expect(trips).toBe(3);
      for (let n = 1; n <= trips; n++) {
        const failing = await ownTemplate();
        const before = bookShot(failing);
        forgetHistory();
        failing.fail(n, when);
        await expect(reset(failing)).rejects.toMatchObject({ code: "GeneralException" });
        failing.fix();
        expect([n, bookShot(failing)]).toEqual([n, before]);
        expect(canUndo()).toBe(false);
        await reset(failing);
        expect([n, bookShot(failing)]).toEqual([n, bookShot(whole)]);
        failing.close();
      }
      whole.close();
    },
    60_000,
  );
});

describe("taking it back", () => {
  test("leaves everything as it was", async () => {
    book = await ownTemplate();
    const before = bookShot(book);
    await reset(book);
    expect(await undo(book)).toEqual({ sheets: [TEMPLATE], kept: [] });
    expect(bookShot(book)).toEqual(before);
  });

  test("keeps what was typed since on the one that was there", async () => {
    book = await ownTemplate();
    await reset(book);
    await book.type({ [`${OLD}!A71`]: "Later" });
    expect((await undo(book)).kept).toEqual([]);
    expect([book.value(`${TEMPLATE}!A1`), book.value(`${TEMPLATE}!A71`)]).toEqual(["Ours: {{account}}", "Later"]);
    expect(book.sheets).not.toContain(OLD);
  });

  test("leaves both as they are where somebody has typed on the new one", async () => {
    book = await ownTemplate();
    await reset(book);
    await book.type({ [`${TEMPLATE}!A1`]: "New: {{account}}" });
    const before = bookShot(book);
    expect(await undo(book)).toEqual({ sheets: [], kept: [TEMPLATE] });
    expect(bookShot(book)).toEqual(before);
  });

  test.each([
    ["deleted", (sheet: Excel.Worksheet) => sheet.delete()],
    ["called otherwise", (sheet: Excel.Worksheet) => void (sheet.name = "Mine")],
  ])("leaves the new one where the one that was there was %s", async (_, change) => {
    book = await ownTemplate();
    await reset(book);
    await book.byHand(({ worksheets }) => change(worksheets.getItem(OLD)));
    const before = bookShot(book);
    expect(await undo(book)).toEqual({ sheets: [], kept: [TEMPLATE] });
    expect(bookShot(book)).toEqual(before);
  });
});
