import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const one = (...values: unknown[]): unknown => (call("REACHED", ...values) as unknown[][])[0]?.[0];

test.each([
  ["up", [[[80]], [[100]]], 0.8],
  ["up from a start", [[[80]], [[100]], null, [[60]]], 0.5],
  ["down", [[[5]], [[2]], [["lower"]]], 0.4],
  ["down, in Spanish", [[[5]], [[2]], [["Bajar"]]], 0.4],
  ["down from a start", [[[5]], [[2]], [["Lower"]], [[10]]], 0.625],
  ["within a range", [[[15]], [[10]], [["between"]], null, [[20]]], 1],
  ["outside a range", [[[25]], [[10]], [["Entre"]], [[30]], [[20]]], 0.5],
])("a measure that should go %s", (_, values, expected) => expect(one(...values)).toBeCloseTo(expected, 12));

describe.each(PLATFORMS)("many measures on $platform", ({ blank }) => {
  test("have a direction for all, or one each; what is not known stays blank", () => {
    const [actual, target] = [column(5, 80, ""), column(2, 100, 10)];
    expect(call("REACHED", actual, target, column("lower", blank, "lower"), column(blank, 60, blank))).toEqual([[0.4], [0.5], [""]]);
    expect(call("REACHED", actual, target, [["lower"]])).toEqual([[0.4], [1], [""]]);
    expect(call("REACHED", row(5, 80), row(2, 100))).toEqual([[2.5], [0.8]]);
  });
});

test("an error spoils its row alone", () =>
  expect(call("REACHED", column(5, { code: "#N/A", message: "" }), column(10, 10))).toEqual([[0.5], [new ExcelError("#N/A")]]));

test.each([
  [
    "an unknown direction",
    [[[5]], [[2]], [["sideways"]]],
    "“sideways” is not a direction of a measure. Please write higher, lower or between.",
  ],
  ["a text", [[["many"]], [[2]]], "“many” is not a number. Please type an amount, or leave the cell empty."],
  ["a range without an end", [[[5]], [[2]], [["between"]]], "A range needs an upper end that isn’t below its lower end 2, not “”."],
  ["targets of other measures", [[[5]], column(1, 2)], "The ranges have 1 and 2 cells. Please choose ranges of the same length."],
  [
    "starts of other measures",
    [column(5, 6, 7), column(1, 2, 3), null, column(1, 2)],
    "The ranges have 3 and 2 cells. Please choose ranges of the same length.",
  ],
])("is told of %s", (_, values, en) => expect(failure("REACHED", ...values)).toMatchObject({ code: "#VALUE!", en }));
