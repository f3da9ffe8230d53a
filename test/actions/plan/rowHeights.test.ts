import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { Book, TODAY } from "../../support/book";
import { planCell, planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const LONG = "Which of our people could visit the new plant together with their head of operations before the end of the year?";

/** Height of a row in points, and whether somebody has set it. */
const heightOf = (book: Book, sheet: string, row: number) => {
  const line = book.sheet(sheet).findRow(row);
  return { points: line?.height ?? 15, isSet: line?.customHeight === true };
};

describe("rows are as high as what stands in them", () => {
  let book: Book;
  const plan = "Contoso";

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 1, rigor: "standard" });
  });

  afterAll(() => book.close());

  test("on a new plan, where questions come in below those of the template", async () => {
    const { tables } = await planPart(book, plan);
    const questions = tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"));
    const texts = questions?.values["Question"] ?? [];
    expect(texts).toHaveLength(30);
    texts.forEach((text, index) => {
      // A line holds some forty characters.
      if (String(text).length > 50) expect(heightOf(book, plan, (questions?.headerRow ?? 0) + 2 + index).points).toBeGreaterThan(24);
    });
  });

  test("below the head nobody has set a height: cells that move down do not take it along", async () => {
    const { tables } = await planPart(book, plan);
    const first = Math.min(...tables.map(({ headerRow }) => headerRow));
    const last = Math.max(...tables.map(({ headerRow, rowCount }) => headerRow + rowCount));
    expect(last).toBeGreaterThan(first);
    for (let row = first; row <= last + 1; row++) expect(heightOf(book, plan, row).isSet).toBe(false);
  });

  test("where a refresh adds tasks that move the tables below, and on the list of actions", async () => {
    const codes = ["Q1", "Q2", "Q3", "Q4", "Q8", "Q9"];
    for (const code of codes) {
      await book.type({
        [await planCell(book, plan, "KAM_Plan_Questions", ["Code", code], "What is missing")]: LONG,
        [await planCell(book, plan, "KAM_Plan_Questions", ["Code", code], "Who finds out")]: "Ana",
      });
    }
    await refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
    for (const code of codes) {
      const row = Number(/\d+$/.exec(await planCell(book, plan, "KAM_Plan_Actions", ["Code", code], "Code"))?.[0]);
      expect(heightOf(book, plan, row).points).toBeGreaterThan(36);
    }
    const { headerRow, rows } = book.table("KAM_Actions");
    expect(rows).toHaveLength(codes.length);
    rows.forEach((_, index) => expect(heightOf(book, "Actions", headerRow + 2 + index).points).toBeGreaterThan(24));
    // The header that wraps has moved to another row.
    const unknowns = (await planPart(book, plan)).tables.find(({ name }) => name.startsWith("KAM_Plan_Unknowns"));
    // Two lines of nine points; one has twelve.
    expect(heightOf(book, plan, (unknowns?.headerRow ?? 0) + 1).points).toBeGreaterThan(20);
  });
});
