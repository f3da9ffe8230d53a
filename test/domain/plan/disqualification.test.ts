import { checkDisqualification, lift, standing, type Disqualification } from "../../../src/domain/plan/disqualification";

// 1 January 2026, to be looked at again on 1 July.
const RECORD: Disqualification = { reason: "Too little room to grow", date: 46023, revisit: 46204, lifted: null };

test.each<[string, Partial<Disqualification>, string[]]>([
  ["is in order", {}, []],
  ["needs no date for looking again", { revisit: null }, []],
  ["needs a reason", { reason: " \n" }, ["reason-missing"]],
  ["cannot be looked at again on the same day", { revisit: 46023.7 }, ["revisit-not-after"]],
  ["cannot be looked at again before it was made", { reason: "", revisit: 46000 }, ["reason-missing", "revisit-not-after"]],
])("a disqualification %s", (_, of, codes) => expect(checkDisqualification({ ...RECORD, ...of }).map(({ code }) => code)).toEqual(codes));

test.each<[string, Disqualification | null, number, string]>([
  ["never disqualified", null, 46023, "active"],
  ["disqualified today", RECORD, 46023, "disqualified"],
  ["the day before looking again", RECORD, 46203.9, "disqualified"],
  ["on the day of looking again", RECORD, 46204, "revisit"],
  ["long after it", RECORD, 47000, "revisit"],
  ["without a date for it", { ...RECORD, revisit: null }, 47000, "disqualified"],
  ["brought back", lift(RECORD, 46100), 46204, "active"],
])("an account %s", (_, record, today, expected) => expect(standing(record, today)).toBe(expected));

test("bringing an account back keeps the record, and the first day it was done", () => {
  const back = lift(RECORD, 46100);
  expect(back).toEqual({ ...RECORD, lifted: 46100 });
  expect(lift(back, 46150)).toBe(back);
});
