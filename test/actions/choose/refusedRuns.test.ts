import { describeError } from "../../../src/actions/describe";
import { runMainJob } from "../../../src/actions/choose/mainJob";
import { limited } from "../../../src/excel/limited";
import type { ExcelRun } from "../../../src/excel/run";
import type { Faults } from "../../../src/workbench/host";
import { Book, TODAY, bookShot } from "../../support/book";
import { eight, ENGLISH, workbookOf } from "../../support/lists";

const bookWith = (faults: Omit<Faults, "trips"> = {}): Book =>
  new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }), "desktop", undefined, faults);
const runOf =
  (book: Book): ExcelRun =>
  (batch) =>
    book.session.Excel.run(batch);

/** What a person is told of a run that Excel refuses; the workbook is as it was. */
async function told(book: Book, run: ExcelRun = runOf(book)): Promise<{ code: string; message: string; spanish: string }> {
  const before = bookShot(book);
  const error: unknown = await runMainJob(run, { today: TODAY, half: "choosing" }).catch((reason: unknown) => reason);
  book.fix();
  expect(bookShot(book)).toEqual(before);
  const { code, message } = describeError(error, "en");
  return { code, message, spanish: describeError(error, "es").message };
}

describe("a run that Excel refuses says what to do", () => {
  let book: Book;
  afterEach(() => book.close());

  test("where a sheet of ours is protected, by its name", async () => {
    book = bookWith();
    await book.run({ half: "choosing" });
    await book.byHand((workbook) => workbook.worksheets.getItem("Scores").protection.protect());
    await book.type({ "Accounts!A8": "Newcomer", "Accounts!C8": 9000 });
    const { code, message, spanish } = await told(book);
    expect([code, message, spanish]).toEqual([
      "sheets-protected",
      expect.stringContaining("there: Scores. Please choose Review > Unprotect Sheet"),
      expect.stringContaining("en ellas: Scores. Elija Revisar > Desproteger hoja"),
    ]);
  });

  test("where the structure of the workbook is protected", async () => {
    book = bookWith();
    await book.byHand((workbook) => workbook.protection.protect());
    expect(await told(book)).toMatchObject({ code: "workbook-protected", message: expect.stringContaining("Protect Workbook") as string });
  });

  test("where the workbook is open for reading only", async () => {
    book = bookWith({ readOnly: true, refuse: [{ member: "WorksheetCollection.add", code: "AccessDenied" }] });
    expect(await told(book)).toMatchObject({ code: "read-only", message: expect.stringContaining("Enable Editing") as string });
  });

  test.each([
    ["InvalidOperationInCellEditMode", "cell-edited", "Enter"],
    ["RequestPayloadSizeLimitExceeded", "too-much-at-once", "on the desktop"],
    ["ResponsePayloadSizeLimitExceeded", "too-much-at-once", "on the desktop"],
    ["AccessDenied", "excel-failed", "AccessDenied"],
    ["GeneralException", "excel-failed", "GeneralException"],
  ])("for %s", async (fault, code, words) => {
    book = bookWith();
    book.fail(3, "before", fault);
    expect(await told(book)).toMatchObject({ code, message: expect.stringContaining(words) as string });
  });

  test("where an answer never comes: the run ends by itself, and is taken back", async () => {
    book = bookWith();
    book.fail(3, "after", "hang");
    expect(await told(book, limited(runOf(book), 1500))).toMatchObject({
      code: "no-answer",
      message: expect.stringContaining("within 5 minutes") as string,
    });
    book.fail(3, "before", "hang");
    book.fail(4, "before", "hang");
    expect(await told(book, limited(runOf(book), 1500))).toMatchObject({ code: "no-answer-undone" });
  }, 30_000);
});

test("a workbook that calculates on request alone is told", async () => {
  const book = bookWith();
  await book.byHand((workbook) => void (workbook.application.calculationMode = "Manual"));
  const { findings } = await book.run({ half: "choosing" });
  expect(findings.map(({ code }) => code)).toContain("calculated-on-request");
  book.close();
});
