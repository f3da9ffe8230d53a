import fc from "../../support/properties";
import {
  ACCOUNT_PARTS,
  accountHealth,
  contactDue,
  contactsInTime,
  isContactOverdue,
  ratingShare,
  revenueTrend,
  riskShare,
  type AccountParts,
} from "../../../src/domain/plan/accountHealth";

const TODAY = 46_023;
const NOTHING = Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, null])) as AccountParts;

describe("the health of an account", () => {
  test("is the mean of what is known, and nothing where nothing is", () => {
    expect(accountHealth(NOTHING)).toBeNull();
    expect(accountHealth({ ...NOTHING, satisfaction: 0.75 })).toBe(75);
    expect(accountHealth({ satisfaction: 1, trend: 0.5, relationship: 0, contacts: null, risks: 0.5 })).toBe(50);
  });

  test("lies between the worst and the best part", () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 5, maxLength: 5 }), (shares) => {
        const parts = Object.fromEntries(ACCOUNT_PARTS.map((part, index) => [part, shares[index] ?? null])) as AccountParts;
        const known = shares.filter((share) => share !== null);
        const health = accountHealth(parts);
        if (known.length === 0) return health === null;
        return health !== null && health >= 100 * Math.min(...known) - 1e-9 && health <= 100 * Math.max(...known) + 1e-9;
      }),
    ));

  test.each([
    [1, 0],
    [3, 0.5],
    [5, 1],
    [9, 1],
  ])("a rating of %p is a share of %p", (rating, share) => expect(ratingShare(rating)).toBe(share));

  test.each([
    [100, 100, 0.5],
    [120, 100, 1],
    [80, 100, 0],
    [110, 100, 0.75],
    [500, 100, 1],
    [100, 0, null],
    [null, 100, null],
  ])("revenue of %p after %p gives %p", (now, before, share) => {
    const trend = revenueTrend(now, before);
    if (share === null) expect(trend).toBeNull();
    else expect(trend).toBeCloseTo(share, 9);
  });
});

describe("a contact", () => {
  test.each([
    ["an agreed day", { last: TODAY - 9, next: TODAY + 3, cadence: 5 }, TODAY + 3, false],
    ["a day that is past", { last: TODAY - 9, next: TODAY - 1, cadence: null }, TODAY - 1, true],
    ["a day of today", { last: null, next: TODAY, cadence: null }, TODAY, false],
    ["a cadence that has passed", { last: TODAY - 31, next: null, cadence: 30 }, TODAY - 1, true],
    ["a day that was kept", { last: TODAY - 2, next: TODAY - 2, cadence: 30 }, TODAY + 28, false],
    ["nothing agreed", { last: TODAY - 400, next: null, cadence: null }, null, false],
  ])("with %s", (_, contact, due, late) => {
    expect(contactDue(contact)).toBe(due);
    expect(isContactOverdue(contact, TODAY)).toBe(late);
  });

  test("counts as in time once somebody was met and is not overdue", () => {
    const people = [
      { last: TODAY - 5, next: null, cadence: 30 },
      { last: null, next: TODAY + 4, cadence: null },
      { last: TODAY - 60, next: null, cadence: 30 },
    ];
    expect(contactsInTime(people, TODAY)).toBeCloseTo(1 / 3, 9);
    expect(contactsInTime([], TODAY)).toBeNull();
  });
});

test("the worst open risk counts; none written is not known, none open is good", () => {
  expect(riskShare([], 0)).toBeNull();
  expect(riskShare([], 2)).toBe(1);
  expect(
    riskShare(
      [
        { likelihood: 2, severity: 3 },
        { likelihood: 5, severity: 4 },
        { likelihood: null, severity: 5 },
      ],
      3,
    ),
  ).toBeCloseTo(0.2, 9);
});
