import type { MainJobResult } from "../../src/actions/choose/mainJob";
import type { RefreshResult } from "../../src/actions/results";
import type { MappingView } from "../../src/taskpane/mappingView";
import { INITIAL_STATE, NO_CHOICES, capProblem, jobOptions, reduce, type PaneEvent, type PaneState } from "../../src/taskpane/paneState";
import { AS_RECOGNISED } from "../../src/taskpane/readingChoices";

const field = (id: string, choice = "") => ({ id, name: null, choice, scale: null, guess: false, confidence: null });

const unasked = (): never => {
  throw new Error("Nobody asks why here");
};

const mapping: MappingView = {
  sheet: "Accounts",
  accounts: 3,
  language: "en",
  hasSheets: false,
  hasPlans: false,
  templates: [],
  addable: [],
  cap: 15,
  capReason: "",
  columns: [{ name: "Account", label: "Account", samples: [] }],
  account: field("account", "Account"),
  manager: field("manager"),
  criteria: [field("fit")],
  rows: null,
  rowCount: 3,
  words: [],
  unused: [],
  warnings: [],
  ranked: { cap: 15, accounts: [], criteria: [], known: 0, under: () => [], why: unasked, stability: () => [] },
};

const problem = { code: "excel-failed", message: "No.", where: "" };
const result = { source: "Accounts", plans: {}, broughtIn: null } as unknown as MainJobResult;
const choices = { ...NO_CHOICES, overrides: { fit: "Account" }, cap: 20 };

const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, INITIAL_STATE);
const read: PaneEvent = { type: "read", mapping, sheetChanged: false };
const done: PaneEvent = { type: "done", result, warnings: [], told: [] };

describe("the pane's state", () => {
  test("starts by reading, then shows the columns", () => {
    expect(INITIAL_STATE.phase).toEqual({ name: "reading" });
    expect(after(read)).toMatchObject({ phase: { name: "form" }, mapping, problem: null });
  });

  test("shows why there is no list, and forgets the one before", () => {
    expect(after(read, { type: "unread", problem })).toMatchObject({ phase: { name: "empty" }, mapping: null, problem });
  });

  test("goes from step to step to the result, and back to the same choices", () => {
    const steps = after(read, { type: "chosen", choices }, { type: "step", step: "score" });
    expect(steps.phase).toEqual({ name: "running", step: "score" });
    expect(reduce(steps, done).phase).toEqual({ name: "done", result, warnings: [], told: [] });
    expect(reduce(reduce(steps, done), { type: "back" })).toMatchObject({ phase: { name: "form" }, mapping, choices });
  });

  test("comes back to the columns with the problem when a run fails, and starts again without it", () => {
    const failed = after(read, { type: "chosen", choices }, { type: "step", step: "plan" }, { type: "failed", problem });
    expect(failed).toMatchObject({ phase: { name: "form" }, problem, choices });
    expect(reduce(failed, { type: "step", step: "read" }).problem).toBeNull();
  });

  test("stays at the result when a link fails", () => {
    expect(after(read, done, { type: "failed", problem })).toMatchObject({ phase: { name: "done", result }, problem });
  });

  test("keeps choices while the columns are read with them, and forgets the columns, not the cap, when all is read afresh", () => {
    const refined = after(read, { type: "chosen", choices }, { type: "refined", mapping: { ...mapping, accounts: 2 } });
    expect(refined).toMatchObject({ choices, mapping: { accounts: 2 } });
    expect(reduce(refined, { type: "reading", choices: AS_RECOGNISED }).choices).toEqual({ ...choices, overrides: {} });
  });

  test("says that the sheet is another one until the person has chosen or started something", () => {
    const changed = after({ ...read, sheetChanged: true });
    expect(changed.sheetChanged).toBe(true);
    expect(reduce(changed, { type: "chosen", choices }).sheetChanged).toBe(false);
    expect(reduce(changed, { type: "step", step: "read" }).sheetChanged).toBe(false);
  });
});

