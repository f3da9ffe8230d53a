import fc from "../support/properties";
import { scoreRows } from "../../src/domain/scoring";
import { entryChanges } from "../../src/domain/whatIf";
import { asArrays, rated, ratedCells } from "../support/ratings";

const changes = (ratings: readonly (readonly (number | null)[])[], weights: readonly number[], cap: number): unknown[] => {
  const arrays = asArrays({ ratings, weights });
  return entryChanges(arrays.ratings, arrays.weights, cap);
};

describe("the smallest rise that brings an account in", () => {
  test.each([
    // 62.5 needs 12.5 more to tie with 75: either criterion by one step, so the first.
    ["a tie at the line is in", ["4 4", "3 4", "1 1"], [1, 1], 1, [null, { criterion: 0, from: 3, to: 4, points: 12.5 }, null]],
    // 40 needs 40 more: the first criterion gives 20 a step.
    ["two steps of the heavy criterion", ["5 1", "2 5"], [4, 1], 1, [null, { criterion: 0, from: 2, to: 4, points: 40 }]],
    // Both need one step: the first gives 20 points, the second the 5 that are enough.
    ["of equal rises that of fewest points", ["4 3", "4 2"], [4, 1], 1, [null, { criterion: 1, from: 2, to: 3, points: 5 }]],
    // From 2.5 to 3 is a shorter way than from 3 to 4.
    ["the shortest way up, to a whole rating", ["3 3", "2.5 3"], [1, 1], 1, [null, { criterion: 0, from: 2.5, to: 3, points: 6.25 }]],
    ["no single rating is enough", ["5 5", "1 1"], [1, 1], 1, [null, null]],
    ["there is room for all", ["5 5", "1 1"], [1, 1], 2, [null, null]],
    [
      "an account without a rating has no way in",
      ["5 5", "- -", "4 5"],
      [1, 1],
      1,
      [null, null, { criterion: 0, from: 4, to: 5, points: 12.5 }],
    ],
    // What is not rated counts as the 4 of the rest; at 5 it makes 100·(3 + 4)/8 = 87.5, a tie, where the other one would make 100.
    ["a missing rating may be the way", ["4 5", "4 -"], [1, 1], 1, [null, { criterion: 1, from: 4, to: 5, points: 12.5 }]],
    // 50 needs 77.3: the first rating from 1 to 4, or the missing one, as good as 3, to 5: (2·50 + 20·100)/22.
    [
      "a missing rating may be the shorter way",
      ["5 5 4", "1 5 -"],
      [1, 1, 20],
      1,
      [null, { criterion: 2, from: 3, to: 5, points: expect.closeTo(1000 / 22, 9) as number }],
    ],
    ["a criterion without weight is no way", ["5 1", "4 1"], [1, 0], 1, [null, { criterion: 0, from: 4, to: 5, points: 25 }]],
  ])("%s", (_, accounts, weights, cap, expected) => expect(changes(rated(...accounts), weights, cap)).toEqual(expected));

  test("brings the account in, and no smaller rise of one rating to a whole one would", () => {
    fc.assert(
      fc.property(ratedCells(), fc.integer({ min: 1, max: 4 }), (cells, cap) => {
        const { ratings, weights } = asArrays(cells);
        const width = weights.length;
        const isInside = (changed: Float64Array, row: number): boolean => {
          const scores = scoreRows(changed, weights, "reallocate");
          return scores.filter((score) => score > (scores[row] ?? NaN) + 1e-9).length < cap;
        };
        const scores = scoreRows(ratings, weights, "reallocate");
        entryChanges(ratings, weights, cap).forEach((change, row) => {
          if (Number.isNaN(scores[row] ?? NaN)) return expect(change).toBeNull();
          if (isInside(ratings, row)) return expect(change).toBeNull();
          if (change) expect(isInside(ratings.with(row * width + change.criterion, change.to), row)).toBe(true);
          const rise = change ? change.to - change.from : Infinity;
          for (let i = 0; i < width; i++) {
            const from = ratings[row * width + i] || 1 + (scores[row] ?? NaN) / 25;
            for (let to = Math.floor(from) + 1; to <= 5 && to - from < rise - 1e-9; to++) {
              expect(isInside(ratings.with(row * width + i, to), row)).toBe(false);
            }
          }
        });
      }),
    );
  });

  test("stays the same with all weights times a factor, and follows its account", () => {
    fc.assert(
      fc.property(ratedCells(), fc.integer({ min: 1, max: 4 }), ({ ratings, weights }, cap) => {
        const found = changes(ratings, weights, cap).map((change) => JSON.stringify(change, ["criterion", "to"]));
        const scaled = weights.map((weight) => 4 * weight);
        expect(changes(ratings.toReversed(), scaled, cap).map((change) => JSON.stringify(change, ["criterion", "to"]))).toEqual(
          found.toReversed(),
        );
      }),
    );
  });
});

test.each([0, 1.5, NaN])("a cap of %p is refused", (cap) => expect(() => changes(rated("1 2"), [1, 1], cap)).toThrow("cap"));
