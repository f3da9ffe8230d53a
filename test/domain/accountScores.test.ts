import fc from "../support/properties";
import { scoreAccounts, type AccountFacts, type CriterionSetting, type ListSettings } from "../../src/domain/accountScores";
import type { DomainError } from "../../src/domain/domainError";
import { knockOutRule } from "../../src/domain/knockOut";
import { MISSING_POLICIES } from "../../src/domain/scoring";
import { DEFAULT_PROPOSAL, type ProposalRules } from "../../src/domain/proposal";
import { ExcelError, call } from "../support/functions";

const CRITERIA: CriterionSetting[] = [
  { id: "currentRevenue", weight: 50, direction: "higher", breakpoints: [10, 20, 30, 40], partOf: "" },
  { id: "growthPotential", weight: 30, direction: "higher", breakpoints: [], partOf: "" },
  { id: "relativeEffort", weight: 20, direction: "lower", breakpoints: [0, 100], partOf: "" },
];
const SETTINGS: ListSettings = { missing: "reallocate", tiers: [80, 60], minCompleteness: 0, rules: [], cap: 1 };

const account = (name: string, values: AccountFacts["values"], more: Partial<AccountFacts> = {}): AccountFacts => ({
  name,
  values,
  typed: {},
  failed: [],
  decision: null,
  ...more,
});

const scored = (accounts: AccountFacts[], settings: Partial<ListSettings> = {}) =>
  scoreAccounts(accounts, CRITERIA, { ...SETTINGS, ...settings });

test("an account is rated, scored, put into a tier and ranked", () => {
  const [alfa, beta] = scored([
    account("Alfa", { currentRevenue: 5, growthPotential: 2, relativeEffort: 100 }),
    account("Beta", { currentRevenue: 45, growthPotential: 3, relativeEffort: 0 }),
  ]);
  // 100·(50·0 + 30·1 + 20·0)/4 ÷ 100 and 100·(50·4 + 30·2 + 20·4)/4 ÷ 100
  expect(alfa).toMatchObject({ ratings: [1, 2, 1], score: 7.5, completeness: 1, tier: "C", rank: 2, proposed: "waiting", isKey: false });
  expect(beta).toMatchObject({ ratings: [5, 3, 5], score: 85, completeness: 1, tier: "A", rank: 1, proposed: "key", isKey: true });
});

test("what is not known is not rated; a 0 without breakpoints says nothing either", () => {
  const [only] = scored([account("Alfa", { currentRevenue: 45, growthPotential: 0 })]);
  expect(only).toMatchObject({ ratings: [5, null, null], score: 100, completeness: 0.5, tier: "A" });
});

test("a typed rating counts before the list, also where the list's value is none or an error", () => {
  const typed = { growthPotential: 5 };
  const [alfa, beta] = scored([
    account("Alfa", { growthPotential: 9 }, { typed }),
    account("Beta", { growthPotential: 2 }, { typed, failed: ["growthPotential"] }),
  ]);
  expect(alfa).toMatchObject({ ratings: [null, 5, null], score: 100 });
  expect(beta).toMatchObject({ ratings: [null, 5, null], score: 100 });
});

test.each([
  ["nothing is rated", account("Alfa", {}), "lowest"],
  ["a cell holds an error", account("Alfa", { currentRevenue: 45 }, { failed: ["growthPotential"] }), "reallocate"],
  ["a value is not a rating", account("Alfa", { currentRevenue: 45, growthPotential: 9 }), "reallocate"],
  ["a rating is missing and the policy is strict", account("Alfa", { currentRevenue: 45 }), "strict"],
] as const)("there is no score where %s", (_, facts, missing) => {
  expect(scored([facts], { missing })[0]).toMatchObject({ score: null, tier: null, rank: null, proposed: "no", isKey: false });
});

test("an error of a column that is not a criterion does not matter", () => {
  expect(scored([account("Alfa", { currentRevenue: 45 }, { failed: ["somethingElse"] })])[0]?.score).toBe(100);
});

