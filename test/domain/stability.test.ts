import fc from "../support/properties";
import { randomSequence } from "../../src/domain/random";
import { evenPoints } from "../../src/domain/sobol";
import { shareStep, stability, stabilitySlices, type StabilityQuestion } from "../../src/domain/stability";
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
  const point = new Float64Array(weights.length);
  const next = evenPoints(weights.length, seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const width = weights.length;
  const rows = Array.from({ length: ratings.length / width }, (_, row) => [...ratings.slice(row * width, (row + 1) * width)]);
  const hits = rows.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    next(point);
    const drawn = Array.from(weights, (weight, i) => {
      const number = point[i] ?? NaN;
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
  return hits.map((count, row) => (rows[row]?.some((rating) => rating > 0) ? shown(count / draws, shareStep(draws, false)) : NaN));
}

/** To the step, and never to certainty where there is none. */
function shown(share: number, step: number): number {
  if (share === 0 || share === 1) return share;
  const parts = Math.round(1 / step);
  return Math.max(1, Math.min(parts - 1, Math.round(share * parts))) / parts;
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

describe("how weights are drawn", () => {
  // As above with a spread of 1: w₁ > ⅔·w₂, both evenly from 0 to 2: 1 − ½·⅔ = ⅔. Ignoring them, P(w₁ > 0.4) = 0.6.
  test.each([
    ["around the weights as far as they go", { spread: 1, split: "around" }, 2 / 3],
    ["no further than that", { spread: 3, split: "around" }, 2 / 3],
    ["ignoring the weights", { spread: 1, split: "any" }, 0.6],
    ["ignoring the weights whatever the spread", { spread: 0, split: "any" }, 0.6],
    ["as it always was where nothing is said", { spread: 1 }, 0.6],
  ] as const)("%s", (_, rules, share) => {
    const [a, b] = ask(rated("5 1", "2.6 2.6"), [1, 1], { ...EXACTLY, ...rules });
    expect(a).toBeCloseTo(share, 2);
    expect(b).toBeCloseTo(1 - share, 2);
  });

  test("there is no jump at a spread of 1", () => {
    const near = ask(rated("5 1", "2.6 2.6"), [1, 1], { ...EXACTLY, spread: 0.999, split: "around" });
    expect(ask(rated("5 1", "2.6 2.6"), [1, 1], { ...EXACTLY, spread: 1, split: "around" })).toEqual(near);
  });
});

describe("unknown ratings that are drawn", () => {
  const draw = { ...EXACTLY, spread: 0, drawUnknown: true };

  // 50 + 12.5·k with k from 0 to 4 against 75: better in two cases of five, as good in one, where both make it.
  test("are 1 to 5, as likely each", () => {
    const [a, b] = ask(rated("5 -", "4 4"), [1, 1], draw);
    expect(a).toBeCloseTo(0.6, 1);
    expect(b).toBeCloseTo(0.6, 1);
  });

  test("and tie-breaks decide where scores are equal", () => {
    const [a, b] = ask(rated("5 -", "4 4"), [1, 1], {
      ...draw,
      tieBreaks: [
        [1, 1],
        [5, 4],
      ],
    });
    expect([a, b]).toEqual([expect.closeTo(0.6, 1), expect.closeTo(0.4, 1)]);
    const [c, d] = ask(rated("5 -", "4 4"), [1, 1], { ...draw, tieBreaks: [[null, 4]] });
    expect([c, d]).toEqual([expect.closeTo(0.4, 1), expect.closeTo(0.6, 1)]);
  });

  test("an account known by one logo alone is no longer the surest", () => {
    const list = rated("- 5", "4 4", "4 3", "3 4");
    expect(ask(list, [95, 5], { spread: 0.25, cap: 2 })[0]).toBe(1);
    // 5 + 95·k/4: on a list of two with 1 (28.75) and 3 (52.5) it is out, with 4 (76.25) and 5 in; at 3 it is behind 75, 73.75 and 51.25.
    const [only = NaN] = ask(list, [95, 5], { ...draw, cap: 2 });
    expect(only).toBeCloseTo(0.4, 1);
  });

  test("change nothing where all is known, and nobody without any rating has a share", () => {
    const list = rated("4 3", "3 4", "2 2");
    expect(ask(list, [2, 1], { drawUnknown: true, draws: 100_000 })).toEqual(ask(list, [2, 1], { draws: 100_000 }));
    expect(ask(rated("- -", "3 3", "4 -"), [1, 1], { drawUnknown: true, cap: 2 })).toEqual([NaN, 1, 1]);
  });

  test("nobody is left out too early", () => {
    const cells = fc.tuple(ratedCells({ accounts: 10 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 0.25, 1));
    fc.assert(
      fc.property(cells, ([list, cap, spread]) => {
        const arrays = asArrays(list);
        const shares = stability({ ...arrays, cap, spread, split: "around", draws: 300, seed: 5, drawUnknown: true });
        const open = [...shares].filter((share) => !Number.isNaN(share));
        // Each draw has as many as the list holds at least; rounding takes away a step of 0.1 each at most.
        expect(open.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(Math.min(cap, open.length) - 0.1 * open.length - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a lowest score", () => {
  // 100·w₁ ≥ 80 where w₁ ≥ 0.8, of two weights that sum to 1 in a fifth of all cases.
  test("leaves places empty in the draws that do not reach it", () => {
    const [a, b] = ask(rated("5 1", "1 1"), [1, 1], { ...EXACTLY, cap: 5, split: "any", lowest: 80 });
    expect(a).toBeCloseTo(0.2, 2);
    expect(b).toBe(0);
  });

  test("that all reach changes nothing", () => {
    const list = rated("4 3 5", "3 4 2", "2 5 4", "3 3 3");
    expect(ask(list, [3, 2, 1], { cap: 2, lowest: 1 })).toEqual(ask(list, [3, 2, 1], { cap: 2 }));
  });
});

describe("tie-breaks", () => {
  test("decide at the line, the first before the second, and what is not known last", () => {
    const list = rated("4 2", "4 2", "4 2", "1 1");
    expect(ask(list, [1, 2], { tieBreaks: [[3, 5, null, 9]] })).toEqual([0, 1, 0, 0]);
    expect(
      ask(list, [1, 2], {
        cap: 2,
        tieBreaks: [
          [5, 5, 5, 9],
          [1, null, 2, 9],
        ],
      }),
    ).toEqual([1, 0, 1, 0]);
  });

  test("leave true ties on the list, as they always were", () => {
    expect(ask(rated("4 2", "4 2", "1 1"), [1, 2], { tieBreaks: [[3, 3, 9]] })).toEqual([1, 1, 0]);
  });

  test("say nothing of accounts that the score tells apart", () =>
    expect(ask(rated("4 4", "3 3"), [1, 2], { tieBreaks: [[1, 5]] })).toEqual([1, 0]));
});

describe("shares show no more than the draws can tell", () => {
  test.each([
    [100_000, false, 0.01],
    [2048, false, 0.01],
    [1000, false, 0.02],
    [100, false, 0.05],
    [10, false, 0.2],
    [1, false, 0.5],
    [10_000, true, 0.01],
    [2048, true, 0.05],
    [1, true, 1],
  ])("%p draws, ratings drawn too: %p: in steps of %p", (draws, unknown, step) => expect(shareStep(draws, unknown)).toBe(step));

  test("and are certain only where no draw says otherwise", () => {
    // w₁ > 0.4 % of the whole is nearly always so, and not always.
    const [a, b] = ask(rated("5 1", "1.016 1.016"), [1, 1], { ...EXACTLY, split: "any" });
    expect([a, b]).toEqual([0.99, 0.01]);
  });

  test("and come closer to the truth than as many random draws, whatever the seed", () => {
    // A is better where 4w₁ + w₂ > w₃ + 3w₄, of weights within half of themselves.
    const list = rated("5 2 1 1", "1 1 2 4");
    const [weights, question] = [[1, 1, 2, 1.2], { spread: 0.5, draws: 2048 }];
    const [truth = NaN] = ask(list, weights, { ...question, draws: 100_000, seed: 99 });
    for (let seed = 1; seed <= 20; seed++) {
      const [share = NaN] = ask(list, weights, { ...question, seed });
      expect(Math.abs(share - truth)).toBeLessThanOrEqual(0.02 + 1e-9);
    }
    expect(truth).toBeGreaterThan(0.1);
    expect(truth).toBeLessThan(0.9);
  });
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
  ["lowest", { lowest: 101 }],
  ["lengths-differ", { tieBreaks: [[1, 2]] }],
  ["weights-all-zero", { weights: Float64Array.of(0, 0) }],
  ["weight-negative", { weights: Float64Array.of(1, -1) }],
])("refuses a wrong %s of %p", (code, wrong) => {
  expect(() => ask(rated("1 2"), [1, 1], wrong)).toThrow(expect.objectContaining({ code }) as Error);
});