describe("plans", () => {
  const refreshed: PaneEvent = { type: "refreshed", result: { plans: [] } as unknown as RefreshResult, warnings: [], told: [] };
  const withPlans: PaneEvent = { ...read, mapping: { ...mapping, hasPlans: true } };

  test("are known from the list that was read, and from a run that has made some", () => {
    expect(after(read).hasPlans).toBe(false);
    expect(after(withPlans).hasPlans).toBe(true);
    expect(after(read, done).hasPlans).toBe(false);
    expect(after(read, { ...done, result: { ...result, plans: { Alfa: "Alfa" } } }, { type: "back" }).hasPlans).toBe(true);
  });

  test("stay known while the sheet is read again or has no list, and are forgotten once they are not there", () => {
    expect(after(withPlans, { type: "reading", choices: AS_RECOGNISED }).hasPlans).toBe(true);
    expect(after(withPlans, { type: "unread", problem }).hasPlans).toBe(true);
    expect(after(withPlans, read).hasPlans).toBe(false);
  });

  test("are refreshed and taken back at one go, and a result leads back to the columns", () => {
    const working = after(withPlans, { type: "working", task: "refresh" });
    expect(working.phase).toEqual({ name: "working", task: "refresh", from: { name: "form" } });
    expect(reduce(working, refreshed).phase.name).toBe("refreshed");
    const undone = reduce(working, { type: "undone", result: { sheets: [], kept: ["Alfa!B4"] } });
    expect(undone.phase).toEqual({ name: "undone", result: { sheets: [], kept: ["Alfa!B4"] } });
    expect(reduce(undone, { type: "back" }).phase).toEqual({ name: "form" });
  });

  test.each<[string, readonly PaneEvent[]]>([
    ["the columns", [withPlans]],
    ["the main job's result", [withPlans, done]],
    ["the refreshed plans", [withPlans, refreshed]],
    ["the lack of a list", [withPlans, { type: "unread", problem }]],
  ])("come back to %s with the problem when they fail", (_, events) => {
    const { phase } = after(...events);
    expect(after(...events, { type: "working", task: "undo" }).problem).toBeNull();
    expect(after(...events, { type: "working", task: "undo" }, { type: "failed", problem })).toMatchObject({ phase, problem });
  });
});

test("weights that were set are the workbook's own once the list is chosen", () => {
  const set = after(read, { type: "chosen", choices: { ...choices, weights: { fit: 30 } } });
  expect(jobOptions(set.choices)).toMatchObject({ weights: { fit: 30 }, cap: 20 });
  expect(jobOptions(reduce(set, done).choices)).toEqual({ overrides: choices.overrides, cap: 20 });
});

test("lists on other sheets are known until the sheet is read again", () => {
  const others = [{ sheet: "South", accounts: 4, is: "alike" }] as const;
  const judged = after({ type: "read", mapping, sheetChanged: false }, { type: "judged", others });
  expect(judged.others).toEqual(others);
  expect(reduce(judged, { type: "reading", choices: AS_RECOGNISED }).others).toEqual([]);
});

describe("the choices of a run", () => {
  test("leave out what was not set", () => {
    expect(jobOptions(NO_CHOICES)).toEqual({ overrides: {} });
    expect(
      jobOptions({
        ...{ overrides: { fit: "" }, rows: "latest", acceptsWords: true, wordRatings: [], criteria: {} },
        ...{ cap: 60, capReason: "many", weights: { fit: 1 }, language: "es" },
      }),
    ).toEqual({
      overrides: { fit: "" },
      rows: "latest",
      words: "accept",
      cap: 60,
      capReason: "many",
      weights: { fit: 1 },
      language: "es",
    });
  });

  test.each([
    [null, null, null],
    [1, null, null],
    [50, null, null],
    [51, null, "reason"],
    [51, "  ", "reason"],
    [51, "a group of three companies", null],
    [1000, "all of them", null],
    [1001, "all of them", "number"],
    [0, null, "number"],
    [2.5, null, "number"],
    [NaN, null, "number"],
  ])("cap %s with reason %s lacks: %s", (cap, capReason, lacking) => {
    expect(capProblem({ ...NO_CHOICES, cap, capReason }, mapping)).toBe(lacking);
  });

  test("a reason that stands on the sheet counts", () => {
    expect(capProblem(NO_CHOICES, { ...mapping, cap: 60, capReason: "a group" })).toBeNull();
    expect(capProblem(NO_CHOICES, { ...mapping, cap: 60 })).toBe("reason");
  });
});
