import fc from "../../support/properties";
import { RIGORS, type Rigor } from "../../../src/domain/plan/rigor";
import {
  EXIT_CRITERIA,
  FIRST_FACTS,
  STAGES,
  STAGE_FACTS,
  allMissing,
  currentStage,
  type StageFact,
  type StageFacts,
} from "../../../src/domain/plan/stages";

/** All that a plan must have reached, by fact: light, standard, deep. */
const NEED: Record<StageFact, [number, number, number]> = {
  strategyQuestions: [0.6, 0.75, 0.9],
  themes: [1, 2, 3],
  researchQuestions: [0.6, 0.75, 0.9],
  roles: [3, 5, 6],
  stakeholders: [2, 4, 6],
  enterpriseDeciders: [0, 1, 2],
  competitors: [0, 1, 2],
  potentials: [0, 3, 6],
  actionPlanQuestions: [0.6, 0.75, 0.9],
  objectives: [1, 2, 3],
  actions: [2, 4, 6],
  executionQuestions: [0.6, 0.75, 0.9],
  actionsDone: [1, 3, 5],
  onTime: [0.6, 0.75, 0.9],
  reviewQuestions: [0.6, 0.75, 0.9],
  reviews: [1, 1, 2],
  reviewAge: [180, 90, 30],
  objectivesMoving: [1, 2, 3],
  kpisRead: [1, 2, 3],
};

const enough = (rigor: Rigor): Record<StageFact, number | null> =>
  Object.fromEntries(STAGE_FACTS.map((fact) => [fact, NEED[fact][RIGORS.indexOf(rigor)]])) as Record<StageFact, number>;
const nothing = Object.fromEntries(STAGE_FACTS.map((fact) => [fact, 0])) as Record<StageFact, number>;

test("there is one criterion a fact, stage by stage for those of the first version", () => {
  expect(STAGE_FACTS).toEqual(Object.keys(NEED));
  const order = EXIT_CRITERIA.slice(0, FIRST_FACTS).map(({ stage }) => STAGES.indexOf(stage));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(STAGES.length);
});

describe.each(RIGORS)("a %s plan", (rigor) => {
  test("that has reached just what is asked is complete, and stays in review", () =>
    expect(currentStage(enough(rigor), rigor)).toEqual({ stage: "review", complete: true, missing: [] }));

  test("that has nothing is in strategy, and says what is missing there", () =>
    expect(currentStage(nothing, rigor)).toEqual({
      stage: "strategy",
      complete: false,
      missing: (["strategyQuestions", "themes"] as const).map((fact) => ({
        stage: "strategy",
        fact,
        measure: fact === "themes" ? "atLeast" : "share",
        have: 0,
        need: NEED[fact][RIGORS.indexOf(rigor)],
      })),
    }));

  test.each(EXIT_CRITERIA.map(({ stage, fact, measure }) => ({ stage, fact, measure })))(
    "stands in $stage while $fact falls short",
    ({ stage, fact, measure }) => {
      const need = NEED[fact][RIGORS.indexOf(rigor)] ?? NaN;
      const have = measure === "atMost" ? need + 1 : need - 0.01;
      const expected = need === 0 ? [] : [{ stage, fact, measure, have, need }];
      expect(currentStage({ ...enough(rigor), [fact]: Math.max(0, have) }, rigor).missing).toEqual(expected);
    },
  );
});

test("what the plan does not keep is not asked for", () => {
  const bare = Object.fromEntries(STAGE_FACTS.map((fact) => [fact, null])) as Record<StageFact, null>;
  expect(currentStage(bare, "deep")).toEqual({ stage: "review", complete: true, missing: [] });
  expect(currentStage({ ...nothing, strategyQuestions: null, themes: null }, "light").stage).toBe("research");
});

test("a later stage does not count before an earlier one is done", () => {
  const ahead: StageFacts = { ...enough("standard"), roles: 4, reviews: 0 };
  expect(currentStage(ahead, "standard")).toMatchObject({ stage: "research", missing: [{ fact: "roles", have: 4, need: 5 }] });
  expect(allMissing(ahead, "standard").map(({ fact }) => fact)).toEqual(["roles", "reviews"]);
});

const facts = fc.record(
  Object.fromEntries(
    EXIT_CRITERIA.map(({ fact, measure }) => [
      fact,
      fc.option(measure === "share" ? fc.double({ min: 0, max: 1, noNaN: true }) : fc.nat(measure === "atMost" ? 400 : 8), { freq: 8 }),
    ]),
  ) as Record<StageFact, fc.Arbitrary<number | null>>,
);
const place = (of: StageFacts, rigor: Rigor): number => STAGES.indexOf(currentStage(of, rigor).stage);

test("more rigor never moves a plan on", () => {
  fc.assert(
    fc.property(facts, (of) => {
      const [light, standard, deep] = RIGORS.map((rigor) => place(of, rigor)) as [number, number, number];
      expect(light >= standard && standard >= deep).toBe(true);
    }),
  );
});

test("doing more never moves a plan back", () => {
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom(...RIGORS),
      fc.constantFrom(...EXIT_CRITERIA),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, rigor, { fact, measure }, by) => {
        const now = of[fact];
        fc.pre(now !== null);
        const better = measure === "atMost" ? now * (1 - by) : measure === "share" ? now + (1 - now) * by : now + Math.round(5 * by);
        expect(place({ ...of, [fact]: better }, rigor) >= place(of, rigor)).toBe(true);
      },
    ),
  );
});
