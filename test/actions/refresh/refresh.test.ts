import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { Book, TODAY, bookShot } from "../../support/book";
import { planCell, planPart } from "../../support/editPlan";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

const refresh = (book: Book, today: number | undefined = TODAY) => refreshPlans((batch) => book.session.Excel.run(batch), { today });

describe.each([
  { platform: "desktop", headers: ENGLISH },
  { platform: "web", headers: SPANISH },
] as const)("refreshing plans on $platform", ({ platform, headers }) => {
  let book: Book;

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight(headers) }), platform);
    await book.run({ cap: 3 });
  });

  afterAll(() => book.close());

  test("says how each plan stands, and finds nothing to do on plans that were just made", async () => {
    const { plans, conflicts, findings, sheets } = await refresh(book);
    expect(plans.map(({ account, overdue, completeness }) => [account, overdue, completeness])).toEqual(
      book.sheets.filter((name) => plans.some(({ sheet }) => sheet === name)).map((name) => [name, 0, 0]),
    );
    expect(plans).toHaveLength(3);
    // All that refreshing would write was written when the plans were made.
    expect(sheets).toEqual([]);
    expect({ conflicts, findings }).toEqual({ conflicts: 0, findings: [] });
  });

  test("changes nothing the second time", async () => {
    const before = bookShot(book);
    const { sheets } = await refresh(book);
    expect(sheets).toEqual([]);
    expect(bookShot(book)).toEqual(before);
  });
});

describe("actions go both ways", () => {
  let book: Book;

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight() }));
    await book.run({ cap: 3 });
    await refresh(book);
  });

  afterAll(() => book.close());

  const plan = "Contoso";

  test("an action of a plan stands on the Actions sheet, with its code", async () => {
    const part = await planPart(book, plan);
    const actions = part.tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
    const row = (actions?.headerRow ?? 0) + 2;
    await book.type({
      [`${plan}!A${row}`]: "Call them",
      [`${plan}!F${row}`]: "Ada",
      [`${plan}!G${row}`]: TODAY - 3,
      [`${plan}!H${row}`]: "Open",
    });
    await refresh(book);
    expect(book.table("KAM_Actions").rows).toEqual([
      expect.objectContaining({
        Account: plan,
        Action: "Call them",
        Owner: "Ada",
        Due: TODAY - 3,
        Status: "Open",
        "Days late": 3,
        Code: "A1",
      }),
    ]);
  });

  test("what is changed there goes back, and what is changed in both is a conflict that nobody decides", async () => {
    await book.type({ [book.at("KAM_Actions", plan, "Status")]: "Done" });
    await refresh(book);
    const status = await planCell(book, plan, "KAM_Plan_Actions", ["Code", "A1"], "Status");
    expect(book.value(status)).toBe("Done");
    await book.type({ [status]: "In progress", [book.at("KAM_Actions", plan, "Status")]: "Open" });
    const { conflicts } = await refresh(book);
    expect(conflicts).toBe(1);
    expect([book.value(status), book.row("KAM_Actions", plan)["Status"]]).toEqual(["In progress", "Open"]);
    expect(book.row("KAM_Actions", plan)["Check"]).toMatch(/In progress.*Open/);
  });

  test("whoever decides for the whole company and is not covered is told, once anybody is named", async () => {
    const stakeholders = (await planPart(book, plan)).tables.find(({ name }) => name.startsWith("KAM_Plan_Stakeholders"));
    const row = (stakeholders?.headerRow ?? 0) + 2;
    const told = async () => (await refresh(book)).findings.map(({ code, params, where }) => [code, params["text"], where]);
    expect(await told()).not.toContainEqual(expect.arrayContaining(["stakeholder-check"]));
    await book.type({ [`${plan}!A${row}`]: "Ada" });
    expect(await told()).toContainEqual(["stakeholder-check", expect.stringContaining("Nobody is named who decides"), plan]);
    await book.type({
      [`${plan}!C${row}`]: "Enterprise",
      [`${plan}!D${row}`]: "Decides",
      [`${plan}!F${row}`]: "Ben",
      [`${plan}!G${row}`]: TODAY - 1,
      [`${plan}!J${row}`]: 2,
    });
    expect(await told()).toContainEqual(["stakeholder-check", expect.stringContaining("stands at 2 of 5"), plan]);
    await book.type({ [`${plan}!J${row}`]: 4 });
    expect(await told()).not.toContainEqual(expect.arrayContaining(["stakeholder-check"]));
  });

  test("an account that its plan disqualifies leaves the list", async () => {
    const { places } = await planPart(book, plan);
    const at = (name: "outReason" | "backOn") =>
      `${plan}!${String.fromCharCode(65 + (places[name]?.column ?? 0))}${(places[name]?.row ?? 0) + 1}`;
    await book.type({ [at("outReason")]: "Was bought by a rival" });
    await refresh(book);
    expect(book.row("KAM_Scores", plan)).toMatchObject({
      Decision: "Disqualified",
      Reason: "Was bought by a rival",
      "Decided on": TODAY,
      "Key account": "No",
    });
    expect(book.table("KAM_Log").rows.at(-1)).toMatchObject({ Account: plan, Change: "Left", Reason: "Was bought by a rival" });
    expect(book.row("KAM_Plans", plan)["Standing"]).toBe("Disqualified");
    await book.type({ [at("backOn")]: TODAY });
    await refresh(book);
    expect(book.row("KAM_Scores", plan)).toMatchObject({ Decision: "", Reason: "", "Key account": "Yes" });
  });
});
