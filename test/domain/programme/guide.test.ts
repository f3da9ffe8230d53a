import { COMMON_ERRORS, KEYS, errorsShown, type ErrorFacts } from "../../../src/domain/programme/guide";

const UNKNOWN: ErrorFacts = {
  ...{ keyAccounts: 15, cap: null, amongLargest: null, openActions: null, overdueActions: null, teamsSelling: null },
  ...{ teamsRead: null, overloadedAccounts: null, divisions: null, divisionsAlone: null },
};

test("three keys can be named, and six errors", () => expect([KEYS.length, COMMON_ERRORS.length]).toEqual([3, 6]));

test("what the workbook does not know it does not claim", () => {
  expect([...errorsShown(UNKNOWN).values()]).toEqual([null, null, null, null, null, null]);
  expect(errorsShown({ ...UNKNOWN, openActions: 0, overdueActions: 0 }).get("plansUndone")).toBeNull();
  expect(errorsShown({ ...UNKNOWN, keyAccounts: 4, amongLargest: 4 }).get("sizeForImportance")).toBeNull();
});

test.each<[string, Partial<ErrorFacts>, Partial<ErrorFacts>]>([
  ["listGrows", { cap: 14 }, { cap: 15 }],
  ["sizeForImportance", { amongLargest: 15 }, { amongLargest: 14 }],
  ["plansUndone", { openActions: 9, overdueActions: 3 }, { openActions: 9, overdueActions: 2 }],
  ["sellingCalledManaging", { teamsRead: 3, teamsSelling: 1 }, { teamsRead: 4, teamsSelling: 1 }],
  ["onePersonAllRoles", { overloadedAccounts: 1 }, { overloadedAccounts: 0 }],
  ["colleaguesLeftOut", { divisions: 3, divisionsAlone: 2 }, { divisions: 5, divisionsAlone: 1 }],
])("%s shows, and does not", (error, shows, not) => {
  const shown = (facts: Partial<ErrorFacts>): unknown[] => [...errorsShown({ ...UNKNOWN, ...facts })].filter(([, each]) => each !== null);
  expect([shown(shows), shown(not)]).toEqual([[[error, true]], [[error, false]]]);
});
