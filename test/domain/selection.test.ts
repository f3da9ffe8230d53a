import type { DomainError } from "../../src/domain/domainError";
import { checkCap, listEnd, select, type Candidate } from "../../src/domain/selection";

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

test.each([0, -1, 1.5, NaN, Infinity])("%p is not a cap", (cap) => {
  const error = expect.objectContaining({ code: "cap", params: { value: cap } }) as DomainError;
  expect(() => checkCap(cap)).toThrow(error);
  expect(() => select([], cap)).toThrow(error);
});

test.each([-1, 100.5, NaN])("%p is not a lowest score", (lowest) => {
  expect(() => select([], 1, { lowest })).toThrow(expect.objectContaining({ code: "lowest", params: { value: lowest } }) as DomainError);
});

describe("the end of the list says what really decided", () => {
  const candidate = (name: string, score: number, tieBreaks: (number | null)[] = [], more: Partial<Candidate> = {}): Candidate => ({
    name,
    score,
    tieBreaks,
    ...more,
  });
  const end = (cap: number, candidates: readonly Candidate[], lowest = 0) =>
    listEnd(candidates, select(candidates, cap, { lowest, equals: "share" }), cap);

  test.each<[string, number, Candidate[], ReturnType<typeof end>]>([
    [
      "the score",
      1,
      [candidate("Alfa", 70), candidate("Beta", 80)],
      { inside: 1, outside: 0, tied: [], free: 0, decidedBy: { by: "score" } },
    ],
    [
      "the third tie-break: growth potential and fit are the same",
      1,
      [candidate("Alfa", 70, [3, null, 100]), candidate("Beta", 70, [3, null, 200])],
      { inside: 1, outside: 0, tied: [], free: 0, decidedBy: { by: "tieBreak", tieBreak: 2 } },
    ],
    [
      "what is known against what is not",
      1,
      [candidate("Alfa", 70, [null]), candidate("Beta", 70, [1])],
      { inside: 1, outside: 0, tied: [], free: 0, decidedBy: { by: "tieBreak", tieBreak: 0 } },
    ],
    [
      "completeness",
      1,
      [candidate("Alfa", 90, [], { provisional: true }), candidate("Beta", 70)],
      { inside: 1, outside: 0, tied: [], free: 0, decidedBy: { by: "completeness" } },
    ],
    [
      "nothing: a tie is left to a person, and its places are free",
      3,
      [candidate("Alfa", 70), candidate("Beta", 80), candidate("Corona", 70), candidate("Delta", 70)],
      { inside: 1, outside: null, tied: [0, 2, 3], free: 2, decidedBy: null },
    ],
    [
      "nobody waits where places stay empty",
      5,
      [candidate("Alfa", 70), candidate("Beta", 30)],
      { inside: 0, outside: null, tied: [], free: 4, decidedBy: null },
    ],
    ["there is no list", 2, [candidate("Alfa", 10)], { inside: null, outside: null, tied: [], free: 2, decidedBy: null }],
  ])("%s", (_, cap, candidates, expected) => expect(end(cap, candidates, 50)).toEqual(expected));
});
