import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const ACCOUNTS = column("Alfa", "Beta", "Alfa", "Alfa", "Beta");
const PEOPLE = column("Ana", "Ana", "Ben", "Cai", "Dee");
const ROLES = column("Innovator", "Innovador", "Innovator", "Innovator", "Collaborator");
const STRENGTHS = column(3, 5, "", 2, 4);
const TEAM = [ACCOUNTS, PEOPLE, ROLES] as const;

test("are those who do it elsewhere, are strong in it and have room, the best first, with the reasons", () => {
  expect(call("CANDIDATES", row("Gama"), row("innovador"), ...TEAM, STRENGTHS)).toEqual([
    ["Ana", 2, 5, 10],
    ["Ben", 1, "", 11],
  ]);
  expect(call("CANDIDATES", row("Gama"), row("Innovator"), ...TEAM)).toEqual([
    ["Ana", 2, "", 10],
    ["Ben", 1, "", 11],
    ["Cai", 1, "", 11],
  ]);
});

test("room and the number of candidates are the person's to set", () => {
  expect(call("CANDIDATES", row("Gama"), row("Innovator"), ...TEAM, STRENGTHS, 2)).toEqual([["Ben", 1, "", 1]]);
  expect(call("CANDIDATES", row("Gama"), row("Innovator"), ...TEAM, null, null, 1)).toEqual([["Ana", 2, "", 10]]);
});

test("many gaps have the best candidate each, a blank row where there is none", () => {
  expect(
    call("CANDIDATES", column("Gama", "Beta", "Gama"), column("Innovator", "Innovator", "Results Driver"), ...TEAM, STRENGTHS),
  ).toEqual([
    ["Ana", 2, 5, 10],
    ["Ben", 1, "", 11],
    ["", "", "", ""],
  ]);
});

test("the team may stand in a matrix, its strengths too", () => {
  const [names, strengths] = [
    [...row("Ana", "Ben"), ...row("Cai, Ana", "")],
    [...row(4, 3), ...row(5, "")],
  ];
  const roles = row("Innovator", "Collaborator");
  expect(call("CANDIDATES", row("Gama"), row("Innovator"), column("Alfa", "Beta"), names, roles, strengths)).toEqual([
    ["Ana", 2, 5, 10],
    ["Cai", 1, 5, 11],
  ]);
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no gap", () => {
    expect(call("CANDIDATES", column(blank, "Gama"), column("Innovator", blank), ...TEAM)).toEqual([
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
  });

  test("leave the usual limits", () => {
    expect(call("CANDIDATES", row("Gama"), row("Collaborator"), ...TEAM, column(blank, blank, blank, blank, blank))).toEqual([
      ["Dee", 1, "", 11],
    ]);
  });
});

test("an error of a gap stands in its row, one of the team is passed on", () => {
  const error = { code: "#REF!", message: "" };
  const refused = new ExcelError("#REF!");
  expect(call("CANDIDATES", column(error, "Gama"), column("Innovator", "Innovator"), ...TEAM)).toEqual([
    [refused, refused, refused, refused],
    ["Ana", 2, "", 10],
  ]);
  expect(call("CANDIDATES", row("Gama"), row("Innovator"), row("Alfa"), row(error), row("Innovator"))).toEqual(refused);
});

test.each([
  [
    "gaps without their roles",
    [column("Gama", "Beta"), row("Innovator"), ...TEAM],
    "The ranges have 2 and 1 cells. Please choose ranges of the same length.",
    "Los rangos tienen 2 y 1 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "strengths of another length",
    [row("Gama"), row("Innovator"), ...TEAM, column(1, 2)],
    "The ranges have 5 and 2 cells. Please choose ranges of the same length.",
    "Los rangos tienen 5 y 2 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "strengths of another shape",
    [row("Gama"), row("Innovator"), row("Alfa"), row("Ana", "Ben"), row("Innovator", "Collaborator"), row(5)],
    "The ranges are of 1 × 2 and 1 × 1 cells. Please choose ranges of the same shape.",
    "Los rangos son de 1 × 2 y 1 × 1 celdas. Elija rangos de la misma forma.",
  ],
  [
    "a strength that is none",
    [row("Gama"), row("Innovator"), ...TEAM, column(3, 6, 1, 1, 1)],
    "6 is not a rating. A rating goes from 1 to 5; leave the cell empty where it is not known.",
    "6 no es una valoración. Va de 1 a 5; deje la celda vacía si no se conoce.",
  ],
  [
    "a limit that is none",
    [row("Gama"), row("Innovator"), ...TEAM, null, 1.5],
    "1.5 is not a whole number of at least 1. Please type one.",
    "1.5 no es un número entero de 1 o más. Escriba uno.",
  ],
  [
    "a number of candidates that is none",
    [row("Gama"), row("Innovator"), ...TEAM, null, null, 0],
    "0 is not a whole number of at least 1. Please type one.",
    "0 no es un número entero de 1 o más. Escriba uno.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("CANDIDATES", ...values)).toEqual({ code: "#VALUE!", en, es }));
