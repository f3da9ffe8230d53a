import fc from "../../support/properties";
import { workday } from "../../../src/workbench/sample/workdays";

/** 27 November 2026, a Friday, and the days after it. */
const FRIDAY = 46_353;

test("dates of the sample fall on working days", () => {
  expect(workday(FRIDAY, 0)).toBe(FRIDAY);
  expect(workday(FRIDAY, 3)).toBe(FRIDAY + 3);
  // A Saturday and a Sunday that are still to come give way to Monday, past ones to the Friday before.
  expect(workday(FRIDAY, 1)).toBe(FRIDAY + 3);
  expect(workday(FRIDAY, 2)).toBe(FRIDAY + 3);
  expect(workday(FRIDAY, -5)).toBe(FRIDAY - 7);
  expect(workday(FRIDAY, -6)).toBe(FRIDAY - 7);
  // On a Saturday, today is the day before: what was done today has been done.
  expect(workday(FRIDAY + 1, 0)).toBe(FRIDAY);
});

test("dates of the sample are never on a weekend, and what is late or due stays so", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 60_000 }), fc.integer({ min: -200, max: 200 }), (day, offset) => {
      const found = workday(day, offset);
      const weekday = new Date((found - 25_569) * 86_400_000).getUTCDay();
      expect(weekday).toBeGreaterThanOrEqual(1);
      expect(weekday).toBeLessThanOrEqual(5);
      expect(Math.abs(found - day - offset)).toBeLessThanOrEqual(2);
      if (offset > 0) expect(found).toBeGreaterThanOrEqual(day + offset);
      else expect(found).toBeLessThanOrEqual(day + offset);
    }),
  );
});
