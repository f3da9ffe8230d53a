import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const THEMES = column("Penetrate", "Protect", "penetrate", "PENETRATE ");

describe("the balance of a plan", () => {
  test.each<[string, unknown[], unknown[]]>([
    ["in shares, as usual", [THEMES], [0.75, 0, 0.25]],
    ["in shares of a row", [row("Expand", "Protect"), "shares"], [0, 0.5, 0.5]],
    ["in counts", [THEMES, "counts"], [3, 0, 1]],
    ["as the share of themes that are covered", [THEMES, "covered"], [2 / 3]],
    ["by what is missing", [THEMES, "missing"], ["Expand"]],
    ["with nothing missing", [row("Penetrar", "expandir", "Proteger"), "falta"], [""]],
    ["with nothing missing, covered", [row("Penetrar", "expandir", "Proteger"), "Cubierto"], [1]],
    ["with words of one's own", [THEMES, "missing", column("Penetrar", "Expandir", "Proteger")], ["Expandir"]],
    ["with two words missing", [row("Expand"), "missing"], ["Penetrate, Protect"]],
  ])("%s", (_, values, cells) => expect(call("BALANCE", ...values)).toEqual([cells]));
});

describe.each(PLATFORMS)("blanks on $platform", ({ blank }) => {
  test("objectives without a theme are left out", () =>
    expect(call("BALANCE", column("Expand", blank, "", " "), blank)).toEqual([[0, 1, 0]]));

  test.each([
    ["shares", [0, 0, 0]],
    ["counts", [0, 0, 0]],
    ["covered", [0]],
    ["missing", ["Penetrate, Expand, Protect"]],
  ])("without a theme at all there is none in %s", (view, cells) => expect(call("BALANCE", column(blank, blank), view)).toEqual([cells]));
});

describe("what is wrong", () => {
  test.each([
    [
      "an unknown theme",
      [column("Expand", "Grow")],
      "“Grow” is not a theme. Please write penetrate, expand or protect.",
      "«Grow» no es un tema. Escriba penetrar, expandir o proteger.",
    ],
    [
      "an unknown view",
      [THEMES, "chart"],
      "“chart” cannot be shown here. Please write shares, counts, covered or missing.",
      "«chart» no se puede mostrar aquí. Escriba proporciones, recuento, cubierto o falta.",
    ],
    [
      "two labels",
      [THEMES, "missing", row("a", "b")],
      "Please give 3 labels, none of them blank.",
      "Indique 3 etiquetas, ninguna en blanco.",
    ],
    [
      "a blank label",
      [THEMES, "missing", row("a", 0, "c")],
      "Please give 3 labels, none of them blank.",
      "Indique 3 etiquetas, ninguna en blanco.",
    ],
    [
      "a block of themes",
      [[...row("Expand", "Expand"), ...row("Expand", "Expand")]],
      "Please choose a single column or row of cells.",
      "Elija una sola columna o fila de celdas.",
    ],
    [
      "no themes",
      [],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
  ])("is told of %s", (_, values, en, es) => expect(failure("BALANCE", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test("in a cell is passed on", () => {
    const error = { code: "#REF!", message: "" };
    expect(call("BALANCE", column("Expand", error))).toEqual(new ExcelError("#REF!"));
    expect(call("BALANCE", THEMES, error)).toEqual(new ExcelError("#REF!"));
    expect(call("BALANCE", THEMES, "missing", row("a", error, "c"))).toEqual(new ExcelError("#REF!"));
  });
});

test("counts, shares, cover and what is missing agree, whatever the order", () => {
  const theme = fc.constantFrom("Penetrate", "Expand", "Protect", null);
  fc.assert(
    fc.property(fc.array(theme, { minLength: 1, maxLength: 30 }), (themes) => {
      const of = (view: string, cells: unknown[] = themes): unknown[] => (call("BALANCE", column(...cells), view) as unknown[][])[0] ?? [];
      const counts = of("counts") as number[];
      const sum = counts.reduce((total, count) => total + count, 0);
      expect(sum).toBe(themes.filter((each) => each !== null).length);
      expect(of("shares")).toEqual(counts.map((count) => (sum === 0 ? 0 : count / sum)));
      expect(of("covered")).toEqual([counts.filter((count) => count > 0).length / 3]);
      expect(of("missing")).toEqual([["Penetrate", "Expand", "Protect"].filter((_, index) => counts[index] === 0).join(", ")]);
      expect(of("counts", themes.toReversed())).toEqual(counts);
    }),
  );
});
