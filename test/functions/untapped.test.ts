import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

describe("what is untapped", () => {
  test.each<[string, unknown[][], unknown[][], unknown[][]]>([
    ["in one cell", row(30), row(100), row(70)],
    ["in a column", column(30, 100, 120), column(100, 100, 100), column(70, 0, 0)],
    [
      "in a block, offerings against divisions",
      [...row(1, 2), ...row(3, 4)],
      [...row(10, 20), ...row(30, 3)],
      [...row(9, 18), ...row(27, 0)],
    ],
    ["in parts of a unit", row(0.5), row(2.25), row(1.75)],
  ])("%s", (_, current, potential, expected) => expect(call("UNTAPPED", current, potential)).toEqual(expected));
});

describe.each(PLATFORMS)("blanks on $platform", ({ blank }) => {
  test("nothing today leaves all of the potential", () => expect(call("UNTAPPED", row(blank, ""), row(100, 50))).toEqual(row(100, 50)));

  test("a potential that is not known leaves a blank", () =>
    expect(call("UNTAPPED", row(30, 30, 30, blank), row(blank, "", 0, blank))).toEqual(row("", "", "", "")));
});

describe("what is wrong", () => {
  test.each([
    [
      "ranges of other shapes",
      [row(1, 2, 3), column(1, 2, 3)],
      "The ranges are of 1 × 3 and 3 × 1 cells. Please choose ranges of the same shape.",
      "Los rangos son de 1 × 3 y 3 × 1 celdas. Elija rangos de la misma forma.",
    ],
    [
      "a text today",
      [row("much"), row(100)],
      "“much” is not a number. Please type an amount, or leave the cell empty.",
      "«much» no es un número. Escriba un importe o deje la celda vacía.",
    ],
    [
      "a text for potential",
      [row(1), row("100 €")],
      "“100 €” is not a number. Please type an amount, or leave the cell empty.",
      "«100 €» no es un número. Escriba un importe o deje la celda vacía.",
    ],
    [
      "a negative amount today",
      [row(-5), row(100)],
      "-5 is below 0. Please type an amount of at least 0, or leave the cell empty.",
      "-5 es menor que 0. Escriba un importe de 0 o más, o deje la celda vacía.",
    ],
    [
      "a negative potential",
      [row(5), row(-100)],
      "-100 is below 0. Please type an amount of at least 0, or leave the cell empty.",
      "-100 es menor que 0. Escriba un importe de 0 o más, o deje la celda vacía.",
    ],
    [
      "no potential",
      [row(5)],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
    [
      "nothing today and no range for it",
      [null, row(5)],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
  ])("is told of %s", (_, values, en, es) => expect(failure("UNTAPPED", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test("in one cell stays in it", () => {
    const error = { code: "#DIV/0!", message: "" };
    const cells = (call("UNTAPPED", row(error, 1, -1, 1), row(2, error, 2, 2)) as unknown[][])[0] ?? [];
    expect(cells.map((cell) => (cell instanceof ExcelError ? cell.code : cell))).toEqual(["#DIV/0!", "#DIV/0!", "#VALUE!", 1]);
  });
});

test("no untapped amount is below 0 or above the potential, and selling more never leaves more", () => {
  const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.double({ min: 0.01, max: 1e9, noNaN: true }), (current, more, potential) => {
      const of = (sold: number): number => (call("UNTAPPED", row(sold), row(potential)) as [[number]])[0][0];
      expect(of(current) >= 0 && of(current) <= potential).toBe(true);
      expect(of(current + more) <= of(current)).toBe(true);
    }),
  );
});
