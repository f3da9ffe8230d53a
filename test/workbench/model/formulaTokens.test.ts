import fc from "../../support/properties";
import { FormulaSyntaxError } from "../../../src/workbench/model";
import { nextToken, tokenizeFormula } from "../../../src/workbench/model/formulaTokens";

const kinds = (formula: string): string[] => tokenizeFormula(formula).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ["A1+$B$2", ["cell A1", "operator +", "cell $B$2"]],
  ["SUM(A:C,1:5)", ["function SUM", "open (", "columns A:C", "separator ,", "rows 1:5", "close )"]],
  ["'My list'!A1:B2", ["sheet 'My list'!", "cell A1", "operator :", "cell B2"]],
  ["'It''s'!A1", ["sheet 'It''s'!", "cell A1"]],
  ["Año!A1", ["sheet Año!", "cell A1"]],
  ["Sheet1:Sheet3!A1", ["sheet Sheet1:Sheet3!", "cell A1"]],
  ["[1]Sheet1!A1", ["sheet [1]Sheet1!", "cell A1"]],
  ["T[[#This Row],[A]:[B]]", ["structured T[[#This Row],[A]:[B]]"]],
  ["T[It'[s']]", ["structured T[It'[s']]"]],
  ["[@Rank]<=KAM_Cap", ["structured [@Rank]", "operator <=", "name KAM_Cap"]],
  ["F1#", ["cell F1", "spill #"]],
  [
    'IF(A1=#N/A,1.5e-3,"a""b")',
    [
      "function IF",
      "open (",
      "cell A1",
      "operator =",
      "error #N/A",
      "separator ,",
      "number 1.5e-3",
      "separator ,",
      'string "a""b"',
      "close )",
    ],
  ],
  ["{1,2;3,4}", ["open {", "number 1", "separator ,", "number 2", "separator ;", "number 3", "separator ,", "number 4", "close }"]],
  ["LOG10(A1)", ["function LOG10", "open (", "cell A1", "close )"]],
  ["KAM.SCORE(A1)", ["function KAM.SCORE", "open (", "cell A1", "close )"]],
  ["A1:B2 B1:B9", ["cell A1", "operator :", "cell B2", "space  ", "cell B1", "operator :", "cell B9"]],
  ["@A1%", ["operator @", "cell A1", "operator %"]],
  ["TRUE<>FALSE", ["name TRUE", "operator <>", "name FALSE"]],
  ["XFD1+XFE1", ["cell XFD1", "operator +", "cell XFE1"]],
])("%s", (formula, tokens) => {
  expect(kinds(formula)).toEqual(tokens);
});

test.each([
  ["SUM(A1", '"(" is not closed'],
  ["A1)", '")" has no opening partner'],
  ["{1,2", '"{" is not closed'],
  ["(1}", '"}" has no opening partner'],
  ["T[A", "a square bracket is not closed"],
  ['"abc', "is not expected at position 1"],
  ["A1~B2", "is not expected at position 3"],
])("%s is not a formula", (formula, reason) => {
  expect(() => tokenizeFormula(formula)).toThrow(FormulaSyntaxError);
  expect(() => tokenizeFormula(formula)).toThrow(reason);
});

test("the texts of all tokens are the formula again", () => {
  const piece = fc.constantFrom(
    "A1",
    "$C$3",
    "Sheet1!B2",
    "'a b'!C4",
    "SUM(",
    ")",
    "+",
    ",",
    " ",
    '"x"',
    "T[A]",
    "1.5",
    "#N/A",
    "F1#",
    "{1}",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = pieces.join("");
      let read: string | null = null;
      try {
        read = tokenizeFormula(formula)
          .map((token) => token.text)
          .join("");
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaSyntaxError);
      }
      if (read !== null) expect(read).toBe(formula);
    }),
  );
});

test("the next token leaves spaces out", () => {
  const tokens = tokenizeFormula("A1  + B1");
  expect(nextToken(tokens, 0)?.token.text).toBe("+");
  expect(nextToken(tokens, 4)).toBeNull();
});
