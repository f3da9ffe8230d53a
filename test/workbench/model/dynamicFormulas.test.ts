import { DynamicFormulas } from "../../../src/workbench/model/dynamicFormulas";
import { NameTable } from "../../../src/workbench/model/names";

const names = new NameTable();
names.set("Cap", null, "=15");
names.set("Cell", null, "=Sheet1!$A$1");
names.set("List", null, "=Sheet1!$A$1:$A$9");
names.set("Through", null, "=List");
const formulas = new DynamicFormulas(names);

/** Formulas that may spill beside a table, and those that must be calculated as arrays even in one. */
test.each<[string, boolean, boolean]>([
  ["A1+1", false, false],
  ["SUM(A1:A9)", false, false],
  ["A1:A9", true, false],
  ["A:A", true, false],
  ["2:2", true, false],
  ["A1#", true, false],
  ["SUM(A1#)", false, false],
  ["A1:A9*2", true, true],
  ["-A1:A9", true, true],
  ["@A1:A9", false, false],
  ["{1,2}", true, false],
  ["SUM({1,2}*2)", true, true],
  ["SUMPRODUCT(A1:A9*2)", false, false],
  ["SUMPRODUCT(IF(A1:A9>1,1,0))", true, true],
  ["SUM(IF(A1:A9>1,1,0))", true, true],
  ['TEXTJOIN(", ",TRUE,IF(A1:A9=D1,C1:C9,""))', true, true],
  ['IF(A1="","",TEXTJOIN(", ",TRUE,IF((T[X]=$A1)*(T[Y]="r"),T[Z],"")))', true, true],
  ["COUNTIFS(A1:A9,B1,C1:C9,D1)", false, false],
  ["MAX(COUNTIFS(A1:A9,A1:A9))", true, true],
  ["ISBLANK(A1:A9)", true, true],
  ["SUMPRODUCT(--ISBLANK(A1:A9))", false, false],
  ["VLOOKUP(A1,C1:D9,2,FALSE)", false, false],
  ["VLOOKUP(A1:A9,C1:D9,2,FALSE)", true, true],
  ["INDEX(A1:A9,3)", false, false],
  ["INDEX(A1:C9,2,0)", true, false],
  ["INDEX(A1:C9,,2)", true, false],
  ["INDEX(A1#,T[@No])", false, false],
  ["FILTER(A1:A9,B1:B9>1)", true, true],
  ["LET(x,A1,x+1)", true, true],
  ["OFFSET(A1,0,0,3)", true, false],
  ["XLOOKUP(A1,B1:B9,C1:D9)", true, false],
  ["KAM.SCORE(A1:H1,A2:H2)", true, false],
  ['IF(A1="","",KAM.RATE(A1,B1:B4))', true, false],
  ["ROUND(KAM.SCORE(A1:H1,A2:H2),1)", true, true],
  ['KAM.LOOKUP(T[A],B1:B9,IF(C1:C9="","",C1:C9))', true, true],
  ["T[A]", true, false],
  ["T[@A]*2", false, false],
  ["T[@[A]:[B]]", true, false],
  ["T[[#Headers],[A]]", false, false],
  ["Cap+1", false, false],
  ["Cell+1", false, false],
  ["List*2", true, true],
  ["Through", true, false],
  ["NotYetDefined", true, false],
  ["IF(T[@Rank]<=Cap,1,0)", false, false],
  ["((", false, false],
])("%s spills: %j, is an array in a table: %j", (formula, outside, inTable) => {
  expect([formulas.isDynamic(formula, "Sheet1", false), formulas.isDynamic(formula, "Sheet1", true)]).toEqual([outside, inTable]);
});

test("names that change are looked at again", () => {
  const own = new NameTable();
  const finder = new DynamicFormulas(own);
  own.set("N", null, "=5");
  expect(finder.isDynamic("N", "Sheet1", false)).toBe(false);
  own.set("N", null, "=Sheet1!A1:A3");
  expect(finder.isDynamic("N", "Sheet1", false)).toBe(true);
  own.set("N", "Sheet1", "=5");
  expect([finder.isDynamic("N", "Sheet1", false), finder.isDynamic("N", "Other", false)]).toEqual([false, true]);
});