test.each([
  [
    "knocked out",
    account("Beta", { currentRevenue: 45, growthPotential: 1 }),
    { rules: [knockOutRule("growth", "<", 2, ["revenue", "growth"])] },
  ],
  ["not complete enough", account("Beta", { currentRevenue: 45 }), { minCompleteness: 0.6 }],
  ["disqualified", account("Beta", { currentRevenue: 45, growthPotential: 5 }, { decision: "disqualified" }), {}],
] as const)("an account that is %s keeps its score and has no rank", (_, facts, settings) => {
  const alfa = account("Alfa", { currentRevenue: 5, growthPotential: 2, relativeEffort: 100 });
  const [first, second] = scored([alfa, facts], settings);
  expect(first).toMatchObject({ rank: 1, isKey: true });
  expect(second).toMatchObject({ score: expect.any(Number) as number, rank: null, proposed: "no", isKey: false });
});

test("a decision counts before what is proposed", () => {
  const [alfa, beta] = scored([
    account("Alfa", { currentRevenue: 45 }, { decision: "no" }),
    account("Beta", { currentRevenue: 5 }, { decision: "key" }),
  ]);
  expect(alfa).toMatchObject({ rank: 1, proposed: "key", isKey: false });
  expect(beta).toMatchObject({ rank: 2, proposed: "waiting", isKey: true });
});

describe("a criterion with parts", () => {
  const part = (id: string, partOf: string): CriterionSetting => ({
    id,
    weight: partOf ? 0 : 1,
    direction: "higher",
    breakpoints: [],
    partOf,
  });
  const fit = [part("fit", ""), part("offering", "fit"), part("culture", "fit"), part("industry", "fit")];
  const fitOf = (facts: AccountFacts): unknown => scoreAccounts([facts], fit, SETTINGS)[0]?.ratings[0];

  test.each([
    ["the average of its parts", account("Alfa", { offering: 5, culture: 3, industry: 1 }), 3],
    ["that of the parts that are rated", account("Alfa", { offering: 5, culture: 4 }), 4.5],
    ["what was typed, where something was", account("Alfa", { offering: 5 }, { typed: { fit: 2 } }), 2],
    ["not rated without parts", account("Alfa", { fit: 4 }), null],
  ])("is %s", (_, facts, rating) => expect(fitOf(facts)).toBe(rating));
});

test("growth potential decides between equal scores, then the name", () => {
  const accounts = [
    account("Beta", { currentRevenue: 25, growthPotential: 3 }),
    account("Alfa", { currentRevenue: 25, growthPotential: 3 }),
    account("Corona", { relativeEffort: 50, growthPotential: 3 }),
    account("Delta", { currentRevenue: 25 }),
  ];
  expect(scored(accounts).map(({ score, rank }) => [score, rank])).toEqual([
    [50, 2],
    [50, 1],
    [50, 3],
    [50, 4],
  ]);
});

test("thresholds that cannot be used are refused", () => {
  expect(() => scored([], { tiers: [60, 80] })).toThrow(expect.objectContaining({ code: "tiers-order" }) as DomainError);
});

