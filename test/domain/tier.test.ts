import type { DomainError } from "../../src/domain/domainError";
import { checkTiers, tier } from "../../src/domain/tier";

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
