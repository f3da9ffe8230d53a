import { decideAccounts } from "../../../src/actions/account/decideAccounts";
import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { resetTemplate } from "../../../src/actions/template/resetTemplate";
import { forgetHistory, historyEntries, setHistory, undoable, type HistoryEntry } from "../../../src/actions/undo/history";
import { HistoryKeeper, type HistoryShelf } from "../../../src/actions/undo/keepHistory";
import { redoEntry } from "../../../src/actions/undo/redo";
import { previewUndo, undoEntry, undoLast } from "../../../src/actions/undo/undoLast";
import type { ExcelRun } from "../../../src/excel/run";
import { Book, TODAY, bookShot } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

let book: Book;
const run: ExcelRun = (batch) => book.session.Excel.run(batch);
const refresh = () => refreshPlans(run, { today: TODAY });
const kinds = () => historyEntries().map(({ again, undone }) => (undone === null ? again.kind : `(${again.kind})`));
const lastOf = (kind: string): HistoryEntry => {
  const entry = historyEntries().findLast(({ again }) => again.kind === kind);
  if (!entry) throw new Error(`There is no ${kind}`);
  return entry;
};

beforeEach(async () => {
  forgetHistory();
  book = new Book(workbookOf({ rows: eight().slice(0, 6), table: "Clients" }));
  await book.run({ cap: 2 });
});
afterEach(() => book.close());

/** Work for a refresh: more questions. */
async function deepen(plan: string): Promise<void> {
  const { places } = await planPart(book, plan);
  await book.type({ [`${plan}!${String.fromCharCode(65 + (places.rigor?.column ?? 0))}${(places.rigor?.row ?? 0) + 1}`]: "Standard" });
}

test("tells what was done, when, to which accounts, on how many sheets and cells; what changed nothing is not told", async () => {
  await book.run({ cap: 2 });
  expect(kinds()).toEqual(["choice", "plans"]);
  const [choice, plans] = historyEntries();
  expect(plans?.about).toEqual(["Contoso", "Fabrikam"]);
  expect(plans?.sheets).toEqual(expect.arrayContaining(["Contoso", "Fabrikam", "Plans", "Actions"]));
  expect(plans?.cells).toBeGreaterThan(500);
  expect(choice?.sheets).toContain("Scores");
  expect(Math.abs((plans?.when ?? 0) - Date.now())).toBeLessThan(60_000);
  // The list follows the cells: it is told, and changed there.
  expect(undoable()).toEqual([plans]);
});

test("before plans are taken back it says what goes, what is restored, and where somebody has typed", async () => {
  await book.type({ "Contoso!B60": "my note" });
  const before = bookShot(book);
  const preview = await previewUndo(run, lastOf("plans").id);
  expect(bookShot(book)).toEqual(before);
  expect(preview.removed).toEqual(expect.arrayContaining(["Fabrikam", "Plans", "Actions"]));
  expect(preview.removed).not.toContain("Contoso");
  expect(preview.kept).toEqual([{ sheet: "Contoso", by: null }]);
  expect(preview.untouched).toBeGreaterThan(2);
  const { sheets, kept } = await undoEntry(run, lastOf("plans").id);
  expect([...sheets].sort()).toEqual([...preview.removed, ...preview.restored.map(({ sheet }) => sheet)].sort());
  expect(kept).toEqual(["Contoso"]);
});

test("cells and rows that are put back are counted, and a later step in the way is named", async () => {
  await deepen("Contoso");
  await refresh();
  const refreshed = await previewUndo(run, lastOf("refresh").id);
  const plan = refreshed.restored.find(({ sheet }) => sheet === "Contoso");
  expect(plan?.rows).toBeGreaterThan(0);
  expect(refreshed.kept).toEqual([]);
  const { kept } = await previewUndo(run, lastOf("plans").id);
  expect(kept.find(({ sheet }) => sheet === "Contoso")?.by?.again.kind).toBe("refresh");
});

