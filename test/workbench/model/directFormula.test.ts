import fc from "../../support/properties";
import { WorkbookModel, type CellScalar, type CustomFunctionTable } from "../../../src/workbench/model";
import { directFormula } from "../../../src/workbench/model/directFormula";
import { addTable, calculated, type, valueAt, valuesIn, workbookOf } from "../../support/workbooks";

const cells: Readonly<Record<string, CellScalar>> = {
  A2: 3,
  A3: -1.5,
  A4: "text",
  A5: "TEXT",
  A6: "12",
  A7: true,
  A8: "=1/0",
  B6: "=NA()",
  A9: '=""',
  B2: 0,
  B3: 1,
  B4: 2,
  B5: 40,
};
const functions: CustomFunctionTable = new Map<string, (...args: never[]) => unknown>([
  ["KIND", (value: unknown) => typeof value],
  ["COUNT", (rows: unknown[][]) => rows.flat().filter((value) => value !== null && value !== 0 && value !== "").length],
  ["PAIR", () => [[1, 2]]],
]);

/** The engine does not leave IF with SUM to us, so that the same formula is calculated by it. */
const byEngine = (formula: string): string => `IF(SUM(1)=1,${formula})`;

const value = fc.constantFrom(
  "A2",
  "A3",
  "A4",
  "A5",
  "A6",
  "A7",
  "A8",
  "A9",
  "A10",
  "B2",
  "B6",
  "2",
  "0",
  '""',
  '"text"',
  "TRUE",
  "FALSE",
  "1.5",
  '"  two  words "',
  '"te?t"',
);
const range = fc.constantFrom("$A$2:$A$10", "B2:B5", "A4:B4", "A10:A12");
const operator = fc.constantFrom("+", "-", "*", "/", "&", "=", "<>", "<", ">", "<=", ">=");
const { formula } = fc.letrec<{ formula: string; call: string; operation: string }>((tie) => ({
  formula: fc.oneof({ maxDepth: 3 }, value, tie("call"), tie("operation")),
  operation: fc.tuple(tie("formula"), operator, tie("formula")).map(([a, o, b]) => `(${a}${o}${b})`),
  call: fc.oneof(
    fc.tuple(tie("formula"), tie("formula"), tie("formula")).map(([a, b, c]) => `IF(${a},${b},${c})`),
    fc.tuple(tie("formula"), tie("formula")).map(([a, b]) => `IF(${a},${b})`),
    fc.tuple(fc.constantFrom("IFERROR", "IFNA"), tie("formula"), tie("formula")).map(([name, a, b]) => `${name}(${a},${b})`),
    tie("formula").map((a) => `ISNUMBER(${a})`),
    tie("formula").map((a) => `KAM.KIND(${a})`),
    fc
      .tuple(fc.constantFrom("AND", "OR"), fc.array(tie("formula"), { minLength: 1, maxLength: 3 }))
      .map(([name, all]) => `${name}(${all.join(",")})`),
    fc.tuple(fc.constantFrom("NOT", "N", "INT", "LEN", "TRIM", "LEFT"), tie("formula")).map(([name, a]) => `${name}(${a})`),
    fc.tuple(tie("formula"), tie("formula")).map(([a, b]) => `LEFT(${a},${b})`),
    fc.tuple(tie("formula"), tie("formula"), tie("formula")).map(([a, b, c]) => `CHOOSE(${a},${b},${c})`),
    fc.tuple(tie("formula"), range).map(([a, b]) => `MATCH(${a},${b},0)`),
    tie("formula").map((a) => `INDEX($A$2:$A$10,@(${a}))`),
    fc.constant("NA()"),
    fc.tuple(range, tie("formula")).map(([a, b]) => `INDEX(${a},${b})`),
    range.map((a) => `COUNTBLANK(${a})`),
    range.map((a) => `ROWS(${a})+COLUMNS(${a})`),
    range.map((a) => `KAM.COUNT(${a})`),
    fc.constantFrom("ROW()", "ROW(B7)", "ROW($A$3:B3)", "COUNTBLANK(A10)", "KAM.KIND(A10)"),
  ),
}));

