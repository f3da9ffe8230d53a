import { calculated, resultOf, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

const column = { C1: 1, C2: "a", C3: 3, C5: true, D1: 10, D2: 20, D3: 30 };

test.each<[string, unknown]>([
  ["SUMPRODUCT(--ISNUMBER(C1:C5))", 2],
  ["SUM(IF(ISNUMBER(C1:C5),C1:C5,0))", 4],
  ["SUM(LEN(C1:C5))", 7],
  ["SUM(--ISBLANK(C1:C5))", 1],
  ["SUM(--NOT(ISBLANK(C1:C5)))", 4],
  ["SUM(--(MOD(ROW(C1:C5),2)=0))", 2],
  ["SUM(ROW(C2:C4)*COLUMN(C2:D2))", (2 + 3 + 4) * (3 + 4)],
  ['TEXTJOIN(",",TRUE,UPPER(C1:C3))', "1,A,3"],
  ['TEXTJOIN(",",TRUE,LEFT(C1:C3&"xyz",{2,1}))', "1x,1,ax,a,3x,3"],
  ["SUM(ROUND({1.26;2.34},{1,0}))", 1.3 + 1 + 2.3 + 2],
  ["SUM(DATE({2024;2025},1,1))", 45292 + 45658],
  ["SUM(LARGE(D1:D3,{1,2}))", 50],
  ["SUM(INDEX(D1:D3,{1;3}))", 40],
  ["SUM(IFNA(MATCH(C1:C3,{1;3},0),0))", 3],
  ["SUM(VLOOKUP({1;3},C1:D3,2,FALSE))", 40],
  ["SUM(COUNTIF(C1:C5,C1:C3))", 3],
  ["SUM(SUMIFS(D1:D3,C1:C3,{1;3}))", 40],
  ['MAX(COUNTIFS(C1:C5,C1:C5,C1:C5,"<>"))', 1],
  ["SUM(CHOOSE({1;2},10,20))", 30],
  ['TEXTJOIN(",",TRUE,SWITCH({1;2},1,"x","y"))', "x,y"],
  ['TEXTJOIN(",",TRUE,IFS({1;2}=1,"x",TRUE,"y"))', "x,y"],
  ["SUM(IFERROR({1;2}/{0;1},9))", 11],
  ["SUMPRODUCT(ROUND(C1:C2,0))", "#VALUE!"],
  ["SUM(ABS(-SQRT({4;9})))", 5],
  ["SUM(POWER({2,3},{1;2}))", 2 + 3 + 4 + 9],
  ["LEN(SUM(D1:D3))", 2],
])("=%s is %j", (formula, value) => {
  expect(resultOf(`=${formula}`, column)).toEqual(typeof value === "number" ? expect.closeTo(value, 9) : value);
});

test("arguments of different sizes have no value where one of them ends", () => {
  const model = calculated(workbookOf({ A1: "=POWER({2;3;4},{1;2})" }));
  expect(valuesIn(model, "A1:A3")).toEqual([[2], [9], ["#N/A"]]);
});

test("functions of one value spill over a range that is typed into them", () => {
  const model = calculated(
    workbookOf({ ...column, F1: "=LEN(C1:C3)", G1: "=ROW(C4:C6)", H1: "=COLUMN(B1:D1)", F8: "=ISNUMBER(KAM_List)" }),
  );
  expect([valuesIn(model, "F1:F3"), valuesIn(model, "G1:G3"), valuesIn(model, "H1:J1")]).toEqual([
    [[1], [1], [1]],
    [[4], [5], [6]],
    [[2, 3, 4]],
  ]);
  expect(valueAt(model, "F8")).toBe(false);
  model.names.set("KAM_List", null, "=Sheet1!$C$1:$C$3");
  expect(valuesIn(calculated(model), "F8:F10")).toEqual([[true], [false], [true]]);
});

test("a formula of a file that is not an array formula takes the value in its own row", () => {
  const model = workbookOf(column);
  const sheet = model.workbook.worksheets[0];
  const plain = (cell: string, formula: string): void => {
    const target = sheet?.getCell(cell);
    if (target) target.value = { formula };
  };
  plain("F1", "LEN(C1:C5)");
  plain("F5", "LEN(C1:C5)");
  plain("F9", "LEN(C1:C5)");
  plain("G1", "SUMPRODUCT(LEN(C1:C5))");
  calculated(model);
  expect([valueAt(model, "F1"), valueAt(model, "F5"), valueAt(model, "G1")]).toEqual([1, 4, 7]);
});
