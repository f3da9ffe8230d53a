import { Book, bookShot } from "../../support/book";
import { eight, ENGLISH, workbookOf } from "../../support/lists";

const OWN = [
  ["Place", "Person"],
  ["Lima", "Ada"],
];

/** The code of the error with which a run ends; the workbook is as it was. */
async function refusal(book: Book): Promise<unknown> {
  const before = bookShot(book);
  const error: unknown = await book.run({ plans: 1 }).catch((reason: unknown) => reason);
  expect(bookShot(book)).toEqual(before);
  book.close();
  return error;
}

describe("what a person has called as we would stays theirs", () => {
  test.each(["KAM_Cap", "kam_weights", "KAM_Strategies"])("the name %s, which is told", async (name) => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH) }, { sheet: "Own", rows: OWN }));
    await book.byHand((workbook) => workbook.names.add(name, "=Own!$B$2"));
    expect(await refusal(book)).toMatchObject({ code: "name-taken" });
  });

  test.each(["KAM_Team", "KAM_Actions", "KAM_Scores"])("the table %s, which is told", async (table) => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH) }, { sheet: "Own", rows: OWN, table }));
    expect(await refusal(book)).toMatchObject({ code: "table-taken", params: { table, sheet: "Own" } });
  });

  test("a sheet, beside which ours gets another name", async () => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH) }, { sheet: "Scores", rows: OWN }));
    const { scoresSheet } = await book.run({ half: "choosing" });
    expect(scoresSheet).not.toBe("Scores");
    expect(book.values("Scores")).toEqual(OWN);
    book.close();
  });

  test("a name of ours whose sheet was deleted is no one's, and comes back", async () => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH) }));
    await book.run({ half: "choosing" });
    await book.byHand((workbook) => workbook.worksheets.getItem("Settings").delete());
    await book.run({ half: "choosing" });
    expect(book.model.names.get("KAM_Cap", null)?.formula).toMatch(/^='?Settings'?!/);
    book.close();
  });
});
