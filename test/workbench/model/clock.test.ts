import { clockSerial } from "../../../src/workbench/model/clock";
import { WorkbookModel, type ModelOptions } from "../../../src/workbench/model";
import { closeBooks, openBook } from "../host/book";
import { openSession } from "../../../src/workbench/host";

afterEach(closeBooks);

/** 24 November 2026, at six in the evening. */
const evening = 46_350.75;

const formulas = ["=TODAY()", "=NOW()", "=TODAY()-DATE(2026,11,1)", "=YEAR(NOW())", '=IF(A1>TODAY(),"later","past")', "=SUM(TODAY(),A1)"];

function calculated(model: WorkbookModel): unknown[] {
  formulas.forEach((formula, row) => model.writeInput("Sheet1", row, 1, formula));
  model.recalculate(new Map(), "desktop");
  return formulas.map((_, row) => model.readValue("Sheet1", row, 1));
}

test.each<[string, ModelOptions, number]>([
  ["with its time", { today: evening }, evening],
  ["without a time", { today: 46_350 }, 46_350],
])("a day that is given is the day of all formulas, %s", (_, options, now) => {
  expect(calculated(WorkbookModel.blank(options))).toEqual([46_350, now, 23, 2026, "past", 46_350]);
});

test("the day may change between calculations, and a file is opened with one", async () => {
  const model = WorkbookModel.blank({ today: 46_350 });
  calculated(model);
  model.today = 46_351;
  model.recalculate(new Map(), "desktop");
  expect(model.readValue("Sheet1", 0, 1)).toBe(46_351);
  const again = await WorkbookModel.open((await model.save()).bytes, { today: 46_400 });
  again.recalculate(new Map(), "desktop");
  expect(again.readValue("Sheet1", 0, 1)).toBe(46_400);
});

test("a workbook that counts from 1904 shows the same day by its own number", () => {
  const model = WorkbookModel.blank({ today: 46_350 });
  model.workbook.properties.date1904 = true;
  expect(calculated(model).slice(0, 3)).toEqual([46_350 - 1462, 46_350 - 1462, 23]);
});

test("an array of calls, and a call in a defined name", () => {
  const model = WorkbookModel.blank({ today: 46_350 });
  model.names.set("Day", null, "=TODAY()+1");
  model.writeInput("Sheet1", 0, 0, "=Day");
  model.writeInput("Sheet1", 1, 0, "=SEQUENCE(2)+TODAY()");
  model.recalculate(new Map(), "desktop");
  expect([0, 1, 2].map((row) => model.readValue("Sheet1", row, 0))).toEqual([46_351, 46_351, 46_352]);
});

test("without a day it is the clock's, as the person sees it", () => {
  const local = new Date(2026, 10, 24, 18, 0, 0);
  expect(clockSerial(local)).toBe(evening);
  const before = Math.floor(clockSerial());
  const [today, now] = calculated(WorkbookModel.blank()) as [number, number];
  expect(today).toBeGreaterThanOrEqual(before);
  expect(today).toBeLessThanOrEqual(before + 1);
  expect(Math.floor(now)).toBe(today);
});

test("a session says the day too", async () => {
  const model = openBook({ cells: [["=TODAY()"]] }).model;
  const session = openSession({ model, platform: "web", functions: new Map(), today: 40_000 });
  const value = await session.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  session.close();
  expect(value).toEqual([[40_000]]);
});
