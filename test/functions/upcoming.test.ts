import { PLATFORMS, call, column, failure } from "../support/functions";

const ACCOUNTS = column("Alfa", "Beta", "Gama", "Delta", "Epsilon");
const DATES = column(46_040, 46_026, 46_010, "", 46_037);
const TODAY = 46_023;

test("are the reviews within fourteen days, those that have passed first, with their places", () => {
  expect(call("UPCOMING", ACCOUNTS, DATES, TODAY)).toEqual([
    [46_010, "Gama", 3],
    [46_026, "Beta", 2],
    [46_037, "Epsilon", 5],
    ["", "", ""],
  ]);
});

test("looks as far ahead, and shows as many, as is asked", () => {
  expect(call("UPCOMING", ACCOUNTS, DATES, TODAY, 13, 2)).toEqual([
    [46_010, "Gama", 3],
    [46_026, "Beta", 2],
  ]);
  expect((call("UPCOMING", ACCOUNTS, DATES, TODAY, 17) as unknown[][])[3]).toEqual([46_040, "Alfa", 1]);
});

test("orders reviews of one day by account", () => {
  expect(call("UPCOMING", column("Beta", "Alfa"), column(46_024, 46_024), TODAY, 14, 2)).toEqual([
    [46_024, "Alfa", 2],
    [46_024, "Beta", 1],
  ]);
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no review", () => expect(call("UPCOMING", column("Alfa", blank), column(blank, 46_024), TODAY, 14, 1)).toEqual([["", "", ""]]));
});

test("says what is wrong", () => {
  expect(failure("UPCOMING", ACCOUNTS, column(1), TODAY).en).toContain("5 and 1 cells");
  expect(failure("UPCOMING", ACCOUNTS, DATES, null).en).toContain("Please give the day");
  expect(failure("UPCOMING", ACCOUNTS, DATES, TODAY, "soon").en).toContain("days must be a number, not soon");
});
