import fc from "../support/properties";
import { asReallocated } from "../../src/domain/missing";
import { MISSING_POLICIES, NOT_RATED, scoreRows } from "../../src/domain/scoring";
import { asArrays, ratedCells } from "../support/ratings";

describe("ratings that score under reallocate as they do under another policy", () => {
  test.each([
    ["reallocate", [5, 0, 3, 0, 0, 0]],
    ["lowest", [5, 1, 3, 0, 0, 0]],
    ["strict", [0, 0, 0, 0, 0, 0]],
  ] as const)("under %s", (policy, expected) => {
    expect([...asReallocated(Float64Array.of(5, 0, 3, 0, 0, 0), Float64Array.of(1, 1, 1), policy)]).toEqual(expected);
  });

  test("are all 1 under lowest where nothing is rated and the account competes, as scores have it", () => {
    const [ratings, weights] = [Float64Array.of(5, 0, 0, 0, 0, 0), Float64Array.of(1, 1)];
    expect([...asReallocated(ratings, weights, "lowest", (row) => row !== 2)]).toEqual([5, 1, 1, 1, 0, 0]);
    expect([...asReallocated(ratings, weights, "reallocate", () => true)]).toEqual([5, 0, 0, 0, 0, 0]);
    expect([...asReallocated(ratings, weights, "strict", () => true)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(scoreRows(Float64Array.of(0, 0), weights, "lowest")).toEqual(Float64Array.of(0));
  });

  test("under strict need none where there is no weight", () => {
    expect([...asReallocated(Float64Array.of(5, 0), Float64Array.of(1, 0), "strict")]).toEqual([5, 0]);
  });

  test("give the same scores", () => {
    fc.assert(
      fc.property(ratedCells(), fc.constantFrom(...MISSING_POLICIES), (cells, policy) => {
        const { ratings, weights } = asArrays(cells);
        const scores = scoreRows(asReallocated(ratings, weights, policy), weights, "reallocate");
        scoreRows(ratings, weights, policy).forEach((score, row) => {
          const unrated = ratings.subarray(row * weights.length, (row + 1) * weights.length).every((rating) => rating === NOT_RATED);
          if (unrated || Number.isNaN(score)) expect(scores[row]).toBeNaN();
          else expect(scores[row]).toBeCloseTo(score, 10);
        });
      }),
    );
  });
});
