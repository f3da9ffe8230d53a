import fc from "../support/properties";
import { guard, overloadedManagers, type Guarded } from "../../src/domain/capGuard";

const account = (name: string, rank: number | null, more: Partial<Guarded> = {}): Guarded => ({
  name,
  rank,
  key: true,
  decided: false,
  manager: "Ana",
  ...more,
});

describe("one in, one out", () => {
  test("nothing is to be dropped while the list is within its caps", () => {
    expect(guard([account("A", 1, { decided: true }), account("B", 2)], 2, 2)).toEqual([null, null]);
  });

  test("a decision over the cap names the proposed account with the worst rank", () => {
    const list = [account("A", 1), account("B", 2), account("C", 9, { decided: true })];
    expect(guard(list, 2, 10)).toEqual([null, null, "B"]);
  });

  test("where all were decided, the worst of the others; for the worst itself, the next", () => {
    const list = ["A", "B", "C"].map((name, index) => account(name, index + 1, { decided: true }));
    expect(guard(list, 2, 10)).toEqual(["C", "C", "B"]);
  });

  test("an account without a rank goes before all that have one", () => {
    const list = [account("A", 5), account("B", null), account("C", 1, { decided: true })];
    expect(guard(list, 2, 10)[2]).toBe("B");
  });

  test("a manager's own cap names an account of the same manager, names compared without case and spaces", () => {
    const list = [account("A", 1), account("B", 2, { manager: "Ben" }), account("C", 3, { manager: " ana ", decided: true })];
    expect(guard(list, 10, 1)).toEqual([null, null, "A"]);
    expect(overloadedManagers(list, 1)).toEqual([{ manager: "Ana", count: 2 }]);
  });

  test("accounts without a manager count for the list alone, and who is not a key account is never named", () => {
    const list = [account("A", 1, { manager: "" }), account("B", 2, { manager: "", decided: true }), account("C", 3, { key: false })];
    expect(guard(list, 10, 1)).toEqual([null, null, null]);
    expect(overloadedManagers(list, 1)).toEqual([]);
    expect(guard(list, 1, 1)).toEqual([null, "A", null]);
  });

  test("only decisions are told, each with another key account", () => {
    const one = fc.record({
      rank: fc.option(fc.integer({ min: 1, max: 30 })),
      key: fc.boolean(),
      decided: fc.boolean(),
      manager: fc.constantFrom("Ana", "Ben", ""),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (drawn, cap, managerCap) => {
          const list = drawn.map((each, index) => ({ ...each, name: `N${index}` }));
          guard(list, cap, managerCap).forEach((drop, index) => {
            if (drop === null) return;
            expect(list[index]).toMatchObject({ key: true, decided: true });
            expect(list.find(({ name }) => name === drop)?.key).toBe(true);
            expect(drop).not.toBe(list[index]?.name);
          });
        },
      ),
    );
  });
});
