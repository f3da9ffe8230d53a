import { medianCut } from "../../src/domain/quadrant";

test.each<[string, (number | null)[], number]>([
  ["the one in the middle", [90, 10, 40], 40],
  ["midway between two", [90, 10, 40, 50], 45],
  ["of one account its score", [70], 70],
  ["of what is known", [null, 30, null], 30],
  ["not 0, which would make everybody high", [0, 0, 0, 20, 80], 20],
  ["the usual one where all are 0", [0, 0], 50],
  ["the usual one of nothing", [], 50],
])("a cut at the median is %s", (_, scores, expected) => expect(medianCut(scores)).toBe(expected));
