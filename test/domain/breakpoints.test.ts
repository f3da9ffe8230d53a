import fc from "../support/properties";
import { SPREAD_METHODS, percentileBreakpoints, readableBreakpoints, spreadBreakpoints, spreadOver } from "../../src/domain/breakpoints";
import { RENEWAL_BANDS } from "../../src/domain/criteria";
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
    // One amount above 0 lies in the middle of what is spread around it.
    ["most amounts are 0", [0, 0, 0, 0, 0, 0, 0, 0, 0, 10], [1, 3]],
    // Those above 0 at 20, 40, 60 and 80 %: 1.6, 2.2, 2.8, 3.4.
    ["more than half of the amounts are 0", [0, 0, 0, 0, 0, 0, 1, 2, 3, 4], [1, 2, 4, 5]],
    ["the highest percentile falls between 0 and the next amount", [0, 0, 0, 10], [1, 3]],
  ])("rate 1 by percentile where %s", (_, values, ratings) => {
    const points = percentileBreakpoints(values);
    expect(rate(0, points)).toBe(1);
    expect([...new Set(values.map((value) => rate(value, points)))]).toEqual(ratings);
  });

  test("give the ends where 20 and 80 % are the same amount and two are asked for", () => {
    expect(spreadBreakpoints([0, 0, 0, 0, 0, 0, 0, 0, 0, 10], "percentile", 2)).toEqual([0, 10]);
  });
});

describe("more than a fifth at the lowest value", () => {
  const zeros = (count: number): number[] => Array<number>(count).fill(0);

  test("is spread over what lies above it, and told", () => {
    // 12, 900, 50,000, 1,000,000 at 20, 40, 60 and 80 %.
    expect(spreadOver([...zeros(16), 12, 900, 50_000, 1_000_000], "percentile")).toEqual({
      breakpoints: [544.8, 10_720, 40_180, 430_000].map((each) => expect.closeTo(each, 6) as number),
      aside: { value: 0, count: 16, share: 0.8 },
    });
  });

  test("12 € do not rate as a million does", () => {
    const points = percentileBreakpoints([...zeros(16), 12, 900, 50_000, 1_000_000]);
    expect([0, 12, 900, 50_000, 1_000_000].map((value) => rate(value, points))).toEqual([1, 1, 2, 4, 5]);
  });

  test("just a fifth is not", () => {
    expect(spreadOver([0, 1, 2, 3, 4], "percentile").aside).toBeNull();
    expect(spreadOver([0, 0, 1, 2, 3, 4], "percentile").aside).toEqual({ value: 0, count: 2, share: 1 / 3 });
  });

  test.each([
    [[5, 5, 6], 2, [5, 6]],
    [[5, 5, 6], 4, [5.4, 5.8, 6.2, 6.6]],
    [[-10, -10, -2], 4, [-2.6, -2.2, -1.8, -1.4]],
    [[0, 0, 0, 1, 1, 1, 9], 4, [4.2, 4.2, 4.2, 4.2]],
  ] as const)("%j never lets the lowest value pass, %p breakpoints", (values, count, expected) => {
    const points = spreadBreakpoints(values, "percentile", count);
    expect(points).toEqual(expected.map((each) => expect.closeTo(each, 9) as number));
    expect(rate(values[0], points)).toBe(1);
  });

  test("says nothing of other ways to spread", () => {
    for (const method of ["minmax", "log"] as const) expect(spreadOver([...zeros(9), 1, 10], method).aside).toBeNull();
  });
});

describe("round breakpoints", () => {
  test("have no rounding errors", () => {
    // 998 + 0.2·1000 is 1198.0000000000002 by machine.
    for (const point of spreadBreakpoints([998, 1998, 1998.5, 1100.1, 1198.7], "minmax")) expect(String(point).length).toBeLessThan(14);
    expect(spreadBreakpoints([0.1, 0.7], "minmax")).toEqual([0.22, 0.34, 0.46, 0.58]);
  });

  test("have as few digits as leave every rating as it is", () => {
    const values = [1000, 1197, 1199, 2345, 3000];
    expect(readableBreakpoints([1198.0000000000002, 1980.4, 2600.123, 2999.5], values)).toEqual([1198, 2000, 2600, 3000]);
    expect(readableBreakpoints([0.123456, 0.2, 0.35, 0.5], [0.1, 0.3])).toEqual([0.12, 0.2, 0.35, 0.5]);
  });

  test("of a straight scale are left as they are", () =>
    expect(readableBreakpoints([12.34567, 99.87654], [12.34567, 99.87654])).toEqual([12.34567, 99.87654]));

  test("rate every value as the exact ones do", () => {
    const amount = fc.double({ min: -1e6, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (values) => {
        const points = spreadBreakpoints(values, "percentile");
        const round = readableBreakpoints(points, values);
        expect(() => checkBreakpoints(round)).not.toThrow();
        expect(values.map((value) => rate(value, round))).toEqual(values.map((value) => rate(value, points)));
      }),
    );
  });
});

test("bands of a renewal tell usual probabilities apart", () => {
  expect([0.3, 0.5, 0.7, 0.84, 0.85, 0.94, 0.98].map((value) => rate(value, RENEWAL_BANDS))).toEqual([1, 2, 3, 3, 4, 4, 5]);
  // On a straight scale from 0.7 to 0.98 all would be between 3.8 and 4.9.
  expect([0.7, 0.98].map((value) => rate(value, [0, 1]))).toEqual([expect.closeTo(3.8, 9), expect.closeTo(4.92, 9)]);
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
