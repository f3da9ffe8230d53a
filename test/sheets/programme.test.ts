import { addSheet } from "../../src/actions/add/addSheet";
import { refreshPlans } from "../../src/actions/refresh/refreshPlans";
import { listActions } from "../../src/actions/refresh/listActions";
import { readTeams, checkBook } from "../../src/actions/check/checkBook";
import { REASONS } from "../../src/domain/programme/maturity";
import type { CellScalar } from "../../src/workbench/model";
import { Book, TODAY } from "../support/book";
import { ENGLISH, SPANISH, eight, workbookOf } from "../support/lists";

/** Types into rows of a table, by their place from 0 and their headers; `#4` is the fifth column. */
async function typeInto(book: Book, table: string, rows: readonly Readonly<Record<string, CellScalar>>[]): Promise<void> {
  const { sheet, headers, headerRow, left } = book.table(table);
  const cells = rows.flatMap((row, y) =>
    Object.entries(row).map(([name, value]) => {
      const column = name.startsWith("#") ? Number(name.slice(1)) : headers.indexOf(name);
      return [`${sheet}!${String.fromCharCode(65 + left + column)}${headerRow + 2 + y}`, value] as const;
    }),
  );
  await book.type(Object.fromEntries(cells));
}

const numbered = (values: readonly CellScalar[], from: number): Record<string, CellScalar> =>
  Object.fromEntries(values.map((value, index) => [`#${from + index}`, value]));

/** Answers to every check, in the words of a language. */
async function answer(book: Book, yes: string, partly: string, no: string): Promise<void> {
  await typeInto(book, "KAM_Definition", [
    { "#2": yes, "#3": "Minutes of May", "#4": "Ana" },
    { "#2": yes },
    { "#2": partly },
    { "#2": no },
  ]);
  const trust = [[3, 3, 2], [2, 2, 2], [5, 4], [3], [4, 1, 1], [3, 1]];
  await typeInto(
    book,
    "KAM_Trust",
    trust.map((answers) => numbered(answers, 2)),
  );
  await typeInto(book, "KAM_Leadership", [{ "#2": 4, "#4": "Plan of 2026", "#5": "Vera" }, { "#2": 2 }]);
  await typeInto(book, "KAM_Knowledge", [numbered([3, 3, 2, 4, 1], 1), numbered([4, 2, 3, "", 1], 1)]);
  await typeInto(book, "KAM_Selling", [numbered([1, 2, 2, 3, 1, 2, 3, ""], 2), numbered([4, 5, 4, 4, 3, 5, 4, 4], 2)]);
}

