import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const [KEY, TIE, WAITING, PROVISIONAL, NO] = ["Key account", "Tie at the line", "Waiting list", "Provisional", "Not proposed"];

const propose = (scores: readonly unknown[], ...more: unknown[]): unknown[] =>
  (call("PROPOSE", column(...scores), ...more) as unknown[][]).flat();

describe.each(PLATFORMS)("what the list makes of each account on $platform", ({ blank }) => {
  test.each<[string, unknown[], unknown[], unknown[]]>([
    ["up to the cap", [70, 90, 80], [2], [WAITING, KEY, KEY]],
    ["fewer than the cap", [70, 90], [5], [KEY, KEY]],
    ["not below the lowest score", [59.9, 60, 90], [5, 60], [NO, KEY, KEY]],
    ["a lowest score that is blank is none", [0, 10], [5, blank], [KEY, KEY]],
    ["without a score", ["", 90], [5], [NO, KEY]],
    ["a tie across the line", [80, 90, 80, 70], [2], [TIE, KEY, TIE, WAITING]],
    ["a tie that the first tie-break decides", [80, 90, 80], [2, 0, null, null, column(3, blank, 4)], [WAITING, KEY, KEY]],
    ["a tie that the third decides", [80, 80], [1, 0, null, null, column(3, 3), column(2, 2), column(100, 90)], [KEY, WAITING]],
    ["not who is barred", [90, 80, 70], [2, 0, column(true, blank, "")], [NO, KEY, KEY]],
    ["provisional after the others", [95, 80, 70, 60], [3, 0, null, column(true, false, blank, true)], [PROVISIONAL, KEY, KEY, WAITING]],
    ["provisional where there is no place left", [95, 80, 70], [2, 0, null, column(true, false, false)], [WAITING, KEY, KEY]],
    ["provisional ones that tie for the last place", [95, 95, 70], [2, 0, null, column(true, true, false)], [TIE, TIE, KEY]],
    ["provisional below the lowest score", [50, 80], [2, 60, null, column(true, false)], [NO, KEY]],
  ])("%s", (_, scores, more, expected) => expect(propose(scores, ...more)).toEqual(expected));
});

test("an account that cannot be told to be allowed is not proposed", () =>
  expect(propose([90, 80], 2, 0, column({ code: "#N/A", message: "" }, false))).toEqual([NO, KEY]));

test("words of one's own", () =>
  expect(propose([90, 80, 10], 1, 50, null, null, null, null, null, row("K", "T", "W", "P", "N"))).toEqual(["K", "W", "N"]));

test("an error in place of a score is passed on in its row alone", () =>
  expect(propose([90, { code: "#N/A", message: "" }], 2)).toEqual([KEY, new ExcelError("#N/A")]));

test.each([
  ["no cap", [column(90)], "The cap must be a whole number of at least 1, not 0."],
  ["a lowest score below 0", [column(90), 1, -1], "The lowest score must be a number from 0 to 100, not -1."],
  [
    "flags for other accounts",
    [column(90), 1, 0, column(true, false)],
    "The ranges have 1 and 2 cells. Please choose ranges of the same length.",
  ],
  ["no scores", [null, 1], "A range is missing. Please fill in every argument up to the last one you need."],
])("is told of %s", (_, values, en) => expect(failure("PROPOSE", ...values)).toMatchObject({ code: "#VALUE!", en }));

test("for all lists the cap is never exceeded, nobody below the lowest score is on it, and SELECT says the same", () => {
  const accounts = fc.array(fc.record({ score: fc.nat(8), tie: fc.nat(2), barred: fc.boolean(), provisional: fc.boolean() }), {
    minLength: 1,
    maxLength: 15,
  });
  fc.assert(
    fc.property(accounts, fc.integer({ min: 1, max: 8 }), fc.nat(6), (list, cap, lowest) => {
      const of = (key: keyof (typeof list)[number]): unknown[][] => column(...list.map((each) => each[key]));
      const found = propose(
        list.map(({ score }) => score),
        cap,
        lowest,
        of("barred"),
        of("provisional"),
        of("tie"),
      );
      const on = (word: unknown): number[] => found.flatMap((each, index) => (each === word ? [index] : []));
      expect(on(KEY).length + on(PROVISIONAL).length <= cap).toBe(true);
      for (const index of [...on(KEY), ...on(PROVISIONAL), ...on(TIE)]) {
        expect(list[index]).toMatchObject({ barred: false });
        expect((list[index]?.score ?? -1) >= lowest).toBe(true);
      }
      const names = column(...list.map((_, index) => `Account ${index}`));
      const selected = call(
        "SELECT",
        names,
        of("score"),
        cap,
        of("tie"),
        null,
        null,
        null,
        lowest,
        of("barred"),
        of("provisional"),
      ) as unknown[][];
      expect(list.map((_, index) => selected.find(([, name]) => name === `Account ${index}`)?.[3])).toEqual(found);
    }),
  );
});
