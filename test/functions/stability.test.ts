import fc from "../support/properties";
import type { Cancelable } from "../../src/functions/slices";
import { ExcelError, PLATFORMS, call, column, excelFunction, failure, row } from "../support/functions";
import { rated, ratedCells } from "../support/ratings";

const LIST = rated("5 1", "2 2", "1 1");

describe("the share of draws in which an account makes the list", () => {
  // The first scores 100·w₁, the second 25 whatever the weights: P(w₁ > ¼) = ¾ where every split of the weight is as likely.
  test("with all weights is that of the case solved by hand", () => {
    const [[first], [second], [third]] = call("STABILITY", LIST, row(50, 50), 1, 1, 100_000) as [[number], [number], [number]];
    expect(first).toBeCloseTo(0.75, 2);
    expect(second).toBeCloseTo(0.25, 2);
    expect(third).toBe(0);
  });

  test("is 1 for who is better at everything and 0 for who is worse", () => {
    expect(call("STABILITY", rated("3 3", "5 4", "1 2"), column(50, 50), 1, 2)).toEqual([[0], [1], [0]]);
  });

  test("is 1 for all that tie at the line", () =>
    expect(call("STABILITY", rated("4 2", "4 2", "1 1"), row(1, 2), 1)).toEqual([[1], [1], [0]]));

  test("is that of a quarter up and down, 2,048 draws and seed 1 where nothing else is said", () => {
    const close = rated("4 3 2", "3 4 2", "2 3 4");
    const usual = call("STABILITY", close, row(3, 3, 3), 1);
    expect(call("STABILITY", close, row(3, 3, 3), 1, 0.25, 2048, 1)).toEqual(usual);
    expect(call("STABILITY", close, row(3, 3, 3), 1, null, "", null)).toEqual(usual);
    // In steps of a hundredth.
    expect((usual as number[][]).reduce((sum, [share]) => sum + (share ?? NaN), 0)).toBeCloseTo(1, 1);
    for (const [share = NaN] of usual as number[][]) expect(100 * share).toBeCloseTo(Math.round(100 * share), 9);
  });

  test("depends on the seed where draws are few", () => {
    const shares = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      JSON.stringify(call("STABILITY", rated("4 3 2", "3 4 2", "2 3 4"), row(3, 3, 3), 1, 0.25, 30, seed)),
    );
    expect(new Set(shares).size).toBeGreaterThan(1);
  });

  test("of one account in a column is 1", () => expect(call("STABILITY", column(1, 2), row(1, 1), 1)).toEqual([[1]]));
});

describe.each(PLATFORMS)("what is not rated on $platform", ({ blank }) => {
  const ratings = [
    [5, blank],
    [4, 4],
    [blank, blank],
  ];

  test.each([
    ["gives its weight to what is", undefined, [[1], [0], [""]]],
    ["gives its weight to what is under reallocate", "reallocate", [[1], [0], [""]]],
    // All 1 where nothing is rated, as in SCORE.
    ["counts as 1 under lowest", "lowest", [[0], [1], [0]]],
    ["leaves no score under strict", "strict", [[""], [1], [""]]],
  ])("%s", (_, policy, shares) => expect(call("STABILITY", ratings, row(1, 1), 1, 0.1, 100, 1, policy)).toEqual(shares));
});

