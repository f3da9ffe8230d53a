import { QUESTIONS } from "../../../src/domain/plan/questions";
import { rigorOf, updateCodes, updateQuestions, updateReviews, updateStanding, updateTasks } from "../../../src/sheets/plan/planUpdate";
import { TODAY, type Book } from "../../support/book";
import { editPlan, planCell, planPart } from "../../support/editPlan";
import { PLAN, codeOf, planBook } from "../../support/planBook";

const CATALOGUE = QUESTIONS.map(({ level, stage }, index) => ({ code: codeOf(index), level, stage }));

const named = async (book: Book, name: keyof Awaited<ReturnType<typeof planPart>>["places"]): Promise<string> => {
  const place = (await planPart(book, PLAN)).places[name];
  if (!place) throw new Error(`There is no cell ${name}`);
  return `${PLAN}!${String.fromCharCode(65 + place.column)}${place.row + 1}`;
};

const table = async (book: Book, name: string): Promise<Record<string, unknown>[]> => {
  const found = (await planPart(book, PLAN)).tables.find((each) => each.name.startsWith(name));
  return Array.from({ length: found?.rowCount ?? 0 }, (_, row) =>
    Object.fromEntries((found?.headers ?? []).map((header) => [header, found?.values[header]?.[row]])),
  );
};

const questions = (book: Book) => editPlan(book, PLAN, "en", (editor) => updateQuestions(editor, CATALOGUE, rigorOf(editor).rigor, "en"));

describe.each(["desktop", "web"] as const)("the questions of a plan on %s", (platform) => {
  let book: Book;

  beforeEach(async () => {
    book = await planBook("en", platform);
    await book.type({ [await named(book, "rigor")]: "Light" });
  });

  afterEach(() => book.close());

  test("a light plan has its twelve and needs nothing", async () => {
    expect(await questions(book)).toMatchObject({ blocks: 0, rows: 0 });
    expect((await table(book, "KAM_Plan_Questions")).map(({ Code }) => Code)).toHaveLength(12);
  });

  test.each([
    ["Standard", 30],
    ["Deep", 57],
  ] as const)("%s adds what it asks beyond, with its text, and once", async (word, count) => {
    await book.type({ [await named(book, "rigor")]: word });
    const { rows } = await questions(book);
    expect(rows).toBe(count - 12);
    const asked = await table(book, "KAM_Plan_Questions");
    expect(asked).toHaveLength(count);
    expect(asked.every(({ Question, Status }) => String(Question).endsWith("?") && Status === "")).toBe(true);
    expect(await questions(book)).toMatchObject({ blocks: 0, rows: 0 });
  });

  test("lowering the rigor takes no row and no answer", async () => {
    await book.type({ [await named(book, "rigor")]: "Deep" });
    await questions(book);
    await book.type({
      [await planCell(book, PLAN, "KAM_Plan_Questions", ["Code", "Q2"], "Answer")]: "Nobody yet",
      [await named(book, "rigor")]: "light",
    });
    expect(await questions(book)).toMatchObject({ blocks: 0, rows: 0 });
    const asked = await table(book, "KAM_Plan_Questions");
    expect(asked).toHaveLength(57);
    expect(asked.find(({ Code }) => Code === "Q2")).toMatchObject({ Answer: "Nobody yet" });
  });

  test("a question that was deleted stays away, also when the rigor goes up", async () => {
    const first = (await table(book, "KAM_Plan_Questions"))[0]?.["Code"];
    await book.byHand(({ worksheets }) => worksheets.getItem(PLAN).tables.getItemAt(2).rows.getItemAt(0).delete());
    expect(await questions(book)).toMatchObject({ blocks: 0, rows: 0 });
    await book.type({ [await named(book, "rigor")]: "Deep" });
    await questions(book);
    const codes = (await table(book, "KAM_Plan_Questions")).map(({ Code }) => Code);
    expect(codes).toHaveLength(56);
    expect(codes).not.toContain(first);
  });

  test("a question of the plan's own gets a code, its text stays", async () => {
    await book.byHand(({ worksheets }) => {
      worksheets
        .getItem(PLAN)
        .tables.getItemAt(2)
        .rows.add(undefined, [["Who is Ada?", ...Array<string>(10).fill("")]]);
    });
    await questions(book);
    expect((await table(book, "KAM_Plan_Questions")).at(-1)).toMatchObject({ Question: "Who is Ada?", Code: "P1" });
  });

  test("a rigor that is none is told, and counts as light", async () => {
    await book.type({ [await named(book, "rigor")]: "Thorough" });
    const { result } = await editPlan(book, PLAN, "en", rigorOf);
    expect(result).toEqual({ rigor: "light", findings: [{ code: "plan-rigor-unknown", params: { value: "Thorough" }, where: PLAN }] });
  });
});

