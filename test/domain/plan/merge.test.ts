import { mergeField, sameValue } from "../../../src/domain/plan/merge";

describe("merging a field", () => {
  test.each([
    ["nobody changed it", "Ann", ["Ann", "Ann "], "Ann"],
    ["one side changed it", "Ann", ["Ann", "Bob"], "Bob"],
    ["both changed it alike", "Ann", ["Bob", " Bob"], "Bob"],
    ["one side emptied it", "Ann", ["", "Ann"], ""],
    ["dates are numbers", 46023, [46023, 46030], 46030],
    ["nothing was agreed on, and all say the same", null, [7, 7], 7],
    ["nothing was agreed on, and nothing stands there", null, ["", " "], ""],
    ["there are no sides", "Ann", [], "Ann"],
    ["there is nothing at all", null, [], ""],
  ])("%s", (_, base, sides, value) => {
    expect(mergeField(base, sides)).toEqual({ conflict: false, value });
  });

  test.each([
    ["two sides changed it otherwise", "Ann", ["Bob", "Eve"]],
    ["one side emptied it, the other changed it", "Ann", ["", "Eve"]],
    ["three sides, two of them alike", "", ["Bob", "Bob", "Eve"]],
    ["case matters", "", ["bob", "Bob"]],
    ["nothing was agreed on", null, ["", "Bob"]],
  ])("decides nothing: %s", (_, base, sides) => {
    expect(mergeField(base, sides)).toEqual({ conflict: true });
  });

  test("a number is not the text that looks like it, nor a truth value", () => {
    expect(sameValue(46023, "46023")).toBe(false);
    expect(sameValue(true, "true")).toBe(false);
    expect(sameValue(" a ", "a")).toBe(true);
  });
});
