import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const ACCOUNTS = column("Alfa", "Alfa", "alfa ", "Beta", "Beta");
const PEOPLE = column("Ana", "Ben", "ana", "Ana", "Ben");
const ROLES = column("Innovator", "Innovator", "Collaborator", "Innovator", "Innovator");

const load = (account: unknown[][]): unknown => call("LOAD", account, ACCOUNTS, PEOPLE, ROLES);

test("is the most roles that one person holds on the account, whatever case and spaces", () => {
  expect(load(row("Alfa"))).toEqual([[2]]);
  expect(load(row("BETA"))).toEqual([[1]]);
  expect(load(row("Corona"))).toEqual([[0]]);
});

test("takes many accounts, and a team in rows", () => {
  expect(load(column("Beta", "Alfa"))).toEqual([[1], [2]]);
  expect(call("LOAD", row("Alfa", "Beta"), row("Alfa", "Alfa"), row("Ana", "Ana"), row("Innovator", "Collaborator"))).toEqual([[2, 0]]);
});

test("counts a role once that stands there twice", () => {
  expect(call("LOAD", row("Alfa"), column("Alfa", "Alfa"), column("Ana", "Ana"), column("Innovator", " INNOVATOR"))).toEqual([[1]]);
});

test("counts a role once that is written in both languages", () => {
  expect(call("LOAD", row("Alfa"), column("Alfa", "Alfa"), column("Ana", "Ana"), column("Innovator", "Innovador"))).toEqual([[1]]);
});

test("takes a matrix of names, several in a cell, proposals left out", () => {
  const names = [...row("Ana, Ben", "Ana", "Ana ?"), ...row("Ben", "", "yes")];
  expect(call("LOAD", column("Alfa", "Beta"), column("Alfa", "Beta"), names, row("Innovator", "Collaborator", "Technical Expert"))).toEqual(
    [[2], [1]],
  );
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("have no load", () => expect(load(column(blank, "", "Alfa"))).toEqual([[""], [""], [2]]));

  test("in the team are nobody and no role", () => {
    expect(
      call("LOAD", row("Alfa"), column("Alfa", "Alfa", blank), column("Ana", blank, "Ana"), column(blank, "Innovator", "Innovator")),
    ).toEqual([[0]]);
  });
});

test("an error among the accounts asked for stays in its cell, one in the team is passed on", () => {
  const error = { code: "#REF!", message: "" };
  expect(load(column(error, "Beta"))).toEqual([[new ExcelError("#REF!")], [1]]);
  expect(call("LOAD", row("Alfa"), column("Alfa", error), column("Ana", "Ben"), column("Innovator", "Innovator"))).toEqual(
    new ExcelError("#REF!"),
  );
});

test.each([
  [
    "people of another length",
    [row("Alfa"), ACCOUNTS, column("Ana"), ROLES],
    "The ranges have 5 and 1 cells. Please choose ranges of the same length.",
    "Los rangos tienen 5 y 1 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "roles of another length",
    [row("Alfa"), ACCOUNTS, PEOPLE, column("Innovator")],
    "The ranges have 5 and 1 cells. Please choose ranges of the same length.",
    "Los rangos tienen 5 y 1 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "a block of accounts",
    [row("Alfa"), [...row("a", "b"), ...row("c", "d")], PEOPLE, ROLES],
    "Please choose a single column or row of cells.",
    "Elija una sola columna o fila de celdas.",
  ],
  [
    "a range that is missing",
    [row("Alfa"), ACCOUNTS, PEOPLE],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("LOAD", ...values)).toEqual({ code: "#VALUE!", en, es }));
