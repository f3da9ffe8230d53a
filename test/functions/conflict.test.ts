import { ExcelError, PLATFORMS, call, row } from "../support/functions";
import { HOUSE, upperTriangle } from "../support/comparisons";

describe.each(PLATFORMS)("the comparison most at odds on $platform", ({ blank }) => {
  // Published (Saaty 1990, 2003): neighbourhood against condition, given as 6, where the weights say 0.188 ÷ 0.167.
  test("is that published for buying a house", () => {
    const [conflict] = call("CONFLICT", upperTriangle(HOUSE.comparisons, blank)) as [number[]];
    expect(conflict.slice(0, 2)).toEqual([3, 7]);
    // 1.13 cannot be typed: 1 can.
    expect(conflict[2]).toBe(1);
  });

  test("comes with the value that lowers the ratio", () => {
    const table = upperTriangle(HOUSE.comparisons, blank);
    const before = call("CONSISTENCY", table) as number;
    const [[, , fitting]] = call("CONFLICT", table) as [[number, number, number]];
    const corrected = table.map((cells, index) => (index === 2 ? cells.with(6, fitting) : cells));
    expect(call("CONSISTENCY", corrected)).toBeLessThan(before / 1.5);
  });

  test("is blank where all fit", () => {
    expect(call("CONFLICT", upperTriangle(["1 2 6", "1/2 1 3", "1/6 1/3 1"], blank))).toEqual([["", "", ""]]);
    expect(call("CONFLICT", row(blank))).toEqual([["", "", ""]]);
  });
});

test("is blank where nothing contradicts what was compared", () => {
  expect(
    call("CONFLICT", [
      [1, 3, null],
      [null, 1, 2],
      [null, null, 1],
    ]),
  ).toEqual([["", "", ""]]);
});

test("an error among the comparisons is passed on", () =>
  expect(call("CONFLICT", [[1, { code: "#N/A", message: "" }], row(1)[0]])).toEqual(new ExcelError("#N/A")));
