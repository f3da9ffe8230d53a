import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const NAMES = column("Alfa", "Beta", "alfa ", "Beta", "Total");
const VALUES = column(10, 4, 30, "", 44);

const combined = (accounts: unknown[][], ...more: unknown[]): unknown[] =>
  (call("COMBINE", accounts, NAMES, VALUES, ...more) as unknown[][]).map(([cell]) => cell);

describe("combining the rows of an account", () => {
  test.each([
    ["sum", [40, 4]],
    ["mean", [20, 4]],
    ["first", [10, 4]],
    ["latest", [30, 4]],
    ["weighted", [20, 4]],
  ])("%s", (how, expected) => expect(combined(column("Alfa", "BETA"), how)).toEqual(expected));

  test("gives nothing for an account that the list does not have, nor for a second one of that name", () =>
    expect(combined(row("Gamma", "Alfa", "Alfa", ""), "sum")).toEqual(["", 40, "", ""]));

  test("weighs by what is beside; what has no weight does not count", () =>
    expect(combined(row("Alfa"), "weighted", column(1, 1, 3, 1, 1))).toEqual([25]));

  test("takes the row of the latest day, also where days are texts", () => {
    expect(combined(row("Alfa"), "latest", null, column(46_000, 1, 45_000, 1, 1))).toEqual([10]);
    expect(combined(row("Alfa"), "latest", null, column("2025-03-01", "", "2025-02-28", "", ""))).toEqual([10]);
  });

  test("takes the first text of an account, whatever stands before it", () => {
    const managers = [["Alfa", "Alfa", "Alfa"].map((each) => [each]), column(new ExcelErrorCell("#N/A"), "", "Ana")] as const;
    expect(call("COMBINE", row("Alfa"), ...managers, "name")).toEqual([["Ana"]]);
  });

  test("tells accounts of one name apart by their ids, in the order of the list", () => {
    const keys = column("A1", "B1", "A2", "B1", "");
    expect(combined(row("Alfa", "Alfa", "Beta"), "sum", null, null, null, keys)).toEqual([10, 30, 4]);
  });

  test("passes an error on to its account alone", () => {
    const values = column(new ExcelErrorCell("#DIV/0!"), 4, 30, 1, 44);
    expect(call("COMBINE", column("Alfa", "Beta"), NAMES, values, "sum")).toEqual([[expect.objectContaining({ code: "#DIV/0!" })], [5]]);
  });

  test("of ratings, 0 is not known and one that is none is an error", () => {
    const ratings = (...cells: unknown[]): unknown =>
      call("COMBINE", column("Alfa", "Beta"), NAMES, column(...cells), "mean", null, null, null, null, true);
    expect(ratings(0, 2, 4, 3, 9)).toEqual([[4], [2.5]]);
    expect(ratings(7, 2, 4, 3, 9)).toEqual([[expect.objectContaining({ code: "#VALUE!" })], [2.5]]);
  });

  test("asks for a way that there is, and for ranges that belong together", () => {
    expect(failure("COMBINE", row("Alfa"), NAMES, VALUES, "most").en).toContain("“most” is not a way to combine rows");
    expect(failure("COMBINE", row("Alfa"), NAMES, column(1), "sum").code).toBe("#VALUE!");
    expect(failure("COMBINE", row("Alfa"), NAMES, VALUES, "sum", null, null, null, column("A1")).code).toBe("#VALUE!");
    expect(failure("COMBINE", row("Alfa"), NAMES, VALUES, "most").es).toContain("no es una forma de combinar filas");
  });
});

/** An error in a cell of a range, as the functions are given it. */
class ExcelErrorCell {
  readonly message = "";

  constructor(readonly code: string) {}
}

describe.each(PLATFORMS)("on $platform", ({ blank }) => {
  test("a name may hold for the rows without one below it, and only then", () => {
    const given = [column("Alfa", blank, "", "Beta", blank), column(1, 2, 4, 8, 16), "sum"] as const;
    expect(call("COMBINE", column("Alfa", "Beta"), ...given, null, null, true)).toEqual([[7], [24]]);
    expect(call("COMBINE", column("Alfa", "Beta"), ...given)).toEqual([[1], [8]]);
  });

  test("blank ids leave the name", () => {
    const keys = column("A1", blank, blank, blank, blank);
    expect(combined(row("Beta"), "sum", null, null, null, keys)).toEqual([4]);
  });
});

test("an error as a whole is that of the way", () => {
  expect(call("COMBINE", row("Alfa"), NAMES, VALUES, new ExcelErrorCell("#REF!"))).toBeInstanceOf(ExcelError);
});
