import { assess, type PlanContent } from "../../../src/domain/plan/assessment";
import { DEFAULT_HEALTH_WEIGHTS } from "../../../src/domain/plan/health";

// 1 January 2026.
const TODAY = 46023;

const PLAN: PlanContent = {
  rigor: "light",
  questions: [
    { status: "answered", level: "light", stage: "strategy" },
    { status: "answered", level: "light", stage: "strategy" },
    { status: "unknown", level: "light", stage: "strategy" },
    { status: "answered", level: "light", stage: "research" },
    { status: "open", level: "light", stage: "research" },
    { status: "notRelevant", level: "light", stage: "execution" },
    { status: "open", level: "deep", stage: "review" },
    { status: "answered", level: null, stage: null },
  ],
  objectives: [
    { theme: "penetrate", complete: true, status: "open" },
    { theme: "protect", complete: false, status: "inProgress" },
    { theme: null, complete: true, status: "open" },
  ],
  actions: [
    { owner: "Ana", due: TODAY - 1, status: "open" },
    { owner: "Luis", due: TODAY + 5, status: "inProgress" },
    { owner: "", due: null, status: "open" },
    { owner: "Ana", due: TODAY - 9, status: "done" },
  ],
  stakeholders: [
    { name: "R. Vega", level: "enterprise", influence: "decides", strength: 4, owner: "Ana" },
    { name: "B. Gil", level: "division", influence: "decides", strength: 2, owner: "Ana" },
  ],
  whitespace: [
    { current: 10, potential: 30 },
    { current: 5, potential: null },
  ],
  competitors: 2,
  kpisRead: 2,
  roles: [true, false, false, true, false, true],
  reviews: [TODAY - 400, TODAY - 225],
  made: TODAY - 500,
};

const EMPTY: PlanContent = {
  rigor: "light",
  questions: null,
  objectives: null,
  actions: null,
  stakeholders: null,
  whitespace: null,
  competitors: null,
  kpisRead: null,
  roles: null,
  reviews: null,
  made: null,
};

describe("a plan", () => {
  const assessed = assess(PLAN, TODAY, DEFAULT_HEALTH_WEIGHTS);

  test("gives the facts of its stage", () =>
    expect(assessed.facts).toEqual({
      strategyQuestions: 2 / 3,
      themes: 2,
      researchQuestions: 0.5,
      roles: 3,
      stakeholders: 2,
      enterpriseDeciders: 1,
      competitors: 2,
      kpisRead: 2,
      potentials: 1,
      actionPlanQuestions: null,
      objectives: 1,
      actions: 3,
      executionQuestions: null,
      actionsDone: 1,
      onTime: 0.5,
      reviewQuestions: null,
      reviews: 2,
      reviewAge: 225,
      objectivesMoving: 1,
    }));

  test("stands in research while its questions are open", () =>
    expect(assessed.stage).toEqual({
      stage: "research",
      complete: false,
      missing: [{ stage: "research", fact: "researchQuestions", measure: "share", have: 0.5, need: 0.6 }],
    }));

  test("gives the parts of its health, and the health", () => {
    // Questions 4 of 6 (one is not relevant, one is deep); a quarter of the rhythm of 180 days late.
    expect(assessed.parts).toEqual({ progress: 4 / 6, roles: 0.5, themes: 2 / 3, actions: 0.5, stakeholders: 0.5, review: 0.75 });
    // 20·4/6 + 15·½ + 15·⅔ + 20·½ + 15·½ + 15·¾
    expect(assessed.health.health).toBeCloseTo(59.5833333333, 9);
  });

  test("gives its balance, whitespace and last review", () => {
    expect(assessed.balance?.missing).toEqual(["expand"]);
    expect(assessed.whitespace?.untapped).toBe(20);
    expect(assessed.lastReview).toBe(TODAY - 225);
    expect(assessed.stakeholders?.notices).toEqual([]);
  });

  test("that was never reviewed counts from the day it was made", () => {
    const fresh = assess({ ...PLAN, reviews: [], made: TODAY - 270 }, TODAY, DEFAULT_HEALTH_WEIGHTS);
    expect(fresh.parts.review).toBe(0.5);
    expect(fresh.facts).toMatchObject({ reviews: 0, reviewAge: null });
  });
});

test("a plan whose blocks were deleted is asked for nothing, and has no health", () => {
  const assessed = assess(EMPTY, TODAY, DEFAULT_HEALTH_WEIGHTS);
  expect(assessed.stage).toEqual({ stage: "review", complete: true, missing: [] });
  expect(assessed.health.health).toBeNull();
});

test("a plan that was just made is in strategy and not healthy", () => {
  const fresh = assess(
    {
      ...EMPTY,
      questions: [{ status: "open", level: "light", stage: "strategy" }],
      objectives: [],
      actions: [],
      stakeholders: [],
      roles: [false],
      reviews: [],
      made: TODAY,
    },
    TODAY,
    DEFAULT_HEALTH_WEIGHTS,
  );
  expect(fresh.stage.missing.map(({ fact }) => fact)).toEqual(["strategyQuestions", "themes"]);
  // Only the review is up to date; that no action is late is not known.
  expect(fresh.health.health).toBeCloseTo(100 * (15 / 80), 9);
});

test("the same plan on the same day is assessed alike, and another day makes it overdue", () => {
  expect(assess(PLAN, TODAY, DEFAULT_HEALTH_WEIGHTS)).toEqual(assess(PLAN, TODAY, DEFAULT_HEALTH_WEIGHTS));
  expect(assess(PLAN, TODAY + 6, DEFAULT_HEALTH_WEIGHTS).actions?.overdue).toBe(2);
});
