import { addClientPage, readClientPage } from "../../../src/actions/client/clientPage";
import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockFields, type Block } from "../../../src/sheets/plan/blocks";
import { WorkbookModel } from "../../../src/workbench/model";
import { runReview } from "../../../src/workbench/cli/runPlanning";
import { Book, TODAY } from "../../support/book";
import { editPlan } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";
import { partsOf } from "../../support/packages";

const runOf = (book: Book) => ((batch) => book.session.Excel.run(batch as never)) as Parameters<typeof addClientPage>[0];

/** What a client may see, block by block; every other field of a plan is internal. */
const SHOWN: Readonly<Partial<Record<Block, readonly string[]>>> = {
  objectives: ["objective", "measure", "today", "target", "due", "status"],
  kpis: ["kpi", "unit", "baseline", "actual", "target", "reached"],
};

const plan = "Contoso";
let book: Book;

beforeAll(async () => {
  book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 2 });
  await editPlan(book, plan, "en", (editor) => {
    // Every text cell of every block that is not for the client holds a mark of its own.
    for (const block of BLOCKS) {
      const fields = (blockFields(block) as readonly string[]).filter((field) => !SHOWN[block]?.includes(field) && (BLOCK_DESCRIPTIONS[block].kinds[field]?.kind ?? "text") === "text"); // prettier-ignore
      editor.add(block, Object.fromEntries(fields.map((field) => [field, `INTERNAL ${block} ${field}`])));
    }
    editor.add("objectives", {
      objective: "Fewer deliveries",
      measure: "a week",
      today: 5,
      target: 2,
      due: TODAY + 90,
      status: "In progress",
      code: "O9",
    });
    editor.add("kpis", { kpi: "On time", unit: "%", baseline: 90, actual: 96, target: 98, direction: "Higher" });
    editor.add("stakeholders", { person: "Carla Ruiz" });
    editor.add("actions", { action: "Send the offer", objective: "Fewer deliveries", owner: "Ana", due: TODAY + 5, code: "A8" });
    editor.add("actions", { action: "Say your volumes", objective: "o9", owner: "carla ruiz", due: TODAY + 2, code: "A9" });
    editor.add("actions", { action: "Find out who decides", owner: "Ana", due: TODAY + 3 });
    editor.add("actions", { action: "Was done", objective: "O9", owner: "Ana", due: TODAY - 9, status: "Done" });
  });
});

afterAll(() => book.close());

test("the page holds goals, measures and promises of both sides, and no action that serves no goal of theirs", async () => {
  const { page } = await readClientPage(runOf(book), " CONTOSO ", { today: TODAY });
  expect(page.goals.filter(({ goal }) => goal === "Fewer deliveries")).toEqual([
    { goal: "Fewer deliveries", measure: "a week", today: 5, target: 2, due: TODAY + 90, state: "onTrack" },
  ]);
  expect(page.measures.at(-1)).toMatchObject({ measure: "On time", unit: "%", was: 90, now: 96, target: 98 });
  expect(page.measures.at(-1)?.reached).toBeCloseTo(0.75);
  expect(page.ours).toEqual([{ what: "Send the offer", who: "Ana", due: TODAY + 5 }]);
  expect(page.theirs).toEqual([{ what: "Say your volumes", who: "carla ruiz", due: TODAY + 2 }]);
  await expect(readClientPage(runOf(book), "Nobody", { today: TODAY })).rejects.toMatchObject({ code: "no-such-plan" });
});

test("nothing internal gets into the file of the page, whatever the plan holds", async () => {
  const { bytes } = await book.model.save();
  const outcome = await runReview(bytes, { account: plan, language: "en", platform: "desktop", today: TODAY });
  const parts = await partsOf(outcome.bytes);
  const all = Object.values(parts).join("\n");
  expect(all).toContain("Fewer deliveries");
  expect(all).toContain("Send the offer");
  for (const internal of ["INTERNAL", "Find out who decides", "Was done", "Northwind", "KAM_Scores"]) expect(all).not.toContain(internal);
  expect(all).not.toMatch(/<(?:\w+:)?f[ >][^<]*(?:KAM\.|\[)/);
  expect((await WorkbookModel.open(outcome.bytes)).workbook.worksheets).toHaveLength(1);
});

test("what the client writes on the page comes to the plan's reviews once, and what stands on the page stays", async () => {
  const sheet = await addClientPage(runOf(book), plan, { today: TODAY });
  expect(book.model.activeSheetName).toBe(sheet);
  const cells = book.values(sheet);
  const row = cells.findIndex((line) => line.includes("Who"));
  const [who, on] = ["Who", "On"].map((header) => cells[row]?.indexOf(header) ?? -1);
  const at = (column: number | undefined): string => `${sheet}!${String.fromCharCode(65 + (column ?? 0))}${row + 2}`;
  await book.type({ [at(who)]: "Carla Ruiz", [at(on)]: TODAY - 1 });
  const before = book.values(sheet);
  await refreshPlans(runOf(book), { today: TODAY });
  await refreshPlans(runOf(book), { today: TODAY });
  const review = book.values(plan).filter((line) => line.includes("Agreed by the client on the page for the client"));
  expect(review).toHaveLength(1);
  expect(review[0]).toEqual(expect.arrayContaining([TODAY - 1, "Carla Ruiz"]));
  expect(book.values(sheet)).toEqual(before);
});
