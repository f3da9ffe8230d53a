import { matrixText, readMatrix } from "../../../src/domain/team/readMatrix";
import { TEAM_WORDS } from "../../../src/i18n/teamWords";
import { HOSTILE, matrixRow } from "./teams";

const read = (...rows: ReturnType<typeof matrixRow>[]) => readMatrix(rows, TEAM_WORDS);

const named = (rows: ReturnType<typeof read>): string[] =>
  rows.cells.flatMap(({ entries }) =>
    entries.map(({ account, person, role, proposed }) => `${account}: ${person} ${role}${proposed ? "?" : ""}`),
  );

test("names are read from their cells, the account manager is proposed as Relationship Lead", () => {
  const matrix = read(matrixRow(7, "Alfa", "Marta", "Ana, Ben", "", "Cai ?"), matrixRow(8, "Beta", ""));
  expect(named(matrix)).toEqual([
    "Alfa: Ana resultsDriver",
    "Alfa: Ben resultsDriver",
    "Alfa: Cai innovator?",
    "Alfa: Marta relationshipLead?",
  ]);
  expect(matrix.findings).toEqual([]);
  expect(matrix.cells).toHaveLength(12);
  expect(matrix.cells[0]?.entries[1]).toEqual({
    ...{ account: "Alfa", person: "Ben", role: "resultsDriver", form: "matrix", strength: null, proposed: false },
    ...{ since: null, until: null, row: 0, where: "Coverage!D7" },
  });
});

test.each([
  ["a yes confirms the manager", "yes", ["Alfa: Marta relationshipLead"]],
  ["a tick does, too", true, ["Alfa: Marta relationshipLead"]],
  ["their name does", "Marta", ["Alfa: Marta relationshipLead"]],
  ["another name takes the role", "Ana", ["Alfa: Ana relationshipLead"]],
  ["a name beside a yes counts alone", "Ana, yes", ["Alfa: Ana relationshipLead"]],
  ["the proposal as it was written is still one", "Marta ?", ["Alfa: Marta relationshipLead?"]],
  ["somebody else is proposed", "Ana ?", ["Alfa: Ana relationshipLead?"]],
  ["somebody else is confirmed", "Ana ?, yes", ["Alfa: Ana relationshipLead"]],
  ["a no declines the manager", "no", []],
  ["a no beside a name says nothing", "no, Ana", ["Alfa: Ana relationshipLead"]],
  ["nobody is a proposal again", "", ["Alfa: Marta relationshipLead?"]],
])("%s", (_, cell, people) => expect(named(read(matrixRow(7, "Alfa", "Marta", "", "", "", cell)))).toEqual(people));

test("a yes where nobody is proposed, and an error, are told with their cell", () => {
  const { cells, findings } = read(matrixRow(7, "Alfa", "Marta", "yes", "#REF!"));
  expect(findings).toEqual([
    {
      code: "team-yes-to-nobody",
      severity: "soon",
      about: "Alfa",
      params: { account: "Alfa", role: "resultsDriver" },
      where: "Coverage!D7",
    },
    { code: "team-cell-error", severity: "late", about: "Alfa", params: { error: "#REF!" }, where: "Coverage!E7" },
  ]);
  expect(cells.map(({ role }) => role)).not.toContain("projectManager");
});

test.each(HOSTILE)("%.20s is read as it stands", (name) => {
  expect(named(read(matrixRow(7, name, name, name)))).toEqual([`${name}: ${name} resultsDriver`, `${name}: ${name} relationshipLead?`]);
});

test("a cell says who holds the role, or whom it proposes", () => {
  expect(matrixText(["Ana", "Ben"], "innovator", "Marta")).toBe("Ana, Ben");
  expect(matrixText([], "relationshipLead", " Marta ")).toBe("Marta ?");
  expect(matrixText([], "relationshipLead", " ")).toBe("");
  expect(matrixText([], "innovator", "Marta")).toBe("");
});
