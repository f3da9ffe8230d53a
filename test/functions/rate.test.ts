import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const BANDS = row(10, 20, 30, 40);
const SCALE = row(0, 100);

/** The rating of one cell, as the cell of the formula shows it. */
const rated = (value: unknown, ...rest: unknown[]): unknown => {
  const result = call("RATE", row(value), ...rest);
  return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
};

describe("bands", () => {
  test.each([
    [-1e12, 1],
    [9.99, 1],
    [10, 2],
    [19.99, 2],
    [20, 3],
    [30, 4],
    [39.99, 4],
    [40, 5],
    [1e12, 5],
  ])("rate %p as %p", (value, rating) => {
    expect(rated(value, BANDS)).toBe(rating);
    expect(rated(value, column(10, 20, 30, 40), "lower")).toBe(6 - rating);
  });

  test("may coincide: what reaches both has passed both", () => {
    expect([0, 1, 2, 3].map((value) => rated(value, row(1, 1, 2, 2)))).toEqual([1, 3, 5, 5]);
  });
});

describe("a straight scale", () => {
  test.each([
    [-5, 1],
    [0, 1],
    [25, 2],
    [37.5, 2.5],
    [50, 3],
    [100, 5],
    [250, 5],
  ])("rates %p as %p", (value, rating) => {
    expect(rated(value, SCALE)).toBe(rating);
    expect(rated(value, SCALE, "lower")).toBe(6 - rating);
  });

  test("may begin below 0", () => expect(rated(0, row(-50, 50))).toBe(3));
});

describe("without breakpoints", () => {
  test.each([[null], [row("")], [row(null, null, null, null)], [row(0, 0, 0, 0)], [row("", "", "", "")]])(
    "(%j) a rating passes through",
    (none) => {
      expect([1, 2.5, 5].map((value) => rated(value, none))).toEqual([1, 2.5, 5]);
      expect([1, 2.5, 5].map((value) => rated(value, none, "lower"))).toEqual([5, 3.5, 1]);
    },
  );

  test.each([0, "", null])("%p is not rated, whichever direction is better", (value) => {
    expect(rated(value, null)).toBe("");
    expect(rated(value, null, "lower")).toBe("");
  });
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("after the breakpoints do not count", () => {
    expect(rated(0.5, column(0, 1, blank, blank))).toBe(3);
    expect(rated(50, row(10, 90, blank, blank))).toBe(3);
    expect(rated(4, row(blank, blank, blank, blank), "lower")).toBe(2);
  });

  test("for the direction mean that higher is better", () => expect(rated(100, SCALE, blank)).toBe(5));
});

test("breakpoints below 0 may end at 0", () => {
  expect(rated(-20, row(-40, 0))).toBe(3);
  expect([-50, -30, -10, -5, 0].map((value) => rated(value, row(-40, -20, -10, 0)))).toEqual([1, 2, 4, 4, 5]);
});

test("a blank cell has no rating; desktop Excel hands over 0, which is an amount", () => {
  expect(rated(null, SCALE)).toBe("");
  expect(rated("", SCALE)).toBe("");
  expect(rated(0, SCALE)).toBe(1);
});

test("many amounts are rated where they stand, each error in its own cell", () => {
  const values = [
    [0, "", "many"],
    [100, 50, { code: "#DIV/0!", message: "" }],
  ];
  const [first, second] = call("RATE", values, SCALE) as unknown[][];
  expect(first).toEqual([1, "", new ExcelError("#VALUE!", "“many” is not a number. Please type an amount, or leave the cell empty.")]);
  expect(second).toEqual([5, 3, new ExcelError("#DIV/0!")]);
});

test.each(["lower", "LOWER", "Lower is better", " menos es mejor ", "Menos es mejor"])(
  "takes the direction %p in either language",
  (direction) => {
    expect(rated(100, SCALE, direction)).toBe(1);
  },
);

