import { Book, TODAY } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { SPANISH, eight, workbookOf } from "../../support/lists";
import { refresh, typeRow } from "../../support/personWork";

const PLAN = "Contoso";

let book: Book;

beforeAll(async () => {
  book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 3 });
});

afterAll(() => book.close());

const actions = async () => {
  const table = (await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
  return (table?.values["Code"] ?? []).map((code, row) => [code, table?.values["Action"]?.[row]]).filter(([code]) => code !== "");
};
const deleteAction = async (code: string): Promise<void> => {
  const table = (await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
  const row = table?.values["Code"]?.indexOf(code) ?? -1;
  await book.byHand(({ tables }) =>
    tables
      .getItem(table?.name ?? "")
      .rows.getItemAt(row)
      .delete(),
  );
};

test("the code of an action that was deleted in its plan is not given to another one", async () => {
  await typeRow(book, PLAN, "KAM_Plan_Actions", 0, { Action: "Call them", Owner: "Ada", Status: "Open" });
  await refresh(book);
  await book.type({ [book.at("KAM_Actions", PLAN, "Owner")]: "Ben" });
  await deleteAction("A1");
  await typeRow(book, PLAN, "KAM_Plan_Actions", 0, { Action: "Write to them", Owner: "Cleo", Status: "Open" });
  await refresh(book);
  expect(await actions()).toEqual([["A2", "Write to them"]]);
  expect(book.table("KAM_Actions").rows.map((row) => [row["Code"], row["Action"], row["Owner"]])).toEqual([
    ["A1", "Call them", "Ben"],
    ["A2", "Write to them", "Cleo"],
  ]);
  expect(book.row("KAM_Actions", PLAN)["Check"]).toMatch(/No longer in the plan/);
});

test("a task that was deleted in its plan stays away, and what the list says about it stays", async () => {
  await typeRow(book, PLAN, "KAM_Plan_Questions", 0, { "Who finds out": "Ada", "By when": TODAY + 7, "What is missing": "The budget" });
  await refresh(book);
  const [, [code] = []] = await actions();
  const row = () => book.table("KAM_Actions").rows.find((each) => each["Code"] === code);
  const at = book.table("KAM_Actions").rows.findIndex((each) => each["Code"] === code);
  expect(row()).toMatchObject({ Action: "The budget", Owner: "Ada" });
  await book.byHand(({ tables }) => {
    tables.getItem("KAM_Actions").columns.getItem("Action").getDataBodyRange().getCell(at, 0).values = [["The budget of next year"]];
  });
  await deleteAction(String(code));
  await refresh(book);
  expect((await actions()).map(([each]) => each)).toEqual(["A2"]);
  expect(row()).toMatchObject({ Action: "The budget of next year", Owner: "Ada" });
  expect((await refresh(book)).sheets).toEqual([]);
});

test("plans keep their language when the criteria are deleted", async () => {
  const spanish = new Book(workbookOf({ rows: eight(SPANISH) }));
  await spanish.run({ cap: 1, plans: 1, language: "es" });
  await spanish.byHand(({ worksheets }) => worksheets.getItem("Criterios").delete());
  expect((await refresh(spanish)).language).toBe("es");
  spanish.close();
});
