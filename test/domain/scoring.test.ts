import fc from "../support/properties";
import type { DomainError } from "../../src/domain/domainError";
import {
  MISSING_POLICIES,
  NOT_RATED,
  checkWeights,
  completenessRows,
  scoreRows,
  weightBase,
  type MissingPolicy,
} from "../../src/domain/scoring";
import { asArrays, ratedCells } from "../support/ratings";

describe("weights", () => {
  test.each([[[1]], [[0, 1]], [[0.5, 0.5]], [[15, 20, 10]]])("%j can be used", (weights) =>
    expect(() => checkWeights(weights)).not.toThrow(),
  );

  test.each([
    [[1, -1], "weight-negative", { position: 2 }],
    [[NaN, 1], "weight-negative", { position: 1 }],
    [[1, 2, Infinity], "weight-negative", { position: 3 }],
    [[0, 0], "weights-all-zero", {}],
    [[], "weights-all-zero", {}],
  ])("%j cannot", (weights, code, params) =>
    expect(() => checkWeights(weights)).toThrow(expect.objectContaining({ code, params }) as DomainError),
  );
});

test.each<[MissingPolicy, number, number, number]>([
  ["reallocate", 70, 100, 70],
  ["reallocate", 0, 100, 0],
  ["lowest", 70, 100, 100],
  ["lowest", 0, 100, 100],
  ["strict", 70, 100, 0],
  ["strict", 100, 100, 100],
])("under %s %p rated of %p are divided by %p", (missing, known, total, base) => expect(weightBase(missing, known, total)).toBe(base));

describe("scores of many accounts", () => {
  const weights = Float64Array.of(50, 30, 20);
  const ratings = Float64Array.of(5, 4, 2, 5, NOT_RATED, 2, NOT_RATED, NOT_RATED, NOT_RATED);

  test.each<[MissingPolicy, number[]]>([
    ["reallocate", [77.5, 5500 / 70, NaN]],
    ["lowest", [77.5, 55, 0]],
    ["strict", [77.5, NaN, NaN]],
  ])("under %s are %j", (missing, scores) => expect([...scoreRows(ratings, weights, missing)]).toEqual(scores));

  test("go into the array that is given", () => {
    const scores = new Float64Array(3);
    expect(scoreRows(ratings, weights, "lowest", scores)).toBe(scores);
    expect([...scores]).toEqual([77.5, 55, 0]);
  });

  test("are none of no accounts", () => expect(scoreRows(new Float64Array(), weights, "lowest")).toHaveLength(0));

  test("are what the formula says, for every policy", () => {
    fc.assert(
      fc.property(ratedCells(), fc.constantFrom(...MISSING_POLICIES), (cells, missing) => {
        const arrays = asArrays(cells);
        const expected = cells.ratings.map((row) => {
          const filled = missing === "lowest" ? row.map((rating) => rating ?? 1) : row;
          if (missing === "strict" && row.includes(null)) return NaN;
          const rated = filled.flatMap((rating, i) => (rating === null ? [] : [{ rating, weight: cells.weights[i] ?? 0 }]));
          const sum = (of: (each: { rating: number; weight: number }) => number): number =>
            rated.reduce((total, each) => total + of(each), 0);
          return (100 * sum(({ rating, weight }) => (weight * (rating - 1)) / 4)) / sum(({ weight }) => weight);
        });
        scoreRows(arrays.ratings, arrays.weights, missing).forEach((score, index) => {
          const wanted = expected[index] ?? Infinity;
          if (Number.isNaN(wanted)) expect(score).toBeNaN();
          else expect(score).toBeCloseTo(wanted, 10);
        });
      }),
    );
  });
});

test("completeness of many accounts is the rated share of the weight", () => {
  const ratings = Float64Array.of(5, 4, 2, 5, NOT_RATED, 2, NOT_RATED, NOT_RATED, NOT_RATED);
  expect([...completenessRows(ratings, Float64Array.of(50, 30, 20))]).toEqual([1, 0.7, 0]);
  expect([...completenessRows(ratings, Float64Array.of(0, 0, 0))]).toEqual([0, 0, 0]);
});
