import { calculated, valueAt, workbookOf } from "../../support/workbooks";

test.each([
  ['TEXT(1234.5,"#,##0.00 [$€-407]")', "1,234.50 €"],
  ['TEXT(46353,"[$-C0A]d mmm yyyy")', "27 nov 2026"],
  ['TEXT(0.575,"0%")', "58%"],
  ['TEXT("12","0.00")', "12.00"],
  ['TEXT("twelve","0.00")', "twelve"],
  ['TEXT(TRUE,"0")', "TRUE"],
  ['TEXT(Z9,"0.0")', "0.0"],
  ['TEXT(5,"")', ""],
  ['TEXT(-1,"yyyy")', "#VALUE!"],
  ['TEXT(NA(),"0")', "#N/A"],
  ['TEXTJOIN("|",TRUE,TEXT(A1:A2,"00"))', "01|02"],
])("%s is %j", (formula, value) => {
  expect(valueAt(calculated(workbookOf({ A1: 1, A2: 2, F1: `=${formula}` })), "F1")).toBe(value);
});
