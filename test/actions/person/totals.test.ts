import { Book, TODAY, bookShot } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";
import { refresh, typeRow } from "../../support/personWork";

const PLAN = "Contoso";

/** The actions of the plan: how many rows, their codes, and what stands right under them. */
async function actions(book: Book) {
  const table = (await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
  const under = (table?.headerRow ?? 0) + (table?.rowCount ?? 0) + 2;
  return { name: table?.name ?? "", codes: table?.values["Code"] ?? [], totals: book.value(`${PLAN}!A${under}`) };
}

describe.each([{ wider: false }, { wider: true }])("a table with a row of totals, above one that is wider: $wider", ({ wider }) => {
  test("takes new rows above its totals, and is put back when a refresh fails", async () => {
    const book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 1 });
    const { name } = await actions(book);
    const questions = (await planPart(book, PLAN)).tables.find((table) => table.name.startsWith("KAM_Plan_Questions"))?.name ?? "";
    await book.byHand(({ tables }) => {
      tables.getItem(name).showTotals = true;
      if (wider) tables.getItem(questions).columns.add(undefined);
    });
    for (let row = 0; row < 7; row++) await typeRow(book, PLAN, "KAM_Plan_Questions", row, { "Who finds out": "Ada", "By when": TODAY });
    const { totals } = await actions(book);
    const before = bookShot(book);
    book.fail(5, "after");
    await expect(refresh(book)).rejects.toThrow();
    book.fix();
    expect(bookShot(book)).toEqual(before);
    await refresh(book);
    const after = await actions(book);
    expect(after.codes.filter((code) => String(code).startsWith("Q"))).toHaveLength(7);
    expect(after.totals).toBe(totals);
    expect((await refresh(book)).sheets).toEqual([]);
    book.close();
  });
});
