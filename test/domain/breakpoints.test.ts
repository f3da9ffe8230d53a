import fc from "../support/properties";
import { SPREAD_METHODS, percentileBreakpoints, spreadBreakpoints } from "../../src/domain/breakpoints";
import { checkBreakpoints, rate } from "../../src/domain/rating";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe("breakpoints", () => {
  test.each([
    ["percentile", upTo(11), 4, [3, 5, 7, 9]],
    // PERCENTILE.INC of 1 to 4 at 20, 40, 60, 80 %.
    ["percentile", [4, 2, 1, 3], 4, [1.6, 2.2, 2.8, 3.4]],
    ["percentile", upTo(11), 2, [3, 9]],
    ["minmax", [0, 3, 100], 4, [20, 40, 60, 80]],
    ["minmax", [0, 3, 100], 2, [0, 100]],
    ["log", [1, 50, 100_000], 4, [10, 100, 1000, 10_000]],
    ["log", [1, 50, 100_000], 2, [1, 100_000]],
  ] as const)("%s of %p, %p of them", (method, values, count, expected) => {
    expect(spreadBreakpoints(values, method, count)).toEqual(expected.map((each) => expect.closeTo(each, 9) as number));
  });

  test("are four by percentile where a new list is rated", () => expect(percentileBreakpoints(upTo(11))).toEqual([3, 5, 7, 9]));
});

describe("an outlier", () => {
  const values = [...upTo(10), 1e6];
  test.each([
    ["percentile does not move", "percentile", [3, 5, 7, 9]],
    ["minmax is stretched", "minmax", [200_000.8, 400_000.6, 600_000.4, 800_000.2]],
  ] as const)("by %s", (_, method, expected) => {
    expect(spreadBreakpoints(values, method)).toEqual(expected.map((each) => expect.closeTo(each, 6) as number));
  });
});

describe("negative values and zeros", () => {
  test.each([
    ["count like others", "percentile", [-5, -4, -3, -2, -1, 0], [-4, -3, -2, -1]],
    ["count like others", "minmax", [-50, 0, 50], [-30, -10, 10, 30]],
    ["are left out of a logarithm", "log", [-50, 0, 1, 100_000], [10, 100, 1000, 10_000]],
  ] as const)("%s: %s", (_, method, values, expected) => {
    expect(spreadBreakpoints(values, method)).toEqual(expected.map((each) => expect.closeTo(each, 9) as number));
  });

  test.each([
    ["most amounts are 0", [0, 0, 0, 0, 0, 0, 0, 0, 0, 10], [1, 5]],
    ["more than half of the amounts are 0", [0, 0, 0, 0, 0, 0, 1, 2, 3, 4], [1, 4, 5]],
    ["the highest percentile falls between 0 and the next amount", [0, 0, 0, 10], [1, 5]],
  ])("rate 1 by percentile where %s", (_, values, ratings) => {
    const points = percentileBreakpoints(values);
    expect(rate(0, points)).toBe(1);
    expect([...new Set(values.map((value) => rate(value, points)))]).toEqual(ratings);
  });

  test("give the ends where 20 and 80 % are the same amount and two are asked for", () => {
    expect(spreadBreakpoints([0, 0, 0, 0, 0, 0, 0, 0, 0, 10], "percentile", 2)).toEqual([0, 10]);
  });
});

describe("values that are all equal", () => {
  test.each(
    SPREAD_METHODS.flatMap((method) => [7, 0, -7, 1e-9].flatMap((value) => ([2, 4] as const).map((count) => ({ method, value, count })))),
  )("rate 3 by $method, $count breakpoints, at $value", ({ method, value, count }) => {
    if (method === "log" && value <= 0) expect(() => spreadBreakpoints([value, value], method, count)).toThrow("values-not-positive");
    else expect(rate(value, spreadBreakpoints([value, value, value], method, count))).toBeCloseTo(3, 9);
  });
});

test.each(SPREAD_METHODS)("of no values there are none by %s", (method) => {
  expect(() => spreadBreakpoints([], method)).toThrow("values-none");
});

describe("for all values", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
  const method = fc.constantFrom(...SPREAD_METHODS);
  const count = fc.constantFrom(2 as const, 4 as const);

  test("breakpoints can be rated by, and do not depend on the order of the values", () => {
    fc.assert(
      fc.property(values, method, count, (numbers, by, many) => {
        fc.pre(by !== "log" || numbers.some((value) => value > 0));
        const points = spreadBreakpoints(numbers, by, many);
        expect(points).toHaveLength(many);
        expect(() => checkBreakpoints(points)).not.toThrow();
        expect(spreadBreakpoints(numbers.toReversed(), by, many)).toEqual(points);
      }),
    );
  });

  test("the lowest rates lower than the highest, or all are equal", () => {
    fc.assert(
      fc.property(values, method, count, (numbers, by, many) => {
        fc.pre(Math.min(...numbers) < Math.max(...numbers) && (by !== "log" || Math.min(...numbers) > 0));
        const points = spreadBreakpoints(numbers, by, many);
        expect(rate(Math.min(...numbers), points)).toBe(1);
        expect(rate(Math.max(...numbers), points)).toBeGreaterThan(1);
      }),
    );
  });
});
