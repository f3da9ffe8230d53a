import fc from "../../support/properties";
import { shownFormula, storedFormula } from "../../../src/workbench/model/functionNames";

const pairs: readonly (readonly [shown: string, stored: string])[] = [
  ["KAM.SCORE(A1:H1,$A$2:$H$2)", "_xldudf_KAM_SCORE(A1:H1,$A$2:$H$2)"],
  ["SORT(FILTER(A1:A9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))"],
  ['TEXTJOIN(", ",TRUE,UNIQUE(A1:A9))', '_xlfn.TEXTJOIN(", ",TRUE,_xlfn.UNIQUE(A1:A9))'],
  ['IF(A1="FILTER(x) KAM.SCORE(1) #",1,2)', 'IF(A1="FILTER(x) KAM.SCORE(1) #",1,2)'],
  ["LET(x,A1,x*2)", "_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)"],
  ["MAP(A1:A3,LAMBDA(a,a+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1))"],
  ["SUM(F1#)", "SUM(_xlfn.ANCHORARRAY(F1))"],
  ["SUM('My sheet'!F1#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!F1))"],
  ["@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
  ["@INDEX(A1:A9,2)", "_xlfn.SINGLE(INDEX(A1:A9,2))"],
  ["SUMIFS(A:A,B:B,1)", "SUMIFS(A:A,B:B,1)"],
  ["STDEV.S(A1:A9)/'FILTER(x)'!A1", "_xlfn.STDEV.S(A1:A9)/'FILTER(x)'!A1"],
];

test.each(pairs)("%s is stored as %s and shown again", (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

test("a formula that cannot be read is left as it is", () => {
  expect(storedFormula("FILTER((A1")).toBe("FILTER((A1");
  expect(shownFormula('_xlfn.FILTER("')).toBe('_xlfn.FILTER("');
});

test("whatever is stored is shown again as it was written", () => {
  const atom = fc.constantFrom(
    "A1",
    "$B$2:C3",
    '"FILTER("',
    "1.5",
    "Table1[[#This Row],[Col]]",
    "'a b'!C4",
    "F1#",
    "TRUE",
    "KAM_Cap",
    "@A1:A3",
    "{1,2;3,4}",
  );
  const name = fc.constantFrom("SUM", "FILTER", "SORT", "XLOOKUP", "KAM.SCORE", "KAM.RATE", "IF", "TEXTJOIN", "STDEV.S", "IFS", "LOG10");
  const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      atom,
      tie("call"),
      fc
        .tuple(tie("formula"), fc.constantFrom("+", "&", "=", "<>", " , ".trim()), tie("formula"))
        .map(([a, o, b]) => (o === "," ? a : `${a}${o}${b}`)),
    ),
    call: fc.tuple(name, fc.array(tie("formula"), { minLength: 1, maxLength: 3 })).map(([f, args]) => `${f}(${args.join(", ")})`),
  }));
  fc.assert(
    fc.property(formula, (text) => {
      expect(shownFormula(storedFormula(text))).toBe(text);
    }),
  );
});
