import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { texts } from "../../../src/i18n";
import { Book, TODAY } from "../../support/book";
import { planCell, planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const TABLE = "KAM_Plan_Questions";

describe("questions that were dropped from the catalogue", () => {
  let book: Book;
  const [first, second] = ["Contoso", "Fabrikam"];

  const refresh = () => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
  const questions = async (plan: string) => {
    const table = (await planPart(book, plan)).tables.find(({ name }) => name.startsWith(TABLE));
    return (table?.values["Code"] ?? []).map((code, row) => [code, table?.values["Question"]?.[row], table?.values["Status"]?.[row]]);
  };

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 3, plans: 1 });
    await book.type({
      [await planCell(book, first, TABLE, ["Code", "Q1"], "Answer")]: "Ana and Ben, 30 hours",
      [await planCell(book, first, TABLE, ["Code", "Q1"], "Status")]: "Answered",
    });
    await book.byHand((workbook) => {
      const rows = workbook.tables.getItem("KAM_Questions").rows;
      rows.getItemAt(7).delete();
      rows.getItemAt(0).delete();
    });
    await refresh();
  });

  afterAll(() => book.close());

  test("keep their words where they were answered", async () => {
    expect((await questions(first))[0]).toEqual(["Q1", texts("en").questions.peopleToday.text, "Answered"]);
  });

  test("are asked no more where nobody has written about them: one of twelve is left out of what is answered", async () => {
    const standing = await questions(first);
    expect(standing.map(([code]) => code)).not.toContain("Q8");
    expect(standing).toContainEqual(["", "", ""]);
    expect(book.row("KAM_Plans", first)["Answered"]).toBeCloseTo(1 / 11, 9);
  });

  test("changes nothing the second time, and are not on new plans of the standing template", async () => {
    expect((await refresh()).sheets).toEqual([]);
    await book.run({ cap: 3, plans: 3 });
    const codes = (await questions(second)).map(([code]) => code).filter((code) => code !== "");
    expect(codes).toHaveLength(10);
    expect(codes).not.toContain("Q1");
  });
});
