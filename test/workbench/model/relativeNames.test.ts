import { addTable, calculated, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

test.each([
  ["the cell to the left", "=Sheet1!XFD1", [["=Mine"], ["=Mine"], ["=Mine"]], [[1], [2], [3]]],
  ["the cell above", "=Sheet1!A1048576", [[10], ["=Mine+1"], ["=Mine+1"]], [[10], [11], [12]]],
  ["the cell to the left, in a fixed row", "=Sheet1!XFD$1", [["=Mine"], ["=Mine"], ["=Mine"]], [[1], [1], [1]]],
  ["a fixed cell", "=Sheet1!$A$2", [["=Mine"], ["=Mine"], ["=Mine"]], [[2], [2], [2]]],
  ["its row's cells in two columns", "=SUM(Sheet1!$A1:$A1)", [["=Mine"], ["=Mine"], ["=Mine"]], [[1], [2], [3]]],
  ["the whole column to the left", "=SUM(Sheet1!XFD:XFD)", [["=Mine"], ["=Mine"], ["=Mine"]], [[6], [6], [6]]],
])("a name that means %s means it for each cell", (_, formula, [first, second, third], values) => {
  const model = workbookOf({ A1: 1, A2: 2, A3: 3 });
  model.names.set("Mine", null, formula);
  const [cell = "", ...rest] = [first, second, third].map((row) => row?.[0] ?? "");
  type(model, { B1: cell, B2: rest[0] ?? "", B3: rest[1] ?? "" });
  expect(valuesIn(calculated(model), "B1:B3")).toEqual(values);
});

test("a name that means the row of a table means it for each row, and follows a change", () => {
  const model = workbookOf({});
  addTable(model, { name: "Deals", ref: "A1" }, ["Amount", "Twice"], [[1, null], [2, null], [3, null]]); // prettier-ignore
  model.names.set("Doubled", null, "=2*Deals[[#This Row],[Amount]]");
  type(model, { B2: "=Doubled", B3: "=Doubled", B4: "=Doubled" });
  expect(valuesIn(calculated(model), "B2:B4")).toEqual([[2], [4], [6]]);
  calculated(type(model, { A3: 5 }));
  expect(valueAt(model, "B3")).toBe(10);
});
