import { addSheet } from "../../../src/actions/add/addSheet";
import { undoLast } from "../../../src/actions/undo/undoLast";
import type { ExcelRun } from "../../../src/actions/excelRun";
import { texts, type Language } from "../../../src/i18n";
import { cell } from "../../../src/sheets/a1";
import { blockHeaders, blockOfTable, type Block } from "../../../src/sheets/plan/blocks";
import type { CellScalar } from "../../../src/workbench/model";
import { Book, TODAY, bookShot } from "../../support/book";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";
import { refresh } from "../../support/personWork";
import { shoot, type SheetShot } from "../../support/personShot";

const LATER: readonly Block[] = ["opportunities", "contracts", "growth", "risks"];

const run =
  (book: Book): ExcelRun =>
  (batch) =>
    book.session.Excel.run(batch);

const planOf = (book: Book, sheet: string): SheetShot => {
  const found = shoot(book).get(sheet);
  if (!found) throw new Error(`There is no plan ${sheet}`);
  return found;
};

const tableOf = (plan: SheetShot, block: Block) => plan.tables.find(({ name }) => blockOfTable(name) === block);

/** A workbook whose plan has the tables of the first version: eight columns, and none of those that came later. */
async function earlier(language: Language): Promise<{ book: Book; sheet: string }> {
  const book = new Book(workbookOf({ rows: eight(language === "es" ? SPANISH : ENGLISH) }), language === "es" ? "web" : "desktop");
  const { plans } = await book.run({ cap: 1 });
  const [sheet = ""] = Object.values(plans);
  await book.byHand(({ worksheets, tables }) => {
    const plan = planOf(book, sheet);
    for (const { name, headers } of plan.tables) {
      if (LATER.some((block) => blockOfTable(name) === block)) continue;
      for (let extra = headers.length; extra > 8; extra--) tables.getItem(name).columns.getItemAt(7).delete();
    }
    for (const { row, rows } of LATER.map((block) => tableOf(plan, block))
      .sort((a, b) => (b?.row ?? 0) - (a?.row ?? 0))
      .flatMap((each) => each ?? [])) {
      worksheets
        .getItem(sheet)
        .getRange(`${row}:${row + 1 + rows}`)
        .delete("Up");
    }
  });
  await book.type({ [`${sheet}!A17`]: "Mine" });
  await refresh(book);
  return { book, sheet };
}

describe.each(["en", "es"] as const)("tables that came later, on a plan of the first version (%s)", (language) => {
  const wanted = texts(language).sheets.planTables;

  test("come only when asked for, no wider than the others, work at once and are taken back whole", async () => {
    const { book, sheet } = await earlier(language);
    expect(planOf(book, sheet).tables.map(({ name }) => blockOfTable(name))).not.toContain("risks");
    const before = bookShot(book);
    expect(await addSheet(run(book), wanted, { today: TODAY })).toMatchObject({ sheet, sheets: [sheet], findings: [] });
    const plan = planOf(book, sheet);
    expect(LATER.map((block) => tableOf(plan, block)?.headers.length)).toEqual([8, 8, 8, 8]);
    expect(book.value(`${sheet}!A17`)).toBe("Mine");
    await undoLast(run(book));
    expect(bookShot(book)).toEqual(before);
    await addSheet(run(book), wanted, { today: TODAY });
    const type = async (block: Block, values: Readonly<Record<string, CellScalar>>): Promise<void> => {
      const table = tableOf(planOf(book, sheet), block);
      const headers = blockHeaders(block, language) as Readonly<Record<string, string>>;
      const at = (field: string): string =>
        `${sheet}!${cell((table?.row ?? 0) + 1, (table?.column ?? 0) + (table?.headers.indexOf(headers[field] ?? "") ?? 0))}`;
      await book.type(Object.fromEntries(Object.entries(values).map(([field, value]) => [at(field), value])));
    };
    const shown = (block: Block, field: string): CellScalar => {
      const table = tableOf(planOf(book, sheet), block);
      const headers = blockHeaders(block, language) as Readonly<Record<string, string>>;
      return book.value(`${sheet}!${cell((table?.row ?? 0) + 1, table?.headers.indexOf(headers[field] ?? "") ?? 0)}`);
    };
    const { opportunityStages } = texts(language).planning.words;
    await type("opportunities", { opportunity: "Labels", stage: opportunityStages.proposal, value: 200, close: TODAY + 20 });
    await type("growth", { period: "Q1", from: TODAY, until: TODAY + 80, target: 150 });
    await type("risks", { risk: "They leave", likelihood: 4, severity: 5 });
    await type("contracts", { contract: "Frame", notice: TODAY + 60, owner: "Ada" });
    expect([shown("opportunities", "chance"), shown("opportunities", "weighted")]).toEqual([0.5, 100]);
    expect([shown("growth", "expected"), shown("growth", "stretch"), shown("growth", "gap")]).toEqual([100, 200, 50]);
    expect(shown("risks", "score")).toBe(20);
    await refresh(book);
    expect(shown("contracts", "code")).toBe("C1");
    const { headers } = texts(language).plan.actionsSheet;
    expect(book.table("KAM_Actions").rows.find((row) => row[headers.code] === "C1")).toMatchObject({
      [headers.action]: "Frame",
      [headers.owner]: "Ada",
      [headers.due]: TODAY + 60,
    });
    expect((await refresh(book)).sheets).toEqual([]);
    expect((await addSheet(run(book), wanted, { today: TODAY })).sheets).toEqual([]);
    book.close();
  }, 120_000);
});

test("what fails halfway leaves the plan as it was", async () => {
  const whole = await earlier("en");
  const from = whole.book.session.recorder.roundTrips;
  await addSheet(run(whole.book), "plan-tables", { today: TODAY });
  const trips = whole.book.session.recorder.roundTrips - from;
  expect(trips).toBeGreaterThan(1);
  await undoLast(run(whole.book));
  const before = bookShot(whole.book);
  for (const when of ["before", "after"] as const) {
    for (let n = 1; n < trips; n++) {
      whole.book.fail(n, when);
      await addSheet(run(whole.book), "plan-tables", { today: TODAY }).then(
        () => undefined,
        () => undefined,
      );
      whole.book.fix();
      const shot = bookShot(whole.book);
      const isDone = LATER.every((block) => tableOf(planOf(whole.book, whole.sheet), block));
      if (isDone) await undoLast(run(whole.book));
      expect(isDone ? bookShot(whole.book) : shot).toEqual(before);
    }
  }
  whole.book.close();
}, 120_000);
