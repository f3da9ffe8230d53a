import fc from "../support/properties";
import { compared, consistencyRatio, pairwiseWeights, reciprocal, worstConflict } from "../../src/domain/pairwise";
import { BEVERAGES, HOUSE, upperTriangle } from "../support/comparisons";

describe("Saaty's published examples", () => {
  test.each([
    ["buying a house", HOUSE],
    ["beverages", BEVERAGES],
  ])("%s: the weights", (_, { comparisons, weights }) => {
    pairwiseWeights(reciprocal(upperTriangle(comparisons))).forEach((weight, i) => expect(weight / 100).toBeCloseTo(weights[i] ?? NaN, 3));
  });

  test.each([
    ["buying a house", HOUSE],
    ["beverages", BEVERAGES],
  ])("%s: the consistency ratio", (_, { comparisons, ratio }) => {
    expect(consistencyRatio(reciprocal(upperTriangle(comparisons)))).toBeCloseTo(ratio, 3);
  });

  // Published: neighbourhood against condition, given as 6, is off by 5.32, where the weights say 0.188 ÷ 0.167.
  test("buying a house: what is most at odds", () => {
    const conflict = worstConflict(reciprocal(upperTriangle(HOUSE.comparisons)));
    expect(conflict).toMatchObject({ row: 2, column: 6, given: 6 });
    expect(conflict?.fitting).toBeCloseTo(0.188 / 0.167, 1);
    expect(6 / (conflict?.fitting ?? NaN)).toBeCloseTo(5.32, 2);
    expect(conflict?.advised).toBe(1);
  });
});

describe("one or two criteria", () => {
  test("one has all the weight", () => expect(pairwiseWeights(reciprocal([[null]]))).toEqual([100]));

  test("two cannot contradict each other", () => {
    const comparisons = reciprocal(upperTriangle(["1 3", "1/3 1"]));
    expect(pairwiseWeights(comparisons)).toEqual([expect.closeTo(75, 10), expect.closeTo(25, 10)]);
    expect(consistencyRatio(comparisons)).toBe(0);
    expect(worstConflict(comparisons)).toBeNull();
  });
});

