import fc from "../support/properties";
import { scoreAccounts, type AccountFacts, type CriterionSetting, type ListSettings } from "../../src/domain/accountScores";
import { knockOutRule } from "../../src/domain/knockOut";
import { DEFAULT_PROPOSAL } from "../../src/domain/proposal";
import { whyOf } from "../../src/domain/why";

const criterion = (id: string, weight: number, axis: "attractiveness" | "strength"): CriterionSetting => ({
  id,
  weight,
  axis,
  direction: "higher",
  breakpoints: [],
  partOf: "",
});
const CRITERIA = [
  criterion("growthPotential", 40, "attractiveness"),
  criterion("fit", 20, "attractiveness"),
  criterion("currentRevenue", 40, "strength"),
];
const SETTINGS: ListSettings = {
  missing: "reallocate",
  tiers: [80, 60],
  minCompleteness: 0.5,
  rules: [],
  cap: 1,
  proposal: DEFAULT_PROPOSAL,
};

const account = (name: string, ratings: readonly (number | null)[], more: Partial<AccountFacts> = {}): AccountFacts => ({
  name,
  values: Object.fromEntries(CRITERIA.map(({ id }, index) => [id, ratings[index] ?? null])),
  typed: {},
  failed: [],
  decision: null,
  ...more,
});

// 90, 70 and 100 on two fifths of the weight.
const LIST = [
  account("Alfa", [5, 4, 4.5]),
  account("Beta", [4, 4, 3.5], { revenue: 900 }),
  account("Corona", [5, null, null], { revenue: 100 }),
];

test("what an account gets from each criterion, and in short", () => {
  const why = whyOf(0, LIST, CRITERIA, SETTINGS, 0.87);
  expect(why).toMatchObject({
    account: { name: "Alfa", score: 90, rank: 1, status: "key" },
    ranked: 3,
    cap: 1,
    stability: 0.87,
    unknown: [],
  });
  expect(why.parts).toEqual([
    { id: "growthPotential", rating: 5, points: 40, most: 40 },
    { id: "currentRevenue", rating: 4.5, points: 35, most: 40 },
    { id: "fit", rating: 4, points: 15, most: 20 },
  ]);
  expect([why.best, why.worst]).toEqual([["growthPotential", "currentRevenue"], "fit"]);
});

test("how large it is is another question than whether it is key", () => {
  expect(LIST.map((_, index) => whyOf(index, LIST, CRITERIA, SETTINGS).revenueRank)).toEqual([null, 1, 2]);
  const ratedOnly = [account("Alfa", [5, 5, 2]), account("Beta", [1, 1, 4]), account("Corona", [3, 3, 2])];
  expect(ratedOnly.map((_, index) => whyOf(index, ratedOnly, CRITERIA, SETTINGS).revenueRank)).toEqual([2, 1, 2]);
});

test("what is unknown, the heaviest first, and that too little is known", () => {
  const why = whyOf(2, LIST, CRITERIA, SETTINGS);
  expect(why).toMatchObject({ unknown: ["currentRevenue", "fit"], account: { provisional: true, tier: "B", rank: 3, status: "waiting" } });
  // With a 5 for fit 60 % of the weight is known, and 100 is the best score.
  expect(why.change).toEqual({ id: "fit", from: null, to: 5 });
});

test("one rating that would take it out, or bring it in, under all the rules", () => {
  // 90 against 70: growth from 5 to 3 makes 70, where growth potential decides: Beta has more. Revenue from 4.5 to 2 would make 65.
  expect(whyOf(0, LIST, CRITERIA, SETTINGS).change).toEqual({ id: "growthPotential", from: 5, to: 3 });
  // 70 needs 90: growth gives 80 at 5, revenue 85.
  expect(whyOf(1, LIST, CRITERIA, SETTINGS).change).toBeNull();
  const low = [account("Alfa", [3, 3, 3])];
  // 50 reaches the lowest score of 60 with revenue at 4: equal to growth at 4, which comes first.
  expect(whyOf(0, low, CRITERIA, SETTINGS)).toMatchObject({
    account: { notProposed: "belowLowest" },
    change: { id: "growthPotential", from: 3, to: 4 },
  });
  const out = { ...SETTINGS, rules: [knockOutRule("fit", "<", 3, ["growth", "fit", "revenue"])] };
  expect(whyOf(0, [account("Alfa", [5, 2, 5])], CRITERIA, out)).toMatchObject({
    account: { notProposed: "knockedOut" },
    change: { id: "fit", from: 2, to: 3 },
  });
});

test("without a score nothing can be told but what is unknown", () => {
  const why = whyOf(0, [account("Alfa", [null, null, null])], CRITERIA, SETTINGS);
  expect(why).toMatchObject({
    best: [],
    worst: null,
    change: null,
    revenueRank: null,
    unknown: ["growthPotential", "currentRevenue", "fit"],
  });
  expect(why.parts.every(({ points }) => points === null)).toBe(true);
});

test("there is no such account", () => expect(() => whyOf(3, LIST, CRITERIA, SETTINGS)).toThrow(RangeError));

test("the points add up to the score, and the change does what it says", () => {
  const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
  const any = fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 14 });
  const rules = fc.constantFrom<ListSettings["proposal"]>(DEFAULT_PROPOSAL, { ...DEFAULT_PROPOSAL, cuts: "median", lowest: 40 }, undefined);
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 3 }), rules, (lists, cap, proposal) => {
      const accounts = lists.map((ratings, index) => account(`Account ${index}`, ratings));
      const { proposal: _, ...rest } = SETTINGS;
      const settings = { ...rest, cap, ...(proposal ? { proposal } : {}) };
      const { account: own, parts, change } = whyOf(0, accounts, CRITERIA, settings);
      if (own.score !== null) expect(parts.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(own.score, 9);
      const isTurned = (id: string, to: number): boolean => {
        const typed = accounts.map((each, index) => (index === 0 ? { ...each, typed: { [id]: to } } : each));
        return (scoreAccounts(typed, CRITERIA, settings)[0]?.status === "key") !== (own.status === "key");
      };
      if (change) return expect(isTurned(change.id, change.to)).toBe(true);
      // Where none is told, no whole rating in the right direction does it.
      const isIn = own.status === "key";
      CRITERIA.forEach(({ id }, position) => {
        const from = own.ratings[position] ?? 1 + (own.score ?? 0) / 25;
        for (const to of [1, 2, 3, 4, 5]) if (own.score !== null && (isIn ? to < from : to > from)) expect(isTurned(id, to)).toBe(false);
      });
    }),
  );
});
