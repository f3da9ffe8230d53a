import fc from "../support/properties";
import { randomSequence } from "../../src/domain/random";
import { stability, stabilitySlices, type StabilityQuestion } from "../../src/domain/stability";
import { asArrays, rated, ratedCells } from "../support/ratings";

const ask = (
  ratings: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  rest: Partial<StabilityQuestion> = {},
): number[] => [
  ...stability({
    ratings: Float64Array.from(ratings.flat(), (rating) => rating ?? 0),
    weights: Float64Array.from(weights),
    cap: 1,
    spread: 0.25,
    draws: 1000,
    seed: 1,
    ...rest,
  }),
];

/** The definition word for word: every draw, every account, every comparison. */
function byDefinition({ ratings, weights, cap, spread, draws, seed }: StabilityQuestion): number[] {
  const random = randomSequence(seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const width = weights.length;
  const rows = Array.from({ length: ratings.length / width }, (_, row) => [...ratings.slice(row * width, (row + 1) * width)]);
  const hits = rows.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = Array.from(weights, (weight) => {
      const number = random();
      return spread < 1 ? (weight / total) * (1 + spread * (2 * number - 1)) : -Math.log(number);
    });
    const scores = rows.map((row) => {
      const known = row.reduce((sum, rating, i) => sum + (rating ? (drawn[i] ?? 0) : 0), 0);
      return row.reduce((sum, rating, i) => sum + (rating ? (drawn[i] ?? 0) * 25 * (rating - 1) : 0), 0) / known;
    });
    scores.forEach((score, row) => {
      if (scores.filter((other) => other > score + 1e-9).length < cap && !Number.isNaN(score)) hits[row] = (hits[row] ?? 0) + 1;
    });
  }
  return hits.map((count, row) => (rows[row]?.some((rating) => rating > 0) ? count / draws : NaN));
}

const EXACTLY = { draws: 100_000 };

describe("cases that can be solved by hand", () => {
  // A scores 100·w₁, B 25 whatever the weights. Of two weights that sum to 1, the first is evenly spread: P(w₁ > ¼) = ¾.
  test("two accounts, two criteria, all weights", () => {
    const [a, b] = ask(rated("5 1", "2 2"), [50, 50], { ...EXACTLY, spread: 1 });
    expect(a).toBeCloseTo(0.75, 2);
    expect(b).toBeCloseTo(0.25, 2);
  });

  // Of three weights that sum to 1 each has the density 2(1 − w): P(w₁ > ¼) = (¾)².
  test("two accounts, three criteria, all weights", () => {
    const [a, b] = ask(rated("5 1 1", "2 2 2"), [50, 30, 20], { ...EXACTLY, spread: 5 });
    expect(a).toBeCloseTo(0.5625, 2);
    expect(b).toBeCloseTo(0.4375, 2);
  });

  // Each is the best where its criterion has the largest weight; with two on the list, where it has not the smallest.
  test.each([
    [1, 1 / 3],
    [2, 2 / 3],
  ])("three accounts that are best at one criterion each, with %p on the list", (cap, share) => {
    const shares = ask(rated("5 1 1", "1 5 1", "1 1 5"), [1, 1, 1], { ...EXACTLY, spread: 1, cap });
    for (const each of shares) expect(each).toBeCloseTo(share, 2);
  });

  // A scores 100·w₁ ÷ (w₁ + w₂), B 40: A wins where w₁ > ⅔·w₂, both evenly from ½ to 1½. ¼ + ∫(1½ − ⅔w)dw from ¾ to 1½ = 0.8125.
  test("two accounts, two criteria, weights within half of themselves", () => {
    const [a, b] = ask(rated("5 1", "2.6 2.6"), [1, 1], { ...EXACTLY, spread: 0.5 });
    expect(a).toBeCloseTo(0.8125, 2);
    expect(b).toBeCloseTo(0.1875, 2);
  });

  // Weights 3 : 1 within a tenth: 100·w₁ ÷ (w₁ + w₂) is 71 at least, so that 70 never gets there.
  test("weights that do not move far enough", () => expect(ask(rated("5 1", "3.8 3.8"), [3, 1], { spread: 0.1 })).toEqual([1, 0]));

  test("a spread of 0 is the list as it stands", () => expect(ask(rated("3 3", "5 1", "1 4"), [2, 1], { spread: 0 })).toEqual([0, 1, 0]));
});

