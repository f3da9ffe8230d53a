import fc from "../../support/properties";
import { ACTION_STATUSES, actionsInHand, countActions, isOverdue, type PlanAction } from "../../../src/domain/plan/actions";

// 1 January 2026.
const TODAY = 46023;
const action = (due: number | null, status: PlanAction["status"] = "open", owner = "Ana"): PlanAction => ({ owner, due, status });

test.each<[string, PlanAction, boolean]>([
  ["due yesterday", action(TODAY - 1), true],
  ["due yesterday and in progress", action(TODAY - 1, "inProgress"), true],
  ["due yesterday and done", action(TODAY - 1, "done"), false],
  ["due today", action(TODAY), false],
  ["due today at noon", action(TODAY + 0.5), false],
  ["due yesterday at midnight less a minute", action(TODAY - 0.001), true],
  ["due tomorrow", action(TODAY + 1), false],
  ["without a date", action(null), false],
])("an action %s", (_, of, late) => {
  expect(isOverdue(of, TODAY)).toBe(late);
  expect(isOverdue(of, TODAY + 0.99)).toBe(late);
});

test("counts the actions of a plan", () =>
  expect(
    countActions(
      [action(TODAY - 3), action(TODAY + 3, "inProgress"), action(null), action(TODAY - 9, "done"), action(TODAY, "open", " ")],
      TODAY,
    ),
  ).toEqual({
    total: 5,
    done: 1,
    open: 4,
    overdue: 1,
    planned: 3,
    onTime: 0.8,
  }));

test("without actions nothing is late and nothing is on time", () =>
  expect(countActions([], TODAY)).toEqual({ total: 0, done: 0, open: 0, overdue: 0, planned: 0, onTime: null }));

const actions = fc.array(
  fc.record({
    owner: fc.constantFrom("", "Ana", "Luis"),
    due: fc.option(fc.integer({ min: TODAY - 50, max: TODAY + 50 })),
    status: fc.constantFrom(...ACTION_STATUSES),
  }),
  { maxLength: 20 },
);

test("time alone never makes fewer actions overdue, and doing them all leaves none", () => {
  fc.assert(
    fc.property(actions, fc.nat(60), (list, days) => {
      const { overdue, open, done, total } = countActions(list, TODAY);
      expect(open + done).toBe(total);
      expect(overdue <= open).toBe(true);
      expect(countActions(list, TODAY + days).overdue >= overdue).toBe(true);
      expect(
        countActions(
          list.map((each) => ({ ...each, status: "done" as const })),
          TODAY,
        ).overdue,
      ).toBe(0);
    }),
  );
});

test("an action without a date is not in hand, nor is a late one", () => {
  const list = [action(TODAY - 3), action(TODAY + 3, "inProgress"), action(null), action(null, "done"), action(TODAY)];
  expect(actionsInHand(list, TODAY)).toBe(0.6);
  expect(actionsInHand([action(null), action(null)], TODAY)).toBe(0);
  expect(actionsInHand([], TODAY)).toBeNull();
});

test("no more actions are in hand than on time, and a date in the future puts any in hand", () => {
  fc.assert(
    fc.property(actions, (list) => {
      fc.pre(list.length > 0);
      expect((actionsInHand(list, TODAY) ?? NaN) <= (countActions(list, TODAY).onTime ?? NaN)).toBe(true);
      const dated = list.map((each) => ({ ...each, due: TODAY + 1 }));
      expect(actionsInHand(dated, TODAY)).toBe(1);
    }),
  );
});
