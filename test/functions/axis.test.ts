import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";
import { rated, ratedCells } from "../support/ratings";

const AXES = row("Attractiveness", "Strength", "Strength");
const WEIGHTS = row(2, 3, 1);

describe("the score of one axis", () => {
  test.each([
    // 100·(3·4 + 1·1)/4 ÷ 4, and the first criterion alone.
    ["strength", [[81.25], [0]]],
    ["attractiveness", [[50], [100]]],
    [" STRENGTH ", [[81.25], [0]]],
    ["Fortaleza", [[81.25], [0]]],
    ["atractivo", [[50], [100]]],
  ])("%s", (axis, scores) => expect(call("AXIS", rated("3 5 2", "5 1 1"), WEIGHTS, AXES, axis)).toEqual(scores));

  test.each([
    ["words in the other language", row("Atractivo", "Fortaleza", "fortaleza"), "strength"],
    ["a column of axes", column("attractiveness", "strength", "strength"), "strength"],
    ["words of one's own", row("Market", "Our  position", "our position"), " OUR POSITION"],
  ])("by %s", (_, axes, axis) => expect(call("AXIS", row(3, 5, 2), WEIGHTS, axes, axis)).toEqual([[81.25]]));

  test("of an account that stands in a column", () => expect(call("AXIS", column(3, 5, 2), WEIGHTS, AXES, "strength")).toEqual([[81.25]]));
});

describe.each(PLATFORMS)("what is not rated on $platform", ({ blank }) => {
  test.each([
    ["reallocate", [[100]]],
    ["lowest", [[75]]],
  ])("counts by the policy %s", (policy, score) =>
    expect(call("AXIS", row(3, 5, blank), WEIGHTS, AXES, "strength", policy)).toEqual(score),
  );

  test("does not matter under strict on another axis", () => {
    expect(call("AXIS", row(blank, 5, 2), WEIGHTS, AXES, "strength", "strict")).toEqual([[81.25]]);
    expect(failure("AXIS", row(3, blank, 2), WEIGHTS, AXES, "strength", "strict").en).toMatch(/^Ratings are missing/);
  });

  test("on all of the axis leaves no score", () => {
    expect(failure("AXIS", row(3, blank, blank), WEIGHTS, AXES, "strength")).toMatchObject({
      code: "#N/A",
      en: "Nothing is rated yet. Please rate at least one criterion with a weight.",
    });
  });

  test("a criterion without an axis counts on none", () => {
    expect(call("AXIS", row(1, 5, 2), WEIGHTS, row(blank, "Strength", "Strength"), "strength")).toEqual([[81.25]]);
    expect(failure("AXIS", row(1, 5, 2), WEIGHTS, row(blank, "Strength", "Strength"), blank).en).toMatch(/^No criterion with a weight/);
  });
});

describe("errors", () => {
  const error = { code: "#REF!", message: "" };

  test("of ratings on another axis do not matter, on the axis they spoil their row", () => {
    const ratings = [
      [error, 5, 2],
      [3, error, 2],
    ];
    expect(call("AXIS", ratings, WEIGHTS, AXES, "strength")).toEqual([[81.25], [new ExcelError("#REF!")]]);
  });

  test.each([
    ["the weights", [row(3, 5, 2), row(1, error, 1), AXES, "strength"]],
    ["the axes", [row(3, 5, 2), WEIGHTS, row("strength", "strength", error), "strength"]],
    ["the axis", [row(3, 5, 2), WEIGHTS, AXES, error]],
  ])("in %s are passed on", (_, values) => expect(call("AXIS", ...values)).toEqual(new ExcelError("#REF!")));

  test.each([
    [
      "an axis that no criterion stands on",
      [row(3, 5, 2), WEIGHTS, AXES, "Risk"],
      "No criterion with a weight stands on the axis “Risk”. Please check the axes and the weights.",
      "Ningún criterio con peso está en el eje «Risk». Revise los ejes y los pesos.",
    ],
    [
      "an axis without weight",
      [row(3, 5, 2), row(2, 0, 0), AXES, "Strength"],
      "No criterion with a weight stands on the axis “Strength”. Please check the axes and the weights.",
      "Ningún criterio con peso está en el eje «Strength». Revise los ejes y los pesos.",
    ],
  ])("tell of %s", (_, values, en, es) => expect(failure("AXIS", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test.each([
    ["more axes than weights", [row(3, 5, 2), WEIGHTS, row("strength"), "strength"], /cells/],
    ["more ratings than weights", [row(3, 5, 2, 1), WEIGHTS, AXES, "strength"], /^Ratings: 4, weights: 3/],
    ["an unknown policy", [row(3, 5, 2), WEIGHTS, AXES, "strength", "mean"], /^“mean” is not a policy/],
  ])("tell of %s", (_, values, en) => expect(failure("AXIS", ...values).en).toMatch(en));
});

test("is the score where all criteria stand on the axis, and both axes are the score in proportion to their weights", () => {
  fc.assert(
    fc.property(ratedCells({ gaps: false }), ({ ratings, weights }) => {
      const cells = [...ratings, ratings[0] ?? []];
      const scores = call("SCORE", cells, [weights]) as number[][];
      const all = call("AXIS", cells, [weights], [weights.map(() => "Strength")], "strength");
      expect(all).toEqual(scores);
      fc.pre(weights.length > 1);
      const axes = weights.map((_, index) => (index === 0 ? "Attractiveness" : "Strength"));
      const [own, other] = ["attractiveness", "strength"].map((axis) => call("AXIS", cells, [weights], [axes], axis) as number[][]);
      const first = (weights[0] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
      scores.forEach(([score], index) => {
        expect(first * (own?.[index]?.[0] ?? NaN) + (1 - first) * (other?.[index]?.[0] ?? NaN)).toBeCloseTo(score ?? NaN, 9);
      });
    }),
  );
});