describe("what may be said beside", () => {
  const list = rated("5 1", "2.6 2.6");
  const shares = (...more: unknown[]): unknown[] => (call("STABILITY", list, row(1, 1), 1, ...more) as unknown[][]).flat();

  test.each(["around my weights", "Around my weights", "En torno a mis pesos"])("%s at a spread of 1 is no jump", (split) =>
    expect(shares(1, 100_000, 1, null, null, split)).toEqual([expect.closeTo(2 / 3, 2), expect.closeTo(1 / 3, 2)]),
  );

  test.each(["ignore my weights", "Sin mis pesos", "any"])("%s at any spread", (split) =>
    expect(shares(0.25, 100_000, 1, null, null, split)).toEqual([expect.closeTo(0.6, 2), expect.closeTo(0.4, 2)]),
  );

  test.each([null, 0])("unknown ratings are drawn, blank ones being %p", (blank) => {
    const open = [
      [5, blank],
      [4, 4],
    ];
    const ask = (unknown: unknown, ...ties: unknown[]): unknown =>
      call("STABILITY", open, row(1, 1), 1, 0, 100_000, 1, null, null, null, unknown, ...ties);
    expect(ask("policy")).toEqual([[1], [0]]);
    expect(ask("draw")).toEqual([[expect.closeTo(0.6, 1)], [expect.closeTo(0.6, 1)]]);
    expect(ask("Sortear", column(5, 4))).toEqual([[expect.closeTo(0.6, 1)], [expect.closeTo(0.4, 1)]]);
  });

  test("tie-breaks decide as they do in SELECT", () => {
    const equal = rated("4 2", "4 2", "4 2");
    const ties = [column(3, 3, 3), column(2, 2, blank()), column(1, 9, 9)];
    expect(call("STABILITY", equal, row(1, 2), 1, null, null, null, null, null, null, null, ...ties)).toEqual([[0], [1], [0]]);
    const [[, winner]] = call("SELECT", column("A", "B", "C"), column(40, 40, 40), 1, ties[0], ties[1], null, ties[2]) as [
      [number, string],
    ];
    expect(winner).toBe("B");
  });

  test("below the lowest score a place stays empty", () =>
    expect(call("STABILITY", rated("4 4", "2 2"), row(1, 2), 5, null, null, null, null, null, null, null, null, null, null, 60)).toEqual([
      [1],
      [0],
    ]));

  test.each([
    [[null, "random"], "“random” is not a way to draw weights. Please write around my weights, or ignore my weights."],
    [[null, null, "guess"], "“guess” is not known here. Please write policy or draw."],
    [[null, null, null, column(1)], "The ranges have 2 and 1 cells. Please choose ranges of the same length."],
    [[null, null, null, null, null, null, 101], "The lowest score must be a number from 0 to 100, not 101."],
  ])("is told of %j", (more, en) =>
    expect(failure("STABILITY", list, row(1, 1), 1, null, null, null, null, ...more)).toMatchObject({ code: "#VALUE!", en }),
  );
});

const blank = (): null => null;

test("an error spoils its row alone, and its account is not on the list", () => {
  const ratings = [
    [{ code: "#DIV/0!", message: "" }, 5],
    [3, 3],
    [6, 5],
  ];
  const [first, second, third] = call("STABILITY", ratings, row(1, 1), 1) as unknown[][];
  expect(first).toEqual([new ExcelError("#DIV/0!")]);
  expect(second).toEqual([1]);
  expect(third?.[0]).toMatchObject({ code: "#VALUE!" });
});

