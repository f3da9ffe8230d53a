import { capShareFinding, cutsOf } from "../../src/domain/proposal";

test.each<[string, number, number, object | null]>([
  ["is told, with a cap that fits", 15, 40, { cap: 15, accounts: 40, share: 38, limit: 30, suggested: 12 }],
  ["is told where everybody would be key", 15, 12, { cap: 15, accounts: 12, share: 100, limit: 30, suggested: 3 }],
  ["of one account is told, and one is the least", 1, 1, { cap: 1, accounts: 1, share: 100, limit: 30, suggested: 1 }],
  ["of just 30 % is not", 15, 50, null],
  ["of nothing is not", 15, 0, null],
])("a cap over 30 %% of the list %s", (_, cap, accounts, params) => {
  expect(capShareFinding(cap, accounts, "Settings!B5")).toEqual(params && { code: "cap-share", params, where: "Settings!B5" });
});

test("cuts are those set, or the medians of what is known", () => {
  expect(cutsOf([40, 60], [10, 90], [20, 80])).toEqual([40, 60]);
  expect(cutsOf("median", [10, 30, NaN], [80, NaN, 20])).toEqual([20, 50]);
});
