import { WorkbookModel } from "../../../src/workbench/model";
import { addTable, calculated, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

const values = (model: WorkbookModel, cells: string): unknown[] => cells.split(" ").map((cell) => valueAt(model, cell));

test("what is read is calculated first, on whatever sheet and in whatever order it was typed", () => {
  const model = calculated(workbookOf({ A1: "=B1+1", B1: "=Other!C3*2", "Other!C3": "=Sheet1!D4", D4: 5, E1: "=SUM(A1:D4)" }));
  expect(values(model, "A1 B1 Other!C3 E1")).toEqual([11, 10, 5, 26]);
});

test("formulas of one column may read each other, downwards, upwards and far", () => {
  const cells: Record<string, string | number> = { A1: 1, B300: 1 };
  for (let row = 2; row <= 300; row++) cells[`A${row}`] = `=A${row - 1}+1`;
  for (let row = 1; row < 300; row++) cells[`B${row}`] = `=B${row + 1}+A${row}`;
  const model = calculated(workbookOf(cells));
  expect(valueAt(model, "A300")).toBe(300);
  // 1 for B300 and the sum of 1 to 299.
  expect(valueAt(model, "B1")).toBe(1 + (299 * 300) / 2);
});

test("two columns may need each other row by row without being circular", () => {
  const cells: Record<string, string | number> = { A1: 100, B1: 0 };
  for (let row = 2; row <= 40; row++) {
    cells[`A${row}`] = `=A${row - 1}-B${row - 1}`;
    cells[`B${row}`] = `=A${row}*0.1`;
  }
  const model = calculated(workbookOf(cells));
  expect(valueAt(model, "A2")).toBe(100);
  expect(valueAt(model, "A40")).toBeCloseTo(100 * 0.9 ** 38, 9);
});

test("what a formula spills may feed formulas beside it without being circular", () => {
  const model = WorkbookModel.blank();
  addTable(
    model,
    { sheet: "Scores", name: "Scores", ref: "A1" },
    ["Name", "Value", "Rank"],
    [
      ["a", null, null],
      ["b", null, null],
      ["c", null, null],
    ],
  );
  type(model, { "Data!A1": "=LEN(Scores[Name])*{3;1;2}", "Data!B1": "=SORTBY(SEQUENCE(3),Scores[Value],-1)" });
  for (const row of [2, 3, 4]) {
    type(model, {
      [`Scores!B${row}`]: "=INDEX(Data!A$1#,ROW()-ROW(Scores[#Headers]))",
      [`Scores!C${row}`]: "=INDEX(Data!B$1#,ROW()-ROW(Scores[#Headers]))",
    });
  }
  calculated(model);
  expect(valuesIn(model, "Scores!B2:C4")).toEqual([
    [3, 1],
    [1, 3],
    [2, 2],
  ]);
});

test("circular references show 0, and what reads them goes on from there", () => {
  const model = calculated(workbookOf({ A1: "=A1+1", B1: "=C1*2", C1: "=B1+5", D1: "=B1+7", E1: "=SUM(E:E)", F1: "=IF(TRUE,3,F1)" }));
  expect(values(model, "A1 B1 C1 D1 E1 F1")).toEqual([0, 0, 0, 7, 0, 0]);
  calculated(type(model, { C1: 4 }));
  expect(values(model, "B1 C1 D1")).toEqual([8, 4, 15]);
});

test("INDIRECT and OFFSET read cells that are calculated, also each other's", () => {
  const model = workbookOf({
    A1: "=1+1",
    A2: '=INDIRECT("A1")*10',
    A3: "=SUM(OFFSET(A1,0,0,2,1))",
    A4: '=INDIRECT("A5")+1',
    A5: '=INDIRECT("A6")+1',
    A6: "=A7+1",
    A7: '=INDIRECT(B1&"8")',
    A8: 40,
    B1: "A",
    C1: '=A4&"!"',
    C2: '=SUM(A1:INDIRECT("A2"))',
  });
  calculated(model);
  expect(values(model, "A2 A3 A7 A6 A5 A4 C1 C2")).toEqual([20, 22, 40, 41, 42, 43, "43!", 22]);
});

test("references through several sheets, and to sheets that are not there", () => {
  const model = workbookOf({
    A1: 1,
    "Two!A1": 2,
    "Three!A1": "=2+2",
    C1: "=SUM(Sheet1:Three!A1)",
    C2: "=Nowhere!A1",
    C3: "='No where'!A1:B2",
  });
  calculated(model);
  expect(values(model, "C1 C2 C3")).toEqual([7, "#REF!", "#REF!"]);
});

test("hidden rows count for SUBTOTAL's second kind only", () => {
  const model = workbookOf({ A1: 1, A2: 2, A3: 4, C1: "=SUBTOTAL(9,A1:A3)", C2: "=SUBTOTAL(109,A1:A3)", C3: "=SUBTOTAL(103,A1:A3)" });
  const sheet = model.workbook.worksheets[0];
  if (sheet) sheet.getRow(2).hidden = true;
  calculated(model);
  expect(values(model, "C1 C2 C3")).toEqual([7, 5, 2]);
});

test("a merged range counts once", () => {
  const model = workbookOf({ A1: 5, C1: "=SUM(A1:B2)", C2: "=COUNTA(A1:B2)" });
  model.workbook.worksheets[0]?.mergeCells("A1:B2");
  calculated(model);
  expect(values(model, "C1 C2")).toEqual([5, 1]);
});

test("whole columns and rows are read as far as the sheet goes", () => {
  const model = calculated(
    workbookOf({ A1: 1, A500: 2, C1: "=SUM(A:A)", D1: "=COUNT(1:1)", E1: "=MATCH(2,A:A,0)", F2: "=COUNTBLANK(A1:A500)" }),
  );
  expect(values(model, "C1 E1 F2")).toEqual([3, 500, 498]);
});

test("whole columns are as long as each other, whatever spills while they are read", () => {
  const model = calculated(
    workbookOf({
      A1: "x",
      A2: "x",
      B1: '=IF(COUNT(C1#)=30,"y","")',
      // Reads the first column, is read by what spills below everything else, and that by what the second column holds.
      C1: "=SEQUENCE(30)+0*Sheet2!A1",
      "Sheet2!A1": '=COUNTIF(Sheet1!A:A,"x")',
      "Sheet2!A2": '=COUNTIFS(Sheet1!A:A,"x",Sheet1!B:B,"y")',
    }),
  );
  model.writeInput("Sheet1", 1, 0, "z");
  calculated(model);
  expect(valueAt(model, "Sheet2!A1")).toBe(1);
  expect(valueAt(model, "Sheet2!A2")).toBe(1);
});
