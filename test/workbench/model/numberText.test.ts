import { isNumberFormat, shownText } from "../../../src/workbench/model/numberText";
import fc from "../../support/properties";

const text = (value: string | number | boolean, format: string): string => shownText(value, format, false);

test.each<[string | number | boolean, string, string]>([
  [674, "[>=1000]#,##0;General", "674"],
  [1234.5, "[>=1000]#,##0;General", "1,235"],
  [0.575, "0%", "58%"],
  [-0.18935, "0.00%", "-18.94%"],
  [1.005, "0.00", "1.01"],
  [74.35, "0.0", "74.4"],
  [0.5, "0", "1"],
  [-1234.5, "$#,##0.00_);($#,##0.00)", "($1,234.50)"],
  [0, '0;-0;"none"', "none"],
  [1234, "0.00E+00", "1.23E+03"],
  [1.5, "# ?/?", "1 1/2"],
  [45_337, "yyyy-mm-dd", "2024-02-15"],
  [45_337.75, "m/d/yyyy h:mm AM/PM", "2/15/2024 6:00 PM"],
  [1234.5, "#,##0.00 [$€-407]", "1,234.50 €"],
  [45_337, "[$-C0A]ddd d mmm", "jue 15 feb"],
  [45_337, "[$-809]dddd d mmmm", "Thursday 15 February"],
  [1.5, "[h]:mm", "36:00"],
  [-1, "m/d/yyyy", "######"],
  [1 / 3, "General", "0.333333333"],
  [0.1 + 0.2, "General", "0.3"],
  [1e11, "General", "1E+11"],
  [12_345_678_901.5, "General", "12345678902"],
  [12, "not [a format", "12"],
  ["x", "0.00", "x"],
  ["x", '0;0;0;"text: "@', "text: x"],
  ["", '0;0;0;"text: "@', ""],
  [true, "0.00", "TRUE"],
])("%j in the format %j is shown as %j", (value, format, shown) => {
  expect(text(value, format)).toBe(shown);
});

test("dates of a workbook that counts from 1904", () => {
  expect(shownText(45_337 - 1462, "yyyy-mm-dd", true)).toBe("2024-02-15");
  expect(shownText(5, "0.0", true)).toBe("5.0");
});

/** A decimal number rounded half away from zero by its digits, without any arithmetic of doubles. */
function rounded(digits: bigint, decimals: number, places: number): string {
  const cut = 10n ** BigInt(Math.max(0, decimals - places));
  const whole = decimals > places ? (digits + cut / 2n) / cut : digits * 10n ** BigInt(places - decimals);
  const padded = whole.toString().padStart(places + 1, "0");
  return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

test("numbers are rounded as decimals, not as the doubles that stand for them", () => {
  const numbers = fc.record({
    digits: fc.integer({ min: 0, max: 999_999 }),
    decimals: fc.integer({ min: 0, max: 6 }),
    places: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(numbers, ({ digits, decimals, places }) => {
      const value = Number(`${digits}e-${decimals}`);
      const format = places === 0 ? "0" : `0.${"0".repeat(places)}`;
      expect(text(value, format)).toBe(rounded(BigInt(digits), decimals, places));
      expect(text(value, `${format}%`)).toBe(`${rounded(BigInt(digits) * 100n, decimals, places)}%`);
    }),
  );
});

test.each([
  ["0.00", true],
  ['#,##0 "kg"', true],
  ["General", true],
  ["0.00 EUR", false],
  ["Estándar", false],
  ["0;0;0;0;0", false],
  ['0"', false],
])("whether %j is a number format: %s", (format, valid) => {
  expect(isNumberFormat(format)).toBe(valid);
});
