import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

/** The number of one cell, as the cell of the formula shows it. */
const numberOf = (cell: unknown, decimal: string): unknown => (call("NUMBER", row(cell), decimal) as unknown[][])[0]?.[0];

describe("the number that a text says", () => {
  test.each<[string, string, number]>([
    ["1.234,5", ",", 1234.5],
    ["1,234.5", ".", 1234.5],
    ["80%", ".", 0.8],
    ["80 %", ",", 0.8],
    ["-12,5", ",", -12.5],
    ["1234", ".", 1234],
    ["  7 ", ",", 7],
  ])("%p with %p is %p", (text, decimal, value) => expect(numberOf(text, decimal)).toBeCloseTo(value, 12));

  test("depends on the decimal mark", () => {
    expect(numberOf("1.234", ".")).toBe(1.234);
    expect(numberOf("1.234", ",")).toBe(1234);
  });

  test.each(["unknown", "n/a", "", " ", "12 apples", "1,2,3"])("is none for %p", (text) => expect(numberOf(text, ".")).toBe(""));

  test("stands where its text stands; an error stays in its cell", () => {
    const cells = [...row("1,5", "x"), ...row({ code: "#N/A", message: "" }, "20%")];
    expect(call("NUMBER", cells, ",")).toEqual([
      [1.5, ""],
      [new ExcelError("#N/A"), 0.2],
    ]);
    expect(call("NUMBER", column("1", "2"), ".")).toEqual([[1], [2]]);
  });

  test("is the cell itself where it is a number; a logical value says none", () => {
    expect([12.5, 0, -3, true].map((cell) => numberOf(cell, ","))).toEqual([12.5, 0, -3, ""]);
  });
});

test.each(PLATFORMS)("takes a blank cell on $platform for what Excel hands over", ({ platform, blank }) => {
  expect(numberOf(blank, ".")).toBe(platform === "web" ? "" : 0);
});

test.each([
  [
    "no text",
    [null, "."],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
  [
    "another decimal mark",
    [row("1"), ";"],
    '“;” is not a decimal mark. Please write "." or ",".',
    "«;» no es un signo decimal. Escriba «.» o «,».",
  ],
  ["no decimal mark", [row("1")], '“” is not a decimal mark. Please write "." or ",".', "«» no es un signo decimal. Escriba «.» o «,»."],
])("tells of %s", (_, values, en, es) => expect(failure("NUMBER", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("passes the only error on", () => expect(call("NUMBER", row({ code: "#REF!", message: "" }), ".")).toEqual(new ExcelError("#REF!")));

test("reads what Excel would write, in either convention", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = Number(`${whole}.${String(cents).padStart(2, "0")}`);
      expect(numberOf(value.toLocaleString("en-US"), ".")).toBe(value);
      expect(numberOf(value.toLocaleString("de-DE"), ",")).toBe(value);
    }),
  );
});
