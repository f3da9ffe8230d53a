import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const ALL = ["Invest", "Invest selectively", "Maintain", "Manage for cash"];

describe("the strategy", () => {
  test("goes by attractiveness and strength", () => {
    expect(call("QUADRANT", column(80, 80, 20, 20), column(70, 30, 70, 30))).toEqual(ALL.map((word) => [word]));
  });

  test.each([
    ["50 if left out: what stands there is high, also a rounding error below", [50, 50 - 1e-12, 49.99], [50, 50, 50], [], [0, 0, 2]],
    ["one number for both", [70, 69, 70], [70, 70, 69], [row(70)], [0, 2, 1]],
    ["two numbers in a row", [30, 30, 20], [80, 79, 80], [row(30, 80)], [0, 1, 2]],
    ["two numbers in a column", [30, 30, 20], [80, 79, 80], [column(30, 80)], [0, 1, 2]],
    ["100", [100, 99], [100, 100], [row(100)], [0, 2]],
  ])("has a cut of %s", (_, attractiveness, strength, cut, expected) => {
    expect(call("QUADRANT", column(...attractiveness), column(...strength), ...cut)).toEqual(expected.map((at) => [ALL[at]]));
  });

  test("is called what the cells say", () => {
    const labels = column("Invertir", "Elegir", "Mantener", "Cosechar");
    expect(call("QUADRANT", row(90, 10), row(90, 10), null, labels)).toEqual([["Invertir"], ["Cosechar"]]);
  });
});

describe.each(PLATFORMS)("a blank cell on $platform", ({ blank }) => {
  test("as a cut is the usual one", () => {
    expect(call("QUADRANT", row(50), row(50), row(blank))).toEqual([["Invest"]]);
    expect(call("QUADRANT", row(90), row(50), row(90, blank))).toEqual([["Invest"]]);
  });

  test("among the labels is refused", () => {
    expect(failure("QUADRANT", row(90), row(90), null, row("a", "b", "c", blank)).en).toMatch(/^Please give four labels/);
  });
});

test.each(["", null])("has no strategy where a score is %p", (score) => {
  expect(call("QUADRANT", column(score, 90), column(90, score))).toEqual([[""], [""]]);
});

test("an error in a score spoils its row alone, in a cut or a label all", () => {
  const error = { code: "#N/A", message: "" };
  const shown = new ExcelError("#N/A");
  expect(call("QUADRANT", column(error, 90, 90), column(90, error, 90))).toEqual([[shown], [shown], ["Invest"]]);
  expect(call("QUADRANT", column(90), column(90), row(error))).toEqual(shown);
  expect(call("QUADRANT", column(90), column(90), null, row("a", "b", "c", error))).toEqual(shown);
});

test.each([
  [
    "a cut of 101",
    [row(1), row(1), row(101)],
    "A cut must be over 0 and 100 at most, not 101.",
    "Un corte debe ser mayor que 0 y 100 como máximo, no 101.",
  ],
  [
    "a cut below 0",
    [row(1), row(1), row(50, -1)],
    "A cut must be over 0 and 100 at most, not -1.",
    "Un corte debe ser mayor que 0 y 100 como máximo, no -1.",
  ],
  [
    "a text as a cut",
    [row(1), row(1), row("half")],
    "A cut must be over 0 and 100 at most, not half.",
    "Un corte debe ser mayor que 0 y 100 como máximo, no half.",
  ],
  [
    "three cuts",
    [row(1), row(1), row(1, 2, 3)],
    "There are 3 cuts. Please give one for both axes, or two: attractiveness and strength.",
    "Hay 3 cortes. Indique uno para ambos ejes o dos: atractivo y fortaleza.",
  ],
  [
    "three labels",
    [row(1), row(1), null, row("a", "b", "c")],
    "Please give four labels: invest, invest selectively, maintain, manage for cash.",
    "Indique cuatro etiquetas: invertir, invertir selectivamente, mantener, rentabilizar.",
  ],
])("is told of %s", (_, values, en, es) => expect(failure("QUADRANT", ...values)).toEqual({ code: "#VALUE!", en, es }));

test.each([
  ["scores of other length", [row(1, 2), row(1)], /cells/],
  ["no strength", [row(1)], /^A range is missing/],
])("is told of %s", (_, values, en) => expect(failure("QUADRANT", ...values).en).toMatch(en));

test("a text as a score spoils its row alone", () => {
  const [first, second] = call("QUADRANT", column("high", 90), column(90, 90)) as unknown[][];
  expect(first?.[0]).toMatchObject({ code: "#VALUE!" });
  expect(second).toEqual(["Invest"]);
});

test("a better score never leads to a strategy of less effort", () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  const place = (x: number, y: number): number => ALL.indexOf(String((call("QUADRANT", row(x), row(y)) as unknown[][])[0]?.[0]));
  fc.assert(
    fc.property(score, score, score, (x, y, better) => {
      expect(place(Math.max(x, better), y) <= place(x, y)).toBe(true);
      expect(place(x, Math.max(y, better)) <= place(x, y)).toBe(true);
    }),
  );
});

describe("a cut at the median", () => {
  const [x, y] = [column(10, 20, 30, 90), column(80, 60, 40, 100)];
  const words = row("II", "IS", "M", "C");

  // Medians 25 and 70.
  test.each(["median", " Mediana ", "MEDIAN"])("%s is that of the scores on either axis", (cut) =>
    expect(call("QUADRANT", x, y, [[cut]], words)).toEqual([["M"], ["C"], ["IS"], ["II"]]),
  );

  test("may hold for one axis alone", () => {
    expect(call("QUADRANT", x, y, row("median", 90), words)).toEqual([["C"], ["C"], ["IS"], ["II"]]);
    expect(call("QUADRANT", x, y, row(50, "median"), words)).toEqual([["M"], ["C"], ["C"], ["II"]]);
  });

  test("does not count blank cells and errors", () => {
    const some = column(10, "", { code: "#N/A", message: "" }, 30);
    expect(call("QUADRANT", some, column(50, 50, 50, 50), row("median", 50), words)).toEqual([
      ["M"],
      [""],
      [new ExcelError("#N/A")],
      ["II"],
    ]);
  });

  test("another word is no cut", () => expect(failure("QUADRANT", x, y, [["mean"]]).en).toMatch(/^A cut must be/));
});
