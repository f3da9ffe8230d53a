import fc from "../support/properties";
import { scoreRows } from "../../src/domain/scoring";
import { changes as bothChanges, entryChanges, exitChanges } from "../../src/domain/whatIf";
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

describe("the smallest fall that takes an account out", () => {
  const exits = (ratings: readonly (readonly (number | null)[])[], weights: readonly number[], cap: number, lowest = 0): unknown[] => {
    const arrays = asArrays({ ratings, weights });
    return exitChanges(arrays.ratings, arrays.weights, cap, lowest);
  };

  test.each([
    // 75 against 62.5: a step down either way is a tie, which stays in; two steps of the first are the smallest.
    ["a tie at the line stays in", ["4 4", "4 3"], [1, 1], 1, 0, [{ criterion: 0, from: 4, to: 2, points: -25 }, null]],
    // 80 against 75 with weights 4 : 1: a step of the first loses 20, one of the second 5, which is a tie.
    ["one step of the heavy criterion", ["4 5", "4 4"], [4, 1], 1, 0, [{ criterion: 0, from: 4, to: 3, points: -20 }, null]],
    ["there is room for all", ["5 5", "2 2"], [1, 1], 2, 0, [null, null]],
    // 100 must fall below 60: by two steps 75, by three 62.5, by all four 50.
    ["the lowest score is a line too", ["5 5", "2 2"], [1, 1], 2, 60, [{ criterion: 0, from: 5, to: 1, points: -50 }, null]],
    ["no single rating is enough", ["5 5 5", "1 1 1"], [1, 1, 1], 1, 0, [null, null]],
    // Rated 5 alone: the other, as good as 5, would make 62.5 at 2, below 75.
    ["a rating that is missing may be the way", ["5 -", "4 4"], [1, 1], 1, 0, [{ criterion: 0, from: 5, to: 3, points: -50 }, null]],
  ])("%s", (_, accounts, weights, cap, lowest, expected) => expect(exits(rated(...accounts), weights, cap, lowest)).toEqual(expected));

  test("takes the account out, and no smaller fall of one rating to a whole one would", () => {
    fc.assert(
      fc.property(ratedCells(), fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 40, 62.5), (cells, cap, lowest) => {
        const { ratings, weights } = asArrays(cells);
        const width = weights.length;
        const isInside = (changed: Float64Array, row: number): boolean => {
          const scores = scoreRows(changed, weights, "reallocate");
          const own = scores[row] ?? NaN;
          return own >= lowest - 1e-9 && scores.filter((score) => score > own + 1e-9).length < cap;
        };
        const scores = scoreRows(ratings, weights, "reallocate");
        bothChanges(ratings, weights, cap, lowest).forEach(({ inside, entry, exit }, row) => {
          if (Number.isNaN(scores[row] ?? NaN)) return expect([inside, entry, exit]).toEqual([null, null, null]);
          expect(inside).toBe(isInside(ratings, row));
          const change = inside ? exit : entry;
          expect(inside ? entry : exit).toBeNull();
          const with_ = (criterion: number, to: number): boolean => isInside(ratings.with(row * width + criterion, to), row);
          if (change) expect(with_(change.criterion, change.to)).toBe(!inside);
          const distance = change ? Math.abs(change.to - change.from) : Infinity;
          for (let i = 0; i < width; i++) {
            const from = ratings[row * width + i] || 1 + (scores[row] ?? NaN) / 25;
            for (let to = 1; to <= 5; to++) {
              const isWay = inside ? to < from : to > from;
              if (isWay && Math.abs(to - from) < distance - 1e-9) expect(with_(i, to)).toBe(inside);
            }
          }
        });
      }),
    );
  });
});

test.each([-1, 101, NaN])("a lowest score of %p is refused", (lowest) => {
  expect(() => exitChanges(Float64Array.of(1), Float64Array.of(1), 1, lowest)).toThrow("lowest");
});

test.each([0, 1.5, NaN])("a cap of %p is refused", (cap) => expect(() => changes(rated("1 2"), [1, 1], cap)).toThrow("cap"));
