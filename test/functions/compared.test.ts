import { ExcelError, PLATFORMS, call, failure, row } from "../support/functions";

describe.each(PLATFORMS)("how far comparing is on $platform", ({ blank }) => {
  test.each([
    ["nothing yet", [row(blank, blank, blank), row(blank, blank, blank), row(blank, blank, blank)], [0, 2, 3, 1, 2]],
    ["one of three", [row(1, 3, blank), row(blank, 1, blank), row(blank, blank, 1)], [1, 2, 3, 1, 3]],
    ["enough", [row(1, 3, blank), row(blank, 1, 2), row(blank, blank, 1)], [2, 2, 3, 1, 3]],
    ["all", [row(1, 3, 6), row(blank, 1, 2), row(blank, blank, 1)], [3, 2, 3, "", ""]],
  ])("%s", (_, rows, expected) => expect(call("COMPARED", rows.flat())).toEqual([expected]));
});

test.each([
  [
    "a value that is not a comparison",
    [
      [1, 12],
      [null, 1],
    ],
    "“12” in row 1, column 2 is not a comparison. Please type a number from 1/9 to 9; for a third, =1/3.",
  ],
  ["a table that is not square", row(1, 2, 3), "The comparisons have 1 rows and 3 columns. Please choose as many of each, 15 at most."],
  ["nothing", null, "A range is missing. Please fill in every argument up to the last one you need."],
])("is told of %s", (_, table, en) => expect(failure("COMPARED", table)).toMatchObject({ code: "#VALUE!", en }));

test("an error among the comparisons is passed on", () =>
  expect(call("COMPARED", [[1, { code: "#N/A", message: "" }], row(1)[0]])).toEqual(new ExcelError("#N/A")));
