import { DEFAULT_CRITERIA } from "../../src/domain/criteria";
import { checkWeights } from "../../src/domain/scoring";
import { texts } from "../../src/i18n";

test("the eight criteria weigh 100 in all, four on each axis, and effort alone is better when lower", () => {
  expect(DEFAULT_CRITERIA.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(() => checkWeights(DEFAULT_CRITERIA.map(({ weight }) => weight))).not.toThrow();
  expect(DEFAULT_CRITERIA.filter(({ axis }) => axis === "strength").map(({ id }) => id)).toEqual([
    "currentRevenue",
    "renewalLikelihood",
    "relativeEffort",
    "relationshipStrength",
  ]);
  expect(DEFAULT_CRITERIA.filter(({ direction }) => direction === "lower").map(({ id }) => id)).toEqual(["relativeEffort"]);
});

test.each(["en", "es"] as const)("each criterion has a name and its five ratings in %s", (language) => {
  const { criteria, ratingHints } = texts(language).terms;
  expect(Object.keys(criteria)).toEqual(DEFAULT_CRITERIA.map(({ id }) => id));
  for (const hint of Object.values(ratingHints)) expect(hint).toMatch(/^1 .* · 2 .* · 3 .* · 4 .* · 5 /);
});
