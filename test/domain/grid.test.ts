import { cellAddress, columnLetters, isBlank, isErrorText, quoteSheet } from "../../src/domain/grid";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %p is %p", (column, letters) => expect(columnLetters(column)).toBe(letters));

test.each([
  ["Accounts", "Accounts!C5"],
  ["Cuentas_año.2", "Cuentas_año.2!C5"],
  ["My list", "'My list'!C5"],
  ["2024", "'2024'!C5"],
  ["O'Brien", "'O''Brien'!C5"],
])("a cell on %j is %j", (sheet, address) => expect(cellAddress(sheet, 4, 2)).toBe(address));

test("a sheet's name in a formula is quoted", () => expect(quoteSheet("O'Brien")).toBe("'O''Brien'"));

test.each(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"])("%p is an error", (text) => {
  expect(isErrorText(text)).toBe(true);
});

test.each(["N/A", "#n/a", " #N/A", "#1", "", 0, false])("%p is none", (value) => expect(isErrorText(value)).toBe(false));

test("blank is what holds nothing but spaces", () => {
  expect(["", " ", "\u00a0\t\n"].map(isBlank)).toEqual([true, true, true]);
  expect(["a", 0, false].map(isBlank)).toEqual([false, false, false]);
});