describe("rules for proposing", () => {
  const criterion = (id: string, weight: number, axis: "attractiveness" | "strength"): CriterionSetting => ({
    id,
    weight,
    axis,
    direction: "higher",
    breakpoints: [],
    partOf: "",
  });
  const criteria = [
    criterion("growthPotential", 40, "attractiveness"),
    criterion("fit", 20, "attractiveness"),
    criterion("currentRevenue", 40, "strength"),
  ];
  const rated = (
    name: string,
    growthPotential: number | null,
    fit: number | null,
    currentRevenue: number | null,
    more: Partial<AccountFacts> = {},
  ) => account(name, { growthPotential, fit, currentRevenue }, more);
  const propose = (accounts: AccountFacts[], rules: Partial<ProposalRules> = {}, settings: Partial<ListSettings> = {}) =>
    scoreAccounts(accounts, criteria, {
      ...SETTINGS,
      cap: 3,
      minCompleteness: 0.5,
      proposal: { ...DEFAULT_PROPOSAL, ...rules },
      ...settings,
    });

  test("the cap is a limit and not a quota: tier C is not proposed, places stay empty", () => {
    const list = propose([rated("Alfa", 5, 5, 5), rated("Beta", 3, 3, 3), rated("Corona", 4, 3, 4)]);
    expect(list.map(({ score, status, proposed, notProposed, rank }) => [score, status, proposed, notProposed, rank])).toEqual([
      [100, "key", "key", null, 1],
      [50, "no", "no", "belowLowest", 3],
      [70, "key", "key", null, 2],
    ]);
  });

  test("what is to be managed for cash is ranked, and never proposed", () => {
    // 37.5 on both axes: below 50 on either.
    const list = propose([rated("Alfa", 2.5, 2.5, 2.5), rated("Beta", 1, 1, 5)], { lowest: 0 });
    expect(list.map(({ status, notProposed, rank, isKey }) => [status, notProposed, rank, isKey])).toEqual([
      ["no", "manageForCash", 2, false],
      ["key", null, 1, true],
    ]);
    expect(propose([rated("Alfa", 2.5, 2.5, 2.5)], { lowest: 0, cuts: null })[0]?.status).toBe("key");
  });

  test("by the medians of the list half of it may be managed for cash", () => {
    const list = propose([rated("Alfa", 5, 5, 5), rated("Beta", 4, 4, 4), rated("Corona", 3, 3, 3)], { cuts: "median", lowest: 0 });
    expect(list.map(({ notProposed }) => notProposed)).toEqual([null, null, "manageForCash"]);
  });

  test("too little known is provisional: no tier A, ranked after all others, on the list only once a person says so", () => {
    // 40 % of the weight is known of Alfa, 60 % of Beta.
    const known = [rated("Beta", 4, 4, null), rated("Corona", 4, 4, 4)];
    const [alfa, beta] = propose([rated("Alfa", 5, null, null), ...known]);
    expect(alfa).toMatchObject({
      score: 100,
      tier: "B",
      rank: 3,
      status: "provisional",
      proposed: "waiting",
      provisional: true,
      isKey: false,
    });
    expect(beta).toMatchObject({ provisional: false, rank: 2, status: "key" });
    expect(propose([rated("Alfa", 5, null, null, { decision: "key" }), ...known])[0]).toMatchObject({ provisional: true, isKey: true });
    expect(propose([rated("Alfa", 5, null, null), ...known], {}, { cap: 2 })[0]).toMatchObject({ rank: 3, status: "waiting" });
  });

  test("what decides between equals is growth potential, fit, then revenue, and never the name", () => {
    // 75 each.
    const equal = [
      rated("Alfa", 4, 4, 4, { revenue: 10 }),
      rated("Beta", 4, 4, 4, { revenue: 20 }),
      rated("Corona", 4, 4, 4, { revenue: 10 }),
    ];
    expect(propose(equal, {}, { cap: 1 }).map(({ rank, status }) => [rank, status])).toEqual([
      [2, "waiting"],
      [1, "key"],
      [2, "waiting"],
    ]);
    expect(propose(equal, {}, { cap: 2 }).map(({ rank, status, proposed }) => [rank, status, proposed])).toEqual([
      [2, "tie", "waiting"],
      [1, "key", "key"],
      [2, "tie", "waiting"],
    ]);
  });

  test("revenue decides by its rating where the list has no amounts", () => {
    // 70: 4·40 + 4·20 + 3·40 and 4·40 + 2·20 + 4·40 less one each.
    const list = propose([rated("Alfa", 4, 3, 3.5), rated("Beta", 4, 3, 3.5)], { tieBreaks: ["currentRevenue"] }, { cap: 1 });
    expect(list.map(({ status }) => status)).toEqual(["tie", "tie"]);
    const differ = propose([rated("Alfa", 3, 4, 4), rated("Beta", 4, 4, 3)], { tieBreaks: ["currentRevenue"] }, { cap: 1 });
    expect(differ.map(({ score, status }) => [score, status])).toEqual([
      [65, "key"],
      [65, "waiting"],
    ]);
  });

  test.each([
    ["disqualified", rated("Alfa", 5, 5, 5, { decision: "disqualified" }), {}],
    ["knockedOut", rated("Alfa", 1, 5, 5), { rules: [knockOutRule("growth", "<", 2, ["growth"])] }],
    ["noScore", account("Alfa", {}), {}],
  ] as const)("%s has no rank", (notProposed, facts, settings) =>
    expect(propose([facts], {}, settings)[0]).toMatchObject({ notProposed, rank: null, status: "no", proposed: "no" }),
  );

  test("without them nothing is as it was not: who has a rank up to the cap is proposed", () => {
    const list = propose(
      [rated("Beta", 2, 2, 2), rated("Alfa", 2, 2, 2), rated("Corona", 5, null, null)],
      {},
      { proposal: undefined as never, cap: 1 },
    );
    expect(list.map(({ rank, status, notProposed }) => [rank, status, notProposed])).toEqual([
      [2, "waiting", null],
      [1, "key", null],
      [null, "no", "incomplete"],
    ]);
  });

  test("the cells of the functions propose the same", () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
    const facts = fc.record({ growthPotential: rating, fit: rating, currentRevenue: rating });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 5 }), (values, cap) => {
        const list = propose(
          values.map((own, index) => account(`Account ${index}`, own)),
          {},
          { cap },
        );
        const of = (id: keyof (typeof values)[number]): unknown[][] => values.map((own) => [own[id] ?? ""]);
        const ratings = values.map((own) => criteria.map(({ id }) => own[id as keyof typeof own] ?? ""));
        const weights = [criteria.map(({ weight }) => weight)];
        const axes = [criteria.map(({ axis }) => axis)];
        const one = (id: string, own: unknown[], ...more: unknown[]): unknown => {
          const result = call(id, [own], ...more);
          return result instanceof ExcelError ? "" : (result as unknown[][])[0]?.[0];
        };
        const scores = ratings.map((own) => [one("SCORE", own, weights)]);
        const quadrants = call(
          "QUADRANT",
          ratings.map((own) => [one("AXIS", own, weights, axes, "attractiveness")]),
          ratings.map((own) => [one("AXIS", own, weights, axes, "strength")]),
        ) as unknown[][];
        const barred = quadrants.map(([word]) => [word === "Manage for cash"]);
        const provisional = ratings.map((own) => [Number(one("COMPLETENESS", own, weights)) < 0.5 - 1e-9]);
        const ties = [of("growthPotential"), of("fit"), of("currentRevenue")];
        const words = [["key", "tie", "waiting", "provisional", "no"]];
        expect(list.map(({ status }) => [status])).toEqual(call("PROPOSE", scores, cap, 60, barred, provisional, ...ties, words));
        expect(list.map(({ rank }) => [rank ?? ""])).toEqual(call("RANK", scores, ties[0], ties[1], null, ties[2], provisional));
      }),
    );
  });
});

