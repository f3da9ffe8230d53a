import fc from "../../support/properties";
import { WorkbookModel, type CellScalar, type CustomFunctionTable } from "../../../src/workbench/model";
import { addTable, calculated, formulaAt, messageAt, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

const functions: CustomFunctionTable = new Map<string, (...args: never[]) => unknown>([
  ["KIND", (value: unknown) => typeof value],
  ["TWICE", (rows: number[][]) => rows.map((row) => row.map((value) => value * 2))],
  ["POSITIVE", (value: number) => (value > 0 ? value : { code: "#VALUE!", message: `${value} is not positive.` })],
]);

const inputs: readonly CellScalar[] = [
  ...["", 0, 1, 3, -2, "text", "1", true, "=NA()", "=A1", "=A1+B1", "=SUM(A1:B4)", "=SUM(A:A)", "=IF(A1>1,B1,C2)", "=C1&B2", "=ROW()*A3"],
  ...["=SEQUENCE(B1)", "=A1:B3", "=A1#", "=B1#+1", "=SUM(D1#)", "=INDIRECT(A4)", "=OFFSET(A1,B1,0)", "=TODAY()", "=SUBTOTAL(109,A1:A4)"],
  ...["=Rate*2", "=SUM(List)", "=SUM(T[Value])", "=T[@Value]", "=Sheet2!A1", "=SUM(Sheet2!A1:B2)", "=Sheet3!A1", "=COUNTBLANK(A1:D4)"],
  ...["=KAM.KIND(B2)", "=KAM.TWICE(A1:B2)", "=KAM.POSITIVE(A2)", "=KAM.POSITIVE(A2)+1", "=XLOOKUP(1,A1:A4,B1:B4)", "=SORT(A1:A4)", "=D4"],
];

type Edit = (model: WorkbookModel) => void;

const places = ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "C1", "C2", "D1", "D4", "H2", "Sheet2!A1", "Sheet2!B2"];
const typing = fc
  .record({ place: fc.constantFrom(...places), input: fc.constantFrom(...inputs) })
  .map(({ place, input }): [string, Edit] => [
    `${place}: ${input}`,
    (model) => {
      if (place.startsWith("Sheet2!") && !model.workbook.getWorksheet("Sheet2")) return;
      type(model, { [place]: input });
    },
  ]);
const naming = fc
  .record({ name: fc.constantFrom("Rate", "List"), refersTo: fc.constantFrom("=2", "=Sheet1!$A$1:$A$3", "=Sheet2!$A$1", "") })
  .map(({ name, refersTo }): [string, Edit] => [
    `${name} is ${refersTo}`,
    ({ names }) => void (refersTo === "" ? names.delete(name, null) : names.set(name, null, refersTo)),
  ]);
const others = fc.constantFrom<[string, Edit]>(
  ["another day", (model) => void (model.today = (model.today ?? 0) + 1)],
  ["no Sheet2", ({ workbook }) => void (workbook.getWorksheet("Sheet2") && workbook.removeWorksheet("Sheet2"))],
  ["a Sheet2", ({ workbook }) => void (workbook.getWorksheet("Sheet2") ?? workbook.addWorksheet("Sheet2"))],
  ["a Sheet3", ({ workbook }) => void (workbook.getWorksheet("Sheet3") ?? workbook.addWorksheet("Sheet3").addRow([7]))],
  ["a row is hidden", ({ workbook }) => void ((workbook.getWorksheet("Sheet1")?.getRow(2) ?? { hidden: false }).hidden = true)],
  ["the table has another row", ({ workbook }) => void workbook.getWorksheet("Sheet1")?.getTable("T").addRow(["x", 5])],
);

function start(): WorkbookModel {
  const model = type(WorkbookModel.blank({ today: 45_000 }), { A1: 1, B1: 2, "Sheet2!A1": 4 });
  addTable(
    model,
    { name: "T", ref: "F1" },
    ["Name", "Value"],
    [
      ["a", 1],
      ["b", 2],
    ],
  );
  return model;
}

