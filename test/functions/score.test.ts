import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const WEIGHTS = row(50, 30, 20);

describe("the score", () => {
  test.each<[string, unknown[], unknown[], number]>([
    ["all best", [5, 5, 5], [50, 30, 20], 100],
    ["all lowest", [1, 1, 1], [50, 30, 20], 0],
    ["all in the middle", [3, 3, 3], [50, 30, 20], 50],
    // 100·(50·4 + 30·3 + 20·1)/4 ÷ 100
    ["mixed", [5, 4, 2], [50, 30, 20], 77.5],
    ["weights that do not add up to 100", [5, 1], [3, 1], 75],
    ["ratings between whole numbers", [2.5, 4.5], [1, 1], 62.5],
    ["a criterion without weight", [5, 1], [1, 0], 100],
    ["one criterion", [4], [7], 75],
  ])("of ratings %s", (_, ratings, weights, score) => {
    expect(call("SCORE", row(...ratings), row(...weights))).toEqual([[score]]);
  });

  test.each([
    ["a row of ratings and a row of weights", row(5, 4, 2), WEIGHTS],
    ["a row of ratings and a column of weights", row(5, 4, 2), column(50, 30, 20)],
    ["a column of ratings and a row of weights", column(5, 4, 2), WEIGHTS],
    ["a column of ratings and a column of weights", column(5, 4, 2), column(50, 30, 20)],
  ])("of one account from %s", (_, ratings, weights) => expect(call("SCORE", ratings, weights)).toEqual([[77.5]]));

  test("of many accounts spills, one a row", () => {
    const ratings = [
      [5, 5, 5],
      [5, 4, 2],
      [1, 1, 1],
    ];
    expect(call("SCORE", ratings, column(50, 30, 20))).toEqual([[100], [77.5], [0]]);
  });

  test("of many accounts by one criterion", () => expect(call("SCORE", column(5, 3, 1), row(1))).toEqual([[100], [50], [0]]));
});

describe.each(PLATFORMS)("what is not rated on $platform", ({ blank }) => {
  // Known: 50 of growth at 5, 20 of fit at 2; 30 is missing.
  const ratings = row(5, blank, 2);

  test.each<[string, unknown[], number]>([
    ["is left out, as usual", [], (100 * (50 * 4 + 20 * 1)) / 4 / 70],
    ["is left out where the policy is blank", [blank], (100 * (50 * 4 + 20 * 1)) / 4 / 70],
    ["is left out under reallocate", ["reallocate"], (100 * (50 * 4 + 20 * 1)) / 4 / 70],
    ["counts as 1 under lowest", ["lowest"], 55],
  ])("%s", (_, policy, score) => {
    const [[value]] = call("SCORE", ratings, WEIGHTS, ...policy) as [[number]];
    expect(value).toBeCloseTo(score, 10);
  });

  test.each(["", " ", 0, null, blank])("is a cell with %p", (cell) => {
    expect(call("SCORE", row(5, cell, 2), WEIGHTS, "lowest")).toEqual([[55]]);
  });

  test("leaves no score under strict", () => {
    expect(failure("SCORE", ratings, WEIGHTS, "strict")).toEqual({
      code: "#N/A",
      en: "Ratings are missing and the policy is strict. Please rate all criteria or choose another policy.",
      es: "Faltan valoraciones y la política es estricta. Valore todos los criterios o elija otra política.",
    });
  });

  test("does not matter under strict where it has no weight", () => {
    expect(call("SCORE", row(5, 1, blank), row(1, 1, blank), "strict")).toEqual([[50]]);
  });

  test.each(["reallocate", "strict"])("leaves no score under %s where nothing is rated", (policy) => {
    expect(failure("SCORE", row(blank, blank, blank), WEIGHTS, policy)).toEqual({
      code: "#N/A",
      en: "Nothing is rated yet. Please rate at least one criterion with a weight.",
      es: "Aún no hay nada valorado. Valore al menos un criterio con peso.",
    });
  });

  test("leaves no score where only a criterion without weight is rated", () => {
    expect(failure("SCORE", row(5, blank), row(blank, 1))).toMatchObject({
      code: "#N/A",
      en: expect.stringMatching(/^Nothing is rated/) as string,
    });
  });

  test("is all 1 under lowest where nothing is rated", () => {
    expect(call("SCORE", row(blank, blank, blank), WEIGHTS, "lowest")).toEqual([[0]]);
  });

  test("weighs nothing where the weight is blank", () => expect(call("SCORE", row(5, 1), row(1, blank))).toEqual([[100]]));
});

