import { failure, headersOf, namesOf, read, table, valuesOf, type Rows } from "./lists";

const LIST: Rows = [
  ["Cuenta", "Código", "Ingresos", "Facturación  del Grupo", "Índice de Éxito", "", "Comercial"],
  ["Acme", "A-1", 100, 900, 40, 3, "Ana"],
  ["Beta", "B-2", 200, 800, 60, 4, "Luis"],
];

describe("a person names columns", () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["by header", { currentRevenue: "Facturación  del Grupo" }, { currentRevenue: "Facturación  del Grupo" }],
    ["whatever its case, accents and spaces", { fit: " facturacion del grupo" }, { fit: "Facturación  del Grupo" }],
    ["by letters where the header is empty", { fit: "f" }, { fit: "F" }],
    ["one for two criteria", { fit: "Ingresos", logoAppeal: "Ingresos" }, { fit: "Ingresos", logoAppeal: "Ingresos" }],
    ["for another account column", { account: "codigo" }, { account: "Código" }],
    ["for the account by letters", { account: "B" }, { account: "Código" }],
    ["for the manager", { manager: "Código" }, { manager: "Código" }],
    ["for what is not in play", { other: "Ingresos" }, {}],
    ["with the name of an object's own", { constructor: "Nope", __proto__: "Nope" }, {}],
  ])("%s", (_, overrides, mapping) => {
    const list = read(LIST, { overrides });
    expect(headersOf(list)).toMatchObject(mapping);
    expect(Object.values(list.mapping.criteria).every((column) => !column?.guess || !(column.header in Object.values(overrides)))).toBe(
      true,
    );
  });

  test("a named column is no guess, and no other criterion takes it", () => {
    const recognised = read(LIST);
    expect(headersOf(recognised)).toMatchObject({ growthPotential: "Facturación  del Grupo", currentRevenue: "Ingresos" });
    const list = read(LIST, { overrides: { relativeEffort: "Facturación del grupo" } });
    expect(list.mapping.criteria["growthPotential"]).toBeNull();
    expect(list.mapping.criteria["relativeEffort"]).toMatchObject({ header: "Facturación  del Grupo", scale: "amount", guess: false });
  });

  test("nothing: the field is not mapped, whatever the headers say", () => {
    const list = read(LIST, { overrides: { currentRevenue: "", manager: " " } });
    expect([list.mapping.criteria["currentRevenue"], list.mapping.manager]).toEqual([null, null]);
    expect(failure(LIST, { overrides: { account: "" } })).toMatchObject({ code: "no-account-column" });
  });

  test("criteria of their own are mapped by name alone, on the scale that the content shows", () => {
    const rows: Rows = [["Account", "ESG", "Risk"], ["A", 4, 1200], ["B", 5, 30]]; // prettier-ignore
    const list = read(rows, { criteria: ["esg", "risk", "__proto__"], overrides: { esg: "ESG", risk: "Risk" } });
    expect([list.mapping.criteria["esg"]?.scale, list.mapping.criteria["risk"]?.scale]).toEqual(["rating", "amount"]);
    expect(Object.keys(list.mapping.criteria)).toEqual(["esg", "risk", "__proto__"]);
    expect(valuesOf(list, "esg")).toEqual([4, 5]);
    expect(read(rows, { criteria: ["esg"] }).mapping.criteria).toEqual({ esg: null });
  });

  test("a column of words: told once, by its header", () => {
    const list = read(LIST, { overrides: { fit: "Código" } });
    expect(list.findings.filter(({ code }) => code !== "guessed-column")).toEqual([
      { code: "column-without-numbers", params: { criterion: "fit", header: "Código" }, where: "Accounts!B1" },
    ]);
    expect(valuesOf(list, "fit")).toEqual([null, null]);
  });

  test.each<[string, Record<string, string>]>([
    ["a criterion", { fit: "Nope" }],
    ["the manager", { manager: "Nope" }],
    ["the account", { account: "Nope" }],
    ["letters beyond the list", { fit: "ZZ" }],
    ["letters that Excel has not", { fit: "ABCD" }],
  ])("a column that is not there, for %s: an error with the headers that are", (_, overrides) => {
    const error = failure(LIST, { overrides });
    expect([error.code, error.params["column"], error.where]).toEqual(["no-such-column", Object.values(overrides)[0], "Accounts!A1:G1"]);
    expect(error.params["headers"]).toBe("Cuenta, Código, Ingresos, Facturación  del Grupo, Índice de Éxito, Comercial");
  });
});

describe("the account column by letters", () => {
  const rows: Rows = [
    ["A list", ""],
    ["", "Revenue"],
    ["Acme", 1],
    ["Beta", 2],
  ];

  test("in plain cells with an empty header", () => {
    const list = read(rows, { overrides: { account: "a" } });
    expect([namesOf(list), list.source.headerRow, list.mapping.account]).toEqual([["Acme", "Beta"], 1, { column: 0, header: "A" }]);
  });

  test("in a table", () => {
    const list = read([["Who", "Revenue"], ...rows.slice(2)], { tables: [table("T", 0, 0, 3, 2)], overrides: { account: "A" } });
    expect([list.source.table, namesOf(list)]).toEqual(["T", ["Acme", "Beta"]]);
  });

  test("a header that is a letter counts before the letter", () =>
    expect(namesOf(read([["B", "A"], ["x", "Acme"]], { overrides: { account: "A" } }))).toEqual(["Acme"])); // prettier-ignore
});
