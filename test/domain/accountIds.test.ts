import fc from "../support/properties";
import { accountIds } from "../../src/domain/accountIds";

test.each<[string, string[], string[]]>([
  ["new accounts", ["", "", ""], ["K1", "K2", "K3"]],
  ["ids that stand, and a new account", ["K2", "", "K7"], ["K2", "K8", "K7"]],
  ["a copied row", ["K1", "K1", "k1"], ["K1", "K2", "K3"]],
  ["ids of one's own", ["ES-004", "", " "], ["ES-004", "K1", "K2"]],
  ["none", [], []],
])("%s", (_, standing, ids) => {
  expect(accountIds(standing)).toEqual(ids);
});

test("ids are unique, and giving them twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", "K1", "K2", "k2", "K10", "X", " ")), (standing) => {
      const ids = accountIds(standing);
      expect(new Set(ids.map((id) => id.toUpperCase())).size).toBe(ids.length);
      expect(accountIds(ids)).toEqual(ids);
    }),
  );
});