describe("tasks and codes", () => {
  let book: Book;

  beforeAll(async () => {
    book = await planBook("en");
  });

  afterAll(() => book.close());

  const tasks = () =>
    editPlan(book, PLAN, "en", (editor) => {
      updateTasks(editor, "en");
      updateCodes(editor, ["actions"]);
    });

  test("an open question with an owner becomes an action under its code, and shows its status", async () => {
    const code = String((await table(book, "KAM_Plan_Questions"))[0]?.["Code"]);
    const at = (header: string) => planCell(book, PLAN, "KAM_Plan_Questions", ["Code", code], header);
    await book.type({ [await at("What is missing")]: "=Ask Ada", [await at("Who finds out")]: "Ben", [await at("By when")]: TODAY + 7 });
    // What begins with = is a formula when a person types it; here it is a text.
    await book.type({ [await at("What is missing")]: "'=Ask Ada" });
    await tasks();
    const [action] = await table(book, "KAM_Plan_Actions");
    expect(action).toMatchObject({ Action: "=Ask Ada", Owner: "Ben", Due: TODAY + 7, Status: "Open", Code: code });
    expect(book.value(await at("Task"))).toBe("Open");
    expect(await tasks()).toMatchObject({ blocks: 0, rows: 0 });
  });

  test("actions without a code get one, a copied row another; rows without words none", async () => {
    const part = await planPart(book, PLAN);
    const actions = part.tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
    const row = (index: number): number => (actions?.headerRow ?? 0) + 2 + index;
    await book.type({
      [`${PLAN}!A${row(1)}`]: "Call them",
      [`${PLAN}!A${row(2)}`]: "Copied",
      [`${PLAN}!K${row(2)}`]: "A1",
      [`${PLAN}!A${row(3)}`]: "Copied too",
      [`${PLAN}!K${row(3)}`]: "a1",
      [`${PLAN}!F${row(4)}`]: "Somebody",
    });
    await tasks();
    expect((await table(book, "KAM_Plan_Actions")).map(({ Code }) => Code).slice(1)).toEqual(["A2", "A1", "A3", ""]);
  });

  test("an answered question becomes no task; where all rows are taken, one is added", async () => {
    const codes = (await table(book, "KAM_Plan_Questions")).map(({ Code }) => String(Code));
    for (const [code, status] of [
      [codes[1], "Answered"],
      [codes[2], "Not relevant"],
      [codes[3], "Unknown"],
    ] as const) {
      await book.type({
        [await planCell(book, PLAN, "KAM_Plan_Questions", ["Code", code], "Status")]: status,
        [await planCell(book, PLAN, "KAM_Plan_Questions", ["Code", code], "Who finds out")]: "Ben",
      });
    }
    expect(await tasks()).toMatchObject({ rows: 1 });
    const actions = await table(book, "KAM_Plan_Actions");
    expect(actions).toHaveLength(6);
    expect(actions.at(-1)).toMatchObject({ Code: codes[3], Owner: "Ben", Status: "Open" });
  });
});