describe("for all comparisons", () => {
  const size = fc.integer({ min: 2, max: 7 });
  const judged = fc.constantFrom(1, 2, 3, 5, 7, 9, 1 / 2, 1 / 3, 1 / 5, 1 / 7, 1 / 9);
  const table = size.chain((n) => fc.array(fc.array(judged, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

  test("weights are above 0, sum to 100 and are an eigenvector", () => {
    fc.assert(
      fc.property(table, (upper) => {
        const comparisons = reciprocal(upper);
        const weights = pairwiseWeights(comparisons);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
        const factors = comparisons.map(
          (cells, i) => cells.reduce<number>((sum, value, j) => sum + (value ?? 0) * (weights[j] ?? 0), 0) / (weights[i] ?? 0),
        );
        factors.forEach((factor) => expect(factor).toBeCloseTo(factors[0] ?? NaN, 7));
        expect(consistencyRatio(comparisons)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("comparisons made from weights give these weights, without any contradiction", () => {
    const weights = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(weights, (own) => {
        const comparisons = reciprocal(own.map((a) => own.map((b) => a / b)));
        const sum = own.reduce((total, weight) => total + weight, 0);
        pairwiseWeights(comparisons).forEach((weight, i) => expect(weight).toBeCloseTo((100 * (own[i] ?? 0)) / sum, 8));
        expect(consistencyRatio(comparisons)).toBeCloseTo(0, 10);
        expect(worstConflict(comparisons)).toBeNull();
      }),
    );
  });

  test("criteria in another order have their weights in that order", () => {
    fc.assert(
      fc.property(table, (upper) => {
        const comparisons = reciprocal(upper);
        const turned = comparisons.toReversed().map((cells) => cells.toReversed());
        const weights = pairwiseWeights(reciprocal(turned)).toReversed();
        pairwiseWeights(comparisons).forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 8));
        expect(consistencyRatio(reciprocal(turned))).toBeCloseTo(consistencyRatio(comparisons), 8);
      }),
    );
  });
});

/** A table in which only these pairs are compared, by positions from 0. */
const only = (n: number, pairs: readonly (readonly [number, number, number])[]): (number | null)[][] =>
  Array.from({ length: n }, (_, row) =>
    Array.from({ length: n }, (__, column) => pairs.find(([a, b]) => a === row && b === column)?.[2] ?? null),
  );

describe("comparisons that are missing", () => {
  // Growth against revenue 5, and against the other six 3, 2, 5, 3, 2, 7: 1 to 1/5, 1/3, 1/2, 1/5, 1/3, 1/2, 1/7 is 3.2095 in all.
  const growth = only(8, [[0, 1, 1 / 5], ...[3, 2, 5, 3, 2, 7].map((value, i) => [1, i + 2, value] as const)]);

  test("are left to the others: seven of 28 give weights in just these proportions", () => {
    expect(pairwiseWeights(reciprocal(growth)).map((weight) => Number(weight.toFixed(1)))).toEqual([
      6.2, 31.2, 10.4, 15.6, 6.2, 10.4, 15.6, 4.5,
    ]);
    expect(consistencyRatio(reciprocal(growth))).toBe(0);
    expect(worstConflict(reciprocal(growth))).toBeNull();
  });

  // Four criteria in a ring, all the same but for 1 against 4, which is 9: each weight is √3 times the next one, and the first row of
  // Harker's table is λ·w₁ = 2w₁ + w₂ + 9w₄, so λ = 2 + 1/√3 + √3. Two of six comparisons are missing: 0.9·(1 − 4/6) = 0.3.
  test("make the random index smaller, and with it the limit", () => {
    const ring = reciprocal(
      only(4, [
        [0, 1, 1],
        [1, 2, 1],
        [2, 3, 1],
        [0, 3, 9],
      ]),
    );
    expect(consistencyRatio(ring)).toBeCloseTo((2 + 1 / Math.sqrt(3) + Math.sqrt(3) - 4) / 3 / 0.3, 9);
    const weights = pairwiseWeights(ring);
    for (const i of [0, 1, 2]) expect((weights[i] ?? 0) / (weights[i + 1] ?? 1)).toBeCloseTo(Math.sqrt(3), 9);
  });

  test.each<[string, number, [number, number, number][], unknown]>([
    ["nothing yet", 3, [], { given: 0, needed: 2, possible: 3, connected: false, next: { row: 0, column: 1 } }],
    ["what connects a third", 3, [[0, 1, 2]], { given: 1, needed: 2, possible: 3, connected: false, next: { row: 0, column: 2 } }],
    [
      "what connects two halves",
      4,
      [
        [0, 1, 2],
        [2, 3, 2],
      ],
      { given: 2, needed: 3, connected: false, next: { row: 0, column: 2 } },
    ],
    [
      "a circle that leaves one out",
      4,
      [
        [0, 1, 2],
        [1, 2, 2],
        [0, 2, 4],
      ],
      { given: 3, needed: 3, connected: false, next: { row: 0, column: 3 } },
    ],
    [
      "the two compared least",
      4,
      [
        [0, 1, 2],
        [0, 2, 2],
        [0, 3, 2],
        [1, 2, 1],
      ],
      { given: 4, connected: true, next: { row: 1, column: 3 } },
    ],
    ["all", 2, [[0, 1, 2]], { given: 1, needed: 1, possible: 1, connected: true, next: null }],
    ["one criterion", 1, [], { given: 0, needed: 0, possible: 0, connected: true, next: null }],
  ])("what to compare next: %s", (_, n, pairs, expected) => expect(compared(reciprocal(only(n, pairs)))).toMatchObject(expected as object));

  test("that leave criteria unconnected are told, with what to compare next", () => {
    const few = expect.objectContaining({ code: "comparisons-few", params: { given: 3, needed: 3, row: 1, column: 4 } }) as Error;
    const table = reciprocal(
      only(4, [
        [0, 1, 2],
        [1, 2, 2],
        [0, 2, 4],
      ]),
    );
    for (const of of [pairwiseWeights, consistencyRatio, worstConflict]) expect(() => of(table)).toThrow(few);
  });

  test("of n − 1 that connect all of them any, the weights are those of the products along the way", () => {
    const tree = fc
      .integer({ min: 2, max: 9 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.nat(), { minLength: n - 1, maxLength: n - 1 }),
          fc.array(fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9), { minLength: n - 1, maxLength: n - 1 }),
        ),
      );
    fc.assert(
      fc.property(tree, ([parents, values]) => {
        const own = [1];
        const pairs = parents.map((number, i) => {
          const [parent, value] = [number % (i + 1), values[i] ?? 1];
          own.push((own[parent] ?? 1) / value);
          return [parent, i + 1, value] as const;
        });
        const table = reciprocal(only(own.length, pairs));
        const sum = own.reduce((total, weight) => total + weight, 0);
        pairwiseWeights(table).forEach((weight, i) => expect(weight).toBeCloseTo((100 * (own[i] ?? 0)) / sum, 6));
        expect(consistencyRatio(table)).toBe(0);
        expect(worstConflict(table)).toBeNull();
      }),
    );
  });

  test("following what to compare next gives weights after n − 1 of them", () => {
    for (let n = 2; n <= 15; n++) {
      const pairs: [number, number, number][] = [];
      for (let step = 1; step < n; step++) {
        const { next } = compared(reciprocal(only(n, pairs)));
        pairs.push([next?.row ?? 0, next?.column ?? 0, 2]);
      }
      expect(compared(reciprocal(only(n, pairs)))).toMatchObject({ given: n - 1, connected: true });
    }
  });
});

describe("what is advised", () => {
  const advice = (...rows: readonly string[]): unknown => worstConflict(reciprocal(upperTriangle(rows)));

  test("is a value that can be typed, at most 9", () => {
    // The first counts some 15 times as much as the last by way of the others; nothing over 9 can be typed.
    const conflict = worstConflict(reciprocal(upperTriangle(["1 9 9 3", "1/9 1 9 9", "1/9 1/9 1 9", "1/3 1/9 1/9 1"])));
    expect(conflict).toMatchObject({ row: 0, column: 3, given: 3, advised: 9 });
    expect(conflict?.fitting).toBeGreaterThan(9);
  });

  test("is never the value that is there already", () => {
    // Only the first and last are at odds, by less than a step: 5 where 2·2 says 4.
    expect(advice("1 2 4", "1/2 1 2", "1/4 1/2 1")).toBeNull();
    expect(advice("1 2 9", "1/2 1 9", "1/9 1/9 1")).not.toMatchObject({ given: 9, advised: 9 });
  });

  test("can always be typed, is another value, and fits better", () => {
    const judged = fc.constantFrom(1, 2, 3, 5, 7, 9, 1 / 2, 1 / 3, 1 / 5, 1 / 9, null);
    const table = fc
      .integer({ min: 3, max: 6 })
      .chain((n) => fc.array(fc.array(judged, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    const off = (a: number, b: number): number => Math.max(a / b, b / a);
    fc.assert(
      fc.property(table, (upper) => {
        const comparisons = reciprocal(upper);
        fc.pre(compared(comparisons).connected);
        const conflict = worstConflict(comparisons);
        if (!conflict) return;
        const { advised, given, fitting } = conflict;
        const whole = Math.max(advised, 1 / advised);
        expect(Math.abs(whole - Math.round(whole))).toBeLessThan(1e-12);
        expect(whole).toBeLessThanOrEqual(9 + 1e-12);
        expect(off(advised, fitting)).toBeLessThan(off(given, fitting));
      }),
    );
  });
});
