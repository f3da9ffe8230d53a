import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const NAMES = row("Growth", "Fit");

describe.each(PLATFORMS)("the ratings worth typing first on $platform", ({ blank }) => {
  // Alfa has 50 + 12.5·k against 75; Corona reaches 50 at most.
  const ratings = [
    [5, blank],
    [4, 4],
    [1, blank],
  ];
  const first = (...more: unknown[]): unknown => call("RATEFIRST", column("Alfa", "Beta", "Corona"), ratings, row(1, 1), 1, ...more);

  test("are those that could change who is on the list", () => expect(first(NAMES)).toEqual([["Alfa", "Fit", 1]]));

  test("have the number of their criterion where it has no name", () => {
    expect(first()).toEqual([["Alfa", 2, 1]]);
    expect(first(row("Growth", blank))).toEqual([["Alfa", 2, 1]]);
  });

  test("are those of accounts that compete", () => {
    expect(first(NAMES, null, column(blank, 1, 2))).toEqual([["", "", ""]]);
    // Alfa is in with 50 at least; Corona, at 50 at most, if both are 50.
    expect(first(NAMES, blank, column(1, "", 2))).toEqual([["Corona", "Fit", expect.any(Number)]]);
  });

  test("are none where all that could be typed leaves an account below the lowest score", () => {
    expect(first(NAMES, null, column(1, "", ""), 50)).toEqual([["", "", ""]]);
    expect(first(NAMES, null, column(1, "", ""), 80)).toEqual([["Alfa", "Fit", expect.any(Number)]]);
  });
});

test("no more than asked for, 12 where nothing is said", () => {
  const ratings = Array.from({ length: 20 }, (_, index) => [1 + (index % 5), null]);
  const names = column(...ratings.map((_, index) => `Account ${index}`));
  const rows = (...more: unknown[]): number => (call("RATEFIRST", names, ratings, row(1, 1), 5, NAMES, ...more) as unknown[]).length;
  expect([rows(), rows(3)]).toEqual([12, 3]);
});

test("an account with an error is left out", () =>
  expect(
    call(
      "RATEFIRST",
      column("Alfa", "Beta", "Corona"),
      [
        [{ code: "#N/A", message: "" }, null],
        [4, null],
        [4, 4],
      ],
      row(1, 1),
      1,
    ),
  ).toEqual([["Beta", 2, expect.any(Number)]]));

const LIST = [
  [5, null],
  [4, 4],
];
test.each([
  [
    "names for other accounts",
    [column("Alfa"), LIST, row(1, 1), 1],
    "The ranges have 1 and 2 cells. Please choose ranges of the same length.",
  ],
  ["no cap", [column("Alfa", "Beta"), LIST, row(1, 1)], "The cap must be a whole number of at least 1, not 0."],
  ["half a rating", [column("Alfa", "Beta"), LIST, row(1, 1), 1, NAMES, 1.5], "1.5 is not a whole number of at least 1. Please type one."],
  [
    "a lowest score that is a text",
    [column("Alfa", "Beta"), LIST, row(1, 1), 1, NAMES, 5, null, "B"],
    "The lowest score must be a number from 0 to 100, not B.",
  ],
])("is told of %s", (_, values, en) => expect(failure("RATEFIRST", ...values)).toMatchObject({ code: "#VALUE!", en }));

test("an error among the names of the accounts is passed on", () =>
  expect(call("RATEFIRST", column("Alfa", { code: "#REF!", message: "" }), LIST, row(1, 1), 1)).toEqual(new ExcelError("#REF!")));
