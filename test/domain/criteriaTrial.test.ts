import { scoreAccounts } from "../../src/domain/accountScores";
import { bandCounts, effectOf, histogram, takenOutBy, tried, type Trial } from "../../src/domain/criteriaTrial";
import { knockOutRule } from "../../src/domain/knockOut";
import { presetOf, presetWeights } from "../../src/domain/weightPresets";

const criterion = (id: string, weight: number) => ({ id, weight, direction: "higher" as const, breakpoints: [], partOf: "" });
const account = (name: string, one: number, two: number) => ({ name, values: { one, two }, typed: {}, failed: [], decision: null });

const TRIAL: Trial = {
  facts: [account("Alfa", 5, 1), account("Beta", 4, 3), account("Gamma", 1, 5)],
  criteria: [criterion("one", 9), criterion("two", 1)],
  settings: { missing: "reallocate", tiers: [75, 50], minCompleteness: 0.5, rules: [], cap: 1 },
};

test("other weights move accounts, and it is said who comes onto the list and who goes", () => {
  const heavy = { ...TRIAL, criteria: [criterion("one", 1), criterion("two", 9)] };
  const [before, after] = [tried(TRIAL), tried(heavy)];
  expect(before).toEqual(scoreAccounts(TRIAL.facts, TRIAL.criteria, TRIAL.settings));
  const effect = effectOf(before ?? [], after ?? [], 2);
  expect(effect.first.map(({ name, rank, moved }) => [name, rank, moved])).toEqual([
    ["Gamma", 1, 2],
    ["Beta", 2, 0],
  ]);
  expect([effect.enters, effect.leaves, effect.keyAccounts]).toEqual([["Gamma"], ["Alfa"], 1]);
});

test("without any weight nothing can be ranked", () => {
  expect(tried({ ...TRIAL, criteria: [criterion("one", 0), criterion("two", 0)] })).toBeNull();
});

test("whom a rule takes out is known before it is in use, those on the list by name", () => {
  const ranking = tried(TRIAL) ?? [];
  expect(takenOutBy(ranking, knockOutRule("two", "<", 4, ["one", "two"]))).toEqual({ count: 2, onList: ["Alfa"], examples: ["Beta"] });
});

test("a histogram holds every value, and bands are those of the ratings", () => {
  expect(histogram([], 4)).toEqual([]);
  expect(histogram([7, 7], 4)).toEqual([{ from: 7, to: 7, count: 2 }]);
  expect(histogram([0, 1, 2, 3, 4], 2).map(({ count }) => count)).toEqual([2, 3]);
  expect(bandCounts([1, 2, 3, 4, 5], [2, 3, 4, 5])).toEqual([1, 1, 1, 1, 1]);
});

test("a preset is recognised by its weights, and others are a person's own", () => {
  const criteria = [
    { id: "fit", axis: "attractiveness" as const, weight: 15 },
    { id: "currentRevenue", axis: "strength" as const, weight: 15 },
  ];
  expect(presetOf(criteria)).toBe("usual");
  const grown = presetWeights("grow", criteria);
  expect(presetOf(criteria.map((each) => ({ ...each, weight: grown.get(each.id) ?? 0 })))).toBe("grow");
  expect(presetOf(criteria.map((each) => ({ ...each, weight: each.weight + 1 })))).toBeNull();
});
