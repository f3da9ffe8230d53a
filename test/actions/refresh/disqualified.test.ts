import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import type { PlanCell } from "../../../src/sheets/plan/planNames";
import { Book, TODAY } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const PLAN = "Contoso";

describe("an account that its plan disqualified", () => {
  let book: Book;

  const refresh = () => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
  const elsewhere = async () => (await refresh()).findings.filter(({ code }) => code === "disqualified-elsewhere");
  const named = async (name: PlanCell): Promise<string> => {
    const at = (await planPart(book, PLAN)).places[name];
    return `${PLAN}!${String.fromCharCode(65 + (at?.column ?? 0))}${(at?.row ?? 0) + 1}`;
  };

  beforeEach(async () => {
    book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 3 });
    await book.type({ [await named("outReason")]: "No budget" });
  });

  afterEach(() => book.close());

  test("comes back also where its reason was put in other words since", async () => {
    await refresh();
    await book.type({ [await named("outReason")]: "No budget and no sponsor" });
    expect(await elsewhere()).toEqual([]);
    expect(book.row("KAM_Scores", PLAN)).toMatchObject({ Decision: "Disqualified", Reason: "No budget" });
    await book.type({ [await named("backOn")]: TODAY });
    expect(await elsewhere()).toEqual([]);
    expect(book.row("KAM_Scores", PLAN)).toMatchObject({ Decision: "", Reason: "", "Key account": "Yes" });
  });

  test("comes back where its reason is emptied", async () => {
    await refresh();
    await book.type({ [await named("outReason")]: "" });
    expect(await elsewhere()).toEqual([]);
    expect(book.row("KAM_Scores", PLAN)).toMatchObject({ Decision: "", "Decided on": "", Reason: "", "Key account": "Yes" });
  });

  test("stays out where somebody has decided so on the Scores sheet, and that is told", async () => {
    await refresh();
    const [decided, reason] = [book.at("KAM_Scores", PLAN, "Decided on"), book.at("KAM_Scores", PLAN, "Reason")];
    await book.type({ [await named("backOn")]: TODAY, [decided]: TODAY - 3, [reason]: "The board said so" });
    const told = { code: "disqualified-elsewhere", params: { account: PLAN }, where: book.at("KAM_Scores", PLAN, "Decision") };
    expect(await elsewhere()).toEqual([told]);
    expect(book.row("KAM_Scores", PLAN)).toMatchObject({ Decision: "Disqualified", Reason: "The board said so" });
  });

  test("leaves a decision in words of one's own in the log", async () => {
    await book.type({ [book.at("KAM_Scores", PLAN, "Decision")]: "Strategic" });
    await refresh();
    const reason = "No budget (before that: Strategic, –)";
    expect(book.table("KAM_Log").rows.at(-1)).toMatchObject({ Account: PLAN, Change: "Left", Reason: reason });
  });
});