/** All that calculations have left. */
function everything(model: WorkbookModel): unknown[] {
  const sheets = model.workbook.worksheets.map(({ name }) => [name, valuesIn(model, `${name}!A1:J9`)]);
  return [...sheets, ["messages", ...places.slice(0, 12).map((place) => messageAt(model, place))]];
}

test("after any edits, what has changed is calculated just as if everything were", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: typing }, naming, others), { minLength: 1, maxLength: 14 }), (edits) => {
      const [changed, all] = [start(), start()];
      const done: string[] = [];
      for (const [what, edit] of edits) {
        done.push(what);
        for (const model of [changed, all]) edit(model);
        changed.recalculate(functions, "desktop");
        all.recalculate(functions, "desktop", { everything: true });
        expect([done, everything(changed)]).toEqual([done, everything(all)]);
      }
    }),
    { numRuns: 200 },
  );
});

describe("custom functions are called again", () => {
  let calls: unknown[] = [];
  const counting: CustomFunctionTable = new Map<string, (value: unknown) => unknown>([
    ["SEEN", (value: unknown) => (calls.push(value), value)],
    ["PAIR", (value: unknown) => (calls.push(value), [[value, value]])],
  ]);

  beforeEach(() => {
    calls = [];
  });

  test("where a cell they read has changed, and nowhere else", () => {
    const model = calculated(
      workbookOf({ A1: 1, A2: 2, B1: "=KAM.SEEN(A1)", B2: "=KAM.SEEN(A2)+1", C1: "=KAM.PAIR(A1)", E1: "=SUM(C1:D1)" }),
      counting,
    );
    calls = [];
    calculated(type(model, { A2: 5 }), counting);
    expect(calls).toEqual([5]);
    expect(["B1", "B2", "C1", "D1", "E1"].map((cell) => valueAt(model, cell))).toEqual([1, 6, 1, 1, 2]);
  });

  test("where they are other functions, or Excel has another face", () => {
    const model = calculated(workbookOf({ A1: "=KAM.SEEN(B1)" }), counting);
    calculated(model, new Map(counting));
    calculated(model, counting, "web");
    expect(calls).toEqual([0, 0, null]);
  });

  test("when everything is to be calculated", () => {
    const model = calculated(workbookOf({ A1: "=KAM.SEEN(B1)" }), counting);
    model.recalculate(counting, "desktop");
    expect(calls).toHaveLength(1);
    model.recalculate(counting, "desktop", { everything: true });
    expect(calls).toHaveLength(2);
  });
});

test("formulas that give something else each time are calculated each time", () => {
  const model = calculated(workbookOf({ A1: "=RAND()" }));
  const before = valueAt(model, "A1");
  expect([formulaAt(model, "A1"), valueAt(calculated(model), "A1") === before]).toEqual(["=RAND()", false]);
});

test("arrays that spill for the first time are calculated once, and so are the formulas before them that read them", () => {
  const calls: string[] = [];
  const counting: CustomFunctionTable = new Map([
    ["ROWS", (name: string, rows: unknown[][]) => (calls.push(name), rows.map(([value]) => [Number(value) + 1]))],
    ["TOTAL", (name: string, rows: unknown[][]) => (calls.push(name), rows.flat().reduce<number>((sum, value) => sum + Number(value), 0))],
  ] as [string, (...args: never[]) => unknown][]);
  const model = type(WorkbookModel.blank(), {
    A1: '=KAM.TOTAL("total",D1:D3)+KAM.TOTAL("list",C1#)',
    C1: '=KAM.ROWS("second",B1#)',
    D1: '=KAM.ROWS("third",C1#)',
    B1: "=SEQUENCE(3)",
  });
  model.recalculate(counting, "desktop");
  expect(valuesIn(model, "A1:D3")).toEqual([
    [21, 1, 2, 3],
    ["", 2, 3, 4],
    ["", 3, 4, 5],
  ]);
  expect(calls.sort()).toEqual(["list", "second", "third", "total"]);
});