describe("who makes the list", () => {
  test("who is better at everything always does, who is worse at everything never", () => {
    expect(ask(rated("4 4 4", "5 5 5", "3 3 3"), [9, 3, 1], { cap: 2, spread: 1 })).toEqual([1, 1, 0]);
  });

  test("true ties at the line all make it", () => {
    expect(ask(rated("5 2", "5 2", "5 2", "1 1"), [3, 2], { cap: 2, spread: 1 })).toEqual([1, 1, 1, 0]);
  });

  test("all do where there is room for all", () => expect(ask(rated("1 1", "5 5", "- -"), [1, 1], { cap: 2 })).toEqual([1, 1, NaN]));

  test("what is not rated gives its weight to what is", () =>
    expect(ask(rated("4 -", "3 3", "- 5"), [1, 1], { cap: 1, spread: 1 })).toEqual([0, 0, 1]));

  test("a criterion without weight stays without, and rating it alone is not a score", () => {
    expect(ask(rated("3 1", "2 5", "- 5"), [1, 0], { spread: 1 })).toEqual([1, 0, NaN]);
  });
});

describe("for all ratings and weights", () => {
  const question = fc
    .tuple(ratedCells({ accounts: 12 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 0.1, 0.25, 0.6, 0.95, 1, 2), fc.nat(1000))
    .map(([cells, cap, spread, seed]): StabilityQuestion => ({ ...asArrays(cells), cap, spread, seed, draws: 40 }));

  test("shares are those of the definition", () => {
    fc.assert(
      fc.property(question, (asked) => expect([...stability(asked)]).toEqual(byDefinition(asked))),
      { numRuns: 300 },
    );
  });

  test("on a long list nobody is left out too early", () => {
    const ratings = Float64Array.from({ length: 400 * 4 }, randomSequence(9)).map((number) => Math.floor(6 * number));
    for (const [cap, spread] of [
      [1, 0.25],
      [15, 0.1],
      [15, 0.25],
      [200, 0.25],
      [15, 1],
    ] as const) {
      const asked = { ratings, weights: Float64Array.of(4, 3, 2, 1), cap, spread, draws: 60, seed: 4 };
      expect([...stability(asked)]).toEqual(byDefinition(asked));
    }
  });

  test("weights times a factor change nothing", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 2, max: 9 }), (asked, factor) => {
        expect(stability({ ...asked, weights: asked.weights.map((weight) => weight * factor) })).toEqual(stability(asked));
      }),
    );
  });

  test("accounts in another order have their shares in that order", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const width = asked.weights.length;
        const rows = Array.from({ length: asked.ratings.length / width }, (_, row) => [
          ...asked.ratings.slice(row * width, (row + 1) * width),
        ]);
        const turned = stability({ ...asked, ratings: Float64Array.from(rows.toReversed().flat()) });
        expect([...turned].toReversed()).toEqual([...stability(asked)]);
      }),
    );
  });

  test("a better rating never lowers a share", () => {
    fc.assert(
      fc.property(question, fc.nat(), fc.constantFrom(0.5, 1, 4), (asked, at, by) => {
        const cell = at % asked.ratings.length;
        const rating = asked.ratings[cell] ?? 0;
        fc.pre(rating > 0);
        const row = Math.floor(cell / asked.weights.length);
        const better = stability({ ...asked, ratings: asked.ratings.with(cell, Math.min(5, rating + by)) });
        expect(better[row]).toBeGreaterThanOrEqual(stability(asked)[row] ?? NaN);
      }),
    );
  });
});

describe("slices", () => {
  const ratings = Float64Array.from({ length: 3000 * 4 }, randomSequence(2)).map((number) => 1 + Math.floor(5 * number));
  const asked = { ratings, weights: Float64Array.of(4, 3, 2, 1), cap: 1000, spread: 1, draws: 2000, seed: 1 };

  test("stop now and then, and end in the same shares", () => {
    const slices = stabilitySlices(asked);
    const done: number[] = [];
    let next = slices.next();
    for (; !next.done; next = slices.next()) done.push(next.value);
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThan(2000);
    expect(next.value).toEqual(stability(asked));
  });

  test("are none where there is little to do", () => expect(stabilitySlices({ ...asked, draws: 10 }).next().done).toBe(true));
});

test.each([
  ["cap", { cap: 0 }],
  ["cap", { cap: 1.5 }],
  ["spread", { spread: -0.1 }],
  ["spread", { spread: NaN }],
  ["draws", { draws: 0 }],
  ["draws", { draws: 100_001 }],
  ["draws", { draws: 2.5 }],
  ["seed", { seed: 0.5 }],
  ["weights-all-zero", { weights: Float64Array.of(0, 0) }],
  ["weight-negative", { weights: Float64Array.of(1, -1) }],
])("refuses a wrong %s of %p", (code, wrong) => {
  expect(() => ask(rated("1 2"), [1, 1], wrong)).toThrow(expect.objectContaining({ code }) as Error);
});