test("a refresh, then the plans before it: taken back one after the other, nothing is left; done again, all is there", async () => {
  const sheets = () => [...book.sheets].sort();
  const made = sheets();
  await deepen("Contoso");
  const before = bookShot(book);
  await refresh();
  const after = bookShot(book);
  const { id } = lastOf("refresh");
  await undoLast(run);
  expect(bookShot(book)).toEqual(before);
  expect(kinds()).toEqual(["choice", "plans", "(refresh)"]);
  await redoEntry(run, id, { today: TODAY });
  expect(kinds()).toEqual(["choice", "plans", "refresh"]);
  for (const name of ["Contoso", "Actions", "Plans"]) expect(bookShot(book)[name]).toEqual(after[name]);
  await expect(redoEntry(run, id)).rejects.toMatchObject({ code: "nothing-to-redo" });
  await undoLast(run);
  // What was typed for the refresh is a person's own.
  await book.type({ [await rigorOf("Contoso")]: "Light" });
  const plans = lastOf("plans").id;
  await undoEntry(run, plans);
  expect(book.sheets).not.toEqual(expect.arrayContaining(["Fabrikam"]));
  await redoEntry(run, plans, { today: TODAY });
  expect(sheets()).toEqual(made);
});

const rigorOf = async (plan: string): Promise<string> => {
  const { places } = await planPart(book, plan);
  return `${plan}!${String.fromCharCode(65 + (places.rigor?.column ?? 0))}${(places.rigor?.row ?? 0) + 1}`;
};

test("a decision and a template are done again as they were", async () => {
  await decideAccounts(run, [{ account: { name: "Northwind", id: null }, decision: "key", reason: "new site" }], { today: TODAY });
  await undoLast(run);
  expect(book.row("KAM_Scores", "Northwind")["Reason"]).toBe("");
  await redoEntry(run, lastOf("decision").id, { today: TODAY });
  expect(book.row("KAM_Scores", "Northwind")["Reason"]).toBe("new site");
  await resetTemplate(run);
  await undoLast(run);
  const sheets = book.sheets.length;
  await redoEntry(run, lastOf("template").id);
  expect(book.sheets.length).toBe(sheets + 1);
});

test("only so much can be taken back, and no more is told than a person reads", () => {
  const [, entry] = historyEntries();
  if (!entry) throw new Error("There is no entry");
  setHistory(Array.from({ length: 120 }, (_, index) => ({ ...entry, id: String(index) })));
  expect(historyEntries()).toHaveLength(100);
  expect(undoable()).toHaveLength(20);
  expect(undoable().at(-1)?.id).toBe("119");
});

describe("beyond the life of the page", () => {
  const shelves = new Map<string, readonly HistoryEntry[]>();
  const shelf: HistoryShelf = (workbook) => ({
    load: () => Promise.resolve(structuredClone(shelves.get(workbook) ?? [])),
    save: (entries) => Promise.resolve(void shelves.set(workbook, structuredClone(entries))),
  });
  beforeEach(() => shelves.clear());

  test("a history is found again by the workbook's id, and what it holds can be taken back", async () => {
    const keeper = new HistoryKeeper(run, shelf, () => "book 1");
    await keeper.recorded(() => book.run({ cap: 2 }));
    expect([...shelves.keys()]).toEqual(["book 1"]);
    forgetHistory();
    const next = new HistoryKeeper(run, shelf, () => "another");
    await next.open();
    expect(kinds()).toEqual(["choice", "plans"]);
    await next.recorded(() => undoLast(run));
    expect(book.sheets).not.toEqual(expect.arrayContaining(["Fabrikam"]));
    expect(shelves.get("book 1")?.at(-1)?.undone).not.toBeNull();
    expect([...shelves.keys()]).toEqual(["book 1"]);
  });

  test("a workbook that is only looked at gets no id", async () => {
    const keeper = new HistoryKeeper(run, shelf);
    forgetHistory();
    await keeper.open();
    await keeper.recorded(() => Promise.resolve());
    expect(shelves.size).toBe(0);
  });

  test("where it cannot be kept the work is done, and that is known", async () => {
    const keeper = new HistoryKeeper(run, () => ({
      load: () => Promise.reject(new Error("no room")),
      save: () => Promise.reject(new Error("no room")),
    }));
    await keeper.recorded(() => resetTemplate(run));
    expect(kinds()).toContain("template");
    expect(keeper.problem).toMatchObject({ message: "no room" });
  });
});
