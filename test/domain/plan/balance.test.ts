import fc from "../../support/properties";
import { THEMES, balance } from "../../../src/domain/plan/balance";

test("counts the themes, their shares, and what is missing", () =>
  expect(balance(["penetrate", "protect", null, "penetrate", "penetrate"])).toEqual({
    counts: { penetrate: 3, expand: 0, protect: 1 },
    shares: { penetrate: 0.75, expand: 0, protect: 0.25 },
    missing: ["expand"],
    covered: 2 / 3,
  }));

test.each([
  ["no objective", []],
  ["objectives without a theme", [null, null]],
])("%s: everything is missing", (_, themes) =>
  expect(balance(themes)).toEqual({
    counts: { penetrate: 0, expand: 0, protect: 0 },
    shares: { penetrate: 0, expand: 0, protect: 0 },
    missing: ["penetrate", "expand", "protect"],
    covered: 0,
  }),
);

test("the shares add up to 1, a theme is missing where its share is 0, and the order does not matter", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...THEMES, null), { maxLength: 30 }), (themes) => {
      const spread = balance(themes);
      const sum = THEMES.reduce((total, theme) => total + spread.shares[theme], 0);
      expect(sum).toBeCloseTo(themes.some((theme) => theme !== null) ? 1 : 0, 12);
      expect(spread.missing).toEqual(THEMES.filter((theme) => !themes.includes(theme)));
      expect(balance(themes.toReversed())).toEqual(spread);
    }),
  );
});
