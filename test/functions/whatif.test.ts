import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";
import { rated } from "../support/ratings";

// 75, 62.5, 50 and 0: the line is 75 for one, 62.5 for two.
const LIST = rated("4 4", "4 3", "3 3", "1 1");

describe("the smallest rise of a rating that brings an account in", () => {
  test.each([
    [
      "for one place",
      1,
      [
        ["", ""],
        [1, 5],
        [1, 5],
        ["", ""],
      ],
    ],
    [
      "for two places",
      2,
      [
        ["", ""],
        ["", ""],
        [1, 4],
        ["", ""],
      ],
    ],
    [
      "where there is room for all",
      4,
      [
        ["", ""],
        ["", ""],
        ["", ""],
        ["", ""],
      ],
    ],
  ])("%s", (_, cap, changes) => expect(call("WHATIF", LIST, row(1, 1), cap)).toEqual(changes));

  test.each([
    ["a row", row("Growth", "Fit")],
    ["a column", column("Growth", "Fit")],
  ])("names the criterion from %s of names", (_, names) => {
    expect(call("WHATIF", LIST, row(1, 1), 1, names)).toEqual([
      ["", ""],
      ["Growth", 5],
      ["Growth", 5],
      ["", ""],
    ]);
  });
});

describe.each(PLATFORMS)("on $platform", ({ blank }) => {
  test.each([
    [
      "a missing rating may be the way, as usual",
      undefined,
      [
        ["", ""],
        [2, 5],
        ["", ""],
      ],
    ],
    [
      "a missing rating counts as 1 under lowest",
      "lowest",
      [
        ["", ""],
        [2, 5],
        ["", ""],
      ],
    ],
    [
      "an account with a gap is not a contender under strict",
      "strict",
      [
        ["", ""],
        ["", ""],
        ["", ""],
      ],
    ],
  ])("%s", (_, policy, changes) => {
    expect(
      call(
        "WHATIF",
        [
          [5, 4],
          [4, blank],
          [blank, blank],
        ],
        row(1, 3),
        1,
        null,
        policy,
      ),
    ).toEqual(changes);
  });

  test("a name that is blank leaves the number of its criterion", () => {
    expect(call("WHATIF", LIST, row(1, 1), 2, row(blank, "Fit"))).toEqual([
      ["", ""],
      ["", ""],
      [1, 4],
      ["", ""],
    ]);
  });
});

test("an error spoils its row alone", () => {
  const shown = new ExcelError("#N/A");
  expect(
    call(
      "WHATIF",
      [
        [{ code: "#N/A", message: "" }, 5],
        [4, 4],
        [3, 4],
      ],
      row(1, 1),
      1,
    ),
  ).toEqual([
    [shown, shown],
    ["", ""],
    [1, 4],
  ]);
});

test.each([
  ["a cap of 0", [LIST, row(1, 1), 0], /^The cap must be a whole number/, /^El límite debe ser un número entero/],
  ["no cap", [LIST, row(1, 1)], /^The cap must be a whole number/, /^El límite debe ser un número entero/],
  ["three names for two criteria", [LIST, row(1, 1), 1, row("a", "b", "c")], /3.*2|2.*3/, /3.*2|2.*3/],
  ["a width that does not fit", [LIST, row(1, 1, 1), 1], /^Ratings: 2, weights: 3/, /^Valoraciones: 2, pesos: 3/],
  ["an unknown policy", [LIST, row(1, 1), 1, null, "mean"], /^“mean” is not a policy/, /^«mean» no es una política/],
])("is told of %s", (_, values, en, es) => {
  const told = failure("WHATIF", ...values);
  expect(told.code).toBe("#VALUE!");
  expect(told.en).toMatch(en);
  expect(told.es).toMatch(es);
});
