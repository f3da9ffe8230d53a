import fc from "../support/properties";
import { scoreRows } from "../../src/domain/scoring";
import { worthTyping, type UnknownRating } from "../../src/domain/worthTyping";
import { asArrays, rated, ratedCells } from "../support/ratings";

const worth = (
  accounts: readonly string[],
  weights: readonly number[],
  cap: number,
  rules?: Parameters<typeof worthTyping>[3],
): UnknownRating[] => {
  const arrays = asArrays({ ratings: rated(...accounts), weights });
  return worthTyping(arrays.ratings, arrays.weights, cap, rules);
};
const places = (found: readonly UnknownRating[]): [number, number][] => found.map(({ row, criterion }) => [row, criterion]);

test("the one that could bring an account in or leave it out is told", () => {
  // 50 + 12.5·k against 75: in with 3 or more. The last one has 25 at best and is out whatever is typed.
  const found = worth(["5 -", "4 4", "1 -"], [3, 1], 1);
  expect(found).toEqual([]);
  // With equal weights the first is in or out by its second rating; the third reaches 50 at most.
  const [only, ...others] = worth(["5 -", "4 4", "1 -"], [1, 1], 1);
  expect([only?.row, only?.criterion, others]).toEqual([0, 1, []]);
  // In with 3, 4, 5: the slope of 0, 0, 1, 1, 1 over 1 to 5 is 0.3 a step, 1.2 in all: as much as can be.
  expect(only?.effect).toBe(1);
});

test("the heavier one comes first, and an account that is open before one that is nearly certain", () => {
  // Alfa needs 60 of 100: 60 % of its weight is open in two criteria. Corona is in unless nearly all of the rest is 1.
  const found = worth(["3 - -", "4 2 3", "5 5 -"], [4, 4, 2], 2, { lowest: 0 });
  expect(places(found).slice(0, 2)).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect((found[0]?.effect ?? 0) > (found[1]?.effect ?? 0)).toBe(true);
});

test("the lowest score is a line as well, also where there is room for all", () => {
  expect(places(worth(["4 -", "5 5"], [1, 1], 5, { lowest: 60 }))).toEqual([[0, 1]]);
  expect(worth(["4 -", "5 5"], [1, 1], 5)).toEqual([]);
});

test("no more than asked for, and nobody who does not compete or is not rated at all", () => {
  const many = Array.from({ length: 12 }, (_, index) => `${1 + (index % 5)} - -`);
  expect(worth(many, [1, 1, 1], 4)).toHaveLength(12);
  expect(worth(many, [1, 1, 1], 4, { count: 3 })).toEqual(worth(many, [1, 1, 1], 4).slice(0, 3));
  expect(worth(many, [1, 1, 1], 4, { competes: (row) => row !== 4 }).filter(({ row }) => row === 4)).toEqual([]);
  expect(worth(["- -", "3 3", "4 -"], [1, 1], 1).filter(({ row }) => row === 0)).toEqual([]);
});

test("a criterion without weight is never worth typing", () =>
  expect(worth(["4 - -", "3 3 3"], [1, 1, 0], 1).map(({ criterion }) => criterion)).toEqual([1]));

test("told are the accounts that are in with some of the ratings that could be typed and out with others, and no other", () => {
  fc.assert(
    fc.property(ratedCells({ accounts: 4, criteria: 3 }), fc.integer({ min: 1, max: 3 }), (cells, cap) => {
      const { ratings, weights } = asArrays(cells);
      const width = weights.length;
      const isRated = (row: number): boolean => ratings.subarray(row * width, (row + 1) * width).some((rating) => rating > 0);
      const rows = [...Array(ratings.length / width).keys()].filter(isRated);
      const gaps = [...ratings.keys()].filter((at) => ratings[at] === 0 && isRated(Math.floor(at / width)));
      fc.pre(gaps.length > 0 && gaps.length <= 4);
      const seen = new Map<number, Set<boolean>>(rows.map((row) => [row, new Set()]));
      for (let combination = 0; combination < 5 ** gaps.length; combination++) {
        const typed = ratings.slice();
        gaps.forEach((at, place) => (typed[at] = 1 + (Math.floor(combination / 5 ** place) % 5)));
        const scores = scoreRows(typed, weights, "reallocate");
        for (const row of rows) {
          const better = rows.filter((other) => (scores[other] ?? NaN) > (scores[row] ?? NaN) + 1e-9).length;
          seen.get(row)?.add(better < cap);
        }
      }
      const open = rows.filter((row) => seen.get(row)?.size === 2 && gaps.some((at) => Math.floor(at / width) === row));
      const told = worthTyping(ratings, weights, cap, { count: 100 });
      expect([...new Set(told.map(({ row }) => row))].sort((x, y) => x - y)).toEqual(open);
      for (const { row, criterion, effect } of told) {
        expect(ratings[row * width + criterion]).toBe(0);
        expect(effect > 0 && effect <= 1).toBe(true);
      }
    }),
  );
});

test.each([
  ["cap", 0, [1, 1]],
  ["weights-all-zero", 1, [0, 0]],
])("is told of a wrong %s", (code, cap, weights) => {
  expect(() => worth(["3 -"], weights, cap)).toThrow(expect.objectContaining({ code }) as Error);
});
