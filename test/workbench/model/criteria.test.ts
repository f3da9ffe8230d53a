import type { CalculationValue } from "../../../src/workbench/model/cellValues";
import { criterionOf } from "../../../src/workbench/model/criteria";
import { calculated, type, valueAt, workbookOf } from "../../support/workbooks";

const cells: readonly CalculationValue[] = [1, "1", "x", "Xa", "2", "", null, true, { error: "#N/A" }, 46_113, "a*b"];

test.each<[CalculationValue, readonly number[]]>([
  [1, [0, 1]],
  ["1", [0, 1]],
  ["=1", [0, 1]],
  ["100%", [0, 1]],
  ["<>1", [2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [">0", [0, 9]],
  [">=2", [9]],
  ["<2", [0]],
  ["x", [2]],
  ["X*", [2, 3]],
  ["?a", [3]],
  ["a~*b", [10]],
  [">w", [2, 3]],
  ["", [5, 6]],
  ["=", [6]],
  ["<>", [0, 1, 2, 3, 4, 5, 7, 8, 9, 10]],
  [true, [7]],
  ["TRUE", [7]],
  ["#N/A", [8]],
  [{ error: "#N/A" }, [8]],
  ["4/1/2026", [9]],
  [null, []],
])("the criterion %j means the cells %j", (criterion, expected) => {
  const meets = criterionOf(criterion);
  expect(cells.flatMap((value, index) => (meets(value) ? [index] : []))).toEqual(expected);
});

/** Numbers, numbers kept as texts, a text, a formula that gives a text of no length, and a blank; weights beside them. */
const list = { A1: 1, A2: "'1", A3: "x", A4: "'2", A5: '=""', C1: 1, C2: 2, C3: 4, C4: 8, C5: 16, C6: 32, D1: "n" };

test.each([
  ["COUNTIF(A1:A6,1)", 2],
  ['COUNTIF(A1:A6,"<>1")', 4],
  ["COUNTIF(A:A,1)", 2],
  ["SUMIF(A1:A6,1,C1:C6)", 3],
  ["SUMIF(A1:A6,1,C1)", 3],
  ['SUMIF(C1:C6,">4")', 56],
  ["SUMIFS(C1:C6,A1:A6,A2)", 3],
  ['SUMIFS(C1:C6,A1:A6,"<>1",C1:C6,"<20")', 28],
  ["COUNTIFS(A1:A6,1,C1:C6,2)", 1],
  ["AVERAGEIF(A1:A6,1,C1:C6)", 1.5],
  ['AVERAGEIFS(C1:C6,A1:A6,"none")', "#DIV/0!"],
  ["MAXIFS(C1:C6,A1:A6,1)", 2],
  ['MINIFS(C1:C6,A1:A6,"=1")', 1],
  ['MAXIFS(C1:C6,A1:A6,"none")', 0],
  ["SUMIFS(C1:C6,A1:A5,1)", "#VALUE!"],
  ["SUM(COUNTIF(A1:A6,{1,2}))", 3],
  ["SUMPRODUCT(COUNTIF(A1:A3,A1:A3))", 5],
])("%s is %j", (formula, value) => {
  expect(valueAt(calculated(workbookOf({ ...list, F1: `=${formula}` })), "F1")).toBe(value);
});

test("a filled-down column whose cells look at the cell above by INDIRECT is calculated to its end, and again after a change", () => {
  const rows = Array.from({ length: 12 }, (_, index) => index + 2);
  const chain = Object.fromEntries(rows.map((row) => [`H${row}`, '=INDIRECT("H"&ROW()-1)+1']));
  const model = calculated(workbookOf({ H1: 1, ...chain }));
  expect(rows.map((row) => valueAt(model, `H${row}`))).toEqual(rows);
  calculated(type(model, { H1: 11 }));
  expect(rows.map((row) => valueAt(model, `H${row}`))).toEqual(rows.map((row) => row + 10));
});
