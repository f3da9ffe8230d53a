import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { undoLast } from "../../../src/actions/undo/undoLast";
import { Book, TODAY, bookShot } from "../../support/book";
import { planCell, planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });

/** Seven tasks where the table of actions has five rows, above a table of questions with a column of the person's own. */
test("rows are added above a table that somebody has made wider, and taken back", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  const { plans } = await book.run({ cap: 2 });
  const [plan = ""] = Object.values(plans);
  const codes = (await planPart(book, plan)).tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"))?.values["Code"] ?? [];
  await book.byHand(({ worksheets }) => {
    const { tables } = worksheets.getItem(plan);
    tables.getItemAt(2).columns.add(undefined, [["Our note"], ...codes.map((code) => [`note of ${code}`])]);
  });
  for (const code of codes.slice(0, 7))
    await book.type({ [await planCell(book, plan, "KAM_Plan_Questions", ["Code", code], "Who finds out")]: "Ada" });
  const before = bookShot(book);
  await refresh(book);
  const { tables } = await planPart(book, plan);
  const actions = tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
  expect(actions?.values["Code"]).toEqual(codes.slice(0, 7));
  const questions = tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"));
  expect(questions?.values["Our note"]).toEqual(codes.map((code) => `note of ${code}`));
  expect(questions?.values["Task"]?.slice(0, 7)).toEqual(Array(7).fill("Open"));
  expect((await refresh(book)).sheets).toEqual([]);
  expect((await undoLast((batch) => book.session.Excel.run(batch))).kept).toEqual([]);
  expect(bookShot(book)).toEqual(before);
  book.close();
});
