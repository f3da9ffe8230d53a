import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const WEIGHTS = row(20, 30, 50);

describe("the health of a plan", () => {
  test.each<[string, unknown[][], number]>([
    // 20·½ + 30·1 + 50·0.2
    ["in a row", row(0.5, 1, 0.2), 50],
    ["in a column", column(0.5, 1, 0.2), 50],
    ["all well", row(1, 1, 1), 100],
    ["nothing done", row(0, 0, 0), 0],
    // (20·½ + 30·1) ÷ 50
    ["with a part that is not known", row(0.5, 1, ""), 80],
  ])("%s", (_, parts, health) => {
    expect(call("HEALTH", parts, WEIGHTS)).toEqual([[health]]);
    expect(call("HEALTH", parts, column(20, 30, 50), "health")).toEqual([[health]]);
  });

  test("in points, which stand where the parts stand", () => {
    expect(call("HEALTH", row(0.5, 1, 0.25), WEIGHTS, "points")).toEqual([[10, 30, 12.5]]);
    expect(call("HEALTH", column(0.5, 1, 0.25), WEIGHTS, "Puntos")).toEqual(column(10, 30, 12.5));
    expect(call("HEALTH", row(0.5, 1, ""), WEIGHTS, "points")).toEqual([[20, 60, ""]]);
  });

  test("of many plans spills, one a row", () => {
    const plans = [...row(1, 1, 1), ...row(0.5, 1, 0.25), ...row("", "", 0.5)];
    expect(call("HEALTH", plans, WEIGHTS)).toEqual(column(100, 52.5, 50));
    expect(call("HEALTH", plans, WEIGHTS, "points")).toEqual([...row(20, 30, 50), ...row(10, 30, 12.5), ...row("", "", 50)]);
  });

  test("of many plans by one part", () => expect(call("HEALTH", column(1, 0.25), row(7))).toEqual(column(100, 25)));
});

describe.each(PLATFORMS)("blanks on $platform", ({ blank }) => {
  test("an empty part is 0, a text without characters is not known", () => {
    expect(call("HEALTH", row(blank, 1, 1), WEIGHTS)).toEqual([[80]]);
    expect(call("HEALTH", row("", 1, 1), WEIGHTS)).toEqual([[100]]);
    expect(call("HEALTH", row(" ", 1, 1), WEIGHTS, blank)).toEqual([[100]]);
  });

  test("a part without a weight does not count", () => expect(call("HEALTH", row(0, 1), row(blank, 1))).toEqual([[100]]));

  test.each([
    ["no part is known", row("", "", ""), WEIGHTS],
    ["no part with a weight is known", row("", "", 1), row(1, 1, blank)],
  ])("there is no health where %s", (_, parts, weights) =>
    expect(failure("HEALTH", parts, weights)).toEqual({
      code: "#N/A",
      en: "No part with a weight is known yet. Please fill in at least one.",
      es: "Aún no se conoce ninguna parte con peso. Rellene al menos una.",
    }),
  );
});

describe("what is wrong", () => {
  test.each([
    [
      "more parts than weights",
      [row(1, 1, 1, 1), WEIGHTS],
      "There are 4 cells for a plan where 3 are needed. Please choose a range of that width, one row a plan.",
      "Hay 4 celdas por plan y hacen falta 3. Elija un rango de ese ancho, con una fila por plan.",
    ],
    [
      "a part that is a text",
      [row(1, "half", 1), WEIGHTS],
      "“half” is not a number. Please give a number; where it is not known, a formula that shows nothing.",
      "«half» no es un número. Indique un número o, si no se conoce, una fórmula que no muestre nada.",
    ],
    [
      "a part below 0",
      [row(1, -0.5, 1), WEIGHTS],
      "-0.5 is below 0. Please give a number of at least 0.",
      "-0.5 es menor que 0. Indique un número de 0 o más.",
    ],
    [
      "a part over 1",
      [row(1, 80, 1), WEIGHTS],
      "80 is not a share. A share goes from 0 to 1, or from 0% to 100%.",
      "80 no es una proporción. Va de 0 a 1, o de 0 % a 100 %.",
    ],
    [
      "a negative weight",
      [row(1, 1), row(1, -1)],
      "Weight 2 is not a number of at least 0. Please type one.",
      "El peso 2 no es un número de 0 o más. Escriba uno.",
    ],
    [
      "weights that are all 0",
      [row(1, 1), row(0, null)],
      "All weights are 0. Please give at least one criterion a weight.",
      "Todos los pesos son 0. Asigne un peso al menos a un criterio.",
    ],
    [
      "an unknown view",
      [row(1, 1, 1), WEIGHTS, "colour"],
      "“colour” cannot be shown here. Please write health or points.",
      "«colour» no se puede mostrar aquí. Escriba salud o puntos.",
    ],
    [
      "no weights",
      [row(1, 1, 1)],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
    [
      "no parts",
      [null, WEIGHTS],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
  ])("is told of %s", (_, values, en, es) => expect(failure("HEALTH", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test.each([
    ["health", ["#DIV/0!", "#VALUE!", "#N/A", 100]],
    ["points", ["#DIV/0!", "#VALUE!", "#N/A", 50]],
  ])("with one plan spoils its row alone, in %s", (view, expected) => {
    const plans = [...row(1, { code: "#DIV/0!", message: "" }), ...row(1, 2), ...row("", ""), ...row(1, 1)];
    const rows = call("HEALTH", plans, row(1, 1), view) as unknown[][];
    expect(rows.every((cells) => cells.length === (view === "points" ? 2 : 1))).toBe(true);
    expect(rows.map(([cell]) => (cell instanceof ExcelError ? cell.code : cell))).toEqual(expected);
  });

  test("among the weights is passed on", () =>
    expect(call("HEALTH", row(1, 1), row(1, { code: "#REF!", message: "" }))).toEqual(new ExcelError("#REF!")));
});

describe("for all parts and weights", () => {
  const PARTS = 6;
  const parts = fc.array(fc.oneof({ weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }, fc.constant("")), {
    minLength: PARTS,
    maxLength: PARTS,
  });
  const weights = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: PARTS, maxLength: PARTS });

  test("the points add up to the health", () => {
    fc.assert(
      fc.property(parts, weights, (shares, weightOf) => {
        fc.pre(shares.some((share) => share !== ""));
        const [[health]] = call("HEALTH", [shares], [weightOf]) as [[number]];
        const [points] = call("HEALTH", [shares], [weightOf], "points") as [unknown[]];
        expect(points.reduce<number>((sum, each) => sum + (each === "" ? 0 : (each as number)), 0)).toBeCloseTo(health, 9);
      }),
    );
  });

  test("a part that becomes whole never lowers the health", () => {
    fc.assert(
      fc.property(parts, weights, fc.nat(PARTS - 1), (shares, weightOf, at) => {
        fc.pre(shares[at] !== "");
        const healthOf = (of: unknown[]): number => (call("HEALTH", [of], [weightOf]) as [[number]])[0][0];
        expect(healthOf(shares.with(at, 1)) >= healthOf(shares) - 1e-9).toBe(true);
      }),
    );
  });
});
