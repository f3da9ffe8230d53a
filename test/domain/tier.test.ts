import type { DomainError } from "../../src/domain/domainError";
import { checkTiers, lowestScore, provisionalTier, tier } from "../../src/domain/tier";

test.each([[[80, 60]], [[100]], [[50, 50]], [[100, 0]], [Array.from({ length: 25 }, (_, i) => 75 - i)]])(
  "thresholds %j can be used",
  (thresholds) => {
    expect(() => checkTiers(thresholds)).not.toThrow();
  },
);

test.each([[[]], [[60, 80]], [[101]], [[50, -1]], [[NaN]], [[80, NaN]], [Array.from({ length: 26 }, (_, i) => 75 - i)]])(
  "thresholds %j cannot",
  (thresholds) => {
    expect(() => checkTiers(thresholds)).toThrow(expect.objectContaining({ code: "tiers-order" }) as DomainError);
  },
);

test.each<[number, number[], string]>([
  [80, [80, 60], "A"],
  [60, [80, 60], "B"],
  [59, [80, 60], "C"],
  [50, [50, 50], "A"],
  [0, Array.from({ length: 25 }, (_, i) => 75 - i), "Z"],
])("%p with %j is %p", (score, thresholds, expected) => expect(tier(score, thresholds)).toBe(expected));

test.each([
  [95, "B"],
  [80, "B"],
  [79, "B"],
  [59, "C"],
])("an account with %p of which too little is known is in tier %s", (score, expected) => expect(provisionalTier(score)).toBe(expected));

test.each<[string | number, number]>([
  ["A", 80],
  ["B", 60],
  [" b ", 60],
  ["C", 0],
  [70, 70],
  [0, 0],
])("the lowest score of %p is %p", (lowest, expected) => expect(lowestScore(lowest)).toBe(expected));

test.each<string | number>(["D", "", "AB", "1", -1, 101, NaN])("%p is not a lowest score or tier", (lowest) => {
  expect(() => lowestScore(lowest)).toThrow(expect.objectContaining({ code: "lowest" }) as Error);
});
