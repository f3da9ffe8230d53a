import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const WEIGHTS = row(50, 30, 20);

describe.each(PLATFORMS)("completeness on $platform", ({ blank }) => {
  test.each<[string, unknown[], number]>([
    ["all rated", [5, 4, 2], 1],
    ["nothing rated", [blank, blank, blank], 0],
    ["the heaviest missing", [blank, 4, 2], 0.5],
    ["an empty text", [5, "", 2], 0.7],
    ["a zero", [5, 4, 0], 0.8],
  ])("is the share of the weight: %s", (_, ratings, share) => {
    expect(call("COMPLETENESS", row(...ratings), WEIGHTS)).toEqual([[share]]);
    expect(call("COMPLETENESS", column(...ratings), column(50, 30, 20))).toEqual([[share]]);
  });

  test("does not ask for criteria without weight", () => expect(call("COMPLETENESS", row(5, blank), row(1, blank))).toEqual([[1]]));

  test("spills for many accounts, an error in the row where it stands", () => {
    const ratings = [...row(5, blank), ...row(blank, { code: "#REF!", message: "" }), ...row(7, 1), ...row(1, 1)];
    const shares = (call("COMPLETENESS", ratings, row(1, 3)) as unknown[][]).map(([cell]) =>
      cell instanceof ExcelError ? cell.code : cell,
    );
    expect(shares).toEqual([0.25, "#REF!", "#VALUE!", 1]);
  });
});

test.each([
  [
    "ratings of another width",
    [row(1, 2), WEIGHTS],
    "Ratings: 2, weights: 3. Please choose ranges of the same width.",
    "Valoraciones: 2, pesos: 3. Elija rangos del mismo ancho.",
  ],
  [
    "a negative weight",
    [row(1, 2), row(1, -1)],
    "Weight 2 is not a number of at least 0. Please type one.",
    "El peso 2 no es un número de 0 o más. Escriba uno.",
  ],
  [
    "weights that are all 0",
    [row(1, 2), row(0, 0)],
    "All weights are 0. Please give at least one criterion a weight.",
    "Todos los pesos son 0. Asigne un peso al menos a un criterio.",
  ],
  [
    "a rating that is a text",
    [row(1, "good"), row(1, 1)],
    "“good” is not a rating. Please type a number from 1 to 5, or leave the cell empty.",
    "«good» no es una valoración. Escriba un número de 1 a 5 o deje la celda vacía.",
  ],
  [
    "no weights",
    [row(1, 2)],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("COMPLETENESS", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("passes an error among the weights on", () => {
  expect(call("COMPLETENESS", row(5, 5), row(1, { code: "#N/A", message: "" }))).toEqual(new ExcelError("#N/A"));
});

describe("for all ratings and weights", () => {
  const CRITERIA = 4;
  const ratings = fc.array(fc.option(fc.double({ min: 1, max: 5, noNaN: true })), { minLength: CRITERIA, maxLength: CRITERIA });
  const weights = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: CRITERIA, maxLength: CRITERIA });
  const share = (cells: unknown[], weigh: number[]): number => (call("COMPLETENESS", [cells], [weigh]) as [[number]])[0][0];

  test("it lies from 0 to 1, and is 1 just where everything is rated", () => {
    fc.assert(
      fc.property(ratings, weights, (cells, weigh) => {
        const now = share(cells, weigh);
        expect(now >= 0 && now <= 1).toBe(true);
        expect(now === 1).toBe(!cells.includes(null));
      }),
    );
  });

  test("what ratings say does not matter, nor do weights times the same factor", () => {
    fc.assert(
      fc.property(ratings, weights, fc.double({ min: 0.01, max: 100, noNaN: true }), (cells, weigh, factor) => {
        const now = share(cells, weigh);
        expect(
          share(
            cells.map((cell) => cell && 6 - cell),
            weigh,
          ),
        ).toBe(now);
        expect(
          share(
            cells,
            weigh.map((weight) => weight * factor),
          ),
        ).toBeCloseTo(now, 12);
      }),
    );
  });
});
