import { accountFinder, accountKey, accountKeys } from "../../src/domain/accountKeys";
import { lookup } from "../../src/domain/lookup";

test.each([
  ["Acme", "acme"],
  ["  ACME  Inc ", "acme inc"],
  ["Acme\u00a0Inc\n", "acme inc"],
  ["Pen\u0303a", "pe\u00f1a"],
  ["", ""],
  [" \t", ""],
])("%j is known by %j", (name, key) => expect(accountKey(name)).toBe(key));

test("accounts of the same name stay apart, blank ones do not count", () => {
  const keys = accountKeys(["Acme", "", "ACME", "Beta", " ", "acme"]);
  expect(keys.map((key) => key.split("\u0000"))).toEqual([["acme"], [""], ["acme", "2"], ["beta"], [""], ["acme", "3"]]);
});

test("what stands beside an account is found by its key", () => {
  expect(lookup(["beta", "ACME", "Acme", "Corona", ""], ["Acme", "Beta", "", "acme"], [1, 2, 3, 4])).toEqual([2, 1, 4, null, null]);
  expect(lookup(["Acme"], ["Acme"], [])).toEqual([null]);
});

test("rows are found by the account's name, the first of each, and nothing by a blank one", () => {
  const find = accountFinder([{ name: "" }, { name: "Acme", row: 1 }, { name: "ACME ", row: 2 }], ({ name }) => name);
  expect([find(" acme"), find("Beta"), find(""), find(" ")]).toEqual([{ name: "Acme", row: 1 }, undefined, undefined, undefined]);
});
