import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";
import { rated } from "../support/ratings";

const NAMES = row("Growth", "Revenue", "Win-now", "Fit");
const WEIGHTS = row(20, 15, 15, 10);

describe.each(PLATFORMS)("the score in short on $platform", ({ blank }) => {
  test.each<[string, unknown[], string]>([
    ["two for it and one against", [5, 5, 4, 5], "Growth 5, Revenue 5, but Win-now 4"],
    ["nothing against", [5, 5, 5, 5], "Growth 5, Revenue 5"],
    ["only against", [1, 1, 1, 1], "Growth 1"],
    ["what is not rated says nothing", [blank, 4, blank, 2], "Revenue 4, but Fit 2"],
    ["a part of a step has one decimal", [4.3333, 5, 2, 1], "Growth 4.3, Revenue 5, but Win-now 2"],
    ["nothing is rated", [blank, blank, blank, blank], ""],
  ])("%s", (_, ratings, expected) => {
    expect(call("WHY", [ratings], WEIGHTS, NAMES)).toEqual([[expected]]);
  });

  test("a criterion without a name has its number", () =>
    expect(call("WHY", [[5, 4, 3, 2]], WEIGHTS, row("Growth", blank, "Win-now", "Fit"))).toEqual([["Growth 5, 2 4, but Win-now 3"]]));
});

test("a word of one's own, many accounts, and an error in its row alone", () => {
  const ratings = [...rated("5 4 3 2"), [{ code: "#N/A", message: "" }, 1, 1, 1], ...rated("2 4 3 5")];
  expect(call("WHY", ratings, WEIGHTS, NAMES, "pero")).toEqual([
    ["Growth 5, Revenue 4, pero Win-now 3"],
    [new ExcelError("#N/A")],
    // Gained: 20, 45, 30, 40; missed of the others: 60, 30.
    ["Revenue 4, Fit 5, pero Growth 2"],
  ]);
});

test("one account in a column", () =>
  expect(call("WHY", column(5, 4, 3, 2), WEIGHTS, NAMES)).toEqual([["Growth 5, Revenue 4, but Win-now 3"]]));

test.each([
  ["no names", [rated("5 4 3 2"), WEIGHTS], "A range is missing. Please fill in every argument up to the last one you need."],
  [
    "names for other criteria",
    [rated("5 4 3 2"), WEIGHTS, row("Growth")],
    "The ranges have 1 and 4 cells. Please choose ranges of the same length.",
  ],
  ["weights for other criteria", [rated("5 4"), WEIGHTS, NAMES], "Ratings: 2, weights: 4. Please choose ranges of the same width."],
])("is told of %s", (_, values, en) => expect(failure("WHY", ...values)).toMatchObject({ code: "#VALUE!", en }));
