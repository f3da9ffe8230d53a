import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { undoLast } from "../../../src/actions/undo/undoLast";
import { cell } from "../../../src/sheets/a1";
import { Book, TODAY, bookShot } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { ENGLISH, eight, workbookOf } from "../../support/lists";

const OPTIONS = { cap: 3 } as const;

const OURS = ["KAM_Scores", "KAM_Team", "KAM_Log", "KAM_Plans"];

const opened: Book[] = [];
afterEach(() => opened.splice(0).forEach((book) => book.close()));

/** A workbook that was run once, and then typed into. */
async function usedBook(typed: (book: Book) => Parameters<Book["type"]>[0]): Promise<Book> {
  const book = new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }));
  opened.push(book);
  await book.run(OPTIONS);
  await book.type(typed(book));
  return book;
}

/** Lets only rows that show one of these texts in a column of a table be seen. */
const filter = (book: Book, table: string, column: string, ...texts: string[]): Promise<void> =>
  book.byHand((workbook) => {
    const item = workbook.tables.getItem(table);
    item.showFilterButton = true;
    item.columns.getItem(column).filter.applyValuesFilter(texts);
  });

const cleared = (...sheets: string[]) => sheets.map((sheet) => ({ code: "filter-cleared", params: { sheet }, where: sheet }));

const isCleared = ({ code }: { readonly code: string }): boolean => code === "filter-cleared";

describe("tables that a person has filtered", () => {
  test("are written to by a run as any others, and the person is told that their filters are gone", async () => {
    const typed = (book: Book) => ({
      [book.at("KAM_Scores", "Litware", "Reason")]: "too early",
      [book.at("KAM_Scores", "Adatum", "Decision")]: "Key account",
      // A new account in the list.
      "Accounts!A8": "Newcomer",
      "Accounts!C8": 9000,
    });
    const [plain, filtered] = [await usedBook(typed), await usedBook(typed)];
    await filter(filtered, "KAM_Scores", "Account", "Litware", "Contoso");
    await filter(filtered, "KAM_Team", "Account", "Contoso");
    await filter(filtered, "KAM_Plans", "Account", "Contoso");
    await plain.run(OPTIONS);
    const { findings } = await filtered.run(OPTIONS);
    expect(findings.filter(isCleared)).toEqual(cleared("Scores", "Team", "Plans"));
    for (const table of OURS) expect(filtered.table(table).formulas).toEqual(plain.table(table).formulas);
  });

  test("are left as they are where nothing is written", async () => {
    const book = await usedBook(() => ({}));
    await filter(book, "KAM_Scores", "Account", "Litware");
    const { findings } = await book.run(OPTIONS);
    expect(findings.filter(isCleared)).toEqual([]);
    expect(book.sheet("Scores").findRow(book.table("KAM_Scores").headerRow + 2)?.hidden).toBe(true);
  });

  test("hide nothing on the plans that are copied from a filtered template", async () => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH) }));
    opened.push(book);
    await book.run({ ...OPTIONS, plans: 1 });
    await filter(book, "KAM_Plan_Questions", "Code", "Q1");
    const { plans } = await book.run({ ...OPTIONS, rigor: "deep" });
    for (const plan of Object.values(plans)) expect([plan, hiddenRows(book, plan)]).toEqual([plan, []]);
  });

  test("are written to by refreshing and by taking back as any others", async () => {
    const [plain, filtered] = [await usedBook(() => ({})), await usedBook(() => ({}))];
    const shots: unknown[] = [];
    for (const book of [plain, filtered]) {
      const { places, tables } = await planPart(book, "Contoso");
      await book.type({ [`Contoso!${cell(places.rigor?.row ?? 0, places.rigor?.column ?? 0)}`]: "Standard" });
      const questions = tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"))?.name ?? "";
      await book.byHand((workbook) => (workbook.tables.getItem(questions).showFilterButton = true));
      const before = bookShot(book);
      const filterAgain = (): Promise<void> => (book === filtered ? filter(book, questions, "Code", "Q2") : Promise.resolve());
      await filterAgain();
      const { findings } = await refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
      expect(findings.filter(isCleared)).toEqual(book === filtered ? cleared("Contoso") : []);
      shots.push(bookShot(book));
      await filterAgain();
      await undoLast((batch) => book.session.Excel.run(batch));
      expect(bookShot(book)).toEqual(before);
    }
    expect(shots[1]).toEqual(shots[0]);
  });
});

const hiddenRows = (book: Book, name: string): number[] => {
  const sheet = book.sheet(name);
  // Rows that are folded away are not hidden by a filter.
  return Array.from({ length: sheet.rowCount }, (_, row) => row + 1).filter((row) => {
    const { hidden = false, outlineLevel = 0 } = sheet.findRow(row) ?? {};
    return hidden && outlineLevel === 0;
  });
};