describe.each([
  ["en", ENGLISH, "Yes", "Partly", "No"],
  ["es", SPANISH, "Sí", "En parte", "No"],
] as const)("the programme (%s)", (language, headers, yes, partly, no) => {
  let book: Book;
  const batch: Parameters<typeof addSheet>[0] = (work) => book.session.Excel.run(work);

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight(headers), table: "Clients" }));
    await book.run({ cap: 4, language });
    await addSheet(batch, "programme", { today: TODAY });
    await answer(book, yes, partly, no);
    await book.run({ half: "choosing" });
  }, 60_000);

  afterAll(() => book.close());

  test("is added as a whole, each check on a sheet of its own", () => {
    const tables = ["KAM_Roles", "KAM_Programme", "KAM_Proposals", "KAM_Definition", "KAM_Selling", "KAM_Knowledge", "KAM_Trust"];
    for (const table of [...tables, "KAM_Leadership", "KAM_Figures", "KAM_Rounds"])
      expect(book.table(table).headers.length).toBeGreaterThan(3);
  });

  test("calculates in the cells what the findings are made from, and each check by hand", async () => {
    const { programme } = await readTeams(batch, { today: TODAY });
    const { headers: columns, rows } = book.table("KAM_Programme");
    const levels = rows.map((row) => row[columns[2] ?? ""]);
    const { reasons } = programme.status.maturity;
    expect(reasons.map(({ reason }) => reason)).toEqual(REASONS.map(({ id }) => id));
    reasons.forEach(({ level }, index) => {
      expect(typeof levels[index]).toBe("number");
      expect(level).toBeCloseTo(Number(levels[index]), 9);
    });
    // Definition: 1, ½ without evidence, ½ partly, 0 of six. Leadership: (4 + 2) ÷ 2. Trust: the mean of 8/3, 2, 4.5, 3, 2 and 2.
    expect(levels[0]).toBeCloseTo(1 + (4 * 2) / 6, 9);
    expect(levels[8]).toBeCloseTo(3, 9);
    expect(levels[7]).toBeCloseTo((8 / 3 + 2 + 4.5 + 3 + 2 + 2) / 6, 9);
    // Knowledge: the means 3.5, 2.5, 2.5, 4 and 1, on a scale that begins with 1. Selling: 14/7 = 2 and 33/8.
    expect(levels[6]).toBeCloseTo((3.5 + 2.5 + 2.5 + 4 + 1) / 5 + 1, 9);
    expect(levels[5]).toBeCloseTo((2 + 33 / 8) / 2, 9);
  });

  test("counts our own level where one is typed, and keeps all that was typed in every run", async () => {
    await typeInto(book, "KAM_Programme", [{}, {}, { "#4": 3.5, "#5": '="because "&1' }]);
    await typeInto(book, "KAM_Knowledge", [{}, {}, { "#0": "__proto__", "#1": 2 }]);
    await typeInto(book, "KAM_Figures", [{ "#5": 100, "#6": 120 }]);
    const typed = ["KAM_Definition", "KAM_Trust", "KAM_Leadership", "KAM_Knowledge", "KAM_Selling", "KAM_Figures", "KAM_Programme"];
    const before = typed.map((table) => book.table(table).formulas);
    await book.run({ half: "choosing" });
    await refreshPlans(batch, { today: TODAY });
    const after = typed.map((table) => book.table(table).formulas);
    before.forEach((rows, index) => expect(after[index]?.slice(0, rows.length)).toEqual(rows));
    const { headers: columns, rows } = book.table("KAM_Programme");
    expect(rows[2]?.[columns[2] ?? ""]).toBe(3.5);
    expect(String(book.table("KAM_Figures").rows[0]?.[book.table("KAM_Figures").headers[7] ?? ""])).toMatch(/^20 %: /);
  });

  test("makes a dated action of each yes, once, which no plan has to know", async () => {
    const { headers: columns } = book.table("KAM_Proposals");
    await typeInto(book, "KAM_Proposals", [{ "#3": yes, "#4": "Inés", "#2": TODAY + 9 }]);
    const proposal = book.table("KAM_Proposals").rows[0] ?? {};
    for (let run = 0; run < 2; run++) await refreshPlans(batch, { today: TODAY });
    const { headers: own, rows } = book.table("KAM_Actions");
    const ours = rows.filter((row) => row[own[0] ?? ""] === (language === "en" ? "Programme" : "Programa"));
    expect(ours.map((row) => own.slice(1, 4).map((header) => row[header]))).toEqual([[proposal[columns[7] ?? ""], "Inés", TODAY + 9]]);
    expect(ours[0]?.[own[7] ?? ""]).toBe("");
    expect(book.table("KAM_Proposals").rows[0]?.[columns[0] ?? ""]).toBe("✓");
    const { actions } = await listActions(batch, { today: TODAY });
    expect(actions.filter(({ owner }) => owner === "Inés")).toHaveLength(1);
  });

  test("shows in the next round what was before", async () => {
    await typeInto(book, "KAM_Leadership", [{ "#2": 5 }]);
    await book.run({ half: "choosing", today: TODAY + 30 });
    expect(book.table("KAM_Leadership").rows[0]?.[book.table("KAM_Leadership").headers[3] ?? ""]).toBe(4);
    expect(new Set(book.table("KAM_Rounds").rows.map((row) => Object.values(row)[0]))).toEqual(new Set([TODAY, TODAY + 30]));
  });

  test("says everything at once, the worst first, each with its cell", async () => {
    const { findings } = await checkBook(batch, { today: TODAY });
    const order = findings.map(({ severity }) => ["late", "soon", "note"].indexOf(severity));
    expect(order).toEqual([...order].sort());
    const camps = findings.find(({ finding }) => finding.code === "trust-camps");
    expect(camps).toMatchObject({ severity: "late", finding: { params: { question: "pay", lowest: 1, highest: 4 } } });
    expect(camps?.finding.where).toMatch(/!D12$/);
  });
});
