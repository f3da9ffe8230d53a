import { ExcelError, call, column, failure, row } from "../support/functions";

const ELEVEN = column(...Array.from({ length: 11 }, (_, i) => i + 1));

test.each([
  ["percentile", ELEVEN, undefined, [3, 5, 7, 9]],
  ["percentile", ELEVEN, 2, [3, 9]],
  ["minmax", column(0, 100), 4, [20, 40, 60, 80]],
  ["minmax", column(0, 100), 2, [0, 100]],
  ["log", row(1, 100_000), null, [10, 100, 1000, 10_000]],
  [" Percentile ", ELEVEN, 0, [3, 5, 7, 9]],
])("by %s", (method, values, count, expected) => {
  expect(call("BREAKPOINTS", values, method, count)).toEqual([expected.map((each) => expect.closeTo(each, 9) as number)]);
});

test("counts numbers alone, in any block of cells", () => {
  expect(
    call(
      "BREAKPOINTS",
      [
        ["Amount", null, true],
        ["", 0, 100],
      ],
      "minmax",
      2,
    ),
  ).toEqual([[0, 100]]);
});

// Excel on desktop hands over 0 where a cell is empty, and amounts of 0 are amounts.
test("counts a blank cell as 0 on desktop, as nothing on the web", () => {
  expect(call("BREAKPOINTS", column(50, 0, 100), "minmax", 2)).toEqual([[0, 100]]);
  expect(call("BREAKPOINTS", column(50, null, 100), "minmax", 2)).toEqual([[50, 100]]);
});

test("are what RATE takes: the lowest rates 1, the highest 5, equal amounts 3", () => {
  const rates = (values: unknown[][], method: string): unknown => call("RATE", values, call("BREAKPOINTS", values, method));
  for (const method of ["percentile", "minmax", "log"]) {
    expect(rates(column(1, 10, 100, 1000, 100_000), method)).toMatchObject({ 0: [1], 4: [5] });
    expect(rates(column(7, 7, 7), method)).toEqual([[3], [3], [3]]);
  }
});

test.each([
  [
    "no numbers",
    [column("", null, "n/a"), "minmax"],
    "#N/A",
    "There are no amounts yet to spread breakpoints over. Please choose cells with numbers.",
    "Aún no hay importes sobre los que repartir los puntos de corte. Elija celdas con números.",
  ],
  [
    "no amount above 0 for a logarithm",
    [column(0, -5), "log"],
    "#VALUE!",
    "No amount is over 0, which a logarithm needs. Please choose percentile or minmax.",
    "Ningún importe es mayor que 0, y un logaritmo lo necesita. Elija percentile o minmax.",
  ],
  [
    "an unknown method",
    [ELEVEN, "equal"],
    "#VALUE!",
    "“equal” is not a method. Please write percentile, minmax or log.",
    "«equal» no es un método. Escriba percentile, minmax o log.",
  ],
  [
    "no method",
    [ELEVEN],
    "#VALUE!",
    "“” is not a method. Please write percentile, minmax or log.",
    "«» no es un método. Escriba percentile, minmax o log.",
  ],
  [
    "three breakpoints",
    [ELEVEN, "minmax", 3],
    "#VALUE!",
    "Breakpoints are four for bands or two for a straight scale, not 3.",
    "Los puntos de corte son cuatro para tramos o dos para una escala recta, no 3.",
  ],
])("is told of %s", (_, values, code, en, es) => expect(failure("BREAKPOINTS", ...values)).toEqual({ code, en, es }));

test("an error among the values or arguments is passed on", () => {
  const error = { code: "#DIV/0!", message: "" };
  expect(call("BREAKPOINTS", column(1, error), "minmax")).toEqual(new ExcelError("#DIV/0!"));
  expect(call("BREAKPOINTS", ELEVEN, error)).toEqual(new ExcelError("#DIV/0!"));
  expect(call("BREAKPOINTS", ELEVEN, "minmax", error)).toEqual(new ExcelError("#DIV/0!"));
});
