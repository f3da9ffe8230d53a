import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { undoLast } from "../../../src/actions/undo/undoLast";
import { Book, TODAY, bookShot } from "../../support/book";
import { planCell, planPart } from "../../support/editPlan";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });

/** Gives the tables of a sheet names of the person's own, `names` by what their own begin with. */
const rename = async (book: Book, sheet: string, names: Readonly<Record<string, string>>): Promise<void> => {
  const { tables } = await planPart(book, sheet);
  await book.byHand(({ worksheets }) => {
    for (const [start, name] of Object.entries(names)) {
      const table = tables.find((each) => each.name.startsWith(start));
      worksheets.getItem(sheet).tables.getItem(table?.name ?? start).name = name;
    }
  });
};

const RENAMED = { KAM_Plan_Actions: "Our_actions", KAM_Plan_Questions: "Our_questions" };

describe.each([
  { language: "en", headers: ENGLISH, owner: "Who finds out", code: "Code", task: "Task", open: "Open" },
  { language: "es", headers: SPANISH, owner: "Quién lo averigua", code: "Código", task: "Tarea", open: "Abierta" },
] as const)("tables of a plan that somebody has renamed ($language)", ({ headers, owner, code, task, open }) => {
  test("are refreshed as before, and taken back", async () => {
    const book = new Book(workbookOf({ rows: eight(headers) }));
    const { plans } = await book.run({ cap: 1 });
    const [plan = ""] = Object.values(plans);
    await rename(book, plan, RENAMED);
    expect((await refresh(book)).sheets).toEqual([]);
    const table = async (name: string) => (await planPart(book, plan)).tables.find((each) => each.name === name);
    const codes = (await table("Our_questions"))?.values[code] ?? [];
    for (const each of codes.slice(0, 7)) await book.type({ [await planCell(book, plan, "Our_questions", [code, each], owner)]: "Ada" });
    const before = bookShot(book);
    expect((await refresh(book)).sheets).toContain(plan);
    expect((await table("Our_actions"))?.values[code]).toEqual(codes.slice(0, 7));
    expect((await table("Our_questions"))?.values[task]?.slice(0, 7)).toEqual(Array(7).fill(open));
    expect((await refresh(book)).sheets).toEqual([]);
    expect((await undoLast((batch) => book.session.Excel.run(batch))).kept).toEqual([]);
    expect(bookShot(book)).toEqual(before);
    book.close();
  });
});

test("plans of a template whose tables were renamed ask the questions of their rigor", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 1 });
  await rename(book, "KAM Plan Template", RENAMED);
  const { plans } = await book.run({ cap: 3, rigor: "standard" });
  for (const plan of Object.values(plans).slice(1)) {
    const questions = (await planPart(book, plan)).tables.find(({ name }) => name.startsWith("Our_questions"));
    expect(questions?.rowCount).toBe(30);
    expect(questions?.values["Question"]?.every((text) => String(text).endsWith("?"))).toBe(true);
    expect(new Set(questions?.values["Task"])).toEqual(new Set([""]));
  }
  expect((await refresh(book)).sheets).toEqual([]);
  book.close();
});