describe("what is wrong", () => {
  test.each([
    ["a cap of 0", [0], "The cap must be a whole number of at least 1, not 0."],
    ["a blank cap", [null], "The cap must be a whole number of at least 1, not 0."],
    ["a text as a cap", ["few"], "The cap must be a whole number of at least 1, not few."],
    ["a spread below 0", [1, -0.1], "The spread must be a number of at least 0, such as 0.25, not -0.1."],
    ["a text as a spread", [1, "25 %"], "The spread must be a number of at least 0, such as 0.25, not 25 %."],
    ["no draws", [1, 0.25, 0], "The number of draws must be a whole number from 1 to 100,000, not 0."],
    ["too many draws", [1, 0.25, 100_001], "The number of draws must be a whole number from 1 to 100,000, not 100001."],
    ["half a seed", [1, 0.25, 10, 0.5], "The seed must be a whole number, not 0.5."],
    ["an unknown policy", [1, 0.25, 10, 1, "mean"], "“mean” is not a policy. Please write reallocate, lowest or strict."],
  ])("is told of %s", (_, values, en) => expect(failure("STABILITY", LIST, row(1, 1), ...values)).toMatchObject({ code: "#VALUE!", en }));

  test.each([
    [[0], "El límite debe ser un número entero de 1 o más, no 0."],
    [[1, -1], "La variación debe ser un número de 0 o más, como 0,25, no -1."],
    [[1, 0.25, 0], "El número de sorteos debe ser un número entero de 1 a 100.000, no 0."],
    [[1, 0.25, 10, 0.5], "La semilla debe ser un número entero, no 0.5."],
  ])("is told in Spanish: %p", (values, es) => expect(failure("STABILITY", LIST, row(1, 1), ...values).es).toBe(es));

  test("in an argument is passed on", () => {
    const error = { code: "#REF!", message: "" };
    for (let at = 0; at < 4; at++) {
      expect(call("STABILITY", LIST, row(1, 1), ...[1, 0.25, 10, 1].with(at, error as never))).toEqual(new ExcelError("#REF!"));
    }
  });
});

describe("called by Excel, which waits and may cancel", () => {
  const stability = excelFunction("STABILITY");
  const ratings = Array.from({ length: 1500 }, (_, account) => [0, 1, 2, 3].map((i) => 1 + ((account * (2 * i + 3) + i) % 5)));
  /** Excel hands over null for what is left out, and the invocation behind all arguments. */
  const leftOut = Array<null>(6).fill(null);
  const big = [ratings, row(4, 3, 2, 1), 700, 1, 3000, 1, null, null, ...leftOut] as const;

  test("promises what it says when called at one go", async () => {
    const promised = stability(...big, {});
    expect(promised).toBeInstanceOf(Promise);
    expect(await promised).toEqual(call("STABILITY", ...big));
  });

  test("ends in an error where it is cancelled", async () => {
    const invocation: Cancelable = {};
    const promised = stability(...big, invocation) as Promise<unknown>;
    invocation.onCanceled?.();
    await expect(promised).rejects.toEqual(new ExcelError("#N/A", "This was stopped because something it depends on has changed."));
  });

  test("ends in an error where something is wrong", async () => {
    await expect(stability(LIST, row(1, 1), 0, null, null, null, null, null, ...leftOut, {})).rejects.toEqual(
      new ExcelError("#VALUE!", "The cap must be a whole number of at least 1, not 0."),
    );
  });
});

describe.each(PLATFORMS)("accounts that do not compete on $platform", ({ blank }) => {
  const competing = (...ranks: unknown[]): unknown => call("STABILITY", LIST, row(1, 1), 1, 0.25, 10, 1, null, column(...ranks));

  test("have no share and take no place", () => {
    expect(competing(1, 2, 3)).toEqual([[1], [0], [0]]);
    expect(competing(blank, 1, 2)).toEqual([[""], [1], [0]]);
    expect(competing("", { code: "#N/A", message: "" }, 1)).toEqual([[""], [""], [1]]);
  });

  test("are told by one cell a row", () => {
    expect(failure("STABILITY", LIST, row(1, 1), 1, null, null, null, null, column(1, 2)).en).toBe(
      "The ranges have 2 and 3 cells. Please choose ranges of the same length.",
    );
  });
});

test("says the same when called again, and for accounts in another order and weights times a factor", () => {
  fc.assert(
    fc.property(ratedCells(), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.25, 1), ({ ratings, weights }, cap, spread) => {
      const cells = [...ratings, ...ratings, weights.map(() => 3)];
      const shares = call("STABILITY", cells, [weights], cap, spread, 50) as unknown[];
      expect(call("STABILITY", cells, [weights], cap, spread, 50)).toEqual(shares);
      const turned = call("STABILITY", cells.toReversed(), [weights.map((weight) => 4 * weight)], cap, spread, 50) as unknown[];
      expect(turned.toReversed()).toEqual(shares);
    }),
  );
});
