import type { AccountScore } from "../../src/domain/accountScores";
import type { AccountChange } from "../../src/domain/compareLists";
import type { Why } from "../../src/domain/why";
import { LANGUAGES } from "../../src/i18n";
import { comparisonLines, whyLines } from "../../src/i18n/decisionLines";

const NAMES = new Map([
  ["growth", "Growth"],
  ["fit", "Fit"],
  ["cap", "Cap"],
]);
const nameOf = (id: string): string => NAMES.get(id) ?? id;

const ACCOUNT: AccountScore = {
  name: "Acme, S.A.",
  ratings: [5, 2.5],
  score: 77.5,
  completeness: 0.8,
  tier: "B",
  knockedOut: [],
  rank: 2,
  proposed: "key",
  status: "key",
  provisional: false,
  notProposed: null,
  decision: null,
  isKey: true,
};
const why = (account: Partial<AccountScore> = {}, more: Partial<Why> = {}): Why => ({
  account: { ...ACCOUNT, ...account },
  ranked: 40,
  cap: 15,
  parts: [
    { id: "growth", rating: 5, points: 50, most: 50 },
    { id: "fit", rating: 2.5, points: 18.75, most: 50 },
  ],
  best: ["growth"],
  worst: "fit",
  unknown: ["logo"],
  revenueRank: 3,
  change: { id: "growth", from: 5, to: 3 },
  stability: 0.87,
  ...more,
});

test("an account's why is told in a few sentences", () => {
  expect(whyLines(why(), nameOf, "en")).toEqual([
    "Acme, S.A. is proposed as a key account: rank 2 of 40, score 77.5, tier B.",
    "Most points: Growth 5 (50.0 of 50.0 points).",
    "Costs most: Fit 2.5 (18.8 of 50.0 points).",
    "Rank 3 by revenue.",
    "Out if Growth fell to 3, now 5.",
    "On the list in 87 % of the draws.",
    "Not known: logo (20 % of the weight).",
  ]);
  expect(whyLines(why(), nameOf, "es").slice(0, 3)).toEqual([
    "Acme, S.A. se propone como cuenta clave: posición 2 de 40, puntuación 77,5, nivel B.",
    "Lo que más aporta: Growth 5 (50,0 de 50,0 puntos).",
    "Lo que más resta: Fit 2,5 (18,8 de 50,0 puntos).",
  ]);
});

test("large and key are told apart", () => {
  const line = (isKey: boolean, revenueRank: number): string | undefined => whyLines(why({ isKey }, { revenueRank }), nameOf, "en")[3];
  expect([line(true, 15), line(true, 16), line(false, 15), line(false, 16)]).toEqual([
    "Rank 15 by revenue.",
    "Key, not large: rank 16 by revenue.",
    "Large, not key: rank 15 by revenue.",
    "Rank 16 by revenue.",
  ]);
});

test.each<[Partial<AccountScore>, string]>([
  [
    { status: "no", notProposed: "belowLowest", score: 41.25 },
    "Acme, S.A. is not proposed: its score of 41.3 is below the lowest score for being proposed.",
  ],
  [{ status: "no", notProposed: "knockedOut", knockedOut: ["Fit < 2", "Growth < 2"] }, "Acme, S.A. is not proposed: Fit < 2; Growth < 2."],
  [{ status: "no", notProposed: "incomplete", completeness: 0.25 }, "Acme, S.A. is not proposed: only 25 % of the weight is known."],
  [
    { status: "provisional", completeness: 0.25 },
    "Acme, S.A. would be on the list, but is provisional: 25 % of the weight is known. Rank 2 of 40, score 77.5.",
  ],
  [{ status: "tie" }, "Acme, S.A. ties for the last place in all that counts: rank 2 of 40, score 77.5, tier B. Please decide."],
])("where an account stands: %j", (account, first) => expect(whyLines(why(account), nameOf, "en")[0]).toBe(first));

test("a decision is told, and nothing that is not there", () => {
  const lines = whyLines(
    why(
      { decision: "key", score: null, rank: null, tier: null, status: "no", notProposed: "noScore", completeness: 0 },
      { best: [], worst: null, change: null, stability: null, revenueRank: null, unknown: ["growth", "fit"] },
    ),
    nameOf,
    "en",
  );
  expect(lines).toEqual([
    "Acme, S.A. is not proposed: nothing is rated yet.",
    "A person decided: Key account.",
    "Not known: Growth, Fit (100 % of the weight).",
  ]);
  expect(whyLines(why({ status: "waiting" }, { change: null }), nameOf, "en")).toContain("No single rating brings it in.");
  expect(whyLines(why({}, { change: null }), nameOf, "en")).toContain("No single rating takes it out.");
  expect(whyLines(why({ status: "waiting" }, { change: { id: "logo", from: null, to: 4 } }), nameOf, "en")).toContain(
    "In with logo 4, now not rated.",
  );
});

const change = (name: string, more: Partial<AccountChange> = {}): AccountChange => ({
  name,
  scores: [60, 72.25],
  tiers: ["B", "B"],
  ranks: [3, 1],
  cause: { by: "rating", id: "growth", from: 3, to: 4.5, points: 12 },
  ...more,
});

test("what changed is told line by line", () => {
  const compared = {
    entered: [change("Acme")],
    left: [change("Beta", { scores: [70, null], cause: { by: "removed" } })],
    moved: [change("Corona", { tiers: ["B", "A"], cause: { by: "weights" } })],
    added: ["Delta", "Eco"],
    removed: ["Beta"],
    weights: [
      { id: "fit", from: 40, to: 33.3333 },
      { id: "logo", from: null, to: 5 },
    ],
    rules: [
      { id: "cap", from: 15, to: 12 },
      { id: "rule", from: null, to: "Fit < 2" },
    ],
  };
  expect(comparisonLines(compared, nameOf, "en")).toEqual([
    "Entered: Acme (60.0 → 72.3): Growth 3 → 4.5.",
    "Left: Beta (70.0 → –): no longer in the list.",
    "Corona: score 60.0 → 72.3, tier B → A: the weights changed.",
    "New in the list: Delta, Eco.",
    "No longer in the list: Beta.",
    "Weight of Fit: 40 % → 33.3 %.",
    "Weight of logo: – → 5 %.",
    "Cap: 15 → 12.",
    "rule: – → Fit < 2.",
  ]);
  expect(comparisonLines(compared, nameOf, "es")[0]).toBe("Entra: Acme (60,0 → 72,3): Growth 3 → 4,5.");
});

test.each(LANGUAGES)("nothing is told as nothing (%s)", (language) => {
  const nothing = { entered: [], left: [], moved: [], added: [], removed: [], weights: [], rules: [] };
  expect(comparisonLines(nothing, nameOf, language)).toHaveLength(1);
});

test.each(LANGUAGES)("every placeholder is filled (%s)", (language) => {
  const all = (["key", "tie", "waiting", "provisional", "no"] as const).flatMap((status) =>
    ([null, "noScore", "disqualified", "knockedOut", "incomplete", "manageForCash", "belowLowest"] as const).flatMap((notProposed) =>
      whyLines(why({ status, notProposed }), nameOf, language),
    ),
  );
  expect(all.filter((line) => /[{}]|undefined/.test(line))).toEqual([]);
});
