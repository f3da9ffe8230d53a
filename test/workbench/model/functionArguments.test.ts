import { argumentCounts } from "../../../src/workbench/model/functionArguments";

test.each<[string, number, number]>([
  ["PI", 0, 0],
  ["row", 0, 1],
  ["ABS", 1, 1],
  ["ROUND", 2, 2],
  ["IF", 2, 3],
  ["VLOOKUP", 3, 4],
  ["XLOOKUP", 3, 6],
  ["OFFSET", 3, 5],
  ["SUMIFS", 3, 255],
  ["SUM", 1, 255],
  ["ADDRESS", 2, 5],
  ["NPV", 2, 255],
  ["MAKEARRAY", 3, 3],
  ["STDEV.S", 1, 255],
])("%s takes from %d to %d arguments", (name, fewest, most) => {
  expect(argumentCounts(name)).toEqual([fewest, most]);
});

test.each(["KAM.SCORE", "NOSUCH", "constructor", ""])("nothing is known of %j", (name) => {
  expect(argumentCounts(name)).toBeNull();
});
