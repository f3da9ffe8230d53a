import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const ACCOUNTS = column("Alfa", "Alfa", "ALFA ", "Beta", "Beta");
const PEOPLE = column("Ana", "Ben", "ana", "Prat, Lucía", "Ben");
const ROLES = column("Innovator", "innovador", "COLABORADOR", "Líder de relaciones", "lider de relaciones");

const matrix = (account: unknown[][], ...wanted: unknown[]): unknown => call("MATRIX", account, ACCOUNTS, PEOPLE, ROLES, ...wanted);

test("shows who holds each of the six roles, whichever language, accents and case", () => {
  expect(matrix(column("alfa", "Beta", "Gama"))).toEqual([
    ["", "", "Ana, Ben", "", "Ana", ""],
    ["", "", "", "Prat, Lucía, Ben", "", ""],
    ["", "", "", "", "", ""],
  ]);
});

test("shows the roles that are asked for, also those of one's own", () => {
  expect(matrix(row("Alfa"), row("Collaborator", "Innovador", "Sponsor", ""))).toEqual([["Ana", "Ana, Ben", "", ""]]);
  expect(call("MATRIX", row("Alfa"), row("Alfa"), row("Ana"), row("Sponsor"), row("SPONSOR"))).toEqual([["Ana"]]);
});

describe("a team in a matrix", () => {
  const names = [...row("Ana, Ben", "Marta ?"), ...row("sí", "Ben")];
  const shown = (account: unknown[][]): unknown =>
    call("MATRIX", account, column("Alfa", "Beta"), names, row("Innovator", "Collaborator"), row("Innovator", "Collaborator"));

  test("is read cell by cell, proposals left out", () => {
    expect(shown(column("Beta", "Alfa"))).toEqual([
      ["", "Ben"],
      ["Ana, Ben", ""],
    ]);
  });

  test("of one account is a row", () => {
    expect(call("MATRIX", row("Alfa"), row("Alfa"), row("Ana", "Ben"), row("Innovator", "Collaborator"), row("Collaborator"))).toEqual([
      ["Ben"],
    ]);
  });
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no account, nobody and no role", () => {
    const team = [
      column("Alfa", blank, "Alfa", "Alfa"),
      column("Ana", "Ben", blank, "Cai"),
      column("Innovator", "Innovator", "Innovator", blank),
    ];
    expect(call("MATRIX", column("Alfa", blank), ...team, row("Innovator"))).toEqual([["Ana"], [""]]);
  });
});

test("an error among the accounts asked for fills its row, one in the team is passed on", () => {
  const error = { code: "#REF!", message: "" };
  expect(call("MATRIX", column(error, "Beta"), ACCOUNTS, PEOPLE, ROLES, row("Innovator"))).toEqual([[new ExcelError("#REF!")], [""]]);
  expect(call("MATRIX", row("Alfa"), column("Alfa"), column(error), column("Innovator"))).toEqual(new ExcelError("#REF!"));
});

test.each([
  [
    "people of another length",
    [row("Alfa"), ACCOUNTS, column("Ana"), ROLES],
    "The ranges have 5 and 1 cells. Please choose ranges of the same length.",
    "Los rangos tienen 5 y 1 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "a block that fits neither the accounts nor the roles",
    [row("Alfa"), column("Alfa", "Beta"), [...row("a", "b", "c"), ...row("d", "e", "f")], row("Innovator", "Collaborator")],
    "Please choose a single column or row of cells.",
    "Elija una sola columna o fila de celdas.",
  ],
  [
    "a range that is missing",
    [row("Alfa"), ACCOUNTS, PEOPLE],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("MATRIX", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("a list and the matrix that it gives say the same", () => {
  const entry = fc.tuple(
    fc.constantFrom("Alfa", "Beta"),
    fc.constantFrom("Ana", "Ben", "Cai"),
    fc.constantFrom("Innovator", "Collaborator"),
  );
  const wanted = row("Innovator", "Collaborator");
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (list) => {
      const [accounts, people, roles] = [0, 1, 2].map((at) => list.map((each) => [each[at]]));
      const names = call("MATRIX", column("Alfa", "Beta"), accounts, people, roles, wanted);
      expect(call("MATRIX", column("Alfa", "Beta"), column("Alfa", "Beta"), names, wanted, wanted)).toEqual(names);
      expect(call("LOAD", column("Alfa", "Beta"), column("Alfa", "Beta"), names, wanted)).toEqual(
        call("LOAD", column("Alfa", "Beta"), accounts, people, roles),
      );
    }),
  );
});
