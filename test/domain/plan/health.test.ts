import fc from "../../support/properties";
import { DomainError } from "../../../src/domain/domainError";
import { DEFAULT_HEALTH_WEIGHTS, HEALTH_PARTS, health, reviewFreshness } from "../../../src/domain/plan/health";

test("the weights to begin with add up to 100", () =>
  expect(HEALTH_PARTS.reduce((sum, part) => sum + DEFAULT_HEALTH_WEIGHTS[part], 0)).toBe(100));

test.each<[string, (number | null)[], number[], number | null, (number | null)[]]>([
  ["all of it", [1, 1], [50, 50], 100, [50, 50]],
  ["none of it", [0, 0], [50, 50], 0, [0, 0]],
  // 20·½ + 30·1 + 50·0.2 = 50
  ["some of it", [0.5, 1, 0.2], [20, 30, 50], 50, [10, 30, 10]],
  ["weights that do not add up to 100", [1, 0], [3, 1], 75, [75, 0]],
  // (20·½ + 30·1) ÷ 50
  ["a part that is not known", [0.5, 1, null], [20, 30, 50], 80, [20, 60, null]],
  ["a part without weight", [0.5, 1], [1, 0], 50, [50, 0]],
  ["nothing known", [null, null], [1, 1], null, [null, null]],
  ["nothing known that has a weight", [null, 1], [1, 0], null, [null, null]],
])("the health of a plan with %s", (_, parts, weights, expected, points) => {
  const result = health(parts, weights);
  expect(result.points.map((each) => each && Math.round(each * 1e9) / 1e9)).toEqual(points);
  expect(result.health).toBe(expected);
});

test.each([
  [[1, -1], "weight-negative"],
  [[0, 0], "weights-all-zero"],
])("weights of %p are refused", (weights, code) => expect(() => health([1, 1], weights)).toThrow(new DomainError(code)));

const PARTS = HEALTH_PARTS.length;
const parts = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }), { minLength: PARTS, maxLength: PARTS });
const weights = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: PARTS, maxLength: PARTS });

test("the points add up to the health, which lies from 0 to 100", () => {
  fc.assert(
    fc.property(parts, weights, (shares, weightOf) => {
      const result = health(shares, weightOf);
      if (result.health === null) expect(shares.every((share) => share === null)).toBe(true);
      else {
        expect(result.points.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBeCloseTo(result.health, 9);
        expect(result.health >= 0 && result.health <= 100 + 1e-9).toBe(true);
      }
    }),
  );
});

test("a part that improves never lowers the health, and all weights times a factor change nothing", () => {
  fc.assert(
    fc.property(parts, weights, fc.nat(PARTS - 1), fc.double({ min: 0.01, max: 100, noNaN: true }), (shares, weightOf, at, factor) => {
      const { health: now } = health(shares, weightOf);
      fc.pre(now !== null && shares[at] !== null);
      expect((health(shares.with(at, 1), weightOf).health ?? 0) >= now - 1e-9).toBe(true);
      expect(
        health(
          shares,
          weightOf.map((weight) => weight * factor),
        ).health,
      ).toBeCloseTo(now, 9);
    }),
  );
});

// 1 January 2026 is 46023.
test.each<[string, number | null, number, number | null]>([
  ["on the day of the review", 46023, 46023, 1],
  ["with a review in the future", 46040, 46023, 1],
  ["at the end of the rhythm", 46023, 46113, 1],
  ["half a rhythm late", 46023, 46158, 0.5],
  ["at twice the rhythm", 46023, 46203, 0],
  ["long after", 46023, 47000, 0],
  ["whatever the time of day", 46023.9, 46158.1, 0.5],
  ["without a date", null, 46023, null],
])("a review every 90 days is fresh %s: %p to %p gives %p", (_, last, today, expected) =>
  expect(reviewFreshness(last, today, 90)).toBe(expected),
);
