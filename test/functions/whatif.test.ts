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

describe("in a sentence", () => {
  const sentences = (ratings: unknown[][], weights: unknown[][], cap: number, ...more: unknown[]): unknown[] =>
    (call("WHATIF", ratings, weights, cap, row("Growth", "Fit"), null, "sentence", ...more) as unknown[][]).flat();

  test("what would bring an account in or take it out, or that nothing does", () => {
    // 75, 62.5, 50, 0. For two places the line is 62.5, and 50 waits behind it.
    expect(sentences(LIST, row(1, 1), 2)).toEqual([
      "Out if Growth fell to 1, now 4",
      "Out if Growth fell to 2, now 4",
      "In with Growth 4, now 3",
      "No single rating brings it in",
    ]);
    expect(sentences(LIST, row(1, 1), 9)[0]).toBe("No single rating takes it out");
  });

  test.each(PLATFORMS)("what is not rated now on $platform", ({ blank }) => {
    expect(
      sentences(
        [
          [5, 4],
          [4, blank],
          [blank, blank],
        ],
        row(1, 3),
        1,
      )[1],
    ).toBe("In with Fit 5, now not rated");
    expect(
      sentences(
        [
          [5, 4],
          [4, blank],
          [blank, blank],
        ],
        row(1, 3),
        1,
      )[2],
    ).toBe("");
  });

  test("in words of one's own, in either language", () => {
    const labels = column("Entra con {criterion} {to} ({from})", "Sale con {criterion} {to}", "Nada", "Segura", "sin valorar");
    expect(sentences(LIST, row(1, 1), 2, labels)).toEqual(["Sale con Growth 1", "Sale con Growth 2", "Entra con Growth 4 (3)", "Nada"]);
    expect(call("WHATIF", LIST, row(1, 1), 2, null, null, "Frase", labels)).toMatchObject({ 2: ["Entra con 1 4 (3)"] });
  });

  test("among accounts that compete, down to the lowest score", () => {
    // Without the first, 62.5 and 50 are on the list, and the last one gets to 50 with a 5.
    expect(sentences(LIST, row(1, 1), 2, null, column("", 1, 2, 3))).toEqual([
      "",
      "No single rating takes it out",
      "No single rating takes it out",
      "In with Growth 5, now 1",
    ]);
    expect(sentences(LIST, row(1, 1), 4, null, null, 60)).toEqual([
      "Out if Growth fell to 2, now 4",
      "Out if Growth fell to 3, now 4",
      "In with Growth 4, now 3",
      "No single rating brings it in",
    ]);
  });

  test("an error is one cell", () => {
    expect(
      sentences(
        [
          [{ code: "#N/A", message: "" }, 5],
          [4, 4],
        ],
        row(1, 1),
        1,
      )[0],
    ).toEqual(new ExcelError("#N/A"));
  });

  test.each([
    ["an unknown view", ["text"], "“text” can’t be shown here. Please write columns or sentence."],
    [
      "too few texts",
      ["sentence", row("in", "out")],
      "Please give five texts: in, out, nothing brings it in, nothing takes it out, not rated.",
    ],
    ["ranks for other accounts", ["sentence", null, column(1)], "The ranges have 1 and 4 cells. Please choose ranges of the same length."],
    ["a lowest score over 100", ["sentence", null, null, 200], "The lowest score must be a number from 0 to 100, not 200."],
  ])("is told of %s", (_, more, en) =>
    expect(failure("WHATIF", LIST, row(1, 1), 1, null, null, ...more)).toMatchObject({ code: "#VALUE!", en }),
  );
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
