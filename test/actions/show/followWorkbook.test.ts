import { exclusively } from "../../../src/actions/exclusively";
import { followWorkbook, type Happened } from "../../../src/actions/show/followWorkbook";
import { standingNotes } from "../../../src/actions/show/standing";
import type { ExcelRun } from "../../../src/excel/run";
import { closeBooks, openBook, type Book } from "../../workbench/host/book";

afterEach(closeBooks);

const PAUSES = { rest: 20, most: 60, own: 100 };

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A workbook that is followed, and what was heard. */
async function followed(book: Book): Promise<{ heard: Happened[]; stop: () => void }> {
  const heard: Happened[] = [];
  const stop = followWorkbook(
    (batch) => book.session.Excel.run(batch),
    (happened) => heard.push(happened),
    PAUSES,
  );
  await wait(30);
  return { heard, stop };
}

const happened = (part: Partial<Happened>): Happened => ({ moved: false, changed: false, byOthers: [], ...part });

test("a selection, an edit and a renamed, added or deleted sheet are heard, and what comes together once", async () => {
  const book = openBook({ cells: [["Account"], ["Alfa"]] });
  const { heard, stop } = await followed(book);
  const change = (make: (workbook: Excel.Workbook) => unknown): Promise<void> =>
    book.session.Excel.run(async (context) => {
      make(context.workbook);
      await context.sync();
    });
  await book.run((_, sheet) => sheet.getRange("A2").select());
  await wait(60);
  await book.run((_, sheet) => void (sheet.getRange("A2").values = [["Beta"]]));
  await book.run((_, sheet) => void (sheet.getRange("A3").values = [["Gamma"]]));
  await wait(60);
  await book.run((_, sheet) => void (sheet.name = "Clients"));
  await wait(60);
  await change((workbook) => workbook.worksheets.add("Sheet1"));
  await wait(60);
  expect(heard).toEqual([happened({ moved: true }), ...[1, 2, 3].map(() => happened({ changed: true }))]);
  stop();
  await book.run((_, sheet) => void (sheet.getRange("A3").values = [["Delta"]]));
  await wait(60);
  expect(heard).toHaveLength(4);
});

test("what the add-in writes itself is not heard, nor what comes of it just after", async () => {
  const book = openBook({ cells: [["Account"], ["Alfa"]] });
  const { heard, stop } = await followed(book);
  await exclusively(() => book.run((_, sheet) => void (sheet.getRange("A2").values = [["Beta"]])));
  await wait(80);
  expect(heard).toEqual([]);
  await wait(60);
  await book.run((_, sheet) => void (sheet.getRange("A2").values = [["Gamma"]]));
  await wait(60);
  expect(heard).toHaveLength(1);
  stop();
});

/** Excel as far as its events go: handlers by what they are for. */
function eventsOf(refused: readonly string[] = []) {
  const handlers = new Map<string, (event: unknown) => Promise<void>>();
  const event = (name: string) => ({
    add: (handler: (event: unknown) => Promise<void>) => {
      if (refused.includes(name)) throw new Error(`${name} is too new`);
      handlers.set(name, handler);
      return { context: { sync: () => Promise.resolve() }, remove: () => handlers.delete(name) };
    },
  });
  const names = ["onActivated", "onSelectionChanged", "onAdded", "onDeleted", "onChanged", "onNameChanged"];
  const worksheets = {
    ...Object.fromEntries(names.map((name) => [name, event(name)])),
    load: () => undefined,
    items: [{ id: "{1}", name: "Scores" }],
  };
  const run: ExcelRun = (batch) =>
    Promise.resolve().then(() => batch({ sync: () => Promise.resolve(), workbook: { worksheets } } as unknown as Excel.RequestContext));
  return { run, tell: (name: string, details: unknown) => handlers.get(name)?.(details) };
}

test("where other people have changed cells is told by sheet and cells, each place once, even during own work", async () => {
  const events = eventsOf();
  const heard: Happened[] = [];
  const stop = followWorkbook(events.run, (each) => heard.push(each), PAUSES);
  await wait(5);
  await exclusively(async () => {
    for (const address of ["C5", "C7", "C5"]) await events.tell("onChanged", { worksheetId: "{1}", address, source: "Remote" });
    await events.tell("onChanged", { worksheetId: "{2}", address: "A1", source: "Remote" });
    await events.tell("onChanged", { worksheetId: "{1}", address: "D9", source: "Local" });
  });
  await wait(40);
  expect(heard).toEqual([happened({ changed: true, byOthers: ["Scores!C5", "Scores!C7"] })]);
  stop();
});

test("a person who goes on typing is not asked about each letter, and not kept waiting for ever", async () => {
  const events = eventsOf(["onNameChanged"]);
  const heard: Happened[] = [];
  const stop = followWorkbook(events.run, (each) => heard.push(each), PAUSES);
  await wait(5);
  for (let letter = 0; letter < 10; letter++) {
    await events.tell("onChanged", { worksheetId: "{1}", address: "A1", source: "Local" });
    await wait(10);
  }
  await wait(40);
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.length).toBeLessThan(5);
  stop();
});

test("what keeps a workbook from being written is told before anything is asked", async () => {
  const book = openBook({ cells: [["Account"], ["Alfa"]], faults: { readOnly: true } });
  expect(await standingNotes((batch) => book.session.Excel.run(batch))).toEqual([{ code: "read-only" }]);
  const large = openBook({ cells: Array.from({ length: 2_002 }, (_, index) => [index]) });
  await large.run((context) => context.workbook.protection.protect());
  expect(await standingNotes((batch) => large.session.Excel.run(batch))).toEqual([
    { code: "structure-protected" },
    { code: "large", accounts: 2_001 },
  ]);
});
