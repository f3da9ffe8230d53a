import fc from "../support/properties";
import { PLATFORMS, ExcelError, call, column, failure, row } from "../support/functions";
import { rated, ratedCells } from "../support/ratings";

const POLICIES = ["reallocate", "lowest", "strict"] as const;

describe("points that each criterion contributes", () => {
  test.each([
    // 25·3·4/4 and 25·1·2/4: the score is 87.5.
    ["of one account", row(5, 3), [[75, 12.5]]],
    ["of an account that stands in a column", column(5, 3), [[75], [12.5]]],
    [
      "of many accounts",
      rated("5 3", "1 1", "2 5"),
      [
        [75, 12.5],
        [0, 0],
        [18.75, 25],
      ],
    ],
  ])("%s", (_, ratings, points) => expect(call("EXPLAIN", ratings, row(3, 1))).toEqual(points));
});

describe.each(PLATFORMS)("what is not rated on $platform contributes nothing", ({ blank }) => {
  test.each([
    // 25·(3·4 + 0) over a weight of 3, or of 4.
    ["reallocate", [[100, 0]]],
    ["lowest", [[75, 0]]],
  ])("under %s", (policy, points) => expect(call("EXPLAIN", row(5, blank), row(3, 1), policy)).toEqual(points));

  test.each([
    ["strict", row(5, blank), "Ratings are missing and the policy is strict. Please rate all criteria or choose another policy."],
    ["reallocate", row(blank, blank), "Nothing is rated yet. Please rate at least one criterion with a weight."],
  ])("and there are no points under %s where there is no score", (policy, ratings, message) => {
    const points = call("EXPLAIN", ratings, row(3, 1), policy);
    expect(points).toEqual([[new ExcelError("#N/A", message), new ExcelError("#N/A", message)]]);
  });
});

test("an error spoils its own row alone", () => {
  const spoilt = new ExcelError("#DIV/0!");
  expect(
    call(
      "EXPLAIN",
      [
        [5, { code: "#DIV/0!", message: "" }],
        [5, 3],
      ],
      row(3, 1),
    ),
  ).toEqual([
    [spoilt, spoilt],
    [75, 12.5],
  ]);
});

test.each([
  ["a width that does not fit", [row(1, 2, 3), row(3, 1)], /^Ratings: 3, weights: 2/, /^Valoraciones: 3, pesos: 2/],
  ["a policy that there is not", [row(1, 2), row(3, 1), "mean"], /^“mean” is not a policy/, /^«mean» no es una política/],
  ["no weights", [row(1, 2)], /^A range is missing/, /^Falta un rango/],
])("is told of %s", (_, values, en, es) => {
  const told = failure("EXPLAIN", ...values);
  expect(told.code).toBe("#VALUE!");
  expect(told.en).toMatch(en);
  expect(told.es).toMatch(es);
});

test("points add up to the score, under every policy", () => {
  fc.assert(
    fc.property(ratedCells(), fc.constantFrom(...POLICIES), ({ ratings, weights }, policy) => {
      const cells = [...ratings, ratings[0] ?? []];
      const points = call("EXPLAIN", cells, [weights], policy) as unknown[][];
      const scores = call("SCORE", cells, [weights], policy) as unknown[][];
      points.forEach((own, index) => {
        const score = scores[index]?.[0];
        if (score instanceof ExcelError) expect(own).toEqual(own.map(() => score));
        else expect(own.reduce((sum: number, each) => sum + (each as number), 0)).toBeCloseTo(score as number, 10);
      });
    }),
  );
});

test("weights times a factor change no points, and accounts in another order have theirs in that order", () => {
  fc.assert(
    fc.property(ratedCells({ gaps: false }), fc.constantFrom(2, 0.5, 8), ({ ratings, weights }, factor) => {
      const points = call("EXPLAIN", ratings, [weights]) as unknown[][];
      const scaled = call("EXPLAIN", ratings.toReversed(), [weights.map((weight) => weight * factor)]) as unknown[][];
      expect(scaled.toReversed()).toEqual(points);
    }),
  );
});
