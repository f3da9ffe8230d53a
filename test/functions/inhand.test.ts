import { ExcelError, PLATFORMS, call, column, failure } from "../support/functions";

// 1 January 2026.
const TODAY = 46_023;

describe.each(PLATFORMS)("actions in hand on $platform", ({ blank }) => {
  test("are done, or have a date that is not past", () => {
    const statuses = column("Open", "In progress", "Open", "done", "Abierta");
    expect(call("INHAND", statuses, column(TODAY - 1, TODAY, blank, blank, TODAY + 9), TODAY)).toEqual([[0.6]]);
  });

  test("do not count rows with nothing in them", () => {
    expect(call("INHAND", column("Open", blank, ""), column(TODAY, blank, ""), TODAY)).toEqual([[1]]);
    expect(call("INHAND", column(blank, ""), column(blank, blank), TODAY)).toEqual([[""]]);
  });

  test("are told by what they are, where that is given", () => {
    const names = column("Visit", "Call", blank);
    expect(call("INHAND", column("Open", blank, "Open"), column(TODAY, blank, TODAY), TODAY, names)).toEqual([[0.5]]);
  });
});

test.each([
  [
    "an unknown status",
    [column("late"), column(TODAY), TODAY],
    "“late” is not a status of an action. Please write open, in progress or done.",
  ],
  ["a text in place of a date", [column("Open"), column("soon"), TODAY], "“soon” isn’t a date. Please type one, or leave the cell empty."],
  ["no date of today", [column("Open"), column(TODAY)], "Today must be a date, not 0."],
  [
    "dates of other actions",
    [column("Open"), column(1, 2), TODAY],
    "The ranges have 1 and 2 cells. Please choose ranges of the same length.",
  ],
])("is told of %s", (_, values, en) => expect(failure("INHAND", ...values)).toMatchObject({ code: "#VALUE!", en }));

test("an error among the dates is passed on", () =>
  expect(call("INHAND", column("Open"), column({ code: "#REF!", message: "" }), TODAY)).toEqual(new ExcelError("#REF!")));
