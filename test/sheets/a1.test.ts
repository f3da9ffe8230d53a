import fc from "../support/properties";
import { columnLetters } from "../../src/domain/grid";
import {
  absolute,
  absoluteArea,
  area,
  cell,
  columnNumber,
  headerCell,
  parseArea,
  quoteText,
  sameFormula,
  tableColumn,
  thisRow,
} from "../../src/sheets/a1";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A rectangle of cells of a sheet, zero-based. */
const rectangles = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(COLUMNS - 1))
  .map(([a, b, c, d]) => ({ row: Math.min(a, b), rows: Math.abs(a - b) + 1, column: Math.min(c, d), columns: Math.abs(c - d) + 1 }));

const sheetNames = fc.string({ minLength: 1, maxLength: 31 });

describe("addresses", () => {
  test("are those of Excel's corners", () => {
    expect([cell(0, 0), cell(ROWS - 1, COLUMNS - 1), absolute(8, 26)]).toEqual(["A1", "XFD1048576", "$AA$9"]);
    expect([area(3, 1, 6, 3), absoluteArea("Mine & 'yours'", 3, 1, 6, 3)]).toEqual(["B4:D9", "'Mine & ''yours'''!$B$4:$D$9"]);
  });

  test("are read back as they were written, with or without a sheet and dollar signs", () => {
    fc.assert(
      fc.property(rectangles, sheetNames, (rectangle, sheet) => {
        const { row, column, rows, columns } = rectangle;
        expect(parseArea(area(row, column, rows, columns))).toEqual(rectangle);
        expect(parseArea(absoluteArea(sheet, row, column, rows, columns))).toEqual(rectangle);
        expect(parseArea(absolute(row, column))).toEqual({ row, column, rows: 1, columns: 1 });
      }),
    );
  });

  test("column letters and numbers are inverse", () => {
    fc.assert(fc.property(fc.nat(COLUMNS - 1), (column) => expect(columnNumber(columnLetters(column))).toBe(column)));
  });

  test.each(["", "A", "1", "A:A", "1:1", "A1,B2", "Sheet1!", "a1", "#REF!", "Table1[Column]"])(
    "%j is not a rectangle of cells",
    (address) => {
      expect(() => parseArea(address)).toThrow(RangeError);
    },
  );
});

describe("parts of formulas", () => {
  test("columns of tables are named as Excel names them", () => {
    expect(tableColumn("T", "Growth")).toBe("T[Growth]");
    expect(thisRow("T", "A")).toBe("T[[#This Row],[A]]");
    expect(thisRow("T", "A", "B")).toBe("T[[#This Row],[A]:[B]]");
    expect(headerCell("T", "A")).toBe("T[[#Headers],[A]]");
  });

  test("what Excel reserves in a header is escaped, and nothing else", () => {
    expect(tableColumn("T", "A [x] #1 @home O'Brien")).toBe("T[A '[x'] '#1 '@home O''Brien]");
    fc.assert(
      fc.property(fc.string(), (header) => {
        const inside = tableColumn("T", header).slice(2, -1);
        expect(inside.replace(/'(['#@[\]])/g, "$1")).toBe(header);
        expect(inside.replace(/'['#@[\]]/g, "")).not.toMatch(/['#@[\]]/);
      }),
    );
  });

  test("a text in a formula is one string, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = quoteText(text);
        expect(quoted).toMatch(/^"(?:[^"]|"")*"$/s);
        expect(quoted.slice(1, -1).replaceAll('""', '"')).toBe(text);
      }),
    );
  });
});

describe("formulas that say the same", () => {
  test.each([
    ["='Data'!$A$1", "=Data!$A$1"],
    ["=SUM('Übersicht'!A1, 2)", "=SUM(Übersicht!A1,2)"],
    ["=KAM_Scores[[#This Row],[Rank]]", "=[@Rank]"],
    ["=IF(KAM_Scores[[#This Row],[Key account]]=1,1,0)", "=IF([@[Key account]]=1,1,0)"],
    ["=SUM(KAM_Scores[[#This Row],[A]:[B]])", "=SUM([@[A]:[B]])"],
    ["=A1+\n  B1", "=A1+B1"],
  ])("%s and %s", (written, read) => {
    expect(sameFormula(written, read)).toBe(true);
    expect(sameFormula(read, written)).toBe(true);
  });

  test.each([
    ["='My list'!A1", "=Mylist!B1"],
    ["='Data'!$A$1", "='Data 2'!$A$1"],
    ["=KAM_Scores[[#This Row],[Rank]]", "=[@Score]"],
    ["=SUM(KAM_Scores[[#This Row],[A]:[B]])", "=SUM([@[A]:[C]])"],
    ['=IF(A1="Yes",1,0)', '=IF(A1="Sí",1,0)'],
    ["=KAM_Scores[Rank]", "=[@Rank]"],
    ["=A1", "5"],
  ])("not %s and %s", (one, other) => {
    expect(sameFormula(one, other)).toBe(false);
    expect(sameFormula(other, one)).toBe(false);
  });

  test("every formula says the same as itself", () => {
    fc.assert(fc.property(fc.string(), (formula) => expect(sameFormula(formula, formula)).toBe(true)));
  });
});
