import type { WorkbookModel } from "../../../src/workbench/model";
import { addTable, calculated, formulaAt, reopened, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

test("an array fills the cells below and beside, and its range is known", () => {
  const model = calculated(workbookOf({ B2: "={1,2;3,4}" }));
  expect(valuesIn(model, "B2:C3")).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(model.spillRange("Sheet1", 2, 2)).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
  expect(model.spillRange("Sheet1", 3, 1)).toBeNull();
  expect(formulaAt(model, "C3")).toBe(4);
});

test("a cell in the way makes it #SPILL!, and clearing that cell lets it spill", () => {
  const model = calculated(workbookOf({ A1: "=SEQUENCE(3)", A3: "x" }));
  expect(valuesIn(model, "A1:A3")).toEqual([["#SPILL!"], [""], ["x"]]);
  calculated(type(model, { A3: "" }));
  expect(valuesIn(model, "A1:A3")).toEqual([[1], [2], [3]]);
});

test.each<[string, (model: WorkbookModel) => void]>([
  ["a formula", (model) => void type(model, { A3: '=""' })],
  ["a merged range", (model) => model.workbook.worksheets[0]?.mergeCells("A3:B3")],
  ["a table around it", (model) => addTable(model, { name: "T", ref: "A1" }, ["a"], [[null]])],
])("%s is in the way too", (_, block) => {
  const model = workbookOf({ A2: "=SEQUENCE(2)" });
  block(model);
  type(model, { A2: "=SEQUENCE(2)" });
  expect(valueAt(calculated(model), "A2")).toBe("#SPILL!");
});

test("an array that would leave the sheet is #SPILL!", () => {
  const model = calculated(workbookOf({ A1048576: "=SEQUENCE(2)", XFD1: "=SEQUENCE(1,2)" }));
  expect([valueAt(model, "A1048576"), valueAt(model, "XFD1")]).toEqual(["#SPILL!", "#SPILL!"]);
});

test("a spill grows and shrinks with what it is made of", () => {
  const model = calculated(workbookOf({ D1: 3, A1: "=SEQUENCE(D1)" }));
  calculated(type(model, { D1: 2 }));
  expect(valuesIn(model, "A1:A3")).toEqual([[1], [2], [""]]);
  calculated(type(model, { D1: 4 }));
  expect(valuesIn(model, "A1:A4")).toEqual([[1], [2], [3], [4]]);
  calculated(type(model, { D1: 1 }));
  expect(valuesIn(model, "A1:A4")).toEqual([[1], [""], [""], [""]]);
  expect(model.spillRange("Sheet1", 0, 0)).toBeNull();
});

test("clearing a cell that only shows a spill changes nothing; typing there blocks it; typing over the formula ends it", () => {
  const model = calculated(workbookOf({ A1: "=SEQUENCE(3)" }));
  calculated(type(model, { A2: "" }));
  expect(valuesIn(model, "A1:A3")).toEqual([[1], [2], [3]]);
  calculated(type(model, { A2: "mine" }));
  expect(valuesIn(model, "A1:A3")).toEqual([["#SPILL!"], ["mine"], [""]]);
  calculated(type(model, { A2: "" }));
  calculated(type(model, { A1: 9 }));
  expect(valuesIn(model, "A1:A3")).toEqual([[9], [""], [""]]);
});

test("F1# is what F1 spills, its value if that is one, and #REF! without a formula", () => {
  const model = workbookOf({
    A1: "=SEQUENCE(3)",
    B1: "=5",
    C1: 7,
    "Other!A1": "=SEQUENCE(2)*10",
    E1: "=SUM(A1#)",
    E2: "=SUM(B1#)",
    E3: "=SUM(C1#)",
    E4: "=SUM(Other!A1#)",
    E5: "=INDEX(A1#,2)",
    E6: "=ROWS($A$1#)",
    G1: "=A1#*2",
  });
  calculated(model);
  expect(["E1", "E2", "E3", "E4", "E5", "E6"].map((cell) => valueAt(model, cell))).toEqual([6, 5, "#REF!", 30, 2, 3]);
  expect(valuesIn(model, "G1:G3")).toEqual([[2], [4], [6]]);
});

test("spills that feed other spills settle", () => {
  const model = workbookOf({ A1: 3, B1: "=SEQUENCE(A1)", C1: "=B1#+1", D1: "=FILTER(C1#,C1#>2)", E1: "=SUM(D1#)", F1: "=COUNT(B:B)" });
  calculated(model);
  expect([valuesIn(model, "D1:D3"), valueAt(model, "E1"), valueAt(model, "F1")]).toEqual([[[3], [4], [""]], 7, 3]);
  calculated(type(model, { A1: 5 }));
  expect([valuesIn(model, "D1:D4"), valueAt(model, "E1"), valueAt(model, "F1")]).toEqual([[[3], [4], [5], [6]], 18, 5]);
});

test("of two spills that cross, one is #SPILL!", () => {
  const model = calculated(workbookOf({ A2: "=SEQUENCE(1,3)", B1: "=SEQUENCE(3)" }));
  const values = [valueAt(model, "A2"), valueAt(model, "B1")];
  expect(values.filter((value) => value === "#SPILL!")).toHaveLength(1);
});

test("an array entered with Ctrl+Shift+Enter keeps its range", () => {
  const model = workbookOf({ A1: 1, A2: 2, A3: 3 });
  const sheet = model.workbook.worksheets[0];
  for (const [ref, formula] of [
    ["C1:C4", "A1:A3*2"],
    ["E1:E2", "5"],
    ["G1", "SUM(IF(A1:A3>1,A1:A3,0))"],
  ]) {
    const cell = sheet?.getCell(String(ref).split(":")[0] ?? "");
    if (cell) cell.value = { formula: String(formula), shareType: "array", ref: String(ref) } as never;
  }
  calculated(model);
  expect(valuesIn(model, "C1:C4")).toEqual([[2], [4], [6], ["#N/A"]]);
  expect(valuesIn(model, "E1:E2")).toEqual([[5], [5]]);
  expect(valueAt(model, "G1")).toBe(5);
});

test("spills are the same after saving and opening, and go on living", async () => {
  const model = calculated(workbookOf({ D1: 3, A1: "=SEQUENCE(D1)", B1: "=SUM(A1#)" }));
  const again = await reopened(model);
  expect(valuesIn(again, "A1:B3")).toEqual([
    [1, 6],
    [2, ""],
    [3, ""],
  ]);
  expect(again.spillRange("Sheet1", 2, 0)).toEqual({ row: 0, column: 0, rows: 3, columns: 1 });
  calculated(type(again, { D1: 2 }));
  expect(valuesIn(again, "A1:B3")).toEqual([
    [1, 3],
    [2, ""],
    ["", ""],
  ]);
});

test("a formula of a file that is not a dynamic array shows the cell of its own row, and does not spill", async () => {
  const model = workbookOf({ A1: 1, A2: 2, A3: 3 });
  const sheet = model.workbook.worksheets[0];
  for (const cell of ["B1", "B2", "C9", "D2"]) {
    const target = sheet?.getCell(cell);
    if (target) target.value = { formula: cell === "D2" ? "A:A+1" : "A1:A3*10" };
  }
  const again = calculated(await reopened(model));
  expect(["B1", "B2", "B3", "C9", "D2"].map((cell) => valueAt(again, cell))).toEqual([10, 20, "", "#VALUE!", 3]);
});
