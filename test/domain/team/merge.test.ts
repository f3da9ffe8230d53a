import { mergeTeam, type Agreed, type MergedTeam } from "../../../src/domain/team/merge";
import { matrixText, readMatrix } from "../../../src/domain/team/readMatrix";
import { readTeamList } from "../../../src/domain/team/readList";
import { TEAM_WORDS } from "../../../src/i18n/teamWords";
import fc from "../../support/properties";
import { HOSTILE, listRow, matrixRow } from "./teams";

const TODAY = 46350;

/** Who is Results Driver of Alfa in the matrix, in the list, and when both last agreed; by comma. */
function merged(matrix: string, list: string | null, base: string | null): MergedTeam {
  const names = (text: string): string[] => text.split(", ").filter((name) => name !== "");
  const rows =
    list === null
      ? null
      : readTeamList(
          names(list).map((name, row) => listRow(5 + row, "Alfa", name, "Results Driver", 4)),
          TEAM_WORDS,
        );
  const agreed = base === null ? null : names(base).map((person): Agreed => ({ account: "alfa", role: "resultsDriver", person }));
  return mergeTeam(readMatrix([matrixRow(7, "Alfa", "", matrix)], TEAM_WORDS).cells, rows, agreed, TODAY);
}

const people = (list: readonly { readonly person: string }[]): string => list.map(({ person }) => person).join(", ");

/** What is to be written: the cell, rows added, rows ended, what is agreed, the findings. */
const written = ({ current, cells, added, ended, agreed, findings }: MergedTeam): string =>
  [
    `now ${people(current)}`,
    ...cells.map((cell) => `cell ${cell.people.join(", ")}`),
    ...(added.length > 0 ? [`add ${people(added)}`] : []),
    ...(ended.length > 0 ? [`end ${ended.map(({ entry, until }) => `${entry.person} ${until}`).join(", ")}`] : []),
    `agreed ${people(agreed)}`,
    ...findings.map(({ code }) => code),
  ].join("; ");

test.each<[string, string, string | null, string | null, string]>([
  ["both say the same", "Ana", "Ana", "Ana", "now Ana; agreed Ana"],
  ["both say the same for the first time", "Ana", "Ana", null, "now Ana; agreed Ana"],
  ["typed into the matrix", "Ana, Ben", "Ana", "Ana", "now Ana, Ben; add Ben; agreed Ana, Ben"],
  ["taken out of the matrix", "", "Ana", "Ana", "now ; end Ana 46349; agreed "],
  ["changed in the matrix", "Ben", "Ana", "Ana", "now Ben; add Ben; end Ana 46349; agreed Ben"],
  ["added to the list", "Ana", "Ana, Ben", "Ana", "now Ana, Ben; cell Ana, Ben; agreed Ana, Ben"],
  ["taken off the list", "Ana", "", "Ana", "now ; cell ; agreed "],
  ["changed in both alike", "Ben", "Ben", "Ana", "now Ben; agreed Ben"],
  ["changed in both otherwise", "Ben", "Cai", "Ana", "now Ben, Cai; agreed Ana; team-conflict"],
  ["changed in the matrix, emptied in the list", "Ben", "", "Ana", "now Ben; agreed Ana; team-conflict-list-empty"],
  ["only the list says something at first", "", "Ana", null, "now Ana; cell Ana; agreed Ana"],
  ["only the matrix says something at first", "Ana", "", null, "now Ana; add Ana; agreed Ana"],
  ["both say something else at first", "Ana", "Ben", null, "now Ana, Ben; agreed ; team-conflict"],
  ["there is no list", "Ana, Ben", null, null, "now Ana, Ben; agreed Ana, Ben"],
  ["case and spaces are no change", "ANA", "Ana", "ana", "now Ana; agreed Ana"],
])("%s", (_, matrix, list, base, result) => expect(written(merged(matrix, list, base))).toBe(result));

test("a conflict names both sides and their cells", () => {
  expect(merged("Ben", "Cai", "Ana").findings).toEqual([
    {
      ...{ code: "team-conflict", severity: "late", about: "Alfa", where: "Coverage!D7" },
      params: { account: "Alfa", role: "resultsDriver", matrix: "Ben", list: "Cai", listWhere: "Team!B5" },
    },
  ]);
});

test("the list keeps what it alone knows: strength, and accounts without a row in the matrix", () => {
  const list = readTeamList([listRow(5, "Alfa", "Ana", "Innovator", 4), listRow(6, "Gama", "Ben", "Innovator", 5)], TEAM_WORDS);
  const { current, cells, added } = mergeTeam(readMatrix([matrixRow(7, "Alfa", "", "", "", "Ana")], TEAM_WORDS).cells, list, null, TODAY);
  expect(current.map(({ account, strength }) => [account, strength])).toEqual([
    ["Alfa", 4],
    ["Gama", 5],
  ]);
  expect([cells, added]).toEqual([[], []]);
});

