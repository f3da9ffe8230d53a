import fc from "../../support/properties";
import {
  address,
  columnLetters,
  columnNumber,
  parseArea,
  rectangleAddress,
  sheetOfPrefix,
  sheetPrefix,
} from "../../../src/workbench/model/addresses";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [702, "ZZ"],
  [703, "AAA"],
  [16384, "XFD"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test.each([
  ["B2", { top: 2, left: 2, bottom: 2, right: 2 }],
  ["$B$2:C5", { top: 2, left: 2, bottom: 5, right: 3 }],
  ["c5:b$2", { top: 2, left: 2, bottom: 5, right: 3 }],
])("%s is understood", (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(["", "B", "2", "B2:", "A1:B2:C3", "AAAA1", "B2 ", "Sheet1!A1"])("%j is not an area", (text) => {
  expect(parseArea(text)).toBeNull();
});

test("an area's address is read back as the same area", () => {
  const row = fc.integer({ min: 1, max: 1_048_576 });
  const column = fc.integer({ min: 1, max: 16_384 });
  fc.assert(
    fc.property(row, row, column, column, (a, b, c, d) => {
      const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
      expect(parseArea(rectangleAddress(area))).toEqual(area);
      expect(rectangleAddress({ ...area, bottom: area.top, right: area.left })).toBe(address(area.top, area.left));
    }),
  );
});

test.each([
  ["Data", "Data!"],
  ["Datos_1", "Datos_1!"],
  ["Año", "Año!"],
  ["My list", "'My list'!"],
  ["It's", "'It''s'!"],
  ["2024", "'2024'!"],
  ["A1", "'A1'!"],
  ["R1C1", "'R1C1'!"],
  ["true", "'true'!"],
  ["a-b", "'a-b'!"],
])("the sheet %s stands before a reference as %s", (name, prefix) => {
  expect(sheetPrefix(name)).toBe(prefix);
  expect(sheetOfPrefix(prefix)).toBe(name);
});