describe("what is wrong", () => {
  test.each([
    [
      "no ratings",
      [null, WEIGHTS],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
    [
      "no weights",
      [row(1, 2, 3)],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
    [
      "fewer ratings than weights",
      [row(1, 2), WEIGHTS],
      "Ratings: 2, weights: 3. Please choose ranges of the same width.",
      "Valoraciones: 2, pesos: 3. Elija rangos del mismo ancho.",
    ],
    [
      "a column of ratings for another number of weights",
      [column(1, 2, 3, 4), WEIGHTS],
      "Ratings: 1, weights: 3. Please choose ranges of the same width.",
      "Valoraciones: 1, pesos: 3. Elija rangos del mismo ancho.",
    ],
    [
      "a block of weights",
      [row(1, 2, 3, 4), [...row(1, 2), ...row(3, 4)]],
      "Please choose a single column or row of cells.",
      "Elija una sola columna o fila de celdas.",
    ],
    [
      "a negative weight",
      [row(1, 2, 3), row(50, -30, 20)],
      "Weight 2 is not a number of at least 0. Please type one.",
      "El peso 2 no es un número de 0 o más. Escriba uno.",
    ],
    [
      "a weight that is a text",
      [row(1, 2, 3), row(50, 30, "20 %")],
      "Weight 3 is not a number of at least 0. Please type one.",
      "El peso 3 no es un número de 0 o más. Escriba uno.",
    ],
    [
      "weights that are all 0",
      [row(1, 2, 3), row(0, null, "")],
      "All weights are 0. Please give at least one criterion a weight.",
      "Todos los pesos son 0. Asigne un peso al menos a un criterio.",
    ],
    [
      "an unknown policy",
      [row(1, 2, 3), WEIGHTS, "average"],
      "“average” is not a policy. Please write reallocate, lowest or strict.",
      "«average» no es una política. Escriba reasignar, mínimo o estricto.",
    ],
    [
      "a rating over 5",
      [row(1, 6, 3), WEIGHTS],
      "6 is not a rating. A rating goes from 1 to 5; leave the cell empty where it is not known.",
      "6 no es una valoración. Va de 1 a 5; deje la celda vacía si no se conoce.",
    ],
    [
      "a rating below 1",
      [row(1, 0.5, 3), WEIGHTS],
      "0.5 is not a rating. A rating goes from 1 to 5; leave the cell empty where it is not known.",
      "0.5 no es una valoración. Va de 1 a 5; deje la celda vacía si no se conoce.",
    ],
    [
      "a rating that is a text",
      [row(1, "good", 3), WEIGHTS],
      "“good” is not a rating. Please type a number from 1 to 5, or leave the cell empty.",
      "«good» no es una valoración. Escriba un número de 1 a 5 o deje la celda vacía.",
    ],
  ])("is told of %s", (_, values, en, es) => expect(failure("SCORE", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test("with one account spoils its row alone", () => {
    const spoilt = { code: "#DIV/0!", message: "" };
    const ratings = [...row(5, 5), ...row(5, spoilt), ...row("?", 5), ...row(9, 5), ...row(null, null), ...row(1, 1)];
    const shown = (call("SCORE", ratings, row(1, 1)) as unknown[][]).map(([cell]) => (cell instanceof ExcelError ? cell.code : cell));
    expect(shown).toEqual([100, "#DIV/0!", "#VALUE!", "#VALUE!", "#N/A", 0]);
  });

  test("among the weights or in the policy is passed on", () => {
    const error = { code: "#REF!", message: "" };
    expect(call("SCORE", row(5, 5), row(1, error))).toEqual(new ExcelError("#REF!"));
    expect(call("SCORE", row(5, 5), row(1, 1), error)).toEqual(new ExcelError("#REF!"));
  });
});

test.each(["lowest", "Lowest ", "LOWEST", "Mínimo", "minimo"])("takes the policy %p in either language", (policy) => {
  expect(call("SCORE", row(5, null), row(1, 1), policy)).toEqual([[50]]);
});

describe("for all ratings and weights", () => {
  const CRITERIA = 5;
  const POLICY = fc.constantFrom("reallocate", "lowest", "strict");
  const rating = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { freq: 4 });
  const ratingRow = fc.array(rating, { minLength: CRITERIA, maxLength: CRITERIA });
  const ratingRows = fc.array(ratingRow, { minLength: 1, maxLength: 8 });
  const weightRow = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: CRITERIA, maxLength: CRITERIA });
  const scoresOf = (ratings: unknown[][], weights: number[], policy: string): unknown[] => {
    const result = call("SCORE", ratings, [weights], policy);
    return Array.isArray(result) ? (result as unknown[][]).map(([cell]) => cell) : [result];
  };

  test("the score lies from 0 to 100, or there is none", () => {
    fc.assert(
      fc.property(ratingRows, weightRow, POLICY, (ratings, weights, policy) => {
        for (const score of scoresOf(ratings, weights, policy)) {
          if (score instanceof ExcelError) expect(score.code).toBe("#N/A");
          else expect((score as number) >= 0 && (score as number) <= 100).toBe(true);
        }
      }),
    );
  });

  test("all weights times the same factor change nothing", () => {
    fc.assert(
      fc.property(ratingRows, weightRow, POLICY, fc.double({ min: 0.01, max: 1000, noNaN: true }), (ratings, weights, policy, factor) => {
        const scaled = scoresOf(
          ratings,
          weights.map((weight) => weight * factor),
          policy,
        );
        scoresOf(ratings, weights, policy).forEach((score, index) => {
          if (score instanceof ExcelError) expect(scaled[index]).toEqual(score);
          else expect(scaled[index]).toBeCloseTo(score as number, 9);
        });
      }),
    );
  });

  test("a better rating never lowers the score", () => {
    const better = fc.record({ at: fc.nat(CRITERIA - 1), by: fc.double({ min: 0, max: 4, noNaN: true }) });
    fc.assert(
      fc.property(ratingRow, weightRow, POLICY, better, (ratings, weights, policy, { at, by }) => {
        const now = ratings[at] ?? null;
        fc.pre(now !== null);
        const improved = ratings.with(at, Math.min(5, now + by));
        const [before] = scoresOf([ratings], weights, policy);
        const [after] = scoresOf([improved], weights, policy);
        if (before instanceof ExcelError) expect(after).toEqual(before);
        else expect((after as number) >= (before as number) - 1e-9).toBe(true);
      }),
    );
  });

  test("accounts in another order have their scores in that order, and calling again says the same", () => {
    fc.assert(
      fc.property(ratingRows, weightRow, POLICY, (ratings, weights, policy) => {
        const scores = scoresOf(ratings, weights, policy);
        expect(scoresOf(ratings.toReversed(), weights, policy)).toEqual(scores.toReversed());
        expect(scoresOf(ratings, weights, policy)).toEqual(scores);
      }),
    );
  });

  test("the platform does not matter", () => {
    fc.assert(
      fc.property(ratingRows, weightRow, POLICY, (ratings, weights, policy) => {
        const desktop = ratings.map((cells) => cells.map((cell) => cell ?? 0));
        expect(scoresOf(desktop, weights, policy)).toEqual(scoresOf(ratings, weights, policy));
      }),
    );
  });
});

test("counts many accounts as it counts one", () => {
  const ratings = Array.from({ length: 10_000 }, (_, account) => Array.from({ length: 8 }, (_, i) => 1 + ((account * 7 + i * 3) % 5)));
  const weights = row(15, 20, 10, 15, 10, 10, 15, 5);
  const scores = call("SCORE", ratings, weights) as number[][];
  expect(scores).toHaveLength(10_000);
  expect([0, 4_999, 9_999].map((at) => call("SCORE", [ratings[at]], weights))).toEqual([0, 4_999, 9_999].map((at) => [scores[at]]));
});

test("tells each of many accounts what is wrong with it, and no other", () => {
  const wrong = new Map<number, unknown>([0, 255, 256, 511, 512, 699].map((at) => [at, at % 2 === 0 ? "high" : ""]));
  const ratings = Array.from({ length: 700 }, (_, account) => [1 + (account % 5), wrong.get(account) ?? 1 + ((account * 3) % 5)]);
  const weights = row(2, 3);
  const scores = call("SCORE", ratings, weights, "strict") as unknown[][];
  // Beside another account: an error that is all of the result would be thrown.
  const alone = ratings.map((own) => (call("SCORE", [own, [1, 1]], weights, "strict") as unknown[][])[0]);
  expect(scores).toEqual(alone);
  expect(scores.flatMap(([score], account) => (score instanceof ExcelError ? [account] : []))).toEqual([...wrong.keys()]);
});
