import { PLATFORMS, call, failure, row } from "../support/functions";
import { BEVERAGES, HOUSE, upperTriangle } from "../support/comparisons";

describe.each(PLATFORMS)("the consistency ratio on $platform", ({ blank }) => {
  test.each([
    ["buying a house (Saaty 1990)", HOUSE],
    ["beverages (Saaty 2008)", BEVERAGES],
  ])("is that published: %s", (_, { comparisons, ratio }) => {
    expect(call("CONSISTENCY", upperTriangle(comparisons, blank))).toBeCloseTo(ratio, 3);
  });

  test("of comparisons that fit is 0", () => {
    expect(call("CONSISTENCY", upperTriangle(["1 2 6", "1/2 1 3", "1/6 1/3 1"], blank))).toBeCloseTo(0, 12);
  });

  // A circle: each counts twice as much as the next. All weigh the same, so that λ = 1 + 2 + ½, and (3.5 − 3) ÷ 2 ÷ 0.58.
  test("of comparisons that go round in a circle", () => {
    expect(call("CONSISTENCY", upperTriangle(["1 2 1/2", "1/2 1 2", "2 1/2 1"], blank))).toBeCloseTo(0.25 / 0.58, 12);
  });

  test.each([
    ["one criterion", ["1"]],
    ["two criteria", ["1 9", "1/9 1"]],
  ])("of %s is 0", (_, comparisons) => {
    expect(call("CONSISTENCY", upperTriangle(comparisons, blank))).toBe(0);
  });
});

test("a table that is not square is refused", () => expect(failure("CONSISTENCY", row(1, 2)).en).toMatch(/^The comparisons have 1 rows/));
