import { compareLists, type ListedAccount, type ScoredList } from "../../src/domain/compareLists";

const account = (
  name: string,
  score: number | null,
  ratings: readonly (number | null)[],
  more: Partial<ListedAccount> = {},
): ListedAccount => ({
  name,
  score,
  ratings,
  tier: "B",
  rank: 1,
  isKey: false,
  decision: null,
  ...more,
});

const list = (accounts: readonly ListedAccount[], more: Partial<ScoredList> = {}): ScoredList => ({
  accounts,
  criteria: [
    { id: "growth", weight: 60 },
    { id: "fit", weight: 40 },
  ],
  missing: "reallocate",
  rules: [{ id: "cap", value: 15 }],
  ...more,
});

const nothing = { entered: [], left: [], moved: [], added: [], removed: [], weights: [], rules: [] };

test("a list is the same as itself, in whatever order and with weights times a factor", () => {
  const [a, b] = [account("Alfa", 75, [4, 4], { isKey: true }), account("Beta", 50, [3, 3])];
  const scaled = [
    { id: "growth", weight: 30 },
    { id: "fit", weight: 20 },
  ];
  expect(compareLists(list([a, b]), list([b, a], { criteria: scaled }))).toEqual(nothing);
});

test("who entered and left, by the criterion that moved them", () => {
  const before = list([account("Alfa", 60, [3, 4], { rank: 2 }), account("Beta", 75, [4, 4], { isKey: true })]);
  // Growth from 3 to 5 gives 30 points, fit from 4 to 3 takes 10.
  const after = list([account("alfa", 80, [5, 3], { isKey: true, tier: "A" }), account("Beta", 60, [3, 4], { rank: 2 })]);
  expect(compareLists(before, after)).toEqual({
    ...nothing,
    entered: [
      {
        name: "alfa",
        scores: [60, 80],
        tiers: ["B", "A"],
        ranks: [2, 1],
        cause: { by: "rating", id: "growth", from: 3, to: 5, points: 30 },
      },
    ],
    left: [
      {
        name: "Beta",
        scores: [75, 60],
        tiers: ["B", "B"],
        ranks: [1, 2],
        cause: { by: "rating", id: "growth", from: 4, to: 3, points: -15 },
      },
    ],
  });
});

test.each<[string, Partial<ListedAccount>, Partial<ListedAccount>, Partial<ScoredList>, string]>([
  ["a person's decision", {}, { isKey: true, decision: "key" }, {}, "decision"],
  ["a rule", {}, { isKey: true }, { rules: [{ id: "cap", value: 20 }] }, "rules"],
  ["the policy for missing ratings", {}, { isKey: true }, { missing: "lowest" }, "rules"],
  [
    "weights",
    {},
    { isKey: true, score: 62 },
    {
      criteria: [
        { id: "growth", weight: 50 },
        { id: "fit", weight: 50 },
      ],
    },
    "weights",
  ],
  ["other accounts", {}, { isKey: true }, {}, "others"],
  ["other accounts, though its own rating fell", {}, { isKey: true, score: 45, ratings: [2, 4] }, {}, "others"],
])("entered by %s", (_, was, is, changed, by) => {
  const { entered } = compareLists(list([account("Alfa", 60, [3, 4], was)]), list([account("Alfa", 60, [3, 4], is)], changed));
  expect(entered).toMatchObject([{ name: "Alfa", cause: { by } }]);
});

test("scores and tiers that moved, the most first; what is known now moved by that", () => {
  const before = list([account("Alfa", 60, [3, 4]), account("Beta", 100, [5, null]), account("Corona", 79, [4, 4])]);
  const after = list([account("Alfa", 70, [3, 5]), account("Beta", 60, [5, 1]), account("Corona", 79, [4, 4], { tier: "A" })]);
  const { moved } = compareLists(before, after);
  expect(moved.map(({ name, cause }) => [name, cause])).toEqual([
    // What growth gave, 100 points, is shared with fit: fit gives 0 of them.
    ["Beta", { by: "rating", id: "fit", from: null, to: 1, points: 0 }],
    ["Alfa", { by: "rating", id: "fit", from: 4, to: 5, points: 10 }],
    ["Corona", { by: "others" }],
  ]);
});

test("accounts that only one list has", () => {
  const compared = compareLists(list([account("Alfa", 60, [3, 4], { isKey: true })]), list([account("Beta", 60, [3, 4], { isKey: true })]));
  expect(compared).toMatchObject({ added: ["Beta"], removed: ["Alfa"] });
  expect(compared.entered).toMatchObject([{ name: "Beta", scores: [null, 60], cause: { by: "added" } }]);
  expect(compared.left).toMatchObject([{ name: "Alfa", scores: [60, null], cause: { by: "removed" } }]);
});

test("a renamed account is the same by its id, and two of one name are two", () => {
  const renamed = compareLists(
    list([account("Acme", 60, [3, 4], { key: "17" })]),
    list([account("Acme Group", 60, [3, 4], { key: "17" })]),
  );
  expect(renamed).toEqual(nothing);
  const twins = [account("Acme", 60, [3, 4]), account("Acme", 20, [1, 2])];
  expect(compareLists(list(twins), list(twins))).toEqual(nothing);
  expect(compareLists(list([account("17", 60, [3, 4])]), list([account("Acme", 60, [3, 4], { key: "name 17" })]))).toMatchObject({
    added: ["Acme"],
    removed: ["17"],
  });
});

test("weights in per cent and rules that are others now, or were not there", () => {
  const after = list([], {
    criteria: [
      { id: "growth", weight: 60 },
      { id: "fit", weight: 20 },
      { id: "sponsor", weight: 20 },
    ],
    rules: [
      { id: "cap", value: 12 },
      { id: "knockOut", value: "Fit < 2" },
    ],
  });
  expect(compareLists(list([]), after)).toEqual({
    ...nothing,
    weights: [
      { id: "fit", from: 40, to: 20 },
      { id: "sponsor", from: null, to: 20 },
    ],
    rules: [
      { id: "cap", from: 15, to: 12 },
      { id: "knockOut", from: null, to: "Fit < 2" },
    ],
  });
});
