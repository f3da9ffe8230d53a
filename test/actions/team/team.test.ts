import { addSheet } from "../../../src/actions/add/addSheet";
import { plansView } from "../../../src/actions/plan/plansView";
import { programmeView } from "../../../src/actions/programme/programmeView";
import { assignRole } from "../../../src/actions/team/assignRole";
import { teamView } from "../../../src/actions/team/teamView";
import { forgetHistory, historyEntries } from "../../../src/actions/undo/history";
import { redoEntry } from "../../../src/actions/undo/redo";
import { undoLast } from "../../../src/actions/undo/undoLast";
import type { ExcelRun } from "../../../src/excel/run";
import { Book, TODAY, bookShot } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

let book: Book;
const run: ExcelRun = (batch) => book.session.Excel.run(batch);
const day = { today: TODAY };

beforeAll(async () => {
  forgetHistory();
  book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3, half: "choosing" });
});
afterAll(() => book.close());

test("before there is a matrix, assigning says what to do", async () => {
  await expect(assignRole(run, { account: "Contoso", role: "innovator", person: "Ada" })).rejects.toMatchObject({ code: "no-role-matrix" });
});

test("which accounts may get a plan: key accounts by rank, then provisional ones; and what plans ask", async () => {
  const { accounts, questions, managers } = await plansView(run, day);
  expect(accounts.filter(({ provisional }) => !provisional).map(({ name, plan }) => [name, plan])).toEqual(
    book
      .table("KAM_Scores")
      .rows.filter((row) => row["Key account"] === "Yes")
      .sort((a, b) => Number(a["Rank"]) - Number(b["Rank"]))
      .map((row) => [row["Account"], null]),
  );
  expect(accounts.every(({ id }) => id !== null)).toBe(true);
  expect(questions).toEqual({ light: 12, standard: 30, deep: 57 });
  expect(managers).toEqual(["Ana", "Ben", "Cleo"]);
});

describe("with the role matrix and the programme", () => {
  beforeAll(async () => {
    await addSheet(run, "programme", day);
  });

  test("roles that nobody has are gaps, the account manager is proposed, and nobody is assigned unasked", async () => {
    const { accounts, roles, gaps, withoutDriver } = await teamView(run, day);
    expect(accounts).toHaveLength(3);
    const [first] = accounts;
    const cell = (role: string) => first?.cells.find((each) => each.role === role);
    expect(cell("resultsDriver")).toEqual({ role: "resultsDriver", people: [], state: "gap" });
    expect(cell("relationshipLead")?.state).toBe("proposed");
    expect([gaps, withoutDriver]).toEqual([18, 3]);
    expect(roles.map(({ gaps: open }) => open)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test("a person is written into a gap, is a candidate elsewhere with a reason and a load, and can be taken back and set again", async () => {
    const before = bookShot(book);
    const where = await assignRole(run, { account: "Contoso", role: "resultsDriver", person: " Ada " });
    expect(book.value(where.replace(/'/g, ""))).toBe("Ada");
    const view = await teamView(run, day);
    expect(view.accounts.find(({ account }) => account === "Contoso")?.gaps).toBe(5);
    const other = view.accounts.find(({ account }) => account !== "Contoso")?.account ?? "";
    expect(view.candidates(other, "resultsDriver")).toEqual([expect.objectContaining({ person: "Ada", held: 1, most: 12 })]);
    expect(view.candidates(other, "resultsDriver")[0]?.reason).toContain("Ada");
    await undoLast(run);
    expect(bookShot(book)).toEqual(before);
    await redoEntry(run, historyEntries().at(-1)?.id ?? "");
    expect(book.value(where.replace(/'/g, ""))).toBe("Ada");
  });

  test("what a person typed into a cell is not written over, be it a name, a proposal or a formula", async () => {
    const where = (await assignRole(run, { account: "Contoso", role: "innovator", person: "Bo" })).replace(/'/g, "");
    for (const typed of ["Bo", "Cy ?", "see Ada", '="Di"']) {
      await book.type({ [where]: typed });
      await expect(assignRole(run, { account: "Contoso", role: "innovator", person: "Eve" })).rejects.toMatchObject({ code: "role-taken" });
    }
    expect(book.formula(where)).toBe('="Di"');
    await expect(assignRole(run, { account: "Nobody", role: "innovator", person: "Eve" })).rejects.toMatchObject({
      code: "no-such-account",
    });
  });

  test("the proposed account manager makes room for whom a person names", async () => {
    const where = (await assignRole(run, { account: "Contoso", role: "relationshipLead", person: "Fay" })).replace(/'/g, "");
    expect(book.value(where)).toBe("Fay");
  });

  test("checks by their results in words, each with its sheet; what is not answered has no level", async () => {
    const { checks, reasons, next, sheet, answered } = await programmeView(run, day);
    expect(checks.map(({ kind, sheet: own }) => [kind, book.sheets.includes(own ?? "")])).toEqual(
      ["definition", "selling", "knowledge", "trust", "leadership"].map((kind) => [kind, true]),
    );
    expect([answered, checks.every(({ level, words }) => level === null && words !== "")]).toEqual([0, true]);
    expect(reasons).toHaveLength(9);
    expect(next.length).toBeGreaterThan(0);
    expect(next.every(({ action }) => action !== "")).toBe(true);
    expect(sheet).toBe("Programme");
  });
});
