import { Book, TODAY } from "../../support/book";
import { eight, ENGLISH, many, workbookOf } from "../../support/lists";

const ACCOUNTS = 85;
/** Cells with a function of ours: a workbook has so many whatever its list is, and a plan. */
const [PER_WORKBOOK, PER_PLAN] = [80, 30];
/** What Excel calculates again at each change, whatever has changed. */
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO)\(/u;

describe("cells with functions of ours", () => {
  const book = new Book(workbookOf({ rows: many(ACCOUNTS), table: "Clients" }));
  let plans: readonly string[] = [];
  beforeAll(async () => {
    plans = Object.values((await book.run({ plans: 3 })).plans);
  });
  afterAll(() => book.close());

  const formulas = (sheet: string): string[] =>
    book.values(sheet).flatMap((line, row) =>
      line.flatMap((_, column) => {
        const formula = book.model.readFormula(sheet, row, column);
        return typeof formula === "string" && formula.startsWith("=") ? [formula] : [];
      }),
    );
  const ours = (sheet: string): string[] => formulas(sheet).filter((formula) => formula.includes("KAM."));

  test("are one an account, its score, and a constant for the workbook; a plan has thirty at most", () => {
    expect(plans).toHaveLength(3);
    const others = book.sheets.filter((sheet) => !plans.includes(sheet));
    const count = others.reduce((sum, sheet) => sum + ours(sheet).length, 0);
    expect(count).toBeGreaterThan(ACCOUNTS);
    expect(count).toBeLessThanOrEqual(ACCOUNTS + PER_WORKBOOK);
    expect(ours("Scores").every((formula) => formula.includes("KAM.SCORE("))).toBe(true);
    expect(ours("Scores")).toHaveLength(ACCOUNTS);
    for (const plan of plans) expect(ours(plan).length).toBeLessThanOrEqual(PER_PLAN);
  });

  test("depend on nothing that Excel calculates at every change", () => {
    for (const sheet of book.sheets) expect([sheet, formulas(sheet).filter((formula) => VOLATILE.test(formula))]).toEqual([sheet, []]);
  });
});

describe("the day that everything is looked at from", () => {
  const book = new Book(workbookOf({ rows: eight(ENGLISH) }));
  const cell = (): string => (book.model.names.get("KAM_Today", null)?.formula ?? "").replace(/^=|\$|'/g, "");
  const day = async (today: number): Promise<unknown> => {
    await book.run({ half: "choosing", today });
    return book.formula(cell());
  };
  afterAll(() => book.close());

  test("is that of the last run, until somebody types one, and again once the cell is emptied", async () => {
    expect([await day(TODAY), await day(TODAY + 31)]).toEqual(["=DATE(2026,1,1)", "=DATE(2026,2,1)"]);
    await book.type({ [cell()]: TODAY - 1 });
    expect(await day(TODAY)).toBe(TODAY - 1);
    await book.type({ [cell()]: "" });
    expect(await day(TODAY)).toBe("=DATE(2026,1,1)");
    await book.type({ [cell()]: "=TODAY()" });
    expect(await day(TODAY)).toBe("=DATE(2026,1,1)");
  });
});
