import { WorkbookModel, type CustomFunctionTable, type Platform } from "../../../src/workbench/model";
import { calculated, formulaAt, messageAt, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

/** What a function was called with, call by call. */
function recorder(parameters?: readonly boolean[]): { calls: unknown[][]; functions: CustomFunctionTable } {
  const calls: unknown[][] = [];
  const fn = (...args: unknown[]): number => calls.push(args);
  return { calls, functions: new Map([["SEEN", parameters ? { fn, matrixParameters: parameters } : fn]]) };
}

function argumentsOf(formula: string, platform: Platform = "desktop", parameters?: readonly boolean[]): unknown[] | undefined {
  const { calls, functions } = recorder(parameters);
  calculated(workbookOf({ A1: 1, B1: "x", A3: true, B3: '=""', A4: "=1/0", "My list!A1": 9, G1: formula }), functions, platform);
  return calls.at(-1);
}

test.each<[string, unknown[]]>([
  ["=KAM.SEEN(A1)", [1]],
  [
    "=KAM.SEEN(A1:B2)",
    [
      [
        [1, "x"],
        [0, 0],
      ],
    ],
  ],
  ["=KAM.SEEN(A1:A1)", [[[1]]]],
  ["=KAM.SEEN(A2)", [0]],
  ["=KAM.SEEN(A3,B3)", [true, ""]],
  ["=KAM.SEEN(A4)", [{ code: "#DIV/0!", message: "" }]],
  ["=KAM.SEEN('My list'!A1,\"t\",2+3)", [9, "t", 5]],
  ["=KAM.SEEN({80,60})", [[[80, 60]]]],
  ["=KAM.SEEN(A1,,3)", [1, null, 3]],
  ["=KAM.SEEN(,A1)", [null, 1]],
  ["=KAM.SEEN(A1,)", [1, null]],
  ['=KAM.SEEN(IF(A1:A2="","none",A1:A2))', [[[1], ["none"]]]],
  ["=KAM.SEEN(KAM.SEEN(A1))", [1]],
  ["=KAM.SEEN()", []],
  ["=kam.seen(a1)", [1]],
])("on the desktop %s passes %j", (formula, passed) => {
  expect(argumentsOf(formula)).toEqual(passed);
});

test.each<[string, unknown[]]>([
  ["=KAM.SEEN(A2)", [null]],
  [
    "=KAM.SEEN(A1:B2)",
    [
      [
        [1, "x"],
        [null, null],
      ],
    ],
  ],
  ["=KAM.SEEN(IF(A1:A2>0,A1:A2,A2))", [[[1], [0]]]],
  ["=KAM.SEEN(A1,,)", [1, null, null]],
])("on the web %s passes %j", (formula, passed) => {
  expect(argumentsOf(formula, "web")).toEqual(passed);
});

test("what the metadata calls a matrix is one, also for a single cell; omitted arguments are null up to the declared number", () => {
  expect(argumentsOf("=KAM.SEEN(A1,A1)", "desktop", [true, false, true])).toEqual([[[1]], 1, null]);
  expect(argumentsOf("=KAM.SEEN(A2)", "web", [true])).toEqual([[[null]]]);
  expect(argumentsOf("=KAM.SEEN(,A1)", "web", [true, false])).toEqual([null, 1]);
  expect(argumentsOf("=KAM.SEEN(A1:A1,A1:A1)", "desktop", [true, false])).toEqual([[[1]], 1]);
});

test("a range where one value is asked for is #VALUE!, without a call", () => {
  const { calls, functions } = recorder([false]);
  const model = calculated(workbookOf({ A1: 1, G1: "=KAM.SEEN(A1:A2)" }), functions);
  expect([valueAt(model, "G1"), calls.length]).toEqual(["#VALUE!", 0]);
});

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const functions: CustomFunctionTable = new Map<string, (...args: never[]) => unknown>([
  [
    "FAIL",
    (code: string, message: string) => {
      throw new ExcelError(code, message);
    },
  ],
  [
    "CRASH",
    () => {
      throw new TypeError("a mistake");
    },
  ],
  [
    "GIVE",
    (kind: string): unknown =>
      ({ nothing: undefined, nul: null, nan: NaN, big: Infinity, object: {}, yes: true, text: "t", error: new ExcelError("#N/A", "none") })[
        kind
      ],
  ],
  ["LATER", () => Promise.resolve(1)],
  [
    "ROWS",
    () => [
      [1, 2],
      [3, new ExcelError("#NUM!", "too small")],
    ],
  ],
  ["RAGGED", () => [[1, 2], [3]]],
  ["EMPTY", () => []],
  ["LIST", () => [1, 2]],
  ["FIRST", (rows: unknown[][]) => rows[0]?.[0]],
]);

test.each<[string, unknown, string | null]>([
  ['=KAM.FAIL("#N/A","not rated")', "#N/A", "not rated"],
  ['=KAM.FAIL("#VALUE!","fix it")', "#VALUE!", "fix it"],
  ['=KAM.FAIL("#ODD!","odd")', "#VALUE!", "odd"],
  ['=KAM.FAIL("#N/A","")', "#N/A", null],
  ["=KAM.CRASH()", "#VALUE!", null],
  ['=KAM.GIVE("nothing")', "", null],
  ['=KAM.GIVE("nul")', "", null],
  ['=KAM.GIVE("nan")', "#NUM!", null],
  ['=KAM.GIVE("big")', "#NUM!", null],
  ['=KAM.GIVE("object")', "#VALUE!", null],
  ['=KAM.GIVE("yes")', true, null],
  ['=KAM.GIVE("error")', "#N/A", "none"],
  ["=KAM.LATER()", "#VALUE!", null],
  ["=KAM.RAGGED()", "#VALUE!", null],
  ["=KAM.EMPTY()", "#VALUE!", null],
  ['=KAM.FAIL("#REF!","gone")', "#VALUE!", "gone"],
  ['=KAM.FAIL("#NAME?","unknown")', "#VALUE!", "unknown"],
  ["=KAM.MISSING()", "#NAME?", null],
  ['=IFERROR(KAM.FAIL("#N/A","hidden"),"fine")', "fine", null],
  ['=ROUND(KAM.FAIL("#N/A","inside"),1)', "#N/A", "inside"],
])("%s gives %j with the message %j", (formula, value, message) => {
  const model = calculated(workbookOf({ A1: formula }), functions);
  expect([valueAt(model, "A1"), messageAt(model, "A1")]).toEqual([value, message]);
});

test("arrays spill, lists are columns, errors stand in their cells", () => {
  const model = calculated(workbookOf({ A1: "=KAM.ROWS()", D1: "=KAM.LIST()", F1: "=SUM(KAM.LIST())" }), functions);
  expect(valuesIn(model, "A1:B2")).toEqual([
    [1, 2],
    [3, "#NUM!"],
  ]);
  expect([valuesIn(model, "D1:D2"), valueAt(model, "F1")]).toEqual([[[1], [2]], 3]);
});

test("in a table one value of an array is not a spill, more are #SPILL!", () => {
  const model = WorkbookModel.blank();
  model.workbook.worksheets[0]?.addTable({ name: "T", ref: "A1", columns: [{ name: "a" }, { name: "b" }], rows: [[1, 2]] });
  calculated(type(model, { A2: '=KAM.GIVE("text")', B2: "=SORT(A2:A3)" }), functions);
  expect([valueAt(model, "A2"), valueAt(model, "B2")]).toEqual(["t", "#SPILL!"]);
});

test("a message goes when its error does", () => {
  const model = calculated(workbookOf({ A1: "=KAM.FIRST(B1:B2)", B1: '=KAM.FAIL("#N/A","why")' }), functions);
  expect([valueAt(model, "A1"), messageAt(model, "B1"), messageAt(model, "C9")]).toEqual(["#N/A", "why", null]);
  calculated(type(model, { B1: 4 }), functions);
  expect([valueAt(model, "A1"), messageAt(model, "B1"), formulaAt(model, "A1")]).toEqual([4, null, "=KAM.FIRST(B1:B2)"]);
});

test("a filled column calls the function once a row, with that row's cells", () => {
  const { calls, functions: seen } = recorder();
  const model = WorkbookModel.blank();
  for (let row = 1; row <= 20; row++) type(model, { [`A${row}`]: row, [`B${row}`]: `=KAM.SEEN(A${row},$A$1,A$1:A${row})` });
  model.recalculate(seen, "desktop");
  expect(calls).toHaveLength(20);
  expect(calls[2]).toEqual([3, 1, [[1], [2], [3]]]);
});
