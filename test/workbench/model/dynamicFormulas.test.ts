import { DynamicFormulas } from "../../../src/workbench/model/dynamicFormulas";
import { NameTable } from "../../../src/workbench/model/names";

const names = new NameTable();
names.set("Cap", null, "=15");
names.set("Cell", null, "=Sheet1!$A$1");
names.set("List", null, "=Sheet1!$A$1:$A$9");
names.set("Through", null, "=List");
const formulas = new DynamicFormulas(names);

/** Formulas that may give several values, or must be calculated as arrays; INDEX is one of them to Excel, whatever it is asked for. */
test.each<[string, boolean]>([
  ["A1+1", false],
  ["SUM(A1:A9)", false],
  ["A1:A9", true],
  ["A:A", true],
  ["2:2", true],
  ["A1#", true],
  ["SUM(A1#)", false],
  ["A1:A9*2", true],
  ["-A1:A9", true],
  ["@A1:A9", false],
  ["{1,2}", true],
  ["SUM({1,2}*2)", true],
  ["SUMPRODUCT(A1:A9*2)", false],
  ["SUMPRODUCT(IF(A1:A9>1,1,0))", true],
  ["SUM(IF(A1:A9>1,1,0))", true],
  ['TEXTJOIN(", ",TRUE,IF(A1:A9=D1,C1:C9,""))', true],
  ['IF(A1="","",TEXTJOIN(", ",TRUE,IF((T[X]=$A1)*(T[Y]="r"),T[Z],"")))', true],
  ["COUNTIFS(A1:A9,B1,C1:C9,D1)", false],
  ["MAX(COUNTIFS(A1:A9,A1:A9))", true],
  ["ISBLANK(A1:A9)", true],
  ["SUMPRODUCT(--ISBLANK(A1:A9))", false],
  ["VLOOKUP(A1,C1:D9,2,FALSE)", false],
  ["VLOOKUP(A1:A9,C1:D9,2,FALSE)", true],
  ["INDEX(A1:A9,3)", true],
  ["INDEX(A1:C9,2,0)", true],
  ["INDEX(A1:C9,,2)", true],
  ["INDEX(A1#,T[@No])", true],
  ["FILTER(A1:A9,B1:B9>1)", true],
  ["LET(x,A1,x+1)", true],
  ["OFFSET(A1,0,0,3)", true],
  ["XLOOKUP(A1,B1:B9,C1:D9)", true],
  ["KAM.SCORE(A1:H1,A2:H2)", true],
  ['IF(A1="","",KAM.RATE(A1,B1:B4))', true],
  ["ROUND(KAM.SCORE(A1:H1,A2:H2),1)", true],
  ['KAM.LOOKUP(T[A],B1:B9,IF(C1:C9="","",C1:C9))', true],
  ["T[A]", true],
  ["T[@A]*2", false],
  ["T[@[A]:[B]]", true],
  ["T[[#Headers],[A]]", false],
  ["Cap+1", false],
  ["Cell+1", false],
  ["List*2", true],
  ["Through", true],
  ["NotYetDefined", true],
  ["IF(T[@Rank]<=Cap,1,0)", false],
  ["((", false],
  ['IFERROR(INDEX(A1:A9,3)&"","")', true],
  ["SUM(INDEX(A1:A9,3))", false],
])("%s may give several values: %j", (formula, dynamic) => {
  expect(formulas.isDynamic(formula, "Sheet1")).toBe(dynamic);
});

test("names that change are looked at again", () => {
  const own = new NameTable();
  const finder = new DynamicFormulas(own);
  own.set("N", null, "=5");
  expect(finder.isDynamic("N", "Sheet1")).toBe(false);
  own.set("N", null, "=Sheet1!A1:A3");
  expect(finder.isDynamic("N", "Sheet1")).toBe(true);
  own.set("N", "Sheet1", "=5");
  expect([finder.isDynamic("N", "Sheet1"), finder.isDynamic("N", "Other")]).toEqual([false, true]);
});
