import { calendarOf, eventId, type PlanEvent } from "../../../src/domain/plan/calendar";

const TODAY = 46_400;
const action: PlanEvent = { kind: "action", day: TODAY - 3, account: "Contoso", accountId: "7", code: "A1", what: "Call", owner: "Ana" };

test("days stand in their order; late actions stay, contracts that are over do not", () => {
  const review: PlanEvent = { ...action, kind: "review", code: "", what: "", day: TODAY + 9 };
  const notice: PlanEvent = { ...action, kind: "notice", code: "C1", what: "Frame", day: TODAY - 1 };
  const end: PlanEvent = { ...notice, kind: "contractEnd", day: TODAY };
  expect(calendarOf([review, notice, end, action], TODAY)).toEqual([action, end, review]);
});

test("an event keeps its id when its day, its words or its owner change, and no other event has it", () => {
  const moved = { ...action, day: TODAY + 30, what: "Call again", owner: "Bo", account: "Contoso AG" };
  expect(eventId(moved)).toBe(eventId(action));
  expect(eventId(action)).toMatch(/^[0-9a-f]{16}$/);
  const others: PlanEvent[] = [
    { ...action, code: "A2" },
    { ...action, accountId: "8" },
    { ...action, kind: "notice" },
    { ...action, code: "" },
  ];
  expect(new Set([action, ...others].map(eventId)).size).toBe(5);
  // Without a code, the words tell one from the other.
  expect(eventId({ ...action, code: "", what: "Write" })).not.toBe(eventId({ ...action, code: "" }));
  expect(calendarOf([action, moved], TODAY)).toEqual([moved]);
});
