import fc from "../../support/properties";
import { KPI_DIRECTIONS, reached, reachedOnAverage, type Kpi } from "../../../src/domain/plan/kpi";

const kpi = (direction: Kpi["direction"], actual: number | null, target: number | null, more: Partial<Kpi> = {}): Kpi => ({
  direction,
  actual,
  target,
  upper: null,
  baseline: null,
  ...more,
});

test.each<[string, Kpi, number | null]>([
  ["80 of 100", kpi("higher", 80, 100), 0.8],
  ["beyond the target", kpi("higher", 150, 100), 1.5],
  ["from 60 to 100, now 80", kpi("higher", 80, 100, { baseline: 60 }), 0.5],
  ["back behind the start", kpi("higher", 50, 100, { baseline: 60 }), 0],
  ["the start was beyond the target, and it is held", kpi("higher", 110, 100, { baseline: 120 }), 1],
  ["the start was beyond the target, and it is lost", kpi("higher", 90, 100, { baseline: 120 }), 0],
  ["5 complaints where 2 are the target", kpi("lower", 5, 2), 0.4],
  ["1 complaint where 2 are", kpi("lower", 1, 2), 1],
  ["from 10 complaints to 2, now 5", kpi("lower", 5, 2, { baseline: 10 }), 0.625],
  ["from 10 complaints to 2, now none", kpi("lower", 0, 2, { baseline: 10 }), 1.25],
  ["more complaints than at the start", kpi("lower", 12, 2, { baseline: 10 }), 0],
  ["no complaints as the target, and none", kpi("lower", 0, 0), 1],
  ["no complaints as the target, and one", kpi("lower", 1, 0), 0],
  ["from 10 complaints to none, now 3", kpi("lower", 3, 0, { baseline: 10 }), 0.7],
  ["a target below 0, from 0", kpi("lower", -5, -10, { baseline: 0 }), 0.5],
  ["within the range", kpi("between", 15, 10, { upper: 20 }), 1],
  ["at its end", kpi("between", 20, 10, { upper: 20 }), 1],
  ["outside, where the start is not known", kpi("between", 25, 10, { upper: 20 }), 0],
  ["half of the way to the range from above", kpi("between", 25, 10, { upper: 20, baseline: 30 }), 0.5],
  ["as far off on the other side", kpi("between", 0, 10, { upper: 20, baseline: 30 }), 0],
  ["the start was within, and it has left", kpi("between", 9, 10, { upper: 20, baseline: 15 }), 0],
  ["not measured yet", kpi("higher", null, 100), null],
  ["without a target", kpi("lower", 3, null), null],
])("%s", (_, measure, expected) => expect(reached(measure)).toEqual(expected === null ? null : expect.closeTo(expected, 12)));

test.each([null, 9])("a range to %p is none", (upper) => {
  expect(() => reached(kpi("between", 1, 10, { upper }))).toThrow(expect.objectContaining({ code: "kpi-range" }) as Error);
});

test("the average counts each measure up to its target, and what is known alone", () => {
  expect(reachedOnAverage([kpi("higher", 300, 100), kpi("lower", 5, 2), kpi("higher", null, 1)])).toBeCloseTo(0.7, 12);
  expect(reachedOnAverage([kpi("higher", null, 1)])).toBeNull();
  expect(reachedOnAverage([])).toBeNull();
});

test("coming closer to the target never counts as less, and reaching it counts as 1 at least", () => {
  const number = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(
      fc.constantFrom(...KPI_DIRECTIONS),
      number,
      number,
      fc.option(number),
      number,
      (direction, target, width, baseline, actual) => {
        const measure = kpi(direction, actual, target, { upper: target + width, baseline });
        const goal = direction === "between" ? Math.min(Math.max(actual, target), target + width) : target;
        const closer = { ...measure, actual: actual + Math.sign(goal - actual) };
        const isShort = direction === "higher" ? actual < target : direction === "lower" ? actual > target : goal !== actual;
        if (isShort) expect((reached(closer) ?? NaN) >= (reached(measure) ?? NaN) - 1e-12).toBe(true);
        expect((reached({ ...measure, actual: goal }) ?? NaN) >= 1 - 1e-12).toBe(true);
        expect((reached(measure) ?? NaN) >= 0).toBe(true);
      },
    ),
  );
});