test.each([
  [
    "no value",
    [null, SCALE],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
  [
    "a text",
    [row("many"), SCALE],
    "“many” is not a number. Please type an amount, or leave the cell empty.",
    "«many» no es un número. Escriba un importe o deje la celda vacía.",
  ],
  [
    "a logical value",
    [row(true), SCALE],
    "“true” is not a number. Please type an amount, or leave the cell empty.",
    "«true» no es un número. Escriba un importe o deje la celda vacía.",
  ],
  [
    "an amount without breakpoints",
    [row(7)],
    "7 is not a rating. A rating goes from 1 to 5; leave the cell empty where it is not known.",
    "7 no es una valoración. Va de 1 a 5; deje la celda vacía si no se conoce.",
  ],
  [
    "one breakpoint",
    [row(7), row(10)],
    "Breakpoints: 1. Please give four for bands, two for a straight scale, or none.",
    "Puntos de corte: 1. Indique cuatro para tramos, dos para una escala recta o ninguno.",
  ],
  [
    "three breakpoints",
    [row(7), row(10, 20, 30)],
    "Breakpoints: 3. Please give four for bands, two for a straight scale, or none.",
    "Puntos de corte: 3. Indique cuatro para tramos, dos para una escala recta o ninguno.",
  ],
  [
    "a block of breakpoints",
    [row(7), [...row(1, 2), ...row(3, 4)]],
    "Please choose a single column or row of cells.",
    "Elija una sola columna o fila de celdas.",
  ],
  [
    "breakpoints that descend",
    [row(7), row(40, 30, 20, 10)],
    "The breakpoints do not ascend. Please order them from low to high.",
    "Los puntos de corte no van en orden ascendente. Ordénelos de menor a mayor.",
  ],
  [
    "a scale without length",
    [row(7), row(10, 10)],
    "The breakpoints do not ascend. Please order them from low to high.",
    "Los puntos de corte no van en orden ascendente. Ordénelos de menor a mayor.",
  ],
  [
    "a breakpoint that is a text",
    [row(7), row(10, "high")],
    "“high” is not a number. Please type an amount, or leave the cell empty.",
    "«high» no es un número. Escriba un importe o deje la celda vacía.",
  ],
  [
    "an unknown direction",
    [row(7), SCALE, "up"],
    "“up” is not a direction. Please write higher or lower.",
    "«up» no es una dirección. Escriba más es mejor o menos es mejor.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("RATE", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("tells of wrong breakpoints also where there is nothing to rate", () => expect(failure("RATE", row(""), row(1)).code).toBe("#VALUE!"));

test.each([
  ["the only value", [row({ code: "#NUM!", message: "" }), SCALE]],
  ["a breakpoint", [row(7), row(10, { code: "#NUM!", message: "" })]],
  ["the direction", [row(7), SCALE, { code: "#NUM!", message: "" }]],
])("passes on an error in %s", (_, values) => expect(call("RATE", ...values)).toEqual(new ExcelError("#NUM!")));

describe("for all amounts and breakpoints", () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const points = fc.oneof(
    fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }).map((list) => list.sort((a, b) => a - b)),
    fc
      .record({ low: fc.integer({ min: -1000, max: 1000 }), span: fc.integer({ min: 1, max: 1000 }) })
      .map(({ low, span }) => [low, low + span]),
  );

  test("the rating lies from 1 to 5, a higher amount never rates lower, and the other direction is 6 − rating", () => {
    fc.assert(
      fc.property(amount, amount, points, (a, b, breakpoints) => {
        const [low, high] = [a, b].sort((x, y) => x - y).map((value) => rated(value, [breakpoints]) as number) as [number, number];
        expect(low >= 1 && low <= high && high <= 5).toBe(true);
        expect(rated(Math.min(a, b), [breakpoints], "lower")).toBe(6 - low);
      }),
    );
  });

  test("many are rated as each is alone", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }), points, (values, breakpoints) => {
        expect(call("RATE", values, [breakpoints])).toEqual(values.map((cells) => cells.map((value) => rated(value, [breakpoints]))));
      }),
    );
  });
});