test("simple formulas give without the engine what they give with it", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const model = calculated(workbookOf({ ...cells, D5: `=${text}`, H5: `=${byEngine(text)}` }), functions);
      expect([text, valueAt(model, "D5")]).toEqual([text, valueAt(model, "H5")]);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["MODEL.RESULT(-1,KAM.SCORE(-1,MODEL.READ(0),MODEL.READ(1),MODEL.OMITTED()))", true],
  ["MODEL.RESULT(-1,IF('?'!A1=\"\",\"\",KAM.RATE(-1,'?'!A1,MODEL.READ(1),'?'!C1)))", true],
  ["MODEL.RESULT(-1,INDEX(MODEL.READ(0),'?'!B1))", true],
  ["MODEL.RESULT(-1,ROW()-MODEL.ROWS(0))", true],
  ["MODEL.RESULT(-1,KAM.TIER(-1,'?'!A1,({80,60})))", true],
  ["MODEL.RESULT(-1,IF(AND(ISNUMBER('?'!A1),NOT('?'!B1=\"Yes\")),'?'!A1,NA()))", true],
  ['MODEL.RESULT(-1,INDEX(MODEL.READ(0),@(22+MODEL.ROWS(1)))&"")', true],
  ["MODEL.RESULT(-1,IFERROR(INDEX(MODEL.READ(0),MATCH('?'!B1,MODEL.READ(2),0)),\"\"))", true],
  ["MODEL.RESULT(-1,LEFT(TRIM('?'!A1),CHOOSE('?'!B1,29,LEN('?'!A1))))", true],
  ["MODEL.RESULT(-1,MATCH('?'!B1,MODEL.READ(1),1))", false],
  ["MODEL.RESULT(-1,SUM(MODEL.READ(0)))", false],
  ["MODEL.RESULT(-1,MODEL.READ(0)*2)", false],
  ["MODEL.RESULT(-1,KAM.SCORE(-1,MODEL.READ(0)*2))", false],
  ["MODEL.RESULT(-1,ISNUMBER(MODEL.READ(0)))", false],
  ["MODEL.RESULT(-1,'?'!A1&\"x\")", true],
  ["MODEL.RESULT(-1,Sheet1!A1)", false],
  ["#NAME?", false],
  ["((", false],
])("%s is calculated without the engine: %j", (text, direct) => {
  expect(directFormula(text) !== null).toBe(direct);
});

test("a number after an area of one row counts its columns, with and without the engine", () => {
  const formulas = [
    "INDEX(A4:B4,2)",
    "INDEX(A4:B4,2)&1",
    "INDEX(A4:B4,B3+1)*2",
    "INDEX(A4:B4,3)",
    "INDEX($A4:B4,1,2)",
    "SUM(INDEX(A4:B4,2),1)",
  ];
  const model = calculated(
    workbookOf({ ...cells, ...Object.fromEntries(formulas.map((text, i) => [`D${i + 1}`, `=${text}`])) }),
    functions,
  );
  expect(valuesIn(model, "D1:D6").flat()).toEqual([2, "21", 4, "#REF!", 2, 3]);
});

test("a custom function inside another formula may give an array, which the engine then takes", () => {
  const model = calculated(
    workbookOf({ A1: "=KAM.PAIR()", A3: "=IF(1=1,KAM.PAIR(),0)", A5: "=KAM.PAIR()+1", A7: "=ISNUMBER(KAM.PAIR())" }),
    functions,
  );
  expect(["A1:B1", "A3:B3", "A5:B5", "A7:B7"].map((cells_) => valuesIn(model, cells_)[0])).toEqual([
    [1, 2],
    [1, 2],
    [2, 3],
    [true, true],
  ]);
});

test("rows of a filled column are told apart from those that look alike", () => {
  const model = WorkbookModel.blank();
  addTable(
    model,
    { name: "T", ref: "A1" },
    ["A", "A2"],
    [
      [10, 20],
      [30, 40],
    ],
  );
  type(model, {
    D2: "=T[@A]",
    D3: "=T[@A]",
    D4: "=T[@A]",
    E2: "=T[@A2]",
    E3: "=T[@A2]",
    F2: '=LEN("A2")+B2',
    F3: '=LEN("A3")+B3',
    G2: "=SUM($B$2:B2)",
    G3: "=SUM($B$2:B3)",
    H2: "=LOG10(B2)",
    H3: "=LOG10(B3)",
    I3: "=SUM(B3:B$2)",
    I2: "=SUM(B2:B$2)",
    I1: "=COUNT(B1:B$2)",
  });
  calculated(model);
  expect(valuesIn(model, "D2:G3")).toEqual([
    [10, 20, 22, 20],
    [30, 40, 42, 60],
  ]);
  expect([valueAt(model, "D4"), valueAt(model, "H3"), valueAt(model, "I3"), valueAt(model, "I2"), valueAt(model, "I1")]).toEqual([
    "#VALUE!",
    Math.log10(40),
    60,
    20,
    1,
  ]);
});
