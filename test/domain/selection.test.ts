import type { DomainError } from "../../src/domain/domainError";
import { checkCap, select } from "../../src/domain/selection";

const contenders = (...scores: (number | null)[]) => scores.map((score, index) => ({ score, tieBreaks: [], name: `Account ${index}` }));
const statuses = (cap: number, ...scores: (number | null)[]): string[] => select(contenders(...scores), cap).map(({ status }) => status);

test.each<[string, number, (number | null)[], string[]]>([
  ["a clear line", 2, [90, 80, 70], ["key", "key", "waiting"]],
  ["a tie across the line", 2, [90, 80, 80, 70], ["key", "tie", "tie", "waiting"]],
  ["a tie that begins at the top", 1, [80, 80], ["tie", "tie"]],
  ["a tie above the line", 2, [80, 80, 70], ["key", "key", "waiting"]],
  ["a tie below the line", 1, [90, 70, 70], ["key", "waiting", "waiting"]],
  ["a list that is not full", 5, [90, 80], ["key", "key"]],
  ["a list that is just full", 2, [80, 80], ["key", "key"]],
  ["accounts without a score", 1, [null, 80, null], ["key"]],
  ["no accounts", 1, [], []],
])("%s with cap %p", (_, cap, scores, expected) => expect(statuses(cap, ...scores)).toEqual(expected));

test("ties keep a rank each, by their names", () => {
  expect(select(contenders(80, 80, 80), 2).map(({ index, rank }) => [index, rank])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test.each([0, -1, 1.5, NaN, Infinity])("%p is no cap", (cap) => {
  const error = expect.objectContaining({ code: "cap", params: { value: cap } }) as DomainError;
  expect(() => checkCap(cap)).toThrow(error);
  expect(() => select([], cap)).toThrow(error);
});
