import { rowsOfTexts, stretches } from "../../../src/sheets/plan/rowsToFit";

test("rows are told in few stretches, in whatever order they come", () => {
  expect(stretches([])).toEqual([]);
  expect(stretches([4, 2, 3, 9, 4])).toEqual(["3:5", "10:10"]);
});

test("texts that may need a second line and formulas have their rows fitted, short words, numbers and blanks do not", () => {
  const cells = [
    ["Open", 46_023, ""],
    ["Visit the new plant", "", ""],
    ["", { formula: "=A1" }, ""],
    ["", null, ""],
  ];
  expect(rowsOfTexts([{ at: "B11", cells }])).toEqual([11, 12]);
});
