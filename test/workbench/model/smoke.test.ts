import { WorkbookModel } from "../../../src/workbench/model";

const functions = new Map<string, (...args: never[]) => unknown>([
  ["DOUBLE", (x: number) => x * 2],
  ["COLUMN3", () => [[1], [2], [3]]],
]);

test("opens what it saved, with values, formulas and spills", async () => {
  const model = WorkbookModel.blank();
  model.writeInput("Sheet1", 0, 0, 21);
  model.writeInput("Sheet1", 0, 1, "=KAM.DOUBLE(A1)");
  model.writeInput("Sheet1", 0, 2, "=KAM.COLUMN3()");
  model.writeInput("Sheet1", 0, 3, "=SUM(C1#)+C3");
  model.writeInput("Sheet1", 0, 4, "=SORT({3;1;2})");
  model.names.set("KAM_Cap", null, "=15");
  model.writeInput("Sheet1", 5, 0, "=KAM_Cap+1");
  model.recalculate(functions, "desktop");
  const row = (m: WorkbookModel) => [0, 1, 2, 3, 4].map((c) => m.readValue("Sheet1", 0, c));
  expect(row(model)).toEqual([21, 42, 1, 9, 1]);
  expect(model.readValue("Sheet1", 2, 2)).toBe(3);
  expect(model.readValue("Sheet1", 5, 0)).toBe(16);
  const { bytes } = await model.save();
  const again = await WorkbookModel.open(bytes);
  expect(row(again)).toEqual([21, 42, 1, 9, 1]);
  expect(again.readFormula("Sheet1", 0, 1)).toBe("=KAM.DOUBLE(A1)");
  expect(again.names.get("KAM_Cap", null)?.formula).toBe("=15");
  again.recalculate(functions, "desktop");
  expect(row(again)).toEqual([21, 42, 1, 9, 1]);
});
