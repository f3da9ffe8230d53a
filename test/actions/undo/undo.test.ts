import { forgetHistory } from "../../../src/actions/undo/history";
import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { canUndo, undoLast } from "../../../src/actions/undo/undoLast";
import { Book, TODAY, bookShot } from "../../support/book";
import { planCell, planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
const undo = (book: Book) => undoLast((batch) => book.session.Excel.run(batch));

let book: Book;

beforeEach(async () => {
  forgetHistory();
  book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 3 });
});

afterEach(() => book.close());

const PLANS = ["Contoso", "Litware"];

/** Work for a refresh: tasks that find a row and tasks that need one, a rigor that goes up, a review. */
async function work(plan = "Contoso"): Promise<void> {
  const { places, tables } = await planPart(book, plan);
  const rigor = places.rigor;
  await book.type({ [`${plan}!${String.fromCharCode(65 + (rigor?.column ?? 0))}${(rigor?.row ?? 0) + 1}`]: "Standard" });
  const codes = tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"))?.values["Code"] ?? [];
  for (const code of codes.slice(0, 7)) {
    await book.type({ [await planCell(book, plan, "KAM_Plan_Questions", ["Code", code], "Who finds out")]: "Ada" });
  }
}

test("a generation is taken back whole: nothing is left of it but what was there before", async () => {
  const kept = book.sheets.filter((name) => ["Accounts", "Scores", "Criteria", "Settings", "Team"].includes(name));
  expect(canUndo()).toBe(true);
  const { sheets, kept: touched } = await undo(book);
  expect(touched).toEqual([]);
  expect(sheets).toEqual(expect.arrayContaining(["KAM Plan Template", "Questions", "Plans", "Actions", "Contoso"]));
  expect(book.sheets).toEqual(expect.arrayContaining(kept));
  expect(book.sheets).not.toEqual(expect.arrayContaining(["Contoso"]));
  expect(canUndo()).toBe(false);
  await expect(undo(book)).rejects.toMatchObject({ code: "nothing-to-undo" });
});

test("a plan in which somebody has typed stays, and is told", async () => {
  await book.type({ "Contoso!A60": "My own line" });
  const { kept } = await undo(book);
  expect(kept).toContain("Contoso");
  expect(book.value("Contoso!A60")).toBe("My own line");
  expect(PLANS.filter((name) => book.sheets.includes(name))).toEqual(["Contoso"]);
});

test("a refresh is taken back whole: rows, cells and all", async () => {
  await work();
  const before = bookShot(book);
  const { sheets } = await refresh(book);
  expect(sheets).toEqual(expect.arrayContaining(["Contoso", "Actions", "Plans"]));
  expect((await undo(book)).kept).toEqual([]);
  expect(bookShot(book)).toEqual(before);
});

test("what was typed after a refresh stays, with the sheet it is on", async () => {
  await work();
  await refresh(book);
  const [code] = (await planPart(book, "Contoso")).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"))?.values["Code"] ?? [];
  const status = await planCell(book, "Contoso", "KAM_Plan_Actions", ["Code", code], "Status");
  await book.type({ [status]: "Done" });
  const { kept, sheets } = await undo(book);
  expect(kept).toEqual(["Contoso"]);
  expect(sheets).toContain("Actions");
  expect(book.value(status)).toBe("Done");
});

test("a refresh that has nothing to do leaves the one before to be taken back", async () => {
  await work();
  await refresh(book);
  await refresh(book);
  expect(canUndo()).toBe(true);
  forgetHistory();
  expect(canUndo()).toBe(false);
});