describe("reviews and early disqualification", () => {
  let book: Book;

  beforeAll(async () => {
    book = await planBook("en");
  });

  afterAll(() => book.close());

  test("a review that was held notes where the plan stands; one that is dated ahead does not", async () => {
    const part = await planPart(book, PLAN);
    const reviews = part.tables.find(({ name }) => name.startsWith("KAM_Plan_Reviews"));
    const row = (reviews?.headerRow ?? 0) + 2;
    await book.type({
      [`${PLAN}!A${row}`]: TODAY - 1,
      [`${PLAN}!B${row}`]: "Go on",
      [`${PLAN}!A${row + 1}`]: TODAY + 30,
      [await named(book, "score")]: 61.5,
    });
    const { result } = await editPlan(book, PLAN, "en", (editor) => updateReviews(editor, TODAY).snapshots);
    expect(result).toEqual([{ date: TODAY - 1, score: 61.5, revenue: null, completeness: 0, coverage: 0, openActions: 0 }]);
    expect((await table(book, "KAM_Plan_Reviews"))[0]).toMatchObject({
      Decisions: "Go on",
      Score: 61.5,
      Answered: 0,
      "Roles held": 0,
      Open: 0,
    });
    const again = await editPlan(book, PLAN, "en", (editor) => updateReviews(editor, TODAY).snapshots);
    expect(again).toMatchObject({ result: [], blocks: 0 });
  });

  test("a review in which somebody has typed a number is noted with it, and with the tasks that have just come in", async () => {
    const part = await planPart(book, PLAN);
    const at = (name: string): number => (part.tables.find((each) => each.name.startsWith(name))?.headerRow ?? 0) + 2;
    const [reviews, questions] = [at("KAM_Plan_Reviews"), at("KAM_Plan_Questions")];
    await book.type({ [`${PLAN}!A${reviews + 1}`]: TODAY, [`${PLAN}!D${reviews + 1}`]: 70_000, [`${PLAN}!F${questions}`]: "Ana" });
    const note = () =>
      editPlan(book, PLAN, "en", (editor) => {
        updateTasks(editor, "en");
        return updateReviews(editor, TODAY).snapshots;
      });
    const { result } = await note();
    const open = (await table(book, "KAM_Plan_Actions")).filter((row) => row["Action"] !== "" && row["Status"] !== "Done").length;
    expect(open).toBeGreaterThan(0);
    expect(result).toMatchObject([{ date: TODAY, revenue: 70_000, openActions: open }]);
    expect((await table(book, "KAM_Plan_Reviews"))[1]).toMatchObject({ Revenue: 70_000, Open: open });
    expect(await note()).toMatchObject({ result: [], blocks: 0 });
  });

  test("a reason disqualifies from today on, until the account is brought back", async () => {
    const standing = async () => (await editPlan(book, PLAN, "en", (editor) => updateStanding(editor, TODAY))).result;
    expect(await standing()).toBeNull();
    await book.type({ [await named(book, "outReason")]: "No budget until 2027", [await named(book, "revisit")]: TODAY + 90 });
    expect(await standing()).toMatchObject({ standing: "disqualified", reason: "No budget until 2027", since: TODAY, findings: [] });
    expect(book.value(await named(book, "outSince"))).toBe(TODAY);
    await book.type({ [await named(book, "outSince")]: TODAY - 100, [await named(book, "revisit")]: TODAY });
    expect(await standing()).toMatchObject({ standing: "revisit", findings: [{ code: "time-to-revisit" }] });
    await book.type({ [await named(book, "backOn")]: TODAY });
    expect(await standing()).toMatchObject({ standing: "active" });
    await book.type({ [await named(book, "revisit")]: TODAY - 200 });
    expect((await standing())?.findings).toContainEqual({ code: "revisit-not-after", params: {}, where: PLAN });
  });
});
