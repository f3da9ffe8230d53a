import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";
import { BEVERAGES, HOUSE, upperTriangle } from "../support/comparisons";

describe.each(PLATFORMS)("weights from pairwise comparisons on $platform", ({ blank }) => {
  test.each([
    ["buying a house (Saaty 1990)", HOUSE],
    ["beverages (Saaty 2008)", BEVERAGES],
  ])("are those published: %s", (_, { comparisons, weights }) => {
    const found = call("WEIGHTS", upperTriangle(comparisons, blank)) as number[][];
    expect(found).toEqual(weights.map((weight) => [expect.closeTo(100 * weight, 1) as number]));
    expect(found.flat().reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  });

  test("do not look at what stands on and below the diagonal", () => {
    const weights = [[expect.closeTo(75, 9)], [expect.closeTo(25, 9)]];
    expect(
      call("WEIGHTS", [
        [blank, 3],
        [blank, blank],
      ]),
    ).toEqual(weights);
    expect(
      call("WEIGHTS", [
        [1, 3],
        ["x", { code: "#REF!", message: "" }],
      ]),
    ).toEqual(weights);
  });

  test("of one criterion are 100", () => expect(call("WEIGHTS", row(blank))).toEqual([[100]]));

  // 3 times as much as the second, 5 times as much as the third: 15 : 5 : 3.
  test("do not need every comparison", () => {
    const weights = call("WEIGHTS", [
      [1, 3, 5],
      [blank, 1, blank],
      [blank, blank, 1],
    ]);
    expect(weights).toEqual([[expect.closeTo(1500 / 23, 9)], [expect.closeTo(500 / 23, 9)], [expect.closeTo(300 / 23, 9)]]);
  });

  test("are not there before comparisons connect all criteria", () => {
    const table = [
      [1, blank, 5],
      [blank, 1, blank],
      [blank, blank, 1],
    ];
    for (const id of ["WEIGHTS", "CONSISTENCY", "CONFLICT"]) {
      expect(failure(id, table)).toEqual({
        code: "#N/A",
        en: "Compared so far: 1; at least 2 are needed. Next, please compare the criteria of row 1 and column 2.",
        es: "Comparaciones hechas: 1; hacen falta al menos 2. A continuación, compare el criterio de la fila 1 con el de la columna 2.",
      });
    }
  });
});

test.each([1 / 9, 0.11, 0.5, 1, 9])("a comparison of %p is one", (value) => {
  expect(
    call("WEIGHTS", [
      [1, value],
      [null, 1],
    ]),
  ).toEqual([[expect.closeTo((100 * value) / (1 + value), 9)], [expect.closeTo(100 / (1 + value), 9)]]);
});

test.each([
  [0.1, "“0.1” in row 1, column 2 is not a comparison. Please type a number from 1/9 to 9; for a third, =1/3."],
  [9.5, "“9.5” in row 1, column 2 is not a comparison. Please type a number from 1/9 to 9; for a third, =1/3."],
  [-3, "“-3” in row 1, column 2 is not a comparison. Please type a number from 1/9 to 9; for a third, =1/3."],
  ["1/3", "“1/3” in row 1, column 2 is not a comparison. Please type a number from 1/9 to 9; for a third, =1/3."],
])("a comparison of %p is none", (value, en) => {
  expect(
    failure("WEIGHTS", [
      [1, value],
      [null, 1],
    ]),
  ).toEqual({ code: "#VALUE!", en, es: expect.stringMatching(/^«.*» en la fila 1, columna 2 no es/) as string });
});

test.each([
  ["not square", [row(1, 2, 3)], "The comparisons have 1 rows and 3 columns. Please choose as many of each, 15 at most."],
  [
    "over 15",
    [Array.from({ length: 16 }, () => Array<number>(16).fill(1))],
    "The comparisons have 16 rows and 16 columns. Please choose as many of each, 15 at most.",
  ],
  ["left out", [null], "A range is missing. Please fill in every argument up to the last one you need."],
])("a table that is %s is refused", (_, values, en) => expect(failure("WEIGHTS", ...values)).toMatchObject({ code: "#VALUE!", en }));

test("fifteen equal criteria weigh the same", () => {
  const weights = call(
    "WEIGHTS",
    Array.from({ length: 15 }, () => Array<number>(15).fill(1)),
  ) as number[][];
  for (const [weight] of weights) expect(weight).toBeCloseTo(100 / 15, 9);
});

test("an error among the comparisons is passed on", () => {
  expect(call("WEIGHTS", [[1, { code: "#N/A", message: "" }], column(1)[0]])).toEqual(new ExcelError("#N/A"));
});
