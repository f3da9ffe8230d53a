import { changeCriteria } from "../../../src/actions/criteria/changeCriteria";
import { readCriteria, trialOf } from "../../../src/actions/criteria/readCriteria";
import { forgetHistory } from "../../../src/actions/undo/history";
import { undoLast } from "../../../src/actions/undo/undoLast";
import { effectOf, tried } from "../../../src/domain/criteriaTrial";
import type { ExcelRun } from "../../../src/excel/run";
import { texts } from "../../../src/i18n";
import type { CriteriaChanges } from "../../../src/sheets/criteriaChanges";
import { Book, TODAY, bookShot } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

let book: Book;
const run: ExcelRun = (batch) => book.session.Excel.run(batch);
const change = (changes: CriteriaChanges) => changeCriteria(run, changes, { today: TODAY });
const names = texts("en").terms.criteria;
const criterion = (name: string) => book.row("KAM_Criteria", name);

beforeEach(() => {
  forgetHistory();
  book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
});
afterEach(() => book.close());

test("before the first run nothing can be changed in cells: what is changed is given to the run, which writes the same", async () => {
  await expect(change({ criteria: [{ id: "fit", weight: 30 }] })).rejects.toMatchObject({ code: "criteria-too-early" });
  const before = await readCriteria(run);
  expect([before.hasSheets, before.criteria.find(({ id }) => id === "fit")?.weight]).toEqual([false, 15]);
  const changes: CriteriaChanges = {
    criteria: [
      { id: "fit", weight: 30 },
      { id: "currentRevenue", breakpoints: [1, 2, 3, 4], direction: "lower" },
    ],
    added: [{ name: "Brand fit", axis: "attractiveness", direction: "higher", weight: 7 }],
    rules: [
      { criterion: names.renewalLikelihood, operator: "<", rating: 2, on: true },
      { criterion: names.fit, operator: "<=", rating: 2, on: true },
    ],
    comparisons: [{ first: "fit", second: "currentRevenue", times: 3 }],
  };
  const { ranking } = await book.run({ cap: 3, half: "choosing", criteria: changes });
  expect([criterion(names.fit)["Weight"], criterion("Brand fit")["Weight"], criterion(names.currentRevenue)["Direction"]]).toEqual([
    30,
    7,
    "Lower is better",
  ]);
  const after = await readCriteria(run);
  expect(after.rules.filter(({ on }) => on).map(({ criterion: name, operator, rating }) => `${name} ${operator} ${rating}`)).toEqual([
    `${names.renewalLikelihood} < 2`,
    `${names.fit} <= 2`,
  ]);
  // The first criterion of the two stands first on the sheet, so the answer is turned round.
  expect(after.comparisons.upper[0]?.[after.comparisons.ids.indexOf("fit")]).toBeCloseTo(1 / 3);
  // What JavaScript said and what the cells say are the same.
  for (const { name, score } of ranking) {
    const shown = book.row("KAM_Scores", name)["Score"];
    expect([name, typeof shown === "number" ? shown.toFixed(6) : null]).toEqual([name, score === null ? null : score.toFixed(6)]);
  }
});

test("weights, direction and breakpoints go into their own cells, and are taken back as one", async () => {
  await book.run({ cap: 3, half: "choosing" });
  const before = bookShot(book);
  const { sheets, kept } = await change({
    criteria: [
      { id: "growthPotential", weight: 40 },
      { id: "relativeEffort", direction: "higher" },
      { id: "currentRevenue", breakpoints: [10, 20, 30, 40] },
    ],
  });
  expect([sheets, kept]).toEqual([["Criteria"], []]);
  expect(criterion(names.growthPotential)["Weight"]).toBe(40);
  const revenue = criterion(names.currentRevenue);
  expect([revenue["Breakpoint 1"], revenue["Breakpoint 4"]]).toEqual([10, 40]);
  await undoLast(run);
  expect(bookShot(book)).toEqual(before);
});

test("what is tried in the pane is what the sheets say afterwards", async () => {
  await book.run({ cap: 3, half: "choosing" });
  const standing = await readCriteria(run);
  const trial = trialOf(standing);
  const heavier = { ...trial, criteria: trial.criteria.map((each) => (each.id === "logoAppeal" ? { ...each, weight: 90 } : each)) };
  const [before, after] = [tried(trial), tried(heavier)];
  if (!before || !after) throw new Error("Nothing was tried");
  await change({ criteria: [{ id: "logoAppeal", weight: 90 }] });
  for (const { name, rank } of effectOf(before, after).first) expect([name, book.row("KAM_Scores", name)["Rank"]]).toEqual([name, rank]);
});

test("a formula of a person's own stays, and is told; a name that is there is not added twice", async () => {
  await book.run({ cap: 3, half: "choosing" });
  const at = book.at("KAM_Criteria", names.fit, "Weight");
  await book.type({ [at]: "=5+6" });
  const before = book.model.workbook.getWorksheet("Criteria")?.rowCount;
  const { kept } = await change({
    criteria: [{ id: "fit", weight: 30 }],
    added: [{ name: names.fit.toLowerCase(), axis: "strength", direction: "higher", weight: 1 }],
  });
  expect([kept, criterion(names.fit)["Weight"], book.model.workbook.getWorksheet("Criteria")?.rowCount]).toEqual([[at], 11, before]);
});

test("a rule is switched on where its sheet is yet to be made, a typed one comes beside it, and both go again", async () => {
  await book.run({ cap: 3, half: "choosing" });
  const rules = [
    { criterion: names.relativeEffort, operator: "<", rating: 2, on: true, ready: 1 },
    { criterion: names.fit, operator: "<", rating: 3, on: true },
  ];
  await change({ rules });
  const on = async () => (await readCriteria(run)).rules.filter((rule) => rule.on).map(({ criterion: name }) => name);
  expect(await on()).toEqual([names.relativeEffort, names.fit]);
  await change({ rules: rules.map((rule) => ({ ...rule, on: false })) });
  expect(await on()).toEqual([]);
});

test("answers come into the sheet of comparisons, and the weights follow them where that is asked for", async () => {
  await book.run({ cap: 3, half: "choosing" });
  const { ids } = (await readCriteria(run)).comparisons;
  const [first = "", ...others] = ids;
  const comparisons = others.map((second, index) => ({ first: second, second: first, times: index === 0 ? 5 : 1 }));
  await change({ comparisons, weightsFrom: "pairwise" });
  const { weightsFrom, criteria } = await readCriteria(run);
  const heaviest = [...criteria].sort((one, other) => other.weight - one.weight)[0]?.id;
  expect([weightsFrom, heaviest]).toEqual(["pairwise", ids[1]]);
});

test.each(["before", "after"] as const)("a fault %s any round trip leaves the cells as they were", async (when) => {
  await book.run({ cap: 3, half: "choosing" });
  const before = bookShot(book);
  for (const n of [1, 2, 3, 4]) {
    book.fail(n, when);
    await expect(change({ criteria: [{ id: "fit", weight: 30 }] })).rejects.toBeDefined();
    book.fix();
    expect([n, bookShot(book)]).toEqual([n, before]);
  }
});