test("a proposal fills no role, and gives way to whoever holds it", () => {
  const cells = readMatrix([matrixRow(7, "Alfa", "Marta"), matrixRow(8, "Beta", "Marta")], TEAM_WORDS).cells;
  const list = readTeamList([listRow(5, "Beta", "Ana", "Relationship Lead")], TEAM_WORDS);
  const { current, proposals } = mergeTeam(cells, list, null, TODAY);
  expect(current.map(({ account, person }) => [account, person])).toEqual([["Beta", "Ana"]]);
  expect(proposals.map(({ account, person }) => [account, person])).toEqual([["Alfa", "Marta"]]);
});

describe("who has left", () => {
  const leaver = readTeamList([listRow(5, "Alfa", "Ana", "Results Driver"), listRow(6, "", "Ana", "", "", "", TODAY - 1)], TEAM_WORDS);
  const both = readTeamList(
    [
      listRow(5, "Alfa", "Ana", "Results Driver"),
      listRow(6, "Alfa", "Ben", "Results Driver"),
      listRow(7, "", "Ana", "", "", "", TODAY - 1),
    ],
    TEAM_WORDS,
  );
  const matrix = readMatrix([matrixRow(7, "Alfa", "", "Ana, Ben")], TEAM_WORDS).cells;

  test("goes from the matrix where both forms had named them", () => {
    const base: Agreed[] = ["Ana", "Ben"].map((person) => ({ account: "Alfa", role: "resultsDriver", person }));
    const { cells, agreed, findings } = mergeTeam(matrix, both, base, TODAY);
    expect(cells).toEqual([{ account: "Alfa", role: "resultsDriver", people: ["Ben"] }]);
    expect([people(agreed), findings]).toEqual(["Ben", []]);
  });

  test("is not a change of the matrix: what the list says besides still counts", () => {
    const base: Agreed[] = [{ account: "Alfa", role: "resultsDriver", person: "Ana" }];
    const onlyAna = readMatrix([matrixRow(7, "Alfa", "", "Ana")], TEAM_WORDS).cells;
    expect(mergeTeam(onlyAna, both, base, TODAY).cells).toEqual([{ account: "Alfa", role: "resultsDriver", people: ["Ben"] }]);
  });

  test("stays where somebody named them again, is told, and holds nothing", () => {
    const { current, cells, findings } = mergeTeam(matrix, leaver, [], TODAY);
    expect(people(current)).toBe("Ben");
    expect(cells).toEqual([]);
    expect(findings).toEqual([
      {
        ...{ code: "team-left-still-named", severity: "late", about: "Alfa", where: "Coverage!D7" },
        params: { account: "Alfa", person: "Ana", role: "resultsDriver" },
      },
    ]);
  });

  test("still holds the role on the last day", () => {
    expect(people(mergeTeam(matrix, leaver, null, TODAY - 1).current)).toBe("Ana, Ben");
  });
});

test.each(HOSTILE)("%.20s is merged like any other name", (name) => {
  const list = readTeamList([listRow(5, name, name, "Innovator")], TEAM_WORDS);
  const { cells, agreed } = mergeTeam(readMatrix([matrixRow(7, name, "")], TEAM_WORDS).cells, list, null, TODAY);
  expect(cells).toEqual([{ account: name, role: "innovator", people: [name] }]);
  expect(agreed).toEqual([{ account: name, role: "innovator", person: name }]);
});

test("after what is to be written is written, both forms say the same and nothing more is to be done", () => {
  const names = fc.uniqueArray(fc.constantFrom("Ana", "Ben", "Cai", "Dee"), { maxLength: 3 }).map((list) => list.join(", "));
  fc.assert(
    fc.property(names, names, fc.option(names), (matrix, list, base) => {
      const first = merged(matrix, list, base);
      const conflict = first.findings.length > 0;
      const cell = first.cells[0] ? matrixText(first.cells[0].people, "resultsDriver", "") : matrix;
      const ended = new Set(first.ended.map(({ entry }) => entry.person));
      const rows = [...list.split(", ").filter((name) => name !== "" && !ended.has(name)), ...first.added.map(({ person }) => person)].join(
        ", ",
      );
      const second = merged(cell, rows, people(first.agreed));
      if (conflict) return;
      expect(second.cells.length + second.added.length + second.ended.length + second.findings.length).toBe(0);
      expect(people(second.current).split(", ").sort()).toEqual(people(first.current).split(", ").sort());
    }),
  );
});

test("a list without a column for the last day keeps whom the matrix no longer names, tells it, and goes on doing so", () => {
  const list = readTeamList([listRow(5, "Alfa", "Ana", "Results Driver"), listRow(6, "Alfa", "Ben", "Results Driver")], TEAM_WORDS);
  const cells = readMatrix([matrixRow(7, "Alfa", "", "Ana")], TEAM_WORDS).cells;
  const base: Agreed[] = ["Ana", "Ben"].map((person) => ({ account: "Alfa", role: "resultsDriver", person }));
  const first = mergeTeam(cells, list, base, TODAY, false);
  expect(written(first)).toBe("now Ana; agreed Ana, Ben; team-no-until");
  expect(written(mergeTeam(cells, list, first.agreed, TODAY, false))).toBe("now Ana; agreed Ana, Ben; team-no-until");
});
