import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

/** The tier of one score, as the cell of the formula shows it. */
const tierOf = (score: unknown, ...rest: unknown[]): unknown => {
  const result = call("TIER", row(score), ...rest);
  return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
};

describe("the tier", () => {
  test.each([
    [100, "A"],
    [80, "A"],
    [79.9, "B"],
    [60, "B"],
    [59.9, "C"],
    [0, "C"],
  ])("of %p is %p by the usual thresholds", (score, tier) => expect(tierOf(score)).toBe(tier));

  test("of a score that a rounding error keeps from a threshold is the upper one", () => {
    expect(tierOf(80 - 1e-11)).toBe("A");
    expect(tierOf(80 - 1e-6)).toBe("B");
  });

  test.each([
    [90, "A"],
    [70, "B"],
    [50, "C"],
    [30, "D"],
  ])("of %p is %p by three thresholds of one's own", (score, tier) => {
    expect(tierOf(score, row(90, 70, 50))).toBe(tier);
    expect(tierOf(score, column(90, 70, 50))).toBe(tier);
  });

  test("may have one threshold", () => expect([50, 49].map((score) => tierOf(score, row(50)))).toEqual(["A", "B"]));

  test("stands where its score stands; each error in its own cell", () => {
    const scores = [
      [85, "", "n/a"],
      [10, 60, { code: "#N/A", message: "Nothing is rated yet." }],
    ];
    const [first, second] = call("TIER", scores) as unknown[][];
    expect(first).toEqual(["A", "", new ExcelError("#VALUE!", "“n/a” is not a score. Please give numbers.")]);
    expect(second).toEqual(["C", "B", new ExcelError("#N/A", "Nothing is rated yet.")]);
  });
});

describe.each(PLATFORMS)("blank thresholds on $platform", ({ blank }) => {
  test("do not count", () => {
    expect([85, 75, 5].map((score) => tierOf(score, row(70, blank)))).toEqual(["A", "A", "B"]);
    expect([85, 65, 5].map((score) => tierOf(score, row(70, blank, 60, blank)))).toEqual(["A", "B", "C"]);
  });

  test("leave the usual ones where there are no others", () => {
    expect([85, 65, 5].map((score) => tierOf(score, row(blank, blank)))).toEqual(["A", "B", "C"]);
  });
});

test("a blank score has no tier; desktop Excel hands over 0, which is a score", () => {
  expect([null, "", " ", 0].map((score) => tierOf(score))).toEqual(["", "", "", "C"]);
});

const ORDER = "The thresholds must go from high to low, each from 0 to 100. Please correct them.";
const ORDER_ES = "Los umbrales deben ir de mayor a menor, cada uno de 0 a 100. Corríjalos.";

test.each([
  [
    "no score",
    [null],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
  ["a text", [row("good")], "“good” is not a score. Please give numbers.", "«good» no es una puntuación. Indique números."],
  ["thresholds that ascend", [row(70), row(60, 80)], ORDER, ORDER_ES],
  ["a threshold over 100", [row(70), row(120, 80)], ORDER, ORDER_ES],
  ["a threshold below 0", [row(70), row(80, -1)], ORDER, ORDER_ES],
  ["a threshold that is a text", [row(70), row(80, "low")], ORDER, ORDER_ES],
  ["more tiers than letters", [row(70), [Array.from({ length: 26 }, (_, i) => 90 - i)]], ORDER, ORDER_ES],
  [
    "a block of thresholds",
    [row(70), [...row(80, 60), ...row(40, 20)]],
    "Please choose a single column or row of cells.",
    "Elija una sola columna o fila de celdas.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("TIER", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("passes an error on, in the score or among the thresholds", () => {
  const error = { code: "#DIV/0!", message: "" };
  expect(call("TIER", row(error))).toEqual(new ExcelError("#DIV/0!"));
  expect(call("TIER", row(70), row(80, error))).toEqual(new ExcelError("#DIV/0!"));
});

test("a higher score never has a lower tier, and there is one tier more than thresholds", () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  const thresholds = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 25 }).map((list) => list.sort((a, b) => b - a));
  fc.assert(
    fc.property(score, score, thresholds, (a, b, limits) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) => tierOf(value, [limits]) as string) as [string, string];
      expect(high <= low && high >= "A" && low <= String.fromCharCode(65 + limits.length)).toBe(true);
    }),
  );
});

describe.each(PLATFORMS)("an account of which too little is known on $platform", ({ blank }) => {
  test("is never in tier A", () => {
    expect(call("TIER", column(95, 95, 70, 10, ""), null, column(true, blank, "x", true, true))).toEqual([
      ["B"],
      ["A"],
      ["B"],
      ["C"],
      [""],
    ]);
  });

  test("is told by cells of the same shape", () =>
    expect(failure("TIER", column(95, 80), null, row(true, false)).en).toBe(
      "The ranges are of 2 × 1 and 1 × 2 cells. Please choose ranges of the same shape.",
    ));
});
