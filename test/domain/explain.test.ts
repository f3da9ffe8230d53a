import fc from "../support/properties";
import { contributionRows, shortReason } from "../../src/domain/explain";
import { asArrays, ratedCells } from "../support/ratings";

test.each<[string, number[], number[], ReturnType<typeof shortReason>]>([
  // Gained: 80, 60, 45, 10; missed: 0, 0, 15, 30.
  ["the two that give the most, and what costs the most", [5, 5, 4, 2], [20, 15, 15, 10], { best: [0, 1], worst: 3 }],
  ["nothing against a perfect account", [5, 5, 5], [1, 1, 1], { best: [0, 1], worst: null }],
  ["nothing for the worst one", [1, 1], [1, 3], { best: [], worst: 1 }],
  ["the weight counts as the rating does", [3, 5, 2], [50, 10, 10], { best: [0, 1], worst: 2 }],
  ["one of two is the best", [4, 3], [1, 1], { best: [0], worst: 1 }],
  ["one alone", [4, 0], [1, 1], { best: [0], worst: null }],
  ["a criterion without weight says nothing", [3, 5, 4], [1, 0, 1], { best: [2], worst: 0 }],
  ["nothing is rated", [0, 0], [1, 1], { best: [], worst: null }],
])("in short: %s", (_, ratings, weights, expected) => expect(shortReason(ratings, weights)).toEqual(expected));

test("no other criterion contributes more than the best, and none of the others misses more than the worst", () => {
  fc.assert(
    fc.property(ratedCells({ accounts: 1 }), (cells) => {
      const { ratings, weights } = asArrays(cells);
      const points = contributionRows(ratings, weights, "reallocate");
      const { best, worst } = shortReason(ratings, weights);
      const others = [...ratings.keys()].filter((i) => !best.includes(i) && ratings[i] !== 0);
      const least = Math.min(...best.map((i) => points[i] ?? NaN));
      if (best.length === 2) for (const i of others) expect((points[i] ?? 0) <= least + 1e-9).toBe(true);
      const missed = (i: number): number => (weights[i] ?? 0) * (5 - (ratings[i] ?? 0));
      if (worst !== null) for (const i of others) expect(missed(i) <= missed(worst)).toBe(true);
      else for (const i of others) expect(missed(i)).toBe(0);
    }),
  );
});
