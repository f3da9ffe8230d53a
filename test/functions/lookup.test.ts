import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const NAMES = column("Alfa", "Beta", "Corona");
const VALUES = column(10, "twenty", true);

const looked = (accounts: unknown[][], names = NAMES, values = VALUES): unknown[] =>
  (call("LOOKUP", accounts, names, values) as unknown[][]).map(([cell]) => cell);

describe("looking up", () => {
  test("gives what stands beside each account, whatever it is", () => {
    expect(call("LOOKUP", column("Corona", "Alfa", "Beta"), NAMES, VALUES)).toEqual([[true], [10], ["twenty"]]);
  });

  test("takes rows too, and gives a column", () => {
    expect(call("LOOKUP", row("Beta", "Alfa"), row("Alfa", "Beta"), row(1, 2))).toEqual([[2], [1]]);
  });

  test("gives nothing for accounts that the list does not have", () => expect(looked(column("Delta", "Alfa"))).toEqual(["", 10]));

  test.each([" alfa", "ALFA", "Alfa  ", "aLfA"])("finds %p", (name) => expect(looked(row(name))).toEqual([10]));

  test.each(["Casa  Peña", "Casa\u00a0Peña", "CASA PEÑA", "casa pen\u0303a"])("finds Casa Peña by %j", (name) => {
    expect(looked(row(name), row("Casa Peña"), row(5))).toEqual([5]);
  });

  test("tells accents apart", () => expect(looked(row("Casa Pena"), row("Casa Peña"), row(5))).toEqual([""]));

  test("finds numbers that are names, also as text", () =>
    expect(looked(column("3000", 3000), column(3000), column("x"))).toEqual(["x", ""]));

  test("tells accounts of the same name apart by their order", () => {
    const names = column("Acme", "Beta", "ACME");
    expect(looked(column("acme", "Acme", "Beta", "Acme"), names, column(1, 2, 3))).toEqual([1, 3, 2, ""]);
  });
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no account", () => expect(looked(column(blank, "", "Alfa"), column(blank, "Alfa", ""), column(1, 2, 3))).toEqual(["", "", 2]));
});

test("a blank value stays blank; desktop Excel hands over 0, which is a value", () => {
  expect(looked(column("Alfa", "Beta", "Corona"), NAMES, column(null, "", 0))).toEqual(["", "", 0]);
});

describe("an error", () => {
  const error = { code: "#DIV/0!", message: "" };

  test("beside an account is passed on in its row", () => {
    expect(looked(column("Alfa", "Beta"), NAMES, column(1, error, 3))).toEqual([1, new ExcelError("#DIV/0!")]);
  });

  test("in place of an account looked for is passed on in its row", () => {
    expect(looked(column(error, "Beta"))).toEqual([new ExcelError("#DIV/0!"), "twenty"]);
  });

  test("in place of a name in the list is not an account", () =>
    expect(looked(column("Alfa", "Beta"), column(error, "Beta", "Alfa"))).toEqual([true, "twenty"]));

  test("is thrown where it is all there is", () =>
    expect(call("LOOKUP", row("Beta"), NAMES, column(1, error, 3))).toEqual(new ExcelError("#DIV/0!")));
});

test.each([
  [
    "a range that is missing",
    [NAMES, NAMES],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
  [
    "values for other names",
    [NAMES, NAMES, column(1, 2)],
    "The ranges have 3 and 2 cells. Please choose ranges of the same length.",
    "Los rangos tienen 3 y 2 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "a block of values",
    [NAMES, row("a", "b", "c", "d"), [...row(1, 2), ...row(3, 4)]],
    "Please choose a single column or row of cells.",
    "Elija una sola columna o fila de celdas.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("LOOKUP", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("finds every account of the list, in whatever order they are asked for", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(names, (list) => {
      const values = list.map((name) => [`of ${name}`]);
      expect(looked(list.map((name) => [name.toUpperCase()]).toReversed(), column(...list), values)).toEqual(values.flat().toReversed());
    }),
  );
});