test("the cells of the functions show the same", () => {
  const value = fc.option(fc.integer({ min: 0, max: 120 }), { freq: 4 });
  const facts = fc.record({ currentRevenue: value, growthPotential: fc.option(fc.integer({ min: 0, max: 6 })), relativeEffort: value });
  const shown = (result: unknown): unknown => (result instanceof ExcelError ? null : (result as unknown[][])[0]?.[0]);
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), fc.constantFrom(...MISSING_POLICIES), (list, missing) => {
      const accounts = scored(
        list.map((values, index) => account(`Account ${index}`, values)),
        { missing },
      );
      const cells = list.map((values) =>
        CRITERIA.map(({ id, breakpoints, direction }) => {
          const result = call("RATE", [[values[id as keyof typeof values] ?? ""]], [[...breakpoints]], direction);
          return result instanceof ExcelError ? result : (result as unknown[][])[0]?.[0];
        }),
      );
      const weights = [CRITERIA.map(({ weight }) => weight)];
      const scores = cells.map((ratings) =>
        ratings.every((rating) => rating === "") ? null : shown(call("SCORE", [ratings], weights, missing)),
      );
      expect(accounts.map(({ score }) => score)).toEqual(scores);
      expect(accounts.map(({ tier }) => tier ?? "")).toEqual(scores.map((score) => shown(call("TIER", [[score]], [[80, 60]]))));
      const ties = cells.map(([, growth]) => [growth instanceof ExcelError ? "" : growth]);
      const ranks = call(
        "RANK",
        scores.map((score) => [score]),
        ties,
        null,
        accounts.map(({ name }) => [name]),
      ) as unknown[][];
      expect(accounts.map(({ rank }) => rank ?? "")).toEqual(ranks.flat());
    }),
  );
});
