import fc from "../../support/properties";
import { decimalMark, isNoValue, parseNumber, type DecimalMark } from "../../../src/domain/accounts/numbers";

/** Powers of ten that a unit stands for. */
const POWERS: Readonly<Record<string, number>> = { "%": -2, k: 3, " M€": 6 };

const MARKS: readonly DecimalMark[] = [".", ","];

describe("parseNumber", () => {
  test.each<[string, number | null, number | null]>([
    ["1200", 1200, 1200],
    ["1,234.5", 1234.5, null],
    ["1.234,5", null, 1234.5],
    ["1,234", 1234, 1.234],
    ["1.234", 1.234, 1234],
    ["1.234.567", null, 1234567],
    ["1,234,567", 1234567, null],
    ["0,123", null, 0.123],
    ["0.750", 0.75, null],
    [".5", 0.5, null],
    [",5", null, 0.5],
    ["00120", 120, 120],
    ["1 234,5", null, 1234.5],
    ["1\u00a0234\u202f567", 1234567, 1234567],
    ["1'234.50", 1234.5, null],
    ["1’234", 1234, 1234],
    ["80%", 0.8, 0.8],
    ["58.6 %", 0.586, null],
    ["75,5 %", null, 0.755],
    ["€ 1.200", 1.2, 1200],
    ["1.200,00 €", null, 1200],
    ["$1,200", 1200, 1.2],
    ["US$ 1,200.50", 1200.5, null],
    ["USD 1200", 1200, 1200],
    ["1200 eur", 1200, 1200],
    ["S/ 350", 350, 350],
    ["-5", -5, -5],
    ["−5", -5, -5],
    ["+5", 5, 5],
    ["5-", -5, -5],
    ["-€5", -5, -5],
    ["€-5", -5, -5],
    ["(1,200)", -1200, -1.2],
    ["€ (300)", -300, -300],
    ["(300) €", -300, -300],
    ["1.2M", 1200000, null],
    ["2.3m", 2300000, null],
    ["2,3 M€", null, 2300000],
    ["€1.1k", 1100, null],
    ["350 k€", 350000, 350000],
    ["4 mio.", 4000000, 4000000],
    ["3 millones", 3000000, 3000000],
    ["3 millón", 3000000, 3000000],
    ["2 bn", 2000000000, 2000000000],
    ["1.5E+05", 150000, null],
    ["2e3", 2000, 2000],
    ["  7 ", 7, 7],
    ["\u200e7", 7, 7],
    ["-0", 0, 0],
  ])("reads %j as %p with a point and as %p with a comma", (text, point, comma) => {
    expect([parseNumber(text, "."), parseNumber(text, ",")]).toEqual([point, comma]);
  });

  test.each([
    ...["", " ", "abc", "€", "m", "%", "-", ".", ",", "n/a", "5.", "1,23,456", "1.2.3", "12 34", "1 (234)", "((5))", "(5", "(-5)"],
    ...["--5", "-5-", "€5€", "€5%", "5 mil", "5%%", "5k%", "12/03/2024", "3 - high", "4/5", "1e999", "2e3k%", "~5", ">5", "5 units"],
    ...["1,234.567.8", "1 234.567,8 x", "0x10", "Infinity", "NaN", "9".repeat(41)],
  ])("reads no number in %j", (text) => {
    expect([parseNumber(text, "."), parseNumber(text, ",")]).toEqual([null, null]);
  });

  const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(\d{3})+$)/g, group);

  test("undoes formatting in both conventions", () => {
    const number = fc.record({
      whole: fc.bigInt(0n, 10n ** 12n),
      fraction: fc.option(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 3 }), { nil: null }),
      mark: fc.constantFrom(...MARKS),
      group: fc.constantFrom("", " ", "\u00a0", "'", "other"),
      sign: fc.constantFrom("plain", "minus", "after", "brackets"),
      unit: fc.constantFrom("", " €", " USD", "%", "k", " M€"),
    });
    fc.assert(
      fc.property(number, ({ whole, fraction, mark, group, sign, unit }) => {
        const separator = group === "other" ? (mark === "." ? "," : ".") : group;
        const digits = grouped(String(whole), separator) + (fraction === null ? "" : mark + fraction);
        const bare = `${digits}${unit}`;
        const text =
          sign === "minus" ? `-${bare}` : sign === "brackets" ? `(${bare})` : sign === "after" && unit === "" ? `${bare}-` : bare;
        const power = POWERS[unit] ?? 0;
        const value = Number(`${String(whole)}.${fraction ?? "0"}e${power}`);
        const negative = text.startsWith("-") || text.startsWith("(") || text.endsWith("-");
        expect(parseNumber(text, mark)).toBe(negative && value !== 0 ? -value : value);
      }),
    );
  });

  test("gives a finite number or null for any text", () => {
    const near = fc.string({ unit: fc.constantFrom(...".,' ()%€kme+-0123456789"), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), fc.constantFrom(...MARKS), (text, mark) => {
        const value = parseNumber(text, mark);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(["n/a", "N/A", " - ", "–", "n.d.", "TBD", "s/d", "pendiente", "?", "None"])("%j says that the value is not known", (text) =>
  expect(isNoValue(text)).toBe(true),
);

test.each(["0", "abc", "", "nada más", "x"])("%j says something else", (text) => expect(isNoValue(text)).toBe(false));

describe("decimalMark", () => {
  test.each<[string, string[], ReturnType<typeof decimalMark>]>([
    ["no numbers", ["abc", "n/a"], null],
    ["nothing to decide", ["80%", "1200"], { mark: ".", assumed: null }],
    ["a decimal comma", ["1.234", "1.234,5"], { mark: ",", assumed: null }],
    ["a decimal point", ["1,234", "2.50"], { mark: ".", assumed: null }],
    ["only groups with commas", ["1,234", "20,000"], { mark: ".", assumed: "1,234" }],
    ["only groups with points", ["80%", "1.234"], { mark: ",", assumed: "1.234" }],
    ["the majority", ["1.5", "2.5", "2,5"], { mark: ".", assumed: null }],
    ["as many of both", ["2.5", "2,5"], { mark: ".", assumed: null }],
  ])("finds %s", (_, texts, decision) => expect(decimalMark(texts)).toEqual(decision));
});
