import { asShown, numberText } from "../../src/i18n/numberText";

test.each([
  // 74.35 is a little less in binary: Excel shows 74.4, and so do we.
  [74.35, 1, "en", "74.4"],
  [74.35, 1, "es", "74,4"],
  [0.5, 0, "en", "1"],
  [-2.25, 1, "en", "-2.3"],
  [1.005, 2, "en", "1.01"],
  [1234.5, 0, "en", "1,235"],
  [0.1 + 0.2, 1, "es", "0,3"],
  [0, 1, "en", "0.0"],
] as const)("%d with %d decimals in %s reads %s", (value, decimals, language, text) => {
  expect(numberText(value, decimals, language)).toBe(text);
});

test("what is too large or too small for its place stays as it is", () => {
  expect(asShown(1e300, 1)).toBe(1e300);
  expect(asShown(Infinity, 1)).toBe(Infinity);
  expect(numberText(1e-300, 1, "en")).toBe("0.0");
});
